/// How the characters of a text file are written as bytes.
enum TextEncoding: String, Hashable, Sendable {
  case utf8 = "UTF-8"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"
  case gb18030 = "GB18030"

  /// The encoding of a text; UTF-8 if nothing speaks for another one.
  ///
  /// UTF-16 is known by its byte order mark, or by the zeros of the ASCII characters it begins with.
  /// GB18030 is known by its mark, or where bytes are no UTF-8 and make sense in GB18030.
  init(of bytes: UnsafeRawBufferPointer) {
    if bytes.starts(with: [0xFF, 0xFE]) {
      self = .utf16LittleEndian
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      self = .utf16BigEndian
    } else if EncodingCheck.hasAlternatingZeros(bytes.prefix(4)) {
      self = bytes[0] == 0 ? .utf16BigEndian : .utf16LittleEndian
    } else if bytes.starts(with: TextEncoding.gb18030.mark) {
      self = .gb18030
    } else if let invalid = UTF8Validation.firstInvalid(in: bytes, 0..<bytes.count).invalid,
      EncodingCheck.looksLikeGB18030(bytes, around: invalid)
    {
      self = .gb18030
    } else {
      self = .utf8
    }
  }

  /// The bytes that some programs write before a text.
  var mark: [UInt8] {
    switch self {
    case .utf8: EncodingCheck.mark
    case .utf16LittleEndian: [0xFF, 0xFE]
    case .utf16BigEndian: [0xFE, 0xFF]
    case .gb18030: [0x84, 0x31, 0x95, 0x33]
    }
  }

  /// Some text in the encoding.
  func bytes(of text: String) -> [UInt8] {
    switch self {
    case .utf8: Array(text.utf8)
    case .utf16LittleEndian: text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    case .utf16BigEndian: text.utf16.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }
    case .gb18030: GB18030.bytes(of: text)
    }
  }
}

/// A text file in UTF-8, whatever encoding it was in.
struct DecodedText {
  /// The file itself if it was UTF-8, else its text made anew, with the same lines and columns.
  let source: SourceText
  /// What the file was in.
  let encoding: TextEncoding
  /// What could not be decoded.
  private(set) var diagnostics = DiagnosticBag()

  /// Decodes a file; one in UTF-8 is looked through, and stays as it is.
  init(_ file: SourceText) {
    let encoding = file.withBytes { TextEncoding(of: $0) }
    self.encoding = encoding
    var invalid: [(bytes: [UInt8], place: Int)] = []
    var count = 0
    let decoded: [UInt8]? = file.withBytes { bytes in
      let hasMark = bytes.starts(with: encoding.mark)
      let text = UnsafeRawBufferPointer(
        rebasing: bytes.dropFirst(hasMark ? encoding.mark.count : 0))
      switch encoding {
      case .utf8: return nil
      case .utf16LittleEndian: return TextDecoding.utf8(ofUTF16: text, isBigEndian: false)
      case .utf16BigEndian: return TextDecoding.utf8(ofUTF16: text, isBigEndian: true)
      case .gb18030:
        return GB18030.utf8(of: text) { range, place in
          count += 1
          if count <= DiagnosticBag.limitPerFile { invalid.append((Array(text[range]), place)) }
        }
      }
    }
    source = decoded.map { SourceText(file: file.file, bytes: $0) } ?? file
    for (bytes, place) in invalid { report(bytes, at: place) }
  }

  private mutating func report(_ bytes: [UInt8], at place: Int) {
    let hex = bytes.map { String($0, radix: 16, uppercase: true) }.joined(separator: " ")
    diagnostics.error(
      .invalidText, at: place..<place + 3, in: source,
      LocalizedText(
        zh: "此处的字节 \(hex) 在 GB18030 中没有意义", en: "the byte \(hex) stands for nothing in GB18030"),
      remedy: LocalizedText(
        zh: "请重新输入此处文字后保存", en: "type this text again and save the file"))
  }
}

extension Diagnostic.Code {
  /// Some bytes of a text stand for no character in its encoding.
  public static let invalidText = Self("invalid-text")
}
