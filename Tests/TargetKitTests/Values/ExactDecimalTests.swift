import FoundationEssentials
import Testing

@testable import TargetKit

@Suite("ExactDecimal") struct ExactDecimalTests {
  /// Decimals that exercise the edges together with ordinary ones.
  static let samples: [ExactDecimal] = {
    var random = SeededRandom(seed: 1)
    var samples = [
      ExactDecimal(uncheckedSignificand: .max, exponent: 0),
      ExactDecimal(uncheckedSignificand: .min, exponent: 0),
      ExactDecimal(uncheckedSignificand: .max, exponent: -6),
      ExactDecimal(uncheckedSignificand: 1_000_000_000_000_000_000, exponent: 3),
      ExactDecimal(uncheckedSignificand: 0, exponent: -3), .zero, .one, ExactDecimal(-1),
    ]
    for _ in 0..<400 {
      samples.append(
        ExactDecimal(
          uncheckedSignificand: random.significand(),
          exponent: Int8.random(in: -6...6, using: &random)))
    }
    return samples
  }()

  static func reference(_ value: ExactDecimal) throws -> Decimal {
    let digits = try #require(Decimal(string: value.significand.description))
    var result = Decimal()
    result = digits
    let ten = Decimal(10)
    for _ in 0..<abs(Int(value.exponent)) {
      if value.exponent > 0 { result *= ten } else { result /= ten }
    }
    return result
  }

  /// Whether 64 bits and an exponent can hold the number: its digits without trailing zeros.
  static func isHeld(_ value: Decimal) -> Bool {
    let text = value.description
    let isNegative = text.hasPrefix("-")
    var digits = text.filter { $0.isNumber }
    while digits.hasSuffix("0") { digits.removeLast() }
    digits = String(digits.drop { $0 == "0" })
    let limit = isNegative ? "9223372036854775808" : "9223372036854775807"
    return digits.count < limit.count || digits.count == limit.count && digits <= limit
  }

  private func pairs() -> [(ExactDecimal, ExactDecimal)] {
    var random = SeededRandom(seed: 2)
    return (0..<4_000).map { _ in
      (
        Self.samples[Int.random(in: 0..<Self.samples.count, using: &random)],
        Self.samples[Int.random(in: 0..<Self.samples.count, using: &random)]
      )
    }
  }

  @Test("adds, subtracts and multiplies like Decimal, or throws where 64 bits do not suffice")
  func arithmetic() throws {
    for (a, b) in pairs() {
      let (x, y) = (try Self.reference(a), try Self.reference(b))
      for (name, result, expected) in [
        ("+", try? a + b, x + y), ("-", try? a - b, x - y), ("*", try? a * b, x * y),
      ] {
        if let result {
          #expect(try Self.reference(result) == expected, "\(a) \(name) \(b)")
        } else {
          #expect(!Self.isHeld(expected), "\(a) \(name) \(b) is \(expected)")
        }
      }
    }
  }

  @Test("orders, equals and hashes like Decimal") func comparison() throws {
    for (a, b) in pairs() {
      let (x, y) = (try Self.reference(a), try Self.reference(b))
      #expect((a < b) == (x < y), "\(a) < \(b)")
      #expect((a == b) == (x == y), "\(a) == \(b)")
      if a == b { #expect(a.hashValue == b.hashValue) }
    }
  }

  @Test("a number equals itself however many zeros are written", arguments: [0, 1, 7, 12])
  func trailingZeros(count: Int) throws {
    let long = try ExactDecimal(
      significand: 25 * ExactDecimal.powers[count], exponent: -1 - count)
    let short = try ExactDecimal(significand: 25, exponent: -1)
    #expect(long == short)
    #expect(long.hashValue == short.hashValue)
    #expect(!(long < short) && !(short < long))
    #expect(long.description == "2.5" + String(repeating: "0", count: count))
  }

  @Test(
    "divides exactly or says why not",
    arguments: [
      ("24.62", "3", nil),  // a third has no end
      ("180", "400", "0.45"), ("1", "8", "0.125"), ("-7.2", "0.4", "-18"), ("0", "7", "0"),
      ("130", "56", nil),  // 65/28 keeps a factor 7
      ("-9223372036854775808", "-9223372036854775808", "1"),
      ("-9223372036854775808", "2", "-4611686018427387904"),
      ("10000000000000000000", "1000000000000", "10000000"),
    ] as [(String, String, String?)])
  func division(dividend: String, divisor: String, expected: String?) throws {
    let (a, b) = (try #require(ExactDecimal(dividend)), try #require(ExactDecimal(divisor)))
    if let expected {
      #expect(try a.divided(exactlyBy: b) == ExactDecimal(expected))
    } else {
      #expect(throws: DecimalError.inexact) { try a.divided(exactlyBy: b) }
    }
  }

  @Test("a quotient times its divisor is the dividend") func divisionInverse() throws {
    for (a, b) in pairs() where !b.isZero {
      guard let quotient = try? a.divided(exactlyBy: b) else { continue }
      #expect(try Self.reference(quotient) * Self.reference(b) == Self.reference(a))
    }
  }

  @Test("overflow throws and never wraps") func overflow() throws {
    let largest = ExactDecimal(uncheckedSignificand: .max, exponent: 0)
    let smallest = ExactDecimal(uncheckedSignificand: .min, exponent: 0)
    #expect(throws: DecimalError.overflow) { try largest + .one }
    #expect(throws: DecimalError.overflow) { try smallest - .one }
    #expect(throws: DecimalError.overflow) { try largest * largest }
    #expect(throws: DecimalError.overflow) { try smallest.negated() }
    #expect(throws: DecimalError.overflow) { try smallest.magnitude() }
    #expect(throws: DecimalError.overflow) { try largest.halved() }
    #expect(throws: DecimalError.overflow) { try ExactDecimal(significand: 1, exponent: 61) }
    #expect(throws: DecimalError.overflow) { try ExactDecimal(significand: 1, exponent: -61) }
    #expect(throws: DecimalError.overflow) { try ExactDecimal(significand: 1, exponent: .max) }
    #expect(throws: DecimalError.divisionByZero) { try largest.divided(exactlyBy: .zero) }
    let tiny = try ExactDecimal(significand: 1, exponent: -60)
    #expect(throws: DecimalError.overflow) { try tiny * tiny }
    #expect(throws: DecimalError.overflow) { try tiny + .one }
    #expect(throws: DecimalError.overflow) { try tiny.halved() }
  }

  @Test(
    "finds room in trailing zeros",
    arguments: [
      // -1 - (-2^63) = 2^63 - 1, although 2^63 alone is too large
      ("-1", "-", "-9223372036854775808", "9223372036854775807"),
      ("9000000000000000000", "+", "9000000000000000000", "18000000000000000000"),
      ("10000000000000000000", "-", "5000000000000000001", "4999999999999999999"),
      ("5000000000000000000", "*", "20", "100000000000000000000"),
      ("9223372036854775807", "+", "0.000", "9223372036854775807"),
      ("0.000", "-", "9223372036854775807", "-9223372036854775807"),
    ])
  func room(left: String, sign: String, right: String, expected: String) throws {
    let (a, b) = (try #require(ExactDecimal(left)), try #require(ExactDecimal(right)))
    let result = try sign == "+" ? a + b : sign == "-" ? a - b : a * b
    #expect(result == ExactDecimal(expected))
  }

  @Test("zero times anything is zero, at any exponent") func zeroProduct() throws {
    let zero = try ExactDecimal(significand: 0, exponent: -60)
    let large = try ExactDecimal(significand: .max, exponent: 60)
    #expect(try zero * zero == .zero)
    #expect(try large * zero == .zero)
    #expect(try large - large == .zero)
  }

  @Test("a sum is as precise as its finer part") func sumPrecision() throws {
    let sum = try #require(ExactDecimal("26.8")) + #require(ExactDecimal("2.15"))
    #expect(sum.description == "28.95")
    #expect(sum.unitInLastPlace.description == "0.01")
    #expect(
      try (#require(ExactDecimal("1.50")) - #require(ExactDecimal("0.5"))).description == "1.00")
  }

  @Test("doubleValue is the nearest Double") func doubleValue() throws {
    var random = SeededRandom(seed: 3)
    for _ in 0..<20_000 {
      let value = ExactDecimal(
        uncheckedSignificand: random.significand(),
        exponent: Int8.random(in: -60...60, using: &random))
      // The text is plain digits, and the standard library reads those correctly rounded.
      #expect(value.doubleValue == Double(value.description), "\(value)")
    }
  }
}
