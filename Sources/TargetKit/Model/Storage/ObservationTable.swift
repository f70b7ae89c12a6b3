/// The observations of a book in columns, in the order of the files.
///
/// A row costs eight bytes in the plain case, and the rows of a series lie beside each other. What
/// few rows have (a source of its own, a note, a wording that differs from the shortest one) is kept
/// beside the columns; a column in which every row says the same is one value.
struct ObservationTable: Sendable {
  /// Facts about a row, in one byte.
  struct Flags: OptionSet, Sendable {
    let rawValue: UInt8
    static let boundMask: UInt8 = 0b111
    /// The row names a unit of its own; without it the digits stand alone.
    static let namesUnit = Flags(rawValue: 1 << 3)
    /// The wording differs from the shortest one and is kept beside the columns.
    static let hasWording = Flags(rawValue: 1 << 4)
    /// The precision differs from the last digit's and is kept beside the columns.
    static let hasResolution = Flags(rawValue: 1 << 5)
    /// No date of publication was stated.
    static let publicationUnknown = Flags(rawValue: 1 << 6)
    /// The figure is assumed by a scenario, so that its date of publication says nothing.
    static let isAssumed = Flags(rawValue: 1 << 7)

    var bound: Reading.Bound { Reading.Bound(rawValue: rawValue & Self.boundMask) ?? .exact }
  }

  /// What every row has.
  struct Row: Sendable {
    /// The lower half of the digits; the upper one is that of the sign, or in ``upperDigits``.
    fileprivate var digits: Int32
    /// The lower half of the period's code; the upper one is zero, or in ``upperCodes``.
    fileprivate var code: UInt16
    var exponent: Int8
    var flags: Flags
  }

  private(set) var rows: [Row] = []
  /// The upper halves of all significands, from the first one on that needs it.
  private var upperDigits: [Int32] = []
  /// The upper halves of all periods' codes, from the first one on that needs it.
  private var upperCodes: [UInt16] = []
  /// How final the figures are, from the first row on that is not plainly final.
  private var statuses: [FigureStatus] = []
  private(set) var published = SparseColumn<PackedPeriod>()
  private(set) var sources = SparseColumn<UInt32>()
  private(set) var notes: [UInt32: String] = [:]
  private(set) var wordings: [UInt32: String] = [:]
  private(set) var resolutions: [UInt32: ExactDecimal] = [:]
  private(set) var statements: [UInt32: String] = [:]
  /// The changes against the same period a year earlier, where they were published.
  private(set) var changes: [UInt32: PublishedChange] = [:]
  /// The files rows come from, with the first row of each.
  private(set) var segments: [(file: UInt32, first: Int, skipsBefore: Int)] = []
  /// After how many kept rows each row that was passed over stood, so that a row's place in its
  /// file can be told.
  private var skips: [UInt32] = []
  private var runs: [(series: UInt32, first: UInt32)] = []
  private var lastSeries = UInt32.max
  private var lastEnd = CalendarDate.distantPast
  /// The series that have a row of an earlier or the same period after another one.
  private var outOfOrder: [UInt32] = []
  private(set) var rowsOfSeries = SeriesRows()

  var count: Int { rows.count }

  /// Makes room for about as many more rows; memory that is not used in the end costs nothing.
  mutating func reserve(_ more: Int) { rows.reserveCapacity(rows.count + more) }

  /// Begins the rows of a file, or goes on with those of the last one.
  mutating func begin(file: UInt32) {
    guard segments.last?.file != file else { return }
    segments.append((file, count, skips.count))
  }

  func file(of row: Int) -> UInt32 {
    let place = segments.sortedPrefix { $0.first <= row }
    return place > 0 ? segments[place - 1].file : 0
  }

  /// Notes that a row of the file was passed over.
  mutating func skip() {
    skips.append(UInt32(count))
  }

  /// The row's place among all rows of its file, from 0.
  func ordinal(of row: Int) -> Int {
    let place = segments.sortedPrefix { $0.first <= row }
    guard place > 0 else { return row }
    let segment = segments[place - 1]
    return row - segment.first + skipCount(upTo: row) - segment.skipsBefore
  }

  private func skipCount(upTo row: Int) -> Int { skips.sortedPrefix { Int($0) <= row } }

  @inline(__always)
  mutating func append(
    series: Int, period: PackedPeriod, end: CalendarDate, value: ExactDecimal, flags: Flags,
    published: PackedPeriod, source: UInt32, status: FigureStatus = .final
  ) {
    let series = UInt32(truncatingIfNeeded: series)
    if lastSeries != series {
      lastSeries = series
      runs.append((series, UInt32(count)))
    } else if end <= lastEnd, outOfOrder.last != series {
      outOfOrder.append(series)
    }
    lastEnd = end
    let row = Row(
      digits: Int32(truncatingIfNeeded: value.significand),
      code: UInt16(truncatingIfNeeded: period.code), exponent: value.exponent, flags: flags)
    rows.append(row)
    if Int64(row.digits) != value.significand || !upperDigits.isEmpty {
      appendUpperDigits(value.significand)
    }
    if UInt32(row.code) != period.code || !upperCodes.isEmpty { appendUpperCode(period.code) }
    if status != .final || !statuses.isEmpty { appendStatus(status) }
    self.published.append(published)
    sources.append(source)
  }

  private mutating func appendUpperDigits(_ significand: Int64) {
    if upperDigits.isEmpty { upperDigits = rows.dropLast().map { $0.digits >> 31 } }
    upperDigits.append(Int32(truncatingIfNeeded: significand >> 32))
  }

  private mutating func appendUpperCode(_ code: UInt32) {
    if upperCodes.isEmpty { upperCodes = Array(repeating: 0, count: rows.count - 1) }
    upperCodes.append(UInt16(truncatingIfNeeded: code >> 16))
  }

  private mutating func appendStatus(_ status: FigureStatus) {
    if statuses.isEmpty { statuses = Array(repeating: .final, count: rows.count - 1) }
    statuses.append(status)
  }

  /// What a row has beyond its columns; belongs to the row appended last.
  mutating func annotate(
    wording: String? = nil, resolution: ExactDecimal? = nil, note: String? = nil,
    statements: String? = nil, change: PublishedChange? = nil
  ) {
    let row = UInt32(count - 1)
    if let wording { wordings[row] = wording }
    if let resolution { resolutions[row] = resolution }
    if let note { notes[row] = note }
    if let statements { self.statements[row] = statements }
    if let change { changes[row] = change }
  }

  /// Groups the rows by series; to be called once all rows are there.
  mutating func index(seriesCount: Int) {
    rowsOfSeries = SeriesRows(runs: runs, rowCount: count, seriesCount: seriesCount)
  }

  /// The series whose rows don't all follow each other in the order of time, which may hold
  /// several figures for one period; nearly every series is in order.
  var unorderedSeries: [Int] {
    rowsOfSeries.isGrouped
      ? outOfOrder.map(Int.init)
      : (0..<rowsOfSeries.seriesCount).filter { rowsOfSeries.count(ofSeries: $0) > 1 }
  }

  /// The series of a row, by binary search among the runs of rows.
  func series(of row: Int) -> Int {
    var (low, high) = (0, runs.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(runs[middle].first) <= row { low = middle } else { high = middle }
    }
    return Int(runs[low].series)
  }
}

extension ObservationTable {
  /// What has to be kept of the wording of a figure, so that it reads back as it was written.
  struct Wording: Sendable {
    /// The bound, whether the shortest wording was used, and what differs from it.
    let flags: Flags

    init(_ reading: Reading, text: String) {
      var flags = Flags(rawValue: reading.bound.rawValue)
      if text == reading.description { flags.insert(.namesUnit) }
      let bare = Reading(reading.value, .number, bound: reading.bound).description
      if text != bare || reading.bound == .somewhatMore, !flags.contains(.namesUnit) {
        flags.insert(.hasWording)
      }
      if reading.resolution != Reading.resolution(of: reading.value, in: reading.unit) {
        flags.insert(.hasResolution)
      }
      self.flags = flags
    }

    /// Whether something has to be kept beside the columns.
    var isUnusual: Bool { flags.contains(.hasWording) || flags.contains(.hasResolution) }
  }

  @inline(__always)
  func flags(_ row: Int) -> Flags { rows[row].flags }

  @inline(__always)
  func period(_ row: Int) -> PackedPeriod {
    let code = UInt32(rows[row].code)
    return PackedPeriod(code: upperCodes.isEmpty ? code : code | UInt32(upperCodes[row]) << 16)
  }

  @inline(__always)
  func value(_ row: Int) -> ExactDecimal {
    let digits = Int64(rows[row].digits)
    return ExactDecimal(
      uncheckedSignificand: upperDigits.isEmpty
        ? digits : digits & 0xFFFF_FFFF | Int64(upperDigits[row]) << 32,
      exponent: rows[row].exponent)
  }

  /// Whether every figure is plainly final.
  var isFinalThroughout: Bool { statuses.isEmpty }

  @inline(__always)
  func status(_ row: Int) -> FigureStatus { statuses.isEmpty ? .final : statuses[row] }

  /// A row's figure; `countsSingly` is that of its indicator's unit.
  @inline(__always)
  func reading(_ row: Int, countsSingly: Bool) -> BareReading {
    let (value, flags) = (value(row), flags(row))
    let own = flags.contains(.hasResolution) ? resolutions[UInt32(row)] : nil
    return BareReading(
      value: value, bound: flags.bound,
      resolution: own ?? Reading.resolution(of: value, countsSingly: countsSingly))
  }

  func reading(_ row: Int, in unit: Unit) -> Reading {
    let bare = reading(row, countsSingly: unit.countsSingly)
    return Reading(
      value: bare.value, bound: bare.bound, unit: unit, resolution: bare.resolution)
  }
}

/// A column in which every row usually says the same.
struct SparseColumn<Element: Hashable & Sendable>: Sendable {
  private var common: Element?
  private var count = 0
  private var values: [Element] = []

  @inline(__always)
  mutating func append(_ element: Element) {
    if values.isEmpty {
      if common == element || common == nil {
        common = element
        count += 1
        return
      }
      spread()
    }
    values.append(element)
  }

  private mutating func spread() {
    guard let common else { return }
    values = Array(repeating: common, count: count)
  }

  @inline(__always)
  subscript(row: Int) -> Element? { values.isEmpty ? common : values[row] }
}
