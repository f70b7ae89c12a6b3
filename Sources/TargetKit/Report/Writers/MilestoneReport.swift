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

  /// The report as the bytes of a file: a text in UTF-8, or an office document.
  ///
  /// - Throws: A ``Diagnostic`` if the report is larger than an office document can be, 4 GiB.
  public func bytes(_ format: ReportFormat) throws(Diagnostic) -> [UInt8] {
    try bytes(format, forFile: "report." + (format.fileExtensions.first ?? format.rawValue))
  }

  private func bytes(
    _ format: ReportFormat, forFile path: String
  ) throws(Diagnostic) -> [UInt8] {
    do throws(ZipArchive.Failure) {
      switch format {
      case .workbook: return try Workbook(document).bytes()
      case .word: return try WordDocument(document).bytes()
      default: return Array(text(format).utf8)
      }
    } catch {
      throw .tooLargeForOffice(path)
    }
  }

  /// The report as one text; empty for a workbook and a Word document, which are none: see ``bytes(_:)``.
  public func text(_ format: ReportFormat) -> String {
    switch format {
    case .text: DocumentText(document, options).text
    case .html: DocumentHTML(document).text
    case .markdown: DocumentMarkdown(document).text
    case .csv: DocumentCSV(document, hasByteOrderMark: hasByteOrderMark).text
    case .json: DocumentJSON(document).text
    case .junit: check.text(.junit)
    case .iCalendar: CalendarReport(check.review, language: options.language).text
    case .openMetrics: OpenMetricsReport(check.review).text
    case .workbook, .word: ""
    }
  }

  /// Writes the report to a file, which it replaces as a whole or not at all.
  ///
  /// - Throws: A ``Diagnostic`` that says why the file could not be written.
  public func write(_ format: ReportFormat, toFile path: String) throws(Diagnostic) {
    try AtomicFile.write(bytes(format, forFile: path), to: path)
  }
}

extension Diagnostic {
  /// A report that no office document can hold.
  fileprivate static func tooLargeForOffice(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, .unwritableFile,
      LocalizedText(
        zh: "报告超过 4 GiB，办公文档无法容纳", en: "the report exceeds the 4 GiB of an office document"),
      remedy: LocalizedText(
        zh: "改用 csv 或 json，或用 --plan 缩小范围", en: "use csv or json, or fewer plans"),
      at: SourceLocation(file: path))
  }
}
