/// A workbook for a department to fill in.
///
/// It has the department's indicators, their last figures and targets, and empty columns for the figures
/// of one period. ``PlanBook/importTables(_:into:options:isDryRun:)`` reads it back.
public struct FillInSheet: Sendable {
  private let loaded: LoadedBook
  private let owner: String?
  private let period: Period
  private let asOf: CalendarDate
  private let language: Language

  /// A sheet for one department, or for all of them.
  ///
  /// - Parameters:
  ///   - loaded: The book.
  ///   - owner: The department, as the plan names it; everything if `nil`.
  ///   - period: The period that figures are asked for.
  ///   - asOf: The day it is made; figures published later are not shown.
  ///   - language: The language of its headings.
  public init(
    _ loaded: LoadedBook, owner: String?, period: Period, asOf: CalendarDate, in language: Language
  ) {
    self.loaded = loaded
    self.owner = owner
    self.period = period
    self.asOf = asOf
    self.language = language
  }

  /// The departments of a book that answer for targets or figures, in the order of the files.
  public static func owners(of book: PlanBook) -> [String] {
    var owners: [String] = []
    for row in rows(of: book) where !owners.contains(row.owner) && !row.owner.isEmpty {
      owners.append(row.owner)
    }
    return owners
  }

  /// How many figures the sheet asks for.
  public var count: Int { wanted.count }

  /// The workbook as the bytes of an .xlsx file.
  ///
  /// - Throws: An error if the workbook is larger than the format can hold.
  public func bytes() throws -> [UInt8] {
    var sheet = Sheet(name: of("填报", "Figures"))
    let title = loaded.book.plans.first.map { $0.title[language] } ?? ""
    sheet.add(of("数据填报表  ", "Figures to fill in: ") + title, .title)
    if let owner { sheet.add(of("责任单位  ", "Responsible: ") + owner, .paragraph) }
    sheet.addSpace()
    let columns = headings.map { FlatTable.Column(heading: $0, isAlignedRight: false) }
    let rows = wanted
    sheet.add(FlatTable(columns: columns, rows: rows.map { cells($0) }))
    // The headings follow the rows above them.
    let top = (owner == nil ? 1 : 2) + 2
    for (number, row) in rows.enumerated() {
      sheet.allowedValues.append(("C\(top + 1 + number)", [row.unit]))
    }
    if !rows.isEmpty {
      let states =
        language == .chinese ? ["初步", "预计", "最终"] : ["preliminary", "estimate", "final"]
      sheet.allowedValues.append(("J\(top + 1):J\(top + rows.count)", states))
    }
    sheet.addSpace()
    sheet.add(
      of(
        "填报说明：填写“数值”至“填报单位”各列，没有数据的留空；进度滞后的，请写明原因和下一步措施；其他各列和单位不要改动。",
        "Note: fill in the columns from value to by; leave empty what there is no figure for; where an indicator is behind, state the cause and what is done next; keep the other columns and the unit."
      ), .paragraph)
    let document = ReportDocument(
      title: LocalizedText(zh: "数据填报表", en: "Figures to fill in"), languages: [language],
      asOf: asOf, sections: [], footer: ReportDocument.Footer())
    return try Workbook(document, sheets: [sheet]).bytes()
  }

  /// Writes the workbook to a file, which is replaced as a whole.
  ///
  /// - Throws: A ``Diagnostic`` that says why the file could not be written; it then is as before.
  public func write(to path: String) throws(Diagnostic) {
    let bytes: [UInt8]
    do {
      bytes = try self.bytes()
    } catch {
      throw Diagnostic(
        .error, .fileTooLarge,
        LocalizedText(zh: "工作簿太大", en: "the workbook is too large"),
        remedy: LocalizedText(zh: "请用 --owner 分开生成", en: "make one for each --owner"),
        at: SourceLocation(file: path))
    }
    try AtomicFile.write(bytes, to: path)
  }

  // MARK: - Rows

  /// One figure that is asked for.
  private struct Row {
    let plan: String
    let indicator: String
    let name: LocalizedText
    let area: String?
    let part: Part
    let isOwnArea: Bool
    let unit: String
    let owner: String
    var target: String
  }

  private var wanted: [Row] {
    Self.rows(of: loaded.book).filter { row in owner.map { row.owner == $0 } ?? true }
  }

  private static func rows(of book: PlanBook) -> [Row] {
    var rows: [Row] = []
    var places: [String: Int] = [:]
    func add(
      _ indicator: Indicator, _ area: String?, _ part: Part, _ owner: String?, _ target: String
    ) {
      let key = [indicator.plan, indicator.id, area ?? "", part.description].joined(
        separator: "\u{1F}")
      if let place = places[key] {
        if !target.isEmpty { rows[place].target = target }
        return
      }
      places[key] = rows.count
      rows.append(
        Row(
          plan: indicator.plan, indicator: indicator.id, name: indicator.name, area: area,
          part: part, isOwnArea: area == indicator.area, unit: indicator.unit.symbol,
          owner: owner ?? indicator.owner ?? "", target: target))
    }
    for target in book.targets {
      guard let indicator = book.indicator(target.indicator, plan: target.plan) else { continue }
      let due = target.due.map { "\($0)：" } ?? ""
      add(
        indicator, target.area ?? indicator.area, target.part, target.owner ?? indicator.owner,
        due + target.criterionAsWritten)
    }
    for indicator in book.indicators where indicator.isTracked {
      add(indicator, indicator.area, .whole, indicator.owner, "")
    }
    return rows
  }

  /// The dimensions that rows are narrowed by, which have columns of their own behind the others.
  private var dimensions: [PlanDimension] {
    let used = Set(wanted.flatMap { $0.part.values.map(\.dimension) })
    return DimensionColumns(of: loaded.book.plans).ids.filter { used.contains($0) }
      .compactMap { id in loaded.book.plans.lazy.compactMap { $0.dimension(id) }.first }
  }

  /// What a row says of a dimension.
  private func value(_ dimension: PlanDimension, _ row: Row) -> String {
    row.part[dimension.id].map { id in
      dimension.values.first { $0.id == id }?.name[language] ?? id
    } ?? ""
  }

  private var headings: [String] {
    let known =
      language == .chinese
      ? [
        "指标", "地区", "单位", "最近数据", "目标要求", "时期", "数值", "同比", "发布日期", "状态", "备注", "原因",
        "下一步措施", "填报单位", "责任单位", "规划",
      ]
      : [
        "indicator", "area", "unit", "last figure", "to reach", "period", "value", "yoy",
        "published", "status", "note", "cause", "next", "by", "owner", "plan",
      ]
    return known + dimensions.map { $0.name[language] }
  }

  private func cells(_ row: Row) -> [SheetCell] {
    let book = loaded.book
    let last = book.observations(
      of: row.indicator, in: row.area, part: row.part, plan: row.plan
    )
    .filter { ($0.published.end ?? asOf) <= asOf }
    .max { ($0.period.end ?? $0.period.start) < ($1.period.end ?? $1.period.start) }
    // An id says what is meant where two indicators bear one name.
    let name =
      book.planNumber(named: row.plan).map { book.indicator(named: row.name[language], plan: $0) }
    let isClear =
      if case .one(let number)? = name { book.indicatorID(number) == row.indicator } else { false }
    return [
      isClear ? row.name[language] : row.indicator, row.isOwnArea ? "" : row.area ?? "", row.unit,
      last.map { "\($0.asWritten) (\($0.period))" } ?? "", row.target, period.description, "", "",
      "", "", "", "", "", "", row.owner, row.plan,
    ].map { SheetCell($0, .text) } + dimensions.map { SheetCell(value($0, row), .text) }
  }

  private func of(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }
}
