/// A sheet whose header has been understood.
struct ReadTable {
  let view: SheetView
  let header: TableHeader
  let title: TableTitle

  /// Reads the sheets of files, and finds the header of each.
  ///
  /// - Parameters:
  ///   - sources: The files.
  ///   - options: What the user says of them.
  ///   - known: Maps that were given before, by the headings of the tables they are for.
  ///   - notes: Takes what is left out and what is wrong.
  /// - Returns: The sheets that hold a table, in order.
  static func all(
    _ sources: [SourceText], _ options: ImportOptions, known: [TableMap], _ notes: inout ImportNotes
  ) -> [ReadTable] {
    var tables: [ReadTable] = []
    for source in sources {
      let contents = TableFile.read(source)
      notes.bag.merge(contents.diagnostics)
      var found = 0
      var nameless: [SheetView] = []
      for sheet in contents.sheets where takes(sheet, options, &notes) {
        let view = SheetView(sheet)
        guard let table = read(view, options, known) else {
          if !view.rows.isEmpty { nameless.append(view) }
          continue
        }
        if view.hiddenRows > 0 {
          notes.left(
            view, view.place(0, 0), sheet.name,
            LocalizedText(
              zh: "隐藏的行共 \(view.hiddenRows) 行", en: "\(view.hiddenRows) hidden rows"))
        }
        view.noteHiddenColumns(&notes)
        found += 1
        tables += table.parted(options, known)
      }
      for view in nameless {
        if found > 0 {
          notes.left(
            view, view.place(view.rows.first ?? 0, 0), view.sheet.name,
            LocalizedText(zh: "没有认得出的表头", en: "no header that can be understood"))
        } else {
          notes.error(
            .headerUnclear, view, view.place(view.rows.first ?? 0, 0), noHeader, remedy: columnNames
          )
        }
      }
      if found == 0, nameless.isEmpty, !contents.diagnostics.hasErrors {
        notes.bag.add(
          Diagnostic(
            .error, .emptyTable, LocalizedText(zh: "文件中没有表格", en: "the file holds no table"),
            remedy: columnNames, at: source.location))
      }
    }
    return tables
  }

  /// The tables that stand one below the other in a sheet, each with a header of its own; a header that
  /// is printed again without a title goes on under the title before.
  private func parted(_ options: ImportOptions, _ known: [TableMap]) -> [ReadTable] {
    guard !MainTable.isOne(header), let row = nextHeader else { return [self] }
    let (before, after) = view.split(at: row)
    let first = ReadTable(view: before, header: header, title: title)
    guard var next = Self.read(after, options, known) else { return [self] }
    if next.header.above.isEmpty {
      next = ReadTable(
        view: after, header: next.header.relative(to: title.period), title: title)
    }
    return [first] + next.parted(options, known)
  }

  /// The row where another table begins below this one: its title, or its header.
  private var nextHeader: Int? {
    guard let first = header.columns.first else { return nil }
    let name = TableWords.folded(view.own(header.rows.upperBound, first.place))
    let below = Array(view.rows.drop { $0 <= header.rows.upperBound })
    guard !name.isEmpty, first.role != nil,
      let place = below.indices.first(where: { isHeader(below[$0], first.place, name) })
    else { return nil }
    var start = place
    while start > below.startIndex, isTitle(below[start - 1]) { start -= 1 }
    return below[start]
  }

  private func isTitle(_ row: Int) -> Bool {
    let filled = view.filled(row)
    return filled.count == 1 && !TableWords.isFootnote(view.own(row, filled[0]))
  }

  private func isHeader(_ row: Int, _ column: Int, _ name: String) -> Bool {
    guard TableWords.folded(view.own(row, column)) == name else { return false }
    let filled = view.filled(row)
    return filled.count > 1
      && filled.allSatisfy { place in
        let text = view.own(row, place)
        return ColumnRole(heading: text) != nil || PeriodHeading(text) != nil
          || text == view.own(header.rows.upperBound, place)
      }
  }

  private static func takes(
    _ sheet: TableSheet, _ options: ImportOptions, _ notes: inout ImportNotes
  ) -> Bool {
    let isWanted = options.sheets.isEmpty ? !sheet.isHidden : options.sheets.contains(sheet.name)
    if !isWanted, sheet.rowCount > 0 {
      let view = SheetView(sheet)
      notes.left(
        view, view.place(0, 0), sheet.name,
        sheet.isHidden
          ? LocalizedText(zh: "隐藏的工作表", en: "a hidden sheet")
          : LocalizedText(zh: "没有选这张工作表", en: "not among the sheets asked for"))
    }
    return isWanted
  }

  private static func read(
    _ view: SheetView, _ options: ImportOptions, _ known: [TableMap]
  ) -> ReadTable? {
    var header = TableHeader(view, map: options.map)
    if options.map.isEmpty {
      // A table of a shape that was explained before.
      for map in known {
        guard let candidate = TableHeader(view, map: map.columns), map.fits(candidate) else {
          continue
        }
        header = candidate
        break
      }
    }
    guard let header else { return nil }
    let title = TableTitle(view, header.above)
    return ReadTable(view: view, header: header.relative(to: title.period), title: title)
  }

  private static let noHeader = LocalizedText(
    zh: "没有认得出的表头", en: "no row looks like a header")

  /// The names that columns may have, in both languages.
  static let columnNames: LocalizedText = {
    let roles: [ColumnRole] = [
      .indicator, .unit, .ambition, .baseline, .target, .rate, .owner, .area, .period, .value,
      .growth, .status, .published, .source, .note, .cause, .next, .by,
    ]
    let zh = roles.map { $0.headings[.chinese] }.joined(separator: "、")
    let en = roles.map { $0.headings[.english] }.joined(separator: ", ")
    return LocalizedText(
      zh: "列名可用：\(zh)，或 2025年、2026Q1、1-8月 等时期；其他列名用 --map 说明，例如 --map \"Year=period,Value=value\"",
      en:
        "columns may be called \(en), or periods such as 2025, 2026Q1; explain others with --map \"Year=period,Value=value\""
    )
  }()
}

extension Diagnostic.Code {
  /// No row of a table can be understood as its header.
  public static let headerUnclear = Self("header-unclear")
  /// A file holds no table.
  public static let emptyTable = Self("empty-table")
}
