extension Plan {
  /// The share of the plan's years that has passed at the end of a day, from 0 to 1.
  ///
  /// - Returns: `nil` if the plan states no horizon with an end.
  public func elapsedShare(on date: CalendarDate) -> Double? {
    guard let horizon, let end = horizon.end else { return nil }
    let start = horizon.start.adding(days: -1).yearFraction
    let length = end.yearFraction - start
    guard length > 0 else { return nil }
    return min(max((date.yearFraction - start) / length, 0), 1)
  }
}
