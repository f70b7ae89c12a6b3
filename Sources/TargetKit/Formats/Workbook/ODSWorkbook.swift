/// Reads the sheets of an `.ods` spreadsheet (OpenDocument 1.2 and 1.3).
struct ODSWorkbook: ~Copyable {
  /// Rows and columns beyond these are not read; no program has more.
  static let maximumRows = 1_048_576
  static let maximumColumns = 16_384

  private var styles = ODSStyles()
  private var texts: [UInt8] = []
  private var sheets: [TableSheetBuilder] = []
  private var cells = 0

  private init() {}

  /// Reads a spreadsheet.
  static func read(
    _ archive: OfficeArchive, file: String
  ) throws(OfficeArchive.Failure) -> TableFile.Contents {
    var book = ODSWorkbook()
    var styles = ODSStyles()
    _ = try archive.read("styles.xml") { reader throws(XMLReader.Failure) in
      while true {
        let event = try reader.next()
        if event == .end { return }
        if event == .open { try styles.read(&reader) }
      }
    }
    book.styles = styles
    var isTooLarge = false
    let isThere = try archive.read("content.xml") { reader throws(XMLReader.Failure) in
      isTooLarge = try book.readContent(&reader)
      return true
    }
    guard isThere != nil else { throw .missing(part: "content.xml") }
    guard !isTooLarge, book.texts.count < Int(UInt32.max) else { throw .tooLarge }
    let text = TableText(file: file, gathered: book.texts)
    let formats = TableFormats(formats: book.styles.formats)
    return TableFile.Contents(
      sheets: book.sheets.map { TableSheet($0, text: text, formats: formats) },
      diagnostics: DiagnosticBag())
  }

  /// Reads the tables; true if there are more cells than can be read.
  private mutating func readContent(
    _ reader: inout XMLReader
  ) throws(XMLReader.Failure) -> Bool {
    while true {
      switch try reader.next() {
      case .open:
        if reader.isAt("table") {
          guard try readTable(&reader) else { return true }
        } else {
          try styles.read(&reader)
        }
      case .end: return false
      case .close, .text: break
      }
    }
  }

  // MARK: - Tables

  /// Reads the table that has just begun; false if it holds too many cells.
  private mutating func readTable(_ reader: inout XMLReader) throws(XMLReader.Failure) -> Bool {
    var sheet = ODSSheet(
      name: reader.string("name") ?? "",
      isHidden: reader.string("style-name").map { styles.isHidden(style: $0) } ?? false)
    let depth = reader.depth
    while true {
      switch try reader.next() {
      case .open:
        if reader.isAt("table-row") {
          try sheet.readRow(&reader, styles, &texts)
          guard cells + sheet.builder.records.count <= XLSXSheet.maximumCells else { return false }
        } else if reader.isAt("table-column") {
          sheet.readColumn(reader)
        } else if reader.isAt("table") || reader.isAt("shapes") || reader.isAt("forms")
          || reader.isAt("named-expressions") || reader.isAt("tracked-changes")
        {
          try reader.skipElement()
        }
      case .close:
        if reader.depth < depth {
          cells += sheet.builder.records.count
          sheets.append(sheet.builder)
          return true
        }
      case .text: break
      case .end: throw XMLReader.Failure(offset: reader.bytes.count)
      }
    }
  }
}
