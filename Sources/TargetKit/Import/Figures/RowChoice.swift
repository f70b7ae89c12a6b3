/// Which rows of a table that breaks figures down are the whole: those without a part, or of the total.
struct RowChoice {
  /// The value that a row must have for a key.
  private var wanted: [(key: RowKeys.Key, values: Set<String>)] = []

  /// Whether a row is taken.
  func takes(_ row: Int, _ keys: RowKeys, _ view: SheetView) -> Bool {
    wanted.allSatisfy { $0.values.contains(keys.text($0.key, view, row)) }
  }

  /// What is chosen, for the report: `sex=T`.
  var chosen: [String] {
    wanted.map { entry in
      let values = entry.values.sorted().joined(separator: "|")
      return entry.key.heading + "=" + (values.isEmpty ? "''" : values)
    }
  }

  /// Looks at all rows and finds the keys that tell rows of one series and period apart.
  ///
  /// - Parameters:
  ///   - view: The sheet.
  ///   - rows: The rows with figures.
  ///   - keys: What the rows state.
  ///   - parts: Which of the keys are dimensions of the plan, whose rows are all taken.
  ///   - filters: What the user chose: `sex=T`.
  ///   - period: What a row says of its period; empty where periods stand in columns.
  ///   - notes: Takes what has to be chosen and isn't.
  init(
    _ view: SheetView, _ rows: [Int], _ keys: RowKeys, parts: TableParts,
    filters: [String: String],
    period: (Int) -> String, notes: inout ImportNotes
  ) {
    for (name, value) in filters.sorted(by: { $0.key < $1.key }) {
      guard
        let key = keys.keys.first(where: {
          TableWords.folded($0.heading) == TableWords.folded(name)
        })
      else {
        if let first = rows.first {
          notes.error(
            .unknownColumn, view, view.place(first, 0),
            LocalizedText(zh: "没有 \(name.quoted()) 这一列", en: "there is no column \(name.quoted())"),
            remedy: LocalizedText(
              zh: "可选的列：\(keys.keys.map(\.heading).joined(separator: "、"))",
              en: "the columns are \(keys.keys.map(\.heading).joined(separator: ", "))"))
        }
        continue
      }
      wanted.append((key, [value]))
    }
    let open = keys.others.filter { key in
      !wanted.contains { $0.key.heading == key.heading } && !parts.headings.contains(key.heading)
    }
    guard !open.isEmpty else { return }
    let named = keys.keys.filter {
      [.indicator, .area, .code].contains($0.role) || parts.headings.contains($0.heading)
    }
    var seen: Set<String> = []
    let clashes = rows.contains { row in
      guard takes(row, keys, view) else { return false }
      let key = (named.map { keys.text($0, view, row) } + [period(row)]).joined(separator: "\u{1F}")
      return !seen.insert(key).inserted
    }
    guard clashes else { return }
    for key in open {
      var values: Set<String> = []
      for row in rows where values.count < 200 && takes(row, keys, view) {
        values.insert(keys.text(key, view, row))
      }
      guard values.count > 1 else { continue }
      if values.contains("") {
        wanted.append((key, [""]))
      } else if let total = values.first(where: { TableWords.isWhole($0) }) {
        wanted.append((key, [total]))
      } else if let row = rows.first {
        let examples = values.sorted().prefix(8).joined(separator: ", ")
        notes.error(
          .rowsUnclear, view, view.place(row, key.column),
          LocalizedText(
            zh: "列 \(key.heading.quoted()) 把数据分成几类，没有说明取哪一类",
            en:
              "the column \(key.heading.quoted()) parts the figures, and nothing says which are meant"
          ),
          remedy: LocalizedText(
            zh: "请用 --where \(key.heading)=… 选定：\(examples)；或在规划的 dimensions 中声明，各类都读",
            en: """
              choose with --where \(key.heading)=…: \(examples); or declare it under dimensions in \
              the plan, and all are read
              """))
      }
    }
  }
}

extension Diagnostic.Code {
  /// A table breaks figures down, and nothing says which rows are meant.
  public static let rowsUnclear = Self("rows-unclear")
}
