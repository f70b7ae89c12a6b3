/// The headings that group a plan's indicators, and what it remembers of tables.
extension PlanReader {
  mutating func readGroups(_ object: ObjectReader) {
    var groups: [IndicatorGroup] = []
    for member in members(of: object, "groups")
    where !groups.contains(where: { $0.id == member.key }) {
      let what = ObjectReader.named("groups")
      guard let name = LocalizedText(member.value, what: what, into: &bag) else { continue }
      groups.append(IndicatorGroup(id: member.key, name: name))
    }
    book.plans[plan].groups = groups
  }

  /// The group of an indicator; reports one that the plan doesn't declare.
  mutating func group(_ object: ObjectReader) -> String? {
    guard let id = object.string("group", into: &bag), let node = object["group"] else {
      return nil
    }
    let known = book.plans[plan].groups
    if known.contains(where: { $0.id == id }) { return id }
    // A group may be called by its name as well.
    if let same = known.first(where: { group in
      Language.allCases.contains { group.name.exact(in: $0) == id }
    }) {
      return same.id
    }
    bag.error(
      .undeclaredGroup, at: node.span, in: source,
      LocalizedText(zh: "分组 \(id.quoted()) 未声明", en: "the group \(id.quoted()) is not declared"),
      remedy: BookMessages.undeclaredRemedy(id, among: known.map(\.id), under: "groups"))
    return nil
  }

  /// What the columns of tables hold that are imported again and again.
  mutating func readImports(_ object: ObjectReader) {
    var maps: [TableMap] = []
    let what = LocalizedText(zh: "导入说明", en: "a map of columns")
    for element in elements(of: object, "imports") {
      guard let reader = ObjectReader(element, keys: PlanKeys.imported, what: what, into: &bag)
      else {
        continue
      }
      var roles: [String: String] = [:]
      for member in members(of: reader, "map") where roles[member.key] == nil {
        guard let role = member.value.string else {
          ObjectReader.report(
            member.value, wanted: LocalizedText(zh: "加引号的文字", en: "a text in quotes"),
            ObjectReader.named(member.key), &bag)
          continue
        }
        guard role == "-" || PlanKeys.columns.contains(role) else {
          bag.error(
            .unknownChoice, at: member.value.span, in: source,
            LocalizedText(
              zh: "列不能是 \(role.quoted())", en: "\(role.quoted()) is nothing that a column holds"),
            remedy: LocalizedText(
              zh: "应为 \(PlanKeys.columns.joined(separator: "、"))，或 - 表示不读",
              en: "write one of \(PlanKeys.columns.joined(separator: ", ")), or - to leave it out"))
          continue
        }
        roles[member.key] = role
      }
      maps.append(TableMap(headings: reader.strings("columns", into: &bag), roles: roles))
    }
    book.plans[plan].imports = maps
  }
}

extension Diagnostic.Code {
  /// An indicator belongs to a group that the plan does not declare.
  public static let undeclaredGroup = Self("undeclared-group")
}
