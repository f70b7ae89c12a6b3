/// The findings of a review as a table for spreadsheets: one row a target, plain columns.
///
/// The heads are the same in every language, so that a sheet keeps working; names are in the
/// report's. Numbers have a point and no separators, shares are fractions of one, dates are ISO.
/// Texts that a spreadsheet would run as a formula are disarmed with an apostrophe.
struct CSVReport {
  let report: CheckReport

  static let columns = [
    "plan", "indicator", "name", "unit", "area", "due", "criterion", "ambition", "verdict",
    "early", "stale", "accepted", "reading", "value", "bound", "lower", "upper", "period",
    "published", "reading-source", "progress", "progress-lower", "progress-upper", "attainment",
    "elapsed", "gap", "pace", "required-pace", "growth", "required-growth", "lead-months",
    "arrival", "reason", "owner", "source", "file", "line", "kind", "standing", "within",
    "estimate", "provisional", "status",
  ]

  private var language: Language { report.options.language }

  /// How the table is written.
  static let options = CSVWriter.Options(disarmsFormulas: true)

  /// Writes the table.
  func write(to row: inout CSVWriter) {
    let asked = report.outlook
    let showsProjection = asked.projects || asked.minimumProbability != nil
    var columns = Self.columns
    if asked.method != nil { columns += CSVOutlook.methodColumns }
    if showsProjection { columns += CSVOutlook.projectionColumns }
    row.row(columns)
    let stream = FindingStream(report.review)
    var lines = LineCursor(report.loaded.sources)
    for plan in stream.plans {
      stream.forEachTarget(ofPlan: plan) { number, finding in
        add(finding, to: &row)
        add(figureOf: finding, to: &row)
        add(numbersOf: finding, to: &row)
        let book = report.review.book
        let file = Int(book.targetTable.file(of: number))
        row.add(book.files.indices.contains(file) ? book.files[file] : "")
        let offset = Int(book.targetTable.records[number].offset)
        row.add(lines.line(ofByte: offset, inFile: file).map(String.init) ?? "")
        add(kindOf: finding, to: &row)
        if asked.isAsked {
          let outlook = report.review.outlook(of: finding, with: asked)
          if asked.method != nil { row.fields(CSVOutlook.cells(outlook?.assessment)) }
          if showsProjection { row.fields(CSVOutlook.cells(outlook?.projection)) }
        }
        row.endRow()
      }
      for outcome in stream.outcomes(ofPlan: plan) {
        add(outcome, to: &row)
        row.skip(columns.count - Self.columns.count)
        row.endRow()
      }
    }
    for problem in report.problems.rows {
      add(problem, to: &row)
      row.skip(columns.count - Self.columns.count)
      row.endRow()
    }
  }

  /// What is wrong in the files: a row that is no target's, its severity in place of a verdict.
  private func add(
    _ problem: (severity: String, code: String, message: String, file: String, line: String),
    to row: inout CSVWriter
  ) {
    let cells = [
      "name": problem.message, "verdict": problem.severity, "reason": problem.code,
      "file": problem.file, "line": problem.line,
    ]
    for column in Self.columns { row.field(cells[column] ?? "") }
  }

  private func add(_ finding: TargetReview, to row: inout CSVWriter) {
    let target = finding.target
    row.add(target.plan)
    row.add(target.indicator)
    row.add(finding.indicator.name[language])
    row.add(finding.indicator.unit.symbol)
    row.add(target.area)
    row.add(target.due?.description)
    row.add(target.criterionAsWritten)
    row.add(target.ambition?.rawValue)
    row.add(finding.verdict.rawValue)
    row.add(finding.isEarly)
    row.add(finding.isStale)
    row.add(finding.isAccepted)
  }

  private func add(figureOf finding: TargetReview, to row: inout CSVWriter) {
    guard let figure = finding.observation else { return row.skip(8) }
    let plan = report.review.book.plan(finding.target.plan)
    let interval = try? figure.reading.interval(plan?.reach ?? .standard)
    row.add(figure.asWritten)
    row.add(figure.reading.value.description)
    row.add(figure.reading.bound.code.description)
    row.add(interval?.lower?.value.description)
    row.add(interval?.upper?.value.description)
    row.add(figure.period.description)
    row.add(figure.isPublicationKnown ? figure.published.description : nil)
    row.add(figure.source)
  }

  private func add(numbersOf finding: TargetReview, to row: inout CSVWriter) {
    row.add(finding.progress.value?.nominal)
    let range = finding.progress.value?.range
    row.add(range.flatMap { $0.isPoint ? nil : $0.lower })
    row.add(range.flatMap { $0.isPoint ? nil : $0.upper })
    row.add(finding.attainment.value?.nominal)
    row.add(finding.elapsed.value)
    row.add(finding.gap.value?.nominal)
    row.add(finding.pace.value?.nominal)
    row.add(finding.requiredPace.value?.nominal)
    row.add(finding.growth.value?.nominal)
    row.add(finding.requiredGrowth.value?.nominal)
    row.add(finding.leadMonths.value?.nominal)
    row.add(finding.arrival.value?.description)
    row.add((finding.reason ?? finding.progress.reason)?.rawValue)
    row.add(finding.target.owner)
    row.add(finding.target.source)
  }

  private func add(kindOf finding: TargetReview, to row: inout CSVWriter) {
    row.add(finding.kind.rawValue)
    row.add(finding.standing?.rawValue)
    row.add(finding.isWithinAbout ? "about" : nil)
    row.add(finding.estimate?.value.nominal)
    row.add(finding.isProvisional)
    row.add(finding.observation?.status.rawValue)
  }

  private func add(_ finding: OutcomeReview, to row: inout CSVWriter) {
    let outcome = finding.outcome
    row.add(outcome.plan)
    row.add(outcome.id)
    row.add(outcome.text[language])
    row.skip(1)
    row.add(outcome.area)
    row.add(outcome.due?.description)
    row.skip(1)
    row.add(outcome.ambition?.rawValue)
    row.add(finding.verdict.rawValue)
    row.add(finding.isEarly)
    row.add(false)
    row.add(false)
    row.add(finding.finding?.quote)
    row.skip(4)
    row.add(finding.finding?.on.description)
    row.add(finding.finding?.published.description)
    row.add(finding.finding?.source)
    row.skip(13)
    row.add(outcome.owner)
    row.add(outcome.source)
    let place = report.loaded.location(of: outcome)
    row.add(place?.file)
    row.add(place?.line.map(String.init))
    row.skip(6)
  }
}

extension CSVWriter {
  /// Writes a text, without controls: tables are looked at in terminals, too.
  fileprivate mutating func add(_ text: String?) { field(text?.sanitized ?? "") }

  fileprivate mutating func add(_ value: Bool) { field(value ? "true" : "false") }

  fileprivate mutating func fields(_ cells: [String]) {
    for cell in cells { field(cell) }
  }

  fileprivate mutating func skip(_ count: Int) {
    for _ in 0..<count { field("") }
  }

  /// Writes a number without an exponent, which a spreadsheet might take for a text.
  fileprivate mutating func add(_ value: Double?) {
    guard let value, value.isFinite else { return field("") }
    field(Numbers.plain(value))
  }
}
