/// Makes sure that a source is UTF-8 text, and says how to convert it where it is not.
///
/// Tables in other encodings are decoded, see ``DecodedText``; what must be UTF-8 is checked here.
enum EncodingCheck {
  /// The byte order mark that some programs put before UTF-8 text.
  static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Where the text begins: after the byte order mark, if there is one.
  static func textStart(in bytes: UnsafeRawBufferPointer) -> Int {
    bytes.starts(with: mark) ? mark.count : 0
  }

  /// Looks at the beginning of a file.
  ///
  /// - Returns: False if the file is in another encoding, which then has been reported.
  static func accepts(_ source: SourceText, into bag: inout DiagnosticBag) -> Bool {
    let isWide = source.withBytes { bytes in
      bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
        || bytes.starts(with: [0, 0, 0xFE, 0xFF]) || hasAlternatingZeros(bytes.prefix(4))
    }
    if isWide {
      bag.add(.error, in: source.file) {
        Diagnostic(
          .error, .notUTF8,
          LocalizedText(zh: "文件是 UTF-16 编码，不是 UTF-8", en: "the file is UTF-16, not UTF-8"),
          remedy: remedy(for: source, iconv: "UTF-16"), at: source.location)
      }
    }
    return !isWide
  }

  /// Reports an invalid byte, or the whole file if it turns out to be GB18030.
  ///
  /// - Returns: Where to go on, or `nil` if the file cannot be read at all.
  static func reportInvalid(
    at offset: Int, in source: SourceText, into bag: inout DiagnosticBag
  ) -> Int? {
    if source.withBytes({ looksLikeGB18030($0, around: offset) }) {
      bag.add(.error, in: source.file) {
        Diagnostic(  // without an excerpt, which would be garbage
          .error, .notUTF8,
          LocalizedText(
            zh: "文件不是 UTF-8 编码，看来是 GB18030（GBK）",
            en: "the file is not UTF-8; it looks like GB18030 (GBK)"),
          remedy: remedy(for: source, iconv: "GB18030"),
          at: source.location(of: offset..<offset + 1))
      }
      return nil
    }
    let length = source.withBytes { bytes in
      var next = offset + 1
      while next < bytes.count, next < offset + 4, bytes[next] & 0xC0 == 0x80 { next += 1 }
      return next - offset
    }
    bag.error(
      .invalidUTF8, at: offset..<offset + length, in: source,
      LocalizedText(
        zh: "此处的字节 \(hex(source, offset, length)) 不是有效的 UTF-8",
        en: "the bytes \(hex(source, offset, length)) are not valid UTF-8"),
      remedy: LocalizedText(
        zh: "请重新输入此处文字，并以 UTF-8 保存", en: "type this text again and save as UTF-8"))
    return offset + length
  }

  private static func remedy(for source: SourceText, iconv name: String) -> LocalizedText {
    guard source.file.hasSuffix(".csv") else {
      return LocalizedText(
        zh: "请在编辑器中另存为 UTF-8，或运行 iconv -f \(name) -t UTF-8 转换",
        en: "save it as UTF-8 in your editor, or convert it with iconv -f \(name) -t UTF-8")
    }
    return LocalizedText(
      zh: "请在 Excel 或 WPS 中另存为“CSV UTF-8”，或运行 iconv -f \(name) -t UTF-8 转换",
      en: "save it as \"CSV UTF-8\" in Excel or WPS, or convert it with iconv -f \(name) -t UTF-8")
  }

  private static func hex(_ source: SourceText, _ offset: Int, _ length: Int) -> String {
    source.withBytes { bytes in
      bytes[offset..<offset + length]
        .map { ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true) }
        .joined(separator: " ")
    }
  }

  /// Whether four bytes are two ASCII characters in UTF-16 without a byte order mark.
  static func hasAlternatingZeros(_ head: Slice<UnsafeRawBufferPointer>) -> Bool {
    guard head.count == 4 else { return false }
    let (a, b, c, d) = (head[0], head[1], head[2], head[3])
    return (a == 0 && c == 0 && b != 0 && d != 0) || (a != 0 && c != 0 && b == 0 && d == 0)
  }

  /// Whether the text around an invalid byte makes sense in GB18030.
  ///
  /// A stretch of text must be made of its one, two and four byte sequences but for one in twenty,
  /// most of them in the rows of common characters; and it must hold more bytes that are wrong in UTF-8 than
  /// sequences that are right, or else it is UTF-8 with a flaw.
  static func looksLikeGB18030(
    _ bytes: UnsafeRawBufferPointer, around offset: Int
  ) -> Bool {
    // A line break is never part of a longer sequence, so a line is a safe start.
    var start = offset
    while start > 0, offset - start < 1 << 12, bytes[start - 1] != 0x0A { start -= 1 }
    let end = min(bytes.count, offset + 1 << 16)
    var pairs = 0
    var common = 0
    var wrong = 0
    var index = start
    while index < end {
      let first = bytes[index]
      if first < 0x80 {
        index += 1
        continue
      }
      guard first != 0x80, first != 0xFF else {
        wrong += 1
        index += 1
        continue
      }
      guard index + 1 < bytes.count else { break }
      let second = bytes[index + 1]
      switch second {
      case 0x40...0x7E, 0x80...0xFE:
        pairs += 1
        if 0xB0...0xF7 ~= first || 0xA1...0xA3 ~= first, second >= 0xA1 { common += 1 }
        index += 2
      case 0x30...0x39 where index + 3 < bytes.count:
        let isQuad = 0x81...0xFE ~= bytes[index + 2] && 0x30...0x39 ~= bytes[index + 3]
        wrong += isQuad ? 0 : 1
        index += isQuad ? 4 : 1
      default:
        wrong += 1
        index += 1
      }
    }
    return common * 2 > pairs && wrong * 20 <= pairs && !isMostlyUTF8(bytes, start..<end)
  }

  private static func isMostlyUTF8(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> Bool {
    var right = 0
    var wrong = 0
    var index = range.lowerBound
    while index < range.upperBound {
      let length = UTF8Validation.sequenceLength(in: bytes, at: index, end: bytes.count)
      if length == 0 { wrong += 1 } else if length > 1 { right += 1 }
      index += max(length, 1)
    }
    return right > wrong
  }
}

extension Diagnostic.Code {
  /// A file is in an encoding other than UTF-8.
  public static let notUTF8 = Self("not-utf8")
  /// Some bytes of a UTF-8 file are invalid.
  public static let invalidUTF8 = Self("invalid-utf8")
  /// A file has no content.
  public static let emptyFile = Self("empty-file")
}
