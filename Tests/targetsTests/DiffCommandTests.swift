import Foundation
import TargetKit
import Testing

@testable import targets

/// The program git.
enum Git {
  static let isThere = ["/usr/bin/git", "/usr/local/bin/git", "/opt/homebrew/bin/git"]
    .contains { FileManager.default.isExecutableFile(atPath: $0) }
}

@Suite("targets diff and check --against")
struct DiffCommandTests {
  /// Two versions of a book in `old` and `new`; the newer one with `target`, and more of its plan.
  private func write(_ program: Program, _ target: String, more: String = "") throws {
    for (folder, target, more) in [("old", ">= 12", ""), ("new", target, more)] {
      try FileManager.default.createDirectory(
        atPath: program.folder + "/" + folder, withIntermediateDirectories: true)
      try program.write(
        folder + "/plan.json",
        """
        { "plan": "p", "title": "P", "indicators": {
            "x": { "name": "Firms", "unit": "家", "measure": "stock", "better": "more" } },
          "milestones": [ { "due": "2025", "targets": { "x": "\(target)" } } ], \(more) }
        """)
      try program.write(
        folder + "/observations.csv", "indicator,period,value,published\nx,2025,20,2026-02\n")
    }
  }

  private static let record = """
    "revisions": [ { "indicator": "x", "was": ">= 12", "now": ">= 10", "date": "2026-03-01",
                     "reason": "flood" } ]
    """

  @Test(
    "ends with 0, 1, 2 or 64",
    arguments: [
      (">= 12", "", [], ExitCode.success),
      (">= 10", "", [], .failure),
      (">= 14", "", [], .success),
      (">= 14", "", ["--fail-on", "strengthened"], .failure),
      (">= 10", "", ["--fail-on", "never"], .success),
      (">= 10", "", ["--fail-on", "delayed,dropped"], .success),
      (">= 10", record, [], .success),
      ("none", "", [], .unjudged),  // an error in the newer version
      (">= 10", "", ["--fail-on", "never,dropped"], .usage),
      (">= 10", "", ["--as-of-old", "2025-02-30"], .usage),
      (">= 10", "", ["--indicator", "y"], .usage),
    ])
  func diff(target: String, more: String, arguments: [String], expected: ExitCode) throws {
    try Program.inFolder { program in
      try write(program, target, more: more)
      let paths = [program.folder + "/old", program.folder + "/new"]
      let result = program.run(["diff"] + paths + arguments)
      #expect(result.code == expected, "\(result.output)\(result.errors)")
    }
  }

  @Test(
    "check fails at a moved goalpost, unless it is recorded or not asked for",
    arguments: [
      (">= 12", "", [], ExitCode.success),
      (">= 10", "", [], .failure),
      (">= 10", record, [], .success),
      (">= 10", "", ["--fail-on", "missed"], .success),
      (">= 10", "", ["--fail-on", "moved"], .failure),
      (">= 10", "", ["--fail-on", "never"], .success),
    ])
  func check(target: String, more: String, arguments: [String], expected: ExitCode) throws {
    try Program.inFolder { program in
      try write(program, target, more: more)
      let result = program.run(
        ["check", program.folder + "/new", "--against", program.folder + "/old"] + arguments)
      #expect(result.code == expected, "\(result.output)\(result.errors)")
      let says = result.errors.contains("[moved-goalpost]")
      #expect(says == (expected == .failure))
      if says {
        #expect(result.errors.contains("new/plan.json:3:49: error: Firms (2025): number weakened"))
        #expect(result.errors.contains("old/plan.json:3:49: note: it was here"))
      }
    }
  }

  @Test("A gate for moved goalposts needs an older version")
  func needsVersion() throws {
    try Program.inFolder { program in
      try write(program, ">= 10")
      #expect(program.run("check", program.folder + "/new", "--fail-on", "moved").code == .usage)
      let nowhere = program.run("check", program.folder + "/new", "--against", "no-such-version")
      #expect(nowhere.code == .unjudged)
      #expect(nowhere.errors.contains("no-such-version: error: there is no such file or folder"))
    }
  }

  @Test("compares revisions of a repository", .enabled(if: Git.isThere, "there is no git here"))
  func revisions() throws {
    try Program.inFolder { program in
      try write(program, ">= 10")
      let plan = program.folder + "/plan.json"
      func git(_ arguments: String...) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments =
          ["git", "-C", program.folder, "-c", "user.name=t", "-c", "user.email=t@example.org"]
          + arguments
        process.standardOutput = nil
        try process.run()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
      }
      let texts = try ["old", "new"].map { try program.read($0 + "/plan.json") }
      try FileManager.default.removeItem(atPath: program.folder + "/old")
      try FileManager.default.removeItem(atPath: program.folder + "/new")
      try git("init", "--quiet", "--initial-branch=main")
      for (text, tag) in zip(texts, ["v1", "v2"]) {
        try text.write(toFile: plan, atomically: true, encoding: .utf8)
        try git("add", "--all")
        try git("commit", "--quiet", "--message", tag)
        try git("tag", tag)
      }
      #expect(program.run("diff", "v1..v2").code == .failure)
      #expect(program.run("diff", "v2..v1").code == .success)
      #expect(program.run("diff", "v1", "v2").output.contains("v1:plan.json:3:49"))
      #expect(program.run("diff", "v1:plan.json").code == .failure)
      #expect(program.run("diff", "HEAD~1").code == .failure)
      #expect(program.run("diff").code == .success)
      #expect(program.run("check", "--against", "v1").code == .failure)
      #expect(program.run("check", program.folder, "--against", "main").code == .success)
      #expect(program.run("diff", "v3").code == .unjudged)
      #expect(program.run("diff", "v1:none.json").code == .unjudged)
    }
  }

  @Test("writes its report to a file")
  func output() throws {
    try Program.inFolder { program in
      try write(program, ">= 10")
      let file = program.folder + "/report.json"
      let paths = [program.folder + "/old", program.folder + "/new"]
      let result = program.run(["diff"] + paths + ["-o", file])
      #expect(result.code == .failure && result.output.isEmpty)
      #expect(try program.read("report.json").contains("\"kind\": \"weakened\""))
    }
  }
}
