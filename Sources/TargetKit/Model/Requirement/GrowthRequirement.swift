#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// An average growth from the baseline to the due date: 年均增长6%左右, 年均下降3%, 年均新增10亿元.
///
/// The path is compound; that of an absolute growth is straight.
public struct GrowthRequirement: Hashable, Sendable {
  /// What is added in a year.
  public enum Step: Hashable, Sendable {
    /// A share of the year before: 0.06 for 6 %.
    case rate(ExactDecimal)
    /// An amount in the indicator's unit.
    case amount(ExactDecimal)

    var value: ExactDecimal {
      switch self {
      case .rate(let value), .amount(let value): value
      }
    }
  }

  /// What is added in a year, as asked for.
  public let step: Step
  /// What is said of it: at least, at most, or about.
  public let bound: Reading.Bound
  /// The side of a growth that is asked for "or so".
  public let about: AboutRequirement.Side?
  /// The plan's own reach of "about".
  let reach: ExactDecimal?
  /// The years that count, where the plan states them; else they run from the baseline to the due
  /// date.
  public let window: Period?
  /// Whether it is the growth of one year over the year before.
  public let isOneYear: Bool

  /// The average steps that satisfy it.
  var acceptedSteps: Interval {
    let value = step.value
    guard bound == .about || bound == .nearly else {
      return Interval(bound, value) ?? .point(value)
    }
    return AboutRequirement(
      value: value, side: about ?? .both, reach: reach, resolution: .zero, countsWay: false
    ).levels(from: nil).accepted
  }

  /// Whether more growth is better, as far as the words go.
  var direction: Direction? {
    let steps = acceptedSteps
    return switch (steps.lower, steps.upper) {
    case (_?, nil): .more
    case (nil, _?): .less
    default: nil
    }
  }

  /// The level after so many years of the stated growth; exact for whole years as far as 64 bits hold
  /// it.
  func level(
    after years: Double, from baseline: ExactDecimal, step: ExactDecimal
  ) -> ExactDecimal? {
    switch self.step {
    case .amount:
      if let whole = Int(exactly: years), let sum = try? step * ExactDecimal(whole) {
        return try? baseline + sum
      }
      return ExactDecimal(rounding: baseline.doubleValue + step.doubleValue * years)
    case .rate:
      guard let factor = try? ExactDecimal.one + step else { return nil }
      if let whole = Int(exactly: years), 0...200 ~= whole {
        var level: ExactDecimal? = baseline
        for _ in 0..<whole { level = level.flatMap { $0.product(factor) } }
        return level
      }
      guard factor > .zero else { return nil }
      return ExactDecimal(rounding: baseline.doubleValue * pow(factor.doubleValue, years))
    }
  }

  func levels(from baseline: BareReading?, years: Double) -> RequiredLevels? {
    guard let baseline, baseline.bound == .exact, years > 0,
      let aim = level(after: years, from: baseline.value, step: step.value)
    else { return nil }
    if case .rate = step, baseline.value <= .zero { return nil }
    let steps = acceptedSteps
    func end(_ end: Interval.End?) -> Interval.End? {
      guard let end, let level = level(after: years, from: baseline.value, step: end.value) else {
        return nil
      }
      return Interval.End(value: level, isClosed: end.isClosed)
    }
    guard let accepted = Interval(lower: end(steps.lower), upper: end(steps.upper)) else {
      return nil
    }
    return RequiredLevels(accepted, aim: aim, resolution: baseline.resolution)
  }
}

extension ExactDecimal {
  /// The product; rounded to the digits that can be held where it has more.
  func product(_ other: ExactDecimal) -> ExactDecimal? {
    if let exact = try? self * other { return exact }
    return (try? multiplied(by: other, rounding: .down))?.value
  }

  /// A number that was computed, to some significant digits; `nil` if it is not finite or beyond all
  /// figures.
  init?(rounding value: Double, digits count: Int = 15) {
    guard value.isFinite, value.magnitude < 1e30 else { return nil }
    guard value != 0 else {
      self = .zero
      return
    }
    let power = Int(log10(value.magnitude).rounded(.down)) - (count - 1)
    let scaled = (value / pow(10, Double(power))).rounded()
    guard let digits = Int64(exactly: scaled),
      let number = try? ExactDecimal(significand: digits, exponent: power)
    else { return nil }
    self = number
  }
}
