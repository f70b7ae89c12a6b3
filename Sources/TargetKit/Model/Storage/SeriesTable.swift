/// The series of a book: each an indicator in an area.
struct SeriesTable: Sendable {
  struct Record: Sendable {
    var indicator: UInt32
    /// The area's symbol; the largest number where no area is named.
    var area: UInt32
  }

  static let noArea = UInt32.max

  var records: [Record] = []
  /// The places of the baselines that a targets file states, by series; -1 where it states none.
  private var places: [Int32] = []
  private var baselines: [PackedBaseline] = []
  /// The precisions that differ from the last digit's, by the baseline's place.
  private var resolutions: [UInt32: ExactDecimal] = [:]

  /// A baseline in a few bytes.
  private struct PackedBaseline: Sendable {
    var significand: Int64
    var period: PackedPeriod
    var exponent: Int8
    var bound: Reading.Bound
  }

  mutating func setBaseline(
    _ reading: BareReading, at period: PackedPeriod, ofSeries series: Int, countsSingly: Bool
  ) {
    if places.count <= series {
      places.append(contentsOf: repeatElement(-1, count: series + 1 - places.count))
    }
    let packed = PackedBaseline(
      significand: reading.value.significand, period: period, exponent: reading.value.exponent,
      bound: reading.bound)
    if places[series] < 0 {
      places[series] = Int32(baselines.count)
      baselines.append(packed)
    } else {
      baselines[Int(places[series])] = packed
    }
    let isPlain =
      reading.resolution == Reading.resolution(of: reading.value, countsSingly: countsSingly)
    resolutions[UInt32(places[series])] = isPlain ? nil : reading.resolution
  }

  @inline(__always)
  func baseline(
    ofSeries series: Int, countsSingly: Bool
  ) -> (reading: BareReading, period: PackedPeriod)? {
    guard series < places.count, places[series] >= 0 else { return nil }
    let packed = baselines[Int(places[series])]
    let value = ExactDecimal(uncheckedSignificand: packed.significand, exponent: packed.exponent)
    let own = resolutions.isEmpty ? nil : resolutions[UInt32(places[series])]
    let reading = BareReading(
      value: value, bound: packed.bound,
      resolution: own ?? Reading.resolution(of: value, countsSingly: countsSingly))
    return (reading, packed.period)
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
