import Testing

@testable import TargetKit

@Suite("Unpacking DEFLATE")
struct InflateTests {
  private func unpack(_ hex: String, _ count: Int) -> String? {
    let digits = Array(hex)
    let bytes = stride(from: 0, to: digits.count, by: 2)
      .compactMap { UInt8(String(digits[$0...$0 + 1]), radix: 16) }
    let unpacked = bytes.withUnsafeBytes { try? Inflate.bytes(of: $0, count: count) }
    return unpacked.map { String(decoding: $0, as: UTF8.self) }
  }

  @Test(
    "Stored, fixed and dynamic blocks",
    arguments: [
      // Python's zlib: compressobj(level, DEFLATED, -15, 9, strategy)
      ("010300fcff616263", "abc"), ("0300", ""), ("4b4c4a0600", "abc"),
      ("4b4cc40400", "aaaaaaaaaaaaaaaaaaaa"),
    ])
  func blocks(hex: String, text: String) {
    #expect(unpack(hex, text.utf8.count) == text)
  }

  @Test(
    "What breaks a rule is refused",
    arguments: [
      ("4b4c4a0600", 2), ("4b4c4a0600", 4),  // another length than announced
      ("4b4c4a060000", 3),  // bytes behind the end
      ("4b4c", 3), ("", 0),  // cut off
      ("010300fdff616263", 3),  // a stored length that contradicts itself
      ("07", 0),  // a block of no kind
      ("4b02", 3),  // a distance beyond the beginning
      ("05e0", 0),  // codes cut off
    ])
  func refused(hex: String, count: Int) {
    #expect(unpack(hex, count) == nil)
  }
}
