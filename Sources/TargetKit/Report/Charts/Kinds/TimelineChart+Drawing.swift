extension TimelineChart {
  /// A row for each item, or a sentence where there is none.
  public func drawing(_ frame: ChartFrame) -> Drawing {
    let words = Words(language: frame.language)
    guard !isEmpty else { return .sentence(title, words.nothingToDraw, in: frame) }
    var drawing = Drawing.headed(title, words.timelineNote, in: frame)
    let layout = TimelineLayout(self, frame)
    let top = drawing.height
    drawing.height += 40
    let body = drawing.height
    var rows = Drawing(width: drawing.width, height: body)
    layout.drawRows(in: &rows)
    // The grid lies beneath the rows, and how far down it goes is known only now.
    layout.drawScale(from: top, to: rows.height, in: &drawing)
    drawing.append(rows)
    drawing.height = rows.height + Drawing.rim / 2
    return drawing
  }
}

/// The columns of a timeline: names with their dates, and time.
private struct TimelineLayout {
  typealias Vertex = Drawing.Vertex

  let chart: TimelineChart
  let words: Words
  let frame: RowFrame
  let times: TimeAxis
  let left: Double, right: Double
  let hasStatus: Bool

  init(_ chart: TimelineChart, _ frame: ChartFrame) {
    self.chart = chart
    words = Words(language: frame.language)
    hasStatus = chart.items.contains { $0.status != nil }
    self.frame = RowFrame(frame, nameShare: 0.36, indent: hasStatus ? 22 : 0)
    left = self.frame.left + 8
    right = self.frame.right - 8
    let spans = chart.items.flatMap { [$0.planned, $0.happened].compactMap { $0 } }
    var dates = spans.flatMap { [$0.start.adding(days: -1), $0.end] }
    let (first, last) = (dates.min() ?? chart.asOf, dates.max() ?? chart.asOf)
    let reach = max(first.days(to: last), 3 * 366)
    if chart.asOf.days(to: first) <= reach, last.days(to: chart.asOf) <= reach {
      dates.append(chart.asOf)
    }
    // Whole years, so that every mark stands in a named one.
    if let first = dates.min(), let last = dates.max() {
      let start = first.adding(days: 1).year
      dates.append(CalendarDate(year: start, month: 1, day: 1)?.adding(days: -1) ?? first)
      dates.append(.lastDay(ofYear: last.year))
    }
    times = TimeAxis(dates, width: right - left)
  }

  func x(_ date: CalendarDate) -> Double { left + times.share(date) * (right - left) }

  func drawScale(from top: Double, to bottom: Double, in drawing: inout Drawing) {
    var end = -Double.infinity
    for division in times.divisions where division.start >= times.low - 1e-6 {
      let (from, to) = (
        left + times.share(division.start) * (right - left),
        left + times.share(division.end) * (right - left)
      )
      drawing.line(Vertex(from, top + 22), Vertex(from, bottom), .grid)
      drawing.line(Vertex(to, top + 22), Vertex(to, bottom), .grid)
      let label = PlacedText(
        division.label, at: Vertex((from + to) / 2, top + 34), .middle, size: TextSize.small,
        ink: .muted)
      guard label.box.left > end + 3, label.box.right < drawing.width - 2 else { continue }
      drawing.write(label)
      end = label.box.right
    }
    let place = x(chart.asOf)
    drawing.line(Vertex(place, top + 18), Vertex(place, bottom), .asOf)
    let text = words.asOf(chart.asOf)
    let half = TextMeasure.width(text, size: TextSize.small) / 2
    drawing.write(
      PlacedText(
        text, at: Vertex(min(max(place, left + half), drawing.width - 8 - half), top + 14), .middle,
        size: TextSize.small, ink: .muted))
  }

  func drawRows(in drawing: inout Drawing) {
    var group: LocalizedText?
    for item in chart.items {
      if let name = item.group, name != group {
        let lines = TextMeasure.lines(
          name[words.language].sanitized, size: TextSize.label,
          width: frame.nameWidth + frame.nameLeft - Drawing.rim, most: 2, isBold: true
        ).lines
        let height = TextMeasure.lineHeight * TextSize.label * Double(lines.count)
        drawing.write(
          lines, at: Drawing.rim, middle: drawing.height + 6 + height / 2, isBold: true)
        drawing.height += height + 8
      }
      group = item.group
      draw(item, in: &drawing)
    }
  }

  private func draw(_ item: TimelineChart.Item, in drawing: inout Drawing) {
    let language = words.language
    let names = frame.lines(item.name[language])
    var facts = words.dates(item)
    if let status = item.status { facts = status.word[language] + words.of("；", "; ") + facts }
    let dates = TextMeasure.lines(
      facts.sanitized, size: TextSize.small, width: frame.nameWidth, most: 2
    ).lines
    let nameHeight = TextMeasure.lineHeight * TextSize.label * Double(names.count)
    let dateHeight = TextMeasure.lineHeight * TextSize.small * Double(dates.count)
    let top = drawing.height + 6
    drawing.open(
      [item.group?[language], item.name[language], facts].compactMap { $0 }
        .joined(separator: words.comma))
    if let status = item.status {
      drawing.badge(status.tone, at: Vertex(Drawing.rim + 7, top + nameHeight / 2))
    }
    drawing.write(
      names, at: frame.nameLeft, middle: top + nameHeight / 2, hasRim: frame.isNarrow)
    drawing.write(
      dates, at: frame.nameLeft, middle: top + nameHeight + dateHeight / 2, size: TextSize.small,
      ink: .muted, hasRim: frame.isNarrow)
    let bottom = top + nameHeight + dateHeight
    let middle = frame.isNarrow ? bottom + 12 : (top + bottom) / 2
    drawMarks(item, middle: middle, in: &drawing)
    drawing.close()
    drawing.height = (frame.isNarrow ? middle + 12 : bottom) + 7
    drawing.line(Vertex(Drawing.rim, drawing.height), Vertex(frame.right, drawing.height), .grid)
  }

  private func drawMarks(_ item: TimelineChart.Item, middle: Double, in drawing: inout Drawing) {
    let planned = item.planned.map { (x($0.start.adding(days: -1)), x($0.end)) }
    let happened = item.happened.map { (x($0.start.adding(days: -1)), x($0.end)) }
    if let planned, let happened, planned.1 != happened.1 {
      // How far what happened lies from what was planned.
      drawing.line(Vertex(planned.1, middle), Vertex(happened.1, middle), .leader)
    }
    if let (from, to) = planned {
      if to - from < 10 {
        drawing.diamond(Vertex((from + to) / 2, middle), 6, .planHollow)
      } else {
        drawing.rectangle(
          Box(left: from, top: middle - 6, right: to, bottom: middle + 6), .planHollow, radius: 2)
      }
    }
    if let (from, to) = happened {
      if to - from < 7 {
        drawing.circle(Vertex((from + to) / 2, middle), 3.5, .figureFill)
      } else {
        drawing.rectangle(
          Box(left: from, top: middle - 3, right: to, bottom: middle + 3), .figureFill, radius: 1)
      }
    }
  }
}
