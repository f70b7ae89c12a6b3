import Testing

@testable import TargetKit

@Suite("A derived figure")
struct DerivedFigureTests {
  private static let day = CalendarDate(year: 2026, month: 12, day: 31) ?? .distantFuture

  /// A book with one indicator of a unit and measure, and another that adds to it.
  private func derived(
    unit: String, measure: String, _ rows: String, asOf date: CalendarDate = day
  ) throws -> [DerivedFigure] {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      { "plan": "p", "title": "P", "indicators": {
        "a": { "unit": "\(unit)", "measure": "\(measure)", "better": "more", "tracked": true },
        "new": { "unit": "\(unit)", "measure": "flow", "tracked": true, "adds": "a" } } }
      """, to: "plan.json")
    try folder.write(
      "indicator,period,value,yoy,published\n" + rows + "\n", to: "observations.csv")
    #expect(folder.problems() == [])
    return folder.load().book.derivedFigures(of: "a", plan: "p", asOf: date)
  }

  @Test("of a year earlier is the figure divided by its growth: 1536.98, up 8.4 %")
  func yearEarlier() throws {
    let figures = try derived(
      unit: "亿元", measure: "flow", "a,2022-01/2022-08,1536.98亿元,+8.4%,2022-09")
    let figure = try #require(figures.first)
    #expect(figures.count == 1)
    #expect(figure.rule == .yearEarlier)
    #expect(figure.period.description == "2021-01/2021-08")
    #expect(figure.formula == "1536.98 ÷ 1.084")
    // By hand: 1536.98 ÷ 1.084 = 1417.878…; 1536.975 ÷ 1.0845 = 1417.219…, 1536.985 ÷ 1.0835 =
    // 1418.537….
    #expect((figure.value.nominal * 100).rounded() == 141_788)
    #expect((figure.value.range.lower * 100).rounded(.down) == 141_721)
    #expect((figure.value.range.upper * 100).rounded(.up) == 141_854)
    #expect(figure.rows == [0])
  }

  @Test("of what is counted one by one is a whole number: 1339, up 26 %")
  func counted() throws {
    let figure = try #require(
      try derived(unit: "家", measure: "stock", "a,2025,1339家,+26%,2026-01").first)
    #expect(figure.value.nominal == 1063)
    // 1339 ÷ 1.265 = 1058.5…, 1339 ÷ 1.255 = 1066.9….
    #expect(figure.value.range == RealInterval(lower: 1059, upper: 1066))
  }

  @Test("before an increment is the level without it: 326 new, 2887 in total")
  func beforeIncrement() throws {
    let figure = try #require(
      try derived(
        unit: "个", measure: "stock",
        "a,2025-04-05,2887个,,2025-04-05\nnew,2024-04-06/2025-04-05,326个,,2025-04-05"
      ).first)
    #expect(figure.rule == .beforeIncrement)
    #expect(figure.period.description == "2024-04-05")
    #expect(figure.value.nominal == 2561)
    #expect(figure.value.range.isPoint)
    #expect(figure.formula == "2887 − 326")
    #expect(figure.rows == [0, 1])
  }

  @Test("tells a growth by 12.67 times from a level of 3 times")
  func growthIsNoRatio() throws {
    // 增长12.67倍: the level is 13.67 times the earlier one.
    let grown = try #require(
      try derived(unit: "亿元", measure: "flow", "a,2025,136.7亿元,增长12.67倍,2026-01").first)
    #expect(grown.formula == "136.7 ÷ 13.67")
    #expect((grown.value.nominal * 1000).rounded() == 10_000)
    let ratio = try #require(
      try derived(unit: "亿元", measure: "flow", "a,2025,30.0亿元,是上年的3倍,2026-01").first)
    #expect(ratio.formula == "30.0 ÷ 3")
    #expect((ratio.value.nominal * 1000).rounded() == 10_000)
  }

  @Test("takes percentage points from a share")
  func percentagePoints() throws {
    let figure = try #require(
      try derived(unit: "%", measure: "rate", "a,2025,35.5%,提高10.9个百分点,2026-01").first)
    #expect(figure.formula == "35.5 − 10.9")
    #expect((figure.value.nominal * 10).rounded() == 246)
    #expect((figure.value.range.lower * 10).rounded() == 245)
    #expect((figure.value.range.upper * 10).rounded() == 247)
  }

  @Test("keeps the bound of what it is made from: over 80, up 25 %")
  func bound() throws {
    let figure = try #require(
      try derived(unit: "亿元", measure: "flow", "a,2025,超过80亿元,+25%,2026-01").first)
    #expect(figure.value.range.upper == .infinity)
    #expect(figure.value.range.lower < 64 && figure.value.range.lower > 63)
  }

  @Test("never takes the place of a published one")
  func published() throws {
    let figures = try derived(
      unit: "亿元", measure: "flow",
      "a,2021-01/2021-08,1400亿元,,2021-09\na,2022-01/2022-08,1536.98亿元,+8.4%,2022-09")
    #expect(figures.isEmpty)
  }

  @Test("is known only once its inputs are")
  func asOf() throws {
    let date = try #require(CalendarDate(year: 2022, month: 9, day: 29))
    let figures = try derived(
      unit: "亿元", measure: "flow", "a,2022-01/2022-08,1536.98亿元,+8.4%,2022-09", asOf: date)
    #expect(figures.isEmpty)
  }

  @Test("is not made of what several years brought, or of all since a date")
  func longPeriods() throws {
    // 近3年 against the three years that began a year earlier is no figure of a year.
    #expect(
      try derived(
        unit: "亿元", measure: "flow", "a,2023/2025,90亿元,+20%,2026-01"
      ).isEmpty)
    #expect(
      try derived(
        unit: "个", measure: "stock",
        "a,2025-04-05,2887个,,2025-04-05\nnew,2018/..,900个,,2025-04-05"
      ).isEmpty)
  }
}
