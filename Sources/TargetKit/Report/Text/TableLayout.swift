/// Which columns a table shows and how wide each is, for all tables of one report.
struct TableLayout {
  /// The columns shown, with their widths.
  private(set) var columns: [(column: FindingRow.Column, width: Int)] = []
  /// How many cells a bar has.
  let barCells: Int
  let words: Words

  /// The lines a cell may take; a longer text is cut.
  private static let most = 3

  /// Fits columns into a width: bars and leads give way first, then names are wrapped.
  init(_ rows: [FindingRow], width: Int, _ words: Words) {
    self.words = words
    let width = max(width, ReportOptions.narrowest)
    barCells = width >= 100 ? 10 : 5
    var natural: [Int] = FindingRow.Column.allCases.map { DisplayWidth.of(words.title($0)) }
    for row in rows {
      for column in FindingRow.Column.allCases where !(row.isSpanning && column == .name) {
        let cell = DisplayWidth.of(Self.joined(row.text(column, barCells: barCells)))
        natural[column.rawValue] = max(natural[column.rawValue], cell)
      }
    }
    natural[0] = max(natural[0], 2)
    let dropped: [Set<FindingRow.Column>] = [
      [], [.lead], [.lead, .bar], [.lead, .bar, .time], [.lead, .bar, .time, .share],
    ]
    let unused = Self.unused(by: rows)
    for (index, set) in dropped.enumerated() {
      if width < 100, set.isEmpty { continue }
      if width < 72, !set.contains(.bar) { continue }
      let isLast = index == dropped.count - 1
      if fit(natural, without: set.union(unused), into: width, isLast: isLast) { return }
    }
  }

  /// The columns that no row has anything for.
  private static func unused(by rows: [FindingRow]) -> Set<FindingRow.Column> {
    Set(
      [FindingRow.Column.bar, .share, .time, .lead].filter { column in
        rows.allSatisfy { ["", "-"].contains($0.text(column, barCells: 1)) }
      })
  }

  /// Gives every column its width; the name takes what the others leave.
  private mutating func fit(
    _ natural: [Int], without dropped: Set<FindingRow.Column>, into width: Int, isLast: Bool
  ) -> Bool {
    let shown = FindingRow.Column.allCases.filter { !dropped.contains($0) }
    var widths = natural
    let name = FindingRow.Column.name.rawValue
    let wanted = min(natural[name], width >= 100 ? 28 : 20)
    let gaps = shown.dropLast().reduce(0) { $0 + $1.gap }
    func room() -> Int {
      width - gaps - shown.reduce(0) { $1 == .name ? $0 : $0 + widths[$1.rawValue] }
    }
    // Figures, criteria and verdicts wrap before the name gets too narrow.
    let verdict = max(
      10, Verdict.allCases.map { DisplayWidth.of(words.verdict($0)) }.max() ?? 12)
    let floors: [(FindingRow.Column, Int)] = [
      (.verdict, 14), (.latest, 14), (.target, 13), (.verdict, verdict), (.latest, 12),
      (.target, 12),
    ]
    for (column, floor) in floors {
      let missing = wanted - room()
      guard missing > 0 else { break }
      let place = column.rawValue
      widths[place] = max(min(widths[place], floor), widths[place] - missing)
    }
    guard room() >= min(wanted, 14) || isLast else { return false }
    widths[name] = min(natural[name], max(room(), 8))
    columns = shown.map { ($0, widths[$0.rawValue]) }
    return true
  }

  /// The heads of the columns and the rule beneath them.
  var head: [String] {
    let titles = columns.map { cell(words.title($0.column), $0) }
    return [line(titles), line(columns.map { String(repeating: "-", count: $0.width) })]
  }

  /// The lines of a row: as many as its longest cell needs.
  func lines(_ row: FindingRow, usesColor: Bool) -> [String] {
    if row.isSpanning { return spanning(row, usesColor: usesColor) }
    let showsShare = columns.contains { $0.column == .share }
    let cells = columns.map { column in
      var text = row.text(column.column, barCells: barCells)
      // Where there is no room for the share's column, it stands beneath the verdict.
      if !showsShare, column.column == .verdict, row.hasShare { text += "\n" + row.share }
      return wrapped(text, to: column.width)
    }
    let height = cells.reduce(1) { max($0, $1.count) }
    return (0..<height).map { index in
      line(
        zip(columns, cells).map { column, lines in
          let text = cell(index < lines.count ? lines[index] : "", column)
          let isSign = column.column == .mark || column.column == .verdict
          return usesColor && isSign && text.contains(where: { $0 != " " })
            ? row.tone.colored(text) : text
        })
    }
  }

  /// The lines of a row whose text reaches from the name to the verdict.
  private func spanning(_ row: FindingRow, usesColor: Bool) -> [String] {
    guard let mark = columns.first, let last = columns.last, columns.count > 2 else { return [] }
    let middle = columns.dropFirst().dropLast()
    let width = middle.reduce(-2) { $0 + $1.width + $1.column.gap }
    let names = row.name.wrapped(to: width)
    let verdicts = wrapped(row.verdict, to: last.width)
    return (0..<max(names.count, verdicts.count)).map { index in
      let name = (index < names.count ? names[index] : "").padded(to: width)
      let signs = [
        cell(index == 0 ? row.mark : "", mark), index < verdicts.count ? verdicts[index] : "",
      ].map { usesColor && !$0.isEmpty ? row.tone.colored($0) : $0 }
      return Self.trimmed(signs[0] + " " + name + "  " + signs[1])
    }
  }

  /// The lines of a cell; a line break in its text is where it is best broken, if it has to be.
  private func wrapped(_ text: String, to width: Int) -> [String] {
    let joined = Self.joined(text)
    guard DisplayWidth.of(joined) > width else { return [joined] }
    var lines = text.wrapped(to: width)
    guard lines.count > Self.most else { return lines }
    let rest = lines[(Self.most - 1)...].joined(separator: " ")
    lines.removeLast(lines.count - Self.most + 1)
    return lines + [rest.truncated(to: width)]
  }

  private static func joined(_ text: String) -> String {
    guard let place = text.utf8.firstIndex(of: 0x0A) else { return text }
    return text[..<place] + " " + joined(String(text[text.index(after: place)...]))
  }

  private func cell(_ text: String, _ column: (column: FindingRow.Column, width: Int)) -> String {
    column.column == columns.last?.column
      ? text : text.padded(to: column.width, column.column.alignment)
  }

  /// Joins cells; nothing trails.
  private func line(_ cells: [String]) -> String {
    var text = ""
    for (cell, column) in zip(cells, columns) {
      text += cell + String(repeating: " ", count: column.column.gap)
    }
    return Self.trimmed(text)
  }

  private static func trimmed(_ text: String) -> String {
    var text = text
    while text.last == " " { text.removeLast() }
    return text
  }
}

extension FindingRow.Column {
  /// How far the next column stands off; marks and bars are close to what they belong to.
  fileprivate var gap: Int { self == .mark || self == .bar ? 1 : 2 }

  fileprivate var alignment: Alignment {
    switch self {
    case .mark, .name, .latest, .target, .bar, .verdict: .left
    case .share, .time, .lead: .right
    }
  }
}

extension Words {
  /// The head of a column.
  func title(_ column: FindingRow.Column) -> String {
    switch column {
    case .mark: ""
    case .name: columnIndicator
    case .latest: columnLatest
    case .target: columnTarget
    case .bar: columnBar
    case .share: columnShare
    case .time: columnTime
    case .lead: columnLead
    case .verdict: columnVerdict
    }
  }
}

extension FindingRow.Tone {
  /// The text in the terminal's colour for it.
  func colored(_ text: String) -> String {
    switch self {
    case .good: "\u{1B}[32m\(text)\u{1B}[0m"
    case .bad: "\u{1B}[31m\(text)\u{1B}[0m"
    case .unclear: "\u{1B}[33m\(text)\u{1B}[0m"
    case .open: text
    }
  }
}
