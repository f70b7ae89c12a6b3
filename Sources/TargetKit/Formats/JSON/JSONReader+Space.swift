extension JSONReader {
  /// Goes past white space and comments.
  mutating func skipSpace() {
    while position < end {
      switch bytes[position] {
      case 0x20, 0x0A, 0x0D, 0x09: position += 1
      case UInt8(ascii: "/"): guard skipComment() else { return }
      case UInt8(ascii: "#"):
        reportHashComment()
        skipLine()
      case 0xC2, 0xE2, 0xE3, 0xEF:
        let length = foreignSpaceLength()
        guard length > 0 else { return }
        reportForeignSpace(length)
        position += length
      default: return
      }
    }
  }

  /// Goes past a comment; false if there is none.
  private mutating func skipComment() -> Bool {
    guard position + 1 < end else { return false }
    let start = position
    switch bytes[position + 1] {
    case UInt8(ascii: "/"):
      skipLine()
      return true
    case UInt8(ascii: "*"):
      position += 2
      while position + 1 < end {
        if bytes[position] == UInt8(ascii: "*"), bytes[position + 1] == UInt8(ascii: "/") {
          position += 2
          return true
        }
        position += 1
      }
      position = end
      reportUnclosedComment(start)
      return true
    default: return false
    }
  }

  private mutating func skipLine() {
    while position < end, bytes[position] != 0x0A, bytes[position] != 0x0D { position += 1 }
  }

  /// The length of a space that JSON doesn't allow: a no-break, fullwidth or zero-width one.
  private func foreignSpaceLength() -> Int {
    if bytes[position] == 0xC2 { return position + 1 < end && bytes[position + 1] == 0xA0 ? 2 : 0 }
    guard position + 2 < end else { return 0 }
    switch (bytes[position], bytes[position + 1], bytes[position + 2]) {
    case (0xE3, 0x80, 0x80), (0xEF, 0xBB, 0xBF): return 3
    case (0xE2, 0x80, 0x80...0x8B), (0xE2, 0x80, 0xA8...0xAF), (0xE2, 0x81, 0xA0): return 3
    default: return 0
    }
  }
}
