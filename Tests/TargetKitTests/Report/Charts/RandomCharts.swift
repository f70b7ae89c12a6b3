@testable import TargetKit

/// Charts of every kind from data that nobody would choose: many rows or none, names of any length,
/// numbers of any size, bounds, and days far apart or the same.
struct RandomCharts {
  private var random: SeededRandom

  init(seed: UInt64) { random = SeededRandom(seed: seed) }

  /// One chart of each kind.
  mutating func all() -> [any Chart] {
    [trajectory(), bullet(), slope(), pace(), timeline(), leverage(), strip()]
  }

  // MARK: - Values

  private mutating func chance(_ share: Double) -> Bool {
    Double.random(in: 0..<1, using: &random) < share
  }

  private mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: 0..<elements.count, using: &random)]
  }

  private mutating func count(upTo most: Int) -> Int {
    pick([0, 1, 2, 3, 5, Int.random(in: 0...most, using: &random)])
  }

  private static let pieces = [
    "数字经济", "核心产业", "增加值", "（含试点）", "单位地区生产总值", "energy", "Wholesale and retail", "%", " ", "，",
    "超过",
    "ﾊﾝｶｸ", "ñandú", "العربية", "😀", "100", "MWh", "WWWWWW", "<b>", "&", "\"", "-", "≥", "\n",
    "\u{202E}", "\u{0}",
  ]

  mutating func text() -> LocalizedText {
    let length = pick([1, 2, 3, 6, 40])
    var (zh, en) = ("", "")
    for _ in 0..<length {
      zh += pick(Self.pieces)
      en += pick(Self.pieces)
    }
    return chance(0.5) ? LocalizedText(zh: zh, en: en) : LocalizedText(zh, in: .chinese)
  }

  private mutating func maybe() -> LocalizedText? { chance(0.4) ? text() : nil }

  private mutating func number() -> Double {
    let sizes = [0, 1e-300, 1e-6, 1e-3, 0.5, 1, 12, 100, 1e4, 1e6, 1e9, 1e12, 1e15, 1e100, 1e308]
    let size = chance(0.8) ? pick(Array(sizes[2...11])) : pick(sizes)
    let value = size * Double.random(in: 0...9, using: &random)
    return chance(0.2) ? -value : chance(0.02) ? .nan : value
  }

  private mutating func range() -> RealInterval {
    let first = number()
    switch Int.random(in: 0..<10, using: &random) {
    case 0: return RealInterval(lower: first, upper: .infinity) ?? .unbounded
    case 1: return RealInterval(lower: -.infinity, upper: first) ?? .unbounded
    case 2: return .unbounded
    case 3:
      let second = number()
      return RealInterval(lower: min(first, second), upper: max(first, second)) ?? .unbounded
    default: return RealInterval(first) ?? .unbounded
    }
  }

  /// How far days lie apart is chosen once a chart.
  private mutating func days() -> (inout Self) -> CalendarDate {
    let start = Int.random(in: 700_000...760_000, using: &random) - 719_163
    let span = pick([0, 1, 20, 300, 3_000, 30_000, 2_000_000])
    let endsYears = chance(0.6)
    return { charts in
      let offset = Int.random(in: 0...span, using: &charts.random)
      let day = CalendarDate(dayNumber: start + offset) ?? .distantFuture
      return endsYears ? .lastDay(ofYear: day.year) : day
    }
  }

  private mutating func share() -> Double { Double.random(in: -0.5...1.8, using: &random) }

  private mutating func status() -> ChartStatus {
    ChartStatus(pick(ChartStatus.Tone.allCases), text())
  }

  private mutating func unit() -> ChartUnit {
    ChartUnit(
      chance(0.5) ? LocalizedText(zh: "元", en: "yuan") : text(),
      multiple: pick([1, 1e4, 1e8, 1e12, 1000, .nan, 0]), isScaled: chance(0.8))
  }

  private mutating func list<Element>(
    upTo most: Int, _ make: (inout Self) -> Element
  ) -> [Element] {
    var elements: [Element] = []
    for _ in 0..<count(upTo: most) { elements.append(make(&self)) }
    return elements
  }

  private mutating func figure(_ day: (inout Self) -> CalendarDate) -> ChartFigure {
    ChartFigure(day(&self), range(), period: maybe(), text: maybe())
  }

  // MARK: - Charts

  private mutating func trajectory() -> TrajectoryChart {
    let day = days()
    return TrajectoryChart(
      title: text(), unit: unit(), asOf: day(&self),
      figures: list(upTo: 60) { $0.figure(day) }, superseded: list(upTo: 8) { $0.figure(day) },
      baseline: chance(0.5) ? figure(day) : nil,
      milestones: list(upTo: 12) {
        .init(
          day(&$0), $0.range(), text: $0.maybe(), status: $0.chance(0.5) ? $0.status() : nil)
      }, targetPath: list(upTo: 12) { .init(day(&$0), $0.number()) },
      forecast: list(upTo: 12) {
        .init(
          day(&$0), median: $0.number(), half: $0.chance(0.7) ? $0.range() : nil,
          eighty: $0.chance(0.7) ? $0.range() : nil, ninetyFive: $0.chance(0.7) ? $0.range() : nil)
      },
      standing: chance(0.5)
        ? .init(expected: number(), progress: number(), expectedProgress: share()) : nil)
  }

  private mutating func bullet() -> BulletChart {
    BulletChart(
      title: text(),
      rows: list(upTo: 60) { charts in
        let (first, second) = (charts.share(), charts.share())
        let progress =
          charts.chance(0.6)
          ? RealInterval(first)
          : RealInterval(lower: min(first, second), upper: max(first, second))
        return .init(
          charts.text(), progress: charts.chance(0.2) ? charts.range() : progress,
          expected: charts.chance(0.7) ? charts.share() : nil, figures: charts.maybe(),
          reason: charts.maybe(), status: charts.status())
      })
  }

  private mutating func slope() -> SlopeChart {
    let day = days()
    return SlopeChart(
      title: text(),
      rows: list(upTo: 60) { charts in
        .init(
          charts.text(), unit: charts.unit(),
          base: charts.chance(0.8) ? charts.figure(day) : nil,
          now: charts.chance(0.8) ? charts.figure(day) : nil,
          target: charts.chance(0.8) ? charts.figure(day) : nil, criterion: charts.maybe())
      })
  }

  private mutating func pace() -> PaceChart {
    PaceChart(
      title: text(),
      rows: list(upTo: 60) { charts in
        .init(
          charts.text(), unit: charts.unit(), recent: charts.chance(0.8) ? charts.range() : nil,
          required: charts.chance(0.8) ? charts.range() : nil, note: charts.maybe())
      })
  }

  private mutating func timeline() -> TimelineChart {
    let day = days()
    let groups = (0..<3).map { _ in text() }
    let span = { (charts: inout Self) in
      TimelineChart.Span(day(&charts), day(&charts), text: charts.maybe())
    }
    return TimelineChart(
      title: text(), asOf: day(&self),
      items: list(upTo: 60) { charts in
        .init(
          charts.text(), group: charts.chance(0.5) ? charts.pick(groups) : nil,
          planned: charts.chance(0.7) ? span(&charts) : nil,
          happened: charts.chance(0.6) ? span(&charts) : nil,
          status: charts.chance(0.6) ? charts.status() : nil)
      })
  }

  private mutating func leverage() -> LeverageChart {
    let most = pick([1, 2, 4, 8, 30])
    let stages = (0..<most).map { LeverageChart.Stage("\($0)", text(), amount: maybe()) }
    return LeverageChart(
      title: text(), stages: chance(0.1) ? [] : stages,
      links: list(upTo: 40) { charts in
        .init(
          from: "\(Int.random(in: 0...most, using: &charts.random))",
          to: "\(Int.random(in: 0...most, using: &charts.random))", ratio: charts.maybe())
      })
  }

  private mutating func strip() -> StatusStripChart {
    let day = days()
    let reviews = list(upTo: 60) { day(&$0) }
    return StatusStripChart(
      title: text(), reviews: reviews,
      rows: list(upTo: 60) { charts in
        .init(
          charts.text(),
          cells: (0..<charts.count(upTo: 60)).map { _ in
            .init(
              charts.chance(0.8) ? charts.status() : nil, isTargetChanged: charts.chance(0.1))
          })
      })
  }
}
