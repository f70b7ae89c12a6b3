import Foundation
import TargetKit
import Testing

@testable import targets

/// `RECORD_GOLDENS=1 swift test --disable-xctest --filter PlanCommandTests` writes the golden files
/// anew; read them before they are kept.
@Suite("targets plan", .enabled(if: FilePath.exists("Fixtures/golden/planning")))
struct PlanCommandTests {
  static let book = "Fixtures/golden/planning/book"
  static let demo = "Fixtures/golden/demo"
  static let chongqing = "Fixtures/chongqing"
  static let areas = "Fixtures/golden/planning/areas.csv"

  /// The name of a golden file, and the call it holds the output of.
  static let calls: [(name: String, call: [String])] = [
    ("overview", ["plan", book]),
    ("overview-demo", ["plan", demo]),
    ("overview-chongqing", ["plan", chongqing, "--as-of", "2025-06"]),
    ("energy", ["plan", "energy", demo]),
    ("storage", ["plan", "storage", demo]),
    ("chongqing-storage", ["plan", "battery-capacity", chongqing, "--as-of", "2025-06"]),
    ("coverage", ["plan", "coverage", book, "--shape", "s-shaped", "--every", "quarter"]),
    ("emissions", ["plan", "emissions", book, "--shape", "compound", "--pace", "100"]),
    ("steps", ["plan", "firms", book, "--area", "东区", "--shares", "1,2", "--due", "2027"]),
    (
      "allocate",
      ["plan", "firms", book, "--area", "示例市", "--due", "2027", "--allocate", areas]
    ),
    (
      "allocate-growth",
      [
        "plan", "firms", book, "--area", "示例市", "--due", "2028", "--allocate", "book", "--by",
        "growth",
      ]
    ),
    ("what-if", ["plan", "energy", demo, "--what-if", "2026=+3.5", "--what-if", "growth=8%"]),
    ("scenarios", ["plan", book, "--what-if", "slow", "--what-if", "east-stalls"]),
  ]

  private func run(_ call: [String], _ language: Language, _ extra: String...) -> Program.Result {
    Program().run(call + ["--lang", language.rawValue, "--width", "80"] + extra)
  }

  @Test("says what stands in Fixtures/golden/planning", arguments: calls.map(\.name))
  func goldens(name: String) throws {
    let call = try #require(Self.calls.first { $0.name == name }).call
    for language in Language.allCases {
      let result = run(call, language)
      #expect(result.code == .success, "\(result.errors)")
      try compare(result.output, "\(name).\(language.rawValue).txt")
    }
  }

  @Test("writes data and Markdown", arguments: ["json", "csv", "markdown"])
  func formats(format: String) throws {
    for (name, call) in Self.calls where !name.contains("chongqing") && !name.contains("demo") {
      let suffix = format == "markdown" ? "md" : format
      try compare(run(call, .english, "--format", format).output, "\(name).\(suffix)")
    }
  }

  @Test("writes JSON that reads back")
  func wellFormed() throws {
    for (_, call) in Self.calls {
      let json = run(call, .chinese, "--format", "json").output
      let document = try JSONSerialization.jsonObject(with: Data(json.utf8))
      #expect((document as? [String: Any])?["schemaVersion"] != nil)
    }
  }

  @Test("keeps to the width", arguments: Language.allCases, [60, 80, 120])
  func widths(language: Language, width: Int) {
    for (_, call) in Self.calls {
      let output = Program().run(
        call + ["--lang", language.rawValue, "--width", "\(width)"]
      ).output
      for line in output.split(separator: "\n") {
        #expect(DisplayWidth.of(String(line)) <= width, "\(line)")
      }
    }
  }

  @Test("fails where the targets of the parts do not bring about that of the whole")
  func check() {
    let result = Program().run("plan", Self.book, "--check", "--lang", "en")
    #expect(result.code == .failure)
    let lines = result.errors.split(separator: "\n").filter { $0.contains("breakdown-falls-short") }
    #expect(lines.count == 1)
    #expect(result.errors.contains("city.plan.json:24:9: note: 东区 is to be >=50 enterprises"))
    #expect(result.errors.hasSuffix("check failed (exit status 1)\n"))
    #expect(lines.first?.hasPrefix("\(Self.book)/city.plan.json:23:9: error: ") == true)
    #expect(Program().run("plan", Self.demo, "--check").code == .unjudged)
    // Rates do not add up, so nothing was judged.
    #expect(Program().run("plan", "coverage", Self.book, "--check").code == .unjudged)
    let firms2026 = Program().run("plan", "firms", Self.book, "--check", "--as-of", "2026")
    #expect(firms2026.code == .failure)
  }

  @Test("writes interim targets that the book can be checked with")
  func write() throws {
    try Program.inFolder { program in
      let path = program.folder + "/energy.targets.csv"
      let call = ["plan", "energy", Self.demo, "--write", path, "--lang", "en"]
      let result = program.run(call)
      #expect(result.code == .success, "\(result.errors)")
      #expect(result.errors.contains("1 written; 1 left out"))
      let written = try program.read("energy.targets.csv")
      #expect(
        written == """
          plan,indicator,area,due,criterion,ambition
          digital-consumption,energy,示例市,2026,>=9.3%,

          """)
      let check = program.run(["check", Self.demo, path, "--fail-on", "never"])
      #expect(check.code == .success, "\(check.errors)")
      #expect(check.output.contains(">=9.3%"))
    }
  }

  @Test("says where the book differs from the parts, and writes no empty file")
  func differing() throws {
    try Program.inFolder { program in
      let path = program.folder + "/firms.targets.csv"
      let result = program.run([
        "plan", "firms", Self.book, "--due", "2027", "--allocate", Self.areas, "--write", path,
        "--lang", "en",
      ])
      #expect(result.code == .failure)
      // 45, 32 and 23 worked out; the book has 50, 30 and 15.
      for told in [
        "city.plan.json:24:9: warning: 东区 2027: the book asks for >=50家, worked out is >=45家",
        ":25:9: warning: 西区 2027: the book asks for >=30家, worked out is >=32家",
        ":26:9: warning: 南区 2027: the book asks for >=15家, worked out is >=23家",
        "not written; the book has targets already, and 3 of them differ (exit status 1)",
      ] { #expect(result.errors.contains(told), "\(result.errors)") }
      #expect(result.output.contains("in proportion to the bases"))
      #expect((try? program.read("firms.targets.csv")) == nil)
    }
  }

  @Test("takes the whole where its parts have targets too, and else lists what to choose from")
  func whole() {
    let allocate = ["--allocate", Self.areas, "--lang", "en"]
    let whole = Program().run(["plan", "firms", Self.book, "--due", "2027"] + allocate)
    #expect(whole.code == .success)
    #expect(whole.output.contains(">=100"))
    let all = Program().run(["plan", "firms", Self.book] + allocate)
    #expect(all.code == .usage)
    #expect(
      all.errors.contains("--due (2026, 2027, 2028) and --area (东区, 南区, 示例市, 西区)"),
      "\(all.errors)")
  }

  @Test("writes criteria without zeros that say nothing")
  func shortest() throws {
    try Program.inFolder { program in
      let path = program.folder + "/cod.targets.csv"
      let call = [
        "plan", "emissions", Self.book, "--shape", "steps", "--shares", "1,1", "--write", path,
      ]
      #expect(program.run(call).code == .success)
      // From 1060 to 900 in two equal steps: 980.
      let written = try program.read("cod.targets.csv")
      #expect(written.contains("2026,<=980吨,"))
    }
  }

  @Test(
    "refuses options that would have no effect, and says what they go with",
    arguments: [
      (["--what-if", "slow", "--write", "x.targets.csv"], "assumed figures are never written"),
      (["--by", "base"], "--by goes with --allocate only"),
      (["--resolution", "1"], "--resolution goes with --allocate only"),
      (["--shape", "linear", "--shares", "1,2"], "--shares goes with --shape steps only"),
      (["--limit", "90"], "--limit goes with --shape s-shaped only"),
      (["--allocate", "book", "--what-if", "slow"], "do not go together"),
      (["--check", "--what-if", "slow"], "do not go together"),
      (["--due", "2050"], "these dates have targets: 2026-12-31, 2027-12-31, 2028-12-31"),
    ])
  func combinations(options: [String], told: String) {
    let result = Program().run(["plan", Self.book, "--lang", "en"] + options)
    #expect(result.code == .usage)
    #expect(result.errors.contains(told), "\(result.errors)")
  }

  @Test("shows the breakdowns of the due date that is asked for")
  func dueBreakdowns() {
    let output = Program().run("plan", Self.book, "--due", "2028", "--lang", "en").output
    #expect(output.contains("incomplete"))
    #expect(!output.contains("falls short"))
  }

  @Test(
    "says why a path is not planned, in words that fit",
    arguments: [
      (
        ["firms", "--area", "东区", "--due", "2027", "--shares", "1"],
        "2 steps, and 1 weight is given"
      ),
      (["emissions", "--shares", "1,2,3"], "2 steps, and 3 weights are given"),
    ])
  func refusals(options: [String], told: String) {
    let result = Program().run(["plan", Self.book, "--lang", "en", "--width", "120"] + options)
    #expect(result.output.contains(told), "\(result.output)")
  }

  @Test("says that no rate of growth leads to zero")
  func zeroGoal() throws {
    try Program.inFolder { program in
      try program.write(
        "p.plan.json",
        """
        { "plan": "p", "title": "p", "indicators": { "x": { "unit": "%", "measure": "rate" } },
          "milestones": [ { "due": "2028", "targets": { "x": "<= 0%" } } ] }
        """)
      try program.write(
        "p.observations.csv", "indicator,period,value,published\nx,2025,36,2026-03\n")
      let result = program.run(
        "plan", "x", program.folder, "--shape", "compound", "--lang", "en", "--width", "120")
      #expect(result.output.contains("no rate of growth leads to zero"), "\(result.output)")
    }
  }

  @Test("takes calls apart strictly")
  func usage() {
    func code(_ options: String...) -> ExitCode {
      Program().run(["plan", Self.book] + options).code
    }
    #expect(code("--write", "x.csv") == .usage)
    #expect(code("--allocate", "book") == .usage)
    #expect(code("firms", "--allocate", "book") == .usage)
    #expect(code("--what-if", "slwo") == .usage)
    #expect(code("--pace", "fast") == .usage)
    #expect(code("--shape", "steps") == .usage)
    #expect(code("nonsense") == .usage)
    #expect(code("coverage", "--area", "示例市", "--allocate", "book") == .unjudged)
    #expect(code("firms", "--area", "示例市", "--due", "2028", "--allocate", "none.csv") == .unjudged)
  }

  private func compare(_ text: String, _ name: String) throws {
    let path = packageRoot + "/Fixtures/golden/planning/" + name
    if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] != nil {
      try text.write(toFile: path, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
  }
}
