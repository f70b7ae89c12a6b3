/// A change against an earlier figure: 提高3个百分点, 翻一番, 比2025年增长30%, 降低25%.
public struct ChangeRequirement: Hashable, Sendable {
  /// The change.
  public let change: Change
  /// What is said of the new level: at least for 增长, at most for 降低.
  public let bound: Reading.Bound
  /// The side of the new level, where the change is one "or so".
  public let about: AboutRequirement.Side?
  /// The period whose figure it is counted from, where the words name another than the baseline's.
  public let reference: Period?
  /// The plan's own reach of "about".
  let reach: ExactDecimal?
  let unit: Unit

  /// The new levels, given the earlier one; an interval of them where that is a mere bound.
  func levels(from baseline: BareReading?, _ reach: ApproximationReach) -> RequiredLevels? {
    guard let baseline, let exact = try? change.level(from: baseline.value, in: unit) else {
      return nil
    }
    // 20 % less than 90 is 72, not 72.00.
    let level = exact.shortened(to: Int(baseline.value.exponent))
    if let about {
      return AboutRequirement(
        value: level, side: about, reach: self.reach, resolution: baseline.resolution,
        countsWay: true
      ).levels(from: baseline.plainValue)
    }
    guard let accepted = Interval(bound, level) else { return nil }
    var levels = RequiredLevels(
      accepted, aim: level, resolution: baseline.resolution)
    if baseline.bound != .exact {
      guard let start = try? baseline.interval(reach) else { return nil }
      (levels.accepted, levels.sure) = reached(from: start) ?? (accepted, nil)
    }
    return levels
  }

  /// What may and what surely satisfies, if the earlier level lies anywhere in an interval.
  private func reached(from start: Interval) -> (Interval, Interval?)? {
    func moved(_ end: Interval.End?) -> Interval.End? {
      guard let end, let level = try? change.level(from: end.value, in: unit) else { return nil }
      return Interval.End(value: level, isClosed: end.isClosed)
    }
    let (low, high) = (moved(start.lower), moved(start.upper))
    switch bound {
    case .atLeast, .moreThan:
      let least = low.map {
        Interval.End(value: $0.value, isClosed: $0.isClosed && bound == .atLeast)
      }
      guard let all = Interval(lower: least, upper: nil) else { return nil }
      return (all, high.flatMap { Interval(lower: .closed($0.value), upper: nil) })
    case .atMost, .lessThan:
      let most = high.map {
        Interval.End(value: $0.value, isClosed: $0.isClosed && bound == .atMost)
      }
      guard let all = Interval(lower: nil, upper: most) else { return nil }
      return (all, low.flatMap { Interval(lower: nil, upper: .closed($0.value)) })
    case .exact, .about, .nearly, .somewhatMore: return nil
    }
  }
}
