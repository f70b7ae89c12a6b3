/// What a unit measures: money, energy, mass per year, enterprises counted.
///
/// A dimension is a product of powers of kinds. Kinds are kept apart strictly: power is not energy,
/// enterprises (家) are not enterprise visits (家次), per cent is not percentage points. Only figures
/// of one dimension can be compared or added; multiplying and dividing figures multiplies and
/// divides their dimensions.
public struct Dimension: Hashable, Sendable {
  /// The kinds with their powers, never zero, in the kinds' order.
  let factors: [Factor]

  struct Factor: Hashable, Sendable {
    let kind: String
    let power: Int
  }

  init(factors: [Factor]) {
    self.factors = factors.filter { $0.power != 0 }.sorted { $0.kind < $1.kind }
  }

  /// A dimension of its own, told apart from all others by its name.
  public init(_ kind: String) {
    factors = [Factor(kind: kind, power: 1)]
  }

  /// The dimension of a plain number, such as a ratio of two like figures.
  public static let number = Dimension(factors: [])

  /// The dimension of the product of two figures.
  public static func * (left: Dimension, right: Dimension) -> Dimension {
    var powers: [String: Int] = [:]
    for factor in left.factors + right.factors { powers[factor.kind, default: 0] += factor.power }
    return Dimension(factors: powers.map { Factor(kind: $0.key, power: $0.value) })
  }

  /// The dimension of the quotient of two figures.
  public static func / (left: Dimension, right: Dimension) -> Dimension {
    left * Dimension(factors: right.factors.map { Factor(kind: $0.kind, power: -$0.power) })
  }

  /// Whether figures of this dimension count things, so that a figure without a multiplier is
  /// itself and not a rounded one.
  public var isCounted: Bool {
    factors.count == 1 && factors[0].power == 1 && factors[0].kind.hasPrefix(Self.countPrefix)
  }

  /// The dimension of counting `noun`, such as 家 or 项.
  public static func count(of noun: String) -> Dimension { Dimension(countPrefix + noun) }

  private static let countPrefix = "count:"

  /// Amounts of money.
  public static let money = Dimension("money")
  /// Energy, such as the capacity of a battery.
  public static let energy = Dimension("energy")
  /// Power.
  public static let power = Dimension("power")
  /// Electric charge.
  public static let charge = Dimension("charge")
  /// Mass.
  public static let mass = Dimension("mass")
  /// Length.
  public static let length = Dimension("length")
  /// Area; kept apart from length times length, which no official figure needs.
  public static let area = Dimension("area")
  /// Volume.
  public static let volume = Dimension("volume")
  /// Time as the clock counts it: seconds to weeks.
  public static let duration = Dimension("duration")
  /// Time as the calendar counts it: months and years, which are no fixed number of days.
  public static let calendarTime = Dimension("calendar-time")
  /// Shares and rates of change in parts of a whole: % and ‰.
  public static let share = Dimension("share")
  /// Differences between two shares: percentage points.
  public static let sharePoints = Dimension("share-points")
  /// Multiples of another figure: 倍.
  public static let multiple = Dimension("multiple")
}
