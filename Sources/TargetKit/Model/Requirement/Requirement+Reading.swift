extension Requirement {
  /// What a target asks for, from its words as written.
  static func read(
    _ text: String, _ context: RequirementContext
  ) throws(RequirementProblem) -> Requirement {
    let phrase: TargetPhrase
    do throws(FigureError) {
      phrase = try TargetPhrase(text, unit: context.written, units: context.units)
    } catch {
      throw .figure(error)
    }
    return try read(phrase, context)
  }

  /// What a target asks for, from its words taken apart.
  static func read(
    _ phrase: TargetPhrase, _ context: RequirementContext
  ) throws(RequirementProblem) -> Requirement {
    if let deadline = phrase.deadline, let due = context.due, due.end?.year != deadline {
      throw .otherDeadline(deadline, due: due)
    }
    if case .relative(let relation) = phrase.ask {
      guard let other = context.against else { throw .againstMissing }
      return .relative(
        RelativeRequirement(
          relation: RelativeRequirement.Relation(relation), other: other, better: context.better,
          reach: context.statesAbout ? context.reach.about : nil))
    }
    guard context.against == nil else { throw .againstUnused }
    let reader = RequirementReader(phrase: phrase, context: context)
    try reader.checkDirection()
    if case .unchanged(let bound) = phrase.ask { return try reader.unchanged(bound) }
    if case .change(let change) = phrase.ask, change.isNone {
      return try reader.unchanged(change.bound)
    }
    if let growth = try reader.growth() { return growth }
    if let cumulative = try reader.cumulative() { return cumulative }
    if case .change(let change) = phrase.ask, !reader.isRateOfGrowth(change) {
      return try reader.change(change)
    }
    return try reader.level()
  }
}

extension RelativeRequirement.Relation {
  fileprivate init(_ relation: TargetPhrase.Relation) {
    switch relation {
    case .above: self = .above
    case .atLeast: self = .atLeast
    case .below: self = .below
    case .atMost: self = .atMost
    case .inStep: self = .inStep
    }
  }
}

/// Finds what the words of a target ask of one indicator.
struct RequirementReader {
  let phrase: TargetPhrase
  let context: RequirementContext

  // MARK: - Direction

  /// The side that the words name, if they do.
  private var said: Direction? {
    switch phrase.ask {
    case .level(let criterion):
      switch (criterion.accepted.lower, criterion.accepted.upper) {
      case (_?, nil): return .more
      case (nil, _?): return .less
      default: return nil
      }
    case .change(let change):
      guard let way = change.way, !change.isNone else { return nil }
      // 下降2% of a rate of growth is a level below zero.
      if isRateOfGrowth(change) { return nil }
      return way == .more ? .more : .less
    case .falling: return .less
    case .bare, .reaching, .about, .unchanged, .relative: return nil
    }
  }

  /// Words that ask for more where less is better, or the other way round, contradict the plan,
  /// unless they say to hold.
  func checkDirection() throws(RequirementProblem) {
    guard phrase.holding == nil, let said else { return }
    switch (said, context.better) {
    case (.more, .less): throw .contradictsBetter(asksForMore: true)
    case (.less, .more): throw .contradictsBetter(asksForMore: false)
    default: return
    }
  }

  /// Whether a change is a level of an indicator that is a rate of growth: 增长6%, `+6%`.
  func isRateOfGrowth(_ change: ChangePhrase) -> Bool {
    guard context.measure == .growth, case .step(_, let unit, _, let style) = change.amount,
      style != .baseline
    else { return false }
    return unit.map { $0.dimension == .share } ?? true
  }

  private var statedReach: ExactDecimal? { context.statesAbout ? context.reach.about : nil }

  // MARK: - Numbers

  /// What the words say of a number in the indicator's unit.
  private enum Amount {
    case criterion(Criterion)
    case about(AboutRequirement)
  }

  private func converted(
    _ value: ExactDecimal, _ written: Unit
  ) throws(RequirementProblem) -> Reading {
    do throws(UnitError) {
      return try Reading(value, written).converted(to: context.unit)
    } catch {
      throw .unit(error)
    }
  }

  /// The number of the words with its side; `better` decides where the words do not.
  private func amount(
    better: Direction?, countsWay: Bool = true
  ) throws(RequirementProblem) -> Amount {
    switch phrase.ask {
    case .level(let criterion):
      do throws(UnitError) {
        return .criterion(try criterion.converted(to: context.unit))
      } catch {
        throw .unit(error)
      }
    case .bare(let value, let unit):
      let level = try converted(value, unit)
      if phrase.holding == .within { return .criterion(compared(level, .atMost)) }
      let bound = try bound(of: level.value, better)
      return .criterion(compared(level, bound))
    case .reaching(let value, let unit):
      let level = try converted(value, unit)
      return .criterion(compared(level, better == .less ? .atMost : .atLeast))
    case .falling(let value, let unit):
      return .criterion(compared(try converted(value, unit), .atMost))
    case .about(let value, let unit, let isNearly):
      let level = try converted(value, unit)
      let side: AboutRequirement.Side =
        switch better {
        case _ where phrase.holding == .within: .less
        case .more: .more
        case .less: .less
        case .within, nil: .both
        }
      return .about(
        AboutRequirement(
          value: level.value, side: side, reach: isNearly ? context.reach.nearly : statedReach,
          resolution: level.resolution, countsWay: countsWay && context.measure != .growth))
    case .change(let change):
      return try rateOfGrowth(change, better)
    case .unchanged, .relative: throw .sideUnclear
    }
  }

  private func compared(_ level: Reading, _ bound: Reading.Bound) -> Criterion {
    Criterion(
      accepted: Interval(bound, level.value) ?? .point(level.value), unit: context.unit,
      resolution: level.resolution)
  }

  private func bound(
    of value: ExactDecimal, _ better: Direction?
  ) throws(RequirementProblem) -> Reading.Bound {
    let baseline = context.baseline?.reading.value
    guard let bound = Self.bound(of: value, better: better, baseline: baseline) else {
      throw .directionUnclear
    }
    return bound
  }

  /// What a number alone means: by what is better, else by the way from the baseline; `nil` if
  /// nothing tells.
  static func bound(
    of value: ExactDecimal, better: Direction?, baseline: ExactDecimal?
  ) -> Reading.Bound? {
    switch better {
    case .more: return .atLeast
    case .less: return .atMost
    case .within: return .exact
    case nil:
      guard let baseline, baseline != value else { return nil }
      return baseline < value ? .atLeast : .atMost
    }
  }

  /// 增长6%左右 of a rate of growth: a level, below zero for 下降2%.
  private func rateOfGrowth(
    _ change: ChangePhrase, _ better: Direction?
  ) throws(RequirementProblem) -> Amount {
    guard case .step(let size, let unit, let isDecrease, _) = change.amount else {
      throw .directionUnclear
    }
    let level = try converted(size, unit ?? context.unit)
    guard let value = isDecrease ? try? level.value.negated() : level.value else {
      throw .figure(.tooManyDigits)
    }
    let bound = isDecrease ? change.bound?.opposite : change.bound
    if bound == .about || bound == .nearly {
      let side: AboutRequirement.Side = better == .less ? .less : better == .more ? .more : .both
      return .about(
        AboutRequirement(
          value: value, side: side, reach: statedReach, resolution: level.resolution,
          countsWay: false))
    }
    let signed = Reading(
      value: value, bound: .exact, unit: context.unit, resolution: level.resolution)
    if let bound { return .criterion(compared(signed, bound)) }
    let side = try self.bound(of: value, better)
    return .criterion(compared(signed, side))
  }

  // MARK: - Level, about, hold

  func level() throws(RequirementProblem) -> Requirement {
    switch try amount(better: context.better) {
    case .about(let about):
      return phrase.holding == nil
        ? .about(about) : .hold(HoldRequirement(.about(about), isSaid: true))
    case .criterion(let criterion):
      if phrase.holding != nil {
        return .hold(HoldRequirement(.criterion(criterion), isSaid: true))
      }
      let level = LevelRequirement(criterion)
      // A limit that the figures are to stay within.
      if context.better == .within, criterion.accepted.singleValue == nil, !level.isRange {
        return .hold(HoldRequirement(.criterion(criterion), isSaid: true))
      }
      return .level(level)
    }
  }

  func unchanged(_ stated: Reading.Bound?) throws(RequirementProblem) -> Requirement {
    let bound: Reading.Bound
    switch (stated, context.better) {
    case (.atLeast?, _), (.atMost?, _), (.moreThan?, _), (.lessThan?, _): bound = stated ?? .atLeast
    case (_, .more): bound = .atLeast
    case (_, .less): bound = .atMost
    case (_, .within), (_, nil): throw .sideUnclear
    }
    return .hold(HoldRequirement(.baseline(bound, reference: reference), isSaid: true))
  }

  // MARK: - Change

  func change(_ change: ChangePhrase) throws(RequirementProblem) -> Requirement {
    .change(try changeRequirement(change))
  }

  private func changeRequirement(
    _ phrase: ChangePhrase
  ) throws(RequirementProblem) -> ChangeRequirement {
    let change = try meaning(of: phrase)
    let isAbout = phrase.bound == .about || phrase.bound == .nearly
    let asksForMore = phrase.way.map { $0 == .more }
    let better = context.better.flatMap { $0 == .within ? nil : $0 == .more }
    let isMore = asksForMore ?? better ?? change.isIncrease
    let bound =
      isAbout || phrase.boundOfLevel == nil
      ? (isMore ? .atLeast : .atMost) : phrase.boundOfLevel ?? .atLeast
    return ChangeRequirement(
      change: change, bound: bound, about: isAbout ? (isMore ? .more : .less) : nil,
      reference: reference, reach: statedReach, unit: context.unit)
  }

  private func meaning(of phrase: ChangePhrase) throws(RequirementProblem) -> Change {
    let change: Change
    do throws(FigureError) {
      change = try phrase.change(in: context.unit, units: context.units)
    } catch {
      throw .figure(error)
    }
    // A sum of money is no change of a number of firms.
    guard let level = context.baseline?.reading.value else { return change }
    do throws(UnitError) {
      _ = try change.level(from: level, in: context.unit)
    } catch {
      throw .unit(error)
    }
    return change
  }

  /// The year that the words count from, where it is not the baseline's.
  private var reference: Period? {
    let year: Int? =
      switch phrase.reference {
      case .year(let year): year
      case .yearBefore: context.due?.start.year.advanced(by: -1)
      case nil: nil
      }
    guard let year, let period = Period(year: year) else { return nil }
    // The baseline's own year, whatever day of its end it was taken on.
    if let baseline = context.baseline?.period, baseline.end == period.end || baseline == period {
      return nil
    }
    return period
  }

  // MARK: - Growth

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
      let names = phrase.isGrowthRate || context.measure == .growth || (!isShare && isInPercent)
      return names ? try growth(isOneYear: false) : nil
    }
  }

  private var isInPercent: Bool {
    switch phrase.ask {
    case .level(let criterion): criterion.unit.dimension == .share
    case .bare(_, let unit), .reaching(_, let unit), .falling(_, let unit), .about(_, let unit, _):
      unit.dimension == .share
    case .change, .unchanged, .relative: false
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
    let value: ExactDecimal
    let unit: Unit
    let bound: Reading.Bound?
    switch phrase.ask {
    case .bare(let number, let written): (value, unit, bound) = (number, written, nil)
    case .reaching(let number, let written): (value, unit, bound) = (number, written, nil)
    case .falling(let number, let written): (value, unit, bound) = (number, written, .atMost)
    case .about(let number, let written, _): (value, unit, bound) = (number, written, .about)
    case .level(let criterion):
      guard let number = criterion.threshold else { throw .directionUnclear }
      (value, unit, bound) = (number, criterion.unit, criterion.bound)
    case .change, .unchanged, .relative: throw .directionUnclear
    }
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

  // MARK: - Cumulative

  /// The stretch of time that counts: what the target states, a due period of several years, the
  /// plan's years up to the due date.
  private var window: Period? {
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
    return isInPercent && context.unit.dimension != .share
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
    let share = isInPercent
    if share, context.unit.dimension == .share { throw .recordsUnclear }
    let (size, unit, bound) = try sizeOfTotal()
    let isReduction = context.better == .less
    guard context.better == .less || context.better == .more else { throw .directionUnclear }
    return try changeRequirement(
      ChangePhrase(
        size, unit, isDecrease: isReduction, bound: bound))
  }

  private func sizeOfTotal() throws(RequirementProblem) -> (ExactDecimal, Unit, Reading.Bound?) {
    switch phrase.ask {
    case .bare(let value, let unit), .reaching(let value, let unit), .falling(let value, let unit):
      return (value, unit, nil)
    case .about(let value, let unit, _): return (value, unit, .about)
    case .level(let criterion):
      guard let value = criterion.threshold else { throw .directionUnclear }
      return (value, criterion.unit, criterion.bound)
    case .change, .unchanged, .relative: throw .directionUnclear
    }
  }
}

extension ChangePhrase {
  /// 增长 or 降低 by an amount.
  fileprivate init(
    _ size: ExactDecimal, _ unit: Unit, isDecrease: Bool, bound: Reading.Bound?
  ) {
    amount = .step(size, unit, isDecrease: isDecrease, .word)
    way = isDecrease ? .less : .more
    self.bound = bound
  }

  /// Whether it is a share or a multiple of what there was.
  var isInProportion: Bool {
    switch amount {
    case .factor: true
    case .step(_, let unit, _, _):
      unit.map { $0.dimension == .share || $0.dimension == .multiple } ?? false
    }
  }

  /// Whether it is written in %.
  fileprivate var isInShare: Bool {
    if case .step(_, let unit?, _, _) = amount { unit.dimension == .share } else { false }
  }
}

extension Criterion {
  /// The side of its only number; `nil` for a range.
  var bound: Reading.Bound? {
    switch (accepted.lower, accepted.upper) {
    case (let lower?, nil): lower.isClosed ? .atLeast : .moreThan
    case (nil, let upper?): upper.isClosed ? .atMost : .lessThan
    default: accepted.singleValue == nil ? nil : .exact
    }
  }
}

extension Period {
  /// How many whole years it has; `nil` if it does not consist of whole months that make up years.
  var wholeYears: Int? {
    guard let months = wholeMonths, months > 0, months % 12 == 0 else { return nil }
    return months / 12
  }

  /// How many whole months it has; `nil` where it begins or ends within one.
  var wholeMonths: Int? {
    guard let end else { return nil }
    let (first, after) = (start.components, end.adding(days: 1).components)
    guard first.day == 1, after.day == 1 else { return nil }
    return (after.year - first.year) * 12 + after.month - first.month
  }

  /// Whether it is two whole years or more.
  var isSeveralYears: Bool { wholeYears.map { $0 >= 2 } ?? false }
}
