/// What a target asks of its indicator: one of seven kinds.
///
/// Each kind knows what satisfies it, which number it aims at and how its path leads there. Numbers
/// are in the indicator's unit unless they say otherwise.
public enum Requirement: Hashable, Sendable {
  /// A level at the due date: 10个以上, 达到26%.
  case level(LevelRequirement)
  /// A number or so: 68%左右.
  case about(AboutRequirement)
  /// An average growth from the baseline on: 年均增长6%左右.
  case growth(GrowthRequirement)
  /// The whole of a stretch of time: 五年累计25万人.
  case cumulative(CumulativeRequirement)
  /// A change against an earlier figure: 提高3个百分点, 翻一番.
  case change(ChangeRequirement)
  /// To stay where it is: 控制在5.5%以内, 与2020年持平.
  case hold(HoldRequirement)
  /// To stand in a relation to another series: 高于GDP增速.
  case relative(RelativeRequirement)

  /// The name of a kind in machine formats.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// See ``Requirement/level(_:)``.
    case level
    /// See ``Requirement/about(_:)``.
    case about
    /// See ``Requirement/growth(_:)``.
    case growth
    /// See ``Requirement/cumulative(_:)``.
    case cumulative
    /// See ``Requirement/change(_:)``.
    case change
    /// See ``Requirement/hold(_:)``.
    case hold
    /// See ``Requirement/relative(_:)``.
    case relative
  }

  /// Which of the seven kinds it is.
  public var kind: Kind {
    switch self {
    case .level: .level
    case .about: .about
    case .growth: .growth
    case .cumulative: .cumulative
    case .change: .change
    case .hold: .hold
    case .relative: .relative
    }
  }

  /// The levels that satisfy it, counted from a baseline.
  ///
  /// - Parameters:
  ///   - baseline: The figure progress is counted from.
  ///   - years: How many years lie between the baseline and the due date, for growth.
  ///   - reach: What "about" and "nearly" are worth in figures.
  /// - Returns: `nil` where no level decides (growth by rates, relations) or where it needs a baseline
  ///   and there is none.
  func limits(
    from baseline: BareReading?, years: Double?, _ reach: ApproximationReach
  ) -> RequiredLevels? {
    switch self {
    case .level(let level): level.levels
    case .about(let about): about.levels(from: baseline?.plainValue)
    case .growth(let growth): years.flatMap { growth.levels(from: baseline, years: $0) }
    case .cumulative(let cumulative): cumulative.levels(from: baseline, reach)
    case .change(let change): change.levels(from: baseline, reach)
    case .hold(let hold): hold.levels(from: baseline, reach)
    case .relative: nil
    }
  }

  /// What it comes to, given the baseline: a criterion that the baseline already satisfies, or a
  /// range around it, is to be held; a range or a limit that the baseline lies outside of is to be
  /// reached.
  func seen(from baseline: BareReading?, _ reach: ApproximationReach) -> Requirement {
    switch self {
    case .level(let level):
      guard let baseline else { return level.isRange ? .hold(HoldRequirement(level)) : self }
      let isSatisfied = level.levels.judge(baseline, reach) == .satisfied
      return isSatisfied ? .hold(HoldRequirement(level)) : self
    case .about(let about):
      guard let baseline else { return self }
      let levels = about.levels(from: baseline.plainValue)
      return levels.judge(baseline, reach) == .satisfied ? .hold(HoldRequirement(about)) : self
    case .hold(let hold):
      guard let baseline, let toReach = hold.asLevel,
        hold.levels(from: baseline, reach)?.judge(baseline, reach) == .notSatisfied
      else { return self }
      return toReach
    case .growth, .cumulative, .change, .relative: return self
    }
  }
}

extension Requirement {
  /// The period whose figure it is counted from, where its words name one.
  var reference: Period? {
    switch self {
    case .change(let change): return change.reference
    case .hold(let hold):
      if case .baseline(_, let reference) = hold.asked { return reference }
      return nil
    case .cumulative(let cumulative):
      if case .change(let change) = cumulative.basis { return change.reference }
      return nil
    case .level, .about, .growth, .relative: return nil
    }
  }

  /// The stretch of years that counts, where one is stated.
  var window: Period? {
    switch self {
    case .growth(let growth): growth.window
    case .cumulative(let cumulative): cumulative.window
    case .level, .about, .change, .hold, .relative: nil
    }
  }

  /// Whether only levels can decide it.
  var needsLevels: Bool {
    switch self {
    case .growth, .relative: false
    case .level, .about, .cumulative, .change, .hold: true
    }
  }

  /// Whether it asks for a number or so.
  var isAbout: Bool {
    switch self {
    case .about: return true
    case .change(let change): return change.about != nil
    case .growth(let growth): return growth.about != nil
    case .cumulative(let cumulative):
      switch cumulative.basis {
      case .sum(_, let about), .rates(_, _, let about, _): return about != nil
      case .change(let change): return change.about != nil
      }
    case .hold(let hold):
      if case .about = hold.asked { return true }
      return false
    case .level, .relative: return false
    }
  }

  /// Whether amounts are added up over a window.
  var isSum: Bool {
    if case .cumulative(let cumulative) = self, case .sum = cumulative.basis { return true }
    return false
  }
}
