import Foundation
import TargetKit
import Testing

@testable import targets

@Suite("Completions")
struct CompletionsTests {
  /// The shell of that name, if it is installed.
  private static func shell(_ name: String) -> String? {
    ["/bin/", "/usr/bin/", "/usr/local/bin/"].map { $0 + name }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  private static func run(_ shell: String, _ arguments: [String]) throws -> (Int32, String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: shell)
    process.arguments = arguments
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }

  @Test("are scripts that the shell reads", arguments: ["bash", "zsh", "fish"])
  func syntax(name: String) throws {
    guard let shell = Self.shell(name) else {
      print("skipped: \(name) is not installed, so its completions are not parsed")
      return
    }
    try Program.inFolder { program in
      for language in Language.allCases {
        let script = program.run("completions", name, "--lang", language.rawValue).output
        let path = try program.write(name, script)
        #expect(try Self.run(shell, ["-n", path]).0 == 0)
      }
    }
  }

  @Test("know every command, option and value", arguments: ["bash", "zsh", "fish"])
  func complete(shell: String) {
    let script = Program().run("completions", shell).output
    for command in Command.all {
      #expect(script.contains(command.name))
      for option in command.allOptions {
        #expect(script.contains(option.name))
        for word in option.value.choices { #expect(script.contains(word)) }
      }
    }
  }

  @Test(
    "offer in bash what fits",
    arguments: [
      (["ch"], ["check"]), (["check", "--fail"], ["--fail-on"]),
      (["check", "--fail-on", "un"], ["unreported", "undetermined"]),
      (["check", "--fail-on", "=", "un"], ["unreported", "undetermined"]),
      (["check", "-q", "--color", "a"], ["auto", "always"]), (["completions", "z"], ["zsh"]),
      (["help", "sche"], ["schema"]), (["list", "--plan", "x", "--as"], ["--as-of"]),
    ])
  func bash(words: [String], expected: [String]) throws {
    guard let shell = Self.shell("bash") else { return }
    try Program.inFolder { program in
      let path = try program.write("bash", program.run("completions", "bash").output)
      let line = (["targets"] + words).map { "'\($0)'" }.joined(separator: " ")
      let script = """
        source '\(path)'; cd '\(program.folder)'
        COMP_WORDS=(\(line)); COMP_CWORD=\(words.count); _targets; echo "${COMPREPLY[@]}"
        """
      let (code, output) = try Self.run(shell, ["-c", script])
      #expect(code == 0)
      #expect(output.split(whereSeparator: \.isWhitespace).map(String.init) == expected)
    }
  }
}
