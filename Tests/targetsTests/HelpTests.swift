import Foundation
import TargetKit
import Testing

@testable import targets

@Suite("Help")
struct HelpTests {
  /// `RECORD_GOLDENS=1 swift test --disable-xctest --filter HelpTests` writes the golden files anew.
  @Test("is what stands in Fixtures/help", arguments: Command.all.map(\.name), Language.allCases)
  func goldens(command: String, language: Language) throws {
    try compare(
      Program().run("help", command, "--lang", language.rawValue).output,
      "\(command).\(language.rawValue).txt")
  }

  @Test("of the program is what stands in Fixtures/help", arguments: Language.allCases)
  func overview(language: Language) throws {
    try compare(
      Program().run("help", "--lang", language.rawValue).output,
      "targets.\(language.rawValue).txt")
  }

  private func compare(_ text: String, _ name: String) throws {
    let path = packageRoot + "/Fixtures/help/" + name
    if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] != nil {
      try text.write(toFile: path, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
  }

  @Test(
    "has examples first and exit status last, in 80 columns", arguments: Command.all.map(\.name))
  func layout(command: String) throws {
    for (language, first, last) in [("en", "EXAMPLES", "EXIT STATUS"), ("zh", "示例", "退出状态")] {
      let text = Program().run("help", command, "--lang", language).output
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      // The summary comes before the first empty line.
      let headings = lines.drop { !$0.isEmpty }.filter { !$0.isEmpty && !$0.hasPrefix(" ") }
      #expect(headings.first.map(String.init) == first)
      #expect(headings.last.map(String.init) == last)
      #expect(lines.allSatisfy { DisplayWidth.of(String($0)) <= 80 })
    }
  }
}
