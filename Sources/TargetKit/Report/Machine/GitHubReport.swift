/// The findings of a review as annotations for GitHub Actions.
///
/// Diagnostics and failing targets become errors, or warnings where they are; targets whose figure is
/// missing, and those it cannot decide, become notices. The last line is the summary.
struct GitHubReport {
  private let report: CheckReport
  private let wording: Wording

  private var words: Words { wording.words }
  private var book: PlanBook { report.review.book }

  init(_ report: CheckReport) {
    self.report = report
    wording = Wording(report.options.language)
  }

  /// Writes the annotations.
  func write(to out: inout ByteSink) {
    report.problems.annotate(to: &out)
    let stream = FindingStream(report.review)
    var lines = LineCursor(report.loaded.sources)
    for plan in stream.plans {
      stream.forEachEvaluation(ofPlan: plan) { number, evaluation in
        guard let level = level(evaluation.verdict, report.fails(evaluation, target: number)) else {
          return
        }
        let finding = TargetReview(
          book: book, number: number, evaluation: evaluation, asOf: report.review.asOf)
        var row = FindingRow(finding, isFailing: false, plan: book.plans[plan], wording)
        row.add(report.review.outlook(of: finding, with: report.outlook), words)
        let file = Int(book.targetTable.file(of: number))
        let offset = Int(book.targetTable.records[number].offset)
        let note = FindingNotes(wording: wording).note(finding, newest: nil)
        write(
          level, book.files.indices.contains(file) ? book.files[file] : nil,
          lines.line(ofByte: offset, inFile: file), row, note, to: &out)
      }
      for outcome in stream.outcomes(ofPlan: plan) {
        guard let level = level(outcome.verdict, report.gate.fails(outcome)) else { continue }
        let row = FindingRow(outcome, isFailing: false, plan: book.plans[plan], wording)
        let place = report.loaded.location(of: outcome.outcome)
        write(level, place?.file, place?.line, row, nil, to: &out)
      }
    }
    if let diff = report.diff { DiffChecks(report: diff, isAboutPromises: true).annotate(to: &out) }
    let tracked = report.review.trackedSeries.count
    let summary = words.summary(report.review.tally, tracked: tracked)
    line(words.sentence(asOf: report.review.asOf, summary), to: &out)
  }

  private func level(_ verdict: Verdict, _ isFailing: Bool) -> String? {
    if isFailing { return "error" }
    switch verdict {
    case .unreported, .undetermined: return "notice"
    case .met, .missed, .pending, .incomplete: return nil
    }
  }

  private func write(
    _ level: String, _ file: String?, _ line: Int?, _ row: FindingRow, _ note: String?,
    to out: inout ByteSink
  ) {
    let message = note ?? row.name + words.of("：", ": ") + row.sentence(words)
    GitHubAnnotation(
      level: level, file: file, line: line,
      title: row.oneLine(.verdict) + words.of("：", ": ") + row.name, message: message
    ).write(to: &out)
  }

  private func line(_ text: String, to out: inout ByteSink) {
    out.append(text)
    out.append(0x0A)
  }
}
