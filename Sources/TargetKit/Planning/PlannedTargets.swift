/// Targets that were worked out, as rows of a file of targets that can be kept and checked with the
/// plan book.
public struct PlannedTargets: Sendable {
  /// One of them.
  public struct Row: Hashable, Sendable {
    /// The plan it belongs to.
    public let plan: String
    /// The indicator's id.
    public let indicator: String
    /// The area it is for; `nil` for the indicator's own.
    public let area: String?
    /// When it is due.
    public let due: Period
    /// What it asks for.
    public let criterion: Criterion
    /// How firmly it is promised.
    public let ambition: Ambition?
  }

  /// The rows, in the order in which they are written.
  public let rows: [Row]
  /// The areas and dates that were left out because the book has a target for them already.
  public let known: [Row]

  private init(_ rows: [Row], of book: PlanBook) {
    var known: [Row] = []
    self.rows = rows.filter { row in
      guard book.hasTarget(row) else { return true }
      known.append(row)
      return false
    }
    self.known = known
  }

  /// The steps of a path, as interim targets of its series.
  ///
  /// Dates for which the series has a target already, such as that of the path itself, are left out.
  public init(_ plan: TargetPlan, of book: PlanBook) {
    let target = plan.finding.target
    let isFloor = !plan.falls
    self.init(
      plan.path.steps.map { step in
        Row(
          plan: target.plan, indicator: target.indicator, area: target.area, due: step.period,
          criterion: Criterion(
            accepted: isFloor ? .atLeast(step.level.value) : .atMost(step.level.value),
            unit: step.level.unit, resolution: step.level.resolution), ambition: nil)
      }, of: book)
  }

  /// The parts of an allocation, each as firmly promised as the whole and compared in the same way.
  ///
  /// Areas that have a target for the date already are left out, so that no area has two.
  ///
  /// - Parameters:
  ///   - allocation: The allocation.
  ///   - finding: The target it was made for.
  ///   - book: The book.
  public init(_ allocation: Allocation, of finding: TargetReview, in book: PlanBook) {
    let target = finding.target
    guard let due = target.due, let whole = target.criterion else {
      self.init([], of: book)
      return
    }
    self.init(
      allocation.parts.map { part in
        Row(
          plan: target.plan, indicator: target.indicator, area: part.area.name, due: due,
          criterion: whole.moved(to: part.amount, exactly: allocation.total),
          ambition: target.ambition)
      }, of: book)
  }

  /// The file of targets.
  public var csv: String {
    var writer = CSVWriter()
    writer.row(["plan", "indicator", "area", "due", "criterion", "ambition"])
    for row in rows {
      writer.row([
        row.plan, row.indicator, row.area ?? "", row.due.description, row.criterion.description,
        row.ambition?.rawValue ?? "",
      ])
    }
    return writer.text
  }

  /// Writes the file, as a whole or not at all.
  ///
  /// - Parameter path: Its name ends in `targets.csv`, so that it is read as what it is.
  /// - Throws: A ``Diagnostic`` that says why it could not be written.
  public func write(to path: String) throws(Diagnostic) {
    let text = csv
    try AtomicFile.write(to: path) { sink in sink.append(text) }
  }
}

extension Criterion {
  /// The criterion with another number, closed where the number of the whole had to move to the next
  /// one to satisfy it.
  fileprivate func moved(to value: ExactDecimal, exactly total: ExactDecimal) -> Criterion {
    let isMoved = threshold != total
    let interval: Interval =
      switch (accepted.lower, accepted.upper) {
      case (let lower?, nil): lower.isClosed || isMoved ? .atLeast(value) : .moreThan(value)
      case (nil, let upper?): upper.isClosed || isMoved ? .atMost(value) : .lessThan(value)
      default: .point(value)
      }
    return Criterion(
      accepted: interval, unit: unit, resolution: Reading.resolution(of: value, in: unit))
  }
}

extension PlanBook {
  /// Whether the series of a row has a target for the row's date.
  fileprivate func hasTarget(_ row: PlannedTargets.Row) -> Bool {
    guard let series = series(of: row.indicator, in: row.area, plan: row.plan) else {
      return false
    }
    return targetTable.targetsOfSeries[series].contains { number in
      periods.unpack(targetTable.records[number].due)?.end == row.due.end
    }
  }
}
