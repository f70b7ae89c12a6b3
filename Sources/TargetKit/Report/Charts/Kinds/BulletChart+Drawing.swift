extension BulletChart {
  /// A row for each indicator, or a sentence where there is none.
  public func drawing(_ frame: ChartFrame) -> Drawing {
    let words = Words(language: frame.language)
    guard !isEmpty else { return .sentence(title, words.nothingToDraw, in: frame) }
    var drawing = Drawing.headed(title, words.bulletNote, in: frame)
    let layout = BulletLayout(self, frame)
    layout.drawScale(in: &drawing)
    for row in rows { layout.draw(row, in: &drawing) }
    drawing.height += Drawing.rim / 2
    return drawing
  }
}

/// The columns of an overview: name, bar, progress, figures, verdict.
private struct BulletLayout {
  typealias Vertex = Drawing.Vertex

  let words: Words
  let frame: RowFrame
  let bar: (left: Double, right: Double)
  let figuresLeft: Double, figuresWidth: Double, shareWidth: Double
  let statusLeft: Double
  /// The shares that the scale holds.
  let scale: ClosedRange<Double>

  init(_ chart: BulletChart, _ frame: ChartFrame) {
    words = Words(language: frame.language)
    let columns = RowFrame(frame)
    self.frame = columns
    let ends = chart.rows.flatMap { row in
      [row.progress?.lower, row.progress?.upper, row.expected].compactMap { $0 }
    }.filter(\.isFinite)
    scale = max(min(ends.min() ?? 0, 0), -0.5)...min(max(ends.max() ?? 1, 1), 1.5)
    let wordWidth =
      chart.rows.map {
        TextMeasure.width($0.status.word[frame.language].sanitized, size: TextSize.label)
      }.max() ?? 0
    let status = min(wordWidth, columns.isNarrow ? 0.3 * columns.width : 0.14 * columns.width) + 20
    statusLeft = columns.right - status
    let words = words
    let shares = chart.rows.compactMap { $0.progress.map { BulletChart.percent($0, words) } }
    let share = shares.map { TextMeasure.width($0, size: TextSize.small) }.max() ?? 0
    shareWidth = columns.isNarrow ? 0 : min(share, 0.12 * columns.width)
    if columns.isNarrow {
      figuresWidth = columns.right - columns.left
      figuresLeft = columns.left
      bar = (columns.left, columns.right - 8)
    } else {
      let texts = chart.rows.compactMap { $0.figures?[frame.language].sanitized }
      let widest = texts.map { TextMeasure.width($0, size: TextSize.small) }.max() ?? 0
      figuresWidth = min(widest, 0.17 * columns.width)
      figuresLeft = statusLeft - 14 - figuresWidth
      bar = (columns.left, figuresLeft - (figuresWidth > 0 ? 14 : 0) - shareWidth - 14)
    }
  }

  func x(_ share: Double) -> Double {
    let inside = min(max(share, scale.lowerBound), scale.upperBound)
    return bar.left + (inside - scale.lowerBound) / (scale.upperBound - scale.lowerBound)
      * (bar.right - bar.left)
  }

  func drawScale(in drawing: inout Drawing) {
    let baseline = drawing.height + 10
    var space = LabelSpace(frame: Box(left: 2, top: 0, right: drawing.width - 2, bottom: .infinity))
    for share in [1, 0, 0.5] {
      let label = PlacedText(
        Numbers.percent(share), at: Vertex(x(share), baseline), .middle, size: TextSize.small,
        ink: .muted)
      for label in space.place([[label]]) ?? [] { drawing.write(label) }
    }
    drawing.height = baseline + 6
  }

  func draw(_ row: BulletChart.Row, in drawing: inout Drawing) {
    let language = words.language
    let name = row.name[language].sanitized
    let status = row.status.word[language].sanitized
    drawing.open(
      [name, row.figures?[language], status].compactMap { $0 }.joined(separator: words.comma))
    let nameWidth = frame.isNarrow ? statusLeft - 10 - frame.nameLeft : frame.nameWidth
    let lines = frame.lines(name, width: nameWidth)
    let figures = TextMeasure.lines(
      row.figures?[language].sanitized ?? "", size: TextSize.small, width: figuresWidth, most: 2
    ).lines
    let step = TextMeasure.lineHeight * TextSize.label
    let top = drawing.height
    let nameHeight = max(step * Double(lines.count) + 10, 28)
    let nameMiddle = top + nameHeight / 2
    let middle = frame.isNarrow ? top + nameHeight + 8 : nameMiddle
    drawing.write(lines, at: frame.nameLeft, middle: nameMiddle)
    drawing.badge(row.status.tone, at: Vertex(statusLeft + 7, nameMiddle))
    drawing.write(
      frame.lines(status, width: frame.right - statusLeft - 20, most: 1), at: statusLeft + 20,
      middle: nameMiddle)
    let shareLines = draw(row, middle: middle, in: &drawing)
    if frame.isNarrow {
      let texts = [row.progress.map { BulletChart.percent($0, words) }, row.figures?[language]]
      let text = texts.compactMap { $0 }.joined(separator: words.of("；", "; ")).sanitized
      let shown = TextMeasure.lines(
        text, size: TextSize.small, width: figuresWidth, most: 2
      ).lines
      let height = text.isEmpty ? 0 : TextMeasure.lineHeight * TextSize.small * Double(shown.count)
      drawing.write(
        shown, at: figuresLeft, middle: middle + 12 + height / 2, size: TextSize.small, ink: .muted)
      drawing.height = middle + 12 + height + 8
    } else {
      drawing.write(figures, at: figuresLeft, middle: middle, size: TextSize.small, ink: .muted)
      drawing.height = top + max(nameHeight, 14.3 * Double(max(figures.count, shareLines)) + 6)
    }
    drawing.close()
    drawing.line(Vertex(Drawing.rim, drawing.height), Vertex(frame.right, drawing.height), .grid)
  }

  /// The bar on its track, with the tick of expected progress and the share beside it.
  ///
  /// - Returns: How many lines of text that takes.
  private func draw(
    _ row: BulletChart.Row, middle: Double, in drawing: inout Drawing
  ) -> Int {
    guard let progress = row.progress else {
      let reason = row.reason?[words.language] ?? words.notDefined
      let shown = TextMeasure.lines(
        reason.sanitized, size: TextSize.small, width: bar.right - bar.left, most: 2)
      drawing.write(
        shown.lines, at: bar.left, middle: middle, size: TextSize.small, ink: .muted)
      return shown.lines.count
    }
    drawing.rectangle(
      Box(left: x(0), top: middle - 7, right: x(1), bottom: middle + 7), .track)
    drawing.bar(progress, middle: middle, height: 8, scale: scale, place: x)
    drawing.line(Vertex(x(1), middle - 9), Vertex(x(1), middle + 9), .axis)
    if let expected = row.expected, scale.contains(expected) {
      drawing.rectangle(
        Box(
          left: x(expected) - 1.25, top: middle - 10, right: x(expected) + 1.25, bottom: middle + 10
        ),
        .expected)
    }
    guard !frame.isNarrow else { return 0 }
    let text = TextMeasure.lines(
      BulletChart.percent(progress, words), size: TextSize.small, width: shareWidth, most: 2)
    drawing.write(
      text.lines, at: figuresLeft - (figuresWidth > 0 ? 14 : 0), middle: middle, .end,
      size: TextSize.small)
    return text.lines.count
  }
}
