/// Figures without a date of publication, or with one that cannot be.
extension ObservationsFile {
  mutating func reportBeforePeriod() {
    bag.error(
      .publishedBeforePeriod, at: table.span(Column.period.rawValue), in: context.source,
      LocalizedText(
        zh: "发布日期早于数据时期的开始", en: "the figure was published before its period began"),
      remedy: LocalizedText(zh: "请核对 period 与 published", en: "check period and published"))
  }

  /// Notes a row without a date of publication; false if it cannot be used without one.
  @inline(__always)
  mutating func noteUnpublished(_ period: PackedPeriod) -> Bool {
    if book.periods.entries[Int(period.code)].isOpen {
      reportOpenEnd()
      return false
    }
    // One that cannot be read has been reported.
    if table.bytes(Column.published.rawValue).isEmpty {
      if unpublishedRows == 0 { firstUnpublished = table.row }
      unpublishedRows += 1
    }
    return true
  }

  /// Takes back the note of a row that turned out to hold no figure.
  mutating func forgetUnpublished() {
    if table.bytes(Column.published.rawValue).isEmpty, unpublishedRows > 0 { unpublishedRows -= 1 }
  }

  @inline(never)
  mutating func reportOpenEnd() {
    bag.error(
      .publicationUnknown, at: table.span(Column.period.rawValue), in: context.source,
      LocalizedText(
        zh: "时期没有终点，要看发布日期，而发布日期没有写",
        en: "the period goes on until the figure is published, and no one says when that was"),
      remedy: LocalizedText(
        zh: "请填写 published，或给来源写明 published", en: "fill in published, or give its source one"))
  }

  mutating func reportUnpublished() {
    guard unpublishedRows > 0 else { return }
    let others = unpublishedRows - 1
    bag.warning(
      .publicationUnknown, at: firstUnpublished, in: context.source,
      LocalizedText(
        zh: "此行\(others > 0 ? "和另外 \(others) 行" : "")没有发布日期，视为时期结束时即已公布",
        en: "this row\(others > 0 ? " and \(others) more" : "") without a date of publication count"
          + "\(others > 0 ? "" : "s") as known from the end of the period"),
      remedy: LocalizedText(
        zh: "请填写 published，或给来源写明 published", en: "fill in published, or give the source one"))
  }
}

extension Diagnostic.Code {
  /// A figure is dated as published before the period it speaks of began.
  public static let publishedBeforePeriod = Self("published-before-period")
  /// Rows do not say when they were published.
  public static let publicationUnknown = Self("publication-unknown")
}
