/// Whether a figure for one stretch of time can be held against a target for another.
///
/// A level is comparable whatever period it was given for. An amount is comparable for the same
/// stretch only: eight months of output say nothing yet about a yearly goal. Where the plan does not
/// say which of the two a figure is, it is taken for an amount, unless it was given for a day.
struct Comparability {
  let measure: Measure?
  let due: Period?

  @inline(__always)
  func allows(_ figure: SeriesHistory.Figure, of book: PlanBook) -> Bool {
    guard let due else { return true }
    switch measure {
    case .stock: return true
    case .rate, .growth: return figure.kind != .yearToDate
    case .flow, nil:
      switch figure.kind {
      case .day: return measure == nil || due.kind == .day
      case .year: return due.kind == .year || due.kind == .day
      case .yearToDate, .range: return figure.kind == due.kind && isStretch(figure, of: due, book)
      case .month, .quarter, .half, .since: return figure.kind == due.kind
      }
    }
  }

  /// Whether a figure covers the same months as those of `due`, or as many, or is a beginning of them.
  @inline(never)
  private func isStretch(
    _ figure: SeriesHistory.Figure, of due: Period, _ book: PlanBook
  ) -> Bool {
    guard let period = book.periods.unpack(figure.period), let days = period.dayCount,
      let dueDays = due.dayCount
    else { return false }
    // Leap days make equal stretches unequal.
    let isAsLong = abs(days - dueDays) <= 3
    return figure.kind == .yearToDate
      ? isAsLong : isAsLong || period.start == due.start && days < dueDays
  }
}
