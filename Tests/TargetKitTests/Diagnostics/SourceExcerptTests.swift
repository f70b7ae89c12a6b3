import Testing

@testable import TargetKit

@Suite("Source excerpts")
struct SourceExcerptTests {
  @Test(
    "put the carets under the marked text",
    arguments: [
      ("abc def", "def"), ("重庆市,综合体,x", "综合体"), ("\ta\tb,c", "c"), ("\u{FEFF}abc", "b"),
      ("e\u{301}e\u{301} 值 x", "x"), ("👨\u{200D}👩,x", "x"), ("a\u{1B}[31m,x", "x"),
      ("abc", ""), ("", ""),
      (String(repeating: "长", count: 400) + "标" + String(repeating: "文", count: 400), "标"),
      (String(repeating: "a", count: 1_000_000) + "!" + String(repeating: "b", count: 900), "!"),
      ("x" + String(repeating: "b", count: 1_000_000), "x"),
    ])
  func carets(text: String, marked: String) throws {
    let source = SourceText(file: "f", text: text)
    let range = try #require(Self.bytes(of: marked, in: text))
    let excerpt = source.excerpt(of: range)
    #expect(DisplayWidth.of(excerpt.text) <= SourceExcerpt.width + 4)
    let shown = excerpt.text.prefix(columns: excerpt.markStart)
    #expect(DisplayWidth.of(shown) == excerpt.markStart)
    let rest = String(excerpt.text.dropFirst(shown.count))
    #expect(rest.prefix(columns: excerpt.markWidth) == marked || marked.isEmpty)
    #expect(excerpt.markWidth >= 1)
    #expect(excerpt.lines.allSatisfy { $0.utf8.count < 500 })
  }

  static func bytes(of part: String, in text: String) -> Range<Int>? {
    let (bytes, wanted) = (Array(text.utf8), Array(part.utf8))
    guard let last = wanted.first else { return bytes.count..<bytes.count }
    for start in bytes.indices.reversed()
    where bytes[start] == last && bytes[start...].starts(with: wanted) {
      return start..<start + wanted.count
    }
    return nil
  }

  @Test("mark what goes on past the line up to its end")
  func severalLines() {
    let source = SourceText(file: "f", text: "ab\"cd\nef\"")
    #expect(source.excerpt(of: 2..<9).lines == ["  1 | ab\"cd", "    |   ^^^"])
  }

  @Test("show invalid bytes as one mark each")
  func invalid() {
    let source = SourceText(file: "f", bytes: [0x61, 0xFF, 0xC3, 0x62])
    #expect(source.excerpt(of: 3..<4).lines == ["  1 | a\u{FFFD}\u{FFFD}b", "    |    ^"])
  }
}
