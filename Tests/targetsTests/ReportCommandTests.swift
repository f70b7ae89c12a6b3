import Foundation
import TargetKit
import Testing

@testable import targets

@Suite("targets report", .enabled(if: FilePath.exists("Fixtures/golden/demo")))
struct ReportCommandTests {
  static let demo = "Fixtures/golden/demo"

  private func run(_ arguments: String...) -> Program.Result {
    Program().run(["report", Self.demo, "--as-of", "2026-09-30"] + arguments)
  }

  @Test("writes a report and succeeds, whatever it says")
  func success() {
    let result = run("--lang", "zh")
    #expect(result.code == .success)
    #expect(result.output.hasPrefix("规划目标完成情况报告\n"))
    #expect(result.output.contains("20项目标中") && result.output.contains("未实现3项"))
    #expect(result.output.hasSuffix("targets \(Command.version)\n"))
  }

  @Test("writes the formats that are named, and the one of the file's extension")
  func formats() throws {
    try Program.inFolder { program in
      let page = program.folder + "/中期评估.html"
      let table = program.folder + "/table.csv"
      let result = run(
        "--lang", "zh,en", "--style", "mid-term", "-o", page, "--also", "csv=" + table, "--bom")
      #expect(result.code == .success && result.output.isEmpty)
      let html = try program.read("中期评估.html")
      #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"zh-Hans\">"))
      #expect(html.contains("<span class=\"second\" lang=\"en\">"))
      #expect(html.contains("一、总体情况"))
      // Reading as text would drop the mark.
      let bytes = try Data(contentsOf: URL(fileURLWithPath: table))
      #expect(bytes.starts(with: Array("\u{FEFF}序号 / No.,".utf8)))
    }
    for format in ReportFormat.allCases {
      #expect(run("--format", format.rawValue).code == .success)
    }
  }

  @Test("selects milestones, plans and areas")
  func scopes() {
    let due = run("--lang", "zh", "--milestone", "2027", "--sections", "summary").output
    #expect(due.contains("10项目标中"))
    let both = run("--lang", "zh", "--milestone", "2025,2027", "--sections", "summary").output
    #expect(both.contains("19项目标中"))
    let plan = run("--lang", "en", "--plan", "talent-circles", "--sections", "summary").output
    #expect(plan.contains("of 4 targets"))
  }

  @Test(
    "refuses what makes no sense, and says what would",
    arguments: [
      (["--milestone", "2026-05"], "2025-12-31, 2026-12-31, 2027-12-31"),
      (["--milestone", "soon"], "2027-06"), (["--since", "2027"], "earlier"),
      (["-o", "report.docm"], ".html"), (["--lang", "fr"], "zh"),
      (["--sections", "sumary"], "summary"),
    ])
  func usage(_ arguments: [String], _ hint: String) {
    let result = Program().run(["report", Self.demo, "--as-of", "2026-09-30"] + arguments)
    #expect(result.code == .usage)
    #expect(result.errors.contains(hint), "\(result.errors)")
    #expect(result.output.isEmpty)
  }

  @Test("writes nothing of a broken book, nor of an empty one")
  func broken() throws {
    try Program.inFolder { program in
      #expect(program.run("report").code == .unjudged)
      try program.write("plan.json", "{ \"plan\": \"x\", ")
      let result = program.run("report", "-o", program.folder + "/report.html")
      #expect(result.code == .unjudged && result.errors.contains("error:"))
      #expect(!FilePath.exists(program.folder + "/report.html"))
    }
  }
}
