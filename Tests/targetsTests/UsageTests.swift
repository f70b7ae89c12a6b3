import TargetKit
import Testing

@testable import targets

@Suite("Calls")
struct UsageTests {
  @Test(
    "that are mistyped are answered with what was meant",
    arguments: [
      (["chek"], "error: there is no command 'chek'; did you mean 'check'?"),
      (
        ["check", "--as-off", "2025"],
        "error: there is no option '--as-off'; did you mean '--as-of'?"
      ),
      (
        ["check", "--fail-on", "mised"],
        "error: 'mised' is no value of --fail-on; did you mean 'missed'?"
      ),
      (["check", "--format=jsn"], "error: 'jsn' is no value of --format; did you mean 'json'?"),
      (
        ["check", "--also", "json"],
        "error: --also is written FORMAT=FILE; use text, json, csv, markdown, junit, github"
      ),
      (["check", "--also", "jsno=a"], "error: 'jsno' is no value of --also; did you mean 'json'?"),
      (["check", "--as-of"], "error: --as-of needs DATE"),
      (["check", "--as-of", "--quiet"], "error: --as-of needs DATE"),
      (["check", "--quiet=yes"], "error: --quiet takes no value"),
      (["check", "-z"], "error: there is no option '-z'; see targets help check"),
      (["check", "-qz"], "error: there is no option '-z'; see targets help check"),
      (
        ["check", "--width", "3"],
        "error: --width cannot be '3'; write a whole number from 20 to 1000"
      ),
      (
        ["check", "--fail-on", "never,missed"],
        "error: --fail-on never cannot be combined; choose one"
      ),
      (
        ["check", "-o", "report.docx"],
        "error: the extension of 'report.docx' names no format; use .txt, .json, .csv, .md or .xml, or give --format"
      ),
      (
        ["--as-of", "2025"],
        "error: there is no command before '--as-of'; write targets check --as-of"
      ),
      (
        ["Fixtures/chongqing"],
        "error: there is no command 'Fixtures/chongqing'; did you mean 'targets check Fixtures/chongqing'?"
      ),
      (["schema", "more"], "error: unexpected argument 'more'; see targets help schema"),
      (["help", "chek"], "error: there is no command 'chek'; did you mean 'check'?"),
      (["completions"], "error: no shell is named; use bash, zsh, fish"),
      (
        ["completions", "bahs"], "error: there are no completions for 'bahs'; did you mean 'bash'?"
      ),
      (["check", "--lang", "zh", "--nope"], "error: 没有 '--nope' 这个选项；见 targets help check"),
    ])
  func mistakes(arguments: [String], message: String) {
    let result = Program().run(arguments)
    #expect(result.code == .usage)
    #expect(result.output.isEmpty)
    #expect(result.errors == message + "\n")
  }

  @Test(
    "name what the books hold, or are told so",
    arguments: [
      (["--plan", "dmo"], "error: there is no plan 'dmo'; did you mean 'demo'?"),
      (["--indicator", "firm"], "error: there is no indicator 'firm'; did you mean 'firms'?"),
      (["--area", "重庆"], "error: there is no area '重庆'; see targets list"),
      (["--area", "Chonqing"], "error: there is no area 'Chonqing'; did you mean 'Chongqing'?"),
    ])
  func unknownNames(arguments: [String], message: String) throws {
    try Program.inFolder { program in
      try program.writeBook(figure: "12家")
      let result = program.run(["check"] + arguments)
      #expect(result.code == .usage)
      #expect(result.errors == message + "\n")
      // What cannot be read may be what declares the name.
      try program.write("more.plan.json", "{")
      #expect(program.run(["check"] + arguments).code == .unjudged)
    }
  }

  @Test("choose plans, areas in either language, and indicators")
  func scope() throws {
    try Program.inFolder { program in
      try program.writeBook(figure: "8家")
      for arguments in [
        ["--plan", "demo"], ["--plan=demo"], ["--area", "重庆市"], ["--area", "Chongqing"],
        ["--indicator", "firms,firms"], ["--indicator", "firms", "--plan", "demo"],
      ] {
        #expect(program.run(["check"] + arguments).code == .failure)
      }
    }
  }

  @Test("accept options before, after and between paths, joined or apart")
  func forms() throws {
    try Program.inFolder { program in
      try program.writeBook(figure: "8家")
      let path = program.folder
      for arguments in [
        [path, "--as-of", "2026"], ["--as-of=2026", path], ["-q", path, "--as-of", "2026-Q3"],
        ["--as-of", "2026", "--", path], ["-qo", path + "/out.txt", path],
        ["-o" + path + "/out.txt", path],
      ] {
        #expect(program.run(["check"] + arguments).code == .failure, "\(arguments)")
      }
      #expect(program.run("check", "--", "--as-of").code == .unjudged)
    }
  }

  @Test("show the version and the help wherever they are asked for")
  func versionAndHelp() {
    #expect(Program().run("--version").output == "targets 0.1.0\n")
    let help = Program().run("help", "check").output
    #expect(help.hasPrefix("Check plan books"))
    #expect(Program().run("check", "--no-such-thing", "-h").output == help)
    #expect(Program().run("check", "--help").output == help)
    #expect(Program().run("-h").output == Program().run("help").output)
    #expect(Program().run("-h").code == .success)
  }

  @Test(
    "speak the language of the locale unless told otherwise",
    arguments: [
      ([:], "see"), (["LANG": "zh_CN.UTF-8"], "见"), (["LANG": "C.UTF-8"], "see"),
      (["LC_ALL": "en_GB.UTF-8", "LANG": "zh_CN.UTF-8"], "see"),
      (["LC_ALL": "", "LC_MESSAGES": "zh_TW", "LANG": "en_US"], "见"),
      (["LANG": "ZH"], "见"), (["LANG": "de_DE"], "see"),
    ])
  func localeLanguage(variables: [String: String], word: String) {
    let result = Program(variables: variables).run("nothing-of-the-sort")
    #expect(result.errors.contains(word + " targets help"))
    #expect(
      Program(variables: variables).run("nothing", "--lang=zh").errors.contains("见 targets help"))
  }

  @Test("colour and fit the terminal as clig.dev asks")
  func terminal() {
    #expect(!Program().environment.allowsColor)
    #expect(Program(isTerminal: true).environment.allowsColor)
    for variables in [["NO_COLOR": "1"], ["TERM": "dumb"]] {
      #expect(!Program(variables: variables, isTerminal: true).environment.allowsColor)
    }
    #expect(Program(variables: ["NO_COLOR": ""], isTerminal: true).environment.allowsColor)
    #expect(Program().environment.width == 80)
    #expect(Program(variables: ["COLUMNS": "100"], isTerminal: true).environment.width == 100)
    #expect(Program(variables: ["COLUMNS": "9"], isTerminal: true).environment.width == 40)
  }
}
