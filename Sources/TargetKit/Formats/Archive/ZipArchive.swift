/// A ZIP archive whose parts are stored as they are, which is what office documents are kept in.
///
/// All parts bear the first moment of the format's calendar, 1 January 1980, so that the same parts
/// always make the same bytes. Names are UTF-8.
struct ZipArchive {
  /// Why an archive cannot be written.
  enum Failure: Error, Hashable {
    /// It is larger than the format without its 64-bit extension holds: 65,535 parts, 4 GiB.
    case tooLarge
  }

  private var parts: [(name: [UInt8], content: [UInt8])] = []

  /// Adds a part; names are paths with `/`, each used once.
  mutating func add(_ name: String, _ content: [UInt8]) {
    parts.append((Array(name.utf8), content))
  }

  /// Adds a part that is a text.
  mutating func add(_ name: String, _ text: String) { add(name, Array(text.utf8)) }

  /// The archive: the parts, then the directory of them.
  func bytes() throws(Failure) -> [UInt8] {
    let size = parts.reduce(22) { $0 + 76 + 2 * $1.name.count + $1.content.count }
    let fits =
      parts.count < 0xFFFF && size < 0xFFFF_FFFF && parts.allSatisfy { $0.name.count < 0xFFFF }
    guard fits else { throw .tooLarge }
    var out = LittleEndianBytes(capacity: size)
    var directory = LittleEndianBytes(capacity: 46 * parts.count)
    for (name, content) in parts {
      let offset = UInt32(out.bytes.count)
      let checksum = CRC32.of(content)
      out.append(0x0403_4B50 as UInt32)
      out.appendFacts(checksum, UInt32(content.count), name.count)
      out.bytes += name
      out.bytes += content

      directory.append(0x0201_4B50 as UInt32)
      directory.append(Self.version)
      directory.appendFacts(checksum, UInt32(content.count), name.count)
      directory.append(0 as UInt16)  // no comment
      directory.append(0 as UInt16)  // first disk
      directory.append(0 as UInt16)  // no internal attributes
      directory.append(0 as UInt32)  // no external attributes
      directory.append(offset)
      directory.bytes += name
    }
    let start = UInt32(out.bytes.count)
    out.bytes += directory.bytes
    out.append(0x0605_4B50 as UInt32)
    out.append(0 as UInt16)  // this disk
    out.append(0 as UInt16)  // the directory's disk
    out.append(UInt16(parts.count))
    out.append(UInt16(parts.count))
    out.append(UInt32(directory.bytes.count))
    out.append(start)
    out.append(0 as UInt16)  // no comment
    return out.bytes
  }

  /// Version 2.0 of the format, the first that office programs expect.
  fileprivate static let version: UInt16 = 20
}

/// Bytes of numbers, the lowest first.
private struct LittleEndianBytes {
  var bytes: [UInt8] = []

  init(capacity: Int) { bytes.reserveCapacity(capacity) }

  mutating func append(_ number: some FixedWidthInteger) {
    withUnsafeBytes(of: number.littleEndian) { bytes += $0 }
  }

  /// What the header of a part and its entry in the directory say alike.
  mutating func appendFacts(_ checksum: UInt32, _ size: UInt32, _ nameLength: Int) {
    append(ZipArchive.version)
    append(0x0800 as UInt16)  // names are UTF-8
    append(0 as UInt16)  // stored
    append(0 as UInt16)  // 00:00:00
    append(0x0021 as UInt16)  // 1 January 1980
    append(checksum)
    append(size)
    append(size)
    append(UInt16(nameLength))
    append(0 as UInt16)  // no extra field
  }
}
