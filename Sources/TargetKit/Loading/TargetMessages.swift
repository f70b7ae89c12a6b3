extension RequirementProblem {
  /// The code under which the problem is reported.
  var code: Diagnostic.Code {
    switch self {
    case .figure(let error): error.code
    case .unit: .wrongUnit
    case .directionUnclear, .sideUnclear: .directionUnclear
    case .contradictsBetter: .contradictsBetter
    case .noWindow, .otherWindow, .otherDeadline: .windowUnclear
    case .recordsUnclear: .recordsUnclear
    case .againstMissing, .againstUnused: .againstUnclear
    }
  }

  /// What is wrong with `text`, which should have been a target.
  func message(_ text: String) -> LocalizedText {
    let shown = text.quoted()
    switch self {
    case .figure(let error): return error.message(text)
    case .unit(let error): return error.message
    case .directionUnclear:
      return LocalizedText(
        zh: "\(shown) 没有说明是下限还是上限", en: "\(shown) says neither at least nor at most")
    case .sideUnclear:
      return LocalizedText(
        zh: "\(shown) 没有说明不应低于还是不应高于",
        en: "\(shown) does not say on which side the figures are to stay")
    case .contradictsBetter(let asksForMore):
      return asksForMore
        ? LocalizedText(
          zh: "\(shown) 要求更高，而指标的 better 是 less",
          en: "\(shown) asks for more, and the indicator's better is less")
        : LocalizedText(
          zh: "\(shown) 要求更低，而指标的 better 是 more",
          en: "\(shown) asks for less, and the indicator's better is more")
    case .noWindow:
      return LocalizedText(
        zh: "\(shown) 是累计数，却不知从何时算起",
        en: "\(shown) is a total, and nothing tells over which years")
    case .otherWindow(let years, let window):
      return LocalizedText(
        zh: "\(shown) 说的是\(years)年，而时段为 \(window)",
        en: "\(shown) speaks of \(years) years, and the stretch is \(window)")
    case .otherDeadline(let year, let due):
      return LocalizedText(
        zh: "\(shown) 说的是\(year)年，而期限为 \(due)",
        en: "\(shown) speaks of \(year), and the target is due \(due)")
    case .recordsUnclear:
      return LocalizedText(
        zh: "\(shown) 是以 % 计的指标的累计变化，不知数据记录的是水平还是变化率",
        en:
          "\(shown) is a total change of an indicator in %, and nothing tells what its figures record"
      )
    case .againstMissing:
      return LocalizedText(
        zh: "\(shown) 要与另一指标比较，却没有写明是哪个",
        en: "\(shown) compares with another series and does not name it")
    case .againstUnused:
      return LocalizedText(
        zh: "\(shown) 不与其他指标比较，against 没有用处",
        en: "\(shown) compares with no other series, so against says nothing")
    }
  }

  /// What would be right for that very text.
  func remedy(_ text: String, of unit: Unit, units: UnitRegistry) -> LocalizedText {
    switch self {
    case .figure(let error): return error.targetRemedy(text, of: unit, units: units)
    case .unit(let error): return error.remedy
    case .directionUnclear:
      return LocalizedText(
        zh: "写明“以上”或“以下”，或给出指标的 better 或基期值",
        en: "write at least or at most, or state the indicator's better or baseline")
    case .sideUnclear:
      return LocalizedText(
        zh: "给指标写明 better：more 表示不低于，less 表示不高于",
        en: "state the indicator's better: more for no less, less for no more")
    case .contradictsBetter(let asksForMore):
      return LocalizedText(
        zh: "改正其一；若要保持在界限之内，写“\(asksForMore ? "保持在…以上" : "控制在…以内")”或 better: within",
        en:
          "correct one of them; if a limit is to be kept, write \(asksForMore ? "keep above" : "keep within") … or better: within"
      )
    case .noWindow:
      return LocalizedText(
        zh: "给目标写 over（如 2026/2030），或给规划写 horizon",
        en: "give the target its years as over, like 2026/2030, or the plan its horizon")
    case .otherWindow(let years, let window):
      let first = window.start.year
      return LocalizedText(
        zh: "改正年数，或写 over: \(first)/\(first + years - 1)",
        en: "correct the number of years, or write over: \(first)/\(first + years - 1)")
    case .otherDeadline:
      return LocalizedText(
        zh: "改正文字中的年份，或放到该年的 milestone 中",
        en: "correct the year in the words, or put it into the milestone of that year")
    case .recordsUnclear:
      return LocalizedText(
        zh: "给指标写 records：levels（水平）、cumulative-rates（累计变化率）或 yearly-rates（逐年变化率）",
        en: "give the indicator records: levels, cumulative-rates or yearly-rates")
    case .againstMissing:
      return LocalizedText(
        zh: "写成 { \"is\": \"\(text.sanitized)\", \"against\": \"对照指标\" }",
        en: "write { \"is\": \"\(text.sanitized)\", \"against\": \"the other indicator\" }")
    case .againstUnused:
      return LocalizedText(
        zh: "删去 against，或写成“高于…”“与…基本同步”",
        en: "delete against, or write above …, or in step with …")
    }
  }
}

extension FigureError {
  /// What would be right for a target that cannot be read, in its own numbers.
  func targetRemedy(_ text: String, of unit: Unit, units: UnitRegistry) -> LocalizedText {
    switch self {
    case .ambiguousChange:
      guard let phrase = try? ChangePhrase(text, units: units),
        case .step(let size, let written, let isDecrease, _) = phrase.amount,
        written.map({ $0.dimension == .share }) ?? true,
        let share = try? size * ExactDecimal(uncheckedSignificand: 1, exponent: -2),
        let factor = isDecrease ? try? ExactDecimal.one - share : try? ExactDecimal.one + share
      else { return remedy }
      let sign = isDecrease ? "-" : "+"
      guard unit.dimension == .share else {
        let amount = "\(sign)\(size)\(unit.symbol.first?.isASCII == true ? " " : "")\(unit.symbol)"
        return LocalizedText(
          zh: "数量写成 \(amount)，百分比写成 \(sign)\(size)%",
          en: "write \(amount) for an amount, \(sign)\(size)% for a share")
      }
      return LocalizedText(
        zh: "百分点写成 \(sign)\(size)个百分点，倍数写成 \(factor)x baseline",
        en: "write \(sign)\(size) percentage points for points, \(factor)x baseline for a multiple")
    case .empty, .notANumber, .contradictoryBounds:
      let hasNumber = text.contains(where: \.isNumber)
      return hasNumber
        ? LocalizedText(
          zh: "可写 10个以上、68%左右、年均增长6%、累计25万人、提高3个百分点、保持在88.5%以上 等",
          en:
            "it can be written like >= 10, about 68%, 6% a year on average, cumulative 25, +3 percentage points, keep above 88.5%"
        )
        : LocalizedText(
          zh: "没有数的目标写在 outcomes 中；与其他指标比较的写“高于…”并给出 against",
          en:
            "a goal without a number belongs in outcomes; one that compares with a series needs against"
        )
    default: return remedy
    }
  }
}

extension Diagnostic.Code {
  /// Nothing tells on which side of a number the figures should lie.
  public static let directionUnclear = Self("direction-unclear")
  /// A target asks for more where less is better, or for less where more is.
  public static let contradictsBetter = Self("contradicts-better")
  /// Nothing tells which years a target speaks of, or two places say different ones.
  public static let windowUnclear = Self("window-unclear")
  /// Nothing tells whether the figures of an indicator in % are levels or rates of change.
  public static let recordsUnclear = Self("records-unclear")
  /// A target compares with another series that is not named, or names one without comparing.
  public static let againstUnclear = Self("against-unclear")
  /// What a wording is said to mean contradicts the number in it.
  public static let meansContradicts = Self("means-contradicts")
}
