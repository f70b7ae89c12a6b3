/// Figures with periods for headings: years, quarters, months side by side.
struct WideFigures {
  let table: TableOfFigures

  private var view: SheetView { table.view }

  /// A column of figures.
  private struct Column {
    let place: Int
    let heading: TableHeader.Column
    let period: Period
    let isGrowth: Bool
  }

  func read(_ notes: inout ImportNotes) -> [ImportedFigure] {
    let columns = columns(&notes)
    let rows = table.rows
    let choice = RowChoice(
      view, rows, table.keys, parts: table.parts, filters: table.options.filters,
      period: { _ in "" }, notes: &notes)
    var figures: [ImportedFigure] = []
    var skipped = (rows: 0, first: -1)
    var unknown = UnknownParts()
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
      guard let indicator = table.indicator(row) ?? inTitle(row) else {
        notes.reportNoIndicator(view, row)
        continue
      }
      guard let part = table.part(row, &unknown) else { continue }
      read(row, columns, indicator, part, into: &figures)
    }
    unknown.leave(view, &notes)
    if skipped.rows > 0 {
      let chosen = choice.chosen.joined(separator: ", ")
      notes.left(
        view, view.place(skipped.first, 0), "",
        LocalizedText(
          zh: "分类数据 \(skipped.rows) 行，只取 \(chosen)",
          en: "\(skipped.rows) rows of parts; only \(chosen) is taken"))
    }
    return figures
  }

  /// The indicator that the title names, where rows are areas.
  private func inTitle(_ row: Int) -> (name: String, place: CellPlace)? {
    guard let title = table.title.title, let names = table.names, table.keys.key(.indicator) == nil,
      let first = table.header.above.first
    else { return nil }
    // 2026年各区县地区生产总值: the longest name that stands in the title.
    let plain = TableWords.folded(title)
    let known = names.plans.flatMap { names.book.indicatorNames(ofPlan: $0) }
    let found = known.filter { !$0.isEmpty && plain.contains(TableWords.folded($0)) }
    guard let name = found.max(by: { $0.count < $1.count }) else { return nil }
    return (name, view.place(first, 0))
  }

  private func columns(_ notes: inout ImportNotes) -> [Column] {
    var columns: [Column] = []
    for column in table.periodColumns {
      guard let heading = column.period else { continue }
      let year =
        table.title.period?.start.components.year ?? table.title.horizon?.start.components.year
      guard var period = heading.period(inYear: year) else {
        notes.error(
          .badPeriod, view, view.place(table.header.rows.upperBound, column.place),
          LocalizedText(
            zh: "\(column.heading.quoted()) 没有写明是哪一年",
            en: "\(column.heading.quoted()) does not say of which year"),
          remedy: LocalizedText(
            zh: "请写成 2026年\(column.lowest)，或在标题中写明年份",
            en: "write it like 2026 \(column.lowest), or name the year in the title"))
        continue
      }
      // 8月累计 counts from January on.
      if heading.isToDate, period.kind == .month || period.kind == .quarter, let end = period.end,
        let start = CalendarDate(year: end.components.year, month: 1, day: 1),
        let whole = Period(from: start, to: end)
      {
        period = whole
      }
      columns.append(
        Column(
          place: column.place, heading: column, period: period,
          isGrowth: heading.isGrowth))
    }
    // 同比 beside 1-8月: a column of changes takes the period of the column before it.
    for column in table.header.columns(.growth) {
      guard let before = columns.last(where: { $0.place < column.place && !$0.isGrowth }) else {
        continue
      }
      columns.append(
        Column(place: column.place, heading: column, period: before.period, isGrowth: true))
    }
    return columns
  }

  private func read(
    _ row: Int, _ columns: [Column], _ indicator: (name: String, place: CellPlace), _ part: Part,
    into figures: inout [ImportedFigure]
  ) {
    let area = table.area(row)
    let first = figures.count
    for column in columns where !column.isGrowth {
      let cell = FigureCell(view.text(row, column.place))
      guard !cell.value.isEmpty else { continue }
      figures.append(
        table.figure(
          cell, column.period, row, column.place, indicator: indicator, area: area, part: part,
          unit: table.unit(row, heading: column.heading.lowest)))
    }
    for column in columns where column.isGrowth {
      let text = view.text(row, column.place)
      guard !TableWords.isNone(text) else { continue }
      let place = view.place(row, column.place)
      if let level = figures[first...].firstIndex(where: { $0.period == column.period }) {
        figures[level].growth = GrowthText.text(text)
        figures[level].growthPlace = place
        continue
      }
      // An indicator that is itself a rate of growth has no other figure.
      var figure = table.figure(
        FigureCell(text), column.period, row, column.place, indicator: indicator, area: area,
        part: part, unit: nil)
      figure.growth = GrowthText.text(text)
      figure.growthPlace = place
      figure.value = ""
      figures.append(figure)
    }
  }
}
