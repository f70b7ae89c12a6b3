/// The way from a figure to a goal, step by step.
///
/// ```swift
/// // 5.1 % at the end of 2025, 13.5 % by the end of 2027: 9.3, then 13.5, so 4.2 a year.
/// let path = try RequiredPath(
///   from: Reading("5.1%"), at: Period("2025")!, to: Reading("13.5%"), by: Period("2027")!)
/// ```
public struct RequiredPath: Sendable {
  /// One step.
  public struct Step: Hashable, Sendable {
    /// The calendar period it takes; the level is to be reached at its end.
    public let period: Period
    /// The level to be reached.
    public let level: Reading
    /// What the step adds to the level before, in the indicator's unit; negative where it falls.
    public let change: ExactDecimal
    /// How long it takes, in years.
    public let years: Double

    /// The change a year that the step asks for, in the indicator's unit.
    public var changePerYear: Double { years > 0 ? change.doubleValue / years : 0 }
  }

  /// How it gets there.
  public let shape: PathShape
  /// How long its steps are.
  public let every: StepLength
  /// The figure it begins at.
  public let start: Baseline
  /// The level it ends at: the criterion's own number, with its bound where that does not belong to
  /// what is accepted.
  public let goal: Reading
  /// The last day of the periods that have passed without a figure since ``start``, for which nothing
  /// is known and the level counts as unchanged; `nil` where the path begins with the figure.
  public let heldUntil: CalendarDate?
  /// The steps, at least one.
  public let steps: [Step]

  /// The most steps a path may have: fifty years of months.
  public static let mostSteps = 600

  /// The path from a figure to a goal.
  ///
  /// Linear levels are exact decimals where they have at most two digits more than a figure written
  /// one digit finer; everything else is rounded towards the goal, to one digit more than the
  /// figures have, or to whole numbers for what is counted singly. The last level is the goal itself.
  ///
  /// - Parameters:
  ///   - start: The latest figure; a bound counts at its number.
  ///   - period: The period it speaks of.
  ///   - goal: What is to be reached, in the unit of `start`.
  ///   - due: By when; the goal is to be reached at its end.
  ///   - every: How long the steps are.
  ///   - shape: How the path gets there:
  ///     linear y₀ + (y* − y₀)·t ÷ T, compound y₀·(y* ÷ y₀)^(t ÷ T), S-shaped
  ///     L ÷ (1 + e^(−z)) with z linear in t, steps by largest remainder.
  ///   - naturalLimit: The limit of an S-shaped path that names none.
  ///   - today: Steps that ended before are gone: the level is held through them, and what is left of
  ///     the time has to bring everything. `nil` to begin with the figure in any case.
  /// - Throws: ``PlanningRefusal`` where there is no such path.
  public init(
    from start: Reading, at period: Period, to goal: Reading, by due: Period,
    every: StepLength = .year, shape: PathShape = .linear, naturalLimit: Double? = nil,
    asOf today: CalendarDate? = nil
  ) throws(PlanningRefusal) {
    guard let end = period.end, let last = due.end, end < last else {
      throw .target(.noTimeLeft)
    }
    guard start.unit.isSameSize(as: goal.unit) else { throw .target(.notComparable) }
    guard let all = every.periods(after: end, until: due, most: Self.mostSteps) else {
      throw .tooManySteps(most: Self.mostSteps)
    }
    let passed = all.dropLast().prefix { period in
      today.map { today in period.end.map { $0 < today } ?? false } ?? false
    }
    heldUntil = passed.last?.end
    let first = heldUntil ?? end
    let periods = Array(all.dropFirst(passed.count))
    let clock = PathClock(from: first, to: last)
    let marks = periods.map { clock.mark($0.end ?? last) }
    let isCounted = start.unit.countsSingly
    var grid = try PathGrid(from: start.value, to: goal.value, isCounted: isCounted)
    let units: [UInt64]
    switch shape {
    case .linear:
      grid = Self.exactGrid(grid, start, goal, marks, clock.length, isCounted: isCounted)
      units = marks.map { grid.units($0, of: clock.length) }
    case .compound:
      units = try Self.compound(grid, start, goal, marks, clock.length)
    case .sShaped(let limit):
      guard let limit = limit?.doubleValue ?? naturalLimit else { throw .noLimit }
      units = try Self.sShaped(grid, start, goal, limit, marks, clock.length)
    case .steps(let weights):
      units = try Self.shared(grid, weights, count: periods.count)
    }
    self.shape = shape
    self.every = every
    self.start = Baseline(reading: start, period: period)
    self.goal = goal
    var before: UInt64 = 0
    var beforeMark = 0
    var steps: [Step] = []
    for (index, reached) in units.enumerated() {
      let isLast = index == units.count - 1
      let reached = isLast ? grid.way : max(reached, before)
      steps.append(
        Step(
          period: periods[index],
          level: isLast
            ? goal
            : Reading(
              value: grid.level(reached), bound: .exact, unit: goal.unit,
              resolution: Reading.resolution(of: grid.level(reached), in: goal.unit)),
          change: grid.change(reached - before), years: clock.years(marks[index] - beforeMark)))
      before = reached
      beforeMark = marks[index]
    }
    self.steps = steps
  }

  /// The change from start to goal, in the indicator's unit.
  public var change: Double { goal.value.doubleValue - start.reading.value.doubleValue }

  /// How long the path takes, in years.
  public var years: Double { steps.reduce(0) { $0 + $1.years } }
}

/// Counts the time of a path in whole months where it begins and ends with months, in days otherwise,
/// so that leap years leave no trace in years, quarters and months.
struct PathClock {
  private let start: CalendarDate
  private let countsMonths: Bool
  /// How long the whole path is.
  private(set) var length = 0

  init(from start: CalendarDate, to end: CalendarDate) {
    self.start = start
    countsMonths = start.isMonthEnd && end.isMonthEnd
    length = mark(end)
  }

  /// The time from the start to the end of a day.
  func mark(_ day: CalendarDate) -> Int {
    guard countsMonths else { return start.days(to: day) }
    let (a, b) = (start.components, day.components)
    return (b.year - a.year) * 12 + b.month - a.month
  }

  /// A stretch of time in years.
  func years(_ marks: Int) -> Double { Double(marks) / (countsMonths ? 12 : 365.25) }
}

extension CalendarDate {
  /// Whether it is the last day of its month.
  fileprivate var isMonthEnd: Bool {
    let (year, month, day) = components
    return day == Self.days(inMonth: month, of: year)
  }
}
