/// How a plan book stands to a figure of a text.
public struct HeldFigure: Hashable, Sendable {
  /// What the book has of it.
  public enum Standing: String, Hashable, Sendable, CaseIterable {
    /// The same figure for the same date.
    case held
    /// Another figure for the same date.
    case differs
    /// None.
    case new
  }

  /// What the book has of it.
  public let standing: Standing
  /// The figure as the book has it; `nil` where it has none.
  public let asHeld: String?
  /// Where the book has it.
  public let location: SourceLocation?
}

extension Extraction {
  /// The extraction with what a book holds of each figure that was taken.
  ///
  /// A figure of the book is the same one if the names are alike (equal, or one contains the other), the
  /// unit measures the same, the area is the same, and so is the due date or the period.
  ///
  /// - Parameter loaded: The book.
  /// - Returns: The extraction with ``held`` filled.
  public func compared(with loaded: LoadedBook) -> Extraction {
    var compared = self
    let shelf = BookShelf(loaded)
    for statement in statements where statement.isTaken {
      compared.held[statement.id] = shelf.standing(of: statement)
    }
    return compared
  }
}

/// The figures of a book by the names of their indicators.
private struct BookShelf {
  private struct Entry {
    let name: String
    let unit: Unit
    let targets: [Target]
    let observations: [Observation]
    let targetNumbers: [Int]
  }

  private let loaded: LoadedBook
  private var entries: [Entry] = []

  init(_ loaded: LoadedBook) {
    self.loaded = loaded
    let book = loaded.book
    var targets: [String: [(Int, Target)]] = [:]
    for (number, target) in book.targets.enumerated() {
      targets[target.plan + "/" + target.indicator, default: []].append((number, target))
    }
    for (number, indicator) in book.indicators.enumerated() {
      var observations: [Observation] = []
      for series in book.seriesTable.records.indices
      where Int(book.seriesTable.records[series].indicator) == number {
        observations += book.observationTable.rowsOfSeries[series].map { book.observation(at: $0) }
      }
      let own = targets[indicator.plan + "/" + indicator.id] ?? []
      entries.append(
        Entry(
          name: Self.plain(indicator.name[.chinese]), unit: indicator.unit, targets: own.map(\.1),
          observations: observations, targetNumbers: own.map(\.0)))
    }
  }

  /// A name without what two texts may write differently.
  private static func plain(_ name: String) -> String {
    let scalars = name.unicodeScalars.filter { !" 的“”《》（）()、".unicodeScalars.contains($0) }
    var text = String(String.UnicodeScalarView(scalars))
    for tail in ["增长", "下降", "同比"] where text.hasSuffix(tail) && text.count > tail.count + 1 {
      text.removeLast(tail.count)
    }
    return text
  }

  private static func areAlike(_ one: String, _ other: String) -> Bool {
    if one == other { return true }
    let (short, long) = one.count < other.count ? (one, other) : (other, one)
    return short.count >= 2 && short.count * 2 >= long.count && long.contains(short)
  }

  func standing(of statement: ExtractedStatement) -> HeldFigure {
    let name = Self.plain(statement.name.value)
    let isRate = statement.change != nil && statement.unit?.dimension == .share
    for entry in entries where Self.areAlike(entry.name, name) {
      let found =
        statement.kind == .target
        ? target(statement, entry, isRate) : figure(statement, entry, isRate)
      if let found { return found }
    }
    return HeldFigure(standing: .new, asHeld: nil, location: nil)
  }

  private func isSameArea(_ area: String?, _ statement: ExtractedStatement) -> Bool {
    guard let area, !statement.area.value.isEmpty else { return true }
    return area == statement.area.value || area.contains(statement.area.value)
      || statement.area.value.contains(area)
  }

  private func target(
    _ statement: ExtractedStatement, _ entry: Entry, _ isRate: Bool
  ) -> HeldFigure? {
    for (target, number) in zip(entry.targets, entry.targetNumbers)
    where isSameArea(target.area, statement)
      && target.due?.end == statement.period.value?.end
    {
      let isSame: Bool
      if let unit = statement.unit, unit.dimension == entry.unit.dimension,
        let value = try? unit.convert(statement.value, to: entry.unit),
        let threshold = target.criterion?.threshold
      {
        isSame = (try? value.magnitude()) == (try? threshold.magnitude())
      } else {
        guard isRate || statement.unit?.dimension == .sharePoints else { continue }
        // A change is compared as it is written.
        isSame = target.criterionAsWritten.contains(statement.value.description)
      }
      return HeldFigure(
        standing: isSame ? .held : .differs, asHeld: target.criterionAsWritten,
        location: loaded.location(ofTarget: number))
    }
    return nil
  }

  private func figure(
    _ statement: ExtractedStatement, _ entry: Entry, _ isRate: Bool
  ) -> HeldFigure? {
    guard let period = statement.period.value else { return nil }
    for observation in entry.observations
    where isSameArea(observation.area, statement) && observation.period.end == period.end {
      let isSame: Bool
      var asHeld = observation.asWritten
      if isRate, let change = observation.yearOnYear {
        isSame = change.asWritten.contains(statement.value.description)
        asHeld = change.asWritten
      } else if let unit = statement.unit, unit.dimension == entry.unit.dimension,
        observation.period.start == period.start || observation.period.kind == .day
          || period.kind == .day,
        let value = try? unit.convert(statement.value, to: entry.unit)
      {
        isSame = (try? value.magnitude()) == (try? observation.reading.value.magnitude())
      } else {
        continue
      }
      return HeldFigure(
        standing: isSame ? .held : .differs, asHeld: asHeld,
        location: loaded.locations(ofRows: [observation.row])[observation.row])
    }
    return nil
  }
}
