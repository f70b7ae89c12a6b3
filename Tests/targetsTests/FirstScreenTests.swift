import Foundation
import TargetKit
import Testing

@testable import targets

@Suite("The first screen of check")
struct FirstScreenTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  private func check(_ arguments: String...) -> Program.Result {
    Program(folder: Self.root).run(["check"] + arguments)
  }

  @Test(
    "It fits 40 lines of 80 columns and adds up", arguments: Language.allCases,
    ["2022-10-01", "2025-04-05", "2026-11-20", "2031-06-30"])
  func fits(language: Language, day: String) throws {
    let result = check("Fixtures/chongqing", "--as-of", day, "--lang", language.rawValue)
    let lines = result.output.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    #expect(lines.count <= 40)
    for line in lines { #expect(DisplayWidth.of(String(line)) <= 80, "\(line)") }
    // The first sentence counts every target once: its total is the sum of what follows.
    let sentence = lines.prefix { !$0.isEmpty }.joined(separator: " ")
    let parts = sentence.split(separator: language == .chinese ? "另有" : " more target")
    let numbers = (parts.first ?? "").split { !$0.isNumber }.compactMap { Int($0) }
    #expect(numbers.count > 4)
    #expect(result.output.contains("--all") && result.output.contains("--plan"))
  }

  @Test("What needs attention has its place, and --all has everything")
  func places() {
    let screen = check("Fixtures/chongqing", "--as-of", "2026-11-20", "--lang", "zh").output
    #expect(screen.contains("需要关注"))
    #expect(screen.contains(".plan.json:"))
    let all = check("Fixtures/chongqing", "--as-of", "2026-11-20", "--lang", "zh", "--all").output
    #expect(all.split(separator: "\n").count > 200)
    #expect(all.contains("标记："))
  }

  @Test("One plan, or few targets, are shown in full")
  func small() {
    let one = check(
      "Fixtures/chongqing", "--plan", "tongliang-storage", "--as-of", "2025-04-05", "--lang", "zh")
    #expect(!one.output.contains("需要关注"))
    #expect(one.output.contains("突破1000亿元"))
  }

  @Test("What is not yet known is mentioned")
  func later() {
    let result = check(
      "Fixtures/chongqing", "--plan", "tongliang-storage", "--as-of", "2024-01-01", "--lang", "zh")
    #expect(result.output.contains("之后才公布"))
  }

  /// Check and report count in the same classes, with the same words.
  @Test(
    "Check and report agree on every count", arguments: Language.allCases,
    [
      ("Fixtures/chongqing", "2025-04-05"), ("Fixtures/chongqing", "2026-11-20"),
      ("Fixtures/city-plan", "2027-08-15"), ("Fixtures/city-plan", "2028-07-31"),
      ("Fixtures/golden/demo", "2026-09-30"),
    ])
  func agreement(language: Language, book: (path: String, day: String)) throws {
    func words(_ text: String) -> String { text.filter { !$0.isWhitespace && $0 != "*" } }
    let options = ["--as-of", book.day, "--lang", language.rawValue]
    let program = Program(folder: Self.root)
    let check = program.run(["check", book.path, "--all", "--fail-on", "never"] + options)
    let report = program.run(["report", book.path, "--format", "markdown"] + options)
    let lead = try #require(
      report.output.split(separator: "\n").first { $0.hasPrefix("**") }.map(String.init))
    #expect(words(check.output).contains(words(lead)))
    let markdown = program.run(
      ["check", book.path, "--format", "markdown", "--fail-on", "never"] + options)
    #expect(words(markdown.output).contains(words(lead)))
  }
}
