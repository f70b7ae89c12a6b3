/// How the numbers of a workbook are shown.
struct TableFormats: Sendable {
  /// The formats that the cells of text files need: none.
  static let none = TableFormats()

  /// What a record shows.
  func shown(
    _ record: TableSheet.Record, _ text: String
  ) -> (content: TableCell.Content, text: String) {
    (text.allSatisfy(\.isWhitespace) ? .empty : .text, text)
  }
}
