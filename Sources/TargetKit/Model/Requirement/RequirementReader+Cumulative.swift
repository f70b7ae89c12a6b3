extension RequirementReader {
  /// The stretch of time that counts: what the target states, a due period of several years, the
  /// plan's years up to the due date.
  var window: Period? {
    if let over = context.over { return over }
    if let due = context.due, due.isSeveralYears { return due }
    guard let horizon = context.horizon, let end = context.due?.end else { return nil }
    guard horizon.start <= end else { return nil }
    return Period(from: horizon.start, to: end)
  }

  func cumulative() throws(RequirementProblem) -> Requirement? {
    // Where nothing says what the figures are, a total without a baseline can only be one of amounts.
    let isFlow =
      context.measure == .flow
      || context.measure == nil && context.baseline == nil && phrase.isCumulative
    let spans = context.over != nil || context.due?.isSeveralYears == true
    guard phrase.isCumulative || isFlow && spans && phrase.holding == nil && !isProportion else {
      return nil
    }
    if let records = context.records, records != .levels {
      return .cumulative(
        CumulativeRequirement(basis: try rates(records), window: try statedWindow()))
    }
    if isFlow, !isProportion {
      return .cumulative(CumulativeRequirement(basis: try sum(), window: try statedWindow()))
    }
    return .cumulative(
      CumulativeRequirement(basis: .change(try wholeChange()), window: try checkedWindow()))
  }

  /// Whether what is asked for is a proportion of what there was, not an amount.
  private var isProportion: Bool {
    if case .change(let change) = phrase.ask { return change.isInProportion }
    return phrase.ask.isInPercent && context.unit.dimension != .share
  }

  private func statedWindow() throws(RequirementProblem) -> Period {
    guard let window = try checkedWindow() else { throw .noWindow }
    return window
  }

  private func checkedWindow() throws(RequirementProblem) -> Period? {
    guard let window else { return nil }
    if let years = phrase.years, window.wholeYears != years {
      throw .otherWindow(years: years, window: window)
    }
    return window
  }

  private func sum() throws(RequirementProblem) -> CumulativeRequirement.Basis {
    if case .change(let change) = phrase.ask {
      guard case .difference(let amount, let written) = try meaning(of: change) else {
        throw .figure(.ambiguousChange)
      }
      let level = try converted(amount, written)
      if change.bound == .about {
        return .sum(
          compared(level, .atLeast),
          about: AboutRequirement(
            value: level.value, side: context.better == .less ? .less : .more, reach: statedReach,
            resolution: level.resolution, countsWay: true))
      }
      return .sum(
        compared(level, change.boundOfLevel ?? (context.better == .less ? .atMost : .atLeast)),
        about: nil)
    }
    switch try amount(better: context.better ?? .more) {
    case .criterion(let criterion): return .sum(criterion, about: nil)
    case .about(let about):
      return .sum(
        Criterion(accepted: .atLeast(about.value), unit: context.unit), about: about)
    }
  }

  private func rates(
    _ records: ChangeRecords
  ) throws(RequirementProblem) -> CumulativeRequirement.Basis {
    let isReduction: Bool
    let asked: TargetPhrase.Ask
    if case .change(let change) = phrase.ask,
      case .step(let size, let unit, let isDecrease, _) = change.amount
    {
      isReduction = isDecrease
      let written = unit ?? context.unit
      switch change.bound {
      case .about, .nearly: asked = .about(size, written, isNearly: false)
      case let bound?:
        asked = .level(
          Criterion(
            accepted: Interval(bound, size) ?? .point(size), unit: written,
            resolution: Reading.resolution(of: size, in: written)))
      case nil: asked = .bare(size, written)
      }
    } else {
      isReduction = context.better == .less
      asked = phrase.ask
    }
    // The size of what is asked for is a floor, whichever way it leads.
    var sized = self.phrase
    sized.ask = asked
    switch try RequirementReader(phrase: sized, context: context).amount(better: .more) {
    case .criterion(let criterion):
      return .rates(records, criterion, about: nil, isReduction: isReduction)
    case .about(let about):
      return .rates(
        records, Criterion(accepted: .atLeast(about.value), unit: context.unit), about: about,
        isReduction: isReduction)
    }
  }

  /// The whole change since the baseline, on levels: 累计新增500个, 累计降低13.5%, 〔13.5〕%.
  private func wholeChange() throws(RequirementProblem) -> ChangeRequirement {
    if case .change(let change) = phrase.ask {
      if change.isInProportion, context.unit.dimension == .share, change.isInShare {
        throw .recordsUnclear
      }
      return try changeRequirement(change)
    }
    if phrase.ask.isInPercent, context.unit.dimension == .share { throw .recordsUnclear }
    guard let (size, unit, bound) = phrase.ask.number,
      context.better == .less || context.better == .more
    else { throw .directionUnclear }
    // 降至 names the end of a way, and no limit of its length.
    let isEndOfAWay = if case .falling = phrase.ask { true } else { false }
    return try changeRequirement(
      ChangePhrase(
        size, unit, isDecrease: context.better == .less, bound: isEndOfAWay ? nil : bound))
  }
}
