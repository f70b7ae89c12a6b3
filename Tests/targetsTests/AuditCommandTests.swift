import Foundation
import TargetKit
import Testing

@testable import targets

/// `RECORD_GOLDENS=1 swift test --disable-xctest --filter AuditCommandTests` writes the golden files
/// anew; read them before they are kept.
@Suite("targets audit", .enabled(if: FilePath.exists("Fixtures/golden/chongqing")))
struct AuditCommandTests {
  private static let book = "Fixtures/chongqing"

  private func run(_ options: String...) -> Program.Result {
    Program().run(["audit", Self.book, "--as-of", "2025-04-05", "--width", "80"] + options)
  }

  @Test("says what stands in Fixtures/golden/chongqing", arguments: Language.allCases)
  func goldens(language: Language) throws {
    let code = language.rawValue
    let page = run("--lang", code)
    #expect(page.code == .success)
    try compare(page.output, "audit-\(code).txt")
    try compare(run("--lang", code, "--all").output, "audit-all-\(code).txt")
  }

  @Test("writes every machine format", arguments: ["json", "csv", "markdown", "junit", "github"])
  func formats(format: String) throws {
    let endings = ["markdown": "md", "junit": "xml", "github": "github.txt"]
    let text = run("--lang", "en", "--format", format, "--plan", "trade-in").output
    try compare(text, "audit-trade-in.\(endings[format] ?? format)")
  }

  @Test("writes JSON that reads back, with counts that add up")
  func json() throws {
    let text = run("--lang", "zh", "--format", "json").output
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let counts = try #require(document["counts"] as? [String: Int])
    let findings = try #require(document["findings"] as? [[String: Any]])
    #expect(counts.values.reduce(0, +) == findings.count)
    #expect(Set(counts.keys) == Set(AuditVerdict.allCases.map(\.rawValue)))
  }

  @Test("keeps to 80 columns", arguments: Language.allCases)
  func widths(language: Language) {
    for line in run("--lang", language.rawValue, "--all").output.split(separator: "\n") {
      #expect(DisplayWidth.of(String(line)) <= 80, "\(line)")
    }
  }

  @Test("fails at what --fail-on names")
  func gates() {
    #expect(run().code == .success)
    #expect(run("--fail-on", "tension").code == .failure)
    #expect(run("--fail-on", "contradicts,drift").code == .failure)
    #expect(run("--fail-on", "never").code == .success)
    #expect(run("--fail-on", "never,gap").code == .usage)
    #expect(run("--fail-on", "nonsense").code == .usage)
    #expect(run("--plan", "nobody").code == .usage)
  }

  @Test("fails at a contradiction, and cannot judge what it cannot read")
  func exitCodes() throws {
    try Program.inFolder { program in
      let plan = { (relation: String) in
        """
        { "plan": "p", "title": "p",
          "indicators": { "a": { "unit": "家", "tracked": true }, "b": { "unit": "家", "tracked": true } },
          "relations": { "r": { "is": "\(relation)" } } }
        """
      }
      try program.write(
        "observations.csv", "indicator,period,value,published\na,2025,5,2026-01\nb,2025,6,2026-01\n"
      )
      try program.write("plan.json", plan("a = b"))
      let result = program.run("audit", "--lang", "en", "--also", "junit=\(program.folder)/a.xml")
      #expect(result.code == .failure)
      #expect(result.output.contains("5 enterprises = 6 enterprises is not true"))
      #expect(try program.read("a.xml").contains("<failure "))
      #expect(program.run("audit", "--fail-on", "never").code == .success)
      #expect(program.run("audit", "--quiet", "--lang", "en").output.contains("1 contradiction"))
      try program.write("plan.json", plan("a = c"))
      #expect(program.run("audit").code == .unjudged)
      try program.write("plan.json", #"{ "plan": "p", "title": "p" }"#)
      try program.write("observations.csv", "indicator,period,value,published\n")
      #expect(program.run("audit").code == .unjudged)
    }
  }

  private func compare(_ text: String, _ name: String) throws {
    let path = packageRoot + "/Fixtures/golden/chongqing/" + name
    if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] != nil {
      try text.write(toFile: path, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
  }
}
