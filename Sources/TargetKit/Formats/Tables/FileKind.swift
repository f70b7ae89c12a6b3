/// What a file is, as its first bytes tell; its name may say anything.
enum FileKind: Hashable, Sendable {
  /// Nothing but space.
  case empty
  /// Text, which may be a table.
  case text
  /// An archive, which office documents are as well.
  case archive
  /// A container of older office documents, and of those with a password.
  case compound(Compound)
  case pdf, image, html, richText, xml, json
  /// An archive or a file of another program.
  case foreign

  /// What is in a compound file.
  enum Compound: Hashable, Sendable {
    case encrypted, workbook, other
  }

  init(_ bytes: UnsafeRawBufferPointer) {
    if let kind = Self.binary(bytes) {
      self = kind
      return
    }
    let text = Self.start(of: bytes)
    if text.isEmpty {
      let isBlank = bytes.dropFirst(EncodingCheck.textStart(in: bytes)).allSatisfy { $0 <= 0x20 }
      self = isBlank || bytes.count <= 3 ? .empty : .text
    } else if Self.isHTML(text) {
      self = .html
    } else if text.hasPrefix("<?xml") || text.hasPrefix("<workbook") {
      self = text.contains("<html") ? .html : .xml
    } else if text.hasPrefix("{\\rtf") {
      self = .richText
    } else if text.hasPrefix("{") && (text.contains("\":") || text.hasPrefix("{}"))
      || text.hasPrefix("[{") || text.hasPrefix("[[")
    {
      self = .json
    } else {
      self = .text
    }
  }

  private static let signatures: [([UInt8], FileKind)] = [
    ([0x50, 0x4B, 0x03, 0x04], .archive), ([0x50, 0x4B, 0x05, 0x06], .archive),
    (Array("%PDF-".utf8), .pdf),
    ([0x89, 0x50, 0x4E, 0x47], .image), ([0xFF, 0xD8, 0xFF], .image),
    (Array("GIF8".utf8), .image), ([0x49, 0x49, 0x2A, 0x00], .image),
    ([0x4D, 0x4D, 0x00, 0x2A], .image),
    ([0x1F, 0x8B], .foreign), (Array("Rar!".utf8), .foreign),
    ([0x37, 0x7A, 0xBC, 0xAF], .foreign), ([0xFD, 0x37, 0x7A, 0x58, 0x5A], .foreign),
    (Array("PAR1".utf8), .foreign), (Array("SQLite format 3".utf8), .foreign),
    // Worksheets of Excel 2 to 4.
    ([0x09, 0x00, 0x04, 0x00], .compound(.workbook)),
    ([0x09, 0x02, 0x06, 0x00], .compound(.workbook)),
    ([0x09, 0x04, 0x06, 0x00], .compound(.workbook)), ([0x09, 0x08], .compound(.workbook)),
  ]

  private static func binary(_ bytes: UnsafeRawBufferPointer) -> FileKind? {
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      return .compound(compound(bytes))
    }
    for (signature, kind) in signatures where bytes.starts(with: signature) { return kind }
    // Pictures whose mark stands behind a length.
    if bytes.count >= 12 {
      let mark = String(decoding: bytes[4..<12], as: UTF8.self)
      if mark.hasPrefix("ftyp") || bytes.starts(with: Array("RIFF".utf8)) && mark.hasSuffix("WEBP")
      {
        return .image
      }
      if bytes.starts(with: Array("BM".utf8)), bytes[6..<10].allSatisfy({ $0 == 0 }) {
        return .image
      }
    }
    return nil
  }

  /// What a compound file holds: the names of its streams are UTF-16.
  private static func compound(_ bytes: UnsafeRawBufferPointer) -> Compound {
    if holds("EncryptedPackage", bytes) { return .encrypted }
    return holds("Workbook", bytes) || holds("Book", bytes) ? .workbook : .other
  }

  private static func holds(_ name: String, _ bytes: UnsafeRawBufferPointer) -> Bool {
    let wanted: [UInt8] = name.utf8.reduce(into: []) { $0 += [$1, 0] } + [0, 0]
    // Entries of the directory begin at multiples of 128 bytes.
    var place = 512
    while place + 128 <= bytes.count {
      if bytes[place] == wanted[0], bytes[place..<place + wanted.count].elementsEqual(wanted) {
        return true
      }
      place += 128
    }
    return false
  }

  /// The first words of a text in small letters, without the space before them.
  private static func start(of bytes: UnsafeRawBufferPointer) -> String {
    let head = bytes.prefix(4_096)
    let isWide = head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF])
    var text = head.drop { $0 <= 0x20 || $0 == 0xEF || $0 == 0xBB || $0 == 0xBF }
    if isWide { text = head.dropFirst(2) }
    let ascii = text.filter { $0 != 0 }.prefix(1_024).map { $0 | (0x41...0x5A ~= $0 ? 0x20 : 0) }
    return String(decoding: ascii, as: UTF8.self)
  }

  private static func isHTML(_ text: String) -> Bool {
    let starts = [
      "<!doctype html", "<html", "<table", "<head", "<body", "<meta", "<style", "<div", "<center",
      "mime-version:",
    ]
    return starts.contains { text.hasPrefix($0) }
      || text.hasPrefix("<!--") && text.contains("<html")
  }
}
