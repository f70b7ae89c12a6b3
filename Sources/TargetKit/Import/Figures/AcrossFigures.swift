/// Figures with areas or indicators for headings, and a period in each row or above the table.
struct AcrossFigures {
  let table: TableOfFigures

  private var view: SheetView { table.view }

  func read(_ notes: inout ImportNotes) -> [ImportedFigure] {
    let rows = table.rows
    let hasIndicators = table.keys.key(.indicator) != nil
    var figures: [ImportedFigure] = []
    var unknown: [TableHeader.Column] = []
    let columns = table.namedColumns.filter { column in
      if hasIndicators || table.options.indicator != nil { return true }
      let isKnown =
        table.names.map {
          $0.knowsIndicator(column.heading) || $0.knowsIndicator(column.lowest)
            || $0.area(column.lowest) != nil
        } ?? true
      if !isKnown { unknown.append(column) }
      return isKnown
    }
    for column in unknown {
      notes.left(
        view, view.place(table.header.rows.upperBound, column.place), column.heading,
        LocalizedText(
          zh: "既不是台账中的指标，也不是地区", en: "neither an indicator nor an area of the book"))
    }
    for row in rows {
      let filled = view.filled(row)
      if let why = table.reasonToLeave(row, filled) {
        let text = filled.map { view.own(row, $0) }.joined(separator: " ")
        notes.left(view, view.place(row, filled.first ?? 0), TableWords.singleLine(text), why)
        continue
      }
      guard let period = period(row, &notes) else { continue }
      for column in columns {
        let cell = FigureCell(view.text(row, column.place))
        guard !cell.value.isEmpty else { continue }
        guard let (indicator, area) = subject(row, column) else {
          notes.reportNoIndicator(view, row)
          break
        }
        figures.append(
          table.figure(
            cell, period, row, column.place, indicator: indicator, area: area,
            unit: table.unit(row, heading: column.lowest)))
      }
    }
    return figures
  }

  private func period(_ row: Int, _ notes: inout ImportNotes) -> Period? {
    guard let column = table.header.column(.period) else {
      if let period = table.title.period { return period }
      notes.reportNoPeriod(view, row)
      return nil
    }
    let text = TableWords.singleLine(view.text(row, column.place))
    let year = table.title.period?.start.components.year
    if let period = PeriodHeading(text)?.period(inYear: year) { return period }
    notes.error(
      .badPeriod, view, view.place(row, column.place), PeriodMessages.message(text),
      remedy: PeriodMessages.remedy)
    return nil
  }

  /// What a cell speaks of: a column is an indicator, or an area of the row's indicator.
  private func subject(
    _ row: Int, _ column: TableHeader.Column
  ) -> (indicator: (name: String, place: CellPlace), area: String?)? {
    let place = view.place(table.header.rows.upperBound, column.place)
    if table.keys.key(.indicator) == nil, table.options.indicator == nil {
      for name in [column.heading, column.lowest] where table.names?.knowsIndicator(name) ?? true {
        return ((name, place), table.area(row))
      }
    }
    guard let indicator = table.indicator(row) else { return nil }
    let name = column.lowest
    if TableOfFigures.own.contains(TableWords.folded(name)) { return (indicator, nil) }
    return (indicator, table.names?.area(name) ?? name)
  }
}
