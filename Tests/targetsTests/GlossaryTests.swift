import Foundation
import Testing

/// Holds the texts of the library and the command to the glossary in the documentation.
@Suite("One word for one thing")
struct GlossaryTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private struct Entry {
    let chinese: String
    let english: String
    let refused: [String]
  }

  private func entries() throws -> [Entry] {
    let file = Self.root.appending(
      path: "Sources/TargetKit/TargetKit.docc/Articles/words-of-the-pages.md")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
      .filter { $0.hasPrefix("| ") }.dropFirst(2).map { line in
        let cells = line.dropFirst().dropLast().split(
          separator: "|", omittingEmptySubsequences: false
        ).map { $0.trimmingCharacters(in: .whitespaces) }
        try #require(cells.count == 4)
        return Entry(
          chinese: cells[0], english: cells[1],
          refused: cells[3].split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) })
      }
  }

  /// The code of all sources, without what a comment says.
  private func sources() throws -> [(name: String, text: String)] {
    let folder = Self.root.appending(path: "Sources")
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return try (files?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }
      .map { file in
        let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
          .filter { !$0.drop { $0 == " " }.hasPrefix("//") }
        return (file.lastPathComponent, lines.joined(separator: "\n"))
      }
  }

  @Test("No text says another word for what has one") func refused() throws {
    let entries = try entries()
    #expect(entries.count > 20)
    for (name, text) in try sources() {
      for entry in entries {
        for word in entry.refused where text.contains(word) {
          Issue.record("\(name) says \(word); the word is \(entry.chinese)")
        }
      }
    }
  }

  @Test("Every word of the glossary is said, in both languages") func used() throws {
    let all = try sources().map(\.text).joined(separator: "\n")
    let folded = all.lowercased()
    for entry in try entries() {
      #expect(all.contains(entry.chinese), "\(entry.chinese)")
      #expect(folded.contains(entry.english), "\(entry.english)")
    }
  }
}
