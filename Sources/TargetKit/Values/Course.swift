#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The way that leads from a baseline to the number aimed at: where a series should be by when.
public struct Course: Hashable, Sendable {
  /// A level that is due at a time.
  public struct Point: Hashable, Sendable {
    /// When, in years.
    public var time: Double
    /// The level.
    public var level: Double

    /// A level that is due at a time.
    public init(time: Double, level: Double) {
      self.time = time
      self.level = level
    }
  }

  /// The baseline, the earlier milestones and the aim, in the order of time.
  public var points: [Point]
  /// Whether equal times multiply the level, as growth does; else they add to it.
  public var isCompound: Bool

  /// A way through some points, straight between them unless it is compound.
  public init(points: [Point], isCompound: Bool = false) {
    self.points = points
    self.isCompound = isCompound
  }

  /// The share of the way that is due at a time: (E(t) − y₀) ÷ (y* − y₀).
  ///
  /// - Returns: `nil` where the way has no length, or is compound and not above zero.
  public func share(at time: Double) -> Double? {
    guard let start = points.first?.level, let end = points.last?.level, start != end,
      let level = level(at: time)
    else { return nil }
    return (level - start) / (end - start)
  }

  /// The level that is due at a time; beyond the ends the way goes on as it ends.
  ///
  /// - Returns: `nil` for fewer than two points, and where a compound way is not above zero.
  public func level(at time: Double) -> Double? {
    guard let (start, end) = stretch(where: { $0.time >= time }) else { return nil }
    let share = (time - start.time) / (end.time - start.time)
    if isCompound {
      guard start.level > 0, end.level > 0 else { return nil }
      return start.level * pow(end.level / start.level, share)
    }
    return start.level + (end.level - start.level) * share
  }

  /// The time by which a level is due.
  ///
  /// - Returns: `nil` for fewer than two points, for a way that stands still, and where a compound
  ///   way is not above zero.
  public func time(of level: Double) -> Double? {
    guard let first = points.first, let last = points.last else { return nil }
    let isRising = last.level >= first.level
    guard let (start, end) = stretch(where: { isRising ? $0.level >= level : $0.level <= level })
    else { return nil }
    if isCompound {
      guard start.level > 0, end.level > 0, level > 0, start.level != end.level else { return nil }
      return start.time
        + (end.time - start.time) * log(level / start.level) / log(end.level / start.level)
    }
    guard start.level != end.level else { return nil }
    return start.time + (end.time - start.time) * (level - start.level) / (end.level - start.level)
  }

  private func stretch(where reaches: (Point) -> Bool) -> (Point, Point)? {
    guard points.count > 1 else { return nil }
    let end = max(1, points.firstIndex(where: reaches) ?? points.count - 1)
    let (left, right) = (points[end - 1], points[end])
    return right.time > left.time ? (left, right) : nil
  }
}
