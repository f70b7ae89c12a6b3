/// A figure of a series with its date, exact or known to lie in a range.
public struct DatedFigure: Hashable, Sendable {
  /// The date as a year with its fraction: 2024.5 is the middle of 2024.
  ///
  /// Any fixed point of the period will do (its end, or its middle), the same for all figures of a
  /// series and for the dates that are asked about.
  public let year: Double
  /// The values the figure may have: one, a range, or half of the number line ("over 80").
  public let range: RealInterval

  /// An exact figure; `nil` if either number is not finite.
  ///
  /// - Parameters:
  ///   - year: The date as a year with its fraction.
  ///   - value: The figure.
  public init?(year: Double, value: Double) {
    guard year.isFinite, let range = RealInterval(value) else { return nil }
    self.year = year
    self.range = range
  }

  /// A figure known to lie in a range; `nil` if the date is not finite or nothing is known.
  ///
  /// - Parameters:
  ///   - year: The date as a year with its fraction.
  ///   - range: The values it may have, with a finite end at least.
  public init?(year: Double, range: RealInterval) {
    guard year.isFinite, range.lower.isFinite || range.upper.isFinite else { return nil }
    self.year = year
    self.range = range
  }
}

/// How often a series has a figure.
public enum Cadence: Int, Hashable, Sendable, CaseIterable {
  /// One figure a year.
  case yearly = 1
  /// Two figures a year.
  case halfYearly = 2
  /// Four figures a year.
  case quarterly = 4
  /// Twelve figures a year.
  case monthly = 12
}
