extension JSONReader {
  /// Reads a number; whatever else begins like one is reported.
  mutating func readNumber() {
    let start = position
    var index = position
    if bytes[index] == UInt8(ascii: "-") { index += 1 }
    let firstDigit = index
    let integer = skipDigits(&index)
    var isValid = integer > 0 && !(integer > 1 && bytes[firstDigit] == UInt8(ascii: "0"))
    if isValid, index < end, bytes[index] == UInt8(ascii: ".") {
      index += 1
      isValid = skipDigits(&index) > 0
    }
    if isValid, index < end, bytes[index] | 0x20 == UInt8(ascii: "e") {
      index += 1
      if index < end, bytes[index] == UInt8(ascii: "-") || bytes[index] == UInt8(ascii: "+") {
        index += 1
      }
      isValid = skipDigits(&index) > 0
    }
    if isValid, index == end || endsNumber(at: index) {
      position = index
      append(.number, start..<index)
    } else {
      readWord()
    }
  }

  private func endsNumber(at index: Int) -> Bool {
    if bytes[index] == UInt8(ascii: "/") { return startsComment(index) }
    return isDelimiter(bytes[index]) || endsWord(at: index)
  }

  private func skipDigits(_ index: inout Int) -> Int {
    let start = index
    while index < end, bytes[index] &- 0x30 < 10 { index += 1 }
    return index - start
  }

  /// Reads `true`, `false` or `null`, or text that lacks its quotes.
  mutating func readWord() {
    let start = position
    for (word, kind) in [("true", JSONNode.Kind.bool), ("false", .bool), ("null", .null)]
      as [(StaticString, JSONNode.Kind)]
    where literal(word) {
      position += word.utf8CodeUnitCount
      append(kind, start..<position)
      return
    }
    skipWord(stopsAtSpace: false)
    guard position > start else {
      // A colon or a lone slash: nothing that could be a value.
      position += 1
      reportStray(start..<position)
      append(.invalid, start..<position)
      return
    }
    let range = start..<position
    let text = source.string(range)
    if let meant = Self.literal(meantBy: text) {
      reportMisspelled(range, meant: meant)
      append(.invalid, range)
    } else if looksLikeNumber(text) {
      reportBadNumber(range, text)
      append(.invalid, range)
    } else {
      reportUnquoted(range, text)
      append(.string, range)
    }
  }

  /// Reads a key that lacks its quotes, or reports what can't be a key.
  mutating func readBareKey(depth: Int) {
    let start = position
    skipWord(stopsAtSpace: true)
    if position == start {
      reportMissingKey()
      if bytes[position] == UInt8(ascii: "{") || bytes[position] == UInt8(ascii: "[") {
        // Read the value that stands there, and forget it.
        let count = entries.count
        readValue(depth: depth + 1)
        entries.removeSubrange(count...)
      } else if bytes[position] != UInt8(ascii: ":") {
        position += 1
      }
      append(.string, start..<start)
      isForgiving = true
      return
    }
    let range = start..<position
    reportUnquotedKey(range, source.string(range))
    append(.string, range)
  }

  /// Goes to the end of a word: punctuation, a comment, a line break, or a space if so wished.
  private mutating func skipWord(stopsAtSpace: Bool) {
    let start = position
    while position < end, !endsWord(at: position) {
      let byte = bytes[position]
      if byte == 0x20 || byte == 0x09 {
        if stopsAtSpace || leadsToComment(position) { break }
      } else if byte != UInt8(ascii: "/"), isDelimiter(byte) || byte < 0x20 && byte != 0 {
        break
      } else if byte == UInt8(ascii: "/"), startsComment(position) {
        break
      }
      if stopsAtSpace, byte == UInt8(ascii: "=") { break }
      position += 1
    }
    while position > start, bytes[position - 1] == 0x20 || bytes[position - 1] == 0x09 {
      position -= 1
    }
  }

  private func startsComment(_ index: Int) -> Bool {
    index + 1 < end && bytes[index] == UInt8(ascii: "/")
      && (bytes[index + 1] == UInt8(ascii: "/") || bytes[index + 1] == UInt8(ascii: "*"))
  }

  private func leadsToComment(_ index: Int) -> Bool {
    index + 1 < end && (bytes[index + 1] == UInt8(ascii: "#") || startsComment(index + 1))
  }

  /// Whether fullwidth punctuation stands at an offset.
  private func endsWord(at index: Int) -> Bool {
    let byte = bytes[index]
    return (byte == 0xE2 || byte == 0xE3 || byte == 0xEF) && fullWidth(at: index) != nil
      || byte == UInt8(ascii: ";")
  }

  private static func literal(meantBy text: String) -> String? {
    switch text.lowercased() {
    case "true", "yes", "是": "true"
    case "false", "no", "否": "false"
    case "null", "none", "nil", "undefined", "n/a": "null"
    default: nil
    }
  }

  /// Whether a word is a number in another notation, such as `+1`, `.5` or `NaN`.
  private func looksLikeNumber(_ text: String) -> Bool {
    let lowered = text.lowercased().drop { $0 == "-" || $0 == "+" }
    if ["nan", "infinity", "inf"].contains(lowered) { return true }
    if lowered.hasPrefix("0x") { return lowered.dropFirst(2).allSatisfy(\.isHexDigit) }
    guard text.utf8.contains(where: { 0x30...0x39 ~= $0 }) || text == "-" else { return false }
    return text.utf8.allSatisfy { byte in
      0x30...0x39 ~= byte || [0x2B, 0x2D, 0x2E, 0x45, 0x5F, 0x65].contains(byte)
    }
  }
}
