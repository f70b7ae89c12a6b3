/// The indicators of a book, those of a plan file in full and those of a targets file in a few bytes.
struct IndicatorTable: Sendable {
  /// What every indicator has.
  struct Record: Sendable {
    var id: UInt32
    var plan: UInt32
    var unit: UInt32
    var better: Direction?
    /// The place of ``Details``; none for indicators declared by a row of a targets file.
    var details: Int32
    /// The series of the indicator in its own area, once there is one.
    var ownSeries: Int32 = -1
  }

  /// What an indicator of a plan file may state.
  struct Details: Sendable {
    var name: LocalizedText
    var measure: Measure?
    var area: UInt32?
    var owner: String?
    var note: LocalizedText?
    var isTracked: Bool
    var freshMonths: Int
    var baseline: Baseline?
    var wholes: Relations
    var yearToDate: YearToDateRule?
    var prices: PriceBasis?
    var isAdditive: Bool?
    var records: ChangeRecords?
    var tendency: Tendency?
    var group: String?
    var origin: Origin
  }

  /// How the figures of an indicator belong to those of others, by their ids.
  struct Relations: Sendable {
    var partOf: String?
    var adds: String?
  }

  var records: [Record] = []
  var details: [Details] = []
  private(set) var units: [Unit] = []
  /// Whether each unit ``Unit/countsSingly``; worked out once, as every figure asks for it.
  private var countsSingly: [Bool] = []
  /// Whether each unit counts things, with or without a multiplier.
  private var isCounted: [Bool] = []

  /// Figures older than this many months are stale unless the indicator says otherwise: a yearly
  /// figure that is half a year late.
  static let standardFreshMonths = 18

  mutating func number(of unit: Unit) -> UInt32 {
    if let number = units.firstIndex(of: unit) { return UInt32(number) }
    units.append(unit)
    countsSingly.append(unit.countsSingly)
    isCounted.append(unit.dimension.isCounted)
    return UInt32(units.count - 1)
  }

  func unit(_ indicator: Int) -> Unit { units[Int(records[indicator].unit)] }

  /// Whether figures of the indicator stand for themselves; see ``Unit/countsSingly``.
  @inline(__always)
  func countsSingly(_ indicator: Int) -> Bool { countsSingly[Int(records[indicator].unit)] }

  /// Whether figures of the indicator count things, which only add up.
  func isCounted(_ indicator: Int) -> Bool { isCounted[Int(records[indicator].unit)] }

  func details(_ indicator: Int) -> Details? {
    let place = records[indicator].details
    return place < 0 ? nil : details[Int(place)]
  }
}
