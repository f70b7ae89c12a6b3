/// Reads the parts of a ZIP archive (APPNOTE 6.3), stored or deflated.
///
/// Only what the directory at the end lists is read, and all that it says is checked: nothing
/// overlaps, nothing lies outside, sizes and checksums are right. An archive that would grow beyond
/// all measure is refused before it is unpacked.
struct ZipReader: Sendable {
  /// Why an archive cannot be read.
  enum Failure: Error, Hashable {
    /// The directory at its end isn't there: it was cut off.
    case truncated
    /// What it says of itself contradicts itself, or a part isn't what it should be.
    case damaged(part: String?)
    /// A part needs a password.
    case encrypted(part: String)
    /// A part is packed in a way that office programs don't use.
    case unknownMethod(part: String)
    /// It would take too much room when unpacked, as archives made for harm do.
    case tooLarge
  }

  /// A part as the directory lists it.
  struct Entry: Hashable, Sendable {
    /// The path of the part, with `/`.
    var name: String
    var method: UInt16
    var isEncrypted: Bool
    var checksum: UInt32
    var packedSize: Int
    var size: Int
    /// Where the header of the part begins.
    var offset: Int
  }

  /// The most parts that are read.
  static let maximumCount = 20_000
  /// The largest size of a part.
  static let maximumSize = 1 << 30
  /// How many times larger than packed a part may be, once it is larger than 16 MiB.
  ///
  /// What people keep in sheets gets 10 to 100 times smaller.
  static let maximumRatio = 300

  /// The parts in the order of the directory.
  let entries: [Entry]
  private let source: SourceText
  /// The place of each part among the entries, by its name in lower case.
  private let places: [String: Int]

  /// Whether bytes begin as an archive does, be it empty.
  static func recognizes(_ bytes: UnsafeRawBufferPointer) -> Bool {
    bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06])
  }

  /// Reads the directory.
  init(_ source: SourceText) throws(Failure) {
    self.source = source
    entries = try source.withBytes { bytes throws(Failure) in
      try ZipDirectory(bytes).entries
    }
    var places: [String: Int] = [:]
    for (place, entry) in entries.enumerated() where !entry.name.hasSuffix("/") {
      guard places.updateValue(place, forKey: entry.name.lowercased()) == nil else {
        throw .damaged(part: entry.name)
      }
    }
    self.places = places
  }

  /// The part with a name, whatever the case of its letters.
  func entry(_ name: String) -> Entry? { places[name.lowercased()].map { entries[$0] } }

  /// The bytes of a part; `nil` if there is none of the name.
  func content(of name: String) throws(Failure) -> [UInt8]? {
    guard let entry = entry(name) else { return nil }
    return try content(of: entry)
  }

  /// The bytes of a part.
  func content(of entry: Entry) throws(Failure) -> [UInt8] {
    guard !entry.isEncrypted else { throw .encrypted(part: entry.name) }
    guard entry.size <= Self.maximumSize,
      entry.size <= 1 << 24 || entry.size / Self.maximumRatio <= entry.packedSize
    else { throw .tooLarge }
    let content = try source.withBytes { bytes throws(Failure) -> [UInt8] in
      let header = ZipBytes(bytes)
      guard let name = header.number(entry.offset + 26, 2),
        let extra = header.number(entry.offset + 28, 2)
      else { throw .damaged(part: entry.name) }
      let start = entry.offset + 30 + name + extra
      guard start <= bytes.count, entry.packedSize <= bytes.count - start else {
        throw .damaged(part: entry.name)
      }
      let packed = UnsafeRawBufferPointer(rebasing: bytes[start..<start + entry.packedSize])
      switch entry.method {
      case 0:
        guard entry.size == entry.packedSize else { throw .damaged(part: entry.name) }
        return Array(packed)
      case 8:
        do {
          return try Inflate.bytes(of: packed, count: entry.size)
        } catch {
          throw .damaged(part: entry.name)
        }
      default: throw .unknownMethod(part: entry.name)
      }
    }
    guard CRC32.of(content) == entry.checksum else { throw .damaged(part: entry.name) }
    return content
  }
}
