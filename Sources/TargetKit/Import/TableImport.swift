/// What an import read out of tables, and what it wrote or would write.
public struct TableImport: Sendable {
  /// What became of each cell, in the order of the tables.
  public let entries: [ImportEntry]
  /// What is wrong, or to be looked at.
  public let diagnostics: [Diagnostic]
  /// The files as they will be.
  public let files: [(path: String, text: String)]
  /// Whether the files were written.
  public let isWritten: Bool

  /// Whether something keeps the import from being written.
  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// How many entries have a fate.
  public func count(of fate: ImportEntry.Fate) -> Int { entries.count { $0.fate == fate } }

  init(_ notes: ImportNotes, files: [(path: String, text: String)] = [], isWritten: Bool = false) {
    entries = notes.entries
    diagnostics = notes.bag.sorted()
    self.files = files
    self.isWritten = isWritten
  }
}
