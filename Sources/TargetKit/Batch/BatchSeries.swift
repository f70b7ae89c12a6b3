/// The series of a file, each with its figures in order.
struct BatchSeries {
  /// One series: its name, how often it has figures, and where they stand.
  struct Entry {
    /// The name.
    var name: String
    /// The name as a field of CSV.
    var field: [UInt8]
    var cadence: Cadence
    /// How many periods are projected where nothing else is asked for.
    var horizon: Int
    var figures = 0..<0
    /// Whether a figure is a bound or "about".
    var isInexact = false
    /// Figures for periods of another length, which were passed over.
    var otherPeriods = 0
    /// The unit of the first figure that has one.
    var unit: Unit?
  }

  var entries: [Entry] = []
  var values: [Double] = []
  /// The positions of the figures in their series, in periods.
  var positions: [Int] = []
  /// Where the rows of the figures begin in the file.
  var rows: [Int] = []
  /// When the figures were published; empty where the file does not say.
  var published: [CalendarDate?] = []
  private var numbers: [String: Int] = [:]
  /// The series of each figure; empty as long as the rows of each series follow each other.
  private var owners: [Int] = []

  /// The number of the series with the given name.
  func number(of name: String) -> Int? { numbers[name] }

  /// The series with a name, made if it is new.
  mutating func series(
    named name: String, _ make: () -> (cadence: Cadence, horizon: Int)?
  ) -> Int? {
    if let number = numbers[name] { return number }
    guard let (cadence, horizon) = make() else { return nil }
    var writer = CSVWriter()
    writer.row([name])
    let field = Array(writer.text.utf8.dropLast())
    let number = entries.count
    numbers[name] = number
    entries.append(
      Entry(
        name: name, field: field, cadence: cadence, horizon: horizon,
        figures: values.count..<values.count))
    return number
  }

  /// Adds a figure to a series.
  @inline(__always)
  mutating func append(_ value: Double, at position: Int, row: Int, to number: Int) {
    if owners.isEmpty, entries[number].figures.upperBound == values.count {
      entries[number].figures = entries[number].figures.lowerBound..<values.count &+ 1
    } else {
      scatter(to: number)
    }
    values.append(value)
    positions.append(position)
    rows.append(row)
  }

  /// Adds a figure to the series that the one before belongs to; ``endRun(of:)`` ends such figures.
  @inline(__always)
  mutating func appendToRun(_ value: Double, at position: Int, row: Int, of number: Int) {
    if !owners.isEmpty { owners.append(number) }
    values.append(value)
    positions.append(position)
    rows.append(row)
  }

  /// Ends figures that were added one after the other to a series.
  mutating func endRun(of number: Int) {
    guard owners.isEmpty else { return }
    entries[number].figures = entries[number].figures.lowerBound..<values.count
  }

  /// Notes the series of each figure, once one comes back after another.
  @inline(never)
  private mutating func scatter(to number: Int) {
    if owners.isEmpty {
      owners.reserveCapacity(values.count)
      for (owner, entry) in entries.enumerated() {
        owners.append(contentsOf: repeatElement(owner, count: entry.figures.count))
      }
    }
    owners.append(number)
  }

  /// Brings the figures of each series together, in the order of their positions.
  ///
  /// Of several for one period the one published last is kept.
  ///
  /// - Parameter twice: Called with the series and the rows of two figures of which neither was
  ///   published later.
  mutating func finish(_ twice: (Entry, _ position: Int, _ row: Int) -> Void) {
    if !owners.isEmpty {
      let order = owners.indices.sorted { (owners[$0], $0) < (owners[$1], $1) }
      arrange(order)
      var start = 0
      for number in entries.indices {
        var end = start
        while end < order.count, owners[order[end]] == number { end += 1 }
        entries[number].figures = start..<end
        start = end
      }
    }
    for number in entries.indices where !isOrdered(entries[number].figures) {
      sort(number, twice)
    }
  }

  private func isOrdered(_ range: Range<Int>) -> Bool {
    for index in range.dropFirst() where positions[index] <= positions[index - 1] { return false }
    return true
  }

  private mutating func arrange(_ order: [Int]) {
    values = order.map { values[$0] }
    positions = order.map { positions[$0] }
    rows = order.map { rows[$0] }
    if !published.isEmpty { published = order.map { published[$0] } }
  }

  private mutating func sort(
    _ number: Int, _ twice: (Entry, _ position: Int, _ row: Int) -> Void
  ) {
    let entry = entries[number]
    let range = entry.figures
    func day(_ index: Int) -> CalendarDate? { published.isEmpty ? nil : published[index] }
    func isEarlier(_ left: Int, _ right: Int) -> Bool {
      guard let right = day(right) else { return false }
      guard let left = day(left) else { return true }
      return left < right
    }
    let order = range.sorted { left, right in
      positions[left] != positions[right]
        ? positions[left] < positions[right]
        : isEarlier(left, right) || (!isEarlier(right, left) && left < right)
    }
    var kept: [Int] = []
    for index in order {
      if let last = kept.last, positions[last] == positions[index] {
        if !isEarlier(last, index) { twice(entry, positions[index], rows[index]) }
        kept[kept.count - 1] = index
      } else {
        kept.append(index)
      }
    }
    let sorted = kept.map { (values[$0], positions[$0]) }
    for (offset, figure) in sorted.enumerated() {
      values[range.lowerBound + offset] = figure.0
      positions[range.lowerBound + offset] = figure.1
    }
    entries[number].figures = range.lowerBound..<range.lowerBound + sorted.count
  }
}
