/// All figures in two versions of a book, and the books that lie between them.
struct FigureComparison {
  private let old: PlanBook
  private let new: PlanBook
  private let matching: SeriesMatching
  /// The figures of the series of the older version that differ, by series.
  private var series: [Int: SeriesFigures] = [:]
  /// Findings, with the series of the newer version, or else that of the older one.
  private(set) var findings: [(finding: SeriesFigures.Finding, old: Int?, new: Int?)] = []
  /// Whether the older book holds figures that were not known on its date.
  private var hidesSome = false

  init(
    from old: PlanBook, asOf oldDate: CalendarDate, to new: PlanBook, asOf newDate: CalendarDate,
    _ renames: Renames
  ) {
    self.old = old
    self.new = new
    matching = SeriesMatching(from: old, to: new, renames)
    let present = Set(new.plans.map(\.id))
    for (number, newer) in matching.newer.enumerated() {
      let before = Self.figures(of: number, in: old)
      let after = newer.map { Self.figures(of: $0, in: new) } ?? []
      let isHiding = before.contains { $0.published > oldDate }
      hidesSome = hidesSome || isHiding
      if !isHiding, before.count == after.count,
        zip(before, after).allSatisfy({ $0.isSame(as: $1) })
      {
        continue
      }
      let figures = SeriesFigures(before, knownOn: oldDate, after, on: newDate)
      if isHiding || !figures.isUnchanged { series[number] = figures }
      // Of a plan that is gone, its figures need not be told one by one.
      let plan = renames.plan(old.indicatorKey(ofSeries: number).plan)
      if present.contains(plan) {
        findings += figures.findings.map { ($0, number, newer) }
      }
    }
    for number in matching.added {
      let figures = SeriesFigures(
        [], knownOn: oldDate, Self.figures(of: number, in: new), on: newDate)
      findings += figures.findings.map { ($0, nil, number) }
    }
  }

  private static func figures(of series: Int, in book: PlanBook) -> [SeriesFigures.Figure] {
    let unit = book.indicatorTable.unit(Int(book.seriesTable.records[series].indicator))
    return book.observationTable.rowsOfSeries[series].map {
      SeriesFigures.Figure($0, of: book, unit: unit)
    }
  }

  // MARK: - The books in between

  /// Which figures a book in between knows.
  enum Knowledge: Int, Comparable {
    /// Those the older version knew on its date.
    case old
    /// And those for periods that had none.
    case new
    /// And other figures for periods that had some.
    case revised
    /// Those the newer version knows.
    case current

    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  /// The older version with other figures; `nil` where it knows the same as with less knowledge.
  func book(knowing knowledge: Knowledge) -> PlanBook? {
    switch knowledge {
    case .old where !hidesSome: return nil
    case .new where series.values.allSatisfy({ $0.fresh.isEmpty }): return nil
    case .revised
    where series.values.allSatisfy({ $0.corrections.isEmpty && $0.replaced.isEmpty }):
      return nil
    case .current where series.values.allSatisfy({ $0.gone.isEmpty }): return nil
    default: break
    }
    var book = old
    book.observationTable = ObservationTable()
    if !old.files.isEmpty { book.observationTable.begin(file: 0) }
    for number in old.seriesTable.records.indices {
      let indicator = Int(old.seriesTable.records[number].indicator)
      let unit = old.indicatorTable.unit(indicator)
      for figure in figures(of: number, knowing: knowledge) { book.add(figure, to: number, unit) }
    }
    book.observationTable.index(seriesCount: old.seriesTable.records.count)
    return book
  }

  private func figures(of number: Int, knowing knowledge: Knowledge) -> [SeriesFigures.Figure] {
    guard let figures = series[number] else { return Self.figures(of: number, in: old) }
    var known = figures.kept
    if knowledge < .revised { known += figures.replaced }
    if knowledge < .current { known += figures.gone }
    if knowledge >= .new { known += figures.fresh }
    if knowledge >= .revised { known += figures.corrections }
    return known.sorted { ($0.end, $0.published) < ($1.end, $1.published) }
  }
}

extension PlanBook {
  /// Adds a figure to a series, in the series' unit; one of another dimension cannot be compared and
  /// is left out.
  fileprivate mutating func add(
    _ figure: SeriesFigures.Figure, to series: Int, _ unit: Unit
  ) {
    guard let reading = try? figure.reading.converted(to: unit) else { return }
    var flags = ObservationTable.Flags(rawValue: reading.bound.rawValue)
    let isPlain =
      reading.resolution
      == Reading.resolution(of: reading.value, countsSingly: unit.countsSingly)
    if !isPlain { flags.insert(.hasResolution) }
    observationTable.append(
      series: series, period: periods.pack(figure.period), end: figure.end, value: reading.value,
      flags: flags, published: periods.pack(Period(day: figure.published)), source: .max,
      status: figure.status)
    if !isPlain { observationTable.annotate(resolution: reading.resolution) }
  }
}
