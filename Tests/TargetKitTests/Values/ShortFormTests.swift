import Testing

@testable import TargetKit

/// The quick ways beside the full ones, which must not say anything else.
@Suite("Short forms") struct ShortFormTests {
  @Test("a plain figure reads from bytes as it does from text") func plainFigures() throws {
    var random = SeededRandom(seed: 10)
    let alphabet = Array("0019.-+><=,e ".utf8)
    var found = 0
    for _ in 0..<30_000 {
      let bytes = (0..<Int.random(in: 0...7, using: &random)).map { _ in
        alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
      }
      let text = String(decoding: bytes, as: UTF8.self)
      let reading = try? Reading(text)
      bytes.withUnsafeBufferPointer { buffer in
        guard let plain = PlainFigure(UnsafeRawBufferPointer(buffer)) else { return }
        found += 1
        #expect(reading?.value == plain.value, "\(text)")
        #expect(reading?.value.exponent == plain.value.exponent, "\(text)")
        #expect(reading?.bound == plain.bound, "\(text)")
      }
    }
    #expect(found > 1_000)
  }

  @Test(
    "all is 100 %, and nothing else is",
    arguments: [
      ("全部", true), ("全员", true), ("所有", true), ("all", true), ("全部12家", false), ("全", false),
    ])
  func wholes(text: String, isWhole: Bool) throws {
    let reading = try? Reading(text)
    #expect((reading == (try Reading("100%"))) == isWhole)
  }

  @Test(
    "classes of size are told from figures",
    arguments: [
      ("千亿级", true), ("2000 亿级", true), ("超百亿级", true), ("三级", false), ("级", false), ("千亿", false),
    ])
  func sizeClasses(text: String, isOne: Bool) { #expect(SizeClass.isOne(text) == isOne) }

  @Test(
    "periods worded from a day",
    arguments: [
      ("未来五年", "2025-04-05/2030-04-05"), ("今后3年", "2025-04-05/2028-04-05"),
      ("next 5 years", "2025-04-05/2030-04-05"), ("今年", "2025"), ("明年", "2026"),
      ("明年年中", "2026-06"),
      ("今年年底", "2025-12"), ("年底", "2025-12"), ("明年上半年", "2026-H1"), ("this year", "2025"),
      ("", nil),
      ("未来", nil), ("未来几年", nil), ("未来0年", nil), ("未来9223372036854775807年", nil), ("去年以来", nil),
    ] as [(String, String?)])
  func relative(text: String, expected: String?) throws {
    let day = try #require(CalendarDate("2025-04-05"))
    #expect(RelativePeriod.resolve(text, publishedOn: day)?.description == expected)
  }
}
