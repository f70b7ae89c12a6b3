import Testing

@testable import TargetKit

@Suite("ExactDecimal as text") struct ExactDecimalTextTests {
  @Test(
    "reads plain decimals",
    arguments: [
      ("0", 0, 0), ("-0", 0, 0), ("+7", 7, 0), ("007", 7, 0), ("24.62", 2_462, -2),
      ("-3.50", -350, -2), ("0.001", 1, -3), ("0.000", 0, -3), ("3021.68", 302_168, -2),
      ("9223372036854775807", .max, 0), ("-9223372036854775808", .min, 0),
      ("922337203685477580.7", .max, -1), ("00000000000000000000000001", 1, 0),
      // Whole numbers may put their zeros into the exponent.
      ("9223372036854775810", 922_337_203_685_477_581, 1),
      ("100000000000000000000", 1_000_000_000_000_000_000, 2),
    ] as [(String, Int64, Int8)])
  func reads(text: String, significand: Int64, exponent: Int8) throws {
    let value = try #require(ExactDecimal(text))
    #expect(value.significand == significand)
    #expect(value.exponent == exponent)
  }

  @Test(
    "refuses everything else",
    arguments: [
      "", "+", "-", ".", "1.", ".5", "-.5", "+.5", "+.", "1e5", "0x10", "nan", "inf", "１２", "--1",
      "+-1", "1.2.3", "1..2", " 1", "1 ", "1,000", "1_000", "九", "1\u{0}", "1\u{301}", "-1-",
      "9223372036854775808", "-9223372036854775809", "12345678901234567891",
      "1.2345678901234567890", "99999999999999999999", "18446744073709551616.0",
      "1" + String(repeating: "0", count: 79), "0." + String(repeating: "0", count: 60) + "1",
    ])
  func refuses(text: String) { #expect(ExactDecimal(text) == nil) }

  @Test("the grammar is sign, digits, point, digits") func grammar() throws {
    // Every text of up to five characters of this alphabet, against a reading of the grammar
    // that has nothing in common with the parser.
    let alphabet: [Character] = ["0", "7", ".", "-", "+", "e"]
    var texts = [""]
    for start in 0..<5 {
      texts += texts.filter { $0.count == start }.flatMap { text in alphabet.map { text + [$0] } }
    }
    #expect(texts.count == 1 + 6 + 36 + 216 + 1_296 + 7_776)
    for text in texts {
      let body = text.first.map { "+-".contains($0) } == true ? text.dropFirst() : text[...]
      let parts = body.split(separator: ".", omittingEmptySubsequences: false)
      let isDecimal =
        parts.count <= 2 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { "07".contains($0) } }
      #expect((ExactDecimal(text) != nil) == isDecimal, "\(text)")
    }
  }

  @Test("prints what reads back") func roundTrip() throws {
    var random = SeededRandom(seed: 4)
    var values = ExactDecimalTests.samples
    for exponent in [-60, -59, -19, -18, 0, 18, 19, 59, 60] {
      for significand in [0, 1, -1, 25, -2_500, Int64.max, .min] {
        values.append(try ExactDecimal(significand: significand, exponent: exponent))
      }
      values.append(try ExactDecimal(significand: random.significand(), exponent: exponent))
    }
    for value in values {
      let back = try #require(ExactDecimal(value.description), "\(value)")
      #expect(back == value)
      // What is not a multiple of a power of ten keeps its precision, too.
      if value.exponent <= 0, value != .zero { #expect(back.exponent == value.exponent) }
    }
  }

  @Test("reads a slice that does not begin at zero") func slice() throws {
    let line = Array("x,24.62,-7,".utf8)
    line.withUnsafeBufferPointer { bytes in
      #expect(ExactDecimal(ascii: bytes[2..<7]) == ExactDecimal("24.62"))
      #expect(ExactDecimal(ascii: bytes[8..<10]) == ExactDecimal(-7))
      #expect(ExactDecimal(ascii: bytes[2..<2]) == nil)
      #expect(ExactDecimal(ascii: bytes[11..<11]) == nil)
      #expect(ExactDecimal(ascii: bytes[2..<8]) == nil)
    }
  }
}
