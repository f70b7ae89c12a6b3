extension SlopeChart {
  /// A row for each indicator, or a sentence where there is none.
  public func drawing(_ frame: ChartFrame) -> Drawing {
    let words = Words(language: frame.language)
    guard !isEmpty else { return .sentence(title, words.nothingToDraw, in: frame) }
    var drawing = Drawing.headed(title, words.slopeNote, in: frame)
    let layout = SlopeLayout(self, frame)
    layout.writeHeads(in: &drawing)
    for row in rows { layout.draw(row, in: &drawing) }
    drawing.height += Drawing.rim / 2
    return drawing
  }
}

/// The columns of a chart of base, latest figure and target.
private struct SlopeLayout {
  typealias Vertex = Drawing.Vertex

  let chart: SlopeChart
  let words: Words
  let frame: RowFrame
  /// Where the base ends, and where the target begins.
  let base: Double, target: Double
  /// How wide the texts at both ends may be.
  let endWidth: Double

  init(_ chart: SlopeChart, _ frame: ChartFrame) {
    self.chart = chart
    words = Words(language: frame.language)
    self.frame = RowFrame(frame, nameShare: 0.25)
    endWidth = self.frame.isNarrow ? 0.42 * self.frame.width : 0.15 * self.frame.width
    base = self.frame.isNarrow ? self.frame.left + 8 : self.frame.left + endWidth
    target = self.frame.isNarrow ? self.frame.right - 8 : self.frame.right - endWidth
  }

  /// Base and target stand inside the ends, so that there is room for what lies beyond them.
  private var inset: Double { 0.2 * (target - base) }
  /// How far beyond its ends a row is drawn.
  private static let least = -0.25, most = 1.25
  private func x(_ share: Double) -> Double {
    base + inset + min(max(share, Self.least), Self.most) * (target - base - 2 * inset)
  }

  func writeHeads(in drawing: inout Drawing) {
    guard !frame.isNarrow else { return }
    let baseline = drawing.height + 12
    for (text, place, anchor) in [
      (words.base, base, PlacedText.Anchor.end), (words.latest, (x(0) + x(1)) / 2, .middle),
      (words.target, target, .start),
    ] {
      drawing.write(
        PlacedText(
          text, at: Vertex(place, baseline), anchor, size: TextSize.small, ink: .muted))
    }
    drawing.height = baseline + 6
  }

  func draw(_ row: SlopeChart.Row, in drawing: inout Drawing) {
    let language = words.language
    let number = ChartNumber(unit: row.unit, language: language)
    let names = frame.lines(row.name[language])
    let baseLines = lines(row.base.map { words.value(of: $0, number) }, row.base)
    let targetLines = lines(row.target.map { _ in chart.criterion(row, number) }, row.target)
    let nameHeight = TextMeasure.lineHeight * TextSize.label * Double(names.count)
    let ends = 14.3 * Double(max(baseLines.count, targetLines.count))
    let top = drawing.height
    drawing.open(row.name[language].sanitized)
    let middle: Double
    if frame.isNarrow {
      drawing.write(names, at: frame.nameLeft, middle: top + 8 + nameHeight / 2)
      middle = top + nameHeight + 36
      let place = middle + 10 + ends / 2
      drawing.write(baseLines, at: frame.left, middle: place, size: TextSize.small, ink: .muted)
      drawing.write(
        targetLines, at: frame.right, middle: place, .end, size: TextSize.small, ink: .muted)
      drawing.height = middle + 16 + ends
    } else {
      let height = max(nameHeight + 12, ends + 12, 46)
      middle = top + height / 2 + 5
      drawing.write(names, at: frame.nameLeft, middle: middle)
      drawing.write(baseLines, at: base, middle: middle, .end, size: TextSize.small, ink: .muted)
      drawing.write(targetLines, at: target, middle: middle, size: TextSize.small, ink: .muted)
      drawing.height = top + height
    }
    drawMarks(row, number, middle, in: &drawing)
    drawing.close()
    drawing.line(Vertex(Drawing.rim, drawing.height), Vertex(frame.right, drawing.height), .grid)
  }

  /// A value and, beneath it, its period.
  private func lines(_ value: String?, _ figure: ChartFigure?) -> [String] {
    guard let value, let figure else { return [words.none] }
    return [value, words.period(of: figure)].flatMap {
      TextMeasure.lines(
        $0.sanitized, size: TextSize.small, width: endWidth - 10, most: 2
      ).lines
    }
  }

  private func drawMarks(
    _ row: SlopeChart.Row, _ number: ChartNumber, _ middle: Double, in drawing: inout Drawing
  ) {
    guard let scale = RowScale(row) else {
      let text = row.now.map { words.value(of: $0, number) + words.comma } ?? ""
      let shown = TextMeasure.lines(
        (text + words.noScale).sanitized, size: TextSize.small, width: target - base - 20,
        most: frame.isNarrow ? 1 : 2)
      drawing.write(
        shown.lines, at: (base + target) / 2, middle: middle, .middle, size: TextSize.small,
        ink: .muted)
      return
    }
    let (start, end) = (Vertex(x(0), middle), Vertex(x(1), middle))
    guard let now = row.now else {
      drawing.line(start, end, .path)
      drawing.circle(start, 4, .hollow)
      drawing.diamond(end, 5.5, .planHollow)
      return
    }
    let (lower, upper) = scale.shares(now.range)
    let near = lower.isFinite ? lower : upper
    drawing.line(Vertex(x(max(near, 0)), middle), end, .path)
    drawing.line(start, Vertex(x(near), middle), .figure)
    if lower.isFinite, upper.isFinite, lower < upper {
      drawing.rectangle(
        Box(left: x(lower), top: middle - 4, right: x(upper), bottom: middle + 4), .figureSoft)
    }
    drawing.circle(start, 4, .hollow)
    drawing.diamond(end, 5.5, .planHollow)
    let isBound = !lower.isFinite || !upper.isFinite
    for share in Set([lower, upper]).filter(\.isFinite).sorted() {
      drawing.circle(Vertex(x(share), middle), 4.5, isBound ? .hollow : .figureFill)
    }
    // Where it goes on: a bound has no end, and a figure may leave the scale.
    if upper > Self.most { drawing.arrow(Vertex(x(near) + 7, middle), 6) }
    if lower < Self.least { drawing.arrow(Vertex(x(near) - 7, middle), -6) }
    let value = words.value(of: now, number).sanitized
    let dated = value + words.bracketed(words.period(of: now)).sanitized
    let room = target - base - 4
    let isDated = TextMeasure.width(dated, size: TextSize.label, isBold: true) <= room
    let text = TextMeasure.lines(
      isDated ? dated : value, size: TextSize.label, width: room, most: 1, isBold: true
    ).lines[0]
    let half = TextMeasure.width(text, size: TextSize.label, isBold: true) / 2
    let place = min(max(x(near), base + half + 2), target - half - 2)
    drawing.write(
      PlacedText(text, at: Vertex(place, middle - 11), .middle, isBold: true))
  }
}

/// A scale on which the base is 0 and the target 1.
private struct RowScale {
  let base: Double
  let reach: Double

  /// Returns `nil` unless base and target are numbers apart.
  init?(_ row: SlopeChart.Row) {
    guard let base = row.base.flatMap({ Self.number($0.range) }),
      let target = row.target.flatMap({ Self.number($0.range) }), base != target
    else { return nil }
    self.base = base
    reach = target - base
    // Far numbers can be so near to each other that nothing lies between them.
    guard reach.isNormal else { return nil }
  }

  private static func number(_ range: RealInterval) -> Double? {
    let value =
      switch (range.lower.isFinite, range.upper.isFinite) {
      case (true, true): range.lower / 2 + range.upper / 2
      case (true, false): range.lower
      default: range.upper
      }
    return value.magnitude <= ValueAxis.limit ? value : nil
  }

  /// The ends of a figure on the scale, the lesser one first.
  func shares(_ range: RealInterval) -> (Double, Double) {
    let (a, b) = ((range.lower - base) / reach, (range.upper - base) / reach)
    return (min(a, b), max(a, b))
  }
}

extension Words {
  var none: String { of("无", "none") }
  var noScale: String { of("缺基期值或目标值，无法定标", "no scale without base and target") }
}
