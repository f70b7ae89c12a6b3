/// The whole of a stretch of time: 五年累计25万人, 〔13.5〕%, 累计降低13.5%.
public struct CumulativeRequirement: Hashable, Sendable {
  /// What adds up.
  public enum Basis: Hashable, Sendable {
    /// The amounts of the parts of the window, to a sum.
    case sum(Criterion, about: AboutRequirement?)
    /// The whole change since the baseline, seen on levels.
    case change(ChangeRequirement)
    /// The whole change since the baseline, published as rates; the number is the size of the change
    /// in the direction that is asked for.
    case rates(ChangeRecords, Criterion, about: AboutRequirement?, isReduction: Bool)
  }

  /// What adds up.
  public let basis: Basis
  /// The stretch of time.
  public let window: Period?

  /// Whether the level at the due date decides, not what came together.
  var isOnLevels: Bool {
    if case .change = basis { true } else { false }
  }

  /// The sums, or the levels, that satisfy it.
  func levels(from baseline: BareReading?, _ reach: ApproximationReach) -> RequiredLevels? {
    switch basis {
    case .sum(let criterion, let about), .rates(_, let criterion, let about, _):
      if let about { return about.levels(from: .zero) }
      return RequiredLevels(
        criterion.accepted, aim: criterion.threshold, resolution: criterion.resolution)
    case .change(let change): return change.levels(from: baseline, reach)
    }
  }
}
