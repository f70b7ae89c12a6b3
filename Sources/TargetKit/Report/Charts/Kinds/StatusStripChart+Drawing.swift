extension StatusStripChart {
  /// A strip of badges for each indicator, or a sentence where there is none.
  public func drawing(_ frame: ChartFrame) -> Drawing {
    let words = Words(language: frame.language)
    guard !isEmpty else { return .sentence(title, words.nothingToDraw, in: frame) }
    var drawing = Drawing.headed(title, "", in: frame)
    let layout = StatusStripLayout(self, frame)
    layout.writeHeads(in: &drawing)
    for row in rows { layout.draw(row, in: &drawing) }
    layout.drawKey(in: &drawing)
    drawing.height += Drawing.rim / 2
    return drawing
  }
}

/// The columns of a status strip: names, and one for each review.
private struct StatusStripLayout {
  typealias Vertex = Drawing.Vertex

  let chart: StatusStripChart
  let words: Words
  let frame: RowFrame
  /// The width of a review's column, and how large its badge is.
  let column: Double, badge: Double

  init(_ chart: StatusStripChart, _ frame: ChartFrame) {
    self.chart = chart
    words = Words(language: frame.language)
    self.frame = RowFrame(frame, nameShare: 0.3)
    let room = self.frame.right - self.frame.left
    column = min(room / Double(max(chart.reviews.count, 1)), 72)
    badge = min(max(column - 3, 2), 18)
  }

  func x(_ review: Int) -> Double { frame.left + (Double(review) + 0.5) * column }

  /// The days of the reviews, as many as there is room for, the last one always.
  func writeHeads(in drawing: inout Drawing) {
    let width = TextMeasure.width("00-00", size: TextSize.small) + 6
    let step = max(Int((width / column).rounded(.up)), 1)
    let top = drawing.height + 11
    var isFirst = true
    for review in chart.reviews.indices
    where (chart.reviews.count - 1 - review) % step == 0 {
      let (year, month, day) = chart.reviews[review].components
      let date = CalendarDate.padded(month, to: 2) + "-" + CalendarDate.padded(day, to: 2)
      let places = [(CalendarDate.padded(year, to: 4), 0.0), (date, 14)].map { text, offset in
        PlacedText(
          text, at: Vertex(x(review), top + offset), .middle, size: TextSize.small, ink: .muted)
      }
      // The outermost columns can be narrower than their days.
      let isInside = places.allSatisfy { 2 <= $0.box.left && $0.box.right <= drawing.width - 2 }
      if isInside || isFirst && chart.reviews.count == 1 {
        for text in places { drawing.write(text) }
      }
      isFirst = false
    }
    drawing.height = top + 22
  }

  func draw(_ row: StatusStripChart.Row, in drawing: inout Drawing) {
    let language = words.language
    let names = frame.lines(row.name[language])
    let nameHeight = TextMeasure.lineHeight * TextSize.label * Double(names.count)
    let top = drawing.height
    let height = frame.isNarrow ? nameHeight + 32 : max(nameHeight + 10, 28)
    let middle = frame.isNarrow ? top + nameHeight + 17 : top + height / 2
    drawing.write(
      names, at: frame.nameLeft, middle: frame.isNarrow ? top + 4 + nameHeight / 2 : middle)
    for review in chart.reviews.indices {
      let cell = chart.cell(row, review)
      let center = Vertex(x(review), middle)
      guard let status = cell.status else {
        drawing.line(Vertex(center.x - 2, middle), Vertex(center.x + 2, middle), .axis)
        continue
      }
      var title =
        row.name[language] + words.comma + chart.reviews[review].description
        + words.of("：", ": ") + status.word[language]
      if cell.isTargetChanged { title += words.bracketed(words.targetChanged) }
      drawing.open(title)
      drawing.badge(status.tone, at: center, size: badge)
      if cell.isTargetChanged {
        drawing.diamond(Vertex(center.x - badge / 2, middle - badge / 2), 4, .planHollow)
      }
      drawing.close()
    }
    drawing.height = top + height
    drawing.line(Vertex(Drawing.rim, drawing.height), Vertex(frame.right, drawing.height), .grid)
  }

  /// The marks that occur, with their words.
  func drawKey(in drawing: inout Drawing) {
    var entries: [(tone: ChartStatus.Tone?, word: String)] = []
    for tone in ChartStatus.Tone.allCases {
      var said = Set<String>()
      let names = chart.rows.flatMap(\.cells).compactMap(\.status).filter { $0.tone == tone }
        .map { $0.word[words.language].sanitized }.filter { said.insert($0).inserted }
      if !names.isEmpty { entries.append((tone, names.prefix(3).joined(separator: "/"))) }
    }
    let isChanged = chart.rows.contains { $0.cells.contains(where: \.isTargetChanged) }
    if isChanged { entries.append((nil, words.targetChanged)) }
    var x = Drawing.rim
    var y = drawing.height + 18
    for entry in entries {
      let text = TextMeasure.lines(
        entry.word, size: TextSize.small, width: 0.5 * drawing.width, most: 1
      ).lines[0]
      let width = 20 + TextMeasure.width(text, size: TextSize.small)
      if x + width > frame.right, x > Drawing.rim {
        x = Drawing.rim
        y += 20
      }
      if let tone = entry.tone {
        drawing.badge(tone, at: Vertex(x + 7, y))
      } else {
        drawing.diamond(Vertex(x + 7, y), 4, .planHollow)
      }
      drawing.write([text], at: x + 19, middle: y, size: TextSize.small, ink: .muted)
      x += width + 16
    }
    drawing.height = y + 10
  }
}
