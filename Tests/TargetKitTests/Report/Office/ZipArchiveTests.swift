import Testing

@testable import TargetKit

@Suite("ZIP archives")
struct ZipArchiveTests {
  @Test(
    "have the checksums that others compute",
    arguments: [
      ("", 0), ("123456789", 0xCBF4_3926),  // the check value of the catalogue of CRCs
      ("a", 0xE8B7_BE43), ("The quick brown fox jumps over the lazy dog", 0x414F_A339),
    ] as [(String, UInt32)])
  func checksum(_ text: String, _ expected: UInt32) {
    #expect(CRC32.of(Array(text.utf8)) == expected)
  }

  @Test("are laid out as PKWARE's note says, byte by byte")
  func layout() throws {
    var archive = ZipArchive()
    archive.add("a", "123456789")
    let bytes = try archive.bytes()
    // Sections 4.3.7, 4.3.12 and 4.3.16 of APPNOTE.TXT; all numbers with the lowest byte first.
    let facts: [UInt8] =
      [
        20, 0, 0, 8, 0, 0, 0, 0, 0x21, 0, 0x26, 0x39, 0xF4, 0xCB, 9, 0, 0, 0, 9, 0, 0, 0, 1, 0, 0,
        0,
      ]
    let content = Array("a123456789".utf8)
    let local = [0x50, 0x4B, 3, 4] + facts + content
    let entry = [0x50, 0x4B, 1, 2, 20, 0] + facts + Array(repeating: 0, count: 14) + [0x61]
    let end: [UInt8] = [0x50, 0x4B, 5, 6, 0, 0, 0, 0, 1, 0, 1, 0, 47, 0, 0, 0, 40, 0, 0, 0, 0, 0]
    #expect(bytes == local + entry + end)
  }

  @Test("are the same bytes for the same parts")
  func determinism() throws {
    var archive = ZipArchive()
    for (number, text) in Hostile.texts.enumerated() { archive.add("部分/\(number)", text) }
    #expect(try archive.bytes() == archive.bytes())
  }

  @Test("are refused where the format has no room")
  func limits() {
    var archive = ZipArchive()
    for number in 0..<65_535 { archive.add("\(number)", []) }
    #expect(throws: ZipArchive.Failure.tooLarge) { try archive.bytes() }
    var named = ZipArchive()
    named.add(String(repeating: "n", count: 65_535), [])
    #expect(throws: ZipArchive.Failure.tooLarge) { try named.bytes() }
  }
}
