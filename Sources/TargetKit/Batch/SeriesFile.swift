/// Reads a file of series: that of a forecasting competition, or a book's own observations.
///
/// | columns | a row is |
/// | --- | --- |
/// | `id,frequency,split,index,value` | the figure of a period by its number; those of `test` are passed over |
/// | `indicator,period,value` and others | a figure as `observations.csv` has it |
///
/// Other columns are passed over.
struct SeriesFile: ~Copyable {
  private enum Column: Int {
    case value, id, frequency, split, index, indicator, period, area, unit, published
  }

  private static let columns: [CSVColumn] = {
    // What the columns of a book are called is said where it is read.
    let book = ObservationsFile.columns
    func column(_ name: String) -> CSVColumn {
      var column = book.first { $0.name == name } ?? CSVColumn(name: name)
      column.isRequired = name == "value"
      return column
    }
    return ["value", "id", "frequency", "split", "index"].map(column)
      + ["indicator", "period", "area", "unit", "published"].map(column)
  }()

  private var table: CSVTable
  private let source: SourceText
  private let context: RowContext
  private var series = BatchSeries()
  private var bag = DiagnosticBag()

  /// Opens a file.
  init(_ source: SourceText) {
    self.source = source
    table = CSVTable(source, columns: Self.columns, allowsOthers: true)
    context = RowContext(source: source, plan: nil, units: [])
  }

  /// Reads all rows; returns the series, and what was wrong.
  consuming func read() -> (BatchSeries, DiagnosticBag) {
    if table.header != nil {
      let isBook = has(.indicator) || has(.period)
      if requireAll(isBook ? [.indicator, .period] : [.id, .frequency, .split, .index]) {
        let count = table.estimatedRowCount
        series.values.reserveCapacity(count)
        series.positions.reserveCapacity(count)
        series.rows.reserveCapacity(count)
        if isBook { readBook() } else { readCompetition() }
        var found = DiagnosticBag()
        series.finish { entry, position, row in
          found.error(
            .duplicateFigure, at: row..<row + 1, in: source,
            BatchMessages.twice(entry, position, isBook: isBook),
            remedy: BatchMessages.twiceRemedy(isBook: isBook))
        }
        bag.merge(found)
      }
    }
    bag.merge(table.diagnostics)
    return (series, bag)
  }

  private func has(_ column: Column) -> Bool { table.has(column.rawValue) }

  private func text(_ column: Column) -> String { table.string(column.rawValue).trimmedSpaces }

  private mutating func requireAll(_ columns: [Column]) -> Bool {
    let missing = columns.filter { !has($0) }.map { Self.columns[$0.rawValue].name }
    guard !missing.isEmpty else { return true }
    let names = missing.joined(separator: ", ")
    bag.error(
      .missingColumn, at: table.row, in: source,
      LocalizedText(zh: "表头缺少列：\(names)", en: "the header lacks the column \(names)"),
      remedy: BatchMessages.shapes)
    return false
  }

  // MARK: - Rows of a competition

  private mutating func readCompetition() {
    var number: Int?
    var last = RepeatedBytes()
    while table.next() {
      let isSame = last.repeats(table.bytes(Column.id.rawValue))
      guard readSplit() else {
        // What is held back of a series mostly comes in one piece.
        while let (_, _, next) = table.repeatedRow(behind: Column.index.rawValue) {
          table.skipRow(to: next)
        }
        continue
      }
      if !isSame || number == nil { number = competitionSeries() }
      guard let number else { continue }
      let row = table.row.lowerBound
      guard let position = Self.wholeNumber(table.bytes(Column.index.rawValue)) else {
        bag.error(
          .badFigure, at: table.span(Column.index.rawValue), in: source, BatchMessages.index,
          remedy: BatchMessages.indexRemedy)
        _ = readValue(of: number)
        continue
      }
      guard let value = readValue(of: number) else { continue }
      series.append(value, at: position, row: row, to: number)
      readRepeatedRows(of: number)
    }
  }

  /// The rows that follow of the same series, as long as each is a whole number and a bare figure.
  private mutating func readRepeatedRows(of number: Int) {
    defer { series.endRun(of: number) }
    while let (index, value, next) = table.repeatedRow(behind: Column.index.rawValue) {
      guard let position = Self.wholeNumber(index), let figure = ExactDecimal(plain: value) else {
        return
      }
      series.appendToRun(figure.doubleValue, at: position, row: table.nextRowStart, of: number)
      table.skipRow(to: next)
    }
  }

  /// Whether the row is one to learn from.
  private mutating func readSplit() -> Bool {
    let bytes = table.bytes(Column.split.rawValue)
    if bytes.elementsEqual("train".utf8) { return true }
    if bytes.elementsEqual("test".utf8) { return false }
    switch text(.split) {
    case "train": return true
    case "test": return false
    default:
      bag.error(
        .badFigure, at: table.span(Column.split.rawValue), in: source, BatchMessages.split,
        remedy: BatchMessages.splitRemedy)
      return false
    }
  }

  private mutating func competitionSeries() -> Int? {
    let name = text(.id)
    let word = text(.frequency)
    let found = series.series(named: name) { BatchMessages.frequencies[word] }
    if found == nil {
      bag.error(
        .badFigure, at: table.span(Column.frequency.rawValue), in: source,
        BatchMessages.frequency(word), remedy: BatchMessages.frequencyRemedy)
    }
    return found
  }

  /// A whole number of at most nine digits.
  @inline(__always)
  private static func wholeNumber(_ bytes: UnsafeRawBufferPointer) -> Int? {
    let isNegative = bytes.first == UInt8(ascii: "-")
    let count = bytes.count &- (isNegative ? 1 : 0)
    guard count > 0, count <= 9 else { return nil }
    var number = 0
    for index in (isNegative ? 1 : 0)..<bytes.count {
      let digit = bytes[index] &- UInt8(ascii: "0")
      guard digit <= 9 else { return nil }
      number = number &* 10 &+ Int(digit)
    }
    return isNegative ? -number : number
  }

  // MARK: - Rows of a book

  private mutating func readBook() {
    let isPublished = has(.published)
    while table.next() {
      guard !text(.value).isEmpty else { continue }
      let words = text(.period)
      guard let period = Period(words) else {
        context.reportPeriod(words, at: table.span(Column.period.rawValue), into: &bag)
        continue
      }
      guard let cadence = Cadence(of: period) else {
        bag.error(
          .badPeriod, at: table.span(Column.period.rawValue), in: source,
          BatchMessages.period(period), remedy: BatchMessages.periodRemedy)
        continue
      }
      let area = has(.area) ? text(.area) : ""
      let name = text(.indicator) + (area.isEmpty ? "" : "@" + area)
      guard
        let number = series.series(
          named: name, { (cadence, BatchMessages.horizon(of: cadence)) })
      else { continue }
      guard series.entries[number].cadence == cadence else {
        series.entries[number].otherPeriods += 1
        continue
      }
      guard let value = readValue(of: number) else { continue }
      let months = 12 / cadence.rawValue
      let position = (period.start.year * 12 + Int(period.start.components.month) - 1) / months
      series.append(value, at: position, row: table.row.lowerBound, to: number)
      if isPublished { series.published.append(Period(text(.published))?.end) }
    }
  }

  // MARK: - Figures

  /// The value of the row, in the unit of its series; reports what is none.
  private mutating func readValue(of number: Int) -> Double? {
    let bytes = table.bytes(Column.value.rawValue)
    if let figure = ExactDecimal(plain: bytes), !has(.unit) { return figure.doubleValue }
    return readWording(of: number)
  }

  private mutating func readWording(of number: Int) -> Double? {
    let text = text(.value)
    let span = table.span(Column.value.rawValue)
    // Powers of ten, as programs write them.
    if !has(.unit), text.utf8.contains(where: { $0 | 0x20 == UInt8(ascii: "e") }),
      text.utf8.allSatisfy({ "0123456789.+-eE".utf8.contains($0) }), let value = Double(text),
      value.isFinite
    {
      return value
    }
    var unit = series.entries[number].unit ?? .number
    if has(.unit), series.entries[number].unit == nil {
      unit = UnitRegistry.standard.unit(self.text(.unit)) ?? .number
    }
    do throws(FigureError) {
      let reading = try Reading(text, unit: unit)
      if series.entries[number].unit == nil { series.entries[number].unit = reading.unit }
      if reading.bound != .exact { series.entries[number].isInexact = true }
      do throws(UnitError) {
        return try reading.converted(to: series.entries[number].unit ?? reading.unit)
          .value.doubleValue
      } catch {
        context.report(error, at: span, into: &bag)
      }
    } catch {
      context.report(error, text, at: span, into: &bag)
    }
    return nil
  }
}

extension Cadence {
  /// How often a series has figures of which one is for a period; `nil` for a day or several years.
  fileprivate init?(of period: Period) {
    switch period.kind {
    case .year: self = .yearly
    case .half: self = .halfYearly
    case .quarter: self = .quarterly
    case .month: self = .monthly
    default: return nil
    }
  }
}
