/// Changes as the rows of a table, with a note on each: where it stands, and what records it.
struct GoalpostTable {
  private(set) var table: PlainTable
  private(set) var notes: [String] = []

  init(_ report: DiffReport, changes: [BookChange]) {
    let words = report.words
    table = PlainTable(
      ["", words.columnSubject, words.columnChange, words.columnWas, words.columnIs])
    for (index, change) in changes.enumerated() {
      let mark = change.fails(report.failing) ? "!" : " "
      table.add([
        "\(mark)\(index + 1)", report.name(change), change.summary[report.options.language],
        report.value(change.before, change), report.value(change.after, change),
      ])
      notes.append("\(index + 1). " + report.note(change))
    }
  }
}
