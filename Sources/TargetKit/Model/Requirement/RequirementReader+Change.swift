extension RequirementReader {
  func change(_ change: ChangePhrase) throws(RequirementProblem) -> Requirement {
    .change(try changeRequirement(change))
  }

  func changeRequirement(
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

  func meaning(of phrase: ChangePhrase) throws(RequirementProblem) -> Change {
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
  var reference: Period? {
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
}

extension ChangePhrase {
  /// 增长 or 降低 by an amount.
  init(
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
  var isInShare: Bool {
    if case .step(_, let unit?, _, _) = amount { unit.dimension == .share } else { false }
  }
}
