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

  /// Writes the last `count` digits of a number, with zeros before it where it has fewer.
  @inline(__always)
  static func write(_ number: UInt64, count: Int, to start: UnsafeMutableRawPointer) {
    var number = number
    var place = count
    while place >= 8 {
      place &-= 8
      let (rest, last) = number.quotientAndRemainder(dividingBy: 100_000_000)
      writeEight(UInt32(truncatingIfNeeded: last), to: start + place)
      number = rest
    }
    while place >= 2 {
      place &-= 2
      let (rest, last) = number.quotientAndRemainder(dividingBy: 100)
      writePair(UInt32(truncatingIfNeeded: last), to: start + place)
      number = rest
    }
    if place == 1 {
      start.storeBytes(of: UInt8(truncatingIfNeeded: number % 10) &+ 0x30, as: UInt8.self)
    }
  }

  @inline(__always)
  private static func writeEight(_ number: UInt32, to start: UnsafeMutableRawPointer) {
    let (high, low) = number.quotientAndRemainder(dividingBy: 10_000)
    writePair(high / 100, to: start)
    writePair(high % 100, to: start + 2)
    writePair(low / 100, to: start + 4)
    writePair(low % 100, to: start + 6)
  }

  @inline(__always)
  private static func writePair(_ number: UInt32, to start: UnsafeMutableRawPointer) {
    let pair = UnsafeRawPointer(pairs.utf8Start + Int(number) &* 2)
    start.copyMemory(from: pair, byteCount: 2)
  }

  private static var pairs: StaticString {
    """
    00010203040506070809101112131415161718192021222324252627282930313233343536373839\
    40414243444546474849505152535455565758596061626364656667686970717273747576777879\
    8081828384858687888990919293949596979899
    """
  }

  private static let powers: [UInt64] = [
    1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000,
    10_000_000_000, 100_000_000_000, 1_000_000_000_000, 10_000_000_000_000, 100_000_000_000_000,
    1_000_000_000_000_000, 10_000_000_000_000_000, 100_000_000_000_000_000,
    1_000_000_000_000_000_000, 10_000_000_000_000_000_000,
  ]
}
