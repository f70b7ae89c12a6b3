/// The figures of an indicator that nobody published and that published ones imply.
struct DerivedTable {
  private(set) var table: PlainTable

  init(_ show: ShowReport, _ wording: Wording, indicator number: Int) {
    let book = show.loaded.book
    let words = wording.words
    table = PlainTable([
      words.columnPeriod, words.columnValue, words.columnRange, words.columnRule,
      words.columnFormula, words.columnInputs,
    ])
    let indicator = book.indicator(at: number)
    let series = book.seriesTable.records.indices
      .filter { Int(book.seriesTable.records[$0].indicator) == number }
    let figures = series.flatMap { one in
      book.derivedFigures(
        of: indicator.id, in: book.area(ofSeries: one), part: book.seriesTable.part(one),
        plan: indicator.plan, asOf: show.asOf)
    }
    let places = show.loaded.locations(ofRows: figures.flatMap(\.rows))
    let plan = book.plan(indicator.plan)
    for figure in figures.prefix(Digest.limit) {
      let digits = figure.places
      var period = wording.period(figure.period)
      let area = figure.area == indicator.area ? nil : figure.area
      let place = wording.place(area: area, figure.part, of: plan)
      if !place.isEmpty { period += " " + place }
      let inputs = figure.rows.compactMap { places[$0] }.map {
        "\(BookFiles.lastComponent($0.file).sanitized):\($0.line ?? 1)"
      }
      table.add([
        period, words.amount(figure.value.nominal, indicator.unit, places: digits),
        range(figure.value.range, digits, words), words.rule(figure.rule), figure.formula,
        inputs.joined(separator: " "),
      ])
    }
  }

  /// Mathematical notation without signs of ambiguous width.
  private func range(_ range: RealInterval, _ places: Int, _ words: Words) -> String {
    if range.isPoint { return "" }
    let lower = range.lower.isFinite ? "[" + words.number(range.lower, places: places) : "("
    let upper = range.upper.isFinite ? words.number(range.upper, places: places) + "]" : ")"
    return lower + ", " + upper
  }
}
