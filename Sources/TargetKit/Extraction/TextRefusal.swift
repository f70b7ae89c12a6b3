/// Why a file is no text that figures could be read from, and what would be.
public enum TextRefusal: String, Error, Hashable, Sendable, CaseIterable {
  case empty
  case pdf
  case html
  case office
  case workbook
  case image
  case binary
  case wide

  /// Looks at the beginning of a file.
  ///
  /// - Returns: `nil` for text.
  public init?(_ source: SourceText) {
    guard let refusal = source.withBytes({ Self.refusal($0) }) else { return nil }
    self = refusal
  }

  private static func refusal(_ bytes: UnsafeRawBufferPointer) -> TextRefusal? {
    if bytes.starts(with: "%PDF".utf8) { return .pdf }
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      let head = bytes.prefix(1 << 12)
      return contains(head, "xl/") ? .workbook : .office
    }
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { return .office }
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) || bytes.starts(with: [0xFF, 0xD8, 0xFF])
      || bytes.starts(with: "GIF8".utf8)
    {
      return .image
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return .wide }
    let start = bytes.starts(with: EncodingCheck.mark) ? EncodingCheck.mark.count : 0
    let head = bytes[min(start, bytes.count)...].drop { $0 == 0x20 || 0x09...0x0D ~= $0 }.prefix(
      1 << 10)
    if head.isEmpty { return .empty }
    let lowered = head.map { 0x41...0x5A ~= $0 ? $0 | 0x20 : $0 }
    if lowered.starts(with: "<!doctype html".utf8) || lowered.starts(with: "<html".utf8)
      || lowered.starts(with: "<?xml".utf8) || lowered.starts(with: "<head".utf8)
      || lowered.starts(with: "<body".utf8)
    {
      return .html
    }
    // A few NUL characters are a broken copy; a text full of controls is none.
    let controls = head.count { $0 < 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
    return controls * 8 > head.count ? .binary : nil
  }

  private static func contains(_ bytes: Slice<UnsafeRawBufferPointer>, _ word: StaticString) -> Bool
  {
    word.withUTF8Buffer { needle in
      bytes.indices.contains { index in
        index + needle.count <= bytes.endIndex
          && bytes[index..<index + needle.count].elementsEqual(needle)
      }
    }
  }

  /// What is wrong, and what would be right.
  public func diagnostic(file: String) -> Diagnostic {
    let (message, remedy) = texts
    return Diagnostic(.error, .notAText, message, remedy: remedy, at: SourceLocation(file: file))
  }

  private var texts: (LocalizedText, LocalizedText) {
    let paste = LocalizedText(
      zh: "请打开它，选中文字，粘贴到一个 .txt 文件（UTF-8）里",
      en: "open it, select its text and paste it into a .txt file (UTF-8)")
    switch self {
    case .empty:
      return (
        LocalizedText(zh: "文件里没有文字", en: "the file holds no text"),
        LocalizedText(zh: "请给出含有政策文字的文件", en: "name a file that holds the text of a policy")
      )
    case .pdf:
      return (LocalizedText(zh: "这是 PDF，不是文本", en: "this is a PDF, not a text"), paste)
    case .html:
      return (
        LocalizedText(zh: "这是网页（HTML），不是文本", en: "this is a web page (HTML), not a text"), paste
      )
    case .office:
      return (
        LocalizedText(
          zh: "这是 Word 或压缩文件，不是文本", en: "this is a Word file or an archive, not a text"), paste
      )
    case .workbook:
      return (
        LocalizedText(zh: "这是工作簿，不是文本", en: "this is a workbook, not a text"),
        LocalizedText(
          zh: "表格数据请用 targets import 或另存为 CSV",
          en: "tables are for targets import, or save them as CSV")
      )
    case .image:
      return (
        LocalizedText(zh: "这是图片，不是文本", en: "this is a picture, not a text"),
        LocalizedText(
          zh: "请先识别其中的文字，存为 .txt 文件", en: "recognise its text first and save it as a .txt file")
      )
    case .binary:
      return (LocalizedText(zh: "这是二进制文件，不是文本", en: "this is a binary file, not a text"), paste)
    case .wide:
      return (
        LocalizedText(zh: "文件是 UTF-16 编码", en: "the file is UTF-16"),
        LocalizedText(zh: "请另存为 UTF-8", en: "save it as UTF-8")
      )
    }
  }
}

extension Diagnostic.Code {
  /// A file is no text.
  public static let notAText = Self("not-a-text")
}
