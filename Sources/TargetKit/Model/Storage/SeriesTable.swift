/// The series of a book: each an indicator in an area.
struct SeriesTable: Sendable {
  struct Record: Sendable {
    var indicator: UInt32
    /// The area's symbol; the largest number where no area is named.
    var area: UInt32
  }

  static let noArea = UInt32.max

  var records: [Record] = []
  /// The baselines that a targets file states, by series; none where it states none.
  private var baselines: [PackedBaseline?] = []

  /// A baseline in a few bytes.
  private struct PackedBaseline: Sendable {
    var value: ExactDecimal
    var resolution: ExactDecimal
    var period: PackedPeriod
    var bound: Reading.Bound
  }

  mutating func setBaseline(
    _ baseline: Baseline, ofSeries series: Int, _ periods: inout PeriodPacker
  ) {
    if baselines.count <= series {
      baselines.append(contentsOf: repeatElement(nil, count: series + 1 - baselines.count))
    }
    baselines[series] = PackedBaseline(
      value: baseline.reading.value, resolution: baseline.reading.resolution,
      period: periods.pack(baseline.period), bound: baseline.reading.bound)
  }

  func baseline(ofSeries series: Int, unit: Unit, _ periods: PeriodPacker) -> Baseline? {
    guard series < baselines.count, let packed = baselines[series],
      let period = periods.unpack(packed.period)
    else { return nil }
    return Baseline(
      reading: Reading(
        value: packed.value, bound: packed.bound, unit: unit, resolution: packed.resolution),
      period: period)
  }
  private var others: [UInt64: UInt32] = [:]

  /// The series of an indicator in an area, which is added if it is new.
  mutating func series(
    of indicator: Int, area: UInt32?, ownArea: UInt32?, own: inout Int32
  ) -> Int {
    let place = area ?? ownArea ?? Self.noArea
    if place == ownArea ?? Self.noArea {
      if own >= 0 { return Int(own) }
      own = Int32(records.count)
      records.append(Record(indicator: UInt32(indicator), area: place))
      return records.count - 1
    }
    let key = UInt64(indicator) << 32 | UInt64(place)
    if let known = others[key] { return Int(known) }
    others[key] = UInt32(records.count)
    records.append(Record(indicator: UInt32(indicator), area: place))
    return records.count - 1
  }

  /// The series of an indicator in an area that is not its own; `nil` if there is none.
  func find(indicator: Int, area: UInt32) -> Int? {
    others[UInt64(indicator) << 32 | UInt64(area)].map(Int.init)
  }
}
