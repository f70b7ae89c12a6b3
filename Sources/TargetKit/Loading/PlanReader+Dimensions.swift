/// What a plan's figures are broken down by beside areas.
extension PlanReader {
  mutating func readDimensions(_ object: ObjectReader) {
    var dimensions: [PlanDimension] = []
    for member in members(of: object, "dimensions")
    where !dimensions.contains(where: { $0.id == member.key }) {
      guard let dimension = dimension(member), isUsable(dimension, at: member.keySpan) else {
        continue
      }
      dimensions.append(dimension)
    }
    book.plans[plan].dimensions = dimensions
  }

  private mutating func dimension(_ member: JSONMember) -> PlanDimension? {
    let what = LocalizedText(zh: "维度", en: "a dimension")
    guard
      let object = ObjectReader(member.value, keys: PlanKeys.dimension, what: what, into: &bag)
    else { return nil }
    let name = object.localized("name", into: &bag) ?? LocalizedText(guessing: member.key)
    var values: [PlanDimension.Value] = []
    for value in self.values(object) where !values.contains(where: { $0.id == value.id }) {
      values.append(value)
    }
    // One without a total is kept, lest every use of it is reported as well.
    let total = object.string("total", into: &bag)
    if object["total"] == nil { object.reportMissing("total", #""total": "all""#, into: &bag) }
    if object["values"] == nil {
      object.reportMissing("values", #""values": { "women": "女", "men": "男" }"#, into: &bag)
    }
    return PlanDimension(
      id: member.key, name: name, total: total ?? "", values: values.filter { $0.id != total },
      addsUp: object.bool("adds", into: &bag) ?? true)
  }

  /// The values of a dimension: with their names, or a list of ids that are names.
  private mutating func values(_ object: ObjectReader) -> [PlanDimension.Value] {
    if object["values"]?.kind == .array {
      let ids = object.strings("values", into: &bag)
      return ids.map { PlanDimension.Value(id: $0, name: LocalizedText(guessing: $0)) }
    }
    let what = ObjectReader.named("values")
    return members(of: object, "values").compactMap { member in
      LocalizedText(member.value, what: what, into: &bag).map {
        PlanDimension.Value(id: member.key, name: $0)
      }
    }
  }

  /// Whether tables can have a column for a dimension, and references name its values.
  private mutating func isUsable(_ dimension: PlanDimension, at span: Range<Int>) -> Bool {
    if DimensionColumns.isTaken(dimension.id) {
      bag.error(
        .unusableDimension, at: span, in: source,
        LocalizedText(
          zh: "数据文件已有 \(dimension.id.quoted()) 这一列，不能作维度",
          en: "data files have a column \(dimension.id.quoted()) already, which can be no dimension"
        ),
        remedy: LocalizedText(
          zh: "请换一个代号；地区写在 area 列", en: "choose another id; areas go into the column area"))
      return false
    }
    let ids = [dimension.id] + dimension.values.map(\.id)
    guard let id = ids.first(where: { !FigureReference.canName($0) }) else { return true }
    bag.error(
      .unusableDimension, at: span, in: source,
      LocalizedText(
        zh: "代号 \(id.quoted()) 不能写进引用", en: "references cannot hold the id \(id.quoted())"),
      remedy: LocalizedText(
        zh: "不要为空，不要含 , : { } @，前后不要有空格",
        en: "it must not be empty, hold , : { } or @, or begin or end with a blank"))
    return false
  }

  /// The part that an object names under a key; reports what the plan does not declare.
  ///
  /// - Returns: The whole where nothing is named; `nil` where something is wrong.
  mutating func part(_ object: ObjectReader, _ key: String) -> Part? {
    var words: [String: String] = [:]
    var isRead = true
    for member in members(of: object, key) where words[member.key] == nil {
      guard let value = member.value.string else {
        ObjectReader.report(
          member.value, wanted: LocalizedText(zh: "加引号的文字", en: "a text in quotes"),
          ObjectReader.named(member.key), &bag)
        isRead = false
        continue
      }
      words[member.key] = value
      do throws(PartProblem) {
        _ = try book.plans[plan].part([member.key: value])
      } catch {
        let isDimension = if case .unknownDimension = error { true } else { false }
        bag.error(
          error.code, at: isDimension ? member.keySpan : member.value.span, in: source,
          error.message, remedy: error.remedy(in: book.plans[plan]))
        isRead = false
      }
    }
    return isRead ? try? book.plans[plan].part(Part(words)) : nil
  }
}

extension Diagnostic.Code {
  /// A dimension cannot be told from what files have already, or its ids cannot be written in references.
  public static let unusableDimension = Self("unusable-dimension")
}
