import Testing

@testable import TargetKit

@Suite("Lines and columns")
struct LineIndexTests {
  @Test(
    "are counted from 1, in code points",
    arguments: [
      ("abc", 0, 1, 1), ("abc", 3, 1, 4), ("a\nb", 2, 2, 1), ("a\r\nb", 3, 2, 1), ("a\rb", 2, 2, 1),
      ("a\n\rb", 3, 3, 1), ("重庆,x", 7, 1, 4), ("重庆", 4, 1, 2), ("\u{FEFF}ab", 4, 1, 2),
      ("\u{FEFF}ab", 3, 1, 1), ("", 0, 1, 1), ("a\r\n", 2, 1, 3), ("😀x", 4, 1, 2),
    ])
  func position(text: String, offset: Int, line: Int, column: Int) {
    let location = SourceText(file: "f", text: text).location(of: offset..<offset)
    #expect(location.line == line && location.column == column)
  }

  @Test("agree with plain counting across blocks", arguments: [1, 2])
  func blocks(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let pieces = ["a", "\n", "\r\n", "\r", "重", "é", String(repeating: "x", count: 70_000)]
    var text = ""
    while text.utf8.count < 300_000 {
      text += pieces[Int(random.next() % (random.next() % 3_000 == 0 ? 7 : 6))]
    }
    let bytes = Array(text.utf8)
    let source = SourceText(file: "f", bytes: bytes)
    var expected: [(Int, Int)] = []
    var (line, column) = (1, 1)
    for (index, byte) in bytes.enumerated() {
      expected.append((line, byte & 0xC0 == 0x80 ? column - 1 : column))
      if byte == 0x0A || byte == 0x0D && !(index + 1 < bytes.count && bytes[index + 1] == 0x0A) {
        (line, column) = (line + 1, 1)
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    var offsets = (0..<300).map { _ in Int(random.next() % UInt64(bytes.count)) }
    offsets += stride(from: 65_530, to: bytes.count - 20, by: 65_536).flatMap { $0..<$0 + 12 }
    for offset in offsets {
      let location = source.location(of: offset..<offset)
      #expect(location.line == expected[offset].0 && location.column == expected[offset].1)
    }
  }
}

/// A small generator that gives the same numbers on each run.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
