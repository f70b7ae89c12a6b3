/// A form in which the findings of a review can be written.
public enum CheckFormat: String, Hashable, Sendable, CaseIterable {
  /// Tables for a terminal.
  case text
  /// One document with everything, for programs.
  case json
  /// One row a target, for spreadsheets.
  case csv
  /// Tables for a page on a code host.
  case markdown
  /// A test report, for build servers.
  case junit
  /// Annotations for GitHub Actions.
  case github
}
