/// Tells the lines of places in files that are asked for roughly in order, reading each file once.
struct LineCursor {
  private let sources: [SourceText]
  private var file = -1
  private var offset = 0
  private var line = 1
  private var forgotten = 0

  init(_ sources: [SourceText]) {
    self.sources = sources
  }

  /// The line, from 1, on which a byte of a file stands.
  mutating func line(ofByte wanted: Int, inFile number: Int) -> Int? {
    guard sources.indices.contains(number) else { return nil }
    if file != number || wanted < offset {
      (file, offset, line, forgotten) = (number, 0, 1, 0)
    }
    let (start, end) = (offset, min(wanted, sources[number].count))
    line += sources[number].withBytes { Self.breaks(in: $0, from: start, to: end) }
    offset = end
    if end - forgotten > 1 << 22 {
      // A large file takes no room in memory just because its lines were counted.
      sources[number].forget(forgotten..<end)
      forgotten = end
    }
    return line
  }

  /// How many lines end in a stretch: with LF, CR LF or CR.
  ///
  /// A CR LF across the end of the stretch is counted with its LF, by the next stretch.
  private static func breaks(
    in bytes: UnsafeRawBufferPointer, from start: Int, to end: Int
  ) -> Int {
    var count = 0
    var index = start
    while index < end {
      if index + 8 <= end {
        let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        // Line breaks are among the few bytes below 0x0E, the lowest of which is marked.
        let marks = (word &- 0x0E0E_0E0E_0E0E_0E0E) & ~word & 0x8080_8080_8080_8080
        index += marks == 0 ? 8 : UInt64(littleEndian: marks).trailingZeroBitCount >> 3
        if marks == 0 { continue }
      }
      switch bytes[index] {
      case 0x0A: count += 1
      case 0x0D: if index + 1 >= bytes.count || bytes[index + 1] != 0x0A { count += 1 }
      default: break
      }
      index += 1
    }
    return count
  }
}
