extension PaceChart {
  /// Two bars for each indicator, or a sentence where there is none.
  public func drawing(_ frame: ChartFrame) -> Drawing {
    let words = Words(language: frame.language)
    guard !isEmpty else { return .sentence(title, words.nothingToDraw, in: frame) }
    var drawing = Drawing.headed(title, words.paceNote, in: frame)
    let layout = PaceLayout(self, frame)
    for row in rows { layout.draw(row, in: &drawing) }
    drawing.height += Drawing.rim / 2
    return drawing
  }
}

/// The columns of a chart of paces: name, bars with their texts, remark.
private struct PaceLayout {
  typealias Vertex = Drawing.Vertex

  let chart: PaceChart
  let words: Words
  let frame: RowFrame
  let noteWidth: Double
  /// Where the names of the two bars begin, where zero is, and where the longest bar ends.
  let left: Double, zero: Double, end: Double
  let textWidth: Double
  let leastShare: Double

  init(_ chart: PaceChart, _ frame: ChartFrame) {
    self.chart = chart
    words = Words(language: frame.language)
    let columns = RowFrame(frame)
    self.frame = columns
    let notes = chart.rows.compactMap { $0.note?[frame.language].sanitized }
    let widest = notes.map { TextMeasure.width($0, size: TextSize.small) }.max() ?? 0
    noteWidth = columns.isNarrow ? columns.right - columns.left : min(widest, 0.2 * columns.width)
    let words = words
    left = columns.left
    let names =
      [words.recent, words.required].map {
        TextMeasure.width($0, size: TextSize.small)
      }.max() ?? 0
    let texts =
      chart.rows.flatMap { row in
        [row.recent, row.required].map {
          TextMeasure.width(chart.text($0, row, words).sanitized, size: TextSize.small)
        }
      }.max() ?? 0
    let right = columns.right - (columns.isNarrow || noteWidth == 0 ? 0 : noteWidth + 14)
    let room = right - left - names - 10
    textWidth = min(texts, 0.55 * room)
    end = right - textWidth - 6
    leastShare = chart.rows.map { Self.scale($0).least }.min() ?? 0
    zero = left + names + 10 + (end - left - names - 10) * -leastShare / (1 - leastShare)
  }

  /// What one is on a row's scale, towards the target, and the least share of its bars.
  private static func scale(_ row: PaceChart.Row) -> (one: Double, least: Double) {
    let ends = [row.recent, row.required].compactMap { $0 }.flatMap { [$0.lower, $0.upper] }
      .filter { $0.magnitude <= ValueAxis.limit }
    let most = ends.map(\.magnitude).max() ?? 0
    guard most > 0 else { return (1, 0) }
    let way =
      [row.required, row.recent].compactMap { $0 }.flatMap { [$0.lower, $0.upper] }
      .first { $0 != 0 && $0.isFinite } ?? 1
    let one = way < 0 ? -most : most
    let least = ends.map { $0 / one }.min() ?? 0
    return (one, min(max(least, -1), 0))
  }

  func draw(_ row: PaceChart.Row, in drawing: inout Drawing) {
    let language = words.language
    let name = row.name[language].sanitized
    let names = frame.lines(name)
    let nameHeight = TextMeasure.lineHeight * TextSize.label * Double(names.count)
    let top = drawing.height
    let notes = TextMeasure.lines(
      row.note?[language].sanitized ?? "", size: TextSize.small, width: noteWidth, most: 3
    ).lines
    drawing.open(name)
    var barsTop = top + 7
    if frame.isNarrow {
      drawing.write(names, at: frame.nameLeft, middle: top + 6 + nameHeight / 2)
      barsTop = top + nameHeight + 10
    }
    let bars = [
      (row.recent, words.recent, Ink.figureFill, Ink.figureSoft),
      (row.required, words.required, .planRange, .planRange),
    ]
    for (index, bar) in bars.enumerated() {
      draw(
        bar.0, row, named: bar.1, (bar.2, bar.3), middle: barsTop + 8 + 19 * Double(index),
        in: &drawing)
    }
    drawing.line(Vertex(zero, barsTop - 2), Vertex(zero, barsTop + 37), .axis)
    let barsMiddle = barsTop + 17.5
    if frame.isNarrow {
      let height = row.note == nil ? 0 : 14.3 * Double(notes.count)
      drawing.write(
        notes, at: frame.left, middle: barsTop + 40 + height / 2, size: TextSize.small, ink: .muted)
      drawing.height = barsTop + 44 + height
    } else {
      drawing.write(names, at: frame.nameLeft, middle: barsMiddle)
      drawing.write(
        notes, at: frame.right - noteWidth, middle: barsMiddle, size: TextSize.small)
      drawing.height = top + max(50, nameHeight + 14, 14.3 * Double(notes.count) + 8)
    }
    drawing.close()
    drawing.line(Vertex(Drawing.rim, drawing.height), Vertex(frame.right, drawing.height), .grid)
  }

  private func draw(
    _ pace: RealInterval?, _ row: PaceChart.Row, named name: String, _ inks: (Ink, Ink),
    middle: Double, in drawing: inout Drawing
  ) {
    drawing.write([name], at: left, middle: middle, size: TextSize.small, ink: .muted)
    let (one, _) = Self.scale(row)
    var tip = zero
    if let pace {
      let (a, b) = (pace.lower / one, pace.upper / one)
      let shares = RealInterval(lower: min(a, b), upper: max(a, b)) ?? .unbounded
      let (zero, end) = (zero, end)
      drawing.bar(
        shares, middle: middle, height: 11, scale: leastShare...1, certain: inks.0, open: inks.1
      ) { zero + $0 * (end - zero) }
      tip = zero + min(max(shares.upper, 0), 1) * (end - zero) + (shares.upper > 1 ? 5 : 0)
    }
    let text = TextMeasure.lines(
      chart.text(pace, row, words).sanitized, size: TextSize.small, width: textWidth, most: 1
    ).lines
    drawing.write(
      text, at: tip + 6, middle: middle, size: TextSize.small, ink: pace == nil ? .muted : .text)
  }
}
