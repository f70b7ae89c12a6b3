/// Writes figures as JSON, straight from the book's columns.
struct JSONReadings: ~Copyable {
  private let book: PlanBook
  /// Each period of the book, in quotes.
  let periods: Fragments

  init(_ book: PlanBook) {
    self.book = book
    periods = Fragments(book.periods.entries) { entry, sink in sink.appendJSON(entry.period) }
  }

  /// Writes a figure: as written, as a number, as the interval it stands for, with its provenance.
  ///
  /// - Parameters:
  ///   - row: Its row among the book's observations.
  ///   - indicator: The number of its indicator.
  ///   - isComparable: Whether it can be held against the target; said only where it cannot.
  ///   - out: Where to write.
  func write(row: Int, indicator: Int, isComparable: Bool = true, to out: inout ByteSink) {
    let flags = book.observationTable.flags(row)
    let reading = book.observationTable.reading(
      row, countsSingly: book.indicatorTable.countsSingly(indicator))
    out.append("{\"asWritten\":" as StaticString)
    writeWording(row, reading, indicator, to: &out)
    out.append(",\"value\":" as StaticString)
    out.append(reading.value)
    out.append(",\"bound\":\"" as StaticString)
    out.append(reading.bound.code)
    let plan = Int(book.indicatorTable.records[indicator].plan)
    out.append("\"," as StaticString)
    out.append((try? reading.interval(book.indicatorIDs[plan].reach)) ?? .unbounded)
    out.append(",\"period\":" as StaticString)
    periods.append(Int(book.observationTable.period(row).code), to: &out)
    out.append(",\"published\":" as StaticString)
    if !flags.contains(.publicationUnknown),
      let published = book.observationTable.published[row].flatMap({ book.periods.unpack($0) })
    {
      out.appendJSON(published)
    } else {
      out.append("null" as StaticString)
    }
    out.append(",\"source\":" as StaticString)
    if let symbol = book.observationTable.sources[row], symbol != .max {
      book.sourceIDs.withUTF8(Int(symbol)) { out.appendJSON(utf8: $0) }
    } else {
      out.append("null" as StaticString)
    }
    out.append(",\"status\":\"" as StaticString)
    out.append(book.observationTable.status(row).code)
    out.append(UInt8(ascii: "\""))
    if let note = book.observationTable.notes[UInt32(row)] {
      out.append(",\"note\":" as StaticString)
      out.appendJSON(note)
    }
    if !isComparable { out.append(",\"comparable\":false" as StaticString) }
    out.append(UInt8(ascii: "}"))
  }

  /// Writes figures that were added up, or their mean, with the rows that went into it.
  func write(
    _ total: Evaluation.Total, lastRow: Int, indicator: Int, to out: inout ByteSink
  ) {
    let reading = total.reading
    out.append("{\"asWritten\":null,\"value\":" as StaticString)
    out.append(reading.value)
    out.append(",\"bound\":\"" as StaticString)
    out.append(reading.bound.code)
    let plan = Int(book.indicatorTable.records[indicator].plan)
    out.append("\"," as StaticString)
    out.append((try? reading.interval(book.indicatorIDs[plan].reach)) ?? .unbounded)
    out.append(",\"period\":" as StaticString)
    if let period = Period(from: total.start, to: total.end) {
      out.appendJSON(period)
    } else {
      out.append("null" as StaticString)
    }
    out.append(",\"published\":null,\"source\":null,\"status\":\"" as StaticString)
    out.append(book.observationTable.status(lastRow).code)
    out.append("\",\"parts\":[" as StaticString)
    for (index, row) in total.rows.enumerated() {
      if index > 0 { out.append(UInt8(ascii: ",")) }
      write(row: row, indicator: indicator, to: &out)
    }
    out.append("]}" as StaticString)
  }

  private func writeWording(
    _ row: Int, _ reading: BareReading, _ indicator: Int, to out: inout ByteSink
  ) {
    let flags = book.observationTable.flags(row)
    if flags.contains(.hasWording) {
      return out.appendJSON(book.observationTable.wordings[UInt32(row)] ?? "")
    }
    if flags.contains(.namesUnit) {
      let unit = book.indicatorTable.unit(indicator)
      return out.appendJSON(book.observationTable.reading(row, in: unit).description)
    }
    out.append(UInt8(ascii: "\""))
    out.append(reading.bound.shortSign)
    out.append(reading.value)
    out.append(UInt8(ascii: "\""))
  }
}

extension ByteSink {
  /// Adds the four members that describe an interval, without brackets.
  mutating func append(_ interval: Interval) {
    append("\"lower\":" as StaticString)
    append(interval.lower)
    append(",\"upper\":" as StaticString)
    append(interval.upper)
    append(",\"lowerClosed\":" as StaticString)
    append(interval.lower?.isClosed ?? false)
    append(",\"upperClosed\":" as StaticString)
    append(interval.upper?.isClosed ?? false)
  }

  private mutating func append(_ end: Interval.End?) {
    guard let end else { return append("null" as StaticString) }
    append(end.value)
  }
}
