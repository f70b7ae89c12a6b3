/// Finds out what separates the fields of a text.
enum DelimiterSniffer {
  private static let candidates: [UInt8] = [
    0x09, UInt8(ascii: ";"), UInt8(ascii: ","),
  ]

  /// The tab, semicolon or comma that parts the first lines of a text most evenly; a comma for one
  /// without any.
  ///
  /// What stands between double quotes does not count. A tab is hardly ever part of a field, so it
  /// wins if at least half of the lines hold the same number of them.
  static func delimiter(of bytes: UnsafeRawBufferPointer) -> UInt8 {
    let counts = self.counts(in: bytes.prefix(1 << 16), isWhole: bytes.count <= 1 << 16)
    guard !counts.isEmpty else { return UInt8(ascii: ",") }
    var best = (delimiter: UInt8(ascii: ","), lines: 0, width: 0)
    for (number, delimiter) in candidates.enumerated() {
      var tally: [Int: Int] = [:]
      for line in counts where line[number] > 0 { tally[line[number], default: 0] += 1 }
      let common = tally.max { ($0.value, $0.key) < ($1.value, $1.key) }
      guard let (width, lines) = common.map({ ($0.key, $0.value) }) else { continue }
      if delimiter == 0x09, 2 * lines >= counts.count { return delimiter }
      if (lines, width) >= (best.lines, best.width) { best = (delimiter, lines, width) }
    }
    return best.delimiter
  }

  /// How many of each candidate are in each line that isn't blank.
  private static func counts(
    in bytes: Slice<UnsafeRawBufferPointer>, isWhole: Bool
  ) -> [[Int]] {
    var lines: [[Int]] = []
    var line = [0, 0, 0]
    var isQuoted = false
    var isBlank = true
    for byte in bytes {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == 0x0A || byte == 0x0D {
        if !isBlank { lines.append(line) }
        line = [0, 0, 0]
        isBlank = true
        continue
      }
      if let number = candidates.firstIndex(of: byte) { line[number] += 1 }
      isBlank = isBlank && byte <= 0x20
    }
    // The last line may be cut.
    if !isBlank, isWhole || lines.isEmpty { lines.append(line) }
    return lines
  }
}
