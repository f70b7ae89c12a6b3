/// Reads UTF-8 one scalar at a time, with the number of bytes that each took.
///
/// A byte that belongs to no valid sequence is read as one replacement character.
struct UTF8Decoding {
  private let bytes: UnsafeRawBufferPointer
  private var offset: Int
  private let end: Int

  init(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) {
    self.bytes = bytes
    offset = range.lowerBound
    end = min(range.upperBound, bytes.count)
  }

  mutating func next() -> (scalar: Unicode.Scalar, length: Int)? {
    guard offset < end else { return nil }
    let first = bytes[offset]
    let length = UTF8Validation.sequenceLength(in: bytes, at: offset, end: end)
    guard length > 0 else {
      offset += 1
      return ("\u{FFFD}", 1)
    }
    var value = length == 1 ? UInt32(first) : UInt32(first) & (0x7F >> UInt32(length))
    for index in 1..<max(length, 1) { value = value << 6 | UInt32(bytes[offset + index] & 0x3F) }
    offset += length
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }
}
