extension PlanReader {
  /// Reads the names of areas, and which area each is part of.
  mutating func readAreas(
    _ object: ObjectReader
  ) -> (names: [String: LocalizedText], wholes: [String: String]) {
    var names: [String: LocalizedText] = [:]
    var wholes: [String: String] = [:]
    let what = LocalizedText(zh: "地区", en: "an area")
    for member in members(of: object, "areas") where names[member.key] == nil {
      if let name = member.value.string {
        names[member.key] = LocalizedText(guessing: name)
        continue
      }
      guard let reader = ObjectReader(member.value, keys: PlanKeys.area, what: what, into: &bag)
      else { continue }
      names[member.key] =
        LocalizedText(zh: reader.string("zh", into: &bag), en: reader.string("en", into: &bag))
        ?? LocalizedText(guessing: member.key)
      guard let whole = reader.string("within", into: &bag), let node = reader["within"] else {
        continue
      }
      wholes[member.key] = whole
      if let circle = Self.circle(from: member.key, wholes) { report(circle, at: node.span) }
    }
    return (names, wholes)
  }

  /// The areas that lie within each other, if one lies within itself.
  private static func circle(from area: String, _ wholes: [String: String]) -> [String]? {
    var path = [area]
    while let whole = path.last.flatMap({ wholes[$0] }) {
      if whole == area { return path + [area] }
      if path.contains(whole) { return nil }
      path.append(whole)
    }
    return nil
  }

  private mutating func report(_ circle: [String], at span: Range<Int>) {
    let path = circle.map { $0.quoted() }
    bag.error(
      .areaWithinItself, at: span, in: source,
      LocalizedText(
        zh: "地区互相包含：\(path.joined(separator: " 属于 "))",
        en: "an area lies within itself: \(path.joined(separator: " in "))"),
      remedy: LocalizedText(
        zh: "within 写上一级地区", en: "name the larger area under within"))
  }
}

extension Diagnostic.Code {
  /// An area is declared to be part of itself.
  public static let areaWithinItself = Self("area-within-itself")
}
