/// The fields of one row, as ranges of the bytes of a source.
///
/// Made once and filled again for each row, so that rows cost no memory.
struct CSVFields: ~Copyable {
  /// More fields than any table has; those beyond are counted, not kept.
  static let maximumCount = 4_096

  /// The number of fields in the row.
  var count = 0
  /// The bytes of the row, without its line break.
  private(set) var row = 0..<0
  /// Whether the row's quotes are wrong; this has been reported.
  var isBroken = false
  /// Whether the first field has the same bytes as that of the row before; `false` if unknown.
  var repeatsFirst = false

  struct Field {
    var start: Int
    /// The end, shifted by two; the lowest bit says "quoted", the next one "holds doubled quotes".
    var endAndFlags: Int
  }

  /// Room for the largest number of fields; the first `count` are filled.
  let fields: UnsafeMutablePointer<Field>
  private var base: UnsafeRawPointer?

  /// Makes an empty row.
  init() {
    fields = .allocate(capacity: Self.maximumCount)
  }

  deinit { fields.deallocate() }

  /// Begins a new row.
  mutating func reset(at start: Int, base: UnsafeRawPointer?) {
    count = 0
    row = start..<start
    isBroken = false
    repeatsFirst = false
    self.base = base
  }

  /// Ends the row.
  mutating func finish(at end: Int) { row = row.lowerBound..<end }

  /// Adds a field in quotes, given the bytes between them.
  mutating func appendQuoted(_ start: Int, _ end: Int, hasDoubledQuotes: Bool) {
    if count < Self.maximumCount {
      let flags = hasDoubledQuotes ? 3 : 1
      (fields + count).initialize(to: Field(start: start, endAndFlags: end << 2 | flags))
    }
    count += 1
  }

  /// The bytes of the content of a field, doubled quotes still doubled; empty beyond the last field.
  ///
  /// They are valid while the source is alive.
  @inline(__always)
  subscript(index: Int) -> UnsafeRawBufferPointer {
    guard index < count, index < Self.maximumCount, let base else {
      return UnsafeRawBufferPointer(start: nil, count: 0)
    }
    let field = fields[index]
    return UnsafeRawBufferPointer(
      start: base + field.start, count: field.endAndFlags >> 2 &- field.start)
  }

  /// The bytes of a field in the source, with its quotes; the end of the row beyond the last field.
  func span(_ index: Int) -> Range<Int> {
    guard index < min(count, Self.maximumCount) else { return row.upperBound..<row.upperBound }
    let field = fields[index]
    let quote = field.endAndFlags & 1
    return field.start - quote..<max(field.endAndFlags >> 2 + quote, field.start - quote)
  }

  /// Whether a field holds doubled quotes, so that its bytes aren't its text.
  func hasDoubledQuotes(_ index: Int) -> Bool {
    index < min(count, Self.maximumCount) && fields[index].endAndFlags & 2 != 0
  }

  /// The text of a field; empty beyond the last field.
  func string(_ index: Int) -> String {
    let bytes = self[index]
    guard hasDoubledQuotes(index) else { return String(decoding: bytes, as: UTF8.self) }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var isSecond = false
    for byte in bytes {
      isSecond = byte == UInt8(ascii: "\"") && !isSecond
      if byte != UInt8(ascii: "\"") || isSecond { text.append(byte) }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Whether no field from an index on holds anything but spaces.
  func isBlank(from first: Int = 0) -> Bool {
    for index in first..<max(first, min(count, Self.maximumCount)) {
      for byte in self[index] where byte != 0x20 && byte != 0x09 { return false }
    }
    return true
  }
}
