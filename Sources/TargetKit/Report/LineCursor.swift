/// Tells the lines of places in files that are asked for roughly in order, reading each file once.
struct LineCursor {
  private let sources: [SourceText]
  private var file = -1
  private var offset = 0
  private var line = 1

  init(_ sources: [SourceText]) {
    self.sources = sources
  }

  /// The line, from 1, on which a byte of a file stands.
  mutating func line(ofByte wanted: Int, inFile number: Int) -> Int? {
    guard sources.indices.contains(number) else { return nil }
    if file != number || wanted < offset { (file, offset, line) = (number, 0, 1) }
    let (start, end) = (offset, min(wanted, sources[number].count))
    line += sources[number].withBytes { Self.breaks(in: $0, from: start, to: end) }
    offset = end
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
        if zeros(word ^ 0x0D0D_0D0D_0D0D_0D0D) == 0 {
          count += zeros(word ^ 0x0A0A_0A0A_0A0A_0A0A)
          index += 8
          continue
        }
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

  /// How many bytes of a word are zero.
  private static func zeros(_ word: UInt64) -> Int {
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    return (~(((word & low) &+ low) | word) & ~low).nonzeroBitCount
  }
}
