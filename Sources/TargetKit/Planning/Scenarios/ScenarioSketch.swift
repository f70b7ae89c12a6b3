#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A copy of a book into which assumptions are put.
struct ScenarioSketch {
  /// A project of a plan.
  struct ProjectName: Hashable {
    let plan: String
    let project: String
  }

  let review: Review
  let scenario: Scenario
  private(set) var book: PlanBook
  /// The series that have an assumed figure.
  private(set) var series: Set<Int> = []
  /// The projects that are put off or do not come.
  private(set) var projects: Set<ProjectName> = []
  /// The areas that fail.
  private(set) var failing: Set<String> = []

  init(_ review: Review, _ scenario: Scenario) {
    self.review = review
    self.scenario = scenario
    book = review.book
    // Assumed figures stand in no file.
    book.observationTable.begin(file: UInt32(book.files.count))
  }

  /// The book with everything that was assumed.
  consuming func finished() -> PlanBook {
    book.observationTable.index(seriesCount: book.seriesTable.records.count)
    return book
  }

  mutating func assume(_ assumption: Assumption) throws(ScenarioRefusal) {
    switch assumption {
    case .growth(let name, let rate):
      try grow(try allSeries(name), name, by: rate)
    case .figure(let name, let period, let figure):
      try set(try oneSeries(name), name, period, figure)
    case .extra(let lever, let period, let input): try add(input, through: lever, in: period)
    case .delay(let project, let months): try delay(project, by: months)
    case .fails(let area): try fail(area)
    }
  }

  // MARK: - Series

  private var plans: [Int] {
    book.plans.indices.filter { place in
      let id = book.plans[place].id
      return (scenario.plan ?? id) == id
        && (review.scope.plans.isEmpty || review.scope.plans.contains(id))
    }
  }

  /// The series of an indicator that have targets: in the area named, else in all.
  private func allSeries(_ name: SeriesName) throws(ScenarioRefusal) -> [Int] {
    let found = book.seriesTable.records.indices.filter { series in
      let indicator = Int(book.seriesTable.records[series].indicator)
      return book.indicatorID(indicator) == name.indicator
        && plans.contains(Int(book.indicatorTable.records[indicator].plan))
        && (name.area == nil || book.area(ofSeries: series) == name.area)
        && !book.targetTable.targetsOfSeries[series].isEmpty
    }
    guard !found.isEmpty else { throw .noSeries(name) }
    return found
  }

  /// The series named; that of the indicator's own area where several have targets.
  private func oneSeries(_ name: SeriesName) throws(ScenarioRefusal) -> Int {
    let found = try allSeries(name)
    if found.count == 1 { return found[0] }
    let own = found.filter {
      book.indicatorTable.records[Int(book.seriesTable.records[$0].indicator)].ownSeries
        == Int32($0)
    }
    guard own.count == 1 else { throw .severalAreas(name) }
    return own[0]
  }

  func unit(_ series: Int) -> Unit {
    book.indicatorTable.unit(Int(book.seriesTable.records[series].indicator))
  }

  /// The figure that assumptions go on from, and when its period ends.
  func latest(
    _ series: Int, _ name: SeriesName
  ) throws(ScenarioRefusal) -> (reading: Reading, end: CalendarDate) {
    guard let target = book.targetTable.targetsOfSeries[series].first else {
      throw .noSeries(name)
    }
    if let figure = review.comparableFigures(ofTarget: target).last {
      return (
        figure.reading, figure.period.end(asOf: figure.published.end(asOf: review.asOf))
      )
    }
    guard let baseline = book.baseline(ofTarget: target) else { throw .noFigure(name) }
    return (baseline.reading, baseline.period.end(asOf: review.asOf))
  }

  /// Lets every series grow that has a figure and a target ahead; one of them must.
  private mutating func grow(
    _ all: [Int], _ name: SeriesName, by rate: ExactDecimal
  ) throws(ScenarioRefusal) {
    var refusals: [ScenarioRefusal] = []
    for series in all {
      do throws(ScenarioRefusal) {
        try grow(series, name, by: rate)
      } catch {
        refusals.append(error)
      }
    }
    if refusals.count == all.count, let refusal = refusals.first { throw refusal }
  }

  /// y·(1 + g)^t for every period up to the last target.
  private mutating func grow(
    _ series: Int, _ name: SeriesName, by rate: ExactDecimal
  ) throws(ScenarioRefusal) {
    let (reading, start) = try latest(series, name)
    let factor = 1 + rate.doubleValue
    let level = reading.value.doubleValue
    for period in try periods(series, name, after: start) {
      guard let end = period.end else { continue }
      let years = PathClock(from: start, to: end)
      let value = level * pow(factor, years.years(years.length))
      guard let assumed = reading.assumed(value) else { throw .unusableFigure(name) }
      append(assumed, period, series)
    }
  }

  /// The periods from a figure to the last target, in the steps that its figures come in.
  private func periods(
    _ series: Int, _ name: SeriesName, after start: CalendarDate
  ) throws(ScenarioRefusal) -> [Period] {
    let dues = book.targetTable.targetsOfSeries[series].compactMap { number in
      book.periods.unpack(book.targetTable.records[number].due).flatMap { due in
        due.end.map { (due: due, end: $0, number: number) }
      }
    }
    guard let last = dues.max(by: { $0.end < $1.end }), last.end > start else {
      throw .nothingAhead(name)
    }
    let measure = book.indicatorTable.details(
      Int(book.seriesTable.records[series].indicator))?.measure
    let every: StepLength =
      switch measure {
      case .stock, .rate, .growth:
        StepLength(review.comparableFigures(ofTarget: last.number).cadence)
      case .flow, nil: StepLength(last.due.kind) ?? .year
      }
    guard
      let periods = every.periods(
        after: start, until: last.due, most: RequiredPath.mostSteps)
    else { throw .nothingAhead(name) }
    // A target between two steps has its own date.
    let between = dues.filter { due in
      due.end > start && !periods.contains { $0.end == due.end }
    }.map(\.due)
    return (periods + between).sorted()
  }

  private mutating func set(
    _ series: Int, _ name: SeriesName, _ period: Period, _ figure: AssumedFigure
  ) throws(ScenarioRefusal) {
    switch figure {
    case .level(let reading):
      guard let own = try? reading.converted(to: unit(series)) else { throw .unusableFigure(name) }
      append(own, period, series)
    case .change(let change):
      let (reading, _) = try latest(series, name)
      guard let value = try? change.level(from: reading.value, in: unit(series)) else {
        throw .unusableFigure(name)
      }
      append(Reading(value, unit(series), bound: reading.bound), period, series)
    }
  }

  mutating func append(_ reading: Reading, _ period: Period, _ series: Int) {
    let packed = book.periods.pack(period)
    book.observationTable.append(
      series: series, period: packed, end: book.periods.entries[Int(packed.code)].end,
      value: reading.value,
      flags: ObservationTable.Flags(rawValue: reading.bound.rawValue).union(.isAssumed),
      published: book.periods.pack(Period(day: review.asOf)), source: .max)
    book.observationTable.annotate(note: ScenarioReview.assumedNote)
    self.series.insert(series)
  }

  // MARK: - Projects and areas

  private mutating func delay(_ id: String, by months: Int) throws(ScenarioRefusal) {
    var isKnown = false
    for plan in plans {
      for place in book.plans[plan].pipeline.indices where book.plans[plan].pipeline[place].id == id
      {
        isKnown = true
        guard let later = book.plans[plan].pipeline[place].expected?.later(byMonths: months) else {
          throw .undatedProject(id)
        }
        book.plans[plan].pipeline[place].expected = later
        projects.insert(ProjectName(plan: book.plans[plan].id, project: id))
      }
    }
    if !isKnown { throw .noProject(id) }
  }

  /// Holds every series of an area at its latest figure and takes its projects away.
  private mutating func fail(_ area: String) throws(ScenarioRefusal) {
    var isKnown = false
    for series in book.seriesTable.records.indices where book.area(ofSeries: series) == area {
      let indicator = Int(book.seriesTable.records[series].indicator)
      guard plans.contains(Int(book.indicatorTable.records[indicator].plan)) else { continue }
      isKnown = true
      let name = SeriesName(book.indicatorID(indicator), area: area)
      // What has no figure, or no target ahead, has nothing to be held.
      guard !book.targetTable.targetsOfSeries[series].isEmpty,
        let (reading, start) = try? latest(series, name),
        let periods = try? periods(series, name, after: start)
      else { continue }
      for period in periods { append(reading, period, series) }
    }
    for plan in plans {
      let lost = book.plans[plan].pipeline.filter { $0.area == area }
      for project in lost {
        projects.insert(ProjectName(plan: book.plans[plan].id, project: project.id))
      }
      book.plans[plan].pipeline.removeAll { $0.area == area }
      if !lost.isEmpty || book.plans[plan].areaWholes[area] != nil { isKnown = true }
    }
    guard isKnown else { throw .noArea(area) }
    failing.insert(area)
  }
}

extension Reading {
  /// The reading with another number: four digits finer, or whole for what is counted singly, where a
  /// part does not count.
  fileprivate func assumed(_ value: Double) -> Reading? {
    let exponent = unit.countsSingly ? 0 : max(Int(self.value.exponent) - 4, -60)
    let scaled = value / pow(10, Double(exponent))
    let nearest = scaled.rounded()
    let isWhole = abs(scaled - nearest) <= 1e-9 * max(1, scaled.magnitude)
    let digits = unit.countsSingly && !isWhole ? scaled.rounded(.down) : nearest
    guard digits.magnitude < 9e18,
      let number = try? ExactDecimal(significand: Int64(digits), exponent: exponent)
    else { return nil }
    let (significand, power) = number.reduced
    let short = ExactDecimal(
      uncheckedSignificand: power > 0 ? number.significand : significand,
      exponent: Int8(power > 0 ? exponent : power))
    return Reading(short, unit, bound: bound)
  }
}

extension Period {
  /// The same stretch some months later; `nil` for open periods and beyond the calendar.
  func later(byMonths months: Int) -> Period? {
    guard let end, let first = start.later(byMonths: months) else { return nil }
    // The end of a month stays the end of a month.
    guard let after = end.adding(days: 1).later(byMonths: months) else { return nil }
    if kind == .day { return Period(day: first) }
    return Period(from: first, to: after.adding(days: -1))
  }
}

extension CalendarDate {
  /// The same day some months later, or the last day of a shorter month.
  fileprivate func later(byMonths months: Int) -> CalendarDate? {
    let (year, month, day) = components
    let number = year * 12 + month - 1 + months
    let (target, place) = (number / 12, number % 12 + 1)
    guard Self.years.contains(target) else { return nil }
    return CalendarDate(
      year: target, month: place, day: min(day, Self.days(inMonth: place, of: target)))
  }
}
