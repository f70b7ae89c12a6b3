import Testing

@testable import TargetKit

/// Texts from a broken or hostile file: nothing may trap, and nothing may take long.
@Suite("Values from strangers", .timeLimit(.minutes(5))) struct ValuesFuzzTests {
  /// Pieces that the parsers know, to get past their first characters, and pieces that nobody expects.
  private static let pieces: [String] =
    FigureWords.prefixes.map(\.0) + FigureWords.suffixes.map(\.0)
    + FigureWords.englishPrefixes.map(\.0) + UnitRegistry.standard.symbols
    + Numerals.multipliers.map(\.text) + [
      "0", "1", "9", "12", "2025", "9223372036854775807", "99999999999999999999", ".", "..", ",",
      "-", "+", "~", "/", "年", "月", "日", "季度", "一", "两", "十", "零", "余", "多", "倍", "baseline",
      "x baseline", "增长", "降低", "至", "到", "以来", "前", "百分之", " ", "　", "\u{FEFF}", "\u{0}",
      "\u{301}",
      "\r\n", "\u{200D}", "🏳️‍🌈", "İ", "ß", "ﬁ", "٣", "½", "²", "[", "(", ")", "]", "\u{1F1E8}", "\"",
      "％",
    ]

  private static func exercise(_ text: String) {
    let percent = UnitRegistry.standard.unit("%") ?? .number
    for unit in [Unit.number, percent] {
      if let reading = try? Reading(text, unit: unit) {
        _ = try? reading.interval()
        _ = reading.text(in: .english)
        // Whatever was read prints as something that reads back.
        let back = try? Reading(reading.description, unit: unit)
        #expect(back == reading, "\(text.debugDescription)")
      }
      if let phrase = try? TargetPhrase(text, unit: unit) {
        _ = phrase.description
        if case .change(let change) = phrase.ask {
          _ = try? change.change(in: unit, units: .standard).level(from: ExactDecimal(3), in: unit)
        }
      }
      _ = try? Change.parse(text, in: unit)
    }
    if let period = Period(text) {
      #expect(Period(period.description) == period, "\(text.debugDescription)")
      _ = period.yearEarlier
    }
    _ = CalendarDate(text)
    _ = UnitRegistry.standard.unit(text)
    if let decimal = ExactDecimal(text) { #expect(ExactDecimal(decimal.description) == decimal) }
  }

  @Test("pieces that are known, in any order", arguments: 0..<8) func shuffledPieces(seed: UInt64) {
    var random = SeededRandom(seed: 100 + seed)
    for _ in 0..<300 {
      var text = ""
      for _ in 0..<Int.random(in: 1...7, using: &random) {
        text += Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &random)]
      }
      Self.exercise(text)
    }
  }

  @Test("any Unicode", arguments: 0..<4) func anyUnicode(seed: UInt64) {
    var random = SeededRandom(seed: 200 + seed)
    for _ in 0..<500 {
      var scalars = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...12, using: &random) {
        let limit: UInt32 =
          [0x80, 0x3100, 0xA000, 0x1_0000, 0x11_0000].randomElement(using: &random) ?? 0x80
        if let scalar = Unicode.Scalar(UInt32.random(in: 0..<limit, using: &random)) {
          scalars.append(scalar)
        }
      }
      Self.exercise(String(scalars))
    }
  }

  @Test("bytes that are no text") func bytes() {
    var random = SeededRandom(seed: 300)
    for _ in 0..<20_000 {
      let bytes = (0..<Int.random(in: 0...24, using: &random)).map { _ in
        Bool.random(using: &random)
          ? UInt8.random(in: 0...255, using: &random)
          : Array("0123456789-+./QH".utf8).randomElement(using: &random) ?? 0
      }
      bytes.withUnsafeBufferPointer { buffer in
        let start = Int.random(in: 0...buffer.count, using: &random)
        _ = ExactDecimal(ascii: buffer[start...])
        _ = Period(utf8: buffer[start...])
      }
    }
  }

  @Test(
    "texts far too long",
    arguments: ["9", "万", "余", "增长", ">", "1,", "年", "至", "-", "百分之", "超", "+"])
  func longTexts(piece: String) {
    for count in [30, 66, 200, 100_000] { Self.exercise(String(repeating: piece, count: count)) }
    Self.exercise("5" + String(repeating: piece, count: 190 / piece.utf8.count) + "家")
  }
}
