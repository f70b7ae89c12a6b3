#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The arithmetic of the Open SDG progress measure, on plain numbers.
///
/// Comparisons and the rounded constants of the score are those of the published code, so that
/// its results come out to the last digits.
public enum OpenSDGRule {
  /// The compound growth so far in the good direction, with the sign of a negative baseline
  /// turned.
  public static func growth(
    from base: Double, to current: Double, years: Double, sign: Double
  ) -> Double {
    (base < 0 ? -1 : 1) * sign * (pow(current / base, 1 / years) - 1)
  }

  /// The growth so far divided by the size of the growth needed.
  public static func ratio(
    from base: Double, to current: Double, years: Double, target: Double, dueYears: Double,
    sign: Double
  ) -> Double {
    growth(from: base, to: current, years: years, sign: sign)
      / abs(pow(target / base, 1 / dueYears) - 1)
  }

  /// The factor by which a natural limit near the baseline lowers the thresholds of growth.
  ///
  /// 1 without a limit or if the baseline is at least twice the limit, 0 at the limit itself.
  public static func easing(base: Double, limit: Double?) -> Double {
    guard let limit = limit.map(abs) else { return 1 }
    let base = abs(base)
    if base >= 2 * limit { return 1 }
    let distance = base <= limit ? base / limit : (2 * limit - base) / limit
    return 1 - pow(distance, 4.44)
  }

  /// The place of a ratio to a target in ``AssessmentMethod/openSDG``, 0 to 3.
  public static func category(ratio: Double) -> Int {
    if ratio >= 0.95 { return 3 }
    if ratio >= 0.60 { return 2 }
    return ratio >= 0 ? 1 : 0
  }

  /// The place of a growth rate in ``AssessmentMethod/openSDG``, 0 to 3.
  public static func category(growth: Double, easing: Double) -> Int {
    if growth >= 0.015 * easing { return 3 }
    if growth >= 0.005 * easing { return 2 }
    return growth >= 0 ? 1 : 0
  }

  /// The score of a ratio, from -5 to 5.
  public static func score(ratio: Double) -> Double {
    ratio >= 0.60 ? min(7.1429 * ratio - 4.2857, 5) : max(4.1667 * ratio - 2.5, -5)
  }

  /// The score of a growth rate, from -5 to 5.
  public static func score(growth: Double, easing: Double) -> Double {
    if growth < 0 { return max(125 * growth - 2.5, -5) }
    if easing == 0 { return 5 }
    switch category(growth: growth, easing: easing) {
    case 3: return min(500 * growth / easing - 5, 5)
    case 2: return 250 * growth / easing - 1.25
    default: return 500 * growth / easing - 2.5
    }
  }
}

extension OpenSDGRule {
  /// The score of one series of an indicator.
  public struct SeriesScore: Hashable, Sendable {
    /// The score, `nil` if the series could not be measured.
    public var score: Double?
    /// Whether its target is achieved.
    public var isAchieved: Bool

    /// A score.
    public init(_ score: Double?, isAchieved: Bool = false) {
      self.score = score
      self.isAchieved = isAchieved
    }
  }

  /// The score and the category of an indicator made of several series.
  ///
  /// Scores are averaged inside each group, then over the groups; a series or group without a
  /// score is left out. The mean is on track from 2.5, moderate from 0, limited from -2.5. The
  /// target of the indicator is achieved only if that of every scored series is.
  ///
  /// - Parameter groups: The sub-indicators; one group for a plain mean.
  /// - Returns: The mean score and the index of the category in ``AssessmentMethod/openSDG``;
  ///   `nil` if no series has a score.
  public static func aggregate(
    _ groups: [[SeriesScore]]
  ) -> (score: Double, category: Int)? {
    let means = groups.compactMap { mean($0.compactMap(\.score)) }
    guard let score = mean(means) else { return nil }
    let scored = groups.joined().filter { $0.score != nil }
    if scored.allSatisfy(\.isAchieved) { return (score, 4) }
    if score >= 2.5 { return (score, 3) }
    if score >= 0 { return (score, 2) }
    return (score, score >= -2.5 ? 1 : 0)
  }

  private static func mean(_ values: [Double]) -> Double? {
    values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
  }
}
