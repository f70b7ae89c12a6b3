import Foundation
import TargetKit
import Testing

@testable import targets

@Suite("Import")
struct ImportCommandTests {
  static let fixtures = FileManager.default.currentDirectoryPath + "/Fixtures/import"

  static let figures = [
    "months-side-by-side", "one-a-row", "areas-in-rows", "areas-in-columns", "two-header-rows",
    "eurostat", "world-bank", "open-sdg", "sdmx-csv", "oecd", "mapped",
    "this-month", "two-tables", "english-months", "dates-in-words", "hidden",
  ]

  /// Copies the files of a fixture and runs its call in the copy.
  private func run(
    _ name: String, in program: Program, extra: [String] = []
  ) throws -> Program.Result {
    let folder = Self.fixtures + "/" + name
    for file in try FileManager.default.contentsOfDirectory(atPath: folder)
    where !file.hasPrefix("expected.") && file != "arguments.txt" {
      let copy = program.folder + "/" + file
      if FileManager.default.fileExists(atPath: copy) { continue }
      try FileManager.default.copyItem(atPath: folder + "/" + file, toPath: copy)
    }
    let call = try String(contentsOfFile: folder + "/arguments.txt", encoding: .utf8)
    var arguments = call.split(whereSeparator: \.isWhitespace).map(String.init)
    arguments[0] = program.folder + "/" + arguments[0]
    return program.run(["import"] + arguments + ["--into", program.folder] + extra)
  }

  @Test("reads figures in every layout, and a second time changes nothing", arguments: figures)
  func layouts(name: String) throws {
    try Program.inFolder { program in
      let dry = try run(name, in: program, extra: ["--dry-run"])
      #expect(dry.code == .success, "\(dry.errors)")
      #expect(!FileManager.default.fileExists(atPath: program.folder + "/observations.csv"))
      let result = try run(name, in: program)
      #expect(result.code == .success, "\(result.errors)")
      let ledger = try program.read("observations.csv")
      let path = Self.fixtures + "/\(name)/expected.observations.csv"
      if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] != nil {
        try ledger.write(toFile: path, atomically: true, encoding: .utf8)
      }
      #expect(try ledger == String(contentsOfFile: path, encoding: .utf8))
      let again = try run(name, in: program)
      #expect(again.code == .success)
      #expect(try program.read("observations.csv") == ledger)
      // The book that follows holds no error.
      #expect(!PlanBook.load(program.folder).hasErrors)
    }
  }

  @Test("says which rows and columns are hidden, and reads none of them")
  func hidden() throws {
    try Program.inFolder { program in
      let result = try run("hidden", in: program)
      #expect(result.output.contains("1 hidden row"))
      #expect(result.output.contains("2 hidden columns"))
    }
  }

  @Test("refuses a formula without its result, at its cell, and writes nothing")
  func unsavedFormula() throws {
    try Program.inFolder { program in
      let result = try run("unsaved-formula", in: program)
      #expect(result.code == .unjudged)
      #expect(
        result.errors.contains("年报.xlsx:数据!B3: error: the formula was saved without its result"))
      #expect(!FileManager.default.fileExists(atPath: program.folder + "/observations.csv"))
    }
  }

  private let plan = """
    // a remark that stays
    { "plan": "p", "title": "规划", "area": "江州市",
      "indicators": {
        "fc": { "name": { "zh": "森林覆盖率", "en": "Forest cover" }, "unit": "%", "measure": "rate", "better": "more" },
        "hitech": { "name": "高新技术企业数", "unit": "家", "measure": "stock", "better": "more" },
      },
      "milestones": [{ "due": "2030", "targets": { "fc": "46.2%以上", "hitech": "2000家以上" } }],
    }
    """

  @Test("records a corrected figure as a revision, known from the day of the import")
  func revision() throws {
    try Program.inFolder { program in
      try program.write("plan.json", plan)
      let table = try program.write("a.csv", "指标,2025年\n森林覆盖率（%）,45.12\n")
      #expect(program.run("import", table, "--into", program.folder).code == .success)
      try program.write("a.csv", "指标,2025年\n森林覆盖率（%）,45.21\n")
      let result = program.run("import", table, "--into", program.folder, "--lang", "zh")
      #expect(result.code == .success)
      #expect(result.output.contains("修订 1"))
      #expect(
        try program.read("observations.csv") == """
          indicator,period,value,published
          fc,2025,45.12%,
          fc,2025,45.21%,2026-09-30

          """)
    }
  }

  @Test("tells every problem at its cell, and writes nothing")
  func problems() throws {
    try Program.inFolder { program in
      try program.write("plan.json", plan)
      let table = try program.write(
        "a.csv", "指标,2024年,2025年\n高薪技术企业数,1539,1602\n森林覆盖率,45.1亿元,4x\n")
      let result = program.run("import", table, "--into", program.folder, "--lang", "zh")
      #expect(result.code == .unjudged)
      #expect(result.errors.contains("a.csv:2:1: error: 指标 '高薪技术企业数' 未声明；是否想写 '高新技术企业数'？"))
      #expect(result.errors.contains("a.csv:3:7: error: 单位“亿元”与“%”不是同一种量"))
      #expect(result.errors.contains("a.csv:3:14: error:"))
      #expect(!FileManager.default.fileExists(atPath: program.folder + "/observations.csv"))
    }
  }

  @Test("adds the columns that a ledger lacks, and keeps its rows")
  func widening() throws {
    try Program.inFolder { program in
      try program.write("plan.json", plan)
      try program.write("observations.csv", "indicator;period;value\nfc;2024;45.0\n")
      let table = try program.write(
        "a.csv", "指标,时期,数值,发布日期,备注\n高新技术企业数,2025年,1602,2026/3/1,快报\n")
      #expect(program.run("import", table, "--into", program.folder).code == .success)
      #expect(
        try program.read("observations.csv") == """
          indicator;period;value;published;note
          fc;2024;45.0;;
          hitech;2025;1602;2026-03-01;快报

          """)
    }
  }

  @Test("remembers what the user said of the columns")
  func memory() throws {
    try Program.inFolder { program in
      try program.write("plan.json", plan)
      let table = try program.write("a.csv", "Jahr,Wert\n2025,45.2\n")
      let call = ["import", table, "--into", program.folder, "--indicator", "fc"]
      #expect(program.run(call).code == .unjudged)
      #expect(program.run(call + ["--map", "Jahr=period,Wert=value"]).code == .success)
      let kept = try program.read("plan.json")
      #expect(kept.hasPrefix("// a remark that stays"))
      #expect(kept.contains(#""map": { "Jahr": "period", "Wert": "value" }"#))
      try program.write("b.csv", "Jahr,Wert\n2026,45.4\n")
      let next = program.run(
        "import", program.folder + "/b.csv", "--into", program.folder, "--indicator", "fc")
      #expect(next.code == .success, "\(next.errors)")
      #expect(try program.read("observations.csv").contains("fc,2026,45.4,"))
    }
  }

  /// Drafts a book from the table of a fixture.
  private func mainTable(
    _ fixture: String = "main-table", _ name: String = "主要指标.csv", in program: Program
  ) throws -> (result: Program.Result, plan: String) {
    try FileManager.default.copyItem(
      atPath: "\(Self.fixtures)/\(fixture)/\(name)", toPath: program.folder + "/" + name)
    let result = program.run(
      "init", program.folder + "/book", "--from", program.folder + "/" + name, "--lang", "zh")
    return (result, try program.read("book/plan.json"))
  }

  /// Two header rows with merged cells, rows that group, percentages by format, a sheet of remarks.
  @Test("understands merged headers, rows that group, and percentages by their format")
  func merged() throws {
    try Program.inFolder { program in
      let (result, plan) = try mainTable("merged-header", "规划表.xlsx", in: program)
      #expect(result.code == .success, "\(result.errors)")
      let path = Self.fixtures + "/merged-header/expected.plan.json"
      if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] != nil {
        try plan.write(toFile: path, atomically: true, encoding: .utf8)
      }
      #expect(try plan == String(contentsOfFile: path, encoding: .utf8))
      #expect(PlanBook.load(program.folder + "/book").diagnostics.isEmpty)
    }
  }

  @Test("drafts a plan from the table of its main indicators that loads without a diagnostic")
  func draft() throws {
    try Program.inFolder { program in
      let (result, plan) = try mainTable(in: program)
      #expect(result.code == .success, "\(result.errors)")
      let path = Self.fixtures + "/main-table/expected.plan.json"
      if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] != nil {
        try plan.write(toFile: path, atomically: true, encoding: .utf8)
      }
      #expect(try plan == String(contentsOfFile: path, encoding: .utf8))
      let loaded = PlanBook.load(program.folder + "/book")
      #expect(loaded.diagnostics.isEmpty, "\(loaded.diagnostics.map(\.message))")
      #expect(loaded.book.plans.first?.groups.map(\.id) == ["经济发展", "创新驱动", "民生福祉", "绿色安全"])
      #expect(loaded.book.targets.allSatisfy { $0.due == Period("2030") })
    }
  }

  @Test("records what a new table changes as revisions, and adds what is new")
  func newTable() throws {
    try Program.inFolder { program in
      let (_, plan) = try mainTable(in: program)
      let book = program.folder + "/book"
      let same = program.run(
        "import", program.folder + "/主要指标.csv", "--into", book, "--lang", "zh")
      #expect(same.code == .success, "\(same.errors)")
      #expect(try program.read("book/plan.json") == plan)
      let table = try program.write(
        "新表.csv", "指标,单位,属性,2025年,2030年\n森林覆盖率,%,约束性,45.12,46.5以上\n公园个数,个,预期性,20,35\n")
      let result = program.run("import", table, "--into", book, "--lang", "zh")
      #expect(result.code == .success, "\(result.errors)")
      let text = try program.read("book/plan.json")
      #expect(text.contains(#""was": "46.2%以上", "now": "46.5%以上""#))
      #expect(text.contains(#""is": "46.2%以上""#))
      let loaded = PlanBook.load(book)
      #expect(!loaded.hasErrors, "\(loaded.diagnostics.map(\.message))")
      #expect(loaded.book.plans.first?.revisions.count == 1)
      #expect(loaded.book.indicator("公园个数", plan: "主要指标")?.unit.symbol == "个")
      let again = program.run("import", table, "--into", book)
      #expect(again.code == .success)
      #expect(try program.read("book/plan.json") == text)
    }
  }

  @Test("reads back the workbook that departments fill in, and lists who has not answered")
  func sheet() throws {
    try Program.inFolder { program in
      try program.write("plan.json", plan)
      let file = program.folder + "/填报.xlsx"
      let made = program.run(
        "sheet", program.folder, "-o", file, "--period", "2025", "--lang", "zh")
      #expect(made.code == .success, "\(made.errors)")
      let read = program.run("import", file, "--into", program.folder, "--lang", "zh")
      #expect(read.code == .success, "\(read.errors)")
      #expect(!FileManager.default.fileExists(atPath: program.folder + "/observations.csv"))
    }
  }

  @Test("reads causes and next steps into the file of remarks, once")
  func remarks() throws {
    try Program.inFolder { program in
      try program.write("plan.json", plan)
      let table = try program.write(
        "a.csv",
        """
        指标,时期,数值,发布日期,原因,下一步措施,填报单位,责任单位
        fc,2025年,46.1,2026-02-10,造林面积减少,补植补造,,市林业局
        """)
      let call = ["import", table, "--into", program.folder, "--lang", "zh"]
      #expect(program.run(call).code == .success)
      let expected = "indicator,period,cause,next,by\nfc,2025,造林面积减少,补植补造,市林业局\n"
      #expect(try program.read("remarks.csv") == expected)
      #expect(program.run(call).code == .success)
      #expect(try program.read("remarks.csv") == expected)
      let wrong = try program.write("b.csv", "指标,时期,数值,原因\nfcc,2025年,,受灾\n")
      let refused = program.run("import", wrong, "--into", program.folder, "--lang", "zh")
      #expect(refused.errors.contains("fcc"), "\(refused.errors)")
      #expect(try program.read("remarks.csv") == expected)
    }
  }

  @Test("takes the whole of a breakdown, and asks where there is none")
  func breakdown() throws {
    try Program.inFolder { program in
      try program.write("plan.json", plan)
      let table = try program.write(
        "a.csv", "TIME_PERIOD,SOIL,OBS_VALUE\n2025,N,45\n2025,S,46\n")
      let call = ["import", table, "--into", program.folder, "--indicator", "fc", "--lang", "en"]
      let result = program.run(call)
      #expect(result.code == .unjudged)
      #expect(result.errors.contains("choose with --where"), "\(result.errors)")
    }
  }
}
