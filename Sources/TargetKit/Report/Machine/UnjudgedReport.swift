/// What machines are told where no report could be made: why, in the format that was asked for.
///
/// A build server or a spreadsheet that shows yesterday's file would show yesterday's green.
public struct UnjudgedReport: Sendable {
  private let diagnostics: [Diagnostic]
  private let soundness: Soundness
  private let language: Language

  /// A report that says why there is none on some books.
  ///
  /// - Parameters:
  ///   - loaded: The books.
  ///   - soundness: Whether they could not be read, or held nothing to judge.
  ///   - language: The language of messages.
  public init(_ loaded: [LoadedBook], _ soundness: Soundness, language: Language) {
    diagnostics = loaded.flatMap(\.diagnostics)
    self.soundness = soundness
    self.language = language
  }

  private var problems: ReadingProblems {
    ReadingProblems(
      soundness: soundness, diagnostics: diagnostics, words: Words(language: language))
  }

  /// The report in a format; empty as a text, whose readers see the messages themselves.
  public func text(_ format: CheckFormat) -> String {
    switch format {
    case .text: ""
    case .json: json
    case .csv: csv
    case .markdown: problems.markdown(isQuiet: false)
    case .junit: junit
    case .github: ByteSink.text { problems.annotate(to: &$0) }
    }
  }

  /// The report in a format; `nil` in those that only people read.
  public func text(_ format: ReportFormat) -> String? {
    switch format {
    case .json: json
    case .csv: csv
    case .markdown: problems.markdown(isQuiet: false)
    case .junit: junit
    case .openMetrics: metrics
    case .text, .html, .iCalendar, .workbook, .word: nil
    }
  }

  /// The report in a format; empty as a text, whose readers see the messages themselves.
  public func text(_ format: OutlookFormat) -> String {
    switch format {
    case .text: ""
    case .json: json
    case .csv: csv
    case .markdown: problems.markdown(isQuiet: false)
    }
  }

  /// Writes the report to a file, which it replaces as a whole or not at all; nothing in formats that
  /// only people read.
  ///
  /// - Throws: A ``Diagnostic`` that says why the file could not be written.
  public func write(_ format: ReportFormat, toFile path: String) throws(Diagnostic) {
    guard let text = text(format) else { return }
    try AtomicFile.write(text.utf8, to: path)
  }

  /// Writes the report to a file, which it replaces as a whole or not at all.
  ///
  /// - Throws: A ``Diagnostic`` that says why the file could not be written.
  public func write(_ format: CheckFormat, toFile path: String) throws(Diagnostic) {
    try AtomicFile.write(text(format).utf8, to: path)
  }

  private var json: String {
    ByteSink.text { out in
      out.append("{\"schemaVersion\":1,\n" as StaticString)
      problems.writeMembers(to: &out)
      out.append("}\n" as StaticString)
    }
  }

  private var csv: String {
    CSVIdentity.table(["verdict", "reason", "message", "file", "line"]) { table in
      for row in problems.rows {
        table.row([row.severity, row.code, row.message, row.file, row.line])
      }
    }
  }

  private var junit: String {
    ByteSink.text { out in
      let (tests, errors) = problems.caseCounts
      out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" as StaticString)
      out.append(
        "<testsuites name=\"targets\" tests=\"\(tests)\" failures=\"0\" errors=\"\(errors)\""
          + " skipped=\"\(tests - errors)\" time=\"0\">\n")
      problems.writeSuite(to: &out)
      out.append("</testsuites>\n")
    }
  }

  /// A gauge by which a monitoring system knows that the targets' own samples are missing.
  private var metrics: String { OpenMetricsReport.soundness(soundness) + "# EOF\n" }
}
