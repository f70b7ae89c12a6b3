import Testing

@testable import TargetKit

@Suite("Computed ranges")
struct AuditIntervalLawTests {
  /// An expression, and the same in floating point; whether each figure goes in once.
  private struct Law: CustomTestStringConvertible {
    let text: String
    let compute: @Sendable (Double, Double, Double) -> Double
    var isSingleUse = true

    var testDescription: String { text }
  }

  private static let laws: [Law] = [
    Law(text: "a + b - c") { a, b, c in a + b - c },
    Law(text: "a × b / c") { a, b, c in a * b / c },
    Law(text: "(a + b) / c") { a, b, c in (a + b) / c },
    Law(text: "a - b × 2") { a, b, _ in a - b * 2 },
    Law(text: "growth(a, b)") { a, b, _ in a / b - 1 },
    Law(text: "share(a, a + b)") { a, b, _ in a / (a + b) },
    Law(text: "a + b - a + c") { _, b, c in b + c },
    Law(text: "a + a - b") { a, b, _ in 2 * a - b },
    Law(text: "a × b / a", compute: { _, b, _ in b }, isSingleUse: false),
    Law(text: "a / c - b / c", compute: { a, b, c in (a - b) / c }, isSingleUse: false),
  ]

  @Test("hold every value that figures may stand for, and no wider than need be", arguments: laws)
  private func sampling(law: Law) throws {
    var random = SeededRandom(seed: 6)
    for _ in 0..<25 {
      // One decimal, so that each figure stands for itself give or take 0.05.
      let figures = (0..<3).map { _ in Double(Int.random(in: 10...999, using: &random)) / 10 }
      let finding = try AuditScenario.finding(law.text, figures.map { "\($0)" })
      let step = try #require(finding.steps.last)
      let range = try #require(step.value).range.realInterval
      // Money is in yuan there; a ratio is a plain number.
      let scale = try #require(step.value).dimension == .money ? 1e8 : 1
      var least = Double.infinity
      var most = -Double.infinity
      for sample in 0..<200 {
        // The first eight samples are the corners.
        let values = figures.enumerated().map { index, figure in
          let offset =
            sample < 8
            ? (sample >> index & 1 == 0 ? -0.05 : 0.05)
            : Double.random(in: -0.05..<0.05, using: &random)
          return figure + offset
        }
        let value = law.compute(values[0], values[1], values[2]) * scale
        let tolerance = 1e-9 * max(1, value.magnitude)
        #expect(range.lower - tolerance <= value && value <= range.upper + tolerance)
        least = min(least, value)
        most = max(most, value)
      }
      guard law.isSingleUse else { continue }
      #expect(abs(least - range.lower) <= 1e-9 * max(1, least.magnitude), "\(law.text) \(figures)")
      #expect(abs(most - range.upper) <= 1e-9 * max(1, most.magnitude), "\(law.text) \(figures)")
    }
  }
}
