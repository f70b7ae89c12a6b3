/// Whether a figure for one stretch of time can be held against a target for another.
///
/// A level is comparable whatever period it was given for. An amount is comparable for the same
/// stretch only: eight months of output say nothing yet about a yearly goal. Where the measure is
/// not stated, a figure is taken for an amount unless it was given for a day, so that a month never
/// stands for a year.
struct Comparability {
  let measure: Measure?
  let due: Period?

  func allows(_ figure: SeriesHistory.Figure, of book: PlanBook) -> Bool {
    switch measure {
    case .stock: return true
    case .rate: return figure.kind != .yearToDate
    case .flow, nil:
      guard let due else { return true }
      switch figure.kind {
      case .day: return measure == nil || due.kind == .day
      case .year: return due.kind == .year || due.kind == .day
      case .yearToDate, .range:
        return figure.kind == due.kind && isStretch(book.periods.unpack(figure.period), of: due)
      case .month, .quarter, .half, .since: return figure.kind == due.kind
      }
    }
  }

  /// Whether a period is as long as `due`, or a beginning of its several years.
  private func isStretch(_ period: Period?, of due: Period) -> Bool {
    guard let period, let days = period.dayCount, let dueDays = due.dayCount else { return false }
    // Leap days make equal stretches unequal.
    if abs(days - dueDays) <= 3 { return true }
    return period.kind == .range && period.start == due.start && days < dueDays
  }
}
