/// Finds what audits compute with: figures as inputs with their texts.
struct AuditSources {
  let book: PlanBook
  /// Only what was published by then is looked at.
  let asOf: CalendarDate
  /// The series of each indicator.
  private let seriesOfIndicator: [[Int]]
  /// What each plan says of each area.
  private(set) var topics: [AuditTopic] = []

  init(book: PlanBook, asOf: CalendarDate) {
    self.book = book
    self.asOf = asOf
    var table: [[Int]] = Array(repeating: [], count: book.indicatorTable.records.count)
    for (series, record) in book.seriesTable.records.enumerated() {
      table[Int(record.indicator)].append(series)
    }
    seriesOfIndicator = table
    topics = makeTopics()
  }

  /// The series of an indicator, by the indicator's place in the book.
  func series(ofIndicator number: Int) -> [Int] { seriesOfIndicator[number] }

  /// A figure with the day its period ends on.
  typealias DatedFigure = (observation: Observation, end: CalendarDate)

  /// The figures of a series known by then, the latest revision of each period, in their order.
  func figures(ofSeries series: Int) -> [DatedFigure] {
    var history = SeriesHistory(asOf: asOf)
    history.load(series: series, of: book)
    return history.figures.map { (book.observation(at: $0.row, series: series), $0.end) }
  }

  /// The latest value expected of a series, where no figure decides yet: the arithmetic of a forecast
  /// must be right, too.
  func expected(ofSeries series: Int) -> DatedFigure? {
    var history = SeriesHistory(asOf: asOf)
    history.load(series: series, of: book)
    return history.forecasts.last.map { (book.observation(at: $0.row, series: series), $0.end) }
  }

  /// The figures of a series known by then, the latest revision of each period.
  func figuresByPeriod(ofSeries series: Int) -> [Period: Observation] {
    Dictionary(figures(ofSeries: series).map { ($0.observation.period, $0.observation) }) {
      $1
    }
  }

  /// The series of the indicator `other` of the same plan that belongs to a series: that of the same
  /// area and part, or of both indicators' own areas.
  func partner(ofSeries series: Int, indicator: Int, other: Int) -> Int? {
    let isOwn = Int(book.indicatorTable.records[indicator].ownSeries) == series
    let own = Int(book.indicatorTable.records[other].ownSeries)
    if isOwn, own >= 0 { return own }
    return book.series(ofIndicator: other, at: book.seriesTable.records[series].place)
  }

  /// A finding by one of the library's own rules; what stops the computation makes it uncheckable.
  ///
  /// It is as surprising as its verdict, unless the rule knows better.
  func finding(
    _ rule: AuditRule, _ id: String, plan: String, _ name: LocalizedText, _ inputs: [AuditInput],
    statements: [String] = [], surprise: AuditSurprise? = nil,
    _ work: (inout [AuditStep]) throws(AuditObstacle) -> (AuditVerdict, LocalizedText?)
  ) -> AuditFinding {
    var steps: [AuditStep] = []
    var verdict = AuditVerdict.uncheckable
    var reason: LocalizedText?
    do throws(AuditObstacle) {
      (verdict, reason) = try work(&steps)
    } catch {
      reason = error.text
    }
    var known: Set<String> = []
    return AuditFinding(
      id: "\(rule.rawValue):\(plan)/\(id)", rule: rule, verdict: verdict,
      surprise: surprise ?? AuditSurprise(verdict), plan: plan, name: name, steps: steps,
      reason: reason, note: nil, inputs: inputs,
      statements: (statements + inputs.flatMap(\.statements)).filter { known.insert($0).inserted },
      origin: nil)
  }

  /// The id of a series within its plan: `enterprises`, `enterprises{铜梁区}`.
  func id(ofSeries series: Int) -> String {
    let indicator = Int(book.seriesTable.records[series].indicator)
    let id = book.indicatorID(indicator)
    guard Int(book.indicatorTable.records[indicator].ownSeries) != series else { return id }
    let part = book.seriesTable.part(series)
    let isOwnArea = book.seriesTable.area(series) == book.ownArea(ofIndicator: indicator)
    return id + FigureReference.place(isOwnArea ? nil : book.area(ofSeries: series), part)
  }

  func reach(ofPlan id: String) -> ApproximationReach { book.plan(id)?.reach ?? .standard }

  /// A figure of the observations.
  func input(_ observation: Observation, plan: String) -> AuditInput {
    let indicator = book.indicator(observation.indicator, plan: plan)
    return AuditInput(
      name: indicator?.name ?? LocalizedText(observation.indicator, in: .english),
      asWritten: observation.reading.wording(observation.asWritten), told: text(observation),
      plan: plan,
      indicator: observation.indicator, area: observation.area, part: observation.part,
      period: observation.period,
      statements: observation.statements, place: .figure(.observation(observation.row)))
  }

  /// A target.
  func input(_ target: Target, number: Int) -> AuditInput {
    let indicator = book.indicator(target.indicator, plan: target.plan)
    return AuditInput(
      name: indicator?.name ?? LocalizedText(target.indicator, in: .english),
      asWritten: target.criterionAsWritten, told: text(target), plan: target.plan,
      indicator: target.indicator,
      area: target.area, part: target.part, period: target.due, statements: target.statements,
      place: .figure(.target(number)))
  }

  /// The figure that a reference names.
  func input(_ figure: NamedFigure) -> AuditInput {
    switch figure.place {
    case .observation(let row): return input(book.observation(at: row), plan: figure.plan)
    case .target(let number): return input(book.target(at: number), number: number)
    case .parameter(let id):
      let parameter = book.plan(figure.plan)?.parameters.first { $0.id == id }
      return AuditInput(
        name: figure.name, asWritten: figure.asWritten, told: text(figure), plan: figure.plan,
        indicator: nil, area: nil, period: nil, statements: parameter?.statements ?? [],
        place: .figure(figure.place))
    case .project(let id):
      let project = book.plan(figure.plan)?.pipeline.first { $0.id == id }
      return AuditInput(
        name: figure.name, asWritten: figure.reading?.wording(figure.asWritten) ?? figure.asWritten,
        told: text(figure), plan: figure.plan, indicator: figure.reference.name,
        area: project?.area,
        period: figure.period, statements: project?.statements ?? [],
        place: .figure(figure.place))
    }
  }

  private func text(_ figure: NamedFigure) -> LocalizedText {
    figure.reading?.told(figure.asWritten) ?? AmountText.same(figure.asWritten)
  }

  /// An event.
  func input(_ event: Event, on date: Period) -> AuditInput {
    AuditInput(
      name: event.name, asWritten: date.description, told: AmountText.same(date.description),
      plan: event.plan, indicator: nil,
      area: event.area, period: nil, statements: event.statements, place: .event(event.id))
  }

  /// The amount of a reading, in base units.
  func quantity(_ reading: Reading, plan: String) throws(AuditObstacle) -> Quantity {
    do throws(QuantityError) {
      return try Quantity(reading, reach(ofPlan: plan))
    } catch {
      throw AuditObstacle(error)
    }
  }

  /// A reading as it was published, in both languages.
  func text(_ observation: Observation) -> LocalizedText {
    observation.reading.told(observation.asWritten)
  }

  /// What a target asks for, as the plan words it, in both languages.
  func text(_ target: Target) -> LocalizedText {
    let unit = book.indicator(target.indicator, plan: target.plan)?.unit ?? .number
    return LocalizedText(zh: target.asked(in: .chinese, unit), en: target.asked(in: .english, unit))
  }
}
