/// A number as published: an exact decimal in its unit, with what was said about it.
///
/// "Over 8 billion yuan" is not 8 000 000 000: it is *more than* 80 亿元. A reading keeps the digits, the
/// bound and the precision, and so stands for an ``Interval`` in which the truth lies.
public struct Reading: Hashable, Sendable {
  /// What was said about the number.
  public enum Bound: UInt8, Hashable, Sendable, CaseIterable {
    /// The number itself, to the precision it is written with.
    case exact
    /// The number or more: 以上, 不少于, at least.
    case atLeast
    /// More than the number: 超过, 突破, 余, over.
    case moreThan
    /// The number or less: 不超过, 以内, at most.
    case atMost
    /// Less than the number: 不到, under.
    case lessThan
    /// Somewhere around the number: 约, 左右, about.
    case about
    /// A little short of the number: 近, nearly.
    case nearly
    /// More than the number, and below the next step of its last digit that is not zero: 20余 is more
    /// than 20 and below 30, 1.2万余 below 1.3万.
    case somewhatMore
  }

  /// The number, in ``unit``.
  public let value: ExactDecimal
  /// What was said about it.
  public let bound: Bound
  /// The unit it is written in, multiplier included: `亿元`.
  public let unit: Unit
  /// One unit in the last published place, in ``unit``; zero where the number is itself exactly,
  /// as counts without a multiplier are.
  ///
  /// Of 20余 it is 10: how far "somewhat more" reaches.
  public let resolution: ExactDecimal

  /// A reading of `value`, as precise as `value` is written.
  public init(_ value: ExactDecimal, _ unit: Unit, bound: Bound = .exact) {
    self.init(
      value: value, bound: bound, unit: unit,
      resolution: bound == .somewhatMore ? value.step : Self.resolution(of: value, in: unit))
  }

  init(value: ExactDecimal, bound: Bound, unit: Unit, resolution: ExactDecimal) {
    self.value = value
    self.bound = bound
    self.unit = unit
    self.resolution = resolution
  }

  /// How finely a number written as `value` in `unit` was published.
  static func resolution(of value: ExactDecimal, in unit: Unit) -> ExactDecimal {
    resolution(of: value, countsSingly: unit.countsSingly)
  }

  /// The same, given whether the unit ``Unit/countsSingly``.
  @inline(__always)
  static func resolution(of value: ExactDecimal, countsSingly: Bool) -> ExactDecimal {
    countsSingly && value.exponent >= 0 ? .zero : value.unitInLastPlace
  }

  /// The same reading in another unit of the same dimension, exactly.
  ///
  /// - Throws: ``UnitError`` if the dimensions differ or the number is no finite decimal there.
  public func converted(to target: Unit) throws(UnitError) -> Reading {
    Reading(
      value: try unit.convert(value, to: target), bound: bound, unit: target,
      resolution: try unit.convert(resolution, to: target))
  }

  /// The numbers, in ``unit``, among which the truth lies.
  ///
  /// An exact figure stands for everything that rounds to it: 8.4万 for [8.35万, 8.45万); a count
  /// without a multiplier for itself.
  ///
  /// - Throws: ``DecimalError/overflow`` if an end has more digits than can be held.
  public func interval(_ reach: ApproximationReach = .standard) throws(DecimalError) -> Interval {
    try bare.interval(reach)
  }

  /// The numbers a verdict is decided on: the published number itself where it is exact, the
  /// interval otherwise.
  ///
  /// - Throws: ``DecimalError/overflow`` if an end has more digits than can be held.
  public func faceInterval(
    _ reach: ApproximationReach = .standard
  ) throws(DecimalError) -> Interval {
    try bare.faceInterval(reach)
  }
}

/// What "about" and "nearly" are worth.
///
/// Both are shares of the number: about 120 with 5 % lies within 114 and 126; nearly 1000 with 10 %
/// lies from 900 up to, but not including, 1000. A plan can set its own.
public struct ApproximationReach: Hashable, Sendable {
  /// How far "about" reaches to either side, as a share of the number.
  public var about: ExactDecimal
  /// How far "nearly" reaches towards zero, as a share of the number.
  public var nearly: ExactDecimal
  /// Whether a plan itself says how far "about" reaches; for targets the standard one is counted
  /// along the way from the baseline.
  var isAboutStated = false

  /// Reaches of `about` and `nearly`, as shares.
  public init(about: ExactDecimal, nearly: ExactDecimal) {
    self.about = about
    self.nearly = nearly
  }

  /// 5 % for "about", 10 % for "nearly".
  public static let standard = ApproximationReach(
    about: ExactDecimal(uncheckedSignificand: 5, exponent: -2),
    nearly: ExactDecimal(uncheckedSignificand: 1, exponent: -1))
}
