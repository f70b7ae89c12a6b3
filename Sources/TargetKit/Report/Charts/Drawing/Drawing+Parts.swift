/// What all charts are put together from.
extension Drawing {
  /// The free rim of a picture, in pixels.
  static let rim = 16.0

  /// A drawing with its headline: the title, unless a page states it, and a line in small letters.
  ///
  /// - Returns: The drawing, as high as its headline.
  static func headed(
    _ title: LocalizedText, _ note: String, in frame: ChartFrame, width: Double? = nil
  )
    -> Drawing
  {
    var drawing = Drawing(width: width ?? frame.drawnWidth, height: rim)
    let room = drawing.width - 2 * rim
    if frame.placement == .standalone {
      drawing.addLines(
        title[frame.language].sanitized, most: 2, size: TextSize.title, room: room, isBold: true)
    }
    drawing.addLines(note, most: 3, size: TextSize.label, room: room, ink: .muted)
    return drawing
  }

  /// A drawing of a sentence in place of an empty frame.
  static func sentence(_ title: LocalizedText, _ sentence: String, in frame: ChartFrame) -> Drawing
  {
    var drawing = headed(title, "", in: frame)
    drawing.addLines(
      sentence, most: 6, size: TextSize.label, room: drawing.width - 2 * rim, ink: .text)
    drawing.height += rim - 4
    return drawing
  }

  /// Writes lines at the foot of the drawing, which grows by them.
  mutating func addLines(
    _ text: String, most: Int, size: Double, room: Double, isBold: Bool = false, ink: Ink = .text
  ) {
    guard !text.isEmpty else { return }
    let shown = TextMeasure.lines(text, size: size, width: room, most: most, isBold: isBold)
    for line in shown.lines {
      write(
        PlacedText(
          line, at: Vertex(Self.rim, height + TextMeasure.ascent * size), size: size,
          isBold: isBold, ink: ink))
      height += TextMeasure.lineHeight * size
    }
    height += 4
  }

  /// Writes a block of lines whose middle is at a height.
  mutating func write(
    _ lines: [String], at x: Double, middle y: Double, _ anchor: PlacedText.Anchor = .start,
    size: Double = TextSize.label, isBold: Bool = false, ink: Ink = .text, hasRim: Bool = false
  ) {
    let step = TextMeasure.lineHeight * size
    let first = y - step * Double(lines.count - 1) / 2 + 0.35 * size
    for (index, line) in lines.enumerated() {
      write(
        PlacedText(
          line, at: Vertex(x, first + step * Double(index)), anchor, size: size, isBold: isBold,
          ink: ink, hasRim: hasRim))
    }
  }

  /// A square in the colour of a class with its mark.
  mutating func badge(_ tone: ChartStatus.Tone, at center: Vertex, size: Double = 14) {
    let half = size / 2
    rectangle(
      Box(left: center.x - half, top: center.y - half, width: size, height: size), Ink(tone),
      radius: size / 5)
    let at = { (x: Double, y: Double) in Vertex(center.x + x * half, center.y + y * half) }
    switch tone {
    case .met: line([at(-0.5, 0.05), at(-0.12, 0.42), at(0.52, -0.42)], .badgeMark)
    case .ahead:
      line(at(-0.5, 0), at(0.5, 0), .badgeMark)
      line(at(0, -0.5), at(0, 0.5), .badgeMark)
    case .onTrack:
      line(at(-0.5, -0.25), at(0.5, -0.25), .badgeMark)
      line(at(-0.5, 0.25), at(0.5, 0.25), .badgeMark)
    case .behind: line(at(-0.5, 0), at(0.5, 0), .badgeMark)
    case .missed:
      line(at(-0.42, -0.42), at(0.42, 0.42), .badgeMark)
      line(at(-0.42, 0.42), at(0.42, -0.42), .badgeMark)
    case .undecided:
      line(
        [
          at(-0.32, -0.3), at(-0.2, -0.52), at(0.2, -0.52), at(0.34, -0.25), at(0, 0.05),
          at(0, 0.22),
        ],
        .badgeMark)
      line(at(0, 0.56), at(0, 0.58), .badgeMark)
    case .silent: circle(at(0, 0), size / 10, .paper)
    }
  }
}
