import TargetKit
import Testing

@testable import targets

@Suite("Extract") struct ExtractCommandTests {
  private static let text = "到2030年，全市绿道总里程达到800公里以上，新增街头公园60个以上。\n"

  @Test("shows the sheet and writes nothing") func sheet() throws {
    try Program.inFolder { program in
      let path = try program.write("plan.txt", Self.text)
      let result = program.run(
        "extract", path, "--published", "2026-02", "--area", "滨河市", "--lang", "zh")
      #expect(result.code == .success)
      #expect(result.output.contains("绿道总里程"))
      #expect(result.output.hasSuffix("共 2 处数字：采用 1，采用待确认 1，未采用 0\n"))
    }
  }

  @Test("writes drafts that check without a diagnostic, to a new folder only") func folder() throws
  {
    try Program.inFolder { program in
      let path = try program.write("plan.txt", Self.text)
      let folder = program.folder + "/draft"
      let arguments = ["extract", path, "--published", "2026-02", "--area", "滨河市", "-o", folder]
      let result = program.run(arguments)
      #expect(result.code == .success)
      #expect(
        result.output.split(separator: "\n").map { $0.split(separator: "/").last.map(String.init) }
          == [
            "plan.plan.json", "statements.jsonl", "review.md", "review.html",
          ])
      let check = program.run("check", folder, "--as-of", "2026-03", "--strict")
      #expect(check.code == .success)
      #expect(check.errors.isEmpty)
      let again = program.run(arguments)
      #expect(again.code == .unjudged)
      #expect(again.errors.contains("[unwritable-file]"))
    }
  }

  @Test("says that nothing was found") func nothing() throws {
    try Program.inFolder { program in
      let path = try program.write("plan.txt", "这里没有数字。\n")
      let result = program.run("extract", path)
      #expect(result.code == .unjudged)
      #expect(result.output.isEmpty)
    }
  }

  @Test("names what is no text", arguments: ["%PDF-1.4", "<html>", ""]) func refusals(text: String)
    throws
  {
    try Program.inFolder { program in
      let result = program.run("extract", try program.write("x.txt", text))
      #expect(result.code == .unjudged)
      #expect(result.errors.contains("[not-a-text]"))
    }
  }

  @Test("wants a text and a date that is one") func usage() {
    #expect(Program().run("extract").code == .usage)
    #expect(Program().run("extract", "x", "--published", "soon").code == .usage)
  }
}
