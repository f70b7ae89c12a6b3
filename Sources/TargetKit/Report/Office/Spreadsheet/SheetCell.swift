/// A cell of a sheet.
struct SheetCell {
  /// What it holds.
  enum Content: Equatable {
    case empty
    /// A text, never a formula.
    case text(String)
    /// A number, in digits with a point.
    case number(String)
  }

  let content: Content
  let style: CellStyle
  /// How many columns of digits it takes where nothing is wrapped.
  let width: Int

  /// A text, cut where a cell has no more room.
  init(_ text: String, _ style: CellStyle) {
    let fitting = Self.fitting(text)
    content = fitting.isEmpty ? .empty : .text(fitting)
    self.style = style == .text && Self.looksLikeFormula(fitting) ? .quoted : style
    width = fitting.split(separator: "\n").map { DisplayWidth.of(String($0)) }.max() ?? 0
  }

  /// A number, shown as `text`.
  init(number: String, shownAs text: String, _ style: CellStyle) {
    content = .number(number)
    self.style = style
    width = DisplayWidth.of(text)
  }

  /// A cell of a report.
  ///
  /// Where there is nothing the cell is empty, so that a column of numbers holds nothing else.
  init(_ cell: ReportTable.Cell, in column: ReportTable.Column, _ languages: [Language]) {
    if cell.isNone {
      self.init("", .text)
      return
    }
    if let sign = cell.sign {
      self.init(
        sign.mark + " " + Self.text(cell, column, languages), .tone(sign.tone))
      return
    }
    let shown = cell.text.line(in: languages)
    switch cell.value {
    case .exact(let value)?:
      let style: CellStyle =
        column.kind == .share ? .share : .number(decimals: -Int(value.exponent))
      self.init(number: value.description, shownAs: shown, style)
    case .real(let value)? where value.isFinite:
      self.init(
        number: Numbers.plain(value), shownAs: shown,
        column.kind == .share ? .share : .number(decimals: Self.decimals(of: shown)))
    case .day(let day)? where day.dayNumber >= Self.firstDay:
      // Excel counts days from the end of 1899.
      self.init(number: String(Int(day.dayNumber) + 25_569), shownAs: "2025-12-31", .date)
    default:
      self.init(Self.text(cell, column, languages), column.isAlignedRight ? .textRight : .text)
    }
  }

  /// 1 March 1900, before which Excel's calendar has a day too many.
  private static let firstDay: Int32 = -25_508

  /// What is shown, with what stands below it unless the table gives that a column.
  private static func text(
    _ cell: ReportTable.Cell, _ column: ReportTable.Column, _ languages: [Language]
  ) -> String {
    let text = cell.text.line(in: languages)
    guard column.detail == nil, let detail = cell.detail else { return text }
    return text + "\n" + detail.line(in: languages)
  }

  /// How many decimals a shown number has.
  private static func decimals(of text: String) -> Int {
    guard let point = text.lastIndex(of: ".") else { return 0 }
    return text[text.index(after: point)...].prefix { $0.isASCII && $0.isNumber }.count
  }

  private static func looksLikeFormula(_ text: String) -> Bool {
    text.first.map { "=+-@".contains($0) } ?? false
  }

  /// The longest text a cell can hold, in UTF-16 units.
  private static let capacity = 32_767

  private static func fitting(_ text: String) -> String {
    guard text.utf16.count > capacity else { return text }
    var used = 0
    let kept = text.unicodeScalars.prefix { scalar in
      used += UTF16.width(scalar)
      return used <= capacity - 2
    }
    return String(kept) + ".."
  }
}
