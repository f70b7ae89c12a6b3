/// The words of a `.docx` document: its paragraphs and its tables in their order.
struct WordContents: Sendable {
  /// A part of the document.
  enum Block: Hashable, Sendable {
    /// A paragraph that isn't empty.
    case paragraph(String)
    /// A table, row by row; a cell that spans columns has empty ones behind it.
    case table([[String]])
  }

  /// The parts of the document.
  private(set) var blocks: [Block] = []

  /// The document as plain text: a line for each paragraph and each row, cells separated by tabs.
  var text: String {
    var lines: [String] = []
    for block in blocks {
      switch block {
      case .paragraph(let text): lines.append(text)
      case .table(let rows):
        for row in rows {
          lines.append(
            row.map { $0.split(separator: "\n").joined(separator: " ") }.joined(separator: "\t"))
        }
      }
    }
    return lines.joined(separator: "\n")
  }

  /// Reads a document.
  ///
  /// - Returns: `nil` if the file isn't a `.docx` document or cannot be read, which is reported.
  static func read(_ source: SourceText, into bag: inout DiagnosticBag) -> WordContents? {
    guard source.withBytes({ ZipReader.recognizes($0) }) else {
      bag.add(TableMessages.noDocument(source.file))
      return nil
    }
    do throws(OfficeArchive.Failure) {
      let archive = try OfficeArchive(source)
      guard case .document(let main) = try OfficeKind(archive) else {
        bag.add(TableMessages.noDocument(source.file))
        return nil
      }
      let contents = try archive.read(main) { reader throws(XMLReader.Failure) in
        var gathering = Gathering()
        try gathering.run(&reader)
        return WordContents(blocks: gathering.blocks)
      }
      guard let contents else { throw .missing(part: main) }
      return contents
    } catch {
      bag.add(WorkbookMessages.unreadable(error, source.file))
      return nil
    }
  }

  /// What is gathered on the way through the document.
  private struct Gathering {
    private(set) var blocks: [Block] = []
    /// The paragraphs that are open: a text box is a paragraph within another one.
    private var paragraphs: [[UInt8]] = []
    private var tables = 0
    private var rows: [[String]] = []
    private var cell: [String] = []
    private var span = 1
    private var isText = false

    mutating func run(_ reader: inout XMLReader) throws(XMLReader.Failure) {
      while true {
        switch try reader.next() {
        case .open: try open(&reader)
        case .close: close(reader)
        case .text:
          guard isText, var paragraph = paragraphs.popLast() else { break }
          try reader.appendText(to: &paragraph)
          paragraphs.append(paragraph)
        case .end: return
        }
      }
    }

    private mutating func open(_ reader: inout XMLReader) throws(XMLReader.Failure) {
      isText = reader.isAt("t")
      if reader.isAt("Fallback") || reader.isAt("del") || reader.isAt("moveFrom") {
        // What older programs show instead, and what was struck out.
        try reader.skipElement()
      } else if reader.isAt("p") {
        paragraphs.append([])
      } else if reader.isAt("tab") || reader.isAt("ptab") {
        add(0x09)
      } else if reader.isAt("br") || reader.isAt("cr") {
        add(0x0A)
      } else if reader.isAt("noBreakHyphen") {
        add(UInt8(ascii: "-"))
      } else if reader.isAt("tbl") {
        tables += 1
        if tables == 1 { rows = [] }
      } else if tables == 1, reader.isAt("tr") {
        rows.append([])
      } else if tables == 1, reader.isAt("tc") {
        (cell, span) = ([], 1)
      } else if tables == 1, reader.isAt("gridSpan"), let count = reader.number("val") {
        span = min(max(count, 1), 64)
      } else if reader.isAt("tabs") || reader.isAt("sectPr") {
        // Where tabs stand, and the page: no text.
        try reader.skipElement()
      }
    }

    private mutating func add(_ byte: UInt8) {
      guard !paragraphs.isEmpty else { return }
      paragraphs[paragraphs.count - 1].append(byte)
    }

    private mutating func close(_ reader: borrowing XMLReader) {
      isText = false
      if reader.isAt("p"), let bytes = paragraphs.popLast() {
        let text = String(decoding: bytes, as: UTF8.self)
        if text.utf8.allSatisfy({ $0 <= 0x20 }) { return }
        if tables > 0 { cell.append(text) } else { blocks.append(.paragraph(text)) }
      } else if tables == 1, reader.isAt("tc"), !rows.isEmpty {
        rows[rows.count - 1].append(cell.joined(separator: "\n"))
        rows[rows.count - 1] += repeatElement("", count: span - 1)
      } else if reader.isAt("tbl") {
        tables -= 1
        if tables == 0 { blocks.append(.table(rows)) }
      }
    }
  }
}
