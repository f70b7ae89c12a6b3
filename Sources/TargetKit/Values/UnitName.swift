/// What units are called in English, so that a page in English says `629 yuan` of 629元.
///
/// Units whose symbols are letters are called by them in every language.
enum UnitName {
  /// The English name as it follows a number; empty for what English counts without a word.
  ///
  /// - Parameters:
  ///   - symbol: A unit without a multiplier, such as `元`, `吨标准煤/万元` or `kWh`.
  ///   - isCounted: Whether it counts things: without a name of its own such a unit has none, since
  ///     the indicator says what is counted.
  /// - Returns: The symbol itself where there is no English name for what is measured.
  static func english(_ symbol: String, isCounted: Bool) -> String {
    if let name = names[symbol] { return name }
    let parts = symbol.split(separator: "/", omittingEmptySubsequences: false)
    if parts.count > 1 {
      let top = english(String(parts[0]), isCounted: false)
      let bottom = parts.dropFirst().map { denominator(String($0)) }.joined(separator: "/")
      return top.isEmpty ? "per " + bottom : top + "/" + bottom
    }
    return isCounted && symbol.isWrittenInChinese ? "" : symbol
  }

  /// Whether a unit without a multiplier, or what stands before its `/`, has a name: then 千 in 千瓦 is
  /// no multiplier.
  static func isNamed(_ symbol: Substring) -> Bool {
    names[String(symbol.prefix { $0 != "/" })] != nil
  }

  /// What something is counted for: `平方米` → `m²`, `户` → `household`, `万人` → `10,000 people`.
  private static func denominator(_ symbol: String) -> String {
    if let name = names[symbol] { return singular(name) }
    let digits = symbol.prefix { $0.isASCII && $0.isNumber }
    var (power, rest) = (0, symbol.dropFirst(digits.count))
    while names[String(rest)] == nil, let next = Numerals.multiplier(rest) {
      (power, rest) = (power + next.power, next.rest)
    }
    let name = names[String(rest)] ?? String(rest)
    guard let size = ExactDecimal(digits.isEmpty ? "1" : String(digits)),
      let number = size.shifted(by: power), number > .one
    else { return singular(name) }
    return [number.grouped(in: .english), name].filter { !$0.isEmpty }.joined(separator: " ")
  }

  private static func singular(_ name: String) -> String {
    if name == "people" { return "person" }
    guard name.utf8.count > 3, name.hasSuffix("s") else { return name }
    return name.hasSuffix("ies") ? String(name.dropLast(3)) + "y" : String(name.dropLast())
  }

  private static let names: [String: String] = [
    "": "", "元": "yuan", "人民币": "yuan", "角": "jiao", "分钱": "fen", "美元": "US dollars",
    "欧元": "euros", "港元": "HK dollars", "港币": "HK dollars", "英镑": "pounds", "日元": "yen",
    "瓦时": "Wh", "千瓦时": "kWh", "千瓦小时": "kWh", "度电": "kWh", "度": "kWh", "兆瓦时": "MWh",
    "吉瓦时": "GWh", "太瓦时": "TWh", "瓦": "W", "千瓦": "kW", "兆瓦": "MW", "吉瓦": "GW",
    "安时": "Ah", "毫安时": "mAh", "千安时": "kAh", "兆焦": "MJ", "吉焦": "GJ", "太焦": "TJ",
    "拍焦": "PJ", "艾焦": "EJ", "吨油当量": "toe", "人公里": "passenger-km", "客公里": "passenger-km",
    "吨公里": "tonne-km", "指数": "index points", "/10万": "per 100,000", "/万": "per 10,000",
    "/千": "per 1,000", "微克": "μg", "毫克": "mg", "克": "g", "公斤": "kg", "千克": "kg", "斤": "jin",
    "吨": "t", "吨标准煤": "tce", "吨标煤": "tce", "吨二氧化碳": "tCO2", "吨二氧化碳当量": "tCO2e",
    "微米": "μm", "毫米": "mm", "厘米": "cm", "米": "m", "公里": "km", "千米": "km",
    "平方厘米": "cm²", "平方米": "m²", "亩": "mu", "公顷": "ha", "平方公里": "km²", "平方千米": "km²",
    "升": "litres", "立方米": "m³", "秒": "seconds", "分钟": "minutes", "小时": "hours", "天": "days",
    "日": "days", "周": "weeks", "月": "months", "个月": "months", "季度": "quarters",
    "个季度": "quarters", "年": "years", "岁": "years", "百分比": "%", "百分点": "percentage points",
    "个百分点": "percentage points", "倍": "times", "家": "enterprises", "家次": "enterprise visits",
    "个": "", "项": "items", "例": "cases", "人": "people", "名": "people", "位": "people",
    "人次": "visits", "户": "households", "户次": "household visits", "家庭": "families",
    "笔": "transactions", "条": "items", "场": "events", "次": "times", "件": "items", "页": "pages",
    "类": "kinds", "级": "levels", "期": "issues", "方": "parties", "大": "", "景": "scenes",
    "筐": "baskets", "套": "sets", "台": "units", "辆": "vehicles", "座": "", "所": "", "处": "sites",
    "种": "kinds", "批": "batches", "篇": "papers", "颗": "", "款": "models", "栋": "buildings",
    "幢": "buildings", "间": "rooms", "只": "", "支": "", "株": "plants", "棵": "trees",
    "棵树": "trees", "头": "head", "床": "beds", "张": "", "宗": "cases", "起": "cases",
    "组": "groups", "艘": "ships", "列": "trains", "班": "runs", "枚": "", "份": "copies",
    "册": "volumes", "本": "volumes", "门": "", "架次": "flights", "车次": "vehicle runs",
    "标箱": "TEU", "标准箱": "TEU", "住宅": "homes", "岗位": "jobs", "病床": "beds", "床位": "beds",
    "张床位": "beds", "学校": "schools", "学生": "students", "专利": "patents", "项目": "projects",
  ]
}

extension Unit {
  /// The unit as a column of units says it: `亿元`, `100 million yuan`; empty for a plain count.
  func name(in language: Language) -> String {
    guard language == .english, symbol.isWrittenInChinese else { return symbol }
    let (power, plain) = multiplier
    let name = UnitName.english(plain, isCounted: dimension.isCounted)
    guard power > 0 else { return name }
    let (count, step) =
      Self.steps.first { power >= $0.power }.map { (power - $0.power, $0.word) }
      ?? (power, "")
    let number = ExactDecimal.one.shifted(by: count) ?? .one
    let size = number == .one ? "" : number.grouped(in: .english)
    return [size, step, name].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// A number of the unit as a page says it: `629亿元` is `62.9 billion yuan` in English.
  ///
  /// Nothing is rounded: another counting word only moves the point.
  func told(_ value: ExactDecimal, in language: Language) -> String {
    guard language == .english else {
      return written(after: value, digits: value.grouped(in: .chinese))
    }
    let (power, plain) = symbol.isWrittenInChinese ? multiplier : (0, symbol)
    let name = UnitName.english(plain, isCounted: dimension.isCounted)
    var number = value.grouped(in: .english)
    if power > 0, let whole = value.shifted(by: power) {
      let size = whole.doubleValue.magnitude
      let step = Self.steps.first { size >= $0.size }
      if let step, let count = whole.shifted(by: -step.power) {
        // Digits that only fill places are no digits: 700亿元 is 70 billion, not 70.0.
        let kept = value.exponent < 0 ? count : count.shortest
        number = kept.grouped(in: .english) + " " + step.word
      } else {
        number = whole.shortestWhole.grouped(in: .english)
      }
    }
    if name.isEmpty { return number }
    return ["%", "‰", "°", "℃"].contains(name) ? number + name : number + " " + name
  }

  /// A range of numbers of the unit, said once where both ends are counted alike: `80至90亿元`,
  /// `8 billion yuan to 9 billion yuan`.
  func told(from low: ExactDecimal, to high: ExactDecimal, in language: Language) -> String {
    guard language == .english else {
      return low.grouped(in: .chinese) + "至" + told(high, in: language)
    }
    // Another counting word may suit each end.
    let isScaled = symbol.isWrittenInChinese && multiplier.power > 0
    let first = isScaled ? told(low, in: .english) : low.grouped(in: .english)
    return first + " to " + told(high, in: .english)
  }

  /// The unit in which two figures of this one differ: percentage points for shares.
  var ofDifferences: Unit {
    dimension == .share && symbol == "%"
      ? Unit(unchecked: "个百分点", .sharePoints, scale, divisor) : self
  }

  /// The power of ten that the symbol begins with, and the unit behind it: 8 and 元 of 亿元.
  var multiplier: (power: Int, plain: String) {
    var (power, rest) = (0, symbol[...])
    while !UnitName.isNamed(rest), let next = Numerals.multiplier(rest) {
      (power, rest) = (power + next.power, next.rest)
    }
    return (power, String(rest))
  }

  private static let steps: [(word: String, power: Int, size: Double)] = [
    ("trillion", 12, 1e12), ("billion", 9, 1e9), ("million", 6, 1e6),
  ]
}

extension ExactDecimal {
  /// The number with its point moved; `nil` if no exponent reaches there.
  func shifted(by places: Int) -> ExactDecimal? {
    let power = Int(exponent) + places
    guard Self.exponents.contains(power) else { return nil }
    return ExactDecimal(uncheckedSignificand: significand, exponent: Int8(power))
  }

  /// The same number with all its places before the point written out.
  fileprivate var shortestWhole: ExactDecimal {
    guard exponent > 0, let digits = significand(at: 0) else { return shortest }
    return ExactDecimal(uncheckedSignificand: digits, exponent: 0)
  }

  /// The digits with thousands set apart: in English from four on; in Chinese, which counts in 万 and
  /// 亿, only where nobody could count them, from seven on.
  func grouped(in language: Language) -> String {
    description.groupingDigits(from: language == .english ? 4 : 7)
  }
}

extension String {
  /// Whether a text has Chinese characters or punctuation.
  var isWrittenInChinese: Bool {
    unicodeScalars.contains { 0x2E80...0x9FFF ~= $0.value || 0xFF01...0xFF60 ~= $0.value }
  }

  /// The text with the thousands set apart of numbers with so many digits before the point, or more.
  func groupingDigits(from least: Int) -> String {
    guard utf8.count >= least else { return self }
    var grouped = ""
    var run = ""
    // What follows a point or a comma within a number is no number of its own.
    var continues = false
    func flushed() -> String {
      guard run.utf8.count >= least, !continues else { return run }
      var text = ""
      for (place, digit) in run.enumerated() {
        if place > 0, (run.utf8.count - place) % 3 == 0 { text.append(",") }
        text.append(digit)
      }
      return text
    }
    for character in self {
      if character.isASCII, character.isNumber {
        run.append(character)
        continue
      }
      grouped += flushed()
      grouped.append(character)
      continues = !run.isEmpty && (character == "." || character == ",")
      run = ""
    }
    return grouped + flushed()
  }
}
