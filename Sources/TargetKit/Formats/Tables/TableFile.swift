/// Reads tables out of a file, whatever its format.
enum TableFile {
  /// What a file holds.
  struct Contents: Sendable {
    /// The sheets in their order; a text file is one sheet.
    var sheets: [TableSheet]
    /// What is wrong with the file, or worth knowing.
    var diagnostics: DiagnosticBag
  }

  /// Reads a file, which is recognised by its content; its name is for messages.
  ///
  /// Whatever keeps the file from being read as a table is an error in the diagnostics, which then
  /// come without sheets.
  static func read(_ source: SourceText) -> Contents {
    var bag = DiagnosticBag()
    guard EncodingCheck.accepts(source, into: &bag) else {
      return Contents(sheets: [], diagnostics: bag)
    }
    return DelimitedText.read(source)
  }

  /// Reads bytes in memory.
  static func read(_ bytes: some Sequence<UInt8>, name: String) -> Contents {
    read(SourceText(file: name, bytes: bytes))
  }
}
