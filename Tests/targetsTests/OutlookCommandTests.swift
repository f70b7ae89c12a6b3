import Foundation
import TargetKit
import Testing

@testable import targets

/// `RECORD_GOLDENS=1 swift test --disable-xctest --filter OutlookCommandTests` writes the golden
/// files anew; read them before they are kept.
@Suite("compare, explain and project", .enabled(if: FilePath.exists("Fixtures/golden/outlook")))
struct OutlookCommandTests {
  static let demo = "Fixtures/golden/outlook/demo"
  static let chongqing = "Fixtures/chongqing"

  /// The name of a golden file, and the call it holds the output of.
  static let calls: [(name: String, call: [String])] = [
    ("compare", ["compare", "core-value", "firms", "coverage", demo]),
    ("compare-chongqing", ["compare", chongqing]),
    ("explain", ["explain", "core-value", "exports", demo]),
    ("explain-methods", ["explain", "firms", demo, "--method", "schedule,open-sdg"]),
    ("explain-chongqing", ["explain", "storage-output", chongqing]),
    ("project", ["project", demo, "--backtest"]),
    ("project-until", ["project", "output", demo, "--until", "2032", "--model", "linear"]),
    ("project-chongqing", ["project", chongqing]),
    ("check", ["check", demo, "--method", "schedule", "--project", "--fail-on", "never"]),
  ]

  private func run(_ call: [String], _ language: Language, _ extra: String...) -> String {
    Program().run(
      call + ["--lang", language.rawValue, "--width", "80"] + extra
        + (call.contains(Self.chongqing) ? ["--as-of", "2025-06"] : [])
    ).output
  }

  @Test("say what stands in Fixtures/golden/outlook", arguments: calls.map(\.name))
  func goldens(name: String) throws {
    let call = try #require(Self.calls.first { $0.name == name }).call
    for language in Language.allCases {
      try compare(run(call, language), "\(name).\(language.rawValue).txt")
    }
  }

  @Test("write data and Markdown", arguments: ["json", "csv", "markdown"])
  func formats(format: String) throws {
    for (name, call) in Self.calls where !name.contains("chongqing") {
      let suffix = format == "markdown" ? "md" : format
      try compare(run(call, .english, "--format", format), "\(name).\(suffix)")
    }
  }

  @Test("write JSON that reads back and tables without ragged rows")
  func wellFormed() throws {
    for (_, call) in Self.calls {
      let json = run(call, .chinese, "--format", "json")
      let document = try JSONSerialization.jsonObject(with: Data(json.utf8))
      #expect((document as? [String: Any])?["schemaVersion"] != nil)
    }
  }

  @Test("keep to 80 columns", arguments: Language.allCases)
  func widths(language: Language) {
    for (_, call) in Self.calls {
      for line in run(call, language).split(separator: "\n") {
        #expect(DisplayWidth.of(String(line)) <= 80, "\(line)")
      }
    }
  }

  @Test("gate a check on a method or a probability")
  func gates() {
    func code(_ options: String...) -> ExitCode {
      Program().run(["check", Self.demo, "--plan", "outlook-demo"] + options).code
    }
    #expect(code() == .success)
    #expect(code("--fail-on", "behind", "--method", "schedule") == .failure)
    #expect(code("--min-probability", "10%") == .failure)
    #expect(code("--min-probability", "0", "--project") == .success)
    #expect(code("--min-probability", "2") == .usage)
    #expect(code("--method", "nonsense") == .usage)
    let batch = Program().run("project", "--series", "none.csv", "--format", "json")
    #expect(batch.code == .usage)
  }

  private func compare(_ text: String, _ name: String) throws {
    let path = packageRoot + "/Fixtures/golden/outlook/" + name
    if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] != nil {
      try text.write(toFile: path, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
  }
}
