extension Dimension {
  /// What is measured, as one says it: 金额, `energy per year`.
  func told(in language: Language) -> String {
    guard !factors.isEmpty else { return language == .chinese ? "纯数" : "a pure number" }
    let above = factors.filter { $0.power > 0 }.map { Self.name($0, language) }
    let below = factors.filter { $0.power < 0 }.map { Self.name($0, language) }
    let joint = language == .chinese ? "·" : " times "
    let top = above.isEmpty ? "1" : above.joined(separator: joint)
    guard !below.isEmpty else { return top }
    let per = language == .chinese ? "/" : " per "
    return top + per + below.joined(separator: joint)
  }

  private static func name(_ factor: Factor, _ language: Language) -> String {
    let kind = factor.kind
    var name = names[kind].map { language == .chinese ? $0.zh : $0.en } ?? kind
    if kind.hasPrefix("count:") {
      let noun = String(kind.dropFirst("count:".count))
      name = language == .chinese ? "以“\(noun)”计的数" : "a count of \(noun)"
    }
    let power = factor.power.magnitude
    return power == 1 ? name : "\(name)^\(power)"
  }

  private static let names: [String: (zh: String, en: String)] = [
    "money": ("金额", "money"), "energy": ("电量", "energy"), "power": ("功率", "power"),
    "charge": ("电荷量", "charge"), "mass": ("质量", "mass"), "length": ("长度", "length"),
    "area": ("面积", "area"), "volume": ("体积", "volume"), "duration": ("时长", "time"),
    "calendar-time": ("年月", "years or months"), "share-points": ("百分点", "percentage points"),
    "date": ("日期", "a date"), "listed": ("列举项数", "a number of entries"),
  ]
}
