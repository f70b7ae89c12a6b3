import Testing

@testable import TargetKit

@Suite("The laws of leverage")
struct LeverageLawTests {
  private static let inputs = ["24.62", "超过8.2", "8.17", "约35.1", "近30", "3", "不到12.5"]
  private static let outputs = ["突破170", "10.3", "124.6", ">=60", "约500", "近1000", "不超过80"]

  private static let pairs = inputs.flatMap { input in outputs.map { (input, $0) } }

  @Test("hold every value that the inputs allow", arguments: pairs)
  func sampling(input: String, output: String) throws {
    let yield = try LeverageBook(input + "亿元", output + "亿元").yield()
    let period = try #require(yield.periods.last)
    guard let leverage = try? period.leverage.get() else { return }
    var random = SeededRandom(seed: 20_250_405)
    let into = try #require(period.input?.quantity.range)
    let out = period.output.quantity.range
    let rounded = try #require(
      RoundedAmount(leverage.value, in: Quotient.times, digits: leverage.digits))
    let one = try Quantity(.one)
    for a in random.samples(of: into) where a > .zero {
      for b in random.samples(of: out) where b > .zero {
        let low = try b.divided(by: a, rounding: .down).value
        let high = try b.divided(by: a, rounding: .up).value
        #expect(leverage.value.range.contains(low) || leverage.value.range.contains(high))
        #expect(rounded.lower.map { $0.value <= high } ?? true)
        #expect(rounded.upper.map { $0.value >= low } ?? true)
        let net = try leverage.netOfInput().range
        #expect(try net.contains(low - one.face.point) || net.contains(high - one.face.point))
      }
    }
  }

  @Test("reach their ends", arguments: pairs)
  func tightness(input: String, output: String) throws {
    let yield = try LeverageBook(input + "亿元", output + "亿元").yield()
    let period = try #require(yield.periods.last)
    guard let leverage = try? period.leverage.get(), let into = period.input?.quantity.range else {
      return
    }
    let out = period.output.quantity.range
    if let least = out.lower?.value, let most = into.upper?.value {
      let end = try least.divided(by: most, rounding: .down).value
      #expect(leverage.value.range.lower?.value == end)
    }
    if let most = out.upper?.value, let least = into.lower?.value, least > .zero {
      let end = try most.divided(by: least, rounding: .up).value
      #expect(leverage.value.range.upper?.value == end)
    }
  }

  @Test(
    "do not depend on the unit",
    arguments: [
      ("24.62亿元", "246200万元", "突破170亿元", "突破1700000万元"),
      ("0.5亿元", "5000万元", "1.2亿元", "12000万元"),
    ])
  func units(input: String, inputAgain: String, output: String, outputAgain: String) throws {
    let plain = try LeverageBook(input, output).leverage()
    // Each figure is as coarse as it was published, so only those in one unit are equal.
    for book in [LeverageBook(input, output), LeverageBook(input, outputAgain)] {
      for pair in [("亿元", "亿元"), ("万元", "亿元"), ("亿元", "元"), ("元", "万元")] {
        var other = book
        other.units = (pair.0, pair.1)
        let leverage = try other.leverage()
        #expect(leverage.value.face == plain.value.face)
        if book.figures == LeverageBook(input, output).figures {
          #expect(leverage.value == plain.value)
          #expect(leverage.said == plain.said)
        }
      }
    }
    let finer = try LeverageBook(inputAgain, outputAgain).leverage()
    #expect(finer.value.face == plain.value.face)
    #expect(finer.value.range.isContained(in: plain.value.range))
  }

  @Test("let what is needed bring what was asked for", arguments: ["8.17", "24.62", "35.1"])
  func roundTrip(input: String) throws {
    let leverage = try LeverageBook(input + "亿元", "124.6亿元").leverage()
    let wanted = try Quantity(ExactDecimal(50_000_000_000))
    let money = Quantity(face: wanted.face, range: wanted.range, dimension: .money)
    let needed = try leverage.input(for: money)
    let back = try leverage.output(of: needed)
    #expect(back.range.contains(ExactDecimal(50_000_000_000)))
  }

  @Test("let a larger share that would come about anyway leave less")
  func monotone() throws {
    let leverage = try LeverageBook("35.1亿元", "124.6亿元").leverage()
    let left = leverage.sensitivity(at: LeverageReport.shares).map(\.left.range)
    for (more, less) in zip(left, left.dropFirst()) {
      #expect(try #require(less.lower).value < (try #require(more.lower).value))
      #expect(try #require(less.upper).value < (try #require(more.upper).value))
    }
  }
}

extension Interval {
  fileprivate var point: ExactDecimal { singleValue ?? .zero }
}
