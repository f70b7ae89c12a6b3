/// The series of a book: each an indicator in an area, or a part of it there.
struct SeriesTable: Sendable {
  struct Record: Sendable {
    var indicator: UInt32
    /// The area, and the part of the indicator that is meant there.
    var place: SeriesPlace
  }

  var records: [Record] = []
  /// What the places of the series are.
  private(set) var places = SeriesPlaces()
  /// The places of the baselines that a targets file states, by series; -1 where it states none.
  private var baselinePlaces: [Int32] = []
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
    if baselinePlaces.count <= series {
      baselinePlaces.append(contentsOf: repeatElement(-1, count: series + 1 - baselinePlaces.count))
    }
    let packed = PackedBaseline(
      significand: reading.value.significand, period: period, exponent: reading.value.exponent,
      bound: reading.bound)
    if baselinePlaces[series] < 0 {
      baselinePlaces[series] = Int32(baselines.count)
      baselines.append(packed)
    } else {
      baselines[Int(baselinePlaces[series])] = packed
    }
    let isPlain =
      reading.resolution == Reading.resolution(of: reading.value, countsSingly: countsSingly)
    resolutions[UInt32(baselinePlaces[series])] = isPlain ? nil : reading.resolution
  }

  @inline(__always)
  func baseline(
    ofSeries series: Int, countsSingly: Bool
  ) -> (reading: BareReading, period: PackedPeriod)? {
    guard series < baselinePlaces.count, baselinePlaces[series] >= 0 else { return nil }
    let packed = baselines[Int(baselinePlaces[series])]
    let value = ExactDecimal(uncheckedSignificand: packed.significand, exponent: packed.exponent)
    let own = resolutions.isEmpty ? nil : resolutions[UInt32(baselinePlaces[series])]
    let reading = BareReading(
      value: value, bound: packed.bound,
      resolution: own ?? Reading.resolution(of: value, countsSingly: countsSingly))
    return (reading, packed.period)
  }

  private var others: [UInt64: UInt32] = [:]

  /// The series of an indicator in an area, or of a part of it there, which is added if it is new.
  mutating func series(
    of indicator: Int, area: UInt32?, part: Part = .whole, ownArea: UInt32?, own: inout Int32
  ) -> Int {
    let place = places.place(area: area ?? ownArea, part: part)
    if place == SeriesPlace(area: ownArea) {
      if own >= 0 { return Int(own) }
      own = Int32(records.count)
      records.append(Record(indicator: UInt32(indicator), place: place))
      return records.count - 1
    }
    let key = UInt64(indicator) << 32 | place.key
    if let known = others[key] { return Int(known) }
    others[key] = UInt32(records.count)
    records.append(Record(indicator: UInt32(indicator), place: place))
    return records.count - 1
  }

  /// The series of an indicator at a place that is not its own; `nil` if there is none.
  func find(indicator: Int, place: SeriesPlace) -> Int? {
    others[UInt64(indicator) << 32 | place.key].map(Int.init)
  }

  /// The symbol of the area of a series; `nil` where none is named.
  @inline(__always)
  func area(_ series: Int) -> UInt32? { places.area(of: records[series].place) }

  /// The part of its indicator that a series speaks of.
  func part(_ series: Int) -> Part { places.part(of: records[series].place) }
}
