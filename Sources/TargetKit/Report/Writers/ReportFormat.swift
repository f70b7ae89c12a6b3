/// A form in which a milestone report can be written.
public enum ReportFormat: String, Hashable, Sendable, CaseIterable {
  /// Plain text for a terminal.
  case text
  /// One HTML file that needs nothing else.
  case html
  /// Tables for a page on a code host.
  case markdown
  /// The table of all targets, for spreadsheets.
  case csv
  /// One document with everything, for programs.
  case json
  /// A test report, for build servers.
  case junit
  /// A workbook for Excel, WPS and LibreOffice, with figures as numbers.
  case workbook = "xlsx"
  /// A document for Word, WPS and LibreOffice.
  case word = "docx"
  /// Due dates, and figures that are expected, for a calendar program.
  case iCalendar = "icalendar"
  /// Numbers for a monitoring system.
  case openMetrics = "openmetrics"

  /// The extensions that files of this form have, the usual one first.
  public var fileExtensions: [String] {
    switch self {
    case .text: ["txt", "text"]
    case .html: ["html", "htm"]
    case .markdown: ["md", "markdown"]
    case .csv: ["csv"]
    case .json: ["json"]
    case .junit: ["xml"]
    case .workbook: ["xlsx"]
    case .word: ["docx"]
    case .iCalendar: ["ics"]
    case .openMetrics: ["prom"]
    }
  }

  /// The form that the extension of a file's name stands for; `nil` if it stands for none.
  public init?(fileName: String) {
    guard let dot = fileName.lastIndex(of: ".") else { return nil }
    let ending = fileName[fileName.index(after: dot)...].lowercased()
    guard let format = Self.allCases.first(where: { $0.fileExtensions.contains(ending) }) else {
      return nil
    }
    self = format
  }
}
