/// Figures without a date of publication, or with one that cannot be.
extension ObservationsFile {
  mutating func reportBeforePeriod() {
    bag.error(
      .publishedBeforePeriod, at: table.span(Column.period.rawValue), in: context.source,
      PublicationMessages.beforePeriod, remedy: PublicationMessages.beforePeriodRemedy)
  }

  mutating func reportBeforeSource() {
    bag.warning(
      .publishedBeforeSource, at: table.span(Column.published.rawValue), in: context.source,
      PublicationMessages.beforeSource, remedy: PublicationMessages.beforeSourceRemedy)
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
      PublicationMessages.openEnd, remedy: PublicationMessages.unpublishedRemedy)
  }

  mutating func reportUnpublished() {
    guard unpublishedRows > 0 else { return }
    bag.warning(
      .publicationUnknown, at: firstUnpublished, in: context.source,
      PublicationMessages.unpublished(others: unpublishedRows - 1),
      remedy: PublicationMessages.unpublishedRemedy)
  }
}

extension Diagnostic.Code {
  /// A figure is dated as published before the period it speaks of began.
  public static let publishedBeforePeriod = Self("published-before-period")
  /// A figure is dated as published before the document that it is taken from.
  public static let publishedBeforeSource = Self("published-before-source")
  /// Rows do not say when they were published.
  public static let publicationUnknown = Self("publication-unknown")
}
