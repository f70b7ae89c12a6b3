/// Checks that bytes are UTF-8.
enum UTF8Validation {
  /// The first byte in a range at which no valid sequence begins, or `nil` if all is valid.
  ///
  /// A sequence may go on beyond the range; it is checked up to its own end. `next` is where it
  /// ends, at or after the end of the range: the place at which to go on with the next range.
  static func firstInvalid(
    in bytes: UnsafeRawBufferPointer, _ range: Range<Int>
  ) -> (invalid: Int?, next: Int) {
    guard let base = bytes.baseAddress else { return (nil, 0) }
    let end = min(range.upperBound, bytes.count)
    var offset = range.lowerBound
    while offset < end {
      if offset + 16 <= end {
        let low = base.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        let high = base.loadUnaligned(fromByteOffset: offset &+ 8, as: UInt64.self)
        if (low | high) & 0x8080_8080_8080_8080 == 0 {
          offset &+= 16
          continue
        }
        let marks = UInt64(littleEndian: low) & 0x8080_8080_8080_8080
        if marks == 0 { offset &+= 8 } else { offset &+= marks.trailingZeroBitCount >> 3 }
      }
      // Chinese text is runs of three-byte sequences: check those a sequence at a time.
      while offset &+ 4 <= bytes.count, offset < end {
        let word = UInt32(littleEndian: base.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
        guard word & 0xC0_C0F0 == 0x80_80E0 else { break }
        let second = word & 0x200F  // E0 needs A0..BF next, ED needs 80..9F
        guard second != 0x0000, second != 0x200D else { return (offset, offset) }
        offset &+= 3
      }
      guard offset < end else { break }
      let length = sequenceLength(in: bytes, at: offset, end: bytes.count)
      guard length > 0 else { return (offset, offset) }
      offset &+= length
    }
    return (nil, offset)
  }

  /// The length of the valid sequence at an offset, or 0 if there is none.
  static func sequenceLength(in bytes: UnsafeRawBufferPointer, at offset: Int, end: Int) -> Int {
    let first = bytes[offset]
    if first < 0x80 { return 1 }
    let length: Int
    let second: ClosedRange<UInt8>
    switch first {
    case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return 0
    }
    guard offset + length <= end, second.contains(bytes[offset + 1]) else { return 0 }
    for index in (offset + 2)..<max(offset + length, offset + 2)
    where bytes[index] & 0xC0 != 0x80 { return 0 }
    return length
  }
}
