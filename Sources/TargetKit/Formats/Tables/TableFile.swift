/// Reads tables out of a file, whatever its format.
enum TableFile {
  /// What a file holds.
  struct Contents: Sendable {
    /// The sheets in their order; a text file is one sheet.
    var sheets: [TableSheet]
    /// What is wrong with the file, or worth knowing.
    var diagnostics: DiagnosticBag
    /// How a text file was written; `nil` for a workbook.
    var encoding: TextEncoding?
  }

  /// Reads a file, which is recognised by its content; its name is for messages.
  ///
  /// Whatever keeps the file from being read as a table is an error in the diagnostics, which then
  /// come without sheets.
  static func read(_ source: SourceText) -> Contents {
    let kind = source.withBytes { FileKind($0) }
    switch kind {
    case .text: return readText(source)
    case .archive: return readArchive(source)
    default: return refused(TableMessages.noTable(kind, source.file))
    }
  }

  /// Reads bytes in memory.
  static func read(_ bytes: some Sequence<UInt8>, name: String) -> Contents {
    read(SourceText(file: name, bytes: bytes))
  }

  private static func readText(_ source: SourceText) -> Contents {
    let decoded = DecodedText(source)
    var bag = decoded.diagnostics
    guard EncodingCheck.accepts(decoded.source, into: &bag) else {
      return Contents(sheets: [], diagnostics: bag)
    }
    let isMarkdown = decoded.source.withBytes { MarkdownTable.recognizes($0) }
    var contents =
      isMarkdown ? MarkdownTable.read(decoded.source) : DelimitedText.read(decoded.source)
    contents.encoding = decoded.encoding
    contents.diagnostics.merge(bag)
    return contents
  }

  private static func readArchive(_ source: SourceText) -> Contents {
    do throws(OfficeArchive.Failure) {
      let archive = try OfficeArchive(source)
      switch try OfficeKind(archive) {
      case .workbook(let main):
        let contents = try XLSXWorkbook.read(archive, main: main, file: source.file)
        guard contents.sheets.isEmpty else { return contents }
        return refused(TableMessages.noSheets(source.file))
      case .openSpreadsheet: return try ODSWorkbook.read(archive, file: source.file)
      case let kind: return refused(TableMessages.noTable(kind, source.file))
      }
    } catch {
      return refused(WorkbookMessages.unreadable(error, source.file))
    }
  }

  private static func refused(_ diagnostic: Diagnostic) -> Contents {
    var bag = DiagnosticBag()
    bag.add(diagnostic)
    return Contents(sheets: [], diagnostics: bag)
  }
}
