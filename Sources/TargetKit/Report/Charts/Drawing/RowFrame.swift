/// The columns of a chart that has a row for each indicator.
struct RowFrame {
  let width: Double
  /// Whether names stand above their rows because there is no room beside them.
  let isNarrow: Bool
  /// Where names begin and how wide they may be.
  let nameLeft: Double, nameWidth: Double

  /// The frame of a chart whose names begin after `indent` pixels.
  init(_ frame: ChartFrame, nameShare: Double = 0.28, indent: Double = 0) {
    width = frame.drawnWidth
    isNarrow = width < 520
    nameLeft = Drawing.rim + indent
    nameWidth = (isNarrow ? width - 2 * Drawing.rim : nameShare * width) - indent
  }

  /// Where the room beside the names begins and ends.
  var left: Double { isNarrow ? Drawing.rim : nameLeft + nameWidth + 16 }
  var right: Double { width - Drawing.rim }

  /// A name in as many lines as a row has room for.
  func lines(_ name: String, width: Double? = nil, most: Int = 2) -> [String] {
    TextMeasure.lines(
      name.sanitized, size: TextSize.label, width: width ?? nameWidth, most: most
    ).lines
  }
}

extension Drawing {
  /// A bar from zero to a number that may be an interval: full to where it is certain, outlined to
  /// where it may reach, and with an arrow where it has no end or leaves the scale.
  ///
  /// Numbers are shares of `scale`; `place` says where a share stands, in pixels.
  mutating func bar(
    _ range: RealInterval, middle: Double, height: Double, scale: ClosedRange<Double>,
    certain: Ink = .figureFill, open: Ink = .figureSoft, place: @escaping (Double) -> Double
  ) {
    let inside = { (share: Double) in min(max(share, scale.lowerBound), scale.upperBound) }
    let (low, high) = (inside(range.lower), inside(range.upper))
    let (top, bottom) = (middle - height / 2, middle + height / 2)
    let sure = range.lower > 0 ? low : range.upper < 0 ? high : 0
    let stretch = { (a: Double, b: Double) in
      Box(left: min(place(a), place(b)), top: top, right: max(place(a), place(b)), bottom: bottom)
    }
    if !range.isPoint { rectangle(stretch(low, high), open) }
    rectangle(stretch(0, sure), certain)
    if range.upper > scale.upperBound { arrow(Vertex(place(scale.upperBound), middle), 5) }
    if range.lower < scale.lowerBound { arrow(Vertex(place(scale.lowerBound), middle), -5) }
    if range.isPoint, range.lower == 0 {
      rectangle(Box(left: place(0) - 1, top: top, right: place(0) + 1, bottom: bottom), certain)
    }
  }

  /// A head that says: it goes on beyond the scale.
  mutating func arrow(_ tip: Vertex, _ length: Double) {
    add(
      .area(
        [
          Vertex(tip.x + length, tip.y), Vertex(tip.x, tip.y - 5), Vertex(tip.x, tip.y + 5),
        ], .figureFill))
  }
}
