/// The indicators of one plan by the names that people call them.
///
/// A name counts in any case, in full or half width, with or without spaces.
struct IndicatorNames: Sendable {
  /// What a name means.
  enum Match: Hashable, Sendable {
    case none
    /// The number of the indicator in the book.
    case one(Int)
    /// Several indicators bear the name.
    case several([Int])
  }

  private var numbers: [String: [Int]] = [:]

  /// Gathers the names of a plan.
  ///
  /// - Complexity: O(*n*), where *n* is the number of the plan's indicators.
  init(of plan: Int, in book: PlanBook) {
    for indicator in book.indicatorIDs[plan].indicators {
      let number = Int(indicator)
      guard let name = book.indicatorTable.details(number)?.name else { continue }
      for text in Set(Language.allCases.compactMap { name.exact(in: $0) }.map(Self.folded)) {
        numbers[text, default: []].append(number)
      }
    }
  }

  /// The indicator that bears a name.
  func find(_ name: String) -> Match {
    guard let found = numbers[Self.folded(name)] else { return .none }
    if let only = found.first, found.count == 1 { return .one(only) }
    return .several(found)
  }

  /// A name without what doesn't count.
  static func folded(_ name: String) -> String {
    String(Numerals.halfWidth(name).lowercased().filter { !$0.isWhitespace })
  }
}
