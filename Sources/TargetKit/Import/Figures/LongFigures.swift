/// Figures one a row: indicator, area, period, value.
struct LongFigures {
  let table: TableOfFigures

  private var view: SheetView { table.view }

  func read(_ notes: inout ImportNotes) -> [ImportedFigure] {
    let periods = table.header.columns(.period).map(\.place)
    let rows = table.rows
    let choice = RowChoice(
      view, rows, table.keys, parts: table.parts, filters: table.options.filters,
      period: { row in periods.map { view.own(row, $0) }.joined(separator: " ") }, notes: &notes)
    let value = table.header.column(.value)
    let growth = table.header.column(.growth)
    var figures: [ImportedFigure] = []
    var unknown = UnknownParts()
    var skipped = (rows: 0, first: -1)
    var empty = (cells: 0, first: -1)
    for row in rows {
      let filled = view.filled(row)
      if let why = table.reasonToLeave(row, filled) {
        let text = filled.map { view.own(row, $0) }.joined(separator: " ")
        notes.left(view, view.place(row, filled.first ?? 0), TableWords.singleLine(text), why)
        continue
      }
      guard choice.takes(row, table.keys, view) else {
        if skipped.rows == 0 { skipped.first = row }
        skipped.rows += 1
        continue
      }
      let cell = value.map { FigureCell(view.own(row, $0.place)) } ?? FigureCell("")
      let change = growth.map { view.own(row, $0.place) } ?? ""
      let remark = table.remark(row)
      let isEmpty = cell.value.isEmpty && TableWords.isNone(change)
      if let remark, let period = period(row, periods, &notes),
        let indicator = indicator(row, &notes)
      {
        notes.remarks.append(
          ImportedRemark(
            remark, period, indicator, table, row, standsAlone: isEmpty))
      }
      guard !isEmpty else {
        if remark != nil { continue }
        let owner = table.text(.owner, row)
        if !owner.isEmpty {
          notes.left(
            view, view.place(row, value?.place ?? 0), indicatorText(row),
            LocalizedText(zh: "未填报：\(owner)", en: "not answered: \(owner)"))
          continue
        }
        if empty.cells == 0 { empty.first = row }
        empty.cells += 1
        continue
      }
      guard let period = period(row, periods, &notes),
        let indicator = indicator(row, &notes), let part = table.part(row, &unknown)
      else { continue }
      let column = (cell.value.isEmpty ? growth : value)?.place ?? 0
      var figure = table.figure(
        cell, period, row, column, indicator: indicator, area: table.area(row),
        part: part, unit: table.unit(row, heading: value?.lowest))
      if let growth, !TableWords.isNone(change) {
        figure.growth = GrowthText.text(change)
        figure.growthPlace = view.place(row, growth.place)
      }
      figures.append(figure)
    }
    leave(skipped, choice, &notes)
    unknown.leave(view, &notes)
    if empty.cells > 0, let value {
      notes.left(
        view, view.place(empty.first, value.place), "",
        LocalizedText(zh: "没有数据的行共 \(empty.cells) 行", en: "\(empty.cells) rows without a figure"))
    }
    return figures
  }

  /// What a row calls its indicator and its area.
  private func indicatorText(_ row: Int) -> String {
    let area = table.text(.area, row)
    return table.text(.indicator, row) + (area.isEmpty ? "" : " " + area)
  }

  private func leave(
    _ skipped: (rows: Int, first: Int), _ choice: RowChoice, _ notes: inout ImportNotes
  ) {
    guard skipped.rows > 0 else { return }
    let chosen = choice.chosen.joined(separator: ", ")
    notes.left(
      view, view.place(skipped.first, 0), "",
      LocalizedText(
        zh: "分类数据 \(skipped.rows) 行，只取 \(chosen)",
        en: "\(skipped.rows) rows of parts; only \(chosen) is taken"))
  }

  private func indicator(
    _ row: Int, _ notes: inout ImportNotes
  ) -> (name: String, place: CellPlace)? {
    if let found = table.indicator(row) { return found }
    notes.reportNoIndicator(view, row)
    return nil
  }

  /// The period of a row: one column, or the year in one and the months in another.
  private func period(_ row: Int, _ columns: [Int], _ notes: inout ImportNotes) -> Period? {
    var year: Int?
    var found: Period?
    var written = ""
    for column in columns {
      let text = TableWords.singleLine(view.text(row, column))
      guard !text.isEmpty else { continue }
      written = written.isEmpty ? text : written + " " + text
      if let heading = PeriodHeading(text) {
        if let period = heading.period {
          found = period
          year = period.start.components.year
        } else if let period = heading.period(inYear: year) {
          found = period
        }
      } else if let year, let month = Int(text), 1...12 ~= month {
        found = Period(year: year, month: month)
      }
    }
    if found == nil, columns.isEmpty { found = table.title.period }
    if found == nil, columns.isEmpty {
      notes.reportNoPeriod(view, row)
      return nil
    }
    guard let found else {
      notes.error(
        .badPeriod, view, view.place(row, columns.first ?? 0), PeriodMessages.message(written),
        remedy: PeriodMessages.remedy)
      return nil
    }
    return found
  }
}

/// A change against a year earlier as the ledger has it.
enum GrowthText {
  /// `5.2`, `5.2%`, `-3.1` and 增长5.2% with their sign and %.
  static func text(_ cell: String) -> String {
    var text = Numerals.halfWidth(TableWords.singleLine(cell)).trimmedSpaces
    guard let first = text.first else { return text }
    if first.isASCIIDigit { text = "+" + text }
    guard text.first == "+" || text.first == "-" else { return text }
    return text.last?.isASCIIDigit == true ? text + "%" : text
  }
}

extension ImportNotes {
  /// Reports that neither a column nor the title names a period.
  mutating func reportNoPeriod(_ view: SheetView, _ row: Int) {
    error(
      .badPeriod, view, view.place(row, 0),
      LocalizedText(zh: "表中没有写明时期", en: "the table names no period"),
      remedy: LocalizedText(
        zh: "请在标题中写明，例如 2026年1-8月，或加“时期”列",
        en: "name it in the title, such as 2026-Q3, or add a column for it"))
  }

  /// Reports that nothing tells which indicator a row speaks of.
  mutating func reportNoIndicator(_ view: SheetView, _ row: Int) {
    error(
      .undeclaredIndicator, view, view.place(row, 0),
      LocalizedText(
        zh: "不知道这一行是哪个指标的数据", en: "nothing tells which indicator this row speaks of"),
      remedy: LocalizedText(
        zh: "请用 --indicator 指明，或用 --map 指出哪一列是指标",
        en: "name it with --indicator, or say with --map which column names it"))
  }
}
