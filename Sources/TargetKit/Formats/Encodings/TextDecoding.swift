/// Makes UTF-8 of text in other encodings.
enum TextDecoding {
  /// The UTF-8 of UTF-16 text that begins with a byte order mark; `nil` for other bytes.
  static func utf8(ofWide bytes: [UInt8]) -> [UInt8]? {
    guard bytes.count >= 2 else { return nil }
    switch (bytes[0], bytes[1]) {
    case (0xFF, 0xFE): return utf8(ofUTF16: bytes[2...], isBigEndian: false)
    case (0xFE, 0xFF): return utf8(ofUTF16: bytes[2...], isBigEndian: true)
    default: return nil
    }
  }

  /// The UTF-8 of UTF-16 text; what isn't valid becomes a replacement character.
  static func utf8(ofUTF16 bytes: some Sequence<UInt8>, isBigEndian: Bool) -> [UInt8] {
    var units: [UInt16] = []
    var iterator = bytes.makeIterator()
    while let first = iterator.next() {
      guard let second = iterator.next() else {
        units.append(0xFFFD)
        break
      }
      let (high, low) = isBigEndian ? (first, second) : (second, first)
      units.append(UInt16(high) << 8 | UInt16(low))
    }
    var out: [UInt8] = []
    out.reserveCapacity(units.count * 2)
    _ = transcode(
      units.makeIterator(), from: UTF16.self, to: UTF8.self, stoppingOnError: false
    ) { out.append($0) }
    return out
  }
}
