import Testing

@testable import TargetKit

@Suite("Interval") struct IntervalTests {
  /// Every interval with ends among five numbers, each closed, open or missing.
  static let all: [Interval] = {
    var ends: [Interval.End?] = [nil]
    for number in -2...2 { ends += [.closed(ExactDecimal(number)), .open(ExactDecimal(number))] }
    return ends.flatMap { low in ends.compactMap { Interval(lower: low, upper: $0) } }
  }()

  /// The ends, what lies between two of them, and what lies beyond all.
  static let samples: [ExactDecimal] = (-10...10).map {
    ExactDecimal(uncheckedSignificand: Int64($0) * 5, exponent: -1)
  }

  @Test("an interval without a number is none") func empty() {
    let one = ExactDecimal.one
    #expect(Interval(lower: .open(one), upper: .closed(one)) == nil)
    #expect(Interval(lower: .closed(one), upper: .open(one)) == nil)
    #expect(Interval(lower: .open(one), upper: .open(one)) == nil)
    #expect(Interval(lower: .closed(one), upper: .closed(.zero)) == nil)
    #expect(Interval(lower: .closed(one), upper: .closed(one)) == .point(one))
  }

  @Test("contains what lies between its ends") func contains() throws {
    let rounded = try #require(
      Interval(lower: .closed(.zero), upper: .open(.one)))
    #expect(rounded.contains(.zero))
    #expect(!rounded.contains(.one))
    #expect(Interval.moreThan(.one).contains(ExactDecimal(2)))
    #expect(!Interval.moreThan(.one).contains(.one))
    #expect(Interval.atMost(.one).contains(ExactDecimal(-1_000)))
    #expect(!Interval.lessThan(.one).contains(.one))
    #expect(Interval.unbounded.contains(.zero))
  }

  @Test("containment, disjointness and intersection agree with their members") func laws() {
    for a in Self.all {
      let inA = Self.samples.map(a.contains)
      for b in Self.all {
        let inB = Self.samples.map(b.contains)
        let isContained = zip(inA, inB).allSatisfy { !$0 || $1 }
        let both = zip(inA, inB).map { $0 && $1 }
        #expect(a.isContained(in: b) == isContained, "\(a) in \(b)")
        #expect(a.isDisjoint(from: b) == !both.contains(true), "\(a) apart from \(b)")
        let common = a.intersection(b)
        #expect((common == nil) == a.isDisjoint(from: b))
        #expect(Self.samples.map { common?.contains($0) ?? false } == both, "\(a) and \(b)")
        #expect(common == b.intersection(a))
      }
    }
  }

  @Test("scaling moves every number, and a negative factor turns the interval round") func scaled()
    throws
  {
    for factor in [ExactDecimal(3), ExactDecimal(-2), try #require(ExactDecimal("0.1")), .zero] {
      for interval in Self.all {
        let scaled = try interval.scaled(by: factor)
        for number in Self.samples where interval.contains(number) {
          #expect(scaled.contains(try number * factor), "\(interval) times \(factor)")
        }
        guard !factor.isZero else { continue }
        for number in Self.samples where !interval.contains(number) {
          #expect(!scaled.contains(try number * factor), "\(interval) times \(factor)")
        }
      }
    }
    #expect(throws: DecimalError.overflow) {
      try Interval.atLeast(ExactDecimal(uncheckedSignificand: .max, exponent: 0)).scaled(
        by: ExactDecimal(3))
    }
  }

  @Test("prints in mathematical notation and as floating point") func forms() throws {
    let low = try #require(ExactDecimal("8.35"))
    let high = try #require(ExactDecimal("8.45"))
    let interval = try #require(Interval(lower: .closed(low), upper: .open(high)))
    #expect(interval.description == "[8.35, 8.45)")
    #expect(Interval.moreThan(ExactDecimal(80)).description == "(80, ∞)")
    #expect(Interval.unbounded.description == "(-∞, ∞)")
    #expect(interval.realInterval == RealInterval(lower: 8.35, upper: 8.45))
    #expect(Interval.atMost(.one).realInterval == RealInterval(lower: -.infinity, upper: 1))
    #expect(Interval.point(.one).singleValue == .one)
    #expect(interval.singleValue == nil)
  }

  @Test("a real interval has no place for what is not a number") func realIntervals() {
    #expect(RealInterval(lower: .nan, upper: 1) == nil)
    #expect(RealInterval(lower: 1, upper: .nan) == nil)
    #expect(RealInterval(lower: 2, upper: 1) == nil)
    #expect(RealInterval(.infinity) == nil)
    #expect(RealInterval(1.5)?.isPoint == true)
    #expect(RealInterval.unbounded.contains(-1e300))
    #expect(!RealInterval.unbounded.isBounded)
  }
}
