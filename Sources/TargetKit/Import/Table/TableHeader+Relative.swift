extension TableHeader {
  /// The header of a table of one month or quarter, whose columns are that period and the year up to it:
  /// 本月, 同比, 本年累计, 累计同比 below 2025年8月.
  ///
  /// - Parameter period: What the title names.
  /// - Returns: The header as it is where the title names no part of a year, or where columns name periods
  ///   of their own.
  func relative(to period: Period?) -> TableHeader {
    guard let period, let end = period.end, period.kind != .year,
      !columns.contains(where: { $0.period != nil }),
      let start = CalendarDate(year: end.year, month: 1, day: 1),
      let toDate = Period(from: start, to: end)
    else { return self }
    let own =
      period.kind == .yearToDate
      ? Period(year: end.year, month: end.components.month) : period
    let columns = self.columns.map { column -> Column in
      let words = TableWords.folded(column.heading)
      let isFigure = column.role == nil || column.role == .value || column.role == .growth
      guard isFigure, let meant = Self.isToDate(words) ? toDate : Self.isOwn(words) ? own : nil
      else { return column }
      return Column(
        place: column.place, heading: column.heading, role: nil,
        period: PeriodHeading(meant, words: words), lowest: column.lowest)
    }
    return TableHeader(rows: rows, columns: columns, above: above)
  }

  private static func isToDate(_ words: String) -> Bool {
    ["累计", "年初至今", "yeartodate", "ytd"].contains(where: words.contains)
  }

  private static func isOwn(_ words: String) -> Bool {
    ["本月", "当月", "本季", "当季", "本期", "thismonth", "thisquarter"].contains(where: words.contains)
  }
}
