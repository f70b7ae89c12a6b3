/// The names that columns of tables may have, for messages and help.
public enum TableColumnNames {
  /// One sentence in each language, with both languages' names.
  public static var text: LocalizedText { ReadTable.columnNames }
}
