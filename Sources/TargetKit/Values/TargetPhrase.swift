/// A target as a plan words it, before its indicator is known.
///
/// What is asked for, and what the words around it say: to hold it, on average, all in all, against
/// which year. What that comes to depends on the indicator's unit, measure, direction and baseline.
struct TargetPhrase: Hashable, Sendable {
  /// What is asked for.
  enum Ask: Hashable, Sendable {
    /// A comparison with a number, or a range: `>= 10`, 超2%, `95..105`.
    case level(Criterion)
    /// A number alone: at least that much where more is better, at most where less is.
    case bare(ExactDecimal, Unit)
    /// A number to be arrived at from below: 达到26%.
    case reaching(ExactDecimal, Unit)
    /// A number to come down to: 降至20%.
    case falling(ExactDecimal, Unit)
    /// About a number: 68%左右; or nearly: 近100家.
    case about(ExactDecimal, Unit, isNearly: Bool)
    /// A change against an earlier figure.
    case change(ChangePhrase)
    /// As much as there was: 与2020年持平; with what is said of it, such as at least.
    case unchanged(Reading.Bound?)
    /// More or less than another series: 高于GDP增速.
    case relative(Relation)
  }

  /// How one series is to stand to another.
  enum Relation: String, Hashable, Sendable, CaseIterable {
    case above, atLeast, below, atMost
    /// 基本同步: as much, within half a percentage point.
    case inStep
  }

  /// Which words of holding there are.
  enum Holding: Hashable, Sendable {
    /// 保持, 稳定: the figures are to stay there.
    case staying
    /// 控制在: they are not to go beyond.
    case within
  }

  /// Against what a change is counted, where the words say so.
  enum Reference: Hashable, Sendable {
    case year(Int)
    /// 比上年: the year before the one it is due in.
    case yearBefore
  }

  var ask: Ask
  var holding: Holding?
  /// 年均: what is asked for is the average of the years.
  var isAverage = false
  /// A rate of growth is named, not how much there is: 增速6%左右.
  var isGrowthRate = false
  /// 累计, 〔〕: what is asked for is the whole of a stretch of time.
  var isCumulative = false
  /// 五年累计: how many years the stretch has.
  var years: Int?
  var reference: Reference?
  /// The year it is due by, where the words repeat it: `-55% by 2030`.
  var deadline: Int?

  init(_ ask: Ask) { self.ask = ask }

  /// Reads a target as people write it.
  ///
  /// - Parameters:
  ///   - text: `>= 10`, `10个以上`, 达到26%, 68%左右, 年均增长6%, 〔25〕万人, 提高3个百分点, 保持在88.5%以上,
  ///     高于GDP增速, `halve`, `5% a year on average`, …
  ///   - unit: The unit of numbers that have none of their own.
  ///   - units: The units that may be written.
  /// - Throws: ``FigureError`` that says what cannot be read.
  init(
    _ text: String, unit: Unit = .number, units: UnitRegistry = .standard
  ) throws(FigureError) {
    guard text.utf8.count <= FigurePhrase.longestText else { throw .notANumber }
    var reader = TargetReader(text)
    reader.takeWords()
    self = reader.phrase
    if let ask = reader.ask {
      self.ask = ask
      return
    }
    guard !reader.rest.isEmpty else {
      throw text.allSatisfy(\.isWhitespace) ? .empty : .notANumber
    }
    ask = try Self.number(String(reader.rest), unit, units)
  }

  private static func number(
    _ text: String, _ unit: Unit, _ units: UnitRegistry
  ) throws(FigureError) -> Ask {
    if let range = try CriterionRange(text[...])?.criterion(unit, units) { return .level(range) }
    if let change = try ChangePhrase(text, units: units) { return .change(change) }
    let phrase = try FigurePhrase(text, units: units)
    let written = try phrase.unit(in: unit, units)
    let value = phrase.value
    let accepted: Interval
    switch phrase.wording {
    case .bare: return .bare(value, written)
    case .reaching: return .reaching(value, written)
    case .falling: return .falling(value, written)
    case .bound(.about), .bound(.nearly):
      // "Nearly zero" accepts nothing in particular, and never everything.
      guard !value.isZero else { throw .contradictoryBounds }
      return .about(value, written, isNearly: phrase.wording == .bound(.nearly))
    case .equal, .bound(.exact): accepted = .point(value)
    case .bound(.atLeast): accepted = .atLeast(value)
    case .bound(.moreThan), .bound(.somewhatMore): accepted = .moreThan(value)
    case .bound(.atMost): accepted = .atMost(value)
    case .bound(.lessThan): accepted = .lessThan(value)
    }
    return .level(
      Criterion(
        accepted: accepted, unit: written, resolution: Reading.resolution(of: value, in: written)))
  }
}

extension TargetPhrase.Ask {
  /// The number that is asked for, its unit, and the side that is said with it; `nil` for a range, a
  /// change, and what has no number.
  var number: (value: ExactDecimal, unit: Unit, bound: Reading.Bound?)? {
    switch self {
    case .level(let criterion): criterion.threshold.map { ($0, criterion.unit, criterion.bound) }
    case .bare(let value, let unit), .reaching(let value, let unit): (value, unit, nil)
    case .falling(let value, let unit): (value, unit, .atMost)
    case .about(let value, let unit, _): (value, unit, .about)
    case .change, .unchanged, .relative: nil
    }
  }

  /// Whether a level is written in %.
  var isInPercent: Bool {
    if case .level(let criterion) = self { return criterion.unit.dimension == .share }
    return number?.unit.dimension == .share
  }
}

extension TargetPhrase: CustomStringConvertible {
  /// A form that reads back as the same phrase: `>=10个`, 年均增长6%左右, 五年累计25万人.
  var description: String {
    var text = ""
    if let deadline { text += "到\(deadline)年" }
    if isCumulative { text += (years.map { "\($0)年" } ?? "") + "累计" }
    switch reference {
    case .year(let year): text += "比\(year)年"
    case .yearBefore: text += "比上年"
    case nil: break
    }
    if isAverage { text += "年均" }
    if isGrowthRate { text += "增速" }
    switch holding {
    case .staying: text += "保持在"
    case .within: text += "控制在"
    case nil: break
    }
    return text + words
  }

  private var words: String {
    switch ask {
    case .level(let criterion): criterion.description
    case .bare(let value, let unit): unit.written(after: value)
    case .reaching(let value, let unit): "达到" + unit.written(after: value)
    case .falling(let value, let unit): "降至" + unit.written(after: value)
    case .about(let value, let unit, let isNearly):
      isNearly ? "近" + unit.written(after: value) : unit.written(after: value) + "左右"
    case .change(let change): change.description
    case .unchanged(let bound):
      switch bound {
      case .atLeast: "不低于基期水平"
      case .atMost: "不高于基期水平"
      default: "持平"
      }
    case .relative(let relation): relation.words
    }
  }
}

extension TargetPhrase.Relation {
  /// A wording that reads back as the relation; the other series stands beside it.
  var words: String {
    switch self {
    case .above: "高于对照指标"
    case .atLeast: "不低于对照指标"
    case .below: "低于对照指标"
    case .atMost: "不高于对照指标"
    case .inStep: "与对照指标基本同步"
    }
  }
}
