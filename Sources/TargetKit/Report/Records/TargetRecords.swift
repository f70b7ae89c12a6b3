/// Writes the fields of targets straight from the book's columns.
///
/// Books can have millions of targets, so nothing here makes a text for one that has nothing unusual.
struct TargetRecords: ~Copyable {
  let fields: [TargetField]
  private let report: CheckReport
  private let book: PlanBook
  private var lines: LineCursor
  private var scratch = ByteSink(capacity: 64)

  init(_ report: CheckReport, _ fields: [TargetField]) {
    self.report = report
    self.fields = fields
    book = report.review.book
    lines = LineCursor(report.loaded.sources)
  }

  /// Whether the fields need more than verdicts.
  var isMeasured: Bool { fields.contains(where: \.isMeasured) }

  /// Writes the fields of a target.
  mutating func write<Cells: RecordCells & ~Copyable>(
    _ number: Int, _ evaluation: Evaluation, to cells: inout Cells
  ) {
    let series = Int(book.targetTable.records[number].series)
    let indicator = Int(book.seriesTable.records[series].indicator)
    let subject = Subject(
      number: number, series: series, indicator: indicator,
      plan: Int(book.indicatorTable.records[indicator].plan))
    let interval =
      fields.contains(.lower) || fields.contains(.upper)
      ? interval(evaluation, subject) : nil
    for field in fields {
      switch field {
      case .plan, .indicator, .name, .unit, .area, .part, .due, .criterion, .ambition, .owner,
        .source,
        .file, .line:
        writePromise(field, subject, to: &cells)
      case .asWritten, .value, .bound, .period, .published, .readingSource, .status:
        writeReading(field, evaluation, subject, to: &cells)
      case .lower: cells.decimal(interval?.lower?.value)
      case .upper: cells.decimal(interval?.upper?.value)
      default: writeFinding(field, evaluation, to: &cells)
      }
    }
  }

  private struct Subject {
    let number: Int
    let series: Int
    let indicator: Int
    let plan: Int
  }

  // MARK: - What was promised

  private mutating func writePromise<Cells: RecordCells & ~Copyable>(
    _ field: TargetField, _ subject: Subject, to cells: inout Cells
  ) {
    let record = book.targetTable.records[subject.number]
    let indicator = book.indicatorTable.records[subject.indicator]
    let details = record.details < 0 ? nil : book.targetTable.details[Int(record.details)]
    switch field {
    case .plan: cells.text(book.plans[subject.plan].id)
    case .indicator:
      book.indicatorIDs[subject.plan].ids.withUTF8(Int(indicator.id)) { cells.text($0) }
    case .name:
      if let details = book.indicatorTable.details(subject.indicator) {
        cells.name(details.name)
      } else {
        book.indicatorIDs[subject.plan].ids.withUTF8(Int(indicator.id)) { cells.text($0) }
      }
    case .unit: cells.text(book.indicatorTable.units[Int(indicator.unit)].symbol)
    case .area:
      if let area = book.seriesTable.area(subject.series) {
        book.areas.withUTF8(Int(area)) { cells.text($0) }
      } else {
        cells.empty()
      }
    case .part:
      let part = book.seriesTable.part(subject.series)
      cells.text(part.isWhole ? nil : part.description)
    case .due: cells.period(book.periods.unpack(record.due))
    case .criterion: writeCriterion(record, details, Int(indicator.unit), to: &cells)
    case .ambition: cells.text(record.ambition?.rawValue)
    case .owner:
      cells.text(
        details?.owner ?? book.indicatorTable.details(subject.indicator)?.owner
          ?? book.plans[subject.plan].owner)
    case .source:
      if let source = details?.source {
        book.sourceIDs.withUTF8(Int(source)) { cells.text($0) }
      } else {
        cells.empty()
      }
    case .file:
      let file = Int(book.targetTable.file(of: subject.number))
      cells.text(book.files.indices.contains(file) ? book.files[file] : nil)
    case .line:
      let file = Int(book.targetTable.file(of: subject.number))
      if let line = lines.line(ofByte: Int(record.offset), inFile: file) {
        cells.whole(line)
      } else {
        cells.empty()
      }
    default: cells.empty()
    }
  }

  private mutating func writeCriterion<Cells: RecordCells & ~Copyable>(
    _ record: TargetTable.Record, _ details: TargetTable.Details?, _ unit: Int,
    to cells: inout Cells
  ) {
    if let wording = details?.asWritten { return cells.text(wording) }
    guard let sign = record.comparison.sign else { return cells.empty() }
    scratch.removeAll()
    scratch.append(sign)
    scratch.append(
      ExactDecimal(uncheckedSignificand: record.significand, exponent: record.exponent))
    var symbol = book.indicatorTable.units[unit].symbol
    symbol.withUTF8 { scratch.append(UnsafeRawBufferPointer($0)) }
    scratch.withBytes { cells.text($0) }
  }

  // MARK: - What was reported

  private mutating func writeReading<Cells: RecordCells & ~Copyable>(
    _ field: TargetField, _ evaluation: Evaluation, _ subject: Subject, to cells: inout Cells
  ) {
    guard let figure = evaluation.figure else { return cells.empty() }
    let table = book.observationTable
    let total = evaluation.total
    switch field {
    case .asWritten: writeWording(figure.row, total, subject, to: &cells)
    case .value: cells.decimal(reading(figure.row, total, subject).value)
    case .bound: cells.word(reading(figure.row, total, subject).bound.code)
    case .period:
      cells.period(
        total.map { Period(from: $0.start, to: $0.end) } ?? book.periods.unpack(figure.period))
    case .published:
      let isStated = total == nil && !table.flags(figure.row).contains(.publicationUnknown)
      cells.period(isStated ? table.published[figure.row].flatMap { book.periods.unpack($0) } : nil)
    case .readingSource:
      if total == nil, let symbol = table.sources[figure.row], symbol != .max {
        book.sourceIDs.withUTF8(Int(symbol)) { cells.text($0) }
      } else {
        cells.empty()
      }
    case .status: cells.word(table.status(figure.row).code)
    default: cells.empty()
    }
  }

  private func reading(
    _ row: Int, _ total: Evaluation.Total?, _ subject: Subject
  ) -> BareReading {
    total?.reading
      ?? book.observationTable.reading(
        row, countsSingly: book.indicatorTable.countsSingly(subject.indicator))
  }

  private func interval(_ evaluation: Evaluation, _ subject: Subject) -> Interval? {
    guard let figure = evaluation.figure else { return nil }
    return try? reading(figure.row, evaluation.total, subject)
      .interval(book.indicatorIDs[subject.plan].reach)
  }

  private mutating func writeWording<Cells: RecordCells & ~Copyable>(
    _ row: Int, _ total: Evaluation.Total?, _ subject: Subject, to cells: inout Cells
  ) {
    if let total {
      let bare = total.reading
      return cells.text(
        Reading(
          value: bare.value, bound: bare.bound, unit: book.indicatorTable.unit(subject.indicator),
          resolution: bare.resolution
        ).description)
    }
    let flags = book.observationTable.flags(row)
    if flags.contains(.hasWording) {
      return cells.text(book.observationTable.wordings[UInt32(row)] ?? "")
    }
    if flags.contains(.namesUnit) {
      let unit = book.indicatorTable.unit(subject.indicator)
      return cells.text(book.observationTable.reading(row, in: unit).description)
    }
    let bare = reading(row, nil, subject)
    scratch.removeAll()
    scratch.append(bare.bound.shortSign)
    scratch.append(bare.value)
    scratch.withBytes { cells.text($0) }
  }

  // MARK: - What follows

  private func writeFinding<Cells: RecordCells & ~Copyable>(
    _ field: TargetField, _ evaluation: Evaluation, to cells: inout Cells
  ) {
    switch field {
    case .verdict: cells.text(evaluation.verdict.rawValue)
    case .early: cells.truth(evaluation.isEarly)
    case .stale: cells.truth(evaluation.isStale)
    case .accepted: cells.truth(evaluation.isAccepted)
    case .behind: cells.truth(evaluation.isBehind)
    case .progress: cells.number(evaluation.progress.value?.nominal)
    case .progressLower: cells.number(evaluation.progress.value?.openRange?.lower)
    case .progressUpper: cells.number(evaluation.progress.value?.openRange?.upper)
    case .attainment: cells.number(evaluation.attainment.value?.nominal)
    case .elapsed: cells.number(evaluation.elapsed.value)
    case .expected: cells.number(evaluation.expected.value)
    case .gap: cells.number(evaluation.gap.value?.nominal)
    case .pace: cells.number(evaluation.pace.value?.nominal)
    case .requiredPace: cells.number(evaluation.requiredPace.value?.nominal)
    case .growth: cells.number(evaluation.growth.value?.nominal)
    case .requiredGrowth: cells.number(evaluation.requiredGrowth.value?.nominal)
    case .leadMonths: cells.number(evaluation.leadMonths.value?.nominal)
    case .arrival:
      if let arrival = evaluation.arrival.value { cells.day(arrival) } else { cells.empty() }
    case .reason: cells.text((evaluation.reason ?? evaluation.progress.reason)?.rawValue)
    case .kind: cells.word(evaluation.kind.code)
    case .standing:
      if let standing = evaluation.standing { cells.word(standing.code) } else { cells.empty() }
    case .within:
      if evaluation.isWithinAbout { cells.word("about") } else { cells.empty() }
    case .estimate: cells.number(evaluation.yearEstimate?.value.nominal)
    case .provisional: cells.truth(evaluation.isProvisional)
    default: cells.empty()
    }
  }
}

extension Estimate {
  /// Its range where bounds leave one.
  fileprivate var openRange: RealInterval? { range.isPoint ? nil : range }
}
