/// What became of one cell or one row of a table.
public struct ImportEntry: Hashable, Sendable {
  /// What became of it; the raw values are those of the data format.
  public enum Fate: String, Hashable, Sendable, CaseIterable {
    /// It is new to the book.
    case new
    /// It revises what the book had.
    case revised
    /// The book has it already.
    case unchanged
    /// It was understood in one of several ways, which should be looked at.
    case assumed
    /// It was left out.
    case left
  }

  /// What became of it.
  public let fate: Fate
  /// The cell, or the first one of several.
  public let location: SourceLocation
  /// What is meant, such as `地区生产总值 2027: 4862.3亿元`.
  public let subject: String
  /// What it was before, why it was left, or how it was understood; `nil` where nothing is to be said.
  public let remark: LocalizedText?

  init(
    _ fate: Fate, _ location: SourceLocation, _ subject: String, _ remark: LocalizedText? = nil
  ) {
    self.fate = fate
    self.location = location
    self.subject = subject
    self.remark = remark
  }
}

/// What is gathered while tables are read.
struct ImportNotes {
  var entries: [ImportEntry] = []
  var bag = DiagnosticBag()
  /// What the tables say of indicators beside their figures.
  var remarks: [ImportedRemark] = []

  mutating func left(_ view: SheetView, _ place: CellPlace, _ text: String, _ why: LocalizedText) {
    entries.append(ImportEntry(.left, view.location(place), text, why))
  }

  mutating func assumed(
    _ view: SheetView, _ place: CellPlace, _ text: String, _ how: LocalizedText
  ) {
    entries.append(ImportEntry(.assumed, view.location(place), text, how))
  }

  /// Reports what is wrong with a cell.
  mutating func error(
    _ code: Diagnostic.Code, _ view: SheetView, _ place: CellPlace, _ message: LocalizedText,
    remedy: LocalizedText? = nil
  ) {
    bag.add(
      Diagnostic(
        .error, code, message, remedy: remedy, at: view.location(place),
        excerpt: view.sheet.excerpt(place.row, place.column)))
  }
}

extension ImportNotes {
  /// Reports a formula without its result, as programs save them that do not compute.
  mutating func reportFormula(_ view: SheetView, _ place: CellPlace) {
    error(
      .formulaUnsaved, view, place,
      LocalizedText(zh: "公式没有保存计算结果", en: "the formula was saved without its result"),
      remedy: LocalizedText(
        zh: "请用电子表格程序打开并保存一次，或把结果粘贴为数值",
        en: "open the file in a spreadsheet program and save it, or paste the result as a value"))
  }
}

extension Diagnostic.Code {
  /// A cell holds a formula whose result was not saved with it.
  public static let formulaUnsaved = Self("formula-unsaved")
}
