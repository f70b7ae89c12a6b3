/// Writes the findings about targets as JSON, straight from the book's columns.
///
/// Books can have millions of targets, so nothing here makes a text for a target: what recurs is
/// escaped once, and numbers go into the buffer digit by digit.
struct JSONTargets: ~Copyable {
  private let report: CheckReport
  private let book: PlanBook
  private let readings: JSONReadings
  private let evaluator: Evaluator
  private var lines: LineCursor
  /// How the targets of each plan stand, once they have been written.
  private(set) var tallies: [Tally]

  /// `{"plan":"…","indicator":` for each plan.
  private let heads: Fragments
  /// `,"unit":"…","area":` for each unit.
  private let units: Fragments
  /// The symbol of each unit, escaped.
  private let symbols: Fragments
  /// Each verdict, by its place.
  private let verdicts: Fragments
  /// `"…"` for each file.
  private let files: Fragments
  /// What the targets of one series begin with, and the series.
  private var identity = ByteSink(capacity: 256)
  private var series = -1
  /// The figure written last, which the next target often rests on as well.
  private var reading = ByteSink(capacity: 512)
  private var readingRow = -1
  private var numbers = RecurringNumbers()
  private var readingIsComparable = true

  init(_ report: CheckReport) {
    self.report = report
    book = report.review.book
    readings = JSONReadings(book)
    evaluator = Evaluator(book: book, asOf: report.review.asOf)
    lines = LineCursor(report.loaded.sources)
    tallies = Array(repeating: Tally(), count: book.plans.count)
    heads = Fragments(book.plans) { plan, sink in
      sink.append("{\"plan\":" as StaticString)
      sink.appendJSON(plan.id)
      sink.append(",\"indicator\":" as StaticString)
    }
    units = Fragments(book.indicatorTable.units) { unit, sink in
      sink.append(",\"unit\":" as StaticString)
      sink.appendJSON(unit.symbol)
      sink.append(",\"area\":" as StaticString)
    }
    symbols = Fragments(book.indicatorTable.units) { unit, sink in
      var symbol = unit.symbol
      symbol.withUTF8 { sink.appendEscaped(UnsafeRawBufferPointer($0)) }
    }
    verdicts = Fragments(Verdict.allCases.sorted { $0.place < $1.place }) { verdict, sink in
      sink.append(verdict.rawValue)
    }
    files = Fragments(book.files) { file, sink in sink.appendJSON(file) }
  }

  /// Writes all targets in the order of the files, one a line, separated by commas.
  mutating func write(to out: inout ByteSink) {
    var isFirst = true
    for number in report.review.targetNumbers {
      out.append(isFirst ? "\n" as StaticString : ",\n")
      isFirst = false
      write(target: number, to: &out)
    }
  }

  private mutating func write(target number: Int, to out: inout ByteSink) {
    let evaluation = evaluator.evaluate(target: number)
    let record = book.targetTable.records[number]
    let series = Int(record.series)
    let indicator = Int(book.seriesTable.records[series].indicator)
    let plan = Int(book.indicatorTable.records[indicator].plan)
    tallies[plan].add(
      evaluation.verdict, isEarly: evaluation.isEarly, isStale: evaluation.isStale,
      isAccepted: evaluation.isAccepted)
    if series != self.series { writeIdentity(series, indicator, plan) }
    identity.withBytes { out.append($0) }
    out.append(",\"due\":" as StaticString)
    // The code of no date is that of no period, and written as `null`.
    readings.periods.append(Int(record.due.code), to: &out)
    let criterion = writeCriterion(number, indicator, evaluation.levels, to: &out)
    out.append(",\"ambition\":" as StaticString)
    if let ambition = record.ambition {
      out.appendJSON(ambition.rawValue)
    } else {
      out.append("null" as StaticString)
    }
    out.append(",\"verdict\":\"" as StaticString)
    verdicts.append(evaluation.verdict.place, to: &out)
    out.append("\",\"early\":" as StaticString)
    out.append(evaluation.isEarly)
    out.append(",\"stale\":" as StaticString)
    out.append(evaluation.isStale)
    out.append(",\"accepted\":" as StaticString)
    out.append(evaluation.isAccepted)
    out.append(",\"behind\":" as StaticString)
    out.append(evaluation.isBehind)
    writeKind(evaluation, to: &out)
    out.append(",\"reading\":" as StaticString)
    if let total = evaluation.total, let figure = evaluation.figure {
      readings.write(total, lastRow: figure.row, indicator: indicator, to: &out)
    } else if let figure = evaluation.figure {
      writeReading(figure.row, indicator, isComparable: evaluation.isComparable, to: &out)
    } else {
      out.append("null" as StaticString)
    }
    JSONEstimates.write(evaluation, criterion: criterion, &numbers, to: &out)
    if let estimate = evaluation.yearEstimate { write(estimate, to: &out) }
    if let forecast = evaluation.forecast {
      out.append(",\"forecast\":" as StaticString)
      readings.write(row: forecast.row, indicator: indicator, to: &out)
    }
    if report.outlook.isAsked { writeOutlook(evaluation, number, to: &out) }
    writeDetails(number, indicator, plan, to: &out)
    if let figure = evaluation.figure, evaluator.mayHoldRevisions {
      writeRevisions(of: figure.row, series: series, indicator, to: &out)
    }
    let file = Int(book.targetTable.file(of: number))
    out.append(",\"file\":" as StaticString)
    files.append(file, to: &out)
    out.append(",\"line\":" as StaticString)
    if let line = lines.line(ofByte: Int(record.offset), inFile: file) {
      out.appendDecimal(line)
    } else {
      out.append("null" as StaticString)
    }
    out.append(UInt8(ascii: "}"))
  }

  /// Writes which series the targets belong to, to be copied for each of them.
  private mutating func writeIdentity(_ series: Int, _ indicator: Int, _ plan: Int) {
    self.series = series
    let record = book.indicatorTable.records[indicator]
    identity.removeAll()
    heads.append(plan, to: &identity)
    book.indicatorIDs[plan].ids.withUTF8(Int(record.id)) { identity.appendJSON(utf8: $0) }
    identity.append(",\"name\":" as StaticString)
    if record.details >= 0 {
      identity.appendJSON(book.indicatorTable.details[Int(record.details)].name)
    } else {
      identity.append("null" as StaticString)
    }
    units.append(Int(record.unit), to: &identity)
    if let area = book.seriesTable.area(series) {
      book.areas.withUTF8(Int(area)) { identity.appendJSON(utf8: $0) }
    } else {
      identity.append("null" as StaticString)
    }
    identity.append(book.seriesTable.part(series))
  }

  /// Writes what sort of target it is, and how one that is to be held stands.
  private func writeKind(_ evaluation: Evaluation, to out: inout ByteSink) {
    out.append(",\"kind\":\"" as StaticString)
    out.append(evaluation.kind.code)
    out.append(UInt8(ascii: "\""))
    if let standing = evaluation.standing {
      out.append(",\"standing\":\"" as StaticString)
      out.append(standing.code)
      out.append(UInt8(ascii: "\""))
    }
    if evaluation.isWithinAbout { out.append(",\"within\":\"about\"" as StaticString) }
    if evaluation.isProvisional { out.append(",\"provisional\":true" as StaticString) }
  }

  private mutating func writeReading(
    _ row: Int, _ indicator: Int, isComparable: Bool, to out: inout ByteSink
  ) {
    if row != readingRow || isComparable != readingIsComparable {
      reading.removeAll()
      readings.write(row: row, indicator: indicator, isComparable: isComparable, to: &reading)
      (readingRow, readingIsComparable) = (row, isComparable)
    }
    reading.withBytes { out.append($0) }
  }

  /// Writes the criterion as written and as numbers.
  ///
  /// - Returns: Whether there are numbers.
  private func writeCriterion(
    _ number: Int, _ indicator: Int, _ levels: RequiredLevels?, to out: inout ByteSink
  ) -> Bool {
    let record = book.targetTable.records[number]
    out.append(",\"criterion\":" as StaticString)
    let wording =
      record.details < 0 ? nil : book.targetTable.details[Int(record.details)].asWritten
    if let wording {
      out.appendJSON(wording)
    } else if let sign = record.comparison.sign {
      out.append(UInt8(ascii: "\""))
      out.append(sign)
      out.append(
        ExactDecimal(uncheckedSignificand: record.significand, exponent: record.exponent))
      symbols.append(Int(book.indicatorTable.records[indicator].unit), to: &out)
      out.append(UInt8(ascii: "\""))
    } else {
      out.append("null" as StaticString)
    }
    out.append(",\"criterionRange\":" as StaticString)
    // Where the date is missing nothing was held against the levels, which are there all the same.
    guard let levels = levels ?? book.levels(ofTarget: number) else {
      out.append("null" as StaticString)
      return false
    }
    out.append(UInt8(ascii: "{"))
    out.append(levels.accepted)
    out.append(UInt8(ascii: "}"))
    return true
  }

  /// Writes what only some targets have; what is not stated is left out.
  private func writeDetails(_ number: Int, _ indicator: Int, _ plan: Int, to out: inout ByteSink) {
    let place = book.targetTable.records[number].details
    let details = place < 0 ? nil : book.targetTable.details[Int(place)]
    if let owner = details?.owner ?? book.indicatorTable.details(indicator)?.owner
      ?? book.plans[plan].owner
    {
      out.append(",\"owner\":" as StaticString)
      out.appendJSON(owner)
    }
    guard let details else { return }
    if let source = details.source {
      out.append(",\"source\":" as StaticString)
      book.sourceIDs.withUTF8(Int(source)) { out.appendJSON(utf8: $0) }
    }
    if let weight = details.weight {
      out.append(",\"weight\":" as StaticString)
      out.append(weight)
    }
    if let text = details.dueAsWritten {
      out.append(",\"dueAsWritten\":" as StaticString)
      out.appendJSON(text)
    }
    if let condition = details.condition {
      out.append(",\"condition\":" as StaticString)
      out.appendJSON(condition)
    }
    if let goal = details.goal {
      out.append(",\"goal\":" as StaticString)
      out.appendJSON(goal)
    }
    if let note = details.note {
      out.append(",\"note\":" as StaticString)
      out.appendJSON(note)
    }
    if let deviation = details.acceptedDeviation {
      out.append(",\"acceptedDeviation\":{\"until\":\"" as StaticString)
      out.append(deviation.until)
      out.append("\",\"reason\":" as StaticString)
      out.appendJSON(deviation.reason)
      out.append(",\"approvedBy\":" as StaticString)
      out.appendJSON(deviation.approvedBy)
      out.append(UInt8(ascii: "}"))
    }
  }

  /// Writes what was asked for of a pending target.
  private func writeOutlook(_ evaluation: Evaluation, _ number: Int, to out: inout ByteSink) {
    guard evaluation.verdict == .pending else { return }
    let finding = TargetReview(
      book: book, number: number, evaluation: evaluation, asOf: report.review.asOf)
    let outlook = report.review.outlook(of: finding, with: report.outlook)
    if let assessment = outlook?.assessment {
      out.append(",\"outlook\":" as StaticString)
      JSONOutlook.write(assessment, to: &out)
    }
    if let projection = outlook?.projection {
      out.append(",\"projection\":" as StaticString)
      JSONOutlook.write(projection, to: &out)
    }
  }

  /// Writes what a figure for part of the year says about the whole.
  private func write(_ estimate: YearEstimate, to out: inout ByteSink) {
    out.append(",\"estimate\":{\"value\":" as StaticString)
    out.append(number: estimate.value.nominal)
    out.append(",\"lower\":" as StaticString)
    out.append(number: estimate.value.range.lower)
    out.append(",\"upper\":" as StaticString)
    out.append(number: estimate.value.range.upper)
    out.append(",\"rule\":" as StaticString)
    out.appendJSON(estimate.rule.rawValue)
    out.append(",\"formula\":" as StaticString)
    out.appendJSON(estimate.formula)
    out.append(UInt8(ascii: "}"))
  }

  /// Writes the earlier figures for the same period, where there are any.
  private func writeRevisions(
    of row: Int, series: Int, _ indicator: Int, to out: inout ByteSink
  ) {
    let rows = book.observationTable.rowsOfSeries[series]
    let period = book.observationTable.period(row)
    guard rows.contains(where: { $0 != row && book.observationTable.period($0) == period }) else {
      return
    }
    let earlier = book.revisions(before: row, series: series, asOf: report.review.asOf)
    guard !earlier.isEmpty else { return }
    out.append(",\"revisions\":[" as StaticString)
    for (index, revision) in earlier.enumerated() {
      if index > 0 { out.append(UInt8(ascii: ",")) }
      readings.write(row: revision.row, indicator: indicator, to: &out)
    }
    out.append(UInt8(ascii: "]"))
  }
}
