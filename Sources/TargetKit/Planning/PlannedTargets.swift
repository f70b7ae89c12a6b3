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
    /// The part of the indicator that it is for.
    public let part: Part
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
  /// Of those left out, the ones of which the book asks for something else.
  public let differing: [Difference]

  /// What was worked out beside what the book says.
  public struct Difference: Sendable {
    /// What was worked out.
    public let row: Row
    /// The target of the book, by its place among the targets of the book.
    public let number: Int
    /// The target of the book.
    public let target: Target
  }

  /// Takes up rows that the book has no target for; `own`, the target that was planned for, asks for
  /// the last step as it is.
  private init(_ rows: [Row], of book: PlanBook, own: Int? = nil) {
    var (new, known): ([Row], [Row]) = ([], [])
    var differing: [Difference] = []
    for row in rows {
      let numbers = book.targets(at: row)
      guard let first = numbers.first else {
        new.append(row)
        continue
      }
      known.append(row)
      let agrees = numbers.contains { number in
        number == own || book.criterion(ofTarget: number)?.accepted == row.criterion.accepted
      }
      if !agrees {
        differing.append(Difference(row: row, number: first, target: book.target(at: first)))
      }
    }
    self.rows = new
    self.known = known
    self.differing = differing
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
          plan: target.plan, indicator: target.indicator, area: target.area, part: target.part,
          due: step.period,
          criterion: Criterion(
            accepted: isFloor
              ? .atLeast(step.level.value.shortest) : .atMost(step.level.value.shortest),
            unit: step.level.unit, resolution: step.level.resolution), ambition: nil)
      }, of: book, own: plan.finding.number)
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
          plan: target.plan, indicator: target.indicator, area: part.area.name, part: target.part,
          due: due,
          criterion: whole.moved(to: part.amount.shortest, exactly: allocation.total),
          ambition: target.ambition)
      }, of: book)
  }

  /// The file of targets.
  public var csv: String {
    var writer = CSVWriter()
    let dimensions = Set(rows.flatMap { $0.part.values.map(\.dimension) }).sorted()
    writer.row(["plan", "indicator", "area", "due", "criterion", "ambition"] + dimensions)
    for row in rows {
      let known = [
        row.plan, row.indicator, row.area ?? "", row.due.description, row.criterion.description,
        row.ambition?.rawValue ?? "",
      ]
      writer.row(known + dimensions.map { row.part[$0] ?? "" })
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
  /// The targets that the series of a row has for the row's date.
  fileprivate func targets(at row: PlannedTargets.Row) -> [Int] {
    guard let series = series(of: row.indicator, in: row.area, part: row.part, plan: row.plan)
    else { return [] }
    return targetTable.targetsOfSeries[series].filter { number in
      periods.unpack(targetTable.records[number].due)?.end == row.due.end
    }.map { Int($0) }
  }
}

extension LoadedBook {
  /// Where the book asks for something else than was worked out, as warnings at its targets.
  public func diagnostics(of planned: PlannedTargets) -> [Diagnostic] {
    planned.differing.compactMap { difference in
      guard let place = location(ofTarget: difference.number) else { return nil }
      let (row, target) = (difference.row, difference.target)
      let own = (target.criterion?.description ?? target.criterionAsWritten).sanitized
      let area = (row.area ?? "").sanitized
      let new = row.criterion.description.sanitized
      return Diagnostic(
        .warning, .plannedDiffers,
        LocalizedText(
          zh: "\(area)\(row.due)的目标在台账中为 \(own)，测算为 \(new)，未写入",
          en: "\(area) \(row.due): the book asks for \(own), worked out is \(new); not written"),
        remedy: LocalizedText(
          zh: "如以测算为准，请在此修改台账", en: "change it here if what was worked out is to hold"),
        at: place)
    }
  }
}

extension Diagnostic.Code {
  /// What was worked out differs from the target that the book has.
  public static let plannedDiffers = Self("planned-differs")
}
