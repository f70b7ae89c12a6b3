import Testing

@testable import TargetKit

@Suite("Figures of parts in tables and ledgers")
struct DimensionImportTests {
  private static let plan = """
    { "plan": "p", "title": "教师规划", "area": "甲市",
      "dimensions": { "sex": { "name": { "zh": "性别", "en": "sex" }, "total": "all",
        "values": { "F": { "zh": "女", "en": "women" }, "M": { "zh": "男", "en": "men" } } } },
      "indicators": { "x": { "name": "专任教师", "unit": "人", "measure": "stock",
        "better": "more", "tracked": true } } }
    """

  private func figures(of folder: TemporaryFolder) -> [String] {
    folder.load().book.observations.map { "\($0.period) \($0.part) \($0.asWritten)" }
  }

  @Test(
    "A column of values is read, long or wide, with the publisher's word for all",
    arguments: [
      "指标,年份,性别,数值\n专任教师,2025,合计,10000\n专任教师,2025,女,5200\n专任教师,2025,男,4800\n",
      "INDICATOR,TIME_PERIOD,SEX,OBS_VALUE\nx,2025,_T,10000\nx,2025,F,5200\nx,2025,M,4800\n",
      "指标,性别,2025年\n专任教师,,10000\n专任教师,women,5200\n专任教师,Men,4800\n",
    ])
  func shapes(table: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.plan, to: "a.plan.json")
    let options = ImportOptions(today: try #require(CalendarDate("2026-06-30")))
    let source = SourceText(file: "table.csv", text: table)
    for _ in 1...2 {
      let done = PlanBook.importTables([source], into: [folder.path], options: options)
      #expect(!done.diagnostics.contains { $0.severity == .error }, "\(done.diagnostics)")
      #expect(figures(of: folder) == ["2025  10000", "2025 sex: F 5200", "2025 sex: M 4800"])
    }
    #expect(folder.load().diagnostics.allSatisfy { $0.severity != .error })
  }

  @Test("A value that no plan declares is left out and told")
  func unknown() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.plan, to: "a.plan.json")
    let options = ImportOptions(today: try #require(CalendarDate("2026-06-30")))
    let table = "指标,年份,性别,数值\n专任教师,2025,女,5200\n专任教师,2025,不详,7\n专任教师,2024,不详,8\n"
    let done = PlanBook.importTables(
      [SourceText(file: "t.csv", text: table)], into: [folder.path], options: options)
    #expect(figures(of: folder) == ["2025 sex: F 5200"])
    #expect(
      done.entries.contains { $0.remark?[.chinese] == "维度 'sex' 没有 '不详'（2 行）" }, "\(done.entries)")
  }

  @Test("Recording names the part by ids or names, and adds the column that a ledger lacks")
  func record() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.plan, to: "a.plan.json")
    try folder.write(
      "indicator,period,value,published\nx,2024,9500,2025-01-20\n", to: "a.observations.csv")
    var entry = FigureEntry(
      indicator: "x", period: "2025", value: "5200", published: "2026-01-20")
    entry.part = ["性别": "女"]
    for isKnown in [false, true] {
      let recorded = try PlanBook.record(entry, in: [folder.path])
      #expect(recorded.wasThere == isKnown)
      #expect(recorded.observation.part == ["sex": "F"])
    }
    #expect(figures(of: folder) == ["2024  9500", "2025 sex: F 5200"])
    entry.part = ["sex": "girls"]
    #expect(throws: RecordRefusal.self) { try PlanBook.record(entry, in: [folder.path]) }
    entry.part = ["age": "15"]
    #expect(throws: RecordRefusal.self) { try PlanBook.record(entry, in: [folder.path]) }
  }
}
