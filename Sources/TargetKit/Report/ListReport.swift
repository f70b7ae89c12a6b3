/// A book at a glance: its plans with what they hold.
public struct ListReport: Sendable {
  let loaded: LoadedBook
  let asOf: CalendarDate
  let options: ReportOptions

  /// Reports on a book, as known on a date.
  public init(_ loaded: LoadedBook, asOf: CalendarDate, options: ReportOptions) {
    self.loaded = loaded
    self.asOf = asOf
    self.options = options
  }

  /// One line a plan: areas, indicators, targets, figures, newest figure and next due date.
  public func text() -> String { "" }
}
