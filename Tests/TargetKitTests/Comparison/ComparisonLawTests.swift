import Testing

@testable import TargetKit

@Suite("Comparing two versions")
struct ComparisonLawTests {
  private static let day = CalendarDate("2026-06-30") ?? .distantPast

  @Test(
    "of which both are the same finds nothing",
    arguments: [
      "Fixtures/golden/demo", "Fixtures/golden/moved/old", "Fixtures/golden/moved/new",
      "Fixtures/chongqing",
    ])
  func identity(path: String) {
    let book = PlanBook.load(Demo.path(path))
    #expect(!book.book.plans.isEmpty)
    let comparison = BookComparison(from: book, asOf: Self.day, to: book, asOf: Self.day)
    #expect(comparison.isEmpty)
    #expect(
      comparison.unchangedCount == Review(of: book.book, asOf: Self.day).tally.total)
  }

  @Test("the other way round turns each change of a promise into its opposite")
  func swap() throws {
    let old = PlanBook.load(Demo.path("Fixtures/golden/moved/old"))
    let new = PlanBook.load(Demo.path("Fixtures/golden/moved/new"))
    func kinds(_ comparison: BookComparison) -> [BookChange] {
      comparison.changes.filter { $0.element != .figure }
    }
    func sorted(_ texts: [String]) -> [String] { texts.sorted() }
    let there = kinds(BookComparison(from: old, asOf: Self.day, to: new, asOf: Self.day))
    let back = kinds(BookComparison(from: new, asOf: Self.day, to: old, asOf: Self.day))
    #expect(there.count == 12)
    let expected = try there.map { change in
      let kind = try #require(change.kind.reversed)
      return "\(change.element) \(change.aspect?.rawValue ?? "-") \(kind)"
    }
    #expect(
      sorted(expected)
        == sorted(back.map { "\($0.element) \($0.aspect?.rawValue ?? "-") \($0.kind)" }))
    for kind in BookChange.Kind.allCases {
      if let reversed = kind.reversed { #expect(reversed.reversed == kind) }
    }
  }

  @Test("in other units finds nothing", arguments: UInt64(1)...20)
  func units(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let number = Int.random(in: 1...99_999, using: &random)
    let figure = Int.random(in: 1...99_999, using: &random)
    let targets = ["元", "万元", "亿元"].map { unit -> (String, String, String) in
      let power = unit == "元" ? 0 : unit == "万元" ? 4 : 8
      func written(_ value: Int) -> String {
        // `value` 万元 in the unit, exactly.
        let decimal = try? ExactDecimal(significand: Int64(value), exponent: 4 - power)
        return (decimal ?? .zero).description + unit
      }
      return (unit, ">= " + written(number), written(figure))
    }
    for old in targets {
      for new in targets {
        var pair = Pair(
          #"{ "due": "2025", "targets": { "x": "\#(old.1)" } }"#,
          #"{ "due": "2025", "targets": { "x": "\#(new.1)" } }"#)
        pair.old.indicators =
          #""x": { "unit": "\#(old.0)", "measure": "flow", "better": "more" }"#
        pair.new.indicators =
          #""x": { "unit": "\#(new.0)", "measure": "flow", "better": "more" }"#
        pair.old.figures = ["x,,2025,\(old.2),2026-02"]
        pair.new.figures = ["x,,2025,\(new.2),2026-02"]
        #expect(try pair.comparison().changes.filter { $0.kind != .changed }.isEmpty)
      }
    }
  }

  @Test("adds up: each step begins where the one before ended")
  func chain() {
    let old = PlanBook.load(Demo.path("Fixtures/golden/moved/old"))
    let new = PlanBook.load(Demo.path("Fixtures/golden/moved/new"))
    let comparison = BookComparison(
      from: old, asOf: CalendarDate("2025-06-30") ?? Self.day, to: new, asOf: Self.day)
    #expect(comparison.promises.contains { $0.steps.count == 3 })
    for promise in comparison.promises where promise.old != nil && promise.new != nil {
      var standing = promise.old
      for step in promise.steps {
        #expect(step.before == standing)
        standing = step.after
      }
      #expect(standing == promise.new)
    }
  }
}
