/// What a user says about a table beside the table itself.
public struct ImportOptions: Sendable {
  /// What columns hold.
  public var map = ColumnMap()
  /// Which rows are meant where a table breaks figures down: `sex` and `T`.
  public var filters: [String: String] = [:]
  /// The indicator of all figures, where no column names it.
  public var indicator: String?
  /// The area of all figures, where no column names it.
  public var area: String?
  /// The unit of all figures, where the table states none.
  public var unit: String?
  /// The plan that the figures belong to, where the book has several.
  public var plan: String?
  /// When the table was published, where it doesn't say so itself.
  public var published: String?
  /// The document it is, by its id in the plan.
  public var source: String?
  /// The sheets to read, by their names; all of them if empty.
  public var sheets: [String] = []
  /// The day of the import: columns of later years are no figures, and a figure that corrects another
  /// without a date of its own is known from then on.
  public var today: CalendarDate

  /// Nothing said, on a day.
  public init(today: CalendarDate) { self.today = today }
}
