/// Cuts CSV into rows and fields, as RFC 4180 describes it.
///
/// Rows end with LF, CR LF or CR; blank ones, also those that hold only commas, are passed over. A
/// field in double quotes may hold anything, a quote being doubled. Whatever is wrong is reported
/// in ``diagnostics``, and scanning goes on with the next row.
///
/// Bytes are looked at eight at a time, and checked to be UTF-8 block by block just before, while
/// they are on their way through the cache anyway.
struct CSVScanner: ~Copyable {
  let source: SourceText
  let delimiter: UInt8
  /// What was wrong so far.
  var diagnostics = DiagnosticBag()

  let bytes: UnsafeRawBufferPointer
  let end: Int
  var position: Int
  /// Up to here the bytes are known to be UTF-8, or were reported.
  var checked: Int
  /// After one quote without an end, the next ones are looked for on one line only, since any
  /// search to the end of the file has to be the last one.
  var mayQuotesSpanLines = true

  /// Scans a source, or a part of one that begins and ends with a row.
  ///
  /// - Parameters:
  ///   - source: The file.
  ///   - delimiter: What separates two fields, an ASCII character.
  ///   - range: The bytes to scan; all after the byte order mark, if not given.
  init(_ source: SourceText, delimiter: UInt8 = UInt8(ascii: ","), range: Range<Int>? = nil) {
    self.source = source
    self.delimiter = delimiter & 0x7F
    // The scanner keeps the source alive, so the bytes stay where they are.
    let bytes = source.withBytes { $0 }
    self.bytes = bytes
    let start = EncodingCheck.textStart(in: bytes)
    let range = (range ?? start..<max(start, bytes.count)).clamped(to: 0..<bytes.count)
    position = range.lowerBound
    end = range.upperBound
    checked = range.lowerBound
  }

  /// Reads the next row that isn't blank; false at the end.
  mutating func nextRow(into fields: inout CSVFields) -> Bool {
    while position < end {
      if position >= checked {
        checkBlock()
        continue  // which may have ended the scan
      }
      let byte = bytes[position]
      if byte == 0x0A || byte == 0x0D {
        position &+= 1
        continue
      }
      scanRow(into: &fields)
      // Only a row that begins with nothing or a space can be blank.
      let first = bytes[fields.row.lowerBound]
      if first <= 0x20 || first == delimiter, !fields.isBroken, fields.isBlank() { continue }
      return true
    }
    return false
  }

  private mutating func scanRow(into fields: inout CSVFields) {
    guard let base = bytes.baseAddress else { return }
    let end = end
    let delimiter = delimiter
    fields.reset(at: position, base: base)
    let ones: UInt64 = 0x0101_0101_0101_0101
    let delimiters = UInt64(delimiter) &* ones
    var fieldStart = position
    var index = position
    var isDone = false
    while index < end, !isDone {
      let word = load(base, index, end)
      var marks =
        matches(word ^ delimiters) | matches(word ^ 0x0A0A_0A0A_0A0A_0A0A)
        | matches(word ^ 0x0D0D_0D0D_0D0D_0D0D) | matches(word ^ 0x2222_2222_2222_2222)
      var next = index &+ 8
      while marks != 0 {
        let at = index &+ marks.trailingZeroBitCount >> 3
        marks &= marks &- 1
        let byte = base.load(fromByteOffset: at, as: UInt8.self)
        if byte == delimiter {
          fields.append(fieldStart, at)
          fieldStart = at &+ 1
        } else if byte != UInt8(ascii: "\"") {
          fields.append(fieldStart, at)
          endRow(&fields, at: at)
          isDone = true
          break
        } else if at == fieldStart {
          guard let after = scanQuoted(from: at, into: &fields) else {
            isDone = true
            break
          }
          next = after
          fieldStart = after
          break
        } else {
          reportQuoteInside(at)
        }
      }
      index = next
    }
    guard !isDone else { return }
    // The file ends without a line break; after a delimiter there is one more, empty field.
    fields.append(fieldStart, end)
    fields.finish(at: end)
    position = end
  }

  /// Ends a row at its line break.
  mutating func endRow(_ fields: inout CSVFields, at index: Int) {
    fields.finish(at: index)
    let isPair = bytes[index] == 0x0D && index + 1 < end && bytes[index + 1] == 0x0A
    position = index &+ (isPair ? 2 : 1)
  }
}

/// The next eight bytes, those beyond the end being zero.
@inline(__always)
private func load(_ base: UnsafeRawPointer, _ index: Int, _ end: Int) -> UInt64 {
  if index &+ 8 <= end {
    return UInt64(littleEndian: base.loadUnaligned(fromByteOffset: index, as: UInt64.self))
  }
  var word: UInt64 = 0
  for offset in 0..<max(0, end &- index) {
    word |= UInt64(base.load(fromByteOffset: index &+ offset, as: UInt8.self)) << (8 * offset)
  }
  return word
}

/// The highest bit of each byte that is zero.
@inline(__always)
private func matches(_ word: UInt64) -> UInt64 {
  // Exact for each byte, unlike the shorter formula, which errs above the first match.
  let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
  return ~((word & low) &+ low | word | low)
}
