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
  private let labels: [String]

  /// What is to be drawn; the end of 2024 is 2025.
  struct Content {
    var figures: [(year: Double, range: RealInterval)]
    var path: [(year: Double, value: ProjectedValue)]
    var targets: [(year: Double, value: Double)]
  }

  /// Returns `nil` where there is no extent to draw in.
  init?(_ content: Content, width: Int, height: Int = 11) {
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
      let high = values.max(), firstYear < lastYear, (high - low).isFinite, content.path.count > 1
    else { return nil }
    let top = high > low ? high : low + max(low.magnitude, 1)
    labels = [top, low / 2 + top / 2, low].map { value in
      Numbers.short(value, decimals: top - low < 10 ? 2 : top - low < 100 ? 1 : 0)
        .groupingDigits(from: 7)
    }
    let room = labels.map { DisplayWidth.of($0) }.max() ?? 0
    guard width - room - 2 >= 20 else { return nil }
    self.width = width - room - 2
    self.height = height
    self.years = firstYear...lastYear
    self.values = low...top
    cells = Array(repeating: Array(repeating: " ", count: self.width), count: height)
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
    for target in content.targets { cells[row(target.value)][column(target.year)] = "T" }
    for figure in content.figures {
      let (lower, upper) = (figure.range.lower, figure.range.upper)
      let place = column(figure.year)
      // "Over 80" is a mark with an open end above it, "under 80" with one below.
      if !upper.isFinite, lower.isFinite { cells[max(row(lower) - 1, 0)][place] = "^" }
      if !lower.isFinite, upper.isFinite { cells[min(row(upper) + 1, height - 1)][place] = "v" }
      cells[row(lower.isFinite ? lower : upper)][place] = "o"
    }
  }

  /// The chart's lines, with the axis of values on the left and that of years beneath.
  var lines: [String] {
    let room = labels.map { DisplayWidth.of($0) }.max() ?? 0
    let margin = String(repeating: " ", count: room)
    var lines: [String] = []
    for (place, row) in cells.enumerated() {
      let label =
        place == 0
        ? labels[0] : place == height / 2 ? labels[1] : place == height - 1 ? labels[2] : ""
      lines.append(Self.trimmed(label.padded(to: room, .right) + " |" + String(row)))
    }
    var axis = Array(repeating: Character("-"), count: width)
    var names = Array(repeating: Character(" "), count: width)
    for year in ticks {
      let place = column(Double(year) + 1)
      axis[place] = "+"
      let text = Array(String(year))
      let start = min(max(place - text.count / 2, 0), max(width - text.count, 0))
      for (offset, digit) in text.enumerated() where start + offset < width {
        names[start + offset] = digit
      }
    }
    lines.append(margin + " +" + String(axis))
    lines.append(Self.trimmed(margin + "  " + String(names)))
    return lines
  }

  /// The years whose ends are named: the first, the last, and as many between as there is room for.
  private var ticks: [Int] {
    let first = Int((years.lowerBound - 1).rounded(.up))
    let last = Int((years.upperBound - 1).rounded(.down))
    guard first <= last else { return [] }
    let most = max(width / 7, 2)
    let step = max((last - first + most - 1) / most, 1)
    var ticks = Array(stride(from: first, to: last, by: step))
    // The last year is always named; one too close to it gives way.
    if let before = ticks.last, ticks.count > 1,
      column(Double(last) + 1) - column(Double(before) + 1) < 7
    {
      ticks.removeLast()
    }
    return ticks + [last]
  }

  private static func trimmed(_ text: String) -> String {
    var text = text
    while text.last == " " { text.removeLast() }
    return text
  }
}
