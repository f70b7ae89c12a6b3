/// Reads the sheets of an `.xlsx` workbook (ECMA-376, also in its strict form).
enum XLSXWorkbook {
  /// A sheet as the workbook lists it.
  private struct Listed {
    var name: String
    var isHidden: Bool
    var id: String
  }

  /// Reads a workbook.
  ///
  /// - Parameters:
  ///   - archive: The document.
  ///   - main: The path of its main part.
  ///   - file: The path of the file, for messages.
  /// - Returns: The sheets that have cells, and which were left out.
  /// - Throws: What keeps the workbook from being read.
  static func read(
    _ archive: OfficeArchive, main: String, file: String
  ) throws(OfficeArchive.Failure) -> TableFile.Contents {
    var formats = TableFormats()
    let listed = try archive.read(main) { reader throws(XMLReader.Failure) in
      try Self.sheets(&reader, epoch: &formats.epoch)
    }
    guard let listed else { throw .missing(part: main) }
    let links = try archive.relationships(of: main)
    var texts: [UInt8] = []
    var strings = XLSXStrings()
    if let part = links.values.first(where: { $0.kind == "sharedStrings" })?.target {
      let shared = try archive.read(part) { reader throws(XMLReader.Failure) in
        try XLSXStrings(&reader, into: &texts)
      }
      guard let shared else { throw .missing(part: part) }
      strings = shared
    }
    var styles = XLSXStyles()
    if let part = links.values.first(where: { $0.kind == "styles" })?.target {
      styles =
        try archive.read(part) { reader throws(XMLReader.Failure) in try XLSXStyles(&reader) }
        ?? styles
    }
    formats.formats = styles.formats

    var bag = DiagnosticBag()
    var builders: [TableSheetBuilder] = []
    var cells = 0
    for sheet in listed {
      guard let link = links[sheet.id] else { throw .missing(part: sheet.name) }
      guard link.kind == "worksheet" else {
        bag.add(WorkbookMessages.noCells(sheet.name, in: file))
        continue
      }
      var reader = XLSXSheet(
        name: sheet.name, isHidden: sheet.isHidden, texts: texts, strings: strings, styles: styles)
      texts = []
      let isThere = try archive.read(link.target) { part throws(XMLReader.Failure) in
        try reader.read(&part)
        return true
      }
      guard isThere != nil else { throw .missing(part: link.target) }
      texts = reader.texts
      cells += reader.sheet.records.count
      guard cells <= XLSXSheet.maximumCells, texts.count < Int(UInt32.max) else { throw .tooLarge }
      builders.append(reader.sheet)
    }
    let text = TableText(file: file, gathered: texts)
    return TableFile.Contents(
      sheets: builders.map { TableSheet($0, text: text, formats: formats) }, diagnostics: bag)
  }

  /// The sheets that the main part lists, and from which day the workbook counts.
  private static func sheets(
    _ reader: inout XMLReader, epoch: inout DateSerial.Epoch
  ) throws(XMLReader.Failure) -> [Listed] {
    var sheets: [Listed] = []
    while true {
      let event = try reader.next()
      if event == .end { return sheets }
      guard event == .open else { continue }
      if reader.isAt("workbookPr"), reader.isSet("date1904") {
        epoch = .year1904
      } else if reader.isAt("sheet"), let name = reader.string("name") {
        let state = reader.string("state") ?? "visible"
        sheets.append(
          Listed(name: name, isHidden: state != "visible", id: reader.string("id") ?? ""))
      }
    }
  }
}
