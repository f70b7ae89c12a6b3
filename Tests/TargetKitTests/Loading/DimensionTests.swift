import Testing

@testable import TargetKit

@Suite("Dimensions beside areas")
struct DimensionTests {
  private static let sex =
    #"{ "name": { "zh": "性别", "en": "Sex" }, "total": "all", "values": { "women": { "zh": "女", "en": "women" }, "men": "男" } }"#

  private static func plan(
    dimensions: String = #"{ "sex": \#(sex), "level": { "total": "合计", "values": ["小学", "中学"] } }"#,
    targets: String = #"[">= 12000", { "is": ">= 6000", "of": { "sex": "women" } }]"#,
    more: String = ""
  ) -> String {
    """
    { "plan": "p", "title": "教师规划", "area": "甲市", "dimensions": \(dimensions),
      "indicators": { "teachers": {
        "name": "专任教师", "unit": "人", "measure": "stock", "better": "more" } },
      "milestones": [{ "due": "2030", "targets": { "teachers": \(targets) } }]\(more) }
    """
  }

  private static let rows = """
    indicator,period,sex,level,value,published
    teachers,2025,,,10000,2026-01-20
    teachers,2025,women,,5200,2026-01-20
    teachers,2025,men,合计,4800,2026-01-20
    teachers,2025,女,小学,2900,2026-01-20
    teachers,2024,all,,9500,2025-01-20
    """

  private static func load(_ plan: String = plan(), rows: String = rows) -> LoadedBook {
    PlanBook.load(sources: [
      SourceText(file: "a.plan.json", text: plan),
      SourceText(file: "a.observations.csv", text: rows),
    ])
  }

  @Test(
    "A part is a series of its own; no value and the total are the whole",
    arguments: [
      ([:], ["10000", "9500"]), (["sex": "women"], ["5200"]), (["sex": "men"], ["4800"]),
      (["sex": "women", "level": "小学"], ["2900"]), (["level": "小学"], []),
    ] as [(Part, [String])])
  func series(part: Part, values: [String]) {
    let loaded = Self.load()
    #expect(loaded.diagnostics.isEmpty)
    let found = loaded.book.observations(of: "teachers", part: part, plan: "p")
    #expect(found.map(\.asWritten) == values)
    #expect(found.allSatisfy { $0.part == part && $0.area == "甲市" })
    let named = loaded.book.observations(of: "teachers", in: "甲市", part: part, plan: "p")
    #expect(named.map(\.row) == found.map(\.row))
  }

  @Test("A column is headed by the id of its dimension or by its name")
  func headings() {
    for heading in ["sex", "性别", "Sex"] {
      let loaded = Self.load(
        rows: "indicator,period,\(heading),value,published\n"
          + "teachers,2025,女,5200,2026-01-20\n")
      #expect(loaded.diagnostics.isEmpty)
      #expect(loaded.book.observations.map(\.part) == [["sex": "women"]])
    }
  }

  @Test("A target for a part is judged by the figures of that part alone")
  func targets() throws {
    let review = Review(
      of: Self.load(Self.plan(targets: #"[">= 9000", { "is": ">= 6000", "of": { "性别": "女" } }]"#))
        .book, asOf: try #require(CalendarDate("2031-01-01")))
    let figures = review.targets.map { $0.observation?.asWritten }
    #expect(figures == ["10000", "5200"])
    #expect(review.targets.map(\.target.part) == [[:], ["sex": "women"]])
  }

  /// 5200 of 6000 women fall short where 10000 teachers would not.
  @Test("What is asked of a part is missed by it, whatever the whole is")
  func verdict() throws {
    let rows = """
      indicator,period,sex,value,published
      teachers,2030,,12500,2031-01-20
      teachers,2030,women,5900,2031-01-20
      """
    let review = Review(
      of: Self.load(rows: rows).book, asOf: try #require(CalendarDate("2031-06-30")))
    #expect(review.targets.map(\.verdict) == [.met, .missed])
  }

  @Test("A file of targets has the same columns")
  func targetsFile() {
    let loaded = PlanBook.load(sources: [
      SourceText(file: "a.plan.json", text: Self.plan(targets: "[]")),
      SourceText(
        file: "a.targets.csv",
        text: "indicator,due,criterion,sex\nteachers,2030,>=12000,\nteachers,2030,>=6000,女\n"),
    ])
    #expect(loaded.diagnostics.isEmpty)
    #expect(loaded.book.targets.map(\.part) == [[:], ["sex": "women"]])
  }

  @Test(
    "References name parts by ids or names, with an area or without",
    arguments: [
      ("teachers@2025", "10000"), ("teachers{sex: women}@2025", "5200"),
      ("teachers{甲市, sex: women}", "5200"), ("teachers{性别：女,level:小学}@2025", "2900"),
      ("teachers{sex: all}@2025", "10000"),
    ])
  func references(text: String, value: String) throws {
    let reference = try #require(FigureReference(text))
    let date = try #require(CalendarDate("2026-06-30"))
    let figure = try Self.load().book.figure(reference, in: "p", asOf: date)
    #expect(figure.asWritten == value)
    #expect(FigureReference(reference.description) == reference)
  }

  @Test("A target of a part is named like its figures")
  func targetReference() throws {
    let reference = try #require(FigureReference("target:teachers{sex: women}@2030"))
    #expect(try Self.load().book.targetNumber(reference, in: "p") == 1)
  }

  @Test(
    "Braces that name nothing, or a dimension twice, are no reference",
    arguments: [
      "teachers{}", "teachers{sex:}", "teachers{: women}", "teachers{sex: women, sex: men}",
    ])
  func noReference(text: String) { #expect(FigureReference(text) == nil) }

  @Test("The name of an area may hold commas")
  func commas() throws {
    let reference = try #require(FigureReference("x{Washington, D.C., sex: women}"))
    #expect(reference.area == "Washington, D.C.")
    #expect(reference.part == ["sex": "women"])
  }

  @Test(
    "A scope selects parts by ids or names, and the whole by its total",
    arguments: [
      (["sex": ["women"]], [1]), (["性别": ["女"]], [1]), (["sex": ["all"]], [0]),
      (["sex": ["women", "all"]], [0, 1]), (["sex": ["men"]], []), (["level": ["合计"]], [0, 1]),
    ] as [([String: Set<String>], [Int])])
  func scope(parts: [String: Set<String>], numbers: [Int]) throws {
    let book = Self.load().book
    let scope = Scope(parts: parts).resolvingNames(in: book)
    #expect(scope.unknownNames(in: book).isEmpty)
    let review = Review(of: book, asOf: try #require(CalendarDate("2026-06-30")), scope: scope)
    #expect(Array(review.targetNumbers) == numbers)
  }

  @Test(
    "A scope tells dimensions and values that no plan has",
    arguments: [
      (["sx": ["women"]], "sx"), (["sex": ["womn"]], "womn"),
    ] as [([String: Set<String>], String)])
  func unknownScope(parts: [String: Set<String>], name: String) {
    let book = Self.load().book
    #expect(
      Scope(parts: parts).resolvingNames(in: book).unknownNames(in: book).map(\.name) == [name])
  }

  @Test(
    "What is wrong with dimensions is told where it stands",
    arguments: [
      (plan(targets: #"{ "is": "1", "of": { "sx": "women" } }"#), rows, ["undeclared-dimension"]),
      (plan(targets: #"{ "is": "1", "of": { "sex": "girls" } }"#), rows, ["undeclared-value"]),
      (plan(), "indicator,period,sex,value\nteachers,2025,girls,1\n", ["undeclared-value"]),
      (plan(), "indicator,period,age,value\nteachers,2025,1,1\n", ["unknown-column"]),
      (
        plan(dimensions: #"{ "sex": { "values": ["women"] } }"#, targets: "[]"),
        "indicator,period,value\n", ["missing-key"]
      ),
      (
        plan(dimensions: #"{ "sex": { "total": "all" } }"#, targets: "[]"),
        "indicator,period,value\n", ["missing-key"]
      ),
      (
        plan(dimensions: #"{ "area": { "total": "all", "values": ["a"] } }"#, targets: "[]"),
        "indicator,period,value\n", ["unusable-dimension"]
      ),
      (
        plan(dimensions: #"{ "地区": { "total": "all", "values": ["a"] } }"#, targets: "[]"),
        "indicator,period,value\n", ["unusable-dimension"]
      ),
      (
        plan(dimensions: #"{ "age": { "total": "all", "values": ["a,b"] } }"#, targets: "[]"),
        "indicator,period,value\n", ["unusable-dimension"]
      ),
      (
        plan(more: #", "relations": { "r": { "is": "teachers{sex: girls} > 0人" } }"#), rows,
        ["undeclared-value"]
      ),
    ])
  func problems(plan: String, rows: String, codes: [String]) {
    let errors = Self.load(plan, rows: rows).diagnostics.filter { $0.severity == .error }
    #expect(errors.map(\.code.rawValue) == codes)
    #expect(errors.allSatisfy { $0.location.line != nil })
  }

  @Test("Two figures for one part and period are told; those of two parts are not")
  func repeated() {
    let loaded = Self.load(
      rows: "indicator,period,sex,value,published\nteachers,2025,女,5200,2026-01-20\n"
        + "teachers,2025,women,5300,2026-01-20\nteachers,2025,men,4800,2026-01-20\n")
    #expect(loaded.diagnostics.map(\.code.rawValue) == ["contradictory-figures"])
  }

  @Test("A plan in code says the same as one in a file")
  func code() throws {
    let plan = Plan("p", title: "教师规划", area: "甲市") {
      PlanDimension("sex", name: "性别", total: "all", values: ["women": "女", "men": "男"])
      Indicator("teachers", name: "专任教师", unit: "人", measure: .stock, better: .more)
      Milestone("2030") {
        Target("teachers", .atLeast(12000))
        Target("teachers", .atLeast(6000), of: ["sex": "women"])
      }
    }
    var book = try PlanBook(plans: [plan])
    #expect(book.targets.map(\.part) == [[:], ["sex": "women"]])
    let text = try #require(book.plans.first).encoded()
    let again = PlanBook.load(sources: [SourceText(file: "a.plan.json", text: text)])
    #expect(again.diagnostics.isEmpty)
    #expect(again.book.targets.map(\.part) == [[:], ["sex": "women"]])
    #expect(again.book.plans.first?.dimensions == book.plans.first?.dimensions)
    try book.record("teachers", 5200, for: "2025", part: ["sex": "女"], published: "2026-01-20")
    #expect(book.observations.map(\.part) == [["sex": "women"]])
  }
}
