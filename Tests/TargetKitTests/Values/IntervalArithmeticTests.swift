import Testing

@testable import TargetKit

@Suite("Interval arithmetic")
struct IntervalArithmeticTests {
  /// Results worked out by hand, with which ends belong to them.
  @Test(
    arguments: [
      ("[1, 2]", "+", "[10, 20)", "[11, 22)"),
      ("(80, ∞)", "+", "[1, 1]", "(81, ∞)"),
      ("[5, 7]", "-", "[1, 2)", "(3, 6]"),
      ("(80, ∞)", "-", "(10, ∞)", "(-∞, ∞)"),
      ("[-1, 2]", "*", "[-3, 5]", "[-6, 10]"),
      ("(20000, ∞)", "*", "[400, 400]", "(8000000, ∞)"),
      ("[0, 1)", "*", "[2, ∞)", "[0, ∞)"),
      ("[0, 0]", "*", "(1, ∞)", "[0, 0]"),
      ("(170, ∞)", "/", "[25, 25]", "(6.8, ∞)"),
      ("[5, ∞)", "/", "[2, ∞)", "(0, ∞)"),
      ("[-4, 8]", "/", "(0, 2]", "(-∞, ∞)"),
      ("[4, 8]", "/", "(0, 2]", "[2, ∞)"),
      ("[4, 8]", "/", "[-2, 0)", "(-∞, -2]"),
      ("[0, 1]", "/", "[2, ∞)", "[0, 0.5]"),
    ])
  func computes(left: String, sign: String, right: String, result: String) throws {
    let (a, b) = (try #require(Interval(notation: left)), try #require(Interval(notation: right)))
    #expect(try compute(a, sign, b) == Interval(notation: result))
  }

  @Test func refusesToDivideByWhatMayBeZero() throws {
    for divisor in ["[0, 1]", "[-1, 1]", "(-∞, ∞)", "[0, 0]"] {
      let divisor = try #require(Interval(notation: divisor))
      #expect(throws: DecimalError.divisionByZero) {
        try Interval.point(.one).divided(by: divisor)
      }
    }
  }

  @Test func aThirdIsRoundedOutwards() throws {
    let third = try Interval.point(.one).divided(by: .point(ExactDecimal(3)))
    let (low, high) = (try #require(third.lower), try #require(third.upper))
    #expect(low.value.description.hasPrefix("0.33333333333333333"))
    #expect(low.value.doubleValue <= 1 / 3 && high.value.doubleValue >= 1 / 3)
    #expect(high.value > low.value && low.isClosed && high.isClosed)
    #expect(high.value.doubleValue - low.value.doubleValue < 1e-16)
  }

  /// Whatever the numbers behind two figures are, what is computed from them lies in the result;
  /// and corners are reached, so that the result is no wider than it must be.
  @Test(arguments: ["+", "-", "*", "/"])
  func holdsEveryValueAndNoMore(sign: String) throws {
    var random = SeededRandom(seed: 20_261_121)
    var judged = 0
    for _ in 0..<3_000 {
      let (a, b) = (random.interval(), random.interval())
      guard let result = try? compute(a, sign, b) else {
        #expect(sign == "/" && b.contains(.zero))
        continue
      }
      judged += 1
      for x in random.samples(of: a) {
        for y in random.samples(of: b) {
          guard let value = try? compute(.point(x), sign, .point(y)) else { continue }
          // A quotient that is no decimal is itself known to lie between two only.
          let isInside =
            value.singleValue.map { result.contains($0) } ?? !value.isDisjoint(from: result)
          #expect(isInside, "\(x) \(sign) \(y) outside \(result)")
        }
      }
      expectTight(result, a, sign, b)
    }
    #expect(judged > 1_000)
  }

  /// Both ends of a result are reached, or neared without end, by numbers at the ends of the operands.
  private func expectTight(_ result: Interval, _ a: Interval, _ sign: String, _ b: Interval) {
    let ends = [a, b].map { [$0.lower, $0.upper].compactMap { $0?.value } }
    guard ends.allSatisfy({ $0.count == 2 }), !ends[1].contains(.zero) || sign != "/" else {
      return
    }
    let corners = ends[0].flatMap { x in
      ends[1].compactMap { try? compute(.point(x), sign, .point($0)) }
    }
    for end in [result.lower, result.upper] {
      #expect(
        corners.contains { corner in
          isClose(corner.realInterval.lower, end?.value.doubleValue ?? .infinity)
        }, "\(a) \(sign) \(b) = \(result) is too wide")
    }
  }

  private func isClose(_ x: Double, _ y: Double) -> Bool {
    abs(x - y) <= 1e-12 * max(abs(x), abs(y))
  }

  private func compute(
    _ a: Interval, _ sign: String, _ b: Interval
  ) throws(DecimalError) -> Interval {
    switch sign {
    case "+": try a.adding(b)
    case "-": try a.subtracting(b)
    case "*": try a.multiplied(by: b)
    default: try a.divided(by: b)
    }
  }
}

@Suite("Quantities")
struct QuantityTests {
  /// Products and ratios as the Chongqing papers print them.
  @Test(
    arguments: [
      // 2万余吨 × 400元/吨: more than 8 and less than 12 million yuan.
      ("2万余吨", "*", "400元/吨", "万元", "(800, 1200)"),
      // 180万吨 × 400元/吨 = 7.2亿元 at face value.
      ("180万吨", "*", "400元/吨", "亿元", "[7.2, 7.2]"),
      ("120万吨", "*", "90%", "万吨", "[108, 108]"),
      ("56GWh", "/", "100GWh", "倍", "[0.56, 0.56]"),
      ("649家", "-", "58家", "家", "[591, 591]"),
      ("200余亩", "*", "1吨/亩", "吨", "(200, 300)"),
    ])
  func computes(
    left: String, sign: String, right: String, unit: String, face: String
  ) throws {
    let (a, b) = (try Quantity(Reading(left)), try Quantity(Reading(right)))
    let result = sign == "*" ? try a * b : sign == "/" ? try a / b : try a - b
    let unit = try #require(UnitRegistry.standard.unit(unit))
    #expect(try result.interval(in: unit, \.face) == Interval(notation: face))
  }

  @Test func keepsKindsApart() throws {
    let energy = try Quantity(Reading("12GWh"))
    let power = try Quantity(Reading("3GW"))
    #expect(throws: QuantityError.differentDimensions(.energy, .power)) { try energy + power }
    let visits = try Quantity(Reading("442家次"))
    let firms = try Quantity(Reading("442家"))
    #expect(throws: QuantityError.self) { try visits - firms }
  }

  /// Amounts do not depend on the unit they were written in.
  @Test(arguments: [("24.62亿元", "246200万元"), ("1万家", "10000家"), ("3万吨", "30000吨")])
  func unitsAlterNothingAtFaceValue(first: String, second: String) throws {
    #expect(try Quantity(Reading(first)).face == Quantity(Reading(second)).face)
  }
}

@Suite("References to figures")
struct FigureReferenceTests {
  @Test(
    arguments: [
      "consumption", "consumption@2025-Q1", "trade-in/consumption@2025-Q1", "firms{铜梁区}@2022-12",
      "target:complexes@2027", "target:plan/complexes", "project:line/capacity",
      "project:plan/line/capacity",
    ])
  func readsBack(text: String) throws {
    let reference = try #require(FigureReference(text))
    #expect(reference.description == text)
  }

  @Test(arguments: ["", "a b", "a@", "a@soon", "a{}", "a/b/c", "project:capacity", "/a", "a/"])
  func refuses(text: String) { #expect(FigureReference(text) == nil) }
}
