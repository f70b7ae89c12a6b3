/// Looks for figures that were probably mistyped: a lost decimal point, an unformatted per cent, 万 for
/// 家, a sign never seen before.
///
/// A figure is compared with its neighbours in time, up to two on either side; of amounts, with those
/// of stretches as long, and with the same season of the years beside it. What all of them are about
/// 10, 100, 1 000 or 10 000 times off is not wrong for that, so this warns and changes nothing.
struct PlausibilityChecks {
  private let loaded: LoadedBook
  private let book: PlanBook

  /// From how many figures on a series has neighbours to compare with.
  private static let fewest = 3
  /// How far from a power of ten a ratio may lie.
  private static let tolerance = 0.2
  /// No more are told; a book with so many is wrong as a whole.
  private static let most = 1_000

  init(loaded: LoadedBook) {
    self.loaded = loaded
    book = loaded.book
  }

  /// Warns of figures that stand out.
  ///
  /// - Parameters:
  ///   - first: The first row that is spoken of; those before it have been looked at.
  ///   - bag: Where the warnings go.
  func run(from first: Int = 0, into bag: inout DiagnosticBag) {
    var doubts: [Doubt] = []
    for series in 0..<book.observationTable.rowsOfSeries.seriesCount
    where doubts.count < Self.most && variesWidely(series) {
      collect(series, into: &doubts)
    }
    doubts.removeAll { $0.row < first }
    guard !doubts.isEmpty else { return }
    let places = loaded.locations(ofRows: doubts.map(\.row))
    for doubt in doubts { report(doubt, places, into: &bag) }
  }

  /// A figure that stands out, and how.
  private struct Doubt {
    enum Reason {
      /// 10 to this power times the neighbours.
      case power(Int, neighbours: [Int])
      /// The only one below zero, or above.
      case sign
    }

    let row: Int
    let reason: Reason
  }

  /// A figure as it stands now.
  private struct Figure {
    let row: Int
    let period: Period
    let end: CalendarDate
    let value: Double
    let status: FigureStatus

    /// The month it ends in, counted from the beginning of the calendar.
    var month: Int {
      let (year, month, _) = end.components
      return 12 * year + month
    }
  }

  // MARK: - Finding

  /// Whether the figures of a series are far enough apart, or on both sides of zero, for a closer look;
  /// nearly no series is.
  private func variesWidely(_ series: Int) -> Bool {
    let table = book.observationTable
    let count = table.rowsOfSeries.count(ofSeries: series)
    guard count >= Self.fewest else { return false }
    var (least, most) = (Double.infinity, -Double.infinity)
    for position in 0..<count {
      let value = table.value(table.rowsOfSeries.row(position, ofSeries: series)).doubleValue
      least = min(least, value)
      most = max(most, value)
    }
    let factor = 10 * (1 - Self.tolerance)
    return least > 0
      ? most > factor * least : most < 0 ? least < factor * most : least < 0 || most > 0
  }

  private func collect(_ series: Int, into doubts: inout [Doubt]) {
    let figures = standing(series)
    guard figures.count >= Self.fewest else { return }
    let indicator = Int(book.seriesTable.records[series].indicator)
    let measure = book.indicatorTable.details(indicator)?.measure
    let lone = measure == .growth ? nil : Self.loneSign(among: figures)
    // Amounts of a month and of a year are no neighbours.
    let groups =
      measure == .flow
      ? Dictionary(grouping: figures) { Length($0.period) }.values.map { ($0, true) }
      : [(figures, false)]
    var found: [Doubt] = []
    for (group, hasSeasons) in groups {
      let seasons =
        hasSeasons
        ? Dictionary(group.enumerated().map { ($1.month, $0) }) { first, _ in first } : [:]
      for (place, figure) in group.enumerated() where figure.status != .revised {
        var near = Array(max(0, place - 2)..<place) + (place + 1..<group.count).prefix(2)
        for month in [figure.month - 12, figure.month + 12] {
          if let other = seasons[month], !near.contains(other) { near.append(other) }
        }
        let neighbours = near.sorted().map { group[$0] }
        if neighbours.count >= Self.fewest - 1, let power = Self.power(figure, neighbours) {
          found.append(
            Doubt(row: figure.row, reason: .power(power, neighbours: neighbours.map(\.row))))
        } else if figure.row == lone {
          found.append(Doubt(row: figure.row, reason: .sign))
        }
      }
    }
    doubts += found.sorted { $0.row < $1.row }
  }

  /// How long a stretch is: in whole months, or else in days.
  private enum Length: Hashable {
    case months(Int)
    case days(Int)

    init(_ period: Period) {
      if let months = period.wholeMonths {
        self = .months(months)
      } else {
        self = .days(Int((period.end ?? period.start).dayNumber - period.start.dayNumber))
      }
    }
  }

  /// The figures of a series that count, the last one published for each period, in the order of time.
  private func standing(_ series: Int) -> [Figure] {
    let table = book.observationTable
    var latest: [PackedPeriod: (day: CalendarDate, row: Int)] = [:]
    for row in table.rowsOfSeries[series] {
      let day = book.publicationDay(ofRow: row)
      if let known = latest[table.period(row)], known.day > day { continue }
      latest[table.period(row)] = (day, row)
    }
    return latest.values.compactMap { _, row -> Figure? in
      let (packed, status) = (table.period(row), table.status(row))
      guard status != .withdrawn, let period = book.periods.unpack(packed) else { return nil }
      return Figure(
        row: row, period: period, end: book.periods.entries[Int(packed.code)].end,
        value: table.value(row).doubleValue, status: status)
    }
    .sorted { ($0.end, $0.row) < ($1.end, $1.row) }
  }

  /// The power of ten that a figure is off all its neighbours, if there is one.
  private static func power(_ figure: Figure, _ near: [Figure]) -> Int? {
    for power in [1, 2, 3, 4, -1, -2, -3, -4] {
      let scale = scales[abs(power)]
      let isOff = near.allSatisfy { other in
        guard figure.value != 0, other.value != 0 else { return false }
        let ratio = abs(power > 0 ? figure.value / other.value : other.value / figure.value)
        return abs(ratio / scale - 1) <= tolerance
      }
      if isOff { return power }
    }
    return nil
  }

  private static let scales: [Double] = [1, 10, 100, 1_000, 10_000]

  /// The row of the only figure below zero, or above, among others that are all on the other side.
  private static func loneSign(among figures: [Figure]) -> Int? {
    let below = figures.filter { $0.value < 0 }
    let above = figures.filter { $0.value > 0 }
    guard below.count + above.count == figures.count else { return nil }
    return below.count == 1 ? below.first?.row : above.count == 1 ? above.first?.row : nil
  }

  // MARK: - Saying

  private func report(
    _ doubt: Doubt, _ places: [Int: SourceLocation], into bag: inout DiagnosticBag
  ) {
    guard let place = places[doubt.row], let bytes = place.bytes else { return }
    let source = loaded.sources[Int(book.observationTable.file(of: doubt.row))]
    bag.add(.warning, in: source.file) {
      Diagnostic(
        .warning, .implausibleFigure, message(doubt),
        remedy: LocalizedText(
          zh: "请核对；确认无误的，状态写“核实”",
          en: "check it; if it is right, give it the status revised (核实)"),
        at: place, excerpt: source.excerpt(of: bytes))
    }
  }

  private func message(_ doubt: Doubt) -> LocalizedText {
    let shown = reading(doubt.row)
    switch doubt.reason {
    case .sign:
      return shown.value < .zero
        ? LocalizedText(
          zh: "\(shown) 是这一指标唯一的负数", en: "\(shown) is the only figure of the series below zero")
        : LocalizedText(
          zh: "\(shown) 是这一指标唯一的正数", en: "\(shown) is the only figure of the series above zero")
    case .power(let power, let neighbours):
      let near = neighbours.map { reading($0).description }
      let times = ["1", "10", "100", "1000", "10000"][abs(power)]
      let (zh, en) =
        power > 0
        ? (
          "约为前后数据（\(near.joined(separator: "、"))）的 \(times) 倍",
          "is about \(times) times its neighbours (\(near.joined(separator: ", ")))"
        )
        : (
          "约为前后数据（\(near.joined(separator: "、"))）的 \(times) 分之一",
          "is about one \(times)th of its neighbours (\(near.joined(separator: ", ")))"
        )
      guard
        let meant = try? ExactDecimal(
          significand: shown.value.significand, exponent: Int(shown.value.exponent) - power)
      else { return LocalizedText(zh: "\(shown) \(zh)", en: "\(shown) \(en)") }
      let likely = Reading(meant.shortened(to: 0), shown.unit)
      return LocalizedText(
        zh: "\(shown) \(zh)，可能应为 \(likely)", en: "\(shown) \(en); it may have been \(likely)")
    }
  }

  /// A row's figure in the unit of its indicator.
  private func reading(_ row: Int) -> Reading {
    let series = book.observationTable.series(of: row)
    let indicator = Int(book.seriesTable.records[series].indicator)
    return book.observationTable.reading(row, in: book.indicatorTable.unit(indicator))
  }
}

extension Diagnostic.Code {
  /// A figure is a power of ten or a sign off all its neighbours.
  public static let implausibleFigure = Self("implausible-figure")
}
