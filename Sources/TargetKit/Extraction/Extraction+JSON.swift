extension Extraction {
  /// The statements as JSON, one a line, with the places of every part in bytes and in line and column.
  public var jsonLines: String {
    var text = ""
    for statement in statements {
      text += json(statement)
      text += "\n"
    }
    return text
  }

  private func json(_ statement: ExtractedStatement) -> String {
    var json = JSONWriter()
    json.beginObject()
    json.key("id"); json.string(statement.id)
    json.key("text"); json.string(source.file)
    json.key("article"); json.number(statement.article + 1)
    json.key("title"); json.string(titles[statement.article])
    json.key("standing")
    json.string(!statement.isTaken ? "left" : statement.doubts.isEmpty ? "taken" : "to-confirm")
    if let reason = statement.reasonLeft { json.key("reason"); json.string(reason.rawValue) }
    json.key("confirm"); json.beginArray()
    for doubt in statement.doubts { json.string(doubt.rawValue) }
    json.endArray()
    json.key("kind"); json.string(statement.kind.rawValue)
    if let ambition = statement.ambition { json.key("ambition"); json.string(ambition.rawValue) }
    json.key("figure"); json.string(statement.figure)
    json.key("at"); place(statement.bytes, &json)
    json.key("value"); json.number(statement.value.description)
    if let upper = statement.upper { json.key("to"); json.number(upper.description) }
    json.key("bound"); json.string(statement.upper == nil ? statement.bound.name : "range")
    json.key("unit"); json.string(statement.unit?.symbol ?? "")
    if let change = statement.change { json.key("change"); json.string(change.rawValue) }
    if statement.isPerYear { json.key("perYear"); json.bool(true) }
    json.key("name"); part(statement.name.value, statement.name.origin, statement.name.bytes, &json)
    json.key("area"); part(statement.area.value, statement.area.origin, statement.area.bytes, &json)
    json.key(statement.kind == .target || statement.kind == .outcome ? "due" : "period")
    period(statement, &json)
    json.key("quote"); json.string(statement.quote)
    json.key("quoteAt"); place(statement.quoteBytes, &json)
    json.endObject()
    return json.text
  }

  private func part(
    _ value: String, _ origin: ExtractedStatement.Origin, _ bytes: [Range<Int>],
    _ json: inout JSONWriter
  ) {
    json.beginObject()
    json.key("is"); json.string(value)
    json.key("from"); json.string(origin.rawValue)
    json.key("at"); places(bytes, &json)
    json.endObject()
  }

  private func places(_ ranges: [Range<Int>], _ json: inout JSONWriter) {
    json.beginArray()
    for range in ranges { place(range, &json) }
    json.endArray()
  }

  private func period(_ statement: ExtractedStatement, _ json: inout JSONWriter) {
    json.beginObject()
    json.key("is")
    if let period = statement.period.value {
      json.string(period.description)
      json.key("start"); json.string(shown(period.start))
      if let end = period.end { json.key("end"); json.string(shown(end)) }
    } else {
      json.null()
    }
    json.key("from"); json.string(statement.period.origin.rawValue)
    json.key("at"); places(statement.period.bytes, &json)
    json.endObject()
  }

  /// A day; of the day of publication only as much as is known.
  private func shown(_ day: CalendarDate) -> String {
    guard let published, day == published.end, published.kind == .month || published.kind == .year
    else { return day.description }
    return published.description
  }

  private func place(_ bytes: Range<Int>, _ json: inout JSONWriter) {
    let location = source.location(of: bytes)
    json.beginObject()
    json.key("bytes"); json.beginArray()
    json.number(bytes.lowerBound); json.number(bytes.upperBound)
    json.endArray()
    if let line = location.line { json.key("line"); json.number(line) }
    if let column = location.column { json.key("column"); json.number(column) }
    json.endObject()
  }
}

extension Reading.Bound {
  /// The bound as data formats name it.
  var name: String {
    switch self {
    case .exact: "exact"
    case .atLeast: "atLeast"
    case .moreThan: "moreThan"
    case .atMost: "atMost"
    case .lessThan: "lessThan"
    case .about: "about"
    case .nearly: "nearly"
    case .somewhatMore: "moreThan"
    }
  }
}
