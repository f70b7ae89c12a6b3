/// A figure, a goal or an assumption, ready to be computed with beside others of its plan and area.
struct AuditFigure {
  /// What it says.
  enum Kind: Hashable {
    /// The latest figure of a series.
    case observed
    /// What a target asks for.
    case goal
    /// What a plan assumes.
    case assumed
  }

  let kind: Kind
  let input: AuditInput
  let quantity: Quantity
  /// All that was said: of a goal everything it accepts, while ``quantity`` is its number.
  let accepted: Quantity
  let unit: Unit
  /// The indicator, by its place in the book; `nil` for assumptions.
  let indicator: Int?
  let measure: Measure?
  /// The change on the year that was published with it.
  let change: PublishedChange?
  /// What it is held together by with others: the stretch of time, the due date or the document.
  let moment: Moment
  /// The number as it stands, without its unit; `nil` where there is none.
  let number: ExactDecimal?

  var name: LocalizedText { input.name }

  /// About how much it is, to put figures of one dimension in order.
  var size: Double {
    let ends = quantity.face
    return (ends.nominal ?? ends.lower?.value ?? ends.upper?.value)?.doubleValue ?? 0
  }

  /// The figure as it was published.
  var text: LocalizedText { input.told }

  /// When figures of one plan and area speak of the same.
  enum Moment: Hashable {
    /// An amount of a stretch of time.
    case stretch(Period)
    /// A level, as one document has it; as of a day, where no document is named.
    case level(String)
    /// What is due then.
    case due(Period)
    /// What has no date.
    case undated
  }

  /// Whether it is a price, a share, a speed: something that is so much of one thing for another.
  var isRate: Bool {
    quantity.dimension == .number && !unit.dimension.isCounted
      || unit.dimension.factors.contains { $0.power < 0 }
  }

  /// Whether it is an amount of one kind of thing, counted or measured.
  var isAmount: Bool {
    unit.dimension.factors.count == 1 && unit.dimension.factors[0].power == 1
      && quantity.dimension != .number && unit.dimension != .sharePoints
      && unit.dimension != .duration && unit.dimension != .calendarTime
  }

  /// Whether it is only of a size, such as 千亿级, which nothing can be divided by.
  var isSizeClass: Bool { kind == .goal && number == nil }

  /// Whether it counts things.
  var isCount: Bool { unit.dimension.isCounted }

  /// Whether it is an amount of money.
  var isMoney: Bool { unit.dimension == .money }
}

/// Everything one plan says of one area.
struct AuditTopic {
  let plan: Plan
  let area: String?
  let figures: [AuditFigure]

  /// The most figures of one moment that are taken to speak of one matter; in a longer list, such as
  /// the yearly table of a city, any two need have nothing to do with each other.
  static let mostFigures = 8
  /// The most figures and goals of an area that are looked at together at all.
  static let mostInAll = 80

  /// The amounts of one moment each, where they are few enough to speak of one matter.
  var matters: [[AuditFigure]] {
    var order: [AuditFigure.Moment] = []
    var groups: [AuditFigure.Moment: [AuditFigure]] = [:]
    for figure in figures where !figure.isRate {
      if groups[figure.moment] == nil { order.append(figure.moment) }
      groups[figure.moment, default: []].append(figure)
    }
    let all = order.compactMap { groups[$0] }
    // What a project is to be, and what of it is known, stand on one card.
    let card = order.filter { moment in
      if case .level = moment { return true }
      return moment == .undated
    }
    var matters = all.filter { $0.count > 1 && $0.count <= Self.mostFigures }
    let joined = card.flatMap { groups[$0] ?? [] }
    if groups[.undated] != nil, card.count > 1, joined.count <= Self.mostFigures {
      matters.removeAll { matter in card.contains(matter[0].moment) }
      matters.append(joined)
    }
    return matters
  }

  /// Its prices, shares and speeds.
  var rates: [AuditFigure] { figures.filter(\.isRate) }

  /// Whether it is short enough to speak of one matter as a whole.
  var isOneMatter: Bool { figures.count <= 3 * Self.mostFigures }
}

extension AuditSources {
  /// What each plan says of each area, the latest figure of every series and every goal once.
  func makeTopics() -> [AuditTopic] {
    let restated = book.restatedTargets(asOf: asOf)
    var targets: [[Int]] = Array(repeating: [], count: book.seriesTable.records.count)
    for (number, record) in book.targetTable.records.enumerated() where !restated.contains(number) {
      targets[Int(record.series)].append(number)
    }
    var indicators: [[Int]] = Array(repeating: [], count: book.plans.count)
    for (number, record) in book.indicatorTable.records.enumerated() {
      indicators[Int(record.plan)].append(number)
    }
    let wordings = statementsOfGoals
    return book.plans.indices.flatMap { plan in
      topics(of: book.plans[plan], indicators[plan], targets, wordings)
    }
  }

  /// The statements of every wording of a goal, by the numbers of its targets.
  private var statementsOfGoals: [Int: [String]] {
    var order: [[Int]] = []
    var places: [String: Int] = [:]
    for number in book.targetTable.numbersWithGoal {
      let target = book.target(at: number)
      let key =
        "\(target.goal ?? "") \(book.targetTable.records[number].series) \(target.due.map(\.description) ?? "")"
      if let place = places[key] {
        order[place].append(number)
      } else {
        places[key] = order.count
        order.append([number])
      }
    }
    var statements: [Int: [String]] = [:]
    for numbers in order {
      let all = numbers.flatMap { book.target(at: $0).statements }
      for number in numbers { statements[number] = all }
    }
    return statements
  }

  private func topics(
    of plan: Plan, _ indicators: [Int], _ targets: [[Int]], _ wordings: [Int: [String]]
  ) -> [AuditTopic] {
    var order: [String?] = []
    var groups: [String?: [AuditFigure]] = [:]
    func add(_ figure: AuditFigure?, area: String?) {
      guard let figure else { return }
      if groups[area] == nil { order.append(area) }
      groups[area, default: []].append(figure)
    }
    let sizes = sizes(indicators, targets, plan)
    for number in indicators {
      let measure = book.indicatorTable.details(number)?.measure
      // A part of an indicator must not be taken for the indicator.
      for series in series(ofIndicator: number) where book.seriesTable.part(series).isWhole {
        let area = book.area(ofSeries: series) ?? plan.area
        guard sizes[area, default: 0] <= AuditTopic.mostInAll else { continue }
        if let last = figures(ofSeries: series).last ?? expected(ofSeries: series) {
          add(figure(last, plan: plan, indicator: number, measure), area: area)
        }
        for target in targets[series] {
          let statements = wordings[target] ?? book.target(at: target).statements
          add(
            goal(target, plan: plan, indicator: number, measure, resting: statements), area: area)
        }
      }
    }
    let assumed = plan.parameters.compactMap { assumption($0, plan: plan) }
    return order.map { area in
      AuditTopic(plan: plan, area: area, figures: (groups[area] ?? []) + assumed)
    }
  }

  /// How many figures and goals a plan has of each area.
  private func sizes(
    _ indicators: [Int], _ targets: [[Int]], _ plan: Plan
  ) -> [String?: Int] {
    var sizes: [String?: Int] = [:]
    for series in indicators.flatMap({ series(ofIndicator: $0) }) {
      sizes[book.area(ofSeries: series) ?? plan.area, default: 0] += 1 + targets[series].count
    }
    return sizes
  }

  private func figure(
    _ dated: DatedFigure, plan: Plan, indicator: Int, _ measure: Measure?
  ) -> AuditFigure? {
    let observation = dated.observation
    guard let quantity = try? quantity(observation.reading, plan: plan.id) else { return nil }
    let isStretch =
      measure == .flow || measure == nil && observation.period.dayCount.map { $0 > 31 } ?? true
    return AuditFigure(
      kind: .observed, input: input(observation, plan: plan.id), quantity: quantity,
      accepted: quantity, unit: observation.reading.unit, indicator: indicator, measure: measure,
      change: observation.yearOnYear,
      moment: isStretch
        ? .stretch(observation.period) : .level(observation.source ?? dated.end.description),
      number: observation.reading.value)
  }

  private func goal(
    _ number: Int, plan: Plan, indicator: Int, _ measure: Measure?, resting statements: [String]
  ) -> AuditFigure? {
    let target = book.target(at: number)
    guard target.requirement?.asksForAmount ?? true else { return nil }
    let (quantity, accepted, unit): (Quantity, Quantity, Unit)
    if let criterion = target.criterion, let all = try? Quantity(criterion) {
      (quantity, accepted, unit) = (all.threshold, all, criterion.unit)
    } else if let size = sizeClass(target, of: indicator) {
      unit = book.indicatorTable.unit(indicator)
      (quantity, accepted) = (size, size)
    } else {
      return nil
    }
    return AuditFigure(
      kind: .goal,
      input: input(target, number: number).resting(on: statements), quantity: quantity,
      accepted: accepted, unit: unit,
      indicator: indicator, measure: measure, change: nil,
      moment: target.due.map { .due($0) } ?? .undated, number: target.criterion?.threshold)
  }

  /// About how much a class of size such as 千亿级 is, in the unit of its indicator.
  private func sizeClass(_ target: Target, of indicator: Int) -> Quantity? {
    guard let order = SizeClass.order(target.criterionAsWritten),
      let reading = try? Reading(order, unit: book.indicatorTable.unit(indicator))
    else { return nil }
    return try? quantity(reading, plan: target.plan)
  }

  private func assumption(_ parameter: Parameter, plan: Plan) -> AuditFigure? {
    guard let quantity = try? quantity(parameter.value, plan: plan.id) else { return nil }
    return AuditFigure(
      kind: .assumed,
      input: AuditInput(
        name: parameter.name, asWritten: parameter.value.wording(parameter.asWritten),
        told: parameter.value.told(parameter.asWritten), plan: plan.id, indicator: nil, area: nil,
        period: nil, statements: parameter.statements,
        place: .figure(.parameter(parameter.id))),
      quantity: quantity, accepted: quantity, unit: parameter.value.unit, indicator: nil,
      measure: nil, change: nil,
      moment: .undated, number: parameter.value.value)
  }

  /// Whether a plan says already how two figures belong together: as part and whole, as what is new
  /// and what there is in all, or as one goal.
  func areTied(_ one: AuditFigure, _ other: AuditFigure) -> Bool {
    guard let a = one.indicator, let b = other.indicator else { return false }
    if a == b { return true }
    func names(_ number: Int) -> [String] {
      let wholes = book.indicatorTable.details(number)?.wholes
      return [wholes?.partOf, wholes?.adds].compactMap { $0 }
    }
    return names(a).contains(book.indicatorID(b)) || names(b).contains(book.indicatorID(a))
      || !names(a).isEmpty && names(a) == names(b)
  }
}

extension Requirement {
  /// Whether it names an amount, and not a change against an earlier one, which nobody published as
  /// the amount it comes to.
  var asksForAmount: Bool {
    switch self {
    case .level, .about: return true
    case .cumulative: return isSum
    case .hold(let hold):
      if case .baseline = hold.asked { return false }
      return true
    case .growth, .change, .relative: return false
    }
  }
}
