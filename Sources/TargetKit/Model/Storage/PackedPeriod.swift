/// A period in four bytes: its place among the different periods of a book.
///
/// A book of millions of figures speaks of a few dozen periods, so what is asked of a period again
/// and again (its last day, its sort) is worked out once for each.
struct PackedPeriod: Hashable, Sendable {
  let code: UInt32

  static let none = PackedPeriod(code: .max)
}

/// The different periods of a book.
struct PeriodPacker: Sendable {
  /// A period, and what is asked of it for every figure.
  struct Entry: Sendable {
    let period: Period
    /// Its last day; the last of the calendar while it is open.
    let end: CalendarDate
    /// The moment it ends, in years; see ``CalendarDate/yearFraction``.
    let time: Double
    let isOpen: Bool
  }

  private(set) var entries: [Entry] = []
  private var codes: [Period: UInt32] = [:]
  /// The codes of years and days, found without a hash and without the calendar; see ``place(_:)``.
  private var shortcuts: [UInt32] = []
  /// Where the shortcuts of each year begin, and none of years that nobody has spoken of.
  private var years: [Int32] = []

  /// The four-byte form.
  mutating func pack(_ period: Period) -> PackedPeriod {
    if let code = codes[period] { return PackedPeriod(code: code) }
    let code = UInt32(entries.count)
    let end = period.end ?? .distantFuture
    entries.append(
      Entry(period: period, end: end, time: end.yearFraction, isOpen: period.end == nil))
    codes[period] = code
    return PackedPeriod(code: code)
  }

  /// The period; `nil` for ``PackedPeriod/none``.
  @inline(__always)
  func unpack(_ packed: PackedPeriod) -> Period? {
    packed == .none ? nil : entries[Int(packed.code)].period
  }

  /// The sort of a packed period.
  func kind(_ packed: PackedPeriod) -> Period.Kind { entries[Int(packed.code)].period.kind }

  /// The last day of a packed period; open ones end on `open`.
  func end(_ packed: PackedPeriod, open: CalendarDate) -> CalendarDate {
    let entry = entries[Int(packed.code)]
    return entry.isOpen ? entry.period.end(asOf: open) : entry.end
  }
}

// MARK: - Reading from bytes

extension PeriodPacker {
  /// A year has a place for itself and one for each day that a month could have.
  private static let placesOfYear = 1 + 12 * 31

  /// Reads a period in an ISO form and packs it; `nil` for any other form.
  @inline(__always)
  mutating func read(_ bytes: UnsafeRawBufferPointer) -> PackedPeriod? {
    readDigits(bytes) ?? readOther(bytes)
  }

  /// Reads a year or a day and packs it; `nil` for whatever is not just digits and dashes.
  ///
  /// Large files hold years and days, each over and over; those are found by their digits.
  @inline(__always)
  mutating func readDigits(_ bytes: UnsafeRawBufferPointer) -> PackedPeriod? {
    guard let place = place(bytes) else { return nil }
    let code = shortcuts[place]
    return code == PackedPeriod.none.code ? readNew(bytes, place) : PackedPeriod(code: code)
  }

  @inline(never)
  private mutating func readOther(_ bytes: UnsafeRawBufferPointer) -> PackedPeriod? {
    Period(utf8: bytes.utf8).map { pack($0) }
  }

  /// The place of a year or day among the shortcuts; `nil` for whatever is not just digits and dashes.
  @inline(__always)
  private mutating func place(_ bytes: UnsafeRawBufferPointer) -> Int? {
    guard let base = bytes.baseAddress, bytes.count == 4 || bytes.count == 10 else { return nil }
    func digit(_ offset: Int) -> Int {
      Int(base.load(fromByteOffset: offset, as: UInt8.self)) &- 0x30
    }
    let (a, b, c, d) = (digit(0), digit(1), digit(2), digit(3))
    // A negative number is a large one without its sign.
    guard UInt(bitPattern: a) <= 9, UInt(bitPattern: b) <= 9, UInt(bitPattern: c) <= 9,
      UInt(bitPattern: d) <= 9
    else { return nil }
    let year = a &* 1_000 &+ b &* 100 &+ c &* 10 &+ d
    var place = 0
    if bytes.count == 10 {
      let (e, f, g, h) = (digit(5), digit(6), digit(8), digit(9))
      guard digit(4) == -3, digit(7) == -3, UInt(bitPattern: e) <= 1, UInt(bitPattern: f) <= 9,
        UInt(bitPattern: g) <= 3, UInt(bitPattern: h) <= 9
      else { return nil }
      let (month, day) = (e &* 10 &+ f, g &* 10 &+ h)
      guard UInt(bitPattern: month &- 1) < 12, UInt(bitPattern: day &- 1) < 31 else { return nil }
      place = month &* 31 &+ day &- 31
    }
    if years.isEmpty || years[year] < 0 { makePlaces(for: year) }
    return Int(years[year]) &+ place
  }

  private mutating func makePlaces(for year: Int) {
    if years.isEmpty { years = Array(repeating: -1, count: 10_000) }
    years[year] = Int32(shortcuts.count)
    shortcuts.append(
      contentsOf: repeatElement(PackedPeriod.none.code, count: Self.placesOfYear))
  }

  /// Reads a year or day for the first time.
  private mutating func readNew(_ bytes: UnsafeRawBufferPointer, _ place: Int) -> PackedPeriod? {
    guard let period = Period(utf8: bytes.utf8) else { return nil }
    let packed = pack(period)
    shortcuts[place] = packed.code
    return packed
  }
}
