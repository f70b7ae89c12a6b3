import Testing

@testable import TargetKit

@Suite("What the responsible units say")
struct RemarkTests {
  private static func plan(_ remarks: String) -> String {
    """
    { "plan": "p", "title": "规划", "area": "甲市",
      "areas": { "乙区": { "zh": "乙区", "en": "Yi", "within": "甲市" } },
      "indicators": {
        "x": { "name": "储能产值", "unit": "亿元", "measure": "flow", "better": "more",
          "remarks": \(remarks) } },
      "milestones": [{ "due": "2027", "targets": { "x": [">= 90",
        { "is": ">= 40", "area": "乙区" }] } }] }
    """
  }

  private func load(_ remarks: String = "[]", rows: String? = nil) -> LoadedBook {
    var sources = [SourceText(file: "a.plan.json", text: Self.plan(remarks))]
    if let rows { sources.append(SourceText(file: "a.remarks.csv", text: rows)) }
    return PlanBook.load(sources: sources)
  }

  private func remarks(_ loaded: LoadedBook, area: String? = nil, on day: String) throws -> [Remark]
  {
    let indicator = try #require(loaded.book.indicator("x", plan: "p"))
    return loaded.book.remarks(
      on: indicator, in: area, asOf: try #require(CalendarDate(day)))
  }

  @Test("stands in the plan, in a file under Chinese or English headings, and in code")
  func places() throws {
    let expected = Remark("2026", cause: "项目推迟", next: "年内补建", by: "能源局")
    let books = [
      load(#"[{ "period": "2026", "cause": "项目推迟", "next": "年内补建", "by": "能源局" }]"#),
      load(rows: "指标,时期,原因,下一步措施,填报单位\n储能产值,2026年,项目推迟,年内补建,能源局\n"),
      load(rows: "indicator,period,cause,next,by\nx,2026,项目推迟,年内补建,能源局\n"),
      PlanBook.load(plans: [
        Plan("p", title: "规划", area: "甲市") {
          Indicator("x", unit: "亿元", remarks: [expected], isTracked: true)
        }
      ]),
    ]
    for loaded in books {
      #expect(loaded.diagnostics.isEmpty)
      #expect(try remarks(loaded, on: "2027-06-30") == [expected])
    }
  }

  @Test("is known from the end of its period on; the latest period comes first")
  func known() throws {
    let loaded = load(
      #"[{ "period": "2025", "cause": "甲" }, { "period": "2026-06", "next": "乙" }]"#)
    #expect(try remarks(loaded, on: "2025-12-30").isEmpty)
    #expect(try remarks(loaded, on: "2025-12-31").map(\.cause) == [LocalizedText(guessing: "甲")])
    #expect(try remarks(loaded, on: "2026-06-30").map(\.period.description) == ["2026-06", "2025"])
  }

  @Test("is replaced by a later one of the same unit on the same period, in its own area")
  func replaced() throws {
    let rows = """
      指标,地区,时期,原因,填报单位
      x,,2026,先,甲局
      x,,2026,另,乙局
      x,Yi,2026,区,乙区
      x,甲市,2026,后,甲局
      """
    let loaded = load(rows: rows)
    #expect(loaded.diagnostics.isEmpty)
    let day = "2027-01-01"
    #expect(try remarks(loaded, on: day).compactMap { $0.cause?[.chinese] } == ["另", "后"])
    #expect(try remarks(loaded, area: "乙区", on: day).compactMap { $0.cause?[.chinese] } == ["区"])
  }

  @Test(
    "is reported where it cannot be used",
    arguments: [
      (#"[{ "cause": "甲" }]"#, "missing-key"), (#"[{ "period": "2026" }]"#, "empty-remark"),
      (#"[{ "period": "2026", "cause": " " }]"#, "empty-remark"),
      (#"[{ "period": "明天", "cause": "甲" }]"#, "bad-period"),
      (#"[{ "period": "2026", "cause": 3 }]"#, "wrong-type"),
      (#"[{ "period": "2026", "why": "甲", "next": "乙" }]"#, "unknown-key"),
      (#"{ "period": "2026", "cause": "甲" }"#, "wrong-type"),
      (#"[{ "period": "2026", "cause": "甲", "area": "丙区" }]"#, "unused-remark"),
    ])
  func wrong(remarks: String, code: String) {
    #expect(load(remarks).diagnostics.map(\.code.rawValue) == [code])
  }

  @Test(
    "is reported at its row",
    arguments: [
      ("y,,2026,甲,", "undeclared-indicator", 2), ("x,,那年,甲,", "bad-period", 2),
      ("x,,,甲,", "bad-period", 2), ("x,,2026,,", "empty-remark", 2),
      ("x,,2026,甲,\nx,,2026,甲,", "repeated-remark", 3), ("x,丙区,2026,甲,", "unused-remark", 2),
      ("x,,2019/2020,甲,", "bad-period", 2), ("x,,2026,甲", "short-row", 2),
    ])
  func wrongRow(row: String, code: String, line: Int) {
    let found = load(rows: "indicator,area,period,cause,next\n" + row + "\n").diagnostics
    #expect(found.map(\.code.rawValue) == [code])
    #expect(found.map(\.location.line) == [line])
  }

  @Test("is printed beside the indicator and among the problems of a mid-term evaluation")
  func printed() throws {
    let sources = [
      SourceText(
        file: "a.plan.json",
        text: Self.plan(
          #"[{ "period": "2026", "cause": "项目推迟。", "next": "年内补建", "by": "能源局" }]"#)),
      SourceText(
        file: "a.observations.csv",
        text: "指标,地区,时期,数值,发布日期\nx,,2027,50,2028-01\nx,乙区,2027,45,2028-01\n"),
    ]
    let loaded = PlanBook.load(sources: sources)
    let review = Review(of: loaded.book, asOf: try #require(CalendarDate("2028-06-30")))
    let said = "原因：项目推迟；下一步措施：年内补建（能源局，2026年）"
    for (style, count) in [(ReportSettings.Style.standard, 1), (.midTerm, 1)] {
      let report = MilestoneReport(loaded, review, ReportSettings(style: style))
      #expect(report.text(.markdown).ranges(of: said).count == count, "\(style)")
    }
  }
}
