import Testing

@testable import TargetKit

/// The book that makes every part of planning appear once.
enum PlanningBook {
  static let asOf = CalendarDate("2026-09-30") ?? .distantPast
  static let loaded = PlanBook.load(Checkout.fixtures + "/golden/planning/book")

  static func review(_ indicators: Set<String> = []) -> Review {
    Review(of: loaded.book, asOf: asOf, scope: Scope(indicators: indicators))
  }

  /// The finding about the target of an indicator in an area due in a year.
  static func finding(
    _ indicator: String, _ due: String, area: String = "示例市", in review: Review = review()
  ) throws -> TargetReview {
    try #require(
      review.targets.first {
        $0.target.indicator == indicator && $0.target.due?.description == due
          && $0.target.area == area
      })
  }

  @discardableResult
  static func isSound() throws -> Bool {
    try #require(!loaded.hasErrors, "\(loaded.diagnostics.map(\.description))")
    return true
  }
}
