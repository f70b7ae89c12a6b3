/// A column that a table may have.
struct CSVColumn: Sendable {
  var name: String
  /// Other names that mean the same, such as the Chinese one.
  var aliases: [String] = []
  var isRequired = true
}

/// Which column of a file holds what.
struct CSVHeader: Sendable {
  /// The position in the file of each known column; `nil` for one that the file doesn't have.
  let positions: [Int?]
  /// The number of columns, without empty ones at the end.
  let width: Int

  /// Understands a header row.
  ///
  /// Columns may stand in any order. Repeated and missing ones are reported, and unknown ones unless
  /// `allowsOthers`.
  ///
  /// - Returns: `nil` if a required column is missing, so that no row can be understood.
  init?(
    _ fields: borrowing CSVFields, known: [CSVColumn], allowsOthers: Bool = false,
    in source: SourceText, into bag: inout DiagnosticBag
  ) {
    var numbers: [String: Int] = [:]
    for (number, column) in known.enumerated() {
      for name in [column.name] + column.aliases { numbers[name.lowercased()] = number }
    }
    var positions = [Int?](repeating: nil, count: known.count)
    var width = 0
    var foreign: [(name: String, span: Range<Int>)] = []
    for index in 0..<min(fields.count, CSVFields.maximumCount) {
      let name = Self.trimmed(fields.string(index))
      let span = fields.span(index)
      if name.isEmpty {
        if !fields.isBlank(from: index) { Self.reportUnnamed(span, in: source, into: &bag) }
        continue
      }
      width = index + 1
      guard let number = numbers[name.lowercased()] else {
        if !allowsOthers { foreign.append((name, span)) }
        continue
      }
      if let earlier = positions[number] {
        Self.reportRepeated(name, span, earlier: fields.span(earlier), in: source, into: &bag)
      } else {
        positions[number] = index
      }
    }
    self.positions = positions
    self.width = width
    let missing = known.indices.filter { positions[$0] == nil }
    for (name, span) in foreign {
      let absent = missing.flatMap { [known[$0].name] + known[$0].aliases }
      Self.reportUnknown(name, span, absent: absent, known: known, in: source, into: &bag)
    }
    let required = missing.filter { known[$0].isRequired }
    guard required.isEmpty else {
      let names = required.map { known[$0].name }.joined(separator: ", ")
      bag.error(
        .missingColumn, at: fields.row, in: source,
        LocalizedText(zh: "表头缺少列：\(names)", en: "the header lacks the column \(names)"),
        remedy: LocalizedText(
          zh: "第一行应为列名", en: "the first row should name the columns"))
      return nil
    }
  }

  private static func trimmed(_ text: String) -> String {
    let isSpace: (Character) -> Bool = { $0.isWhitespace || $0 == "\u{FEFF}" }
    let rest = text.drop(while: isSpace)
    guard let last = rest.lastIndex(where: { !isSpace($0) }) else { return "" }
    return String(rest[...last])
  }
}

extension CSVHeader {
  private static func reportUnnamed(
    _ span: Range<Int>, in source: SourceText, into bag: inout DiagnosticBag
  ) {
    bag.error(
      .unknownColumn, at: span, in: source,
      LocalizedText(zh: "这一列没有列名", en: "this column has no name"),
      remedy: LocalizedText(zh: "请填写列名或删除此列", en: "name the column or remove it"))
  }

  private static func reportRepeated(
    _ name: String, _ span: Range<Int>, earlier: Range<Int>, in source: SourceText,
    into bag: inout DiagnosticBag
  ) {
    bag.error(
      .duplicateColumn, at: span, in: source,
      LocalizedText(
        zh: "列 \(name.quoted()) 重复", en: "the column \(name.quoted()) is there twice"),
      remedy: LocalizedText(zh: "同一内容只能有一列", en: "keep one of them"),
      related: [
        .init(
          bytes: earlier, message: LocalizedText(zh: "第一次出现在此", en: "it is first given here"))
      ])
  }

  private static func reportUnknown(
    _ name: String, _ span: Range<Int>, absent: [String], known: [CSVColumn],
    in source: SourceText, into bag: inout DiagnosticBag
  ) {
    let names = known.map(\.name).joined(separator: ", ")
    let remedy =
      if let meant = Suggestion.nearest(to: name, among: absent) {
        LocalizedText(zh: "是否想写 '\(meant)'？", en: "did you mean '\(meant)'?")
      } else {
        LocalizedText(zh: "可用的列：\(names)", en: "the columns are \(names)")
      }
    bag.error(
      .unknownColumn, at: span, in: source,
      LocalizedText(
        zh: "没有 \(name.quoted()) 这一列", en: "there is no column \(name.quoted())"),
      remedy: remedy)
  }
}

extension Diagnostic.Code {
  /// A table has a column that nobody knows.
  public static let unknownColumn = Self("unknown-column")
  /// A table has the same column twice.
  public static let duplicateColumn = Self("duplicate-column")
  /// A table lacks a column that it needs.
  public static let missingColumn = Self("missing-column")
}
