/// Keeps a spreadsheet from running a text as a formula.
///
/// Excel takes whatever begins with `=`, `+`, `-`, `@`, a tab or CR for a formula, also in a file that it
/// merely opens. An apostrophe before it makes it a text; one is taken off again when the file is read.
/// Both are done to texts that begin with apostrophes and then one of these as well, so that every text
/// reads back as it was.
enum FormulaGuard {
  private static let apostrophe = Unicode.Scalar("'")

  /// Whether a spreadsheet would run the text, or would but for apostrophes before it.
  private static func isNeeded(_ text: String) -> Bool {
    switch text.unicodeScalars.first(where: { $0 != apostrophe }) {
    case "=", "+", "-", "@", "\t", "\r": true
    default: false
    }
  }

  /// The text as it is written into a file.
  static func guarded(_ text: String) -> String { isNeeded(text) ? "'" + text : text }

  /// The text that a file holds, as it was before it was written.
  static func unguarded(_ text: String) -> String {
    guard text.unicodeScalars.first == apostrophe, isNeeded(text) else { return text }
    return String(text.unicodeScalars.dropFirst())
  }

  /// Whether a spreadsheet would run the text.
  static func isFormula(_ text: String) -> Bool {
    text.unicodeScalars.first != apostrophe && isNeeded(text)
  }
}
