/// What figures count, as far as their future depends on it.
public enum SeriesNature: Hashable, Sendable {
  /// A level, an amount of each period, a share or an index: it goes on from where it is.
  case level
  /// A count that is carried on and never falls: what is added in each period is projected, and
  /// nothing below the latest figure.
  case cumulative
  /// A rate of growth: it returns to its usual level, may be negative, and is no share.
  case growthRate
}

/// What is held of growth before the first figure is seen.
///
/// Of the yearly series of the M4, M3, M1 and tourism competitions most grow, by about four percent
/// a year. Indicators that a plan wants to fall mostly do fall: the same prior mirrored has smaller
/// errors there than none (see <doc:projecting-short-series>).
public struct GrowthPrior: Hashable, Sendable {
  /// The growth per year, as a share of the level: 0.04 is 4 %.
  public let perYear: Double

  /// A prior of one's own.
  ///
  /// - Parameter perYear: The growth per year as a share, from -1 to 1; nearer limits are taken
  ///   where it is not.
  public init(perYear: Double) {
    self.perYear = perYear == perYear ? Swift.min(1, Swift.max(-1, perYear)) : 0
  }

  /// Four percent a year upward, with a standard deviation of about three.
  public static let growing = GrowthPrior(perYear: 0.042)
  /// None in either direction, with the same standard deviation.
  public static let neutral = GrowthPrior(perYear: 0)
  /// Four percent a year downward, with the same standard deviation.
  public static let falling = GrowthPrior(perYear: -0.042)
}
