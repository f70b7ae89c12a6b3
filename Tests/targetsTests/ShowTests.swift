import TargetKit
import Testing

@testable import targets

@Suite("Show and list")
struct ShowTests {
  @Test(
    "show a plan, an indicator, or the indicator of a plan",
    arguments: [
      ["demo"], ["firms"], ["demo/firms"], [],
    ])
  func show(id: [String]) throws {
    try Program.inFolder { program in
      try program.writeBook(figure: "12家")
      let result = program.run(["show"] + id)
      #expect(result.code == .success, "\(result.errors)")
      #expect(result.output.contains("12 enterprises"))
      let elsewhere = Program().run(["show"] + id + [program.folder])
      #expect(elsewhere.output == result.output)
    }
  }

  @Test(
    "suggest the id that was meant",
    arguments: [
      ("dmeo", "demo"), ("firmz", "firms"), ("demo/firmz", "demo/firms"),
    ])
  func unknown(id: String, meant: String) throws {
    try Program.inFolder { program in
      try program.writeBook(figure: "12家")
      let result = program.run("show", id)
      #expect(result.code == .usage)
      #expect(
        result.errors
          == "error: there is no plan or indicator '\(id)'; did you mean '\(meant)'?\n")
    }
  }

  @Test("list the plans")
  func list() throws {
    try Program.inFolder { program in
      try program.writeBook(figure: "12家")
      let result = program.run("list")
      #expect(result.code == .success)
      #expect(result.output.contains("demo"))
      #expect(program.run("show", program.folder, program.folder).code == .success)
      try program.write("other.plan.json", #"{ "plan": "other", "title": "Other" }"#)
      #expect(program.run("show").output == program.run("list").output)
    }
  }

  @Test("pass over folders marked .targetsignore unless they are named")
  func ignored() throws {
    try Program.inFolder { program in
      try program.writeBook(figure: "12家")
      #expect(program.run("init", program.folder + "/drafts").code == .success)
      #expect(program.run("list").output.contains("my-plan"))
      try program.write("drafts/.targetsignore", "")
      #expect(!program.run("list").output.contains("my-plan"))
      #expect(program.run("list", program.folder + "/drafts").output.contains("my-plan"))
    }
  }

  @Test("say what is wrong in the files, and that there are none")
  func broken() throws {
    try Program.inFolder { program in
      #expect(program.run("show").code == .unjudged)
      #expect(program.run("list").errors.contains("there is no plan book"))
      try program.writeBook(figure: "?")
      for command in ["show", "list"] {
        let result = program.run(command)
        #expect(result.code == .unjudged)
        #expect(result.errors.contains("[bad-figure]"))
      }
    }
  }
}
