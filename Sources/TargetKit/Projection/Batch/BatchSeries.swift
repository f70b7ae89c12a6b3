/// The series of a batch file, each with its figures in order.
struct BatchSeries {
  /// One series: its id as bytes of the file, its kind, and where its figures stand.
  struct Entry {
    var id: Range<Int>
    var frequency: BatchFrequency
    var line: Int
    var figures: Range<Int>
  }

  private(set) var entries: [Entry] = []
  private(set) var values: [Double] = []
  /// The positions of the figures in their series, in periods.
  private(set) var positions: [Int] = []
  private var numbers: [String: Int] = [:]

  /// Reads the training rows of a file.
  init(_ bytes: UnsafeBufferPointer<UInt8>) throws(BatchError) {
    var table = try BatchTable(bytes, columns: ["id", "frequency", "split", "index", "value"])
    values.reserveCapacity(bytes.count / 24)
    positions.reserveCapacity(bytes.count / 24)
    var isScattered = false
    var owners: [Int] = []
    var current = -1
    var prefix = 0..<0
    while true {
      // Nearly every row has the id, frequency and split of the one before it.
      if !isScattered, let (position, value) = table.nextNumbers(after: prefix) {
        values.append(value)
        positions.append(position)
        continue
      }
      if current >= 0, !isScattered {
        entries[current].figures = entries[current].figures.lowerBound..<values.count
      }
      guard try table.next() else { break }
      let fields = table.fields
      let split = bytes[fields[2]]
      if Self.equal(split, "test") {
        prefix = 0..<0
        continue
      }
      guard Self.equal(split, "train") else {
        throw BatchError(line: table.line, reason: "the split must be train or test")
      }
      guard let position = NumberBytes.integer(bytes[fields[3]]), abs(position) < 1_000_000_000
      else {
        throw BatchError(
          line: table.line, reason: "the index must be a whole number of at most nine digits")
      }
      guard let value = NumberBytes.double(bytes[fields[4]]) else {
        throw BatchError(line: table.line, reason: "the value must be a finite decimal number")
      }
      if current < 0 || !Self.equal(bytes[entries[current].id], bytes[fields[0]]) {
        let id = String(decoding: bytes[fields[0]], as: UTF8.self)
        if let known = numbers[id] {
          isScattered = true
          current = known
        } else {
          guard let frequency = BatchFrequency(bytes[fields[1]]) else {
            throw BatchError(
              line: table.line,
              reason: "the frequency must be Yearly, HalfYearly, Quarterly, Monthly or Other")
          }
          current = entries.count
          numbers[id] = current
          entries.append(
            Entry(
              id: fields[0], frequency: frequency, line: table.line,
              figures: values.count..<values.count))
        }
      }
      if isScattered, owners.isEmpty {
        owners.reserveCapacity(values.count)
        for (number, entry) in entries.enumerated() {
          owners.append(contentsOf: repeatElement(number, count: entry.figures.count))
        }
      }
      values.append(value)
      positions.append(position)
      if isScattered {
        owners.append(current)
      } else if table.isPlain {
        prefix = table.rowStart..<fields[3].lowerBound
      } else {
        entries[current].figures = entries[current].figures.lowerBound..<values.count
      }
    }
    if isScattered { gather(owners) }
    for entry in entries { try sort(entry, bytes) }
  }

  /// The number of the series with the given id.
  func number(of id: String) -> Int? { numbers[id] }

  /// Brings the figures of each series together, in the order of their rows.
  private mutating func gather(_ owners: [Int]) {
    let order = owners.indices.sorted { (owners[$0], $0) < (owners[$1], $1) }
    values = order.map { values[$0] }
    positions = order.map { positions[$0] }
    var start = 0
    for number in entries.indices {
      var end = start
      while end < order.count, owners[order[end]] == number { end += 1 }
      entries[number].figures = start..<end
      start = end
    }
  }

  /// Puts the figures of a series in the order of their positions.
  private mutating func sort(
    _ entry: Entry, _ bytes: UnsafeBufferPointer<UInt8>
  ) throws(BatchError) {
    let range = entry.figures
    var isSorted = true
    for index in range.dropFirst() where positions[index] <= positions[index - 1] {
      isSorted = false
      break
    }
    if isSorted { return }
    let order = range.sorted { positions[$0] < positions[$1] }
    let sortedValues = order.map { values[$0] }
    let sortedPositions = order.map { positions[$0] }
    values.replaceSubrange(range, with: sortedValues)
    positions.replaceSubrange(range, with: sortedPositions)
    for index in range.dropFirst() where positions[index] == positions[index - 1] {
      let id = String(decoding: bytes[entry.id], as: UTF8.self)
      throw BatchError(
        line: entry.line, reason: "series '\(id)' has index \(positions[index]) twice")
    }
  }

  @inline(__always) static func equal(
    _ left: UnsafeBufferPointer<UInt8>.SubSequence, _ right: UnsafeBufferPointer<UInt8>.SubSequence
  ) -> Bool {
    guard left.count == right.count else { return false }
    var i = left.startIndex
    var j = right.startIndex
    while i < left.endIndex {
      if left[i] != right[j] { return false }
      i += 1
      j += 1
    }
    return true
  }

  @inline(__always) static func equal(
    _ bytes: UnsafeBufferPointer<UInt8>.SubSequence, _ text: StaticString
  ) -> Bool {
    guard bytes.count == text.utf8CodeUnitCount else { return false }
    return text.withUTF8Buffer { equal(bytes, $0[...]) }
  }
}

/// The frequency of a batch series, and its usual horizon.
enum BatchFrequency: Sendable {
  case yearly, halfYearly, quarterly, monthly, other

  init?(_ bytes: UnsafeBufferPointer<UInt8>.SubSequence) {
    if BatchSeries.equal(bytes, "Yearly") {
      self = .yearly
    } else if BatchSeries.equal(bytes, "Quarterly") {
      self = .quarterly
    } else if BatchSeries.equal(bytes, "Monthly") {
      self = .monthly
    } else if BatchSeries.equal(bytes, "HalfYearly") {
      self = .halfYearly
    } else if BatchSeries.equal(bytes, "Other") {
      self = .other
    } else {
      return nil
    }
  }

  /// The cadence; an unknown one is treated as yearly.
  var cadence: Cadence {
    switch self {
    case .yearly, .other: .yearly
    case .halfYearly: .halfYearly
    case .quarterly: .quarterly
    case .monthly: .monthly
    }
  }

  /// The horizon of the M competitions.
  var horizon: Int {
    switch self {
    case .yearly, .halfYearly: 6
    case .quarterly, .other: 8
    case .monthly: 18
    }
  }
}
