import Foundation
import TargetKit
import Testing

@testable import targets

@Suite("What the READMEs show")
struct ReadmeTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  /// A call that a README shows, with the output beneath it; none where only the call is shown.
  private struct Shown {
    var arguments: [String]
    var output: String
  }

  private func text(_ name: String) throws -> String {
    try String(contentsOfFile: Self.root + "/" + name, encoding: .utf8)
  }

  /// The fenced blocks of a kind in a text.
  private func blocks(_ kind: String, in text: String) -> [String] {
    text.components(separatedBy: "```" + kind + "\n").dropFirst()
      .map { $0.components(separatedBy: "\n```")[0] }
  }

  /// The calls of console blocks; what stands behind `#` is said to the reader.
  private func calls(in text: String) -> [Shown] {
    blocks("console", in: text).flatMap { block in
      var shown: [Shown] = []
      for line in block.components(separatedBy: "\n") {
        guard line.hasPrefix("$ ") else {
          if !shown.isEmpty { shown[shown.count - 1].output += line + "\n" }
          continue
        }
        let words = line.dropFirst(2).prefix { $0 != "#" }.split(separator: " ").map(String.init)
        shown.append(Shown(arguments: words, output: ""))
      }
      return shown
    }
  }

  @Test(
    "The first screen is the one that the program prints",
    arguments: ["README.md", "README.zh-CN.md"])
  func firstScreen(name: String) throws {
    let shown = try #require(
      calls(in: try text(name)).first { $0.arguments.contains("Fixtures/chongqing") })
    let result = Program(folder: Self.root).run(Array(shown.arguments.dropFirst(3)))
    #expect(result.output == shown.output)
  }

}
