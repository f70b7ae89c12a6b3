/// The findings of a review, ready to be written in any ``CheckFormat``.
public struct CheckReport: Sendable {
  let loaded: LoadedBook
  let review: Review
  let gate: Gate
  let options: ReportOptions
  let outlook: OutlookOptions
  let against: Against?
  /// Whether warnings count as errors.
  let isStrict: Bool

  /// A report of `review`, which must be one of the book in `loaded`.
  ///
  /// - Parameters:
  ///   - loaded: The book as it was read, with its diagnostics.
  ///   - review: The review of that book.
  ///   - gate: What counts as failed.
  ///   - options: Language, width and colour.
  ///   - outlook: What is said of pending targets beyond their verdicts.
  ///   - against: An older version that the book is compared with.
  ///   - isStrict: Whether warnings in the files count as errors.
  public init(
    _ loaded: LoadedBook, _ review: Review, gate: Gate, options: ReportOptions,
    outlook: OutlookOptions = .none, against: Against? = nil, isStrict: Bool = false
  ) {
    self.loaded = loaded
    self.review = review
    self.gate = gate
    self.options = options
    self.outlook = outlook
    self.against = against
    self.isStrict = isStrict
  }

  /// Whether what the report says may be relied on.
  public var soundness: Soundness {
    Soundness(of: loaded, isEmpty: review.isEmpty, isStrict: isStrict)
  }

  /// What is wrong in the files.
  var problems: ReadingProblems {
    ReadingProblems(
      soundness: soundness, diagnostics: loaded.diagnostics, isStrict: isStrict,
      words: Words(language: options.language))
  }

  /// Whether the finding about a target makes the check fail.
  func fails(_ evaluation: Evaluation, target number: Int) -> Bool {
    guard outlook.isAsked, evaluation.verdict == .pending else { return gate.fails(evaluation) }
    let finding = TargetReview(
      book: review.book, number: number, evaluation: evaluation, asOf: review.asOf)
    return gate.fails(finding, in: review, with: outlook)
  }

  /// Writes the report piece by piece; it is never in memory as a whole.
  ///
  /// - Parameters:
  ///   - format: The form to write.
  ///   - sink: Takes the next bytes, in UTF-8; they are valid during the call only.
  /// - Throws: What `sink` throws; nothing is written after that.
  public func write<Failure: Error>(
    _ format: CheckFormat, to sink: (UnsafeRawBufferPointer) throws(Failure) -> Void
  ) throws(Failure) {
    var failure: Failure?
    withoutActuallyEscaping(sink) { sink in
      write(format) { bytes in
        guard failure == nil else { return }
        do throws(Failure) { try sink(bytes) } catch { failure = error }
      }
    }
    if let failure { throw failure }
  }

  private func write(_ format: CheckFormat, flush: @escaping ByteSink.Flush) {
    var out = ByteSink(flush: flush)
    switch format {
    case .text: TextReport(self).write(to: &out)
    case .json:
      if let fields = options.fields {
        let report = FieldsReport(report: self, fields: fields)
        var cells = JSONCells(report.fields, to: out)
        report.write(to: &cells)
        try? cells.out.finish()
        return
      }
      JSONReport(report: self).write(to: &out)
    case .csv:
      var cells = CSVCells(
        writer: CSVWriter(CSVReport.options, to: out), language: options.language)
      CSVReport(report: self).write(to: &cells)
      try? cells.writer.finish()
      return
    case .markdown: MarkdownReport(self).write(to: &out)
    case .junit: JUnitReport(self).write(to: &out)
    case .github: GitHubReport(self).write(to: &out)
    }
    // What the sink throws is kept above, with its type.
    try? out.finish()
  }

  /// The whole report as one text.
  public func text(_ format: CheckFormat) -> String {
    var bytes: [UInt8] = []
    write(format) { bytes.append(contentsOf: $0) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
