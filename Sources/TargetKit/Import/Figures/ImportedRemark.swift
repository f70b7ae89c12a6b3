/// What a row of a table says of an indicator: why, and what is done next.
struct ImportedRemark: Sendable {
  /// The two texts and whose they are; empty where nothing is said.
  struct Words: Sendable {
    var cause: String
    var next: String
    var by: String
  }

  let words: Words
  let period: Period
  /// The indicator, by whatever name the table calls it.
  let indicator: String
  let area: String?
  let plan: String?
  let view: SheetView
  /// Where the remark and the name of its indicator stand.
  let place: CellPlace
  let namePlace: CellPlace
  /// Whether the row has no figure, so that nothing else tells of a name that nobody knows.
  let standsAlone: Bool

  init(
    _ words: Words, _ period: Period, _ indicator: (name: String, place: CellPlace),
    _ table: TableOfFigures, _ row: Int, standsAlone: Bool
  ) {
    self.words = words
    self.period = period
    self.indicator = indicator.name
    self.standsAlone = standsAlone
    area = table.area(row)
    let plan = table.text(.plan, row)
    self.plan = plan.isEmpty ? table.options.plan : plan
    view = table.view
    let column = table.header.column(words.cause.isEmpty ? .next : .cause)
    place = table.view.place(row, column?.place ?? 0)
    namePlace = indicator.place
  }
}

extension TableOfFigures {
  /// What a row says beside its figure; `nil` where it says nothing.
  func remark(_ row: Int) -> ImportedRemark.Words? {
    func words(_ role: ColumnRole) -> String {
      let text = self.text(role, row)
      return TableWords.isNone(text) ? "" : text
    }
    let (cause, next) = (words(.cause), words(.next))
    guard !cause.isEmpty || !next.isEmpty else { return nil }
    let by = words(.by)
    return ImportedRemark.Words(cause: cause, next: next, by: by.isEmpty ? words(.owner) : by)
  }
}
