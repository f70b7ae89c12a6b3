/// Decimal digits of whole numbers, written without making a text.
enum DecimalDigits {
  /// How many digits a number has.
  @inline(__always)
  static func count(of number: UInt64) -> Int {
    if number < 10 { return 1 }
    // 1233 ÷ 4096 is just above log₁₀ 2; what is one too many is taken away again.
    let guess = ((64 &- number.leadingZeroBitCount) &* 1_233) >> 12
    return guess &+ (number >= powers[guess] ? 1 : 0)
  }

  /// How many bytes beyond the last digit ``write(_:count:to:)`` may overwrite.
  static let slack = 8

  /// Writes the last `count` digits of a number, with zeros before it where it has fewer.
  ///
  /// Digits are made and stored eight at a time, so bytes behind them are overwritten; see ``slack``.
  @inline(__always)
  static func write(_ number: UInt64, count: Int, to start: UnsafeMutableRawPointer) {
    if count <= 8 { return store(number, last: count, to: start) }
    let (high, low) = number.quotientAndRemainder(dividingBy: 100_000_000)
    if count <= 16 {
      store(high, last: count &- 8, to: start)
    } else {
      let (top, middle) = high.quotientAndRemainder(dividingBy: 100_000_000)
      store(top, last: count &- 16, to: start)
      store(middle, last: 8, to: start + (count &- 16))
    }
    store(low, last: 8, to: start + (count &- 8))
  }

  /// Stores the last `count` of the eight digits of a number, and some bytes behind them.
  @inline(__always)
  private static func store(_ number: UInt64, last count: Int, to start: UnsafeMutableRawPointer) {
    // Two numbers of four digits, then four of two, then eight of one, all side by side in a word:
    // each step divides all of them at once, by a multiplication that is exact for so few digits.
    let (high, low) = number.quotientAndRemainder(dividingBy: 10_000)
    let fours = high | low << 32
    let hundreds = (fours &* 10_486) >> 20 & 0x0000_007F_0000_007F
    let twos = hundreds | (fours &- hundreds &* 100) << 16
    let tens = (twos &* 103) >> 10 & 0x000F_000F_000F_000F
    let ones = tens | (twos &- tens &* 10) << 8
    let text = (ones | 0x3030_3030_3030_3030) &>> UInt64(truncatingIfNeeded: 64 &- 8 &* count)
    start.storeBytes(of: text.littleEndian, as: UInt64.self)
  }

  private static let powers: [UInt64] = [
    1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000,
    10_000_000_000, 100_000_000_000, 1_000_000_000_000, 10_000_000_000_000, 100_000_000_000_000,
    1_000_000_000_000_000, 10_000_000_000_000_000, 100_000_000_000_000_000,
    1_000_000_000_000_000_000, 10_000_000_000_000_000_000,
  ]
}
