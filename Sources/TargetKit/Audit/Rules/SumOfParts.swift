/// The figures of parts, added up, against that of what they are parts of.
struct SumOfParts {
  let rule: AuditRule
  /// What the parts are told apart by, where several things may part one whole; else empty.
  var kind = ""
  let parts: [Observation]
  let whole: Observation
  /// What the difference is where not every part has a figure; `nil` where all have one.
  let rest: LocalizedText?
  /// What is said where the parts have more than the whole, and where all of them have less.
  let beyond: LocalizedText
  let short: LocalizedText
}

extension AuditSources {
  /// Whether figures of an indicator add up: amounts do, shares and prices do not.
  func addsUp(_ indicator: Int) -> Bool {
    ![.rate, .growth].contains(book.indicatorTable.details(indicator)?.measure)
      && book.indicatorTable.unit(indicator).adds
  }

  func finding(_ sum: SumOfParts, _ plan: Plan) -> AuditFinding {
    let whole = sum.whole
    let unit = book.indicator(whole.indicator, plan: plan.id)?.unit ?? whole.reading.unit
    let inputs = ([whole] + sum.parts).map { input($0, plan: plan.id) }
    return finding(sum.rule, sum.id, plan: plan.id, inputs[0].name, inputs) {
      steps throws(AuditObstacle) in
      let total = try quantity(whole.reading, plan: plan.id)
      let parts = try added(sum.parts, plan)
      let sumText = AmountText.text(parts, in: unit)
      steps.append(
        AuditStep(
          AmountText.sum(sum.parts.map { text($0) }).followed(by: " = ").followed(by: sumText),
          parts, unit))
      let equal = parts.compared(.equal, with: total, reach: plan.reach)
      if sum.rest == nil, equal == .holds || equal == .withinRounding {
        steps.append(
          AuditStep(
            sumText.followed(by: " = ").followed(by: text(whole)).followed(by: equal.remark)))
        return (AuditVerdict(equal), nil)
      }
      let isBeyond = parts.compared(.atMost, with: total, reach: plan.reach) == .fails
      let difference = try isBeyond ? parts.minus(total) : total.minus(parts)
      let (more, less) = isBeyond ? (sumText, text(whole)) : (text(whole), sumText)
      steps.append(
        AuditStep(
          more.followed(by: " - ").followed(by: less).followed(by: " = ")
            .followed(by: AmountText.difference(difference, in: unit)), difference, unit))
      if isBeyond {
        // Value added and the like are counted twice in practice; things that are counted are not.
        return (whole.reading.unit.dimension.isCounted ? .contradicts : .tension, sum.beyond)
      }
      return sum.rest.map { (.implied, $0) } ?? (.tension, sum.short)
    }
  }

  private func added(
    _ parts: [Observation], _ plan: Plan
  ) throws(AuditObstacle) -> Quantity {
    var sum = try quantity(parts[0].reading, plan: plan.id)
    for part in parts.dropFirst() {
      sum = try sum.plus(try quantity(part.reading, plan: plan.id))
    }
    return sum
  }
}

extension SumOfParts {
  fileprivate var id: String {
    "\(whole.indicator)\(FigureReference.place(whole.area, whole.part))@\(whole.period)\(kind.isEmpty ? "" : "/" + kind)"
  }
}

extension Unit {
  fileprivate var adds: Bool {
    dimension.factors.count == 1 && dimension.factors[0].power == 1 && dimension.pure != .number
      && dimension != .sharePoints && dimension != .duration && dimension != .calendarTime
  }
}
