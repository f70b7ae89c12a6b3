/// Finds the line and column of a byte without visiting the whole file each time.
///
/// Every 4 KiB it remembers how many lines and characters came before. A look-up then reads one
/// such block, whatever the length of the file or of its lines. Lines end with LF, CR LF or CR.
struct LineIndex: Sendable {
  struct Position: Equatable {
    var line: Int
    var column: Int
    var lineStart: Int
  }

  private struct Checkpoint {
    var breaks = 0  // line breaks that end before here
    var lineStart = 0  // where the line of this byte begins
    var continuations = 0  // UTF-8 continuation bytes before here
    var continuationsAtLineStart = 0
  }

  private static let block = 1 << 12
  private var checkpoints: [Checkpoint] = [Checkpoint()]

  init() {}

  /// The line and column of the byte at an offset.
  ///
  /// A byte in the middle of a character belongs to that character; a byte order mark has no
  /// column of its own.
  mutating func position(of offset: Int, in bytes: UnsafeRawBufferPointer) -> Position {
    var offset = min(offset, bytes.count)
    while offset > 0, offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
    let wanted = offset / Self.block
    while checkpoints.count <= wanted {
      let start = (checkpoints.count - 1) * Self.block
      checkpoints.append(
        Self.scan(
          bytes, from: start, to: start + Self.block, after: checkpoints[checkpoints.count - 1]))
    }
    let here = Self.scan(bytes, from: wanted * Self.block, to: offset, after: checkpoints[wanted])
    let characters =
      (offset - here.lineStart) - (here.continuations - here.continuationsAtLineStart)
    let hasMark = here.lineStart == 0 && offset >= 3 && bytes.starts(with: [0xEF, 0xBB, 0xBF])
    return Position(
      line: here.breaks + 1, column: characters + (hasMark ? 0 : 1), lineStart: here.lineStart)
  }

  private static func scan(
    _ bytes: UnsafeRawBufferPointer, from start: Int, to end: Int, after checkpoint: Checkpoint
  ) -> Checkpoint {
    var state = checkpoint
    for index in start..<max(start, end) {
      let byte = bytes[index]
      if byte & 0xC0 == 0x80 {
        state.continuations += 1
      } else if byte == 0x0A || byte == 0x0D {
        // In CR LF it is the LF that ends the line.
        if byte == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A { continue }
        state.breaks += 1
        state.lineStart = index + 1
        state.continuationsAtLineStart = state.continuations
      }
    }
    return state
  }
}
