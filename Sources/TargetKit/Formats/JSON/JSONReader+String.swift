extension JSONReader {
  /// Reads a string from its opening quote on, which is `"` or a typographic quote.
  mutating func readString(openingLength: Int) {
    let start = position
    position += openingLength
    var hasEscapes = false
    while true {
      // A typographic quote may end with another one, so look at each byte.
      if openingLength == 1 { skipPlainText() }
      guard position < end else { break }
      let byte = bytes[position]
      if byte == UInt8(ascii: "\"") {
        position += 1
        append(
          .string, start..<position, head: openingLength, tail: 1, hasEscapes: hasEscapes)
        return
      } else if byte == UInt8(ascii: "\\") {
        hasEscapes = true
        readEscape()
      } else if byte == 0x0A || byte == 0x0D {
        break
      } else if byte < 0x20 {
        reportControl(byte)
        position += 1
      } else if openingLength == 3, let (meant, length) = fullWidth(at: position),
        meant == UInt8(ascii: "\"")
      {
        position += length
        append(
          .string, start..<position, head: openingLength, tail: length, hasEscapes: hasEscapes)
        return
      } else {
        position += 1
      }
    }
    reportUnclosedString(start, openingLength)
    append(.string, start..<position, head: openingLength, hasEscapes: hasEscapes)
    isForgiving = true
  }

  /// Goes to the next byte that may mean something in a string.
  private mutating func skipPlainText() {
    guard let base = bytes.baseAddress else { return }
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highs: UInt64 = 0x8080_8080_8080_8080
    while position &+ 8 <= end {
      let word = UInt64(
        littleEndian: base.loadUnaligned(fromByteOffset: position, as: UInt64.self))
      let quotes = word ^ 0x2222_2222_2222_2222
      let backslashes = word ^ 0x5C5C_5C5C_5C5C_5C5C
      // The lowest mark of each term is exact, and only the lowest is used.
      let marks =
        ((quotes &- ones) & ~quotes | (backslashes &- ones) & ~backslashes
          | (word &- 0x2020_2020_2020_2020) & ~word) & highs
      if marks != 0 {
        position &+= marks.trailingZeroBitCount >> 3
        return
      }
      position &+= 8
    }
    while position < end {
      let byte = bytes[position]
      if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { return }
      position += 1
    }
  }

  private mutating func readEscape() {
    guard position + 1 < end else {
      position += 1
      return
    }
    if JSONEscapes.simple(bytes[position + 1]) != nil {
      position += 2
    } else if let (_, length) = JSONEscapes.unicode(bytes, at: position) {
      position += length
    } else if JSONEscapes.unit(bytes, at: position) != nil {
      reportLoneSurrogate()
      position += 6
    } else {
      reportBadEscape()
      position += bytes[position + 1] < 0x20 ? 1 : 2
      // Stay at the start of a character.
      while position < end, bytes[position] & 0xC0 == 0x80 { position += 1 }
    }
  }

  /// Reads a string in single quotes, as it was meant.
  mutating func readSingleQuoted() {
    let start = position
    position += 1
    while position < end, bytes[position] != UInt8(ascii: "'"), bytes[position] >= 0x20 {
      position += 1
    }
    let isClosed = position < end && bytes[position] == UInt8(ascii: "'")
    if isClosed { position += 1 } else { isForgiving = true }
    reportSingleQuotes(start..<position)
    append(.string, start..<position, head: 1, tail: isClosed ? 1 : 0)
  }
}
