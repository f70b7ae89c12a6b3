extension JSONReader {
  /// Reads the value at the current position, which is no space.
  ///
  /// Adds exactly one entry, with those that it contains, whatever is found.
  mutating func readValue(depth: Int) {
    guard position < end else {
      append(.invalid, end..<end)
      return
    }
    let (byte, length) = structural()
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      guard depth < Self.maximumDepth else { return giveUp() }
      readContainer(isObject: byte == UInt8(ascii: "{"), length: length, depth: depth)
    case UInt8(ascii: "\""): readString(openingLength: length)
    case UInt8(ascii: "'"): readSingleQuoted()
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): readNumber()
    default: readWord()
    }
  }

  /// Stops at nesting that no sensible file has.
  private mutating func giveUp() {
    bag.error(
      .nestedTooDeeply, at: position..<position + 1, in: source,
      LocalizedText(
        zh: "括号嵌套超过 \(Self.maximumDepth) 层，其后内容未读",
        en: "brackets are nested more than \(Self.maximumDepth) deep; the rest was not read"),
      remedy: LocalizedText(zh: "请检查括号是否多写", en: "look for brackets too many"))
    append(.invalid, position..<position + 1)
    position = end
    hasGivenUp = true
  }

  /// Reads an object or an array from its opening bracket on.
  private mutating func readContainer(isObject: Bool, length: Int, depth: Int) {
    let me = entries.count
    let start = position
    append(isObject ? .object : .array, start..<start + length)
    position += length
    if isObject { openObjects += 1 } else { openArrays += 1 }
    var needsComma = false
    var isClosed = false
    var count = 0
    while !isClosed {
      skipSpace()
      guard position < end else {
        reportUnclosed(start, length)
        break
      }
      let (byte, length) = structural()
      switch byte {
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        if (byte == UInt8(ascii: "}")) == isObject {
          position += length
          lastEnd = position
          isClosed = true
        } else {
          isClosed = closesOuter(byte, length, opening: start)
        }
      case UInt8(ascii: ","):
        if !needsComma { reportExtraComma(length) }
        needsComma = false
        position += length
      default:
        if needsComma { reportMissingComma() }
        isForgiving = false
        if isObject { readMember(depth: depth) } else { readValue(depth: depth + 1) }
        needsComma = true
        count += 1
      }
    }
    if isObject { openObjects -= 1 } else { openArrays -= 1 }
    entries[me].end = position
    entries[me].next = UInt32(truncatingIfNeeded: entries.count)
    if isObject, count > 1 { reportDuplicates(in: me, count: count) }
  }

  /// Reads a key, its colon and its value; adds exactly two entries with what they contain.
  private mutating func readMember(depth: Int) {
    readKey(depth: depth)
    skipSpace()
    let (byte, length) = position < end ? structural() : (0, 0)
    switch byte {
    case UInt8(ascii: ":"):
      position += length
      lastEnd = position
    case UInt8(ascii: "="):
      reportEqualsSign()
      position += 1
    case UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "]"), 0:
      if !isForgiving { reportMissingValue() }
      append(.invalid, lastEnd..<lastEnd)
      return
    default:
      if !isForgiving { reportMissingColon() }
    }
    skipSpace()
    let next: UInt8 = position < end ? structural().byte : 0
    switch next {
    case UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "]"), 0:
      reportMissingValue()
      append(.invalid, lastEnd..<lastEnd)
    default: readValue(depth: depth + 1)
    }
  }

  private mutating func readKey(depth: Int) {
    let (byte, length) = structural()
    switch byte {
    case UInt8(ascii: "\""): readString(openingLength: length)
    case UInt8(ascii: "'"): readSingleQuoted()
    default: readBareKey(depth: depth)
    }
  }

  /// The punctuation at the current position and its length; fullwidth forms are reported, and
  /// taken for what was meant.
  @inline(__always)
  mutating func structural() -> (byte: UInt8, length: Int) {
    let byte = bytes[position]
    if byte < 0x80, byte != UInt8(ascii: ";"), byte != 0 { return (byte, 1) }
    return unusualStructural()
  }

  private mutating func unusualStructural() -> (byte: UInt8, length: Int) {
    let byte = bytes[position]
    guard byte >= 0x80, let (meant, length) = fullWidth(at: position) else {
      guard byte == UInt8(ascii: ";") else { return (byte == 0 ? 1 : byte, 1) }
      if lastReported < position { reportSemicolon() }
      lastReported = position
      return (UInt8(ascii: ","), 1)
    }
    // The same place is looked at more than once, and reported once.
    if lastReported < position { reportFullWidth(position..<position + length, meant: meant) }
    lastReported = position
    return (meant, length)
  }

  /// The ASCII character that a fullwidth one at an offset is used for.
  func fullWidth(at offset: Int) -> (meant: UInt8, length: Int)? {
    guard offset + 3 <= end else { return nil }
    switch (bytes[offset], bytes[offset + 1], bytes[offset + 2]) {
    case (0xEF, 0xBC, 0x9A): return (UInt8(ascii: ":"), 3)  // ：
    case (0xEF, 0xBC, 0x8C), (0xEF, 0xBC, 0x9B), (0xE3, 0x80, 0x81):  // ， ； 、
      return (UInt8(ascii: ","), 3)
    case (0xE2, 0x80, 0x9C), (0xE2, 0x80, 0x9D), (0xEF, 0xBC, 0x82):  // “ ” ＂
      return (UInt8(ascii: "\""), 3)
    case (0xE2, 0x80, 0x98), (0xE2, 0x80, 0x99): return (UInt8(ascii: "\""), 3)  // ‘ ’
    case (0xEF, 0xBD, 0x9B): return (UInt8(ascii: "{"), 3)  // ｛
    case (0xEF, 0xBD, 0x9D): return (UInt8(ascii: "}"), 3)  // ｝
    case (0xEF, 0xBC, 0xBB), (0xE3, 0x80, 0x90): return (UInt8(ascii: "["), 3)  // ［ 【
    case (0xEF, 0xBC, 0xBD), (0xE3, 0x80, 0x91): return (UInt8(ascii: "]"), 3)  // ］ 】
    default: return nil
    }
  }

  /// Whether a closing bracket of the other kind belongs to a bracket further out.
  ///
  /// If so it is left to that one, and the current bracket counts as closed.
  private mutating func closesOuter(_ byte: UInt8, _ length: Int, opening: Int) -> Bool {
    reportMismatch(byte, length, opening: opening)
    let hasOuter = byte == UInt8(ascii: "}") ? openObjects > 0 : openArrays > 0
    if !hasOuter { position += length }
    return hasOuter
  }
}
