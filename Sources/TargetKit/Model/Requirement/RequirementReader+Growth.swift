extension RequirementReader {
  func growth() throws(RequirementProblem) -> Requirement? {
    if phrase.isAverage { return try averageGrowth() }
    // The rates of several years compound.
    if context.measure == .growth, phrase.holding == nil, spansYears, let rate = try compounded() {
      return rate
    }
    guard let due = context.due else { return nil }
    // 增速6% of an amount, and 增长10% in the year after the baseline: the growth of one year.
    if phrase.isGrowthRate, context.measure != .growth, due.kind == .year {
      return try growth(isOneYear: true)
    }
    guard case .change(let change) = phrase.ask, change.way != nil, !phrase.isCumulative,
      context.measure != .growth, change.isInProportion, context.unit.dimension != .share,
      due.kind == .year, case .step = change.amount
    else { return nil }
    let before = due.start.adding(days: -1)
    let isYearBefore =
      switch phrase.reference {
      case .yearBefore: true
      case .year(let year): year == before.year
      case nil: context.baseline.map { $0.period.end == before } ?? isPlanOfOneYear
      }
    return isYearBefore ? try growth(isOneYear: true) : nil
  }

  private var spansYears: Bool {
    context.over?.isSeveralYears == true || context.due?.isSeveralYears == true
  }

  private func compounded() throws(RequirementProblem) -> Requirement? {
    switch phrase.ask {
    case .change(let change): return isRateOfGrowth(change) ? try growth(isOneYear: false) : nil
    case .level(let criterion):
      return criterion.threshold == nil ? nil : try growth(isOneYear: false)
    case .bare, .reaching, .falling, .about: return try growth(isOneYear: false)
    case .unchanged, .relative: return nil
    }
  }

  /// Whether nothing says that a growth without a baseline is one of several years.
  private var isPlanOfOneYear: Bool {
    context.measure == .flow
      && context.horizon.map { $0.start >= context.due?.start ?? $0.start } ?? true
  }

  private func averageGrowth() throws(RequirementProblem) -> Requirement? {
    let isShare = context.unit.dimension == .share
    switch phrase.ask {
    case .change: return try growth(isOneYear: false)
    default:
      // 年均95%以上 of a share is its mean; 年均6% of an amount, or of a rate of growth, is a growth.
      let names =
        phrase.isGrowthRate || context.measure == .growth || (!isShare && phrase.ask.isInPercent)
      return names ? try growth(isOneYear: false) : nil
    }
  }

  private func growth(isOneYear: Bool) throws(RequirementProblem) -> Requirement {
    let (step, bound) = try stepAndBound()
    let isAbout = bound == .about || bound == .nearly
    let asksForMore =
      if case .change(let change) = phrase.ask { change.way == .more } else {
        phrase.holding != .within && context.better != .less
      }
    let side: Reading.Bound = asksForMore ? .atLeast : .atMost
    return .growth(
      GrowthRequirement(
        step: step, bound: isAbout ? .about : bound ?? side,
        about: isAbout ? (asksForMore ? .more : .less) : nil, reach: statedReach,
        window: window, isOneYear: isOneYear))
  }

  private func stepAndBound() throws(RequirementProblem) -> (
    GrowthRequirement.Step, Reading.Bound?
  ) {
    if case .change(let change) = phrase.ask {
      guard case .step(let size, let unit, let isDecrease, _) = change.amount else {
        throw .directionUnclear
      }
      guard let signed = isDecrease ? try? size.negated() : size else {
        throw .figure(.tooManyDigits)
      }
      let bound = isDecrease ? change.bound?.opposite : change.bound
      if let unit, unit.dimension == .share {
        guard let rate = try? signed * unit.scale else { throw .figure(.tooManyDigits) }
        return (.rate(rate), bound)
      }
      let meant = try meaning(of: change)
      guard case .difference(let amount, let written) = meant else {
        throw .figure(.ambiguousChange)
      }
      return (.amount(try difference(amount, written)), bound)
    }
    guard let (value, unit, bound) = phrase.ask.number else { throw .directionUnclear }
    let share = unit.dimension == .share ? unit : Unit.percent
    guard unit.dimension == .share || unit.dimension == .number,
      let rate = try? value * share.scale
    else { throw .directionUnclear }
    return (.rate(rate), bound)
  }

  /// What is added, in the indicator's unit; percentage points of a share in its own unit.
  private func difference(
    _ amount: ExactDecimal, _ written: Unit
  ) throws(RequirementProblem) -> ExactDecimal {
    do throws(UnitError) {
      return try Change.difference(amount, written).level(from: .zero, in: context.unit)
    } catch {
      throw .unit(error)
    }
  }
}
