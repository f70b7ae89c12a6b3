/// What a text says with a figure: of what, whose, for when, and where each part was found.
struct Statement: Sendable {
  typealias Kind = ExtractedStatement.Kind
  typealias Origin = ExtractedStatement.Origin
  typealias Doubt = ExtractedStatement.Doubt
  typealias Direction = ExtractedStatement.Change

  struct Part<Value: Hashable & Sendable>: Sendable {
    var value: Value
    var origin: Origin
    /// The characters it was read from, in the passage; empty where it was assumed.
    var places: [Range<Int>]
  }

  /// The article and the passage in it.
  var article: Int
  var passage: Int
  /// The figure with the words that bound it, in the passage.
  var range: Range<Int>
  /// The clause or sentence that says it.
  var quote: Range<Int>
  var kind: Kind
  var ambition: Ambition?
  var value: ExactDecimal
  var upper: ExactDecimal?
  var unit: Unit?
  var bound: Reading.Bound
  /// Upward or downward, for a change.
  var change: Direction?
  /// Whether the figure is a year's average: 年均.
  var isYearly: Bool
  /// Whether the amount is one of each year: 年产能, 每年消耗.
  var isPerYear = false
  var name: Part<String>
  var holder: Part<String>
  var period: Part<Period?>
  /// Why the figure is not taken into the draft; `nil` if it is.
  var left: ReasonLeft?
  /// What a person should look at.
  var doubts: Set<Doubt> = []
}
