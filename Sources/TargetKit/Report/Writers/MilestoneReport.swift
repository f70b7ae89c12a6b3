/// A milestone report, ready to be written in any ``ReportFormat``.
///
/// ```swift
/// let report = MilestoneReport(loaded, review, ReportSettings(languages: [.chinese, .english]))
/// try report.write(.html, toFile: "report.html")
/// ```
public struct MilestoneReport: Sendable {
  /// The report as its parts.
  public let document: ReportDocument
  private let check: CheckReport
  private let options: ReportOptions
  /// Whether a CSV file begins with a byte order mark, by which Excel recognises UTF-8.
  public var hasByteOrderMark = false

  /// The report on `review`, which must be one of the book in `loaded`.
  ///
  /// - Parameters:
  ///   - loaded: The book as it was read.
  ///   - review: The review; its scope says which targets the report is about.
  ///   - settings: What is shown, and how it is arranged.
  ///   - extra: Further sections, which come before those on methods and sources.
  ///   - options: Width and colour of text, and the language of the test report.
  public init(
    _ loaded: LoadedBook, _ review: Review, _ settings: ReportSettings = ReportSettings(),
    adding extra: [ReportDocument.Section] = [], options: ReportOptions = ReportOptions()
  ) {
    document = ReportBuilder(loaded, review, settings).document(adding: extra)
    check = CheckReport(loaded, review, gate: .standard, options: options)
    self.options = options
  }

  /// The report in UTF-8.
  public func bytes(_ format: ReportFormat) -> [UInt8] { Array(text(format).utf8) }

  /// The report as one text.
  public func text(_ format: ReportFormat) -> String {
    switch format {
    case .text: DocumentText(document, options).text
    case .html: DocumentHTML(document).text
    case .markdown: DocumentMarkdown(document).text
    case .csv: DocumentCSV(document, hasByteOrderMark: hasByteOrderMark).text
    case .json: DocumentJSON(document).text
    case .junit: check.text(.junit)
    }
  }

  /// Writes the report to a file, which it replaces as a whole or not at all.
  ///
  /// - Throws: A ``Diagnostic`` that says why the file could not be written.
  public func write(_ format: ReportFormat, toFile path: String) throws(Diagnostic) {
    try AtomicFile.write(bytes(format), to: path)
  }
}
