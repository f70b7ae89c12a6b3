import Testing

@testable import TargetKit

@Suite("The files of a book")
struct BookFilesTests {
  private static let plan =
    #"{ "plan": "p", "title": "p", "indicators": { "x": { "unit": "家", "measure": "stock", "tracked": true } } FILES }"#

  private static func plan(_ id: String = "p", files: String = "") -> String {
    plan.replacing(#""plan": "p""#, with: #""plan": "\#(id)""#)
      .replacing("FILES", with: files.isEmpty ? "" : #", "files": { \#(files) }"#)
  }

  private static let rows = "indicator,period,value,published\nx,2024,5,2025-01\n"

  /// Files by name, and how many figures each plan then has.
  struct Layout: CustomTestStringConvertible, Sendable {
    var testDescription: String { why }
    var why: String
    var files: [String: String]
    var paths: [String] = [""]
    var figures: [String: Int]
  }

  @Test("belong together by their names and folders", arguments: layouts)
  func pairing(of layout: Layout) throws {
    let folder = try TemporaryFolder()
    for (name, text) in layout.files { try folder.write(text, to: name) }
    let loaded = PlanBook.load(
      layout.paths.map { $0.isEmpty ? folder.path : folder.path + "/" + $0 })
    #expect(loaded.diagnostics.isEmpty, "\(loaded.diagnostics)")
    #expect(Set(loaded.book.plans.map(\.id)) == Set(layout.figures.keys))
    for (plan, count) in layout.figures {
      #expect(loaded.book.observations(of: "x", plan: plan).count == count, "\(plan)")
    }
  }

  static let layouts: [Layout] = [
    Layout(why: "an empty folder", files: [:], figures: [:]),
    Layout(
      why: "plan.json and observations.csv",
      files: ["plan.json": plan(), "observations.csv": rows], figures: ["p": 1]),
    Layout(
      why: "a plan and figures of its name, twice in one folder",
      files: [
        "a.plan.json": plan("a"), "a.observations.csv": rows, "b.plan.json": plan("b"),
        "b.observations.csv": rows,
      ], figures: ["a": 1, "b": 1]),
    Layout(
      why: "figures of another name belong to the only plan beside them",
      files: ["a.plan.json": plan("a"), "observations.csv": rows], figures: ["a": 1]),
    Layout(
      why: "each folder for itself",
      files: [
        "a/plan.json": plan("a"), "a/observations.csv": rows, "b/plan.json": plan("b"),
        "b/observations.csv": rows,
      ], figures: ["a": 1, "b": 1]),
    Layout(
      why: "figures in a folder below belong to the only plan there is",
      files: ["plan.json": plan(), "data/observations.csv": rows], figures: ["p": 1]),
    Layout(
      why: "hidden folders and node_modules are left alone",
      files: [
        "plan.json": plan(), ".git/plan.json": plan("g"), "node_modules/plan.json": plan("n"),
      ], figures: ["p": 0]),
    Layout(
      why: "other files are left alone",
      files: ["plan.json": plan(), "package.json": "{", "budget.csv": "a;b", "README.md": "#"],
      figures: ["p": 0]),
    Layout(
      why: "a file that a plan names may have any name and lie beside or above",
      files: [
        "a/plan.json": plan(files: #""observations": ["2024.csv", "../shared/2025.csv"]"#),
        "a/2024.csv": rows,
        "shared/2025.csv": rows.replacing("2024,5", with: "2025,6")
          .replacing("2025-01", with: "2026-01"),
      ], figures: ["p": 2]),
    Layout(
      why: "a file that is named and found is read once, however the path is written",
      files: [
        "plan.json": plan(files: #""observations": "./observations.csv""#),
        "observations.csv": rows,
      ], figures: ["p": 1]),
    Layout(
      why: "a path given twice is read once",
      files: ["a/plan.json": plan(), "a/observations.csv": rows],
      paths: ["a", "./a/", "a/plan.json", "a/../a/observations.csv"], figures: ["p": 1]),
    Layout(
      why: "files given by name",
      files: ["x.json": plan(), "y.csv": rows], paths: ["x.json", "y.csv"], figures: ["p": 1]),
    Layout(
      why: "a byte order mark before a plan",
      files: ["plan.json": "\u{FEFF}" + plan(), "observations.csv": "\u{FEFF}" + rows],
      figures: ["p": 1]),
    Layout(
      why: "rows that name their plan",
      files: [
        "a.plan.json": plan("a"), "b.plan.json": plan("b"),
        "observations.csv":
          "plan,indicator,period,value,published\na,x,2024,5,2025-01\nb,x,2024,6,2025-01\n",
      ], figures: ["a": 1, "b": 1]),
  ]

  @Test(
    "that are not there are named",
    arguments: [
      ("no-such", "no-such: error: there is no such file; check the path [unreadable-file]"),
      (
        "plan.json/x.csv",
        "plan.json/x.csv: error: there is no such file; check the path [unreadable-file]"
      ),
    ])
  func missing(path: String, expected: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.plan(), to: "plan.json")
    let loaded = PlanBook.load(folder.path + "/" + path)
    #expect(
      loaded.diagnostics.map { $0.summary().replacing(folder.path + "/", with: "") } == [expected])
    #expect(loaded.hasErrors)
  }

  @Test("may be as long as they like in one line, of which little is shown")
  func longLine() throws {
    let folder = try TemporaryFolder()
    let long = String(repeating: "很长的一行", count: 350_000)  // 5.25 MB
    try folder.write(Self.plan(), to: "plan.json")
    try folder.write(
      "indicator,period,value,published,note\nx,2024,\(long),2025-01,\n", to: "observations.csv")
    let text = folder.load().diagnostics.map { $0.text() }.joined()
    #expect(text.contains("bad-figure"))
    #expect(text.utf8.count < 2_000)
  }

  @Test("full of mistakes are reported in part, with the number of the rest")
  func manyMistakes() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.plan(), to: "plan.json")
    let rows = (0..<20_000).map { "x\($0),2024,5,2025-01\n" }.joined()
    try folder.write("indicator,period,value,published\n" + rows, to: "observations.csv")
    let loaded = folder.load()
    #expect(loaded.diagnostics.count == DiagnosticBag.limitPerFile + 1)
    #expect(loaded.diagnostics.last?.code == .moreDiagnostics)
    #expect(loaded.diagnostics.last?.message[.english] == "19000 more errors are not shown")
  }
}

@Suite("A series")
struct SeriesIdentityTests {
  @Test("is an indicator in an area: targets, baselines and figures of one do not touch another")
  func areas() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      { "plan": "p", "title": "p", "area": "示例市",
        "areas": { "城东区": { "zh": "城东区", "en": "East" }, "城西区": "West" },
        "indicators": { "x": { "unit": "家", "measure": "stock", "better": "more",
          "baseline": { "value": 10, "at": "2022" } } },
        "milestones": [ { "due": "2027", "targets": { "x": [
          ">= 100",
          { "is": ">= 40", "area": "城东区", "baseline": { "value": 4, "at": "2022" } },
          { "is": ">= 60", "area": "城西区" },
        ] } } ] }
      """, to: "plan.json")
    try folder.write(
      """
      indicator,area,period,value,published
      x,,2024,55,2025-01
      x,示例市,2025,64,2026-01
      x,城东区,2025,22,2026-01
      """, to: "observations.csv")
    let loaded = folder.load()
    #expect(loaded.diagnostics.isEmpty)
    let review = Review(of: loaded.book, asOf: try #require(CalendarDate("2026-06-30")))
    let findings = Array(review.targets)
    #expect(findings.map(\.target.area) == ["示例市", "城东区", "城西区"])
    #expect(findings.map(\.observation?.asWritten) == ["64", "22", nil])
    // (64 − 10) ÷ 90 and (22 − 4) ÷ 36; the city's baseline is not the district's.
    #expect(findings.map(\.progress.value?.nominal) == [0.6, 0.5, nil])
    #expect(findings[2].target.baseline == nil)
    let plan = try #require(loaded.book.plan("p"))
    #expect(plan.areaName("城东区", in: .english) == "East")
    #expect(plan.areaName("城西区", in: .english) == "West")
    #expect(plan.areaName("城南区", in: .english) == "城南区")
  }

  @Test("has the baseline of its target before that of its indicator")
  func baselines() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      { "plan": "p", "title": "p",
        "indicators": { "x": { "unit": "家", "better": "more", "baseline": { "value": 10, "at": "2022" } } },
        "milestones": [
          { "due": "2025", "targets": { "x": ">= 20" } },
          { "due": "2027", "targets": { "x": { "is": ">= 30", "baseline": { "value": "20家", "at": "2025" } } } },
        ] }
      """, to: "plan.json")
    let targets = Array(folder.load().book.targets)
    #expect(targets.map { $0.baseline?.reading.description } == ["10家", "20家"])
    #expect(targets.map { $0.baseline?.period.description } == ["2022", "2025"])
  }

  @Test("of a table may state its numbers in another unit than its indicator")
  func units() throws {
    let folder = try TemporaryFolder()
    try folder.write(#"{ "plan": "p", "title": "p" }"#, to: "plan.json")
    try folder.write(
      """
      indicator,due,criterion,unit,better,baseline,baseline-period
      x,2025,>=80,亿元,more,60,2022
      x,2027,>=1200000,万元,more,600000,2022
      x,2029,1.5万亿元,,more,,
      x,2030,20000000000,元,more,,
      """, to: "targets.csv")
    let loaded = folder.load()
    #expect(loaded.diagnostics.map(\.code) == [.weakerMilestone])  // 15000 and then 200 亿元
    #expect(
      loaded.book.targets.map(\.criterion?.accepted)
        == [80, 120, 15_000, 200].map { .atLeast(ExactDecimal($0)) })
    #expect(loaded.book.targets.map { $0.baseline?.reading.value }.last == ExactDecimal(60))
  }

  @Test("keeps each row's place, wording, source and note")
  func rows() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      { "plan": "p", "title": "p", "sources": { "s": { "title": "公报", "published": "2025-03" } },
        "indicators": { "x": { "unit": "亿元", "tracked": true } } }
      """, to: "plan.json")
    try folder.write(
      """
      指标,时期,数值,来源,备注

      x,2023年,,s,
      x,2024年,超过80亿元,s,"含“其他”,见注"
      x,2025-02,8000000万元,s,
      """, to: "observations.csv")
    let loaded = folder.load()
    #expect(loaded.diagnostics.isEmpty, "\(loaded.diagnostics)")
    let figures = Array(loaded.book.observations)
    #expect(figures.map(\.asWritten) == ["超过80亿元", "8000000万元"])
    #expect(figures.map(\.reading.value) == [ExactDecimal(80), ExactDecimal(800)])
    #expect(figures.map(\.source) == ["s", "s"])
    #expect(figures.map(\.published.description) == ["2025-03", "2025-03"])
    #expect(figures.first?.note == "含“其他”,见注")
    #expect(loaded.locations(ofRows: [0, 1]).values.compactMap(\.line).sorted() == [4, 5])
  }
}
