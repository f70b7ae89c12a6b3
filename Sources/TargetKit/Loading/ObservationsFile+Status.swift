/// How final a figure is, and rows that hold none.
extension ObservationsFile {
  /// What the row's column of statuses says; `nil` if nothing, or what cannot be read.
  @inline(never)
  mutating func readStatus() -> FigureStatus? {
    if table.bytes(Column.status.rawValue).isEmpty { return nil }
    let text = table.string(Column.status.rawValue).trimmedSpaces
    if text.isEmpty { return nil }
    if let status = FigureStatus(text) { return status }
    bag.error(
      .unknownChoice, at: table.span(Column.status.rawValue), in: context.source,
      FigureStatus.message(text, of: "status"), remedy: FigureStatus.remedy)
    return nil
  }

  /// Takes over the status that stands beside the figure itself; false where the column says another.
  mutating func agree(_ beside: FigureStatus?, on text: String) -> Bool {
    guard let beside else { return true }
    guard let stated = status, stated != beside else {
      status = beside
      return true
    }
    bag.error(
      .contradictoryStatus, at: table.span(Column.value.rawValue), in: context.source,
      PublicationMessages.otherStatus(text, stated), remedy: PublicationMessages.otherStatusRemedy)
    return false
  }

  /// A row without a figure: a period that nobody has reported yet, as is normal in a table kept ahead
  /// of time, or, where it says itself when that was published, a figure taken back.
  @inline(never)
  mutating func readBlankRow() {
    let known = columns.hasPublication ? readPublication() : nil
    status = columns.hasStatus ? readStatus() : nil
    guard published != nil || status == .withdrawn, let period = readPeriod() else {
      return book.observationTable.skip()
    }
    status = .withdrawn
    if !withdraw(period, known) { book.observationTable.skip() }
  }

  /// A row with a mark for a missing figure; it says nothing unless its status withdraws one.
  ///
  /// - Returns: Whether the row was kept.
  mutating func readMissing(
    _ period: PackedPeriod, _ flags: ObservationTable.Flags, _ published: PackedPeriod?
  ) -> Bool {
    if flags.contains(.publicationUnknown) { forgetUnpublished() }
    return status == .withdrawn && withdraw(period, published)
  }

  private mutating func withdraw(_ period: PackedPeriod, _ published: PackedPeriod?) -> Bool {
    guard let published else {
      bag.error(
        .publicationUnknown, at: table.span(Column.period.rawValue), in: context.source,
        PublicationMessages.withdrawnWhen, remedy: PublicationMessages.withdrawnWhenRemedy)
      return false
    }
    append(period, .zero, .hasWording, published)
    book.observationTable.annotate(wording: "")
    return true
  }

  /// What the dates of a figure say: one that was published before its period was over can only be a
  /// forecast.
  @inline(__always)
  mutating func checkDates(_ period: PackedPeriod, _ published: PackedPeriod) {
    let day = book.periods.entries[Int(published.code)].end
    if day < book.periods.entries[Int(period.code)].end { checkEarly(period, day) }
  }

  @inline(never)
  private mutating func checkEarly(_ packed: PackedPeriod, _ day: CalendarDate) {
    guard status != .withdrawn, let period = book.periods.unpack(packed) else { return }
    let isForecast = status == .forecast || status == .estimate
    if day < period.start, !isForecast { return reportBeforePeriod() }
    // What is counted since a day ends where it is published.
    guard period.end != nil else { return }
    if !isForecast { reportEarly() }
    status = .forecast
  }

  private mutating func reportEarly() {
    bag.warning(
      .publishedBeforePeriodEnd, at: table.span(Column.period.rawValue), in: context.source,
      PublicationMessages.early, remedy: PublicationMessages.earlyRemedy)
  }
}

extension FigureStatus: NamedChoice {
  static let otherNames: [(name: String, choice: FigureStatus)] = [
    ("最终", .final), ("初步", .preliminary), ("预计", .estimate), ("预测", .forecast), ("核实", .revised),
    ("撤回", .withdrawn),
  ]
}

extension Diagnostic.Code {
  /// A figure is dated as published before the period it speaks of was over.
  public static let publishedBeforePeriodEnd = Self("published-before-period-end")
  /// A figure states two statuses.
  public static let contradictoryStatus = Self("contradictory-status")
}
