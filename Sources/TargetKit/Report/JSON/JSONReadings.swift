/// Writes figures as JSON, straight from the book's columns.
struct JSONReadings {
  private let book: PlanBook

  init(_ book: PlanBook) {
    self.book = book
  }

  /// Writes a figure: as written, as a number, as the interval it stands for, with its provenance.
  ///
  /// - Parameters:
  ///   - row: Its row among the book's observations.
  ///   - indicator: The number of its indicator.
  ///   - isComparable: Whether it can be held against the target; said only where it cannot.
  ///   - out: Where to write.
  func write(row: Int, indicator: Int, isComparable: Bool = true, to out: inout ByteSink) {
    let table = book.observationTable
    let unit = book.indicatorTable.unit(indicator)
    let reading = table.reading(row, in: unit)
    out.append("{\"asWritten\":" as StaticString)
    writeWording(row, reading, to: &out)
    out.append(",\"value\":" as StaticString)
    out.append(reading.value)
    out.append(",\"bound\":\"" as StaticString)
    out.append(reading.bound.code)
    let plan = Int(book.indicatorTable.records[indicator].plan)
    out.append("\"," as StaticString)
    out.append((try? reading.interval(book.plans[plan].reach)) ?? .unbounded)
    out.append(",\"period\":" as StaticString)
    if let period = book.periods.unpack(table.periods[row]) {
      out.appendJSON(period)
    } else {
      out.append("null" as StaticString)
    }
    out.append(",\"published\":" as StaticString)
    if !table.flags[row].contains(.publicationUnknown),
      let published = table.published[row].flatMap({ book.periods.unpack($0) })
    {
      out.appendJSON(published)
    } else {
      out.append("null" as StaticString)
    }
    out.append(",\"source\":" as StaticString)
    if let symbol = table.sources[row], symbol != .max {
      book.sourceIDs.utf8(Int(symbol)).withUnsafeBytes { out.appendJSON(utf8: $0) }
    } else {
      out.append("null" as StaticString)
    }
    if let note = table.notes[UInt32(row)] {
      out.append(",\"note\":" as StaticString)
      out.appendJSON(note)
    }
    if !isComparable { out.append(",\"comparable\":false" as StaticString) }
    out.append(UInt8(ascii: "}"))
  }

  private func writeWording(_ row: Int, _ reading: Reading, to out: inout ByteSink) {
    let table = book.observationTable
    let flags = table.flags[row]
    if flags.contains(.hasWording) { return out.appendJSON(table.wordings[UInt32(row)] ?? "") }
    if flags.contains(.namesUnit) { return out.appendJSON(reading.description) }
    out.append(UInt8(ascii: "\""))
    out.append(reading.bound.sign)
    out.append(reading.value)
    out.append(UInt8(ascii: "\""))
  }
}

extension Reading.Bound {
  /// The name in machine formats.
  var code: StaticString {
    switch self {
    case .exact: "exact"
    case .atLeast: "at-least"
    case .moreThan: "more-than"
    case .atMost: "at-most"
    case .lessThan: "less-than"
    case .about: "about"
    case .nearly: "nearly"
    }
  }

  /// The sign before the number in the shortest form that reads back.
  fileprivate var sign: StaticString {
    switch self {
    case .exact: ""
    case .atLeast: ">="
    case .moreThan: ">"
    case .atMost: "<="
    case .lessThan: "<"
    case .about: "~"
    case .nearly: "近"
    }
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
