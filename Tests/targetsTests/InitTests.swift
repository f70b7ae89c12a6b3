import TargetKit
import Testing

@testable import targets

@Suite("Init")
struct InitTests {
  @Test(
    "writes a book that checks green at once, now and later", arguments: ["zh", "en"],
    [1, 2026, 9999])
  func small(language: String, year: Int) throws {
    try Program.inFolder { program in
      var program = program
      program.today = CalendarDate(year: year, month: 6, day: 30)
      let result = program.run("init", "--lang", language)
      #expect(result.code == .success)
      #expect(result.output == "\(program.folder)/plan.json\n\(program.folder)/observations.csv\n")
      #expect(result.errors.contains("targets check"))
      for asOf in ["1999", "2026-09-30", "2050"] {
        let check = program.run("check", "--as-of", asOf, "--strict")
        #expect(check.code == .success)
        #expect(check.errors.isEmpty)
      }
    }
  }

  @Test("writes an example with a target of every kind", arguments: ["zh", "en"])
  func example(language: String) throws {
    try Program.inFolder { program in
      let folder = program.folder + "/new/demo"
      let result = program.run("init", folder, "--example", "--lang", language)
      #expect(result.code == .success)
      #expect(result.errors.contains("targets check \(folder) --as-of 2026-09"))
      let check = program.run("check", folder, "--as-of", "2026-09", "--strict")
      #expect(check.code == .success)
      #expect(check.errors.isEmpty)
      let loaded = PlanBook.load(folder)
      let date = try #require(CalendarDate("2026-09-30"))
      let review = Review(of: loaded.book, asOf: date)
      #expect(review.tally[.met] == 2 && review.tally[.undetermined] == 1)
      #expect(review.tally[.pending] == 5 && review.tally.stale == 1 && review.tally.total == 8)
      #expect(
        review.targets.filter(\.isBehind).map(\.indicator.id).sorted() == [
          "core-value", "energy", "rd-intensity",
        ])
    }
  }

  @Test(
    "writes the example that is named, which loads without a diagnostic",
    arguments: BookTemplate.examples.map(\.name))
  func named(example: String) throws {
    try Program.inFolder { program in
      let folder = program.folder + "/new"
      let result = program.run("init", folder, "--example=\(example)")
      #expect(result.code == .success, "\(result.errors)")
      let loaded = PlanBook.load(folder)
      #expect(loaded.diagnostics.isEmpty, "\(loaded.diagnostics.map(\.message))")
      #expect(!loaded.book.targets.isEmpty)
    }
  }

  @Test("never touches a file that is there", arguments: ["plan.json", "observations.csv"])
  func existing(name: String) throws {
    try Program.inFolder { program in
      try program.write(name, "mine")
      let result = program.run("init")
      #expect(result.code == .unjudged)
      #expect(result.errors.contains("\(name): error: the file is there already"))
      #expect(try program.read(name) == "mine")
      #expect(PlanBook.load(program.folder).book.plans.isEmpty)
    }
  }

  @Test("says why it cannot write")
  func unwritable() throws {
    try Program.inFolder { program in
      let file = try program.write("file", "")
      let result = program.run("init", file + "/below")
      #expect(result.code == .unjudged)
      #expect(result.errors.contains("cannot be written"))
    }
  }
}
