/// A number or so: 68%左右, 约100家, `about 12`; exceeding it in the good direction is never a miss.
public struct AboutRequirement: Hashable, Sendable {
  /// On which side of the number a figure may lie.
  public enum Side: String, Hashable, Sendable {
    /// At the number or above, and a little below it.
    case more
    /// At the number or below, and a little above it.
    case less
    /// A little to either side.
    case both
  }

  /// The number.
  public let value: ExactDecimal
  /// On which side of it a figure may lie.
  public let side: Side
  /// How far it reaches, as a share of the number, where the plan says so or the word is "nearly".
  public let reach: ExactDecimal?
  /// How finely the number is written.
  let resolution: ExactDecimal
  /// Whether a lack is counted along the way from the baseline; not for rates of growth.
  let countsWay: Bool

  /// 5 %: of the way from the baseline, else of the number.
  static let standard = ExactDecimal(uncheckedSignificand: 5, exponent: -2)

  /// How far it reaches: a stated share of the number, else 5 % of the way from a baseline that lies
  /// short of it, else 5 % of the number.
  func tolerance(from baseline: ExactDecimal?) throws(DecimalError) -> ExactDecimal {
    if let reach { return try value.magnitude() * reach }
    if let baseline, countsWay {
      switch side {
      case .more where baseline < value: return try (value - baseline) * Self.standard
      case .less where baseline > value: return try (baseline - value) * Self.standard
      default: break
      }
    }
    return try value.magnitude() * Self.standard
  }

  func levels(from baseline: ExactDecimal?) -> RequiredLevels {
    let near = try? tolerance(from: baseline)
    let low = near.flatMap { try? value - $0 } ?? value
    let high = near.flatMap { try? value + $0 } ?? value
    let accepted: Interval =
      switch side {
      case .more: .atLeast(low)
      case .less: .atMost(high)
      case .both: Interval(lower: .closed(low), upper: .closed(high)) ?? .point(value)
      }
    return RequiredLevels(accepted, aim: value, resolution: resolution)
  }
}
