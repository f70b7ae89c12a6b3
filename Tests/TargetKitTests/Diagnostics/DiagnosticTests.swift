import Testing

@testable import TargetKit

@Suite("Diagnostics")
struct DiagnosticTests {
  static let message = LocalizedText(zh: "数值无法解析", en: "the value cannot be read")
  static let remedy = LocalizedText(zh: "请写成 5.1", en: "write 5.1")

  func report(_ text: String, _ bytes: Range<Int>, file: String = "obs.csv") -> Diagnostic? {
    var bag = DiagnosticBag()
    bag.error(
      .init("bad-value"), at: bytes, in: SourceText(file: file, text: text), Self.message,
      remedy: Self.remedy)
    return bag.sorted().first
  }

  @Test("print on one line, then the source")
  func text() throws {
    let line = "energy,2025-12-31,五点一,%,市统计局,公报"
    let diagnostic = try #require(report("\n\n\n\n\n\n" + line + "\n", 24..<33))
    #expect(
      diagnostic.text(in: .chinese) == """
        obs.csv:7:19: error: 数值无法解析；请写成 5.1 [bad-value]
          7 | energy,2025-12-31,五点一,%,市统计局,公报
            |                   ^^^^^^
        """)
    #expect(
      diagnostic.description
        == "obs.csv:7:19: error: the value cannot be read; write 5.1 [bad-value]")
    #expect(diagnostic.location.bytes == 24..<33)
  }

  @Test("print without a line for a whole file, and make names safe")
  func wholeFile() {
    let diagnostic = Diagnostic(
      .warning, .init("odd"), Self.message, at: SourceLocation(file: "a\u{1B}[2J\n.csv"))
    #expect(
      diagnostic.text() == "a\\u{1B}[2J\\n.csv: warning: the value cannot be read [odd]")
  }

  @Test("show related places as notes")
  func related() throws {
    var bag = DiagnosticBag()
    let source = SourceText(file: "p.json", text: "abc\ndef")
    bag.error(
      .init("twice"), at: 4..<5, in: source, Self.message,
      related: [.init(bytes: 0..<1, message: LocalizedText(zh: "在此", en: "here"))])
    #expect(
      bag.sorted().first?.text(in: .english) == """
        p.json:2:1: error: the value cannot be read [twice]
          2 | def
            | ^
        p.json:1:1: note: here
          1 | abc
            | ^
        """)
  }

  @Test("are sorted by place, and the graver first")
  func order() {
    var bag = DiagnosticBag()
    let source = SourceText(file: "b", text: "1\n2\n3 3")
    bag.warning(.init("w"), at: 4..<5, in: source, Self.message)
    bag.error(.init("e"), at: 6..<7, in: source, Self.message)
    bag.error(.init("e"), at: 4..<5, in: source, Self.message)
    bag.add(Diagnostic(.error, .init("f"), Self.message, at: SourceLocation(file: "b")))
    bag.error(.init("e"), at: 0..<1, in: SourceText(file: "a", text: "x"), Self.message)
    let places = bag.sorted().map { "\($0.location) \($0.severity.rawValue)" }
    #expect(
      places == ["a:1:1 error", "b error", "b:3:1 error", "b:3:1 warning", "b:3:3 error"])
  }

  @Test("are counted, not kept, once there are too many")
  func cap() {
    var bag = DiagnosticBag()
    let source = SourceText(file: "big.csv", text: "x")
    var made = 0
    for _ in 0..<25_000 {
      bag.add(.error, in: source.file) {
        made += 1
        return Diagnostic(.error, .init("e"), Self.message, at: source.location)
      }
    }
    bag.warning(.init("w"), at: 0..<1, in: source, Self.message)
    #expect(made == 1_000)
    #expect(bag.count(of: .error) == 25_000 && bag.count(of: .warning) == 1)
    let sorted = bag.sorted()
    #expect(sorted.count == 1_002)
    #expect(sorted.last?.message[.english] == "24000 more errors are not shown")

    var both = DiagnosticBag()
    both.merge(bag)
    both.merge(bag)
    #expect(both.count(of: .error) == 50_000 && both.count(of: .warning) == 2)
    #expect(
      both.sorted().last?.message[.chinese] == "另有 49000 个错误未列出")
  }
}
