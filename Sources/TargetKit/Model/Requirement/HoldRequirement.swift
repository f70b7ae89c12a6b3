/// To stay where it is: 保持在88.5%以上, 控制在5.5%以内, 稳定在110左右, 与2020年持平, `95..105`.
///
/// Every figure is held against it; the last one decides at the due date.
public struct HoldRequirement: Hashable, Sendable {
  /// What is to be held.
  public enum Asked: Hashable, Sendable {
    /// To stay among the numbers of a criterion.
    case criterion(Criterion)
    /// To stay at a number or so.
    case about(AboutRequirement)
    /// To stay on one side of the earlier figure, or of that for the named period.
    case baseline(Reading.Bound, reference: Period?)
  }

  /// What is to be held.
  public let asked: Asked
  /// Whether words or the plan say that it is to be held; else the baseline does, by lying inside.
  let isSaid: Bool

  init(_ asked: Asked, isSaid: Bool) {
    self.asked = asked
    self.isSaid = isSaid
  }

  init(_ level: LevelRequirement) { self.init(.criterion(level.criterion), isSaid: false) }
  init(_ about: AboutRequirement) { self.init(.about(about), isSaid: false) }

  func levels(from baseline: BareReading?, _ reach: ApproximationReach) -> RequiredLevels? {
    switch asked {
    case .criterion(let criterion):
      return RequiredLevels(
        criterion.accepted, aim: criterion.threshold, resolution: criterion.resolution)
    case .about(let about): return about.levels(from: nil)
    case .baseline(let bound, _):
      guard let baseline, let accepted = Interval(bound, baseline.value) else { return nil }
      var levels = RequiredLevels(
        accepted, aim: baseline.value, resolution: baseline.resolution)
      if baseline.bound != .exact { levels.sure = nil }
      return levels
    }
  }

  /// The level or number to be reached first, where the baseline lies outside; `nil` for what is
  /// counted from the baseline itself.
  var asLevel: Requirement? {
    switch asked {
    case .criterion(let criterion): .level(LevelRequirement(criterion))
    case .about(let about): .about(about)
    case .baseline: nil
    }
  }
}
