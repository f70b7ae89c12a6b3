extension TimelineChart {
  /// What was planned and what happened, item by item.
  public func description(in language: Language) -> String {
    let words = Words(language: language)
    guard !isEmpty else { return words.nothingToDraw }
    let texts = items.map { item -> String in
      let group = item.group.map { $0[language] + words.of("，", ", ") } ?? ""
      var parts = [words.dates(item)]
      if let status = item.status { parts.append(status.word[language]) }
      return group + item.name[language] + words.of("：", ": ")
        + parts.joined(separator: words.comma)
    }
    return words.sentences(texts + [words.asOf(asOf)])
  }

  /// A row for each item.
  public func table(in language: Language) -> ChartTable {
    let words = Words(language: language)
    return ChartTable(
      heads: [
        words.columnBelongsTo, words.columnEvent, words.columnPlanned, words.columnHappened,
        words.columnVerdict,
      ],
      rows: items.map { item in
        [
          item.group?[language] ?? "", item.name[language],
          item.planned.map { words.text($0) } ?? "", item.happened.map { words.text($0) } ?? "",
          item.status?.word[language] ?? "",
        ].map(\.sanitized)
      })
  }
}

/// The words of timelines.
extension Words {
  var columnBelongsTo: String { of("所属", "Of") }

  /// `计划2025年3月，实际2025年6月`, `期限2027年`, `预计2025年8月`.
  func dates(_ item: TimelineChart.Item) -> String {
    switch (item.kind, item.planned) {
    case (.due, let day?): return of("期限", "due ") + text(day)
    case (.project, let span?): return of("预计", "expected ") + text(span)
    case (.due, nil), (.project, nil): return of("未写时间", "no date stated")
    case (.event, _): break
    }
    let planned =
      item.planned.map { of("计划", "planned ") + text($0) } ?? of("未定计划时间", "no date planned")
    let happened =
      item.happened.map { of("实际", "happened ") + text($0) }
      ?? of("尚未发生", "not yet reported")
    return planned + comma + happened
  }

  func text(_ span: TimelineChart.Span) -> String {
    if let text = span.text { return text[language] }
    if span.start == span.end { return day(span.end) }
    let (first, last) = (span.start.components, span.end.components)
    if first.month == 1, first.day == 1, last.month == 12, last.day == 31 {
      return first.year == last.year
        ? day(span.end) : of("\(first.year)至\(last.year)年", "\(first.year)–\(last.year)")
    }
    if first.day == 1, span.end == span.end.lastOfMonth {
      if (first.year, first.month) == (last.year, last.month) {
        return of("\(last.year)年\(last.month)月", month(span.end))
      }
      let end = first.year == last.year ? "\(last.month)月" : "\(last.year)年\(last.month)月"
      return of(
        "\(first.year)年\(first.month)月至\(end)", "\(month(span.start)) to \(month(span.end))")
    }
    return of("\(span.start)至\(span.end)", "\(span.start) to \(span.end)")
  }

  var timelineNote: String {
    of("空心为计划，实心为实际", "Outlined: planned; filled: happened")
  }
}

extension CalendarDate {
  /// The last day of this day's month.
  var lastOfMonth: CalendarDate {
    let (year, month, _) = components
    return CalendarDate(year: year, month: month, day: Self.days(inMonth: month, of: year)) ?? self
  }
}
