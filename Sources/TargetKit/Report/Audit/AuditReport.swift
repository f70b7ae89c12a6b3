/// The findings of an audit, ready to be written in any ``CheckFormat``.
public struct AuditReport: Sendable {
  let loaded: LoadedBook
  let audit: Audit
  let gate: AuditGate
  let options: ReportOptions
  /// Whether findings that tell nothing new are listed as well.
  let listsAll: Bool
  /// Whether warnings count as errors.
  let isStrict: Bool
  /// Where everything stands.
  let places: AuditPlaces

  /// A report of `audit`, which must be one of the book in `loaded`.
  ///
  /// - Parameters:
  ///   - loaded: The book as it was read, with its diagnostics.
  ///   - audit: The audit of that book.
  ///   - gate: What counts as failed.
  ///   - options: Language, width and colour.
  ///   - listsAll: Whether pages list what is routine, too: what holds, what anybody can divide, what
  ///     looks alike; data formats always hold everything.
  ///   - isStrict: Whether warnings in the files count as errors.
  public init(
    _ loaded: LoadedBook, _ audit: Audit, gate: AuditGate = .standard, options: ReportOptions,
    listsAll: Bool = false, isStrict: Bool = false
  ) {
    self.loaded = loaded
    self.audit = audit
    self.gate = gate
    self.options = options
    self.listsAll = listsAll
    self.isStrict = isStrict
    places = AuditPlaces(loaded, audit.findings)
  }

  var words: Words { Words(language: options.language) }

  /// Whether what the report says may be relied on.
  public var soundness: Soundness {
    Soundness(of: loaded, isEmpty: audit.findings.isEmpty, isStrict: isStrict)
  }

  /// What is wrong in the files.
  var problems: ReadingProblems {
    ReadingProblems(
      soundness: soundness, diagnostics: loaded.diagnostics, isStrict: isStrict, words: words)
  }

  /// The report in a format.
  public func text(_ format: CheckFormat = .text) -> String {
    switch format {
    case .text: page(isMarkdown: false)
    case .markdown: markdown
    case .json: json
    case .csv: csv
    case .junit: junit
    case .github: annotations
    }
  }

  /// Writes the report to a file, which it replaces as a whole or not at all.
  ///
  /// - Throws: A ``Diagnostic`` that says why the file could not be written.
  public func write(_ format: CheckFormat, toFile path: String) throws(Diagnostic) {
    try AtomicFile.write(Array(text(format).utf8), to: path)
  }

  // MARK: - Pages

  /// The order in which findings are listed: what is wrong first.
  private static let order: [AuditVerdict] = [
    .contradicts, .tension, .drift, .gap, .note, .uncheckable, .implied, .withinRounding, .holds,
    .distinct, .lookalike,
  ]

  /// The findings of a verdict that a page lists, the most surprising first; what is routine is only
  /// counted unless all is asked for.
  private func listed(_ verdict: AuditVerdict) -> [AuditFinding] {
    let findings = audit.findings(verdict).filter { finding in
      options.isQuiet
        ? gate.fails(finding) : listsAll || finding.surprise > .routine || gate.fails(finding)
    }
    return AuditSurprise.allCases.reversed().flatMap { surprise in
      findings.filter { $0.surprise == surprise }
    }
  }

  private var markdown: String {
    let problems = problems.markdown(isQuiet: options.isQuiet)
    return (problems.isEmpty ? "" : problems + "\n") + page(isMarkdown: true)
  }

  private func page(isMarkdown: Bool) -> String {
    var page = OutlookPage(options, isMarkdown: isMarkdown)
    if !isMarkdown, let headline = problems.headline { page.add(line: headline) }
    page.add(line: words.auditAsOf(audit.asOf))
    var listed = 0
    for verdict in Self.order {
      let findings = self.listed(verdict)
      listed += findings.count
      guard !findings.isEmpty else { continue }
      page.add(heading: words.verdictCount(verdict, findings.count))
      for finding in findings { add(finding, to: &page, isMarkdown: isMarkdown) }
    }
    page.addGap()
    page.add(line: words.auditSummary(audit))
    if !options.isQuiet, listed < audit.findings.count {
      page.add(line: words.seeAll(audit.findings.count - listed))
    }
    return page.text
  }

  private func add(_ finding: AuditFinding, to page: inout OutlookPage, isMarkdown: Bool) {
    page.addGap()
    page.add(
      line: "\(finding.name[options.language].sanitized)  [\(finding.id.sanitized)] "
        + words.surprise(finding.surprise))
    for step in finding.steps { page.add(note: step.text[options.language].sanitized) }
    if let reason = finding.reason { page.add(note: words.sentence(reason[options.language])) }
    if let note = finding.note {
      page.add(note: words.remark(note[options.language]))
    }
    for line in sourceLines(finding) { page.add(note: line) }
  }

  /// The figures and where they stand, one line each.
  private func sourceLines(_ finding: AuditFinding) -> [String] {
    if finding.inputs.isEmpty {
      return places.location(of: finding).map { [words.place(nil, nil, $0)] } ?? []
    }
    return finding.inputs.map { input in
      words.place(
        audit.told(input)[options.language].sanitized, input.told[options.language].sanitized,
        places.location(of: input))
    }
  }
}

extension Audit {
  /// The name of an input, with its area and period.
  func told(_ input: AuditInput) -> LocalizedText {
    AuditSources.told(input, in: book)
  }
}
