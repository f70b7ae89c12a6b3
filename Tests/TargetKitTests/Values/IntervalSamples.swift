@testable import TargetKit

extension SeededRandom {
  /// A decimal of one to nine digits, of either sign, sometimes zero.
  mutating func decimal() -> ExactDecimal {
    let digits = Int64.random(in: 0...(Bool.random(using: &self) ? 99 : 999_999_999), using: &self)
    return ExactDecimal(
      uncheckedSignificand: Bool.random(using: &self) ? digits : -digits,
      exponent: Int8.random(in: -4...4, using: &self))
  }

  /// An interval with or without ends.
  mutating func interval() -> Interval {
    let (a, b) = (decimal(), decimal())
    let lower = Interval.End(value: min(a, b), isClosed: .random(using: &self))
    let upper = Interval.End(value: max(a, b), isClosed: .random(using: &self))
    let shape = Int.random(in: 0..<8, using: &self)
    return Interval(lower: shape == 0 ? nil : lower, upper: shape == 1 ? nil : upper) ?? .point(a)
  }

  /// Numbers of an interval: its ends, or what lies just inside them, and some between.
  mutating func samples(of interval: Interval) -> [ExactDecimal] {
    let tiny = ExactDecimal(uncheckedSignificand: 1, exponent: -18)
    var samples: [ExactDecimal] = []
    if let lower = interval.lower {
      samples +=
        [lower.value] + [try? lower.value + tiny, try? lower.value + .one].compactMap { $0 }
    }
    if let upper = interval.upper {
      samples +=
        [upper.value] + [try? upper.value - tiny, try? upper.value - .one].compactMap { $0 }
    }
    if let sum = try? samples[0] + (samples.last ?? .zero), let middle = try? sum.halved() {
      samples.append(middle)
    }
    return samples.filter { interval.contains($0) }
  }
}

extension Interval {
  /// Reads mathematical notation: `[8.35, 8.45)`, `(80, ∞)`.
  init?(notation text: String) {
    let parts = text.dropFirst().dropLast().split(separator: ",").map { $0.filter { $0 != " " } }
    guard parts.count == 2 else { return nil }
    func end(_ number: String, _ isClosed: Bool) -> End? {
      ExactDecimal(number).map { End(value: $0, isClosed: isClosed) }
    }
    self.init(
      lower: end(parts[0], text.hasPrefix("[")), upper: end(parts[1], text.hasSuffix("]")))
  }
}
