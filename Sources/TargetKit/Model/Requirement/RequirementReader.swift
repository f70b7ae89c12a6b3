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

  var statedReach: ExactDecimal? { context.statesAbout ? context.reach.about : nil }

  // MARK: - Numbers

  /// What the words say of a number in the indicator's unit.
  enum Amount {
    case criterion(Criterion)
    case about(AboutRequirement)
  }

  func converted(
    _ value: ExactDecimal, _ written: Unit
  ) throws(RequirementProblem) -> Reading {
    do throws(UnitError) {
      return try Reading(value, written).converted(to: context.unit)
    } catch {
      throw .unit(error)
    }
  }

  /// The number of the words with its side; `better` decides where the words do not.
  func amount(
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

  func compared(_ level: Reading, _ bound: Reading.Bound) -> Criterion {
    Criterion(
      accepted: Interval(bound, level.value) ?? .point(level.value), unit: context.unit,
      resolution: level.resolution)
  }

  func bound(
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
}
