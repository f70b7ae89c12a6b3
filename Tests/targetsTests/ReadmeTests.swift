import Foundation
import TargetKit
import Testing

@testable import targets

@Suite("What the READMEs show")
struct ReadmeTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  /// A call that a README shows, with the output beneath it; none where only the call is shown.
  private struct Shown {
    var arguments: [String]
    var output: String
  }

  private func text(_ name: String) throws -> String {
    try String(contentsOfFile: Self.root + "/" + name, encoding: .utf8)
  }

  /// The fenced blocks of a kind in a text.
  private func blocks(_ kind: String, in text: String) -> [String] {
    text.components(separatedBy: "```" + kind + "\n").dropFirst()
      .map { $0.components(separatedBy: "\n```")[0] }
  }

  /// The calls of console blocks; what stands behind `#` is said to the reader.
  private func calls(in text: String) -> [Shown] {
    blocks("console", in: text).flatMap { block in
      var shown: [Shown] = []
      for line in block.components(separatedBy: "\n") {
        guard line.hasPrefix("$ ") else {
          if !shown.isEmpty { shown[shown.count - 1].output += line + "\n" }
          continue
        }
        let words = line.dropFirst(2).prefix { $0 != "#" }.split(separator: " ").map(String.init)
        shown.append(Shown(arguments: words, output: ""))
      }
      return shown
    }
  }

  @Test(
    "The first screen is the one that the program prints",
    arguments: ["README.md", "README.zh-CN.md"])
  func firstScreen(name: String) throws {
    let shown = try #require(
      calls(in: try text(name)).first { $0.arguments.contains("Fixtures/chongqing") })
    let result = Program(folder: Self.root).run(Array(shown.arguments.dropFirst(3)))
    #expect(result.output == shown.output)
  }

  @Test("Every step for an officer who has a spreadsheet can be taken")
  func officer() throws {
    let readme = try text("README.zh-CN.md")
    let section = try #require(
      readme.components(separatedBy: "\n## ").first { $0.hasPrefix("只有 Excel") })
    try Program.inFolder { program in
      let table = "主要指标.csv"
      try program.write(table, try text("Fixtures/import/main-table/" + table))
      var program = program
      program.variables = ["LANG": "zh_CN.UTF-8"]
      program.today = CalendarDate("2028-03-31")
      let steps = calls(in: section)
      #expect(
        steps.map { $0.arguments[1] } == [
          "init", "sheet", "import", "import", "check", "report", "report",
        ])
      for step in steps {
        // The program under test does not change its folder, so its files are named in full.
        let arguments = step.arguments.dropFirst().map { word -> String in
          if word == "." || word == "江州" { return program.folder + (word == "." ? "" : "/" + word) }
          let name = word.split(separator: "=").last.map(String.init) ?? word
          guard [".csv", ".xlsx", ".docx", ".html"].contains(where: { name.hasSuffix($0) }) else {
            return word
          }
          return word.dropLast(name.count) + program.folder + "/" + name
        }
        let result = program.run(arguments)
        #expect(result.code == .success, "\(step.arguments): \(result.errors)")
        if !step.output.isEmpty { #expect(result.output == step.output) }
        guard step.arguments[1] == "init" else { continue }
        program.folder += "/" + (step.arguments.last ?? "")
        try program.write("月报.csv", (blocks("csv", in: section).first ?? "") + "\n")
      }
      for file in ["填报.xlsx", "报告.docx", "报告.xlsx", "中期评估.html"] {
        #expect(FileManager.default.fileExists(atPath: program.folder + "/" + file))
      }
    }
  }
}
