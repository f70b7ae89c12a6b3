/// A report as one JSON document: every section, table and figure, in both languages.
struct DocumentJSON {
  private let document: ReportDocument

  init(_ document: ReportDocument) { self.document = document }

  /// The whole text.
  var text: String {
    var out = JSONWriter(.pretty)
    out.beginObject()
    out.key("schemaVersion")
    out.number(1)
    write("title", document.title, to: &out)
    if let subtitle = document.subtitle { write("subtitle", subtitle, to: &out) }
    out.key("asOf")
    out.string(document.asOf.description)
    list("sections", document.sections, to: &out) { write($0, to: &$1) }
    writeFooter(to: &out)
    out.endObject()
    try? out.finish()
    return out.text
  }

  private func writeFooter(to out: inout JSONWriter) {
    let footer = document.footer
    if let generator = footer.generator {
      out.key("generator")
      out.string(generator)
    }
    list("inputs", footer.inputs, to: &out) { input, out in
      out.beginObject()
      out.key("file")
      out.string(input.file)
      out.key("sha256")
      out.string(input.sha256)
      out.endObject()
    }
    list("facts", footer.facts, to: &out) { write($0, to: &$1) }
  }

  private func write(_ section: ReportDocument.Section, to out: inout JSONWriter) {
    out.beginObject()
    out.key("id")
    out.string(section.id)
    write("heading", section.heading, to: &out)
    list("blocks", section.blocks, to: &out) { write($0, to: &$1) }
    if !section.subsections.isEmpty {
      list("subsections", section.subsections, to: &out) { write($0, to: &$1) }
    }
    out.endObject()
  }

  private func write(_ block: ReportDocument.Block, to out: inout JSONWriter) {
    out.beginObject()
    out.key("kind")
    switch block {
    case .summary(let text):
      out.string("summary")
      write("text", text, to: &out)
    case .paragraph(let text):
      out.string("paragraph")
      write("text", text, to: &out)
    case .status(let counts):
      out.string("status")
      list("counts", counts, to: &out) { count, out in
        out.beginObject()
        out.key("class")
        out.string(count.id)
        write("word", count.sign.word, to: &out)
        out.key("count")
        out.number(count.count)
        out.endObject()
      }
    case .facts(let facts):
      out.string("facts")
      list("facts", facts, to: &out) { write($0, to: &$1) }
    case .table(let table):
      out.string("table")
      write(table, to: &out)
    case .chart(let chart):
      out.string("chart")
      write("description", chart.description, to: &out)
      write(chart.table, to: &out)
    case .notes(let notes):
      out.string("notes")
      list("notes", notes, to: &out) { note, out in
        out.beginObject()
        if let label = note.label { write("label", label, to: &out) }
        write("text", note.text, to: &out)
        if let link = note.link {
          out.key("link")
          out.string(link)
        }
        out.endObject()
      }
    }
    out.endObject()
  }

  private func write(_ fact: ReportDocument.Fact, to out: inout JSONWriter) {
    out.beginObject()
    write("label", fact.label, to: &out)
    write("value", fact.value, to: &out)
    out.endObject()
  }

  /// Writes the members of a table, without brackets; a heading within it is a row with a member
  /// `heading`.
  private func write(_ table: ReportTable, to out: inout JSONWriter) {
    out.key("id")
    out.string(table.id)
    write("caption", table.caption, to: &out)
    list("columns", table.columns, to: &out) { column, out in
      out.beginObject()
      out.key("id")
      out.string(column.id)
      write("heading", column.heading, to: &out)
      if let detail = column.detail { write("detail", detail, to: &out) }
      out.endObject()
    }
    list("rows", table.rows, to: &out) { row, out in
      out.beginObject()
      if row.isHeading {
        if let cell = row.cells.first { write("heading", cell.text, to: &out) }
      } else {
        for (column, cell) in zip(table.columns, row.cells) where !cell.isNone {
          out.key(column.id)
          write(cell, to: &out)
        }
      }
      out.endObject()
    }
  }

  private func write(_ cell: ReportTable.Cell, to out: inout JSONWriter) {
    out.beginObject()
    write("text", cell.text, to: &out)
    switch cell.value {
    case .exact(let number):
      out.key("value")
      out.number(number.description)
    case .real(let number):
      out.key("value")
      out.number(number)
    case .day(let day):
      out.key("value")
      out.string(day.description)
    case nil: break
    }
    if let detail = cell.detail { write("detail", detail, to: &out) }
    if let sign = cell.sign {
      out.key("tone")
      out.string(sign.tone.rawValue)
    }
    out.endObject()
  }

  private func write(_ key: String, _ text: LocalizedText, to out: inout JSONWriter) {
    out.key(key)
    let (chinese, english) = (text.exact(in: .chinese), text.exact(in: .english))
    if let chinese, chinese == english { return out.string(chinese) }
    out.beginObject()
    if let chinese {
      out.key("zh")
      out.string(chinese)
    }
    if let english {
      out.key("en")
      out.string(english)
    }
    out.endObject()
  }

  private func list<Element>(
    _ key: String, _ elements: [Element], to out: inout JSONWriter,
    _ write: (Element, inout JSONWriter) -> Void
  ) {
    out.key(key)
    out.beginArray()
    for element in elements { write(element, &out) }
    out.endArray()
  }
}
