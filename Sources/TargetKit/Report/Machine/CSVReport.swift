/// The findings of a review as a table for spreadsheets: one row a target, plain columns.
///
/// The heads are the same in every language, so that a sheet keeps working; names are in the
/// report's. Numbers have a point and no separators, shares are fractions of one, dates are ISO.
/// Texts that a spreadsheet would run as a formula are disarmed with an apostrophe.
struct CSVReport {
  let report: CheckReport

  /// The columns where nobody chose.
  static let columns = TargetField.table.map(\.heading)

  /// How the table is written.
  static let options = CSVWriter.Options(disarmsFormulas: true)

  private var fields: [TargetField] { report.options.fields ?? TargetField.table }
  private var language: Language { report.options.language }

  /// Writes the table.
  func write(to cells: inout CSVCells) {
    let asked = report.outlook
    let outlook = OutlookColumns(asked)
    cells.writer.row(fields.map(\.heading) + outlook.headings)
    let stream = FindingStream(report.review)
    var records = TargetRecords(report, fields)
    let isMeasured = records.isMeasured || asked.isAsked
    for plan in stream.plans {
      stream.forEachEvaluation(ofPlan: plan, measuring: isMeasured) { number, evaluation in
        records.write(number, evaluation, to: &cells)
        if asked.isAsked {
          let finding = TargetReview(
            book: report.review.book, number: number, evaluation: evaluation,
            asOf: report.review.asOf)
          for cell in outlook.cells(report.review.outlook(of: finding, with: asked)) {
            cells.writer.field(cell)
          }
        }
        cells.writer.endRow()
      }
      for outcome in stream.outcomes(ofPlan: plan) { add(values(outcome), outlook, to: &cells) }
    }
    for problem in report.problems.rows {
      // A row that is no target's, its severity in place of a verdict.
      let values: [TargetField: String] = [
        .name: problem.message, .verdict: problem.severity, .reason: problem.code,
        .file: problem.file, .line: problem.line,
      ]
      add(values, outlook, to: &cells)
    }
  }

  private func add(
    _ values: [TargetField: String], _ outlook: OutlookColumns, to cells: inout CSVCells
  ) {
    for field in fields { cells.text(values[field]) }
    for _ in outlook.headings { cells.empty() }
    cells.writer.endRow()
  }

  private func values(_ finding: OutcomeReview) -> [TargetField: String] {
    let outcome = finding.outcome
    let place = report.loaded.location(of: outcome)
    var values: [TargetField: String] = [
      .plan: outcome.plan, .indicator: outcome.id, .name: outcome.text[language],
      .verdict: finding.verdict.rawValue, .early: String(finding.isEarly), .stale: "false",
      .accepted: "false",
    ]
    values[.area] = outcome.area
    values[.due] = outcome.due?.description
    values[.ambition] = outcome.ambition?.rawValue
    values[.asWritten] = finding.finding?.quote
    values[.period] = finding.finding?.on.description
    values[.published] = finding.finding?.published.description
    values[.readingSource] = finding.finding?.source
    values[.owner] = outcome.owner
    values[.source] = outcome.source
    values[.file] = place?.file
    values[.line] = place?.line.map(String.init)
    return values
  }
}

/// The columns for what was asked beyond the verdicts.
private struct OutlookColumns {
  private let hasMethod: Bool
  private let hasProjection: Bool

  init(_ asked: OutlookOptions) {
    hasMethod = asked.method != nil
    hasProjection = asked.projects || asked.minimumProbability != nil
  }

  var headings: [String] {
    (hasMethod ? CSVOutlook.methodColumns : [])
      + (hasProjection ? CSVOutlook.projectionColumns : [])
  }

  func cells(_ outlook: FindingOutlook?) -> [String] {
    (hasMethod ? CSVOutlook.cells(outlook?.assessment) : [])
      + (hasProjection ? CSVOutlook.cells(outlook?.projection) : [])
  }
}
