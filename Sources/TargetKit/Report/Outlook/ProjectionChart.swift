/// A projection drawn with characters: figures, path, fan and milestones.
///
/// `o` a figure, `+` the median, `:` the 80 % band, `.` the 95 % band, `T` a target. Every mark is
/// ASCII, so that columns hold in every terminal.
struct ProjectionChart {
  private var cells: [[Character]]
  private let width: Int
  private let height: Int
  private let years: ClosedRange<Double>
  private let values: ClosedRange<Double>

  /// What is to be drawn.
  struct Content {
    var figures: [(year: Double, range: RealInterval)]
    var path: [(year: Double, value: ProjectedValue)]
    var targets: [(year: Double, value: Double)]
  }

  /// Returns `nil` where there is no extent to draw in.
  init?(_ content: Content, width: Int, height: Int = 12) {
    var years = content.figures.map(\.year) + content.targets.map(\.year) + content.path.map(\.year)
    var values = content.targets.map(\.value)
    values += content.figures.flatMap { [$0.range.lower, $0.range.upper] }
    values += content.path.compactMap { $0.value.point.isPoint ? $0.value.point.lower : nil }
    values += content.path.flatMap { step -> [Double] in
      guard let band = step.value.interval(level: 0.8) else { return [] }
      return [band.lower, band.upper]
    }
    years = years.filter(\.isFinite)
    values = values.filter(\.isFinite)
    guard let firstYear = years.min(), let lastYear = years.max(), let low = values.min(),
      let high = values.max(), width >= 20
    else { return nil }
    self.width = width
    self.height = height
    self.years = firstYear...max(lastYear, firstYear + 1)
    self.values = low...(high > low ? high : low + max(low.magnitude, 1))
    cells = Array(repeating: Array(repeating: " ", count: width), count: height)
    draw(content)
  }

  private func column(_ year: Double) -> Int {
    let share = (year - years.lowerBound) / (years.upperBound - years.lowerBound)
    return min(max(Int((share * Double(width - 1)).rounded()), 0), width - 1)
  }

  private func row(_ value: Double) -> Int {
    let share = (value - values.lowerBound) / (values.upperBound - values.lowerBound)
    let clamped = share.isNaN ? 0 : min(max(share, 0), 1)
    return height - 1 - Int((clamped * Double(height - 1)).rounded())
  }

  private mutating func draw(_ content: Content) {
    for (level, mark) in [(0.95, Character(".")), (0.8, ":")] {
      for step in content.path {
        guard let band = step.value.interval(level: level) else { continue }
        for place in row(band.upper)...max(row(band.upper), row(band.lower)) {
          cells[place][column(step.year)] = mark
        }
      }
    }
    for step in content.path where step.value.point.lower.isFinite {
      cells[row(step.value.point.lower)][column(step.year)] = "+"
    }
    for figure in content.figures {
      let (lower, upper) = (figure.range.lower, figure.range.upper)
      if !upper.isFinite, lower.isFinite {
        // "Over 80" is a mark with an open end above it.
        cells[max(row(lower) - 1, 0)][column(figure.year)] = "^"
      }
      let shown = lower.isFinite ? lower : upper
      cells[row(shown)][column(figure.year)] = "o"
    }
    for target in content.targets { cells[row(target.value)][column(target.year)] = "T" }
  }

  /// The chart's lines, with the axis of values on the left and that of years beneath.
  func lines(_ unit: String) -> [String] {
    let top = Numbers.short(values.upperBound, decimals: 1)
    let bottom = Numbers.short(values.lowerBound, decimals: 1)
    let room = max(DisplayWidth.of(top), DisplayWidth.of(bottom), DisplayWidth.of(unit))
    var lines = [unit.padded(to: room, .right)]
    for (place, row) in cells.enumerated() {
      let label = place == 0 ? top : place == height - 1 ? bottom : ""
      var line = label.padded(to: room, .right) + " |" + String(row)
      while line.last == " " { line.removeLast() }
      lines.append(line)
    }
    let first = Self.label(years.lowerBound)
    let last = Self.label(years.upperBound)
    lines.append(String(repeating: " ", count: room) + " +" + String(repeating: "-", count: width))
    let gap = max(width - first.count - last.count, 1)
    lines.append(
      String(repeating: " ", count: room + 2) + first + String(repeating: " ", count: gap) + last)
    return lines
  }

  /// The year whose end a time is, as people name it.
  private static func label(_ time: Double) -> String {
    String(Int((time - 1e-9).rounded(.down)))
  }
}
