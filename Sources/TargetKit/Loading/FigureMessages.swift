extension FigureError {
  /// How a change against a year earlier is written.
  static let changeRemedy = LocalizedText(
    zh: "写成 +8.4%、-3%、提高2个百分点 等", en: "write it like +8.4%, -3% or 提高2个百分点")

  /// What is wrong with `text`, which should have been a figure or a criterion.
  func message(_ text: String) -> LocalizedText {
    let shown = text.quoted()
    switch self {
    case .empty: return LocalizedText(zh: "没有数值", en: "there is no figure")
    case .notANumber: return LocalizedText(zh: "\(shown) 不是数值", en: "\(shown) is not a figure")
    case .tooManyDigits:
      return LocalizedText(zh: "\(shown) 位数过多", en: "\(shown) has too many digits")
    case .badSeparators:
      return LocalizedText(
        zh: "\(shown) 的千位分隔符位置不对", en: "\(shown) has its commas in the wrong places")
    case .unclearComma(let number):
      return LocalizedText(
        zh: "\(number.quoted()) 的逗号可能是小数点，也可能是千位分隔符",
        en: "the comma in \(number.quoted()) may part decimals or thousands")
    case .contradictoryBounds:
      return LocalizedText(
        zh: "\(shown) 的限定词互相矛盾", en: "the words in \(shown) contradict each other")
    case .unknownUnit(let unit):
      return LocalizedText(zh: "没有 \(unit.quoted()) 这个单位", en: "there is no unit \(unit.quoted())")
    case .emptyRange:
      return LocalizedText(zh: "\(shown) 的下限不小于上限", en: "\(shown) does not begin below its end")
    case .ambiguousUnit(let unit):
      return LocalizedText(
        zh: "\(unit.quoted()) 可有两种理解", en: "\(unit.quoted()) can be meant in two ways")
    case .ambiguousChange:
      return LocalizedText(
        zh: "\(shown) 可有两种理解", en: "\(shown) can be meant in two ways")
    case .changeInsteadOfLevel:
      return LocalizedText(zh: "\(shown) 是变化，不是水平", en: "\(shown) is a change, not a level")
    }
  }

  /// What would be right.
  var remedy: LocalizedText {
    switch self {
    case .empty, .notANumber, .contradictoryBounds:
      LocalizedText(
        zh: "请写成 5.1、>80、近300、约120 等；没有数值就留空",
        en: "write it like 5.1, >80, nearly 300 or about 120, or leave it empty")
    case .tooManyDigits:
      LocalizedText(zh: "最多 18 位有效数字", en: "18 significant digits are the most")
    case .badSeparators:
      LocalizedText(zh: "写成 1,234,567 或 1234567", en: "write 1,234,567 or 1234567")
    case .unclearComma(let number):
      LocalizedText(
        zh: #"小数：在规划中写 "decimal": ","；千位：写 "decimal": "."，或写成 \#(number.filter { $0 != "," })"#,
        en:
          #"say "decimal": "," in the plan if it parts decimals; for thousands say "decimal": ".", or write \#(number.filter { $0 != "," })"#
      )
    case .unknownUnit:
      LocalizedText(
        zh: "改用已知单位，或在规划的 units 中声明", en: "use a known unit, or declare it under units in the plan")
    case .emptyRange: LocalizedText(zh: "写成 95..105", en: "write it like 95..105")
    case .ambiguousUnit:
      LocalizedText(
        zh: "请写出完整单位，例如 3万元 或 3万亿元", en: "write the whole unit, like 3万元 or 3万亿元")
    case .ambiguousChange:
      LocalizedText(
        zh: "百分点写成 +2个百分点，倍数写成 1.02x baseline",
        en: "write +2个百分点 for points, 1.02x baseline for a multiple")
    case .changeInsteadOfLevel:
      LocalizedText(zh: "请写出达到的水平", en: "write the level that was reached")
    }
  }
}

extension UnitError {
  /// What is wrong.
  var message: LocalizedText {
    switch self {
    case .differentDimension(let unit, let other):
      LocalizedText(
        zh: "单位“\(unit.symbol)”与“\(other.symbol)”不是同一种量",
        en: "the unit '\(unit.symbol)' does not measure what '\(other.symbol)' measures")
    case .inexact(let unit, let other):
      LocalizedText(
        zh: "以“\(unit.symbol)”写的数不能精确换算成“\(other.symbol)”",
        en: "the figure in '\(unit.symbol)' is no finite decimal in '\(other.symbol)'")
    case .multipleOfNothing:
      LocalizedText(zh: "基期值不大于零，无法按倍数计算", en: "there is no multiple of a baseline of zero or less")
    }
  }

  /// What would be right.
  var remedy: LocalizedText {
    switch self {
    case .differentDimension(_, let other):
      LocalizedText(
        zh: "请用“\(other.symbol)”或可换算的单位",
        en: "write it in '\(other.symbol)' or a unit of the same kind")
    case .inexact(let unit, _):
      LocalizedText(
        zh: "可把指标单位改为“\(unit.symbol)”", en: "give the indicator the unit '\(unit.symbol)'")
    case .multipleOfNothing:
      LocalizedText(zh: "请写出要达到的数值", en: "write the number to be reached")
    }
  }
}

extension Diagnostic.Code {
  /// A text that should be a figure or a criterion is none.
  public static let badFigure = Self("bad-figure")
  /// A figure is in a unit that nobody declared.
  public static let unknownUnit = Self("unknown-unit")
  /// A figure is in a unit that measures something else than its indicator.
  public static let wrongUnit = Self("wrong-unit")
  /// A text that should be a date or a period is none, or names one that does not exist.
  public static let badPeriod = Self("bad-period")
}

extension FigureError {
  /// The code under which the error is reported.
  var code: Diagnostic.Code {
    if case .unknownUnit = self { .unknownUnit } else { .badFigure }
  }
}

/// What is said about periods that cannot be read.
enum PeriodMessages {
  static func message(_ text: String) -> LocalizedText {
    if text.isEmpty { return LocalizedText(zh: "没有写时期", en: "there is no date or period") }
    if Period(text) != nil {
      return LocalizedText(
        zh: "\(text.quoted()) 没有终点", en: "\(text.quoted()) has no end, and should have one")
    }
    return LocalizedText(
      zh: "\(text.quoted()) 不是日期或时期，或日历中没有这一天",
      en: "\(text.quoted()) is no date or period, or the calendar does not have it")
  }

  static let remedy = LocalizedText(
    zh: "写成 2025、2025-Q1、2025-03、2025-04-05、2022-01/2022-08 等",
    en: "write it like 2025, 2025-Q1, 2025-03, 2025-04-05 or 2022-01/2022-08")
}
