/// The findings of a review as a JUnit test report.
///
/// A suite is a plan, a case a target; its class is the due date and the area. What the gate fails is
/// a failure, what is met has passed. Everything else is skipped, so that a build server shows neither
/// green nor red for what is open, unknown or accepted for now. What is wrong in the files is a suite of
/// its own, and where something could not be read no case has passed. Cases take no time.
struct JUnitReport {
  private let report: CheckReport
  private let wording: Wording
  private let stream: FindingStream
  private let problems: ReadingProblems

  private var words: Words { wording.words }
  private var book: PlanBook { report.review.book }

  init(_ report: CheckReport) {
    self.report = report
    wording = Wording(report.options.language)
    stream = FindingStream(report.review)
    problems = report.problems
  }

  /// How a case ends.
  private enum Result {
    case passed, failed, skipped
  }

  private struct Counts {
    var tests = 0
    var failures = 0
    var errors = 0
    var skipped = 0

    mutating func add(_ result: Result) {
      tests += 1
      if result == .failed { failures += 1 }
      if result == .skipped { skipped += 1 }
    }
  }

  /// Writes the document.
  func write(to out: inout ByteSink) {
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" as StaticString)
    let plans = stream.plans
    // The counts stand before the cases, so they take a pass of their own.
    let counts = plans.map { count($0) }
    var total = Counts()
    for one in counts {
      total.tests += one.tests
      total.failures += one.failures
      total.skipped += one.skipped
    }
    let checks = report.diff.map { DiffChecks(report: $0, isAboutPromises: true) }
    if let more = checks?.caseCounts {
      total.tests += more.tests
      total.failures += more.failures
    }
    let (problemCount, errorCount) = problems.caseCounts
    total.tests += problemCount
    total.errors = errorCount
    total.skipped += problemCount - errorCount
    out.append("<testsuites name=\"targets \(report.review.asOf)\"")
    write(total, to: &out)
    problems.writeSuite(to: &out)
    for (plan, counts) in zip(plans, counts) {
      out.append("  <testsuite name=\"")
      out.append(XMLText.escaped(book.plans[plan].id))
      out.append("\" timestamp=\"\(report.review.asOf)T00:00:00\"")
      write(counts, to: &out)
      stream.forEachTarget(ofPlan: plan) { _, finding in write(finding, plan, to: &out) }
      for outcome in stream.outcomes(ofPlan: plan) { write(outcome, plan, to: &out) }
      out.append("  </testsuite>\n")
    }
    checks?.writeSuite(to: &out)
    out.append("</testsuites>\n")
  }

  private func write(_ counts: Counts, to out: inout ByteSink) {
    out.append(
      " tests=\"\(counts.tests)\" failures=\"\(counts.failures)\""
        + " errors=\"\(counts.errors)\" skipped=\"\(counts.skipped)\" time=\"0\">\n")
  }

  private func count(_ plan: Int) -> Counts {
    var counts = Counts()
    stream.forEachEvaluation(ofPlan: plan) { number, evaluation in
      counts.add(
        result(evaluation.verdict, isFailing: report.fails(evaluation, target: number)))
    }
    for outcome in stream.outcomes(ofPlan: plan) {
      counts.add(result(outcome.verdict, isFailing: report.gate.fails(outcome)))
    }
    return counts
  }

  private func result(_ verdict: Verdict, isFailing: Bool) -> Result {
    if isFailing { return .failed }
    return verdict == .met && problems.soundness == .sound ? .passed : .skipped
  }

  private func write(_ finding: TargetReview, _ plan: Int, to out: inout ByteSink) {
    var row = FindingRow(finding, isFailing: false, plan: book.plans[plan], wording)
    row.add(report.review.outlook(of: finding, with: report.outlook), words)
    write(
      row, area: finding.target.area, due: finding.target.due,
      result(
        finding.verdict,
        isFailing: report.gate.fails(finding, in: report.review, with: report.outlook)),
      note: FindingNotes(wording: wording).note(finding, newest: nil), to: &out)
  }

  private func write(_ finding: OutcomeReview, _ plan: Int, to out: inout ByteSink) {
    let row = FindingRow(finding, isFailing: false, plan: book.plans[plan], wording)
    write(
      row, area: finding.outcome.area, due: finding.outcome.due,
      result(finding.verdict, isFailing: report.gate.fails(finding)), note: nil, to: &out)
  }

  private func write(
    _ row: FindingRow, area: String?, due: Period?, _ result: Result, note: String?,
    to out: inout ByteSink
  ) {
    var group = due?.description ?? words.milestone(nil, "", asOf: report.review.asOf)
    if let area { group += "." + area }
    out.append(
      "    <testcase classname=\"\(XMLText.escaped(group))\" name=\"\(XMLText.escaped(row.name))\" time=\"0\""
    )
    guard result != .passed else { return out.append("/>\n") }
    let message = row.sentence(words)
    let tag = result == .failed ? "failure" : "skipped"
    out.append(">\n      <\(tag) message=\"\(XMLText.escaped(message))\"")
    if let note {
      out.append(">\(XMLText.escaped(note))</\(tag)>\n    </testcase>\n")
    } else {
      out.append("/>\n    </testcase>\n")
    }
  }
}
