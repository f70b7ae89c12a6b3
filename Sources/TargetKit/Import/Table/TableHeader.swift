/// The header of a table: which rows it takes, and what each column holds.
struct TableHeader {
  /// What a column holds.
  struct Column {
    let place: Int
    /// Its heading, the parts of several rows joined.
    let heading: String
    let role: ColumnRole?
    /// The period it speaks of, where it is a column of figures.
    let period: PeriodHeading?
    /// The part of the heading that names the column alone, not several of them.
    let lowest: String

    /// The unit in brackets behind the heading: % for 年均增长（%）.
    var bracketed: String? { TableWords.bracketed(lowest)?.remark }
  }

  /// The rows of the sheet that the header takes, from the first to the last.
  let rows: ClosedRange<Int>
  let columns: [Column]
  /// The visible rows above it: titles and remarks.
  let above: [Int]

  /// The first column of a role; where no column says who is responsible, whoever fills in the table is.
  func column(_ role: ColumnRole) -> Column? {
    columns.first { $0.role == role } ?? (role == .owner ? columns.first { $0.role == .by } : nil)
  }
  func columns(_ role: ColumnRole) -> [Column] { columns.filter { $0.role == role } }

  /// Finds the header among the first rows of a sheet.
  ///
  /// It is the row, or up to three rows together, with the most headings that are known or name a
  /// period; `nil` if no row looks like one.
  ///
  /// - Parameters:
  ///   - view: The sheet.
  ///   - map: What the user says that columns hold.
  init?(_ view: SheetView, map: ColumnMap) {
    let candidates = view.rows.prefix(Self.searchedRows)
    var best: (score: Int, roles: Int, header: TableHeader)?
    for (place, row) in candidates.enumerated() {
      // A row of one text is a title, however many columns it reaches over.
      let isTitle = Set(view.filled(row).map { view.own(row, $0) }).count < 2
      for depth in 1...(isTitle ? 1 : 3) where place + depth <= candidates.count {
        let last = candidates[candidates.startIndex + place + depth - 1]
        guard
          depth == 1 || Self.isHeading(view, last, below: row) && Self.spans(view, row, above: last)
        else { break }
        let columns = Self.columns(view, row...last, map)
        // A heading that reaches over several columns names them together, and counts once.
        let own = columns.filter { !view.isCovered(last, $0.place) }
        let score = own.count { $0.role != nil || $0.period != nil }
        let roles = own.count { $0.role != nil }
        let names = own.count { $0.role == .indicator || $0.role == .period || $0.role == .area }
        let years = own.count { $0.period != nil }
        // A table whose columns are areas or indicators has one heading that is known.
        guard score >= 2 || names == 1 && columns.count > 1, names + years > 0,
          score > (best?.score ?? 0), roles >= (best?.roles ?? 0)
        else { continue }
        let above = Array(candidates[..<(candidates.startIndex + place)])
        best = (score, roles, TableHeader(rows: row...last, columns: columns, above: above))
      }
    }
    guard let best else { return nil }
    self = best.header
  }

  init(rows: ClosedRange<Int>, columns: [Column], above: [Int]) {
    self.rows = rows
    self.columns = columns
    self.above = above
  }

  private static let searchedRows = 30
  /// Sheets have 16,384 columns at the most; no table that people fill in has so many.
  private static let searchedColumns = 2_000

  /// Whether a row goes on with the header above it: it stands under cells merged across columns, or
  /// beside cells merged down, and holds no figures.
  private static func isHeading(_ view: SheetView, _ row: Int, below first: Int) -> Bool {
    let filled = view.filled(row)
    guard !filled.isEmpty else { return false }
    let isBelowMerged = view.columns.prefix(searchedColumns).contains { column in
      view.sheet.merges.ranges.contains { range in
        range.columns.contains(column) && range.rows.lowerBound >= first
          && (range.rows.contains(row) && range.rows.lowerBound < row
            || range.columns.count > 1 && range.rows.upperBound == row - 1)
      }
    }
    let isKnown = filled.allSatisfy { column in
      let text = view.own(row, column)
      return ColumnRole(heading: text) != nil || PeriodHeading(text) != nil
        || TableWords.saysGrowth(TableWords.folded(text)) || isLevel(text)
    }
    return isKnown
      || isBelowMerged && filled.allSatisfy { !view.own(row, $0).contains(where: \.isTableDigit) }
  }

  /// Whether a row reaches over enough of the one below to be the upper part of its header, and names
  /// something that headers name.
  private static func spans(_ view: SheetView, _ row: Int, above lower: Int) -> Bool {
    let below = view.filled(lower)
    let seen = view.columns.prefix(searchedColumns).filter { !view.text(row, $0).isEmpty }
    guard 2 * seen.count >= below.count else { return false }
    return view.filled(row).contains { column in
      let text = view.own(row, column)
      return ColumnRole(heading: text) != nil || PeriodHeading(text) != nil
    }
  }

  private static func isLevel(_ text: String) -> Bool {
    ["绝对量", "总量", "本月", "当月", "本期", "累计", "数值", "value"].contains(TableWords.folded(text))
  }

  private static func columns(
    _ view: SheetView, _ rows: ClosedRange<Int>, _ map: ColumnMap
  ) -> [Column] {
    view.columns.prefix(searchedColumns).compactMap { place in
      guard !view.sheet.isColumnHidden(place) else { return nil }
      var parts: [String] = []
      for row in rows {
        let text = view.text(row, place)
        if !text.isEmpty, parts.last != text { parts.append(text) }
      }
      guard let lowest = parts.last else { return nil }
      let heading = parts.joined(separator: " ")
      if let role = map.role(of: heading) ?? map.role(of: lowest) {
        return Column(place: place, heading: heading, role: role, period: nil, lowest: lowest)
      }
      if map.ignores(heading) {
        return Column(place: place, heading: heading, role: nil, period: nil, lowest: lowest)
      }
      let period = Self.period(parts)
      let role =
        period == nil
        ? ColumnRole(heading: lowest) ?? ColumnRole(heading: heading)
          ?? parts.first.flatMap { parts.count > 1 ? nil : ColumnRole(heading: $0) } : nil
      return Column(place: place, heading: heading, role: role, period: period, lowest: lowest)
    }
  }

  /// The period that the parts of a heading name together: 2026年 above 1-8月 above 同比.
  private static func period(_ parts: [String]) -> PeriodHeading? {
    var found: PeriodHeading?
    var words = ""
    for (number, part) in parts.enumerated() {
      guard let next = PeriodHeading(part) else {
        // Words over several columns belong to the lowest only if nothing else is said there.
        if number == parts.count - 1 || found != nil { words += TableWords.folded(part) }
        continue
      }
      if let outer = found, let period = next.period(inYear: outer.period?.start.components.year) {
        found?.period = period
        found?.yearless = nil
      } else {
        found = found ?? next
        if found?.period == nil { found?.period = next.period }
        if found?.yearless == nil { found?.yearless = next.yearless }
      }
      words += next.words
    }
    found?.words = words
    return found
  }
}
