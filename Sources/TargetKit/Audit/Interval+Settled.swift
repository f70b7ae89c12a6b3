extension Interval {
  /// The number meant where the interval is a point, but for what 64 bits could not hold.
  var nominal: ExactDecimal? {
    if let singleValue { return singleValue }
    guard let lower, let upper, let width = try? upper.value - lower.value else { return nil }
    let size = max(lower.value.doubleValue.magnitude, upper.value.doubleValue.magnitude)
    guard width.doubleValue <= size * 1e-12 else { return nil }
    return lower.value.settled
  }

  /// The interval with ends of at most sixteen digits, each the nearest.
  ///
  /// Years of twelve months and 亩 of a fifteenth hectare are no finite decimals of each other's
  /// units, so that figures which agree may come out a hair apart; sixteen digits are more than any
  /// figure is published with.
  var settled: Interval {
    func settled(_ end: End?) -> End? {
      end.map { End(value: $0.value.settled, isClosed: $0.isClosed) }
    }
    return Interval(lower: settled(lower), upper: settled(upper)) ?? self
  }
}

extension ExactDecimal {
  /// The nearest number of at most sixteen digits, without trailing zeros behind the point.
  fileprivate var settled: ExactDecimal {
    let (down, up) = (rounded(digits: 16, .down), rounded(digits: 16, .up))
    guard let below = try? self - down, let above = try? up - self else { return self }
    return (below < above ? down : up).withoutNeedlessZeros
  }

  /// The number without zeros at the end of its decimals.
  var withoutNeedlessZeros: ExactDecimal {
    guard exponent < 0 else { return self }
    let (digits, power) = reduced
    guard power > 0 else {
      return ExactDecimal(uncheckedSignificand: digits, exponent: Int8(clamping: power))
    }
    return rounded(toPlace: 0, .down)
  }
}
