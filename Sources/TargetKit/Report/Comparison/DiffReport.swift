/// Two versions of a book side by side, ready to be written in any ``CheckFormat``.
public struct DiffReport: Sendable {
  let comparison: BookComparison
  /// What people call the two versions: a folder, or a revision.
  let names: (old: String, new: String)
  /// The kinds of changes that make the comparison fail, unless they are recorded.
  let failing: Set<BookChange.Kind>
  let options: ReportOptions

  var wording: Wording { Wording(options.language) }
  var words: Words { wording.words }

  /// A report of a comparison.
  ///
  /// - Parameters:
  ///   - comparison: The two versions.
  ///   - old: What the older version is called.
  ///   - new: What the newer version is called.
  ///   - failing: The kinds of changes that count as failures unless they are recorded.
  ///   - options: Language, width and colour; a quiet report tells of failures only.
  public init(
    _ comparison: BookComparison, old: String, new: String,
    failing: Set<BookChange.Kind> = BookChange.Kind.standard, options: ReportOptions
  ) {
    self.comparison = comparison
    names = (old, new)
    self.failing = failing
    self.options = options
  }

  /// What is wrong in the files of the newer version.
  var problems: ReadingProblems {
    ReadingProblems(
      soundness: Soundness(of: comparison.old, comparison.new, isEmpty: false),
      diagnostics: comparison.new.diagnostics, words: words)
  }

  /// The report in a format.
  public func text(_ format: CheckFormat) -> String {
    switch format {
    case .text, .markdown: DiffPage(self, isMarkdown: format == .markdown).text
    case .json: DiffData(report: self).json
    case .csv: DiffData(report: self).csv
    case .junit: DiffChecks(report: self).junit
    case .github: DiffChecks(report: self).github
    }
  }

  /// Writes the report to a file, which it replaces as a whole or not at all.
  ///
  /// - Throws: A ``Diagnostic`` that says why the file could not be written.
  public func write(_ format: CheckFormat, toFile path: String) throws(Diagnostic) {
    let text = text(format)
    try AtomicFile.write(to: path) { sink in sink.append(text) }
  }
}
