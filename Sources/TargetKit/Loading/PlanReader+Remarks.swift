/// What the responsible units say of the indicators of a plan.
extension PlanReader {
  /// The remarks of an indicator: `[{ "period": "2027", "cause": "…", "next": "…", "by": "…" }]`.
  mutating func remarks(_ object: ObjectReader, area ownArea: UInt32?) -> [Remark] {
    elements(of: object, "remarks").compactMap { remark($0, ownArea) }
  }

  private mutating func remark(_ node: JSONNode, _ ownArea: UInt32?) -> Remark? {
    guard
      let object = ObjectReader(
        node, keys: PlanKeys.remark, what: LocalizedText(zh: "情况说明", en: "a remark"), into: &bag)
    else { return nil }
    if object["period"] == nil { object.reportMissing("period", #""period": "2027""#, into: &bag) }
    let period = period(object["period"])
    let cause = object.localized("cause", into: &bag)
    let next = object.localized("next", into: &bag)
    let by = object.string("by", into: &bag)
    let area = object.string("area", into: &bag).map { book.area(named: $0, plan: plan) ?? $0 }
    guard cause?.isBlank == false || next?.isBlank == false else {
      // A value of the wrong type has been reported.
      if object["cause"] == nil || cause != nil, object["next"] == nil || next != nil {
        bag.error(
          .emptyRemark, at: node.span, in: source, RemarkMessages.empty,
          remedy: RemarkMessages.emptyRemedy)
      }
      return nil
    }
    guard let period else { return nil }
    let own = (ownArea ?? planArea).map { book.areas[Int($0)] }
    return Remark(
      area: area == own ? nil : area, period: period, cause: cause, next: next, by: by,
      origin: Origin(file: file, offset: UInt32(clamping: node.span.lowerBound)))
  }
}

extension LocalizedText {
  /// Whether it says nothing in any language.
  fileprivate var isBlank: Bool {
    Language.allCases.allSatisfy { (exact(in: $0) ?? "").trimmedSpaces.isEmpty }
  }
}
