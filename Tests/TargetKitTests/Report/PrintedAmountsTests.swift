import Testing

@testable import TargetKit

@Suite("Amounts on pages")
struct PrintedAmountsTests {
  private func book(
    unit: String, better: String = "more", baseline: String, target: String, figure: String
  ) throws -> LoadedBook {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      { "plan": "p", "title": { "zh": "规划", "en": "Plan" },
        "indicators": { "x": { "name": { "zh": "指标甲", "en": "Measure A" }, "unit": "\(unit)",
          "measure": "rate", "better": "\(better)",
          "baseline": { "value": "\(baseline)", "at": "2025" } } },
        "milestones": [{ "due": "2030", "targets": { "x": "\(target)" } }] }
      """, to: "plan.json")
    try folder.write(
      "indicator,period,value,published\nx,2027,\(figure),2028-02-10\n", to: "observations.csv")
    return folder.load()
  }

  private func check(_ loaded: LoadedBook, _ language: Language) throws -> String {
    let asOf = try #require(CalendarDate("2028-06-30"))
    return CheckReport(
      loaded, Review(of: loaded.book, asOf: asOf), gate: .standard,
      options: ReportOptions(language: language, width: 120)
    ).text(.text)
  }

  private func show(_ loaded: LoadedBook, _ language: Language) throws -> String {
    let asOf = try #require(CalendarDate("2028-06-30"))
    return try #require(
      ShowReport(loaded, asOf: asOf, options: ReportOptions(language: language, width: 120))
        .indicator("x", plan: nil))
  }

  @Test("Differences of stated numbers are exact, quotients have one digit more than the finest")
  func places() throws {
    // 55 - 46.71 = 8.29; (46.71 - 40.2) / 2 = 3.255; 8.29 / 3 = 2.76333…
    let loaded = try book(
      unit: "亿元", baseline: "40.2亿元", target: "≥55亿元", figure: "46.71亿元")
    let page = try show(loaded, .chinese)
    #expect(page.contains("还差8.29亿元"))
    #expect(page.contains("3.255亿元"))
    #expect(page.contains("2.763亿元"))
  }

  @Test("What rests on a computed limit has one digit more than the figures")
  func computed() throws {
    // 0.421 × 0.87 = 0.36627; 0.397 - 0.36627 = 0.03073, to four digits 0.0307.
    let loaded = try book(
      unit: "吨标准煤/万元", better: "less", baseline: "0.421", target: "-13%", figure: "0.397")
    #expect(try show(loaded, .chinese).contains("高于上限0.0307吨标准煤/万元"))
    #expect(try show(loaded, .chinese).contains("0.3663吨标准煤/万元以下"))
    #expect(try show(loaded, .english).contains("0.0307 tce/10,000 yuan above the limit"))
  }

  @Test("Shares differ in percentage points")
  func points() throws {
    let loaded = try book(unit: "%", baseline: "64.0%", target: "≥68%", figure: "64.6%")
    #expect(try show(loaded, .chinese).contains("还差3.4个百分点"))
    // (64.6 - 64.0) / 2 = 0.3
    #expect(try show(loaded, .chinese).contains("0.3个百分点"))
    #expect(try show(loaded, .english).contains("3.4 percentage points missing"))
  }

  @Test("The plan's wording is shown, translated where it has to be")
  func wording() throws {
    let cases = [
      ("翻一番", "double that of 2025"), ("增长30%", "+30% on 2025"), ("≥200亿元", ">=20 billion yuan"),
      ("年均增长6%左右", "about 6% a year on average"), ("200亿元左右", "about 20 billion yuan"),
      ("保持在90亿元以上", "hold >=9 billion yuan"),
    ]
    for (target, english) in cases {
      let loaded = try book(unit: "亿元", baseline: "100亿元", target: target, figure: "110亿元")
      #expect(loaded.diagnostics.allSatisfy { $0.severity != .error }, "\(target)")
      #expect(try check(loaded, .chinese).contains(target))
      let page = try check(loaded, .english)
      #expect(page.contains(english), "\(page)")
      #expect(!page.contains("亿元"))
    }
  }
}
