extension ReportCharts {
  /// The series worth drawing over time: those with several figures, each with its targets, the path
  /// to them, and the projection where there is one.
  func trajectories(_ entries: [ReportEntry]) -> [(id: String, chart: TrajectoryChart)] {
    var order: [Int] = []
    var groups: [Int: [ReportEntry]] = [:]
    for entry in entries where entry.finding.target.criterion != nil {
      let series = review.seriesNumber(of: entry.finding)
      if groups[series] == nil { order.append(series) }
      groups[series, default: []].append(entry)
    }
    var charts: [(id: String, chart: TrajectoryChart)] = []
    for series in order {
      guard charts.count < Self.mostSeries, let group = groups[series],
        let chart = trajectory(group)
      else { continue }
      charts.append(("series-\(charts.count + 1)", chart))
    }
    return charts
  }

  /// One series with its targets; `nil` where it has fewer figures than `fewest` and no projection.
  func trajectory(_ group: [ReportEntry], fewest: Int = 2) -> TrajectoryChart? {
    guard let first = group.first else { return nil }
    let figures = review.comparableFigures(ofTarget: first.finding.number)
    let isProjected = group.contains { $0.shownOutlook != nil }
    guard figures.count >= fewest || isProjected else { return nil }
    let baseline = first.finding.target.baseline
    let last = group.last { $0.finding.progress.value != nil }?.finding
    return TrajectoryChart(
      title: first.name, unit: ChartUnit(first.finding.indicator.unit), asOf: review.asOf,
      figures: figures.compactMap { review.chartFigure($0, of: first) },
      superseded: first.finding.revisions.compactMap { review.chartFigure($0, of: first) },
      baseline: baseline.flatMap { review.chartFigure($0, of: first) },
      milestones: group.compactMap { milestone($0) }, targetPath: path(group, from: baseline),
      forecast: forecast(group),
      standing: last.map { finding in
        TrajectoryChart.Standing(
          expected: nil, progress: finding.progress.value?.nominal,
          expectedProgress: finding.expected.value)
      })
  }

  private func milestone(_ entry: ReportEntry) -> TrajectoryChart.Milestone? {
    guard let day = entry.finding.target.due?.end, let criterion = entry.finding.target.criterion
    else { return nil }
    return TrajectoryChart.Milestone(
      day, criterion.accepted.realInterval, text: entry.criterion, status: entry.status)
  }

  /// From the baseline through the numbers to be reached, in order of time.
  private func path(_ group: [ReportEntry], from baseline: Baseline?) -> [TrajectoryChart.Point] {
    var points: [TrajectoryChart.Point] = []
    if let baseline {
      points.append(
        TrajectoryChart.Point(
          baseline.period.end(asOf: review.asOf), baseline.reading.value.doubleValue))
    }
    for entry in group {
      guard let day = entry.finding.target.due?.end,
        let goal = entry.finding.target.criterion?.threshold
      else { continue }
      points.append(TrajectoryChart.Point(day, goal.doubleValue))
    }
    return points.count > 1 ? points.sorted { $0.date < $1.date } : []
  }

  /// The projection up to the last due date, in a few steps.
  private func forecast(_ group: [ReportEntry]) -> [TrajectoryChart.Step] {
    guard let outlook = group.last(where: { $0.shownOutlook != nil })?.shownOutlook,
      let due = group.compactMap({ $0.finding.target.due?.end?.yearFraction }).max()
    else { return [] }
    return outlook.series.path(to: due, count: 8).compactMap { step in
      guard let day = CalendarDate(yearFraction: step.year), step.value.point.lower.isFinite else {
        return nil
      }
      return TrajectoryChart.Step(
        day, median: step.value.point.lower, half: step.value.interval(level: 0.5),
        eighty: step.value.interval(level: 0.8), ninetyFive: step.value.interval(level: 0.95))
    }
  }
}

extension Review {
  /// A published figure of a target's series, to be drawn.
  func chartFigure(_ figure: Observation, of entry: ReportEntry) -> ChartFigure? {
    guard let range = try? figure.reading.faceInterval(reach(ofTarget: entry.finding.number)) else {
      return nil
    }
    return ChartFigure(
      figure.period.end(asOf: figure.published.end(asOf: asOf)), range.realInterval,
      period: .worded { $0.spoken(figure.period) }, text: .worded { $0.figure(figure) })
  }

  /// A baseline, to be drawn.
  func chartFigure(_ baseline: Baseline, of entry: ReportEntry) -> ChartFigure? {
    guard
      let range = try? baseline.reading.faceInterval(reach(ofTarget: entry.finding.number))
    else { return nil }
    return ChartFigure(
      baseline.period.end(asOf: asOf), range.realInterval,
      period: .worded { $0.spoken(baseline.period) },
      text: .worded { baseline.reading.told(in: $0.language) })
  }
}
