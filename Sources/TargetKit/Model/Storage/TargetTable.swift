/// The targets of a book in columns: a few bytes for a plain criterion, details where there are any.
struct TargetTable: Sendable {
  /// What every target has.
  struct Record: Sendable {
    var significand: Int64
    var series: UInt32
    var due: PackedPeriod
    /// The place of ``Details``, or -1.
    var details: Int32
    /// The first byte in the file that states it.
    var offset: UInt32
    var exponent: Int8
    var comparison: Comparison
    var ambition: Ambition?
  }

  /// How the criterion compares, where it is a comparison with one number.
  enum Comparison: UInt8, Sendable {
    case atLeast, moreThan, atMost, lessThan, equal
    /// The criterion stands in the details: a range, a change, another precision, or nothing yet.
    case detailed
  }

  struct Details: Sendable {
    /// What is asked for, in the indicator's unit; `nil` where no number is stated.
    var requirement: Requirement?
    /// The years that count, where the target states others than those it is due in.
    var over: Period?
    var asWritten: String?
    var baseline: Baseline?
    var owner: String?
    var source: UInt32?
    var weight: ExactDecimal?
    var acceptedDeviation: AcceptedDeviation?
    var note: LocalizedText?
    var statements: [String] = []
    var dueAsWritten: String?
    var condition: LocalizedText?
    var goal: String?
  }

  var records: [Record] = []
  var details: [Details] = []
  /// The files targets come from, with the first target of each.
  var segments: [(file: UInt32, first: Int)] = []

  /// Which targets belong to which series.
  private(set) var targetsOfSeries = SeriesRows()
  /// What targets asked for before recorded revisions and ask for after them, in the order of time, by
  /// their numbers.
  var revised: [Int: [Stage]] = [:]

  /// What a target asks for from a day on.
  struct Stage: Sendable {
    /// The day of the revision; `nil` for what was promised at first.
    let date: CalendarDate?
    let requirement: Requirement?
    let asWritten: String
  }

  /// The targets that are wordings of goals.
  private(set) var numbersWithGoal: [Int] = []

  /// Groups the targets by series; to be called once all targets are there.
  mutating func index(seriesCount: Int) {
    var runs: [(series: UInt32, first: UInt32)] = []
    for number in records.indices where runs.last?.series != records[number].series {
      runs.append((records[number].series, UInt32(number)))
    }
    numbersWithGoal = records.indices.filter { number in
      records[number].details >= 0 && details[Int(records[number].details)].goal != nil
    }
    targetsOfSeries = SeriesRows(runs: runs, rowCount: records.count, seriesCount: seriesCount)
  }

  /// Makes room for about as many more targets; memory that is not used in the end costs nothing.
  mutating func reserve(_ more: Int) { records.reserveCapacity(records.count + more) }

  /// The criterion of a target whose criterion does not stand in its details.
  @inline(__always)
  func plainCriterion(_ number: Int, countsSingly: Bool) -> BareCriterion {
    let record = records[number]
    let value = ExactDecimal(uncheckedSignificand: record.significand, exponent: record.exponent)
    return BareCriterion(
      accepted: record.comparison.accepted(value),
      resolution: Reading.resolution(of: value, countsSingly: countsSingly))
  }

  func file(of target: Int) -> UInt32 {
    let place = segments.sortedPrefix { $0.first <= target }
    return place > 0 ? segments[place - 1].file : 0
  }
}

extension TargetTable.Comparison {
  init?(_ bound: Reading.Bound) {
    switch bound {
    case .atLeast: self = .atLeast
    case .moreThan: self = .moreThan
    case .atMost: self = .atMost
    case .lessThan: self = .lessThan
    case .exact: self = .equal
    case .about, .nearly, .somewhatMore: return nil
    }
  }

  /// Whether a comparison is a plain level for an indicator of which that is better.
  func agrees(with better: Direction?) -> Bool {
    switch (self, better) {
    case (.atLeast, .less), (.moreThan, .less), (.atMost, .more), (.lessThan, .more): false
    case (.equal, .within), (_, nil), (_, .more), (_, .less): true
    case (_, .within): false
    }
  }

  func accepted(_ value: ExactDecimal) -> Interval {
    switch self {
    case .atLeast: .atLeast(value)
    case .moreThan: .moreThan(value)
    case .atMost: .atMost(value)
    case .lessThan: .lessThan(value)
    case .equal, .detailed: .point(value)
    }
  }
}
