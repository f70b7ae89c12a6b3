/// What the columns of a table of some shape hold, as a plan remembers it.
public struct TableMap: Hashable, Sendable {
  /// The headings of the table, by which it is recognised.
  public let headings: [String]
  /// What columns hold, by their headings: `Year` is `period`; `-` leaves a column out.
  public let roles: [String: String]

  /// A map for tables with these headings.
  public init(headings: [String], roles: [String: String]) {
    self.headings = headings
    self.roles = roles
  }
}
