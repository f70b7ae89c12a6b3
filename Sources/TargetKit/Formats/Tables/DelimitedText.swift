/// Text whose fields are separated by commas, semicolons or tabs, as a sheet.
enum DelimitedText {
  /// Reads the text; what separates its fields is seen from it.
  ///
  /// One blank line or more make one empty row. Rows whose quotes are wrong are left out, which is
  /// an error in the diagnostics.
  static func read(_ source: SourceText) -> TableFile.Contents {
    let delimiter = source.withBytes { DelimiterSniffer.delimiter(of: $0) }
    var scanner = CSVScanner(source, delimiter: delimiter)
    var fields = CSVFields()
    var sheet = TableSheetBuilder()
    var row: UInt32 = 0
    var end = scanner.position
    guard source.count < Int(UInt32.max) else {
      return TableFile.Contents(sheets: [], diagnostics: tooLarge(source))
    }
    while scanner.nextRow(into: &fields) {
      if fields.row.lowerBound > end, row > 0 { row += 1 }
      end = scanner.position
      guard !fields.isBroken else { continue }
      for column in 0..<min(fields.count, CSVFields.maximumCount) {
        let isDoubled = fields.hasDoubledQuotes(column)
        let bytes = fields[column]
        guard !bytes.isEmpty else { continue }
        let span = fields.span(column)
        let start = span.lowerBound + (span.count - bytes.count) / 2
        sheet.append(
          TableSheet.Record(
            row: row, column: UInt16(column), start: UInt32(start), length: UInt32(bytes.count),
            kind: isDoubled ? .doubledQuotes : .text))
      }
      row += 1
    }
    return TableFile.Contents(
      sheets: [TableSheet(sheet, text: TableText(source), formats: .none)],
      diagnostics: scanner.diagnostics)
  }

  private static func tooLarge(_ source: SourceText) -> DiagnosticBag {
    var bag = DiagnosticBag()
    bag.add(
      Diagnostic(
        .error, .fileTooLarge, LocalizedText(zh: "文件超过 4 GB", en: "the file is larger than 4 GB"),
        remedy: LocalizedText(zh: "请拆分为较小的文件", en: "split it into smaller ones"),
        at: source.location))
    return bag
  }
}

extension Diagnostic.Code {
  /// A file is larger than what can be read.
  public static let fileTooLarge = Self("file-too-large")
}
