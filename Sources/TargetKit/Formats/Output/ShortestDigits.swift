/// The fewest decimal digits that tell a floating-point number from all others.
///
/// This is Raffaele Giulietti's Schubfach ("The Schubfach way to render doubles", 2020) for the
/// numbers whose powers of ten are exact in 128 bits, which are those between 10⁻³⁸ and 2⁵³. The
/// digits are the same as those of `Double.description`, which makes a text for each number.
enum ShortestDigits {
  /// The `digits` and the `exponent` of ten that together are `value`, a positive number; `nil` where
  /// it is too large, too small, or whole as far as its own precision goes.
  @inline(__always)
  static func decimal(of value: Double) -> (digits: UInt64, exponent: Int)? {
    let bits = value.bitPattern
    let fraction = bits & 0xF_FFFF_FFFF_FFFF
    let binaryExponent = Int(bits >> 52)
    // The number is `significand` × 2^`power`.
    let significand = fraction | 1 << 52
    let power = binaryExponent &- 1_075
    guard power < 0, power >= -180 else { return nil }
    // Below a power of two, numbers lie twice as close as above.
    let isCloserBelow: UInt64 = fraction == 0 ? 1 : 0
    let exponent = (power &* 1_262_611 &- (fraction == 0 ? 524_031 : 0)) >> 22
    let shift = UInt64(power &+ (0 &- exponent &* 1_741_647) >> 19 &+ 1)
    let scale = powers[0 &- exponent]
    let center = rounded(scale, 4 &* significand << shift)
    let below = rounded(scale, (4 &* significand &- 2 &+ isCloserBelow) << shift)
    let above = rounded(scale, (4 &* significand &+ 2) << shift)
    // The ends of the interval belong to the number if its last bit is zero.
    let lower = below &+ significand & 1
    let upper = above &- significand & 1
    let digits = center / 4
    if digits >= 10 {
      let tens = digits / 10
      let isDownInside = lower <= 40 &* tens
      let isUpInside = 40 &* tens &+ 40 <= upper
      if isDownInside != isUpInside {
        return withoutZeros(tens &+ (isUpInside ? 1 : 0), exponent &+ 1)
      }
    }
    let isDownInside = lower <= 4 &* digits
    let isUpInside = 4 &* digits &+ 4 <= upper
    if isDownInside != isUpInside { return (digits &+ (isUpInside ? 1 : 0), exponent) }
    // Both neighbours would do: the nearer one, or the even one.
    let middle = 4 &* digits &+ 2
    let isUp = center > middle || center == middle && digits & 1 == 1
    return (digits &+ (isUp ? 1 : 0), exponent)
  }

  /// The product with a power of ten, its last bit set if anything was cut off.
  @inline(__always)
  private static func rounded(_ scale: Scale, _ factor: UInt64) -> UInt64 {
    let low = scale.low.multipliedFullWidth(by: factor)
    let high = scale.high.multipliedFullWidth(by: factor)
    let (rest, carry) = high.low.addingReportingOverflow(low.high)
    return (high.high &+ (carry ? 1 : 0)) | (rest > 1 ? 1 : 0)
  }

  @inline(__always)
  private static func withoutZeros(
    _ digits: UInt64, _ exponent: Int
  ) -> (digits: UInt64, exponent: Int) {
    var (digits, exponent) = (digits, exponent)
    if digits % 100_000_000 == 0 { (digits, exponent) = (digits / 100_000_000, exponent &+ 8) }
    if digits % 10_000 == 0 { (digits, exponent) = (digits / 10_000, exponent &+ 4) }
    if digits % 100 == 0 { (digits, exponent) = (digits / 100, exponent &+ 2) }
    if digits % 10 == 0 { (digits, exponent) = (digits / 10, exponent &+ 1) }
    return (digits, exponent)
  }

  /// A power of ten without its power of two: 128 bits, the highest one set.
  private typealias Scale = (high: UInt64, low: UInt64)

  /// 10⁰ to 10⁵⁵, all of them exact: 5⁵⁵ has 128 bits.
  private static let powers: [Scale] = {
    var powers: [Scale] = [(1 << 63, 0)]
    while powers.count < 56 {
      let last = powers[powers.count - 1]
      // Five times the last one, divided by four so that it fits, or by eight where that is exact.
      let low = last.low.multipliedFullWidth(by: 5)
      let high = last.high.multipliedFullWidth(by: 5)
      let (middle, carry) = high.low.addingReportingOverflow(low.high)
      let top = high.high &+ (carry ? 1 : 0)
      let shift: UInt64 = top >= 4 ? 3 : 2
      powers.append(
        (top << (64 - shift) | middle >> shift, middle << (64 - shift) | low.low >> shift))
    }
    return powers
  }()
}
