import Testing

@testable import TargetKit

@Suite("Any bytes at all")
struct FuzzTests {
  static let pieces: [[UInt8]] =
    [
      "{", "}", "[", "]", ":", ",", "\"", "\"a\"", "'", "\\", "\\u", "\\ud800", "\n", "\r\n", "\r",
      " ",
      "\t", "1", "-", ".5", "e", "true", "nul", "//", "/*", "*/", "#", "：", "，", "“", "”", "重",
      "\u{3000}",
      "=", ";", "\"\"", "a,b", "\u{0}", "\u{FEFF}", "/", "、", "】",
    ].map { Array($0.utf8) } + [
      [0xFF], [0xC3], [0xE4, 0xB8], [0xED, 0xA0, 0x80], [0xB1, 0xB8, 0xD6],
    ]

  static func bytes(_ random: inout SeededGenerator) -> [UInt8] {
    let isRaw = random.next() % 4 == 0
    return (0..<random.next() % 120).flatMap { _ -> [UInt8] in
      isRaw
        ? [UInt8(truncatingIfNeeded: random.next())]
        : pieces[Int(random.next() % UInt64(pieces.count))]
    }
  }

  @Test("read as JSON", arguments: 1...4)
  func json(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<120 {
      let source = SourceText(
        file: "f", bytes: (random.next() % 2 == 0 ? [0x7B] : [0x5B]) + Self.bytes(&random))
      var bag = DiagnosticBag()
      if let document = JSONReader.read(source, into: &bag) {
        #expect(isSound(document.root, within: 0..<source.count))
      }
      for diagnostic in bag.sorted() { #expect(!diagnostic.text(in: .chinese).isEmpty) }
    }
  }

  /// Whether every value lies within the one around it.
  func isSound(_ node: JSONNode, within outer: Range<Int>) -> Bool {
    guard node.span.lowerBound >= outer.lowerBound, node.span.upperBound <= outer.upperBound else {
      return false
    }
    _ = node.string
    return node.elements.allSatisfy { isSound($0, within: node.span) }
      && node.members.allSatisfy { isSound($0.value, within: node.span) }
  }

  @Test("read as CSV", arguments: 1...4)
  func csv(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<120 {
      let source = SourceText(
        file: "f", bytes: Array("a,b\n".utf8) + Self.bytes(&random))
      var table = CSVTable(
        source, columns: [CSVColumn(name: "a"), CSVColumn(name: "b", isRequired: false)])
      var last = 0
      while table.next() {
        let (row, span) = (table.row, table.span(1))
        #expect(row.lowerBound >= last && row.upperBound <= source.count)
        last = row.upperBound
        _ = (table.string(0), table.string(1))
        #expect(span.upperBound <= source.count)
      }
      for diagnostic in table.diagnostics.sorted() { #expect(!diagnostic.text().isEmpty) }
    }
  }

  @Test(
    "come to an end, also if they are one mistake after another",
    arguments: [
      "\"", "\"a\n", "\"a\"b\n", "\"\"", ",", "[\"", "{\"a\"", "/*", "'", "\\", "[1 2", "\u{3000}",
      "\n",
      "{\"a\":{", "“", "“a", "a\"\n", "1;", "x ", "][", "}{",
    ])
  func repetition(piece: String) {
    let text = String(repeating: piece, count: 1_000 / piece.utf8.count)
    var bag = DiagnosticBag()
    _ = JSONReader.read(SourceText(file: "f", text: "[" + text), into: &bag)
    var table = CSVTable(SourceText(file: "f", text: "a\n" + text), columns: [CSVColumn(name: "a")])
    while table.next() {}
    #expect(bag.sorted().count <= 2_002)
  }
}
