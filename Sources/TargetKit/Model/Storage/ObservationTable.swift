/// The observations of a book in columns, in the order of the files.
///
/// A row costs fourteen bytes in the plain case. What few rows have (a source of its own, a note, a
/// wording that differs from the shortest one) is kept beside the columns; a column in which every
/// row says the same is one value.
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

    var bound: Reading.Bound { Reading.Bound(rawValue: rawValue & Self.boundMask) ?? .exact }
  }

  private(set) var significands: [Int64] = []
  private(set) var exponents: [Int8] = []
  private(set) var flags: [Flags] = []
  private(set) var periods: [PackedPeriod] = []
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
  private(set) var rowsOfSeries = SeriesRows()

  var count: Int { significands.count }

  mutating func reserve(_ rows: Int) {
    significands.reserveCapacity(rows)
    exponents.reserveCapacity(rows)
    flags.reserveCapacity(rows)
    periods.reserveCapacity(rows)
  }

  mutating func begin(file: UInt32) {
    segments.append((file, count, skips.count))
  }

  func file(of row: Int) -> UInt32 {
    segments.last { $0.first <= row }?.file ?? 0
  }

  /// Notes that a row of the file was passed over.
  mutating func skip() {
    skips.append(UInt32(count))
  }

  /// The row's place among all rows of its file, from 0.
  func ordinal(of row: Int) -> Int {
    guard let segment = segments.last(where: { $0.first <= row }) else { return row }
    return row - segment.first + skipCount(upTo: row) - segment.skipsBefore
  }

  private func skipCount(upTo row: Int) -> Int {
    var (low, high) = (0, skips.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(skips[middle]) <= row { low = middle + 1 } else { high = middle }
    }
    return low
  }

  @inline(__always)
  mutating func append(
    series: Int, period: PackedPeriod, value: ExactDecimal, flags: Flags,
    published: PackedPeriod, source: UInt32
  ) {
    if runs.last?.series != UInt32(series) {
      runs.append((UInt32(series), UInt32(count)))
    }
    significands.append(value.significand)
    exponents.append(value.exponent)
    self.flags.append(flags)
    periods.append(period)
    self.published.append(published)
    sources.append(source)
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

  /// The series of a row, by binary search among the runs of rows.
  func series(of row: Int) -> Int {
    var (low, high) = (0, runs.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(runs[middle].first) <= row { low = middle } else { high = middle }
    }
    return Int(runs[low].series)
  }

  func value(_ row: Int) -> ExactDecimal {
    ExactDecimal(uncheckedSignificand: significands[row], exponent: exponents[row])
  }

  func reading(_ row: Int, in unit: Unit) -> Reading {
    let value = value(row)
    let resolution =
      flags[row].contains(.hasResolution) ? resolutions[UInt32(row)] : nil
    return Reading(
      value: value, bound: flags[row].bound, unit: unit,
      resolution: resolution ?? Reading.resolution(of: value, in: unit))
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
      if common == nil || common == element {
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

  subscript(row: Int) -> Element? { values.isEmpty ? common : values[row] }
}

/// Which rows belong to which series.
///
/// Files that keep the rows of a series together, as most do, need two numbers a series; others an
/// index of all rows, sorted by counting.
struct SeriesRows: Sendable {
  private var firsts: [UInt32] = []
  private var counts: [UInt32] = []
  private var order: [UInt32] = []

  init() {}

  init(runs: [(series: UInt32, first: UInt32)], rowCount: Int, seriesCount: Int) {
    firsts = Array(repeating: 0, count: seriesCount)
    counts = Array(repeating: 0, count: seriesCount)
    var isGrouped = true
    for (place, run) in runs.enumerated() {
      let end = place + 1 < runs.count ? runs[place + 1].first : UInt32(rowCount)
      let series = Int(run.series)
      if counts[series] > 0 { isGrouped = false } else { firsts[series] = run.first }
      counts[series] += end - run.first
    }
    guard !isGrouped else { return }
    var next: UInt32 = 0
    for series in 0..<seriesCount {
      firsts[series] = next
      next += counts[series]
    }
    order = Array(repeating: 0, count: rowCount)
    var place = firsts
    for (index, run) in runs.enumerated() {
      let end = index + 1 < runs.count ? runs[index + 1].first : UInt32(rowCount)
      let series = Int(run.series)
      for row in run.first..<end {
        order[Int(place[series])] = row
        place[series] += 1
      }
    }
  }

  /// The rows of a series, in the order of the files.
  subscript(series: Int) -> Rows {
    guard series < counts.count else { return Rows(rows: self, first: 0, count: 0) }
    return Rows(rows: self, first: Int(firsts[series]), count: Int(counts[series]))
  }

  /// The rows of one series.
  struct Rows: RandomAccessCollection, Sendable {
    fileprivate let rows: SeriesRows
    fileprivate let first: Int
    let count: Int

    var startIndex: Int { 0 }
    var endIndex: Int { count }
    subscript(position: Int) -> Int {
      rows.order.isEmpty ? first + position : Int(rows.order[first + position])
    }
  }
}
