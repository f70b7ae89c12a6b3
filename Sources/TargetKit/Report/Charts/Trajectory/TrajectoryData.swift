/// A trajectory's data as they are drawn: only what is finite, in the order of time, on one scale.
struct TrajectoryData {
  /// A figure with both its ends in the counts of the axis.
  struct Mark {
    let figure: ChartFigure
    let lower: Double, upper: Double

    var isExact: Bool { lower == upper }
    /// A finite number to draw it at.
    var anchor: Double {
      switch (lower.isFinite, upper.isFinite) {
      case (true, true): lower / 2 + upper / 2
      case (true, false): lower
      default: upper
      }
    }
  }

  let figures: [Mark]
  let superseded: [Mark]
  let baseline: Mark?
  let milestones: [TrajectoryChart.Milestone]
  let path: [TrajectoryChart.Point]
  let forecast: [TrajectoryChart.Step]
  /// How many of the chart's numbers a number of the axis is.
  let factor: Double
  let step: ChartNumber.Step

  init(_ chart: TrajectoryChart, in language: Language = .chinese) {
    let drawable = { (value: Double) in value.magnitude <= ValueAxis.limit / 1e16 }
    let shown = { (range: RealInterval) in
      drawable(range.lower) && (drawable(range.upper) || range.upper.isInfinite)
        || drawable(range.upper) && range.lower.isInfinite
    }
    let figures = chart.figures.filter { shown($0.range) }
    let superseded = chart.superseded.filter { shown($0.range) }
    let baseline = chart.baseline.flatMap { shown($0.range) ? $0 : nil }
    milestones = Self.sorted(chart.milestones.filter { shown($0.accepted) }, by: \.date)
    path = Self.sorted(chart.targetPath.filter { drawable($0.value) }, by: \.date)
    forecast = Self.sorted(chart.forecast.filter { drawable($0.median) }, by: \.date)

    var ends = (figures + superseded + [baseline].compactMap { $0 })
      .flatMap { [$0.range.lower, $0.range.upper] }
    ends += milestones.flatMap { [$0.accepted.lower, $0.accepted.upper] }
    ends += forecast.map(\.median) + path.map(\.value)
    let number = ChartNumber(unit: chart.unit, language: language)
    let step = number.step(for: ends.filter(drawable).map(\.magnitude).max() ?? 0)
    let factor = number.count(1, in: step)
    let mark = { (figure: ChartFigure) in
      Mark(
        figure: figure, lower: figure.range.lower * factor, upper: figure.range.upper * factor)
    }
    self.figures = Self.sorted(figures, by: \.date).map(mark)
    self.superseded = Self.sorted(superseded, by: \.date).map(mark)
    self.baseline = baseline.map(mark)
    self.step = step
    self.factor = factor
  }

  /// A sort that keeps the order of equals, so that pictures don't depend on how sorting works.
  private static func sorted<Element>(
    _ elements: [Element], by date: (Element) -> CalendarDate
  ) -> [Element] {
    elements.enumerated().sorted { left, right in
      (date(left.element), left.offset) < (date(right.element), right.offset)
    }.map(\.element)
  }

  var isEmpty: Bool {
    figures.isEmpty && superseded.isEmpty && baseline == nil && milestones.isEmpty
      && forecast.isEmpty && path.isEmpty
  }

  /// The days that the axis of time must hold.
  func dates(asOf: CalendarDate) -> [CalendarDate] {
    var dates = (figures + superseded).map(\.figure.date) + milestones.map(\.date)
    dates += path.map(\.date) + forecast.map(\.date)
    if let baseline { dates.append(baseline.figure.date) }
    // A review many years off would leave no room for what it looks at.
    guard let first = dates.min(), let last = dates.max() else { return dates }
    let reach = max(first.days(to: last), 3 * 366)
    if asOf.days(to: first) <= reach, last.days(to: asOf) <= reach { dates.append(asOf) }
    return dates
  }

  /// The numbers that the axis of values must hold, in its counts.
  ///
  /// A fan that opens much wider than everything else is cut off, or else nothing but the fan
  /// could be seen.
  var values: [Double] {
    var values = (figures + superseded).flatMap { [$0.lower, $0.upper] }
    if let baseline { values += [baseline.lower, baseline.upper] }
    values += milestones.flatMap { [$0.accepted.lower * factor, $0.accepted.upper * factor] }
    values += path.map { $0.value * factor } + forecast.map { $0.median * factor }
    values = values.filter(\.isFinite)
    guard let low = values.min(), let high = values.max() else { return [] }
    let reach = max(high - low, high.magnitude / 10)
    let bands = forecast.flatMap { [$0.half, $0.eighty, $0.ninetyFive] }.compactMap { $0 }
    for end in bands.flatMap({ [$0.lower * factor, $0.upper * factor] }) where !end.isNaN {
      values.append(min(max(end, low - reach), high + reach))
    }
    return values
  }
}

extension TrajectoryChart.Milestone {
  /// A finite number to draw the criterion at.
  var anchor: Double {
    switch (accepted.lower.isFinite, accepted.upper.isFinite) {
    case (true, true): accepted.lower / 2 + accepted.upper / 2
    case (true, false): accepted.lower
    default: accepted.upper
    }
  }
}
