extension TrajectoryChart {
  /// The chart with its axes, or a sentence where there is nothing to draw.
  public func drawing(_ frame: ChartFrame) -> Drawing {
    let words = Words(language: frame.language)
    let data = TrajectoryData(self, in: frame.language)
    guard !data.isEmpty else { return .sentence(title, words.nothingToDraw, in: frame) }
    var layout = TrajectoryLayout(self, data, frame)
    layout.draw()
    return layout.drawing
  }
}

/// Places everything of a trajectory.
struct TrajectoryLayout {
  typealias Vertex = Drawing.Vertex

  let chart: TrajectoryChart
  let data: TrajectoryData
  let words: Words
  let number: ChartNumber
  let values: ValueAxis
  let times: TimeAxis
  /// The rectangle between the axes.
  let plot: Box
  var drawing: Drawing
  var space: LabelSpace

  init(_ chart: TrajectoryChart, _ data: TrajectoryData, _ frame: ChartFrame) {
    self.chart = chart
    self.data = data
    words = Words(language: frame.language)
    number = ChartNumber(unit: chart.unit, language: frame.language)
    let width = frame.drawnWidth
    let isNarrow = width < 480
    values = ValueAxis(data.values, count: isNarrow ? 4 : 5)
    let (axis, language) = (values, frame.language)
    let labels = axis.ticks.map {
      TextMeasure.width(axis.label($0, language), size: TextSize.small)
    }
    let left = Drawing.rim + (labels.max() ?? 0) + 8
    // Room for what is written at the right end: the last target and the forecast.
    let ends = chart.endTexts(data, number, words).flatMap { $0.split(separator: "\n") }
      .map { TextMeasure.width(String($0), size: TextSize.small) }.max()
    let end = ends.map { min($0 + 18, max(0.24 * width, 90)) } ?? 16
    let right = width - Drawing.rim / 2 - end
    times = TimeAxis(data.dates(asOf: chart.asOf), width: right - left)
    var notes = [words.unitNote(number.name(of: data.step))]
    if times.hasYears { notes.append(words.yearEndNote) }
    let hasBands = data.forecast.contains { $0.half ?? $0.eighty ?? $0.ninetyFive != nil }
    if hasBands { notes.append(words.bandNote) }
    drawing = .headed(
      chart.title, notes.filter { !$0.isEmpty }.joined(separator: words.of("；", "; ")), in: frame)
    let top = drawing.height + 22
    let height = isNarrow ? 190.0 : 250
    plot = Box(left: left, top: top, right: right, bottom: top + height)
    drawing.height = plot.bottom + 26 + Drawing.rim / 2
    space = LabelSpace(
      frame: Box(
        left: plot.left + 2, top: plot.top - 2, right: width - Drawing.rim / 2,
        bottom: plot.bottom - 2))
  }

  func x(_ date: CalendarDate) -> Double {
    plot.left + inset + times.share(date) * (plot.width - 2 * inset)
  }
  func y(_ count: Double) -> Double { plot.bottom - values.share(count) * plot.height }
  /// Marks at the ends of time stay clear of the axes.
  private var inset: Double { 8 }

  mutating func draw() {
    drawAxes()
    drawFan()
    drawPath()
    drawAsOf()
    drawMilestones()
    drawFigures()
    writeEnds()
    writeLabels()
  }

  // MARK: - Axes

  private mutating func drawAxes() {
    for tick in values.ticks {
      let height = y(tick)
      drawing.line(Vertex(plot.left, height), Vertex(plot.right, height), tick == 0 ? .axis : .grid)
      drawing.write(
        [values.label(tick, words.language)], at: plot.left - 8, middle: height, .end,
        size: TextSize.small, ink: .muted)
    }
    if values.low != 0 {
      drawing.line(Vertex(plot.left, plot.bottom), Vertex(plot.right, plot.bottom), .axis)
    }
    var end = -Double.infinity
    for division in times.divisions {
      let place = plot.left + inset + times.share(division.end) * (plot.width - 2 * inset)
      drawing.line(Vertex(place, plot.bottom), Vertex(place, plot.bottom + 4), .axis)
      let label = PlacedText(
        division.label, at: Vertex(place, plot.bottom + 17), .middle, size: TextSize.small,
        ink: .muted)
      guard label.box.left > end + 4, label.box.right <= drawing.width else { continue }
      drawing.write(label)
      end = label.box.right
    }
  }

  private mutating func drawAsOf() {
    guard data.dates(asOf: chart.asOf).contains(chart.asOf) else { return }
    let place = x(chart.asOf)
    drawing.line(Vertex(place, plot.top - 6), Vertex(place, plot.bottom), .asOf)
    let text = words.asOf(chart.asOf)
    let half = TextMeasure.width(text, size: TextSize.small) / 2
    let middle = min(max(place, plot.left + half), drawing.width - Drawing.rim / 2 - half)
    drawing.write(
      PlacedText(
        text, at: Vertex(middle, plot.top - 9), .middle, size: TextSize.small, ink: .muted))
  }

  // MARK: - Forecast and path

  private mutating func drawFan() {
    guard let first = data.forecast.first else { return }
    // The fan opens from the latest figure before it.
    let start = data.figures.last { $0.isExact && $0.figure.date < first.date }
      .map { Vertex(x($0.figure.date), y($0.anchor)) }
    for (band, ink) in [
      (\TrajectoryChart.Step.ninetyFive, Ink.ninetyFive), (\.eighty, .eighty), (\.half, .half),
    ] {
      let steps = data.forecast.compactMap { step in
        step[keyPath: band].map { (x(step.date), $0) }
      }
      guard !steps.isEmpty else { continue }
      var upper = steps.map { Vertex($0.0, y($0.1.upper * data.factor)) }
      var lower = steps.map { Vertex($0.0, y($0.1.lower * data.factor)) }
      if let start {
        upper.insert(start, at: 0)
        lower.insert(start, at: 0)
      } else if steps.count == 1 {
        // One step alone has no breadth: it becomes a bar.
        let place = steps[0].0
        upper = [Vertex(place - 5, upper[0].y), Vertex(place + 5, upper[0].y)]
        lower = [Vertex(place - 5, lower[0].y), Vertex(place + 5, lower[0].y)]
      }
      drawing.add(.area(upper + lower.reversed(), ink))
      drawing.line(upper, .bandEdge)
      drawing.line(lower, .bandEdge)
    }
    let course =
      [start].compactMap { $0 }
      + data.forecast.map { Vertex(x($0.date), y($0.median * data.factor)) }
    if course.count > 1 {
      drawing.line(course, .median)
    } else {
      drawing.line(
        Vertex(course[0].x - 5, course[0].y), Vertex(course[0].x + 5, course[0].y), .median)
    }
    space.avoid(course)
  }

  private mutating func drawPath() {
    let course = data.path.map { Vertex(x($0.date), y($0.value * data.factor)) }
    drawing.line(course, .path)
    space.avoid(course)
  }

  private mutating func drawMilestones() {
    for milestone in data.milestones {
      let place = x(milestone.date)
      let (lower, upper) = (
        milestone.accepted.lower * data.factor, milestone.accepted.upper * data.factor
      )
      let title =
        words.day(milestone.date) + " " + chart.criterion(milestone, number)
        + (milestone.status.map { words.bracketed($0.word[words.language]) } ?? "")
      let isMet = milestone.status?.tone == .met
      drawing.open(title)

      if lower.isFinite, upper.isFinite, lower < upper {
        drawing.rectangle(
          Box(
            left: place - 5, top: y(upper), right: place + 5, bottom: max(y(lower), y(upper) + 2)),
          .planRange)
      } else {
        let height = y(lower.isFinite ? lower : upper)
        drawing.diamond(Vertex(place, height), 5.5, isMet ? .planFill : .planHollow)
      }

      drawing.close()
      let anchor = y(lower.isFinite ? lower : upper)
      space.avoid([Vertex(place, anchor - 5), Vertex(place, anchor + 5)])
    }
  }
}
