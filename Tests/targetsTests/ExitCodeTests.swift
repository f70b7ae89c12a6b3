import TargetKit
import Testing

@testable import targets

@Suite("Exit status")
struct ExitCodeTests {
  @Test(
    "is 0, 1, 2 or 64 by what was found",
    arguments: [
      ("12家", [], ExitCode.success),
      ("8家", [], .failure),
      ("8家", ["--fail-on", "never"], .success),
      ("8家", ["--fail-on", "unreported"], .success),
      ("8家", ["--fail-on", "unreported,missed"], .failure),
      ("超过8家", ["--fail-on", "undetermined"], .failure),  // over 8 may be 10, or not
      ("超过8家", [], .success),
      ("8家", ["--as-of", "2025-06"], .success),  // not due yet
      ("不详", [], .unjudged),  // no figure: errors outrank failures
      ("12家", ["--as-of", "2025-02-30"], .usage),
      ("12家", ["--colour", "never"], .usage),
    ])
  func codes(figure: String, arguments: [String], expected: ExitCode) throws {
    try Program.inFolder { program in
      try program.writeBook(figure: figure)
      let result = program.run(["check"] + arguments)
      #expect(result.code == expected, "\(result.errors)")
    }
  }

  @Test("is 2 where there is nothing to judge")
  func nothing() throws {
    try Program.inFolder { program in
      let none = program.run("check")
      #expect(none.code == .unjudged)
      #expect(none.output.isEmpty)
      #expect(none.errors.contains("there is no plan book below"))
      try program.write("plan.json", #"{ "plan": "empty", "title": "Empty" }"#)
      let empty = program.run("check", "--lang", "zh")
      #expect(empty.code == .unjudged)
      #expect(empty.errors.contains("台账中没有目标"))
    }
  }

  @Test("counts figures without a target as something to judge")
  func tracked() throws {
    try Program.inFolder { program in
      try program.write(
        "plan.json",
        """
        { "plan": "t", "title": "T",
          "indicators": { "subsidy": { "unit": "亿元", "tracked": true } } }
        """)
      try program.write(
        "observations.csv", "indicator,period,value,published\nsubsidy,2025,24.62亿元,2026-01\n")
      #expect(program.run("check").code == .success)
    }
  }

  @Test("is 2 for a path that leads nowhere, and the message names it")
  func missingPath() {
    let result = Program().run("check", "no/such/place")
    #expect(result.code == .unjudged)
    #expect(result.errors.hasPrefix("no/such/place: error: there is no such file"))
  }

  @Test("changes at warnings only under --strict")
  func strict() throws {
    try Program.inFolder { program in
      try program.writeBook(figure: "12家")
      try program.write("observations.csv", "indicator,period,value\nfirms,2025,12家\n")
      let plain = program.run("check")
      #expect(plain.code == .success)
      #expect(plain.errors.contains("warning:"))
      #expect(program.run("check", "--strict").code == .unjudged)
      #expect(program.run("check", "-q").errors.isEmpty)
      #expect(program.run("check", "-q", "--strict").errors.contains("warning:"))
    }
  }

  @Test("is 0 while a deviation is accepted, and 1 the day after")
  func accepted() throws {
    try Program.inFolder { program in
      try program.writeBook(
        figure: "8家", extra: #", "accepted": { "until": "2027-06", "reason": "flood" }"#)
      #expect(program.run("check", "--as-of", "2027-06-30").code == .success)
      #expect(program.run("check", "--as-of", "2027-07-01").code == .failure)
    }
  }

  @Test("of a call without a command is 64, so that no script takes it for a check")
  func noCommand() {
    let result = Program().run()
    #expect(result.code == .usage)
    #expect(result.output.isEmpty)
    #expect(result.errors.contains("COMMANDS"))
  }
}
