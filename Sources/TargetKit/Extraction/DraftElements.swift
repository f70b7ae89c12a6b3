/// A target or a figure as the files of a draft will hold it.
struct DraftElement {
  /// The statements it rests on.
  var statements: [String]
  /// The indicator, by its place in the draft.
  var indicator: Int
  var area: String
  /// The due period of a target; `nil` for an undated one.
  var due: Period?
  /// The period of a figure.
  var period: Period?
  /// The criterion or the figure as the reader of plans understands it.
  var text: String
  var ambition: Ambition?
  var doubts: [ExtractedStatement.Doubt]
  var isTarget: Bool
  /// Whether it is a goal without a number, whose words are ``text``.
  var isOutcome = false
  /// The figure it says again and its words where it was read from.
  var quote: String
}

/// An indicator of a draft.
struct DraftedIndicator {
  var id: String
  var unit: String
  var isGrowth: Bool
  var hasTarget = false
  var hasFigure = false
  /// Which way is better, where a target without a bound needs to be understood; inferred.
  var better: Direction?
}

/// What one article gives a plan book, before it is written.
struct DraftElements {
  private(set) var indicators: [DraftedIndicator] = []
  private(set) var elements: [DraftElement] = []
  /// What was left, and why.
  private(set) var left: [String: ReasonLeft] = [:]
  private var numbers: [Key: Int] = [:]
  private var ids: Set<String> = []
  private var places: [Place: Int] = [:]
  private var outcomes: Set<String> = []
  /// The units that the draft declares, since nothing says what the level itself is counted in.
  var declaresLevel: Bool { indicators.contains { $0.unit == Self.level } }
  static let level = "水平"

  private struct Key: Hashable {
    var name: String
    var dimension: Dimension
    var isGrowth: Bool
  }

  init(_ statements: [ExtractedStatement], isDated: Bool, without dropped: [String: ReasonLeft]) {
    for statement in statements where statement.isTaken {
      if let reason = dropped[statement.id] {
        left[statement.id] = reason
      } else if let reason = add(statement, isDated: isDated) {
        left[statement.id] = reason
      }
    }
  }

  /// Adds a statement; says why not where it cannot be held.
  private mutating func add(_ statement: ExtractedStatement, isDated: Bool) -> ReasonLeft? {
    guard !statement.name.value.isEmpty else { return .unnamed }
    switch statement.kind {
    case .target: return addTarget(statement)
    case .observation, .flow, .growth:
      guard isDated else { return .unpublished }
      return addFigure(statement)
    case .outcome: return addOutcome(statement)
    case .leverage, .rank: return .noForm
    }
  }

  private mutating func addOutcome(_ statement: ExtractedStatement) -> ReasonLeft? {
    guard outcomes.insert(statement.name.value).inserted else { return .restated }
    elements.append(
      DraftElement(
        statements: [statement.id], indicator: -1, area: statement.area.value,
        due: due(statement.period.value), period: nil, text: statement.name.value,
        ambition: statement.ambition, doubts: statement.doubts, isTarget: true, isOutcome: true,
        quote: statement.quote))
    return nil
  }

  private mutating func addTarget(_ statement: ExtractedStatement) -> ReasonLeft? {
    guard statement.change != .narrower else { return .noForm }
    let isShare = statement.unit?.dimension == .share
    let isRate = isShare && statement.change != nil
    let isYearly = isRate && isYearly(statement)
    let unit: String
    let text: String
    if isRate, !isYearly {
      unit = Self.level
      text = (statement.change == .down ? "下降" : "增长") + number(statement)
    } else if statement.unit?.dimension == .sharePoints {
      unit = "%"
      text = (statement.change == .down ? "下降" : "提高") + number(statement)
    } else if statement.unit?.dimension == .multiple, statement.change != nil {
      unit = Self.level
      text = (statement.change == .down ? "下降" : "增长") + number(statement)
    } else if isRate {
      unit = "%"
      text = signed(statement)
    } else if statement.change == .down {
      return .noForm
    } else {
      unit = statement.unit?.symbol ?? ""
      text = criterion(statement)
    }
    let place = indicator(statement.name.value, unit, isGrowth: isYearly)
    indicators[place].hasTarget = true
    if statement.bound == .exact, statement.upper == nil, unit != Self.level,
      statement.unit?.dimension != .sharePoints
    {
      indicators[place].better = indicators[place].better ?? Self.better(statement)
    }
    return append(
      DraftElement(
        statements: [statement.id], indicator: place, area: statement.area.value,
        due: due(statement.period.value), period: nil, text: text, ambition: statement.ambition,
        doubts: statement.doubts, isTarget: true, quote: statement.quote))
  }

  private mutating func addFigure(_ statement: ExtractedStatement) -> ReasonLeft? {
    guard statement.change != .narrower, statement.upper == nil else { return .noForm }
    guard let period = statement.period.value, period.end != nil else { return .undated }
    let isGrowth = statement.kind == .growth && statement.unit?.dimension == .share
    let unit = isGrowth ? "%" : statement.unit?.symbol ?? ""
    let place = indicator(statement.name.value, unit, isGrowth: isGrowth)
    indicators[place].hasFigure = true
    return append(
      DraftElement(
        statements: [statement.id], indicator: place, area: statement.area.value, due: nil,
        period: period, text: statement.change == nil ? figure(statement) : signed(statement),
        ambition: nil, doubts: statement.doubts, isTarget: false, quote: statement.quote))
  }

  /// Adds an element, or the statement to the one that says the same.
  private mutating func append(_ element: DraftElement) -> ReasonLeft? {
    let place = Place(
      isTarget: element.isTarget, indicator: element.indicator, area: element.area,
      period: element.isTarget ? element.due : element.period)
    if let known = places[place] {
      guard elements[known].text == element.text else { return .contradicted }
      elements[known].statements += element.statements
      return nil
    }
    places[place] = elements.count
    elements.append(element)
    return nil
  }

  private struct Place: Hashable {
    var isTarget: Bool
    var indicator: Int
    var area: String
    var period: Period?
  }

  // MARK: - Indicators

  private mutating func indicator(_ name: String, _ unit: String, isGrowth: Bool) -> Int {
    let dimension = UnitRegistry.standard.unit(unit)?.dimension ?? Dimension(unit)
    let key = Key(name: name, dimension: dimension, isGrowth: isGrowth)
    if let known = numbers[key] { return known }
    var id = name
    var copy = 2
    while !ids.insert(id).inserted {
      id = name + "（\(copy)）"
      copy += 1
    }
    indicators.append(DraftedIndicator(id: id, unit: unit, isGrowth: isGrowth))
    numbers[key] = indicators.count - 1
    return indicators.count - 1
  }

  /// What is better for a plain number: less of what plans hold down, more of all else.
  private static func better(_ statement: ExtractedStatement) -> Direction {
    let name = Array(statement.name.value.unicodeScalars)
    return held.first(name, in: name.indices) == nil ? .more : .less
  }

  private static let held = WordList(
    "失业 辍学 死亡 发病 能耗 水耗 浓度 排放 消耗 时间 时长 期限 轮候 倍差 赤字 负债 债务 事故 涨幅 贫困 不良 流失 恩格尔 差距 成本 费用 漏损")

  // MARK: - Texts

  /// Growth within one year, or on average: a rate of its own rather than a change of the level.
  private func isYearly(_ statement: ExtractedStatement) -> Bool {
    if statement.name.value.contains("年均") || statement.name.value.contains("同比") { return true }
    guard let period = statement.period.value, let end = period.end else { return true }
    return end.year - period.start.year == 0 && statement.period.origin != .none
      && isNextYear(statement)
  }

  private func isNextYear(_ statement: ExtractedStatement) -> Bool {
    !statement.name.value.contains("比20") && !statement.name.value.contains("较20")
      && (statement.period.value?.kind == .year)
  }

  private func number(_ statement: ExtractedStatement) -> String {
    let reading = Reading(statement.value, statement.unit ?? .number, bound: .exact).description
    switch statement.bound {
    case .atLeast, .moreThan, .somewhatMore: return reading + "以上"
    case .atMost, .lessThan: return reading + "以内"
    case .exact, .about, .nearly: return reading
    }
  }

  private func signed(_ statement: ExtractedStatement) -> String {
    guard statement.change == .down, let value = try? statement.value.negated() else {
      return figure(statement)
    }
    return Reading(value, statement.unit ?? .number, bound: statement.bound.opposite).description
  }

  private func figure(_ statement: ExtractedStatement) -> String {
    Reading(statement.value, statement.unit ?? .number, bound: statement.bound).description
  }

  /// The words of the text where they mean the same, else the plainest form.
  private func criterion(_ statement: ExtractedStatement) -> String {
    if let upper = statement.upper {
      return statement.value.description + ".."
        + Reading(upper, statement.unit ?? .number).description
    }
    if statement.bound == .exact { return figure(statement) }
    if let read = try? Reading(statement.figure), read.bound == statement.bound,
      read.value == statement.value, read.unit == statement.unit ?? .number
    {
      return statement.figure
    }
    return figure(statement)
  }

  /// A due period; the end of a stretch of several years.
  private func due(_ period: Period?) -> Period? {
    guard let period, let end = period.end else { return nil }
    switch period.kind {
    case .range, .since, .yearToDate:
      return Period(year: end.year).flatMap { $0.end == end ? $0 : nil } ?? Period(day: end)
    case .day: return Period(year: end.year).flatMap { $0.end == end ? $0 : nil } ?? period
    default: return period
    }
  }
}
