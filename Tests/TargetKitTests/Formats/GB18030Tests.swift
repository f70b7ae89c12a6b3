import Testing

@testable import TargetKit

@Suite("GB18030")
struct GB18030Tests {
  /// All codes of two and of four bytes, in order.
  private static let all: [UInt8] = {
    var bytes: [UInt8] = []
    for lead in 0x81...0xFE {
      for trail in 0x40...0xFE where trail != 0x7F { bytes += [UInt8(lead), UInt8(trail)] }
    }
    // All but the code of the replacement character itself.
    for number in Array(0..<39_417) + Array(39_418..<39_420) + Array(189_000..<1_237_576) {
      bytes += [
        UInt8(0x81 + number / 12_600), UInt8(0x30 + number / 1_260 % 10),
        UInt8(0x81 + number / 10 % 126), UInt8(0x30 + number % 10),
      ]
    }
    return bytes
  }()

  @Test("Each code stands for what Python's codec reads it as")
  func everyCode() {
    var invalid = 0
    let text = Self.all.withUnsafeBytes { GB18030.utf8(of: $0) { _, _ in invalid += 1 } }
    #expect(invalid == 0)
    #expect(text.count == 4_382_461)
    // SHA-256 of what Python 3.11 makes of the same bytes: bytes.decode("gb18030").encode().
    #expect(
      text.withUnsafeBytes { SHA256.digest(of: $0) }
        == "c7096bca031c845edcac078714a49ff4ff134fb7154265bb9b0c4046c16a6b19")
  }

  @Test(
    "Texts go there and back",
    arguments: [
      // Python: text.encode("gb18030").hex()
      ("指标,1", "d6b8b1ea2c31"), ("〔2025〕", "a1b232303235a1b3"), ("€", "a2e3"),
      ("ǹḿ", "a8bf8135f437"), ("𠮷", "9534b235"), ("镕", "e946"), ("䶮", "fe9f"),
    ])
  func texts(text: String, hex: String) {
    let bytes = GB18030.bytes(of: text)
    #expect(bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() == hex)
    let back = bytes.withUnsafeBytes { GB18030.utf8(of: $0) { _, _ in } }
    #expect(String(decoding: back, as: UTF8.self) == text)
  }

  @Test(
    "Encodings are told apart",
    arguments: [
      (TextEncoding.utf8, "指标,2025年\n"), (.gb18030, "指标,2025年\n重庆市,1\n"),
      (.utf16LittleEndian, "指标,2025年\n"), (.utf16BigEndian, "指标,2025年\n"),
    ])
  func encodings(encoding: TextEncoding, text: String) {
    for mark in encoding == .gb18030 || encoding == .utf8 ? [[], encoding.mark] : [encoding.mark] {
      let contents = TableFile.read(mark + encoding.bytes(of: text), name: "t.csv")
      #expect(contents.encoding == encoding)
      #expect(contents.diagnostics.isEmpty)
      #expect(contents.sheets.first?.cell(0, 0).text == "指标")
      #expect(contents.sheets.first?.location(0, 1).description == "t.csv:1:4")
    }
  }

  @Test("A byte that stands for nothing is reported where it is")
  func invalid() {
    let bytes = GB18030.bytes(of: "指标名称计量单位数据来源备注信息,重庆\n区,") + [0xFF] + GB18030.bytes(of: "县\n")
    let contents = TableFile.read(bytes, name: "t.csv")
    let errors = contents.diagnostics.sorted()
    #expect(errors.map(\.code) == [.invalidText])
    #expect(errors.first?.location.description == "t.csv:2:3")
  }
}
