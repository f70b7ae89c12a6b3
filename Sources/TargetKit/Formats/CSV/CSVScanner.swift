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
  /// The first field of the row before with the delimiter behind it; empty where it was not plain.
  private var first = 0..<0
  /// Up to here the source was told that its bytes are no longer needed.
  var forgotten = 0

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
      if first <= 0x20 || first == delimiter, !fields.isBroken, fields.isBlank() {
        self.first = 0..<0
        continue
      }
      return true
    }
    // The last row may have gone beyond the block that was checked.
    while checked < end { checkBlock() }
    return false
  }

  private mutating func scanRow(into fields: inout CSVFields) {
    guard let base = bytes.baseAddress else { return }
    // Everything that the loop needs lies in local variables, so that it can lie in registers.
    let end = end
    let delimiter = delimiter
    // All that may end a field, or be a quote, is below this. Little else is.
    let bound = UInt64(max(delimiter, UInt8(ascii: "\"")) &+ 1) &* 0x0101_0101_0101_0101
    let slots = fields.fields
    fields.reset(at: position, base: base)
    var count = 0
    var fieldStart = position
    // In long files the rows of one series follow each other and begin with the same name.
    if repeatsFirst(base) {
      slots[0] = CSVFields.Field(start: position, endAndFlags: (position &+ first.count &- 1) << 2)
      fields.repeatsFirst = true
      count = 1
      fieldStart = position &+ first.count
    }
    first = 0..<0
    var isPlain = true
    var index = fieldStart
    while index < end {
      let word = load(base, index, end)
      // The highest bit of each byte below the bound, and of a few above: both are looked at below.
      var marks = (word &- bound) & ~word & 0x8080_8080_8080_8080
      var next = index &+ 8
      while marks != 0 {
        let at = index &+ marks.trailingZeroBitCount >> 3
        marks &= marks &- 1
        let byte = base.load(fromByteOffset: at, as: UInt8.self)
        if byte == delimiter || byte == 0x0A || byte == 0x0D {
          if count < CSVFields.maximumCount {
            slots[count] = CSVFields.Field(start: fieldStart, endAndFlags: at << 2)
          }
          count &+= 1
          fieldStart = at &+ 1
          guard byte == delimiter else {
            fields.count = count
            endRow(&fields, at: at)
            let field = slots[0]
            if isPlain, count > 1, field.endAndFlags & 1 == 0 {
              first = field.start..<field.endAndFlags >> 2 &+ 1
            }
            return
          }
        } else if byte == UInt8(ascii: "\"") {
          guard at == fieldStart else {
            reportQuoteInside(at)
            isPlain = false
            continue
          }
          fields.count = count
          guard let after = scanQuoted(from: at, into: &fields) else { return }
          count = fields.count
          next = after
          fieldStart = after
          break
        }
      }
      index = next
    }
    // The file ends without a line break; after a delimiter there is one more, empty field.
    if count < CSVFields.maximumCount {
      slots[count] = CSVFields.Field(start: fieldStart, endAndFlags: end << 2)
    }
    fields.count = count + 1
    fields.finish(at: end)
    position = end
  }

  /// Whether the row begins with the same field as the row before.
  @inline(__always)
  private func repeatsFirst(_ base: UnsafeRawPointer) -> Bool {
    let count = first.count
    guard count > 0, position &+ count <= end else { return false }
    let (old, new) = (base + first.lowerBound, base + position)
    var offset = 0
    while offset &+ 8 <= count {
      if old.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        != new.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      {
        return false
      }
      offset &+= 8
    }
    while offset < count {
      if old.load(fromByteOffset: offset, as: UInt8.self)
        != new.load(fromByteOffset: offset, as: UInt8.self)
      {
        return false
      }
      offset &+= 1
    }
    return true
  }

  /// Where the second field begins, if the row begins with the same plain field as the row before.
  @inline(__always)
  func secondField() -> Int? {
    guard position < end, let base = bytes.baseAddress, repeatsFirst(base) else { return nil }
    return position &+ first.count
  }

  /// Goes on behind a row that somebody else has read, all of it ASCII, and whose line ends there.
  @inline(__always)
  mutating func skipRow(to next: Int) {
    // What stands before the row may still have to be checked.
    if checked >= position, next > checked { checked = next }
    first = position..<position &+ first.count
    position = next
    if next &- forgotten > 1 << 24 { forgetWhatWasRead() }
  }

  /// Ends a row at its line break.
  mutating func endRow(_ fields: inout CSVFields, at index: Int) {
    fields.finish(at: index)
    let isPair = bytes[index] == 0x0D && index + 1 < end && bytes[index + 1] == 0x0A
    position = index &+ (isPair ? 2 : 1)
  }
}

/// The next eight bytes; those beyond the end are above any bound.
@inline(__always)
private func load(_ base: UnsafeRawPointer, _ index: Int, _ end: Int) -> UInt64 {
  if index &+ 8 <= end {
    return UInt64(littleEndian: base.loadUnaligned(fromByteOffset: index, as: UInt64.self))
  }
  var word = UInt64.max
  for offset in 0..<max(0, end &- index) {
    word &= ~(0xFF << UInt64(8 * offset))
    word |= UInt64(base.load(fromByteOffset: index &+ offset, as: UInt8.self)) << UInt64(8 * offset)
  }
  return word
}
