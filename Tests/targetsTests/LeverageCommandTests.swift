import Foundation
import TargetKit
import Testing

@testable import targets

/// `RECORD_GOLDENS=1 swift test --disable-xctest --filter LeverageCommandTests` writes the golden
/// files anew; read them before they are kept.
@Suite("targets leverage", .enabled(if: FilePath.exists("Fixtures/golden/leverage")))
struct LeverageCommandTests {
  private static let chongqing = [
    "leverage", "Fixtures/chongqing", "--as-of", "2025-04-05", "--width", "80",
  ]
  private static let demo = [
    "leverage", "Fixtures/golden/leverage/demo", "--as-of", "2025-09", "--width", "80",
  ]

  /// The golden file below `Fixtures/golden`, and the call it holds the output of.
  private static let calls: [(name: String, call: [String])] = [
    ("chongqing/leverage-all", chongqing),
    (
      "chongqing/leverage-trade-in",
      chongqing + [
        "trade-in", "-v", "--deadweight", "20%..40%", "--needs", "500亿元", "--budget", "30亿元",
      ]
    ),
    ("leverage/demo", demo),
  ]

  @Test("says what stands in its goldens", arguments: calls.map(\.name), Language.allCases)
  func goldens(name: String, language: Language) throws {
    let call = try #require(Self.calls.first { $0.name == name }).call
    let run = Program().run(call + ["--lang", language.rawValue])
    #expect(run.code == .success)
    #expect(run.errors.isEmpty)
    try compare(run.output, "\(name).\(language.rawValue).txt")
    for line in run.output.split(separator: "\n") {
      #expect(DisplayWidth.of(String(line)) <= 80, "\(line)")
    }
  }

  @Test("writes data and Markdown", arguments: ["json", "csv", "markdown"])
  func formats(format: String) throws {
    let run = Program().run(Self.demo + ["--lang", "en", "--format", format])
    try compare(run.output, "leverage/demo." + (format == "markdown" ? "md" : format))
  }

  @Test("names the file and the line of every figure in JSON")
  func places() throws {
    for call in Self.calls.map(\.call) {
      let text = Program().run(call + ["--format", "json"]).output
      let document = try #require(
        try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
      #expect(document["schemaVersion"] as? Int == 1)
      var figures = 0
      func visit(_ node: Any) {
        if let list = node as? [Any] { list.forEach(visit) }
        guard let object = node as? [String: Any] else { return }
        if object["figure"] != nil {
          figures += 1
          #expect(object["file"] is String)
          #expect(object["line"] is Int)
        }
        object.values.forEach(visit)
      }
      visit(document)
      #expect(figures > 0)
    }
  }

  @Test("has rows of one length in CSV")
  func rows() {
    let text = Program().run(Self.demo + ["--format", "csv"]).output
    let lengths = Set(text.split(whereSeparator: \.isNewline).map { $0.count { $0 == "," } })
    #expect(lengths == [16])
  }

  @Test("takes levers by name, and refuses what it does not know")
  func names() {
    func run(_ extra: String...) -> Program.Result {
      Program().run(Self.chongqing + ["--lang", "en"] + extra)
    }
    #expect(
      run("ip-credit/credit").output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        .contains("1.26 times"))
    #expect(!run("ip-credit").output.contains("6.90 times"))
    #expect(run("--plan", "trade-in").output.contains("over 6.90 times"))
    let typo = run("trade-inn")
    #expect(typo.code == .usage)
    #expect(typo.errors.contains("did you mean 'trade-in'?"))
    for call in [
      ["--deadweight", "120%"], ["--deadweight", "some"], ["--needs", "500"], ["--budget", "x"],
      ["--plan", "nowhere"], ["--format", "html"],
    ] {
      #expect(Program().run(Self.chongqing + call).code == .usage, "\(call)")
    }
  }

  @Test("is pointed to where a plan is shown")
  func show() {
    let run = Program().run(
      "show", "trade-in", "Fixtures/chongqing", "--as-of", "2025-04-05", "--lang", "en")
    #expect(run.output.contains("Levers (ratios: targets leverage)"))
    #expect(run.output.contains("Subsidy applied for (applied for)"))
  }

  @Test("ends with 2 where no lever is there")
  func nothing() {
    let run = Program().run(
      "leverage", "Fixtures/golden/demo", "--as-of", "2025-09", "--lang", "en")
    #expect(run.code == .unjudged)
    #expect(run.errors.contains("there is no lever"))
  }

  private func compare(_ text: String, _ name: String) throws {
    let path = packageRoot + "/Fixtures/golden/" + name
    if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] != nil {
      try text.write(toFile: path, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
  }
}
