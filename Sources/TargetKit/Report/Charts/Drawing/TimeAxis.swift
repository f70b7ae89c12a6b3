/// An even scale of time with the years, months or days along it.
struct TimeAxis: Sendable {
  /// A year, month or day that is named on the axis.
  struct Division: Sendable {
    /// Its first and its last moment, in years.
    let start: Double, end: Double
    /// `2025`, `2025-03` or `2025-03-31`.
    let label: String
  }

  /// The ends of the scale; the end of 2024 is 2025.
  let low: Double, high: Double
  /// The divisions whose ends lie on the scale, as many as there is room to name.
  let divisions: [Division]
  /// Whether divisions are years.
  let hasYears: Bool

  /// A scale from the first to the last of some dates, that is `width` pixels long.
  ///
  /// A single date stands in the middle of three years.
  init(_ dates: [CalendarDate], width: Double, size: Double = TextSize.small) {
    let first = dates.min() ?? .distantPast
    let last = dates.max() ?? .distantPast
    var low = first.yearFraction
    var high = last.yearFraction
    if low == high { (low, high) = (low - 1.5, high + 1.5) }
    let span = high - low
    let room = { (label: String, length: Double) in
      length / span * width >= TextMeasure.width(label, size: size) + 10
    }
    self.low = low
    self.high = high
    hasYears = span >= 1.5 || !room("2025-03", 1)
    if hasYears {
      let steps = [1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000, 2000, 5000]
      let step = steps.first { room("2025", Double($0)) } ?? 10_000
      divisions = Self.years(low, high, step)
    } else if let step = [1, 2, 3, 6, 12].first(where: { room("2025-03", Double($0) / 12) }),
      span > 0.2
    {
      divisions = Self.months(first, last, step)
    } else {
      let step = [1, 2, 5, 7, 14, 28].first { room("2025-03-31", Double($0) / 366) } ?? 56
      divisions = Self.days(first, last, step)
    }
  }

  /// Where a moment stands, 0 for the earliest and 1 for the latest.
  func share(_ moment: Double) -> Double {
    min(max((moment - low) / (high - low), 0), 1)
  }

  func share(_ date: CalendarDate) -> Double { share(date.yearFraction) }

  /// Years are counted back from the last one, which is that of the last milestone.
  private static func years(_ low: Double, _ high: Double, _ step: Int) -> [Division] {
    let last = Int((high + 1e-6).rounded(.down)) - 1
    let first = Int((low - 1e-6).rounded(.up)) - 1
    guard first <= last else { return [] }
    return stride(from: last, through: first, by: -step).reversed().compactMap { year in
      guard CalendarDate.years.contains(year) else { return nil }
      return Division(start: Double(year), end: Double(year + 1), label: String(year))
    }
  }

  private static func months(
    _ first: CalendarDate, _ last: CalendarDate, _ step: Int
  ) -> [Division] {
    let from = first.components.year * 12 + first.components.month - 1
    let to = last.components.year * 12 + last.components.month - 1
    return stride(from: to, through: from, by: -step).reversed().compactMap { number in
      let (year, month) = (number / 12, number % 12 + 1)
      guard
        let end = CalendarDate(
          year: year, month: month, day: CalendarDate.days(inMonth: month, of: year)),
        end <= last, first <= end
      else { return nil }
      let start = end.firstDayOfMonth(earlierBy: 0).adding(days: -1)
      return Division(
        start: start.yearFraction, end: end.yearFraction,
        label: "\(year)-" + CalendarDate.padded(month, to: 2))
    }
  }

  private static func days(_ first: CalendarDate, _ last: CalendarDate, _ step: Int) -> [Division] {
    stride(from: first.days(to: last), through: 0, by: -step).reversed().map { offset in
      let day = first.adding(days: offset)
      return Division(
        start: day.adding(days: -1).yearFraction, end: day.yearFraction,
        label: day.description)
    }
  }
}
