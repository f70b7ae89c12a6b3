/// The series of a book: each an indicator in an area.
struct SeriesTable: Sendable {
  struct Record: Sendable {
    var indicator: UInt32
    /// The area's symbol; the largest number where no area is named.
    var area: UInt32
  }

  static let noArea = UInt32.max

  var records: [Record] = []
  /// The baselines of series that state one of their own, in a targets file or at a target.
  var baselines: [UInt32: Baseline] = [:]
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
