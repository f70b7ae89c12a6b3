/// A date in a text, and what it is there for.
struct DateMention: Hashable, Sendable {
  enum Role: Hashable, Sendable {
    /// It says when what follows holds: 到2025年, 1—7月.
    case scope
    /// Something is compared with it: 比2020年, 同期.
    case comparison
    /// It is part of a title, or of words that tell a thing apart: 《…行动计划（2021—2025年）》, 2010年落户的企业.
    case title
  }

  var range: Range<Int>
  var role: Role
  var period: Period
  /// Whether it was counted from the day of publication or completed from another date.
  var isRelative: Bool
  /// Whether a word says that it is a limit: 到2025年, 2025年底前.
  var isDeadline: Bool
  /// Whether it says up to now: 目前, 截至6月底.
  var isNow: Bool
  /// Whether what follows goes on with it: a date in the middle of a clause says only when that was.
  var isCarried: Bool
}
