import Foundation
import TargetKit
import Testing

@testable import targets

@Suite("Output")
struct OutputTests {
  @Test("is written to every file that was asked for, also when the check fails")
  func also() throws {
    try Program.inFolder { program in
      try program.writeBook(figure: "8家")
      let folder = program.folder
      let result = program.run(
        "check", "--also", "json=\(folder)/a.json", "--also=junit=\(folder)/b.xml", "--also",
        "csv=\(folder)/c=d.csv")
      #expect(result.code == .failure)
      for (name, format) in [("a.json", "json"), ("b.xml", "junit"), ("c=d.csv", "csv")] {
        #expect(try program.read(name) == program.run("check", "--format", format).output)
      }
    }
  }

  @Test(
    "goes to a file in the format of its extension",
    arguments: [
      ("r.txt", "text"), ("r.json", "json"), ("r.csv", "csv"), ("r.MD", "markdown"),
      ("r.xml", "junit"),
    ])
  func file(name: String, format: String) throws {
    try Program.inFolder { program in
      try program.writeBook(figure: "12家")
      let result = program.run("check", "-o", program.folder + "/" + name)
      #expect(result.code == .success)
      #expect(result.output.isEmpty)
      #expect(try program.read(name) == program.run("check", "--format", format).output)
    }
  }

  @Test("in a format that is named, whatever the extension")
  func formatAndFile() throws {
    try Program.inFolder { program in
      try program.writeBook(figure: "12家")
      _ = program.run("check", "-o", program.folder + "/r.txt", "--format", "json")
      #expect(try program.read("r.txt") == program.run("check", "--format", "json").output)
    }
  }

  @Test("that cannot be written is an error, and the other files are written")
  func unwritable() throws {
    try Program.inFolder { program in
      try program.writeBook(figure: "12家")
      let result = program.run(
        "check", "--also", "json=\(program.folder)/none/a.json", "--also",
        "csv=\(program.folder)/a.csv")
      #expect(result.code == .unjudged)
      #expect(result.errors.contains("none/a.json: error: the file cannot be written"))
      #expect(FileManager.default.fileExists(atPath: program.folder + "/a.csv"))
    }
  }

  @Test("shows no table where files have errors, but keeps machine formats whole")
  func errors() throws {
    try Program.inFolder { program in
      try program.writeBook(figure: "不详的数")
      let text = program.run("check")
      #expect(text.code == .unjudged)
      #expect(text.output.isEmpty)
      #expect(text.errors.contains("observations.csv:2:12: error: '不详的数'"))
      #expect(text.errors.contains("^^^^^^^^"))
      #expect(text.errors.hasSuffix("could not judge (exit status 2)\n"))
      let json = program.run("check", "--format", "json")
      #expect(json.code == .unjudged)
      #expect(json.output.contains("bad-figure"))
    }
  }

  @Test("stops where the reader has gone, without changing the exit status")
  func brokenPipe() throws {
    try Program.inFolder { program in
      var ends: [Int32] = [0, 0]
      #expect(pipe(&ends) == 0)
      close(ends[0])
      signal(SIGPIPE, SIG_IGN)
      let output = OutputStream(descriptor: ends[1])
      let errors = OutputStream()
      let code = Command.run(["help"], in: program.environment, output: output, errors: errors)
      close(ends[1])
      #expect(code == .success)
      #expect(errors.text.isEmpty)
    }
  }

  @Test("that the system does not take is an error")
  func fullDisk() throws {
    let descriptor = open("/dev/full", O_WRONLY)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    let errors = OutputStream()
    let code = Command.run(
      ["help"], in: Program().environment, output: OutputStream(descriptor: descriptor),
      errors: errors)
    #expect(code == .unjudged)
    #expect(errors.text.hasPrefix("error: the output cannot be written"))
  }
}
