/// How a report is written.
public struct ReportOptions: Hashable, Sendable {
  /// The language of words and names.
  public var language: Language
  /// How many display columns a line may take; fewer than 60 are taken as 60.
  public var width: Int
  /// Whether marks and verdicts are coloured; colour is never the only sign.
  public var usesColor: Bool
  /// Whether only failing rows and the summary are shown.
  public var isQuiet: Bool
  /// Whether a check of many plans lists everything instead of what needs attention first.
  public var listsAll: Bool

  /// What JSON and CSV say of each target, in this order; everything if `nil`.
  public var fields: [TargetField]?

  /// The narrowest lines that tables still fit into.
  static let narrowest = 60

  /// Options for a report in `language`, 80 columns wide and without colour unless told otherwise.
  public init(
    language: Language = .chinese, width: Int = 80, usesColor: Bool = false, isQuiet: Bool = false,
    listsAll: Bool = false, fields: [TargetField]? = nil
  ) {
    self.language = language
    self.width = width
    self.usesColor = usesColor
    self.isQuiet = isQuiet
    self.listsAll = listsAll
    self.fields = fields
  }
}
