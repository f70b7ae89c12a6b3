/// Brings figures of tables into the ledger of one plan.
///
/// The figures are added to the text of the ledger, and the book is read with it as it would be: so
/// every value goes through the reader that will read it from then on. What reads back as a figure
/// that is there already is taken out again, and the rest is read once more before anything is
/// written.
struct LedgerImport {
  /// A figure with the sheet that it comes from.
  struct Item {
    var figure: ImportedFigure
    let view: SheetView
    /// The indicator's id and number.
    let indicator: String
    let number: Int
    var fields: [String: String]
  }

  /// Where the books lie; `nil` for a book that is only in ``others``.
  let paths: [String]?
  let plan: String
  let today: CalendarDate
  /// Other files as they will be, such as the plan itself.
  let others: [SourceText]

  /// What the ledger will be, and what became of each figure.
  struct Outcome {
    var entries: [ImportEntry] = []
    var bag = DiagnosticBag()
    /// The ledger with the new rows; `nil` where nothing is to be written.
    var ledger: LedgerText.Extended?
  }

  /// Works out the ledger.
  func run(_ items: [Item], _ ledger: LedgerText) -> Outcome {
    var outcome = Outcome()
    let first = ledger.adding(items.map(\.fields))
    let loaded = load(first.source)
    report(loaded, first, items, isFinal: false, into: &outcome.bag)
    guard !outcome.bag.hasErrors else { return outcome }
    let kept = compare(items, ledger, first, loaded, &outcome)
    guard !outcome.bag.hasErrors, !kept.isEmpty else { return outcome }
    let second = ledger.adding(kept.map(\.fields))
    report(load(second.source), second, kept, isFinal: true, into: &outcome.bag)
    if !outcome.bag.hasErrors { outcome.ledger = second }
    return outcome
  }

  private func load(_ source: SourceText) -> LoadedBook {
    var loader = BookLoader()
    guard let paths else { return loader.load(sources: others + [source]) }
    return loader.load(paths, replacing: others + [source])
  }

  // MARK: - Diagnostics

  /// Reports what is wrong with new rows, at the cells that they come from.
  private func report(
    _ loaded: LoadedBook, _ text: LedgerText.Extended, _ items: [Item], isFinal: Bool,
    into bag: inout DiagnosticBag
  ) {
    let file = text.source.file
    for diagnostic in loaded.diagnostics where diagnostic.severity != .note {
      let isAboutSame = [.duplicateObservation, .contradictoryFigures].contains(diagnostic.code)
      if isAboutSame, !isFinal { continue }
      if diagnostic.code == .publicationUnknown, diagnostic.severity == .warning { continue }
      guard isFinal || diagnostic.severity == .error else { continue }
      let places = [diagnostic.location] + diagnostic.related.map(\.location)
      guard
        let found = places.lazy.compactMap({ place -> Int? in
          guard place.file == file, let bytes = place.bytes else { return nil }
          return Self.row(bytes.lowerBound, text.rows)
        }).first
      else { continue }
      let item = items[found]
      let bytes = places.first {
        $0.file == file && $0.bytes.map { text.rows[found].contains($0.lowerBound) } == true
      }?.bytes
      let field = text.fields[found].first {
        $0.value.lowerBound <= (bytes?.lowerBound ?? -1)
          && (bytes?.lowerBound ?? -1) < max($0.value.upperBound, $0.value.lowerBound + 1)
      }?.key
      let place =
        switch field {
        case "indicator": item.figure.namePlace
        case "yoy": item.figure.growthPlace ?? item.figure.place
        default: item.figure.place
        }
      bag.add(
        Diagnostic(
          diagnostic.severity, diagnostic.code, diagnostic.message, remedy: diagnostic.remedy,
          at: item.view.location(place),
          excerpt: item.view.sheet.excerpt(place.row, place.column),
          related: isAboutSame
            ? diagnostic.related.filter {
              $0.location.file != file
                || $0.location.bytes.map { Self.row($0.lowerBound, text.rows) == nil } ?? true
            } : []))
    }
  }

  /// The row that a byte belongs to.
  private static func row(_ byte: Int, _ rows: [Range<Int>]) -> Int? {
    var (low, high) = (0, rows.count)
    while low < high {
      let middle = (low + high) / 2
      if rows[middle].upperBound < byte { low = middle + 1 } else { high = middle }
    }
    return low < rows.count && rows[low].lowerBound <= byte ? low : nil
  }

  // MARK: - What is new

  /// Compares each new row with what the book had; returns those that say something new.
  private func compare(
    _ items: [Item], _ ledger: LedgerText, _ text: LedgerText.Extended, _ loaded: LoadedBook,
    _ outcome: inout Outcome
  ) -> [Item] {
    let book = loaded.book
    let table = book.observationTable
    guard let file = book.files.firstIndex(of: text.source.file),
      let segment = table.segments.first(where: { Int($0.file) == file })
    else { return [] }
    let end =
      table.segments.filter { $0.first > segment.first }.map(\.first).min() ?? table.count
    /// The row of the book for each item.
    var rows: [Int: Int] = [:]
    for row in segment.first..<end {
      let number = table.ordinal(of: row) - ledger.rowCount
      if number >= 0 { rows[row] = number }
    }
    var kept: [Item] = []
    var done: [Int: Int] = [:]
    for row in segment.first..<end {
      guard let number = rows[row], items.indices.contains(number) else { continue }
      let item = items[number]
      let observation = book.observation(at: row)
      let series = table.series(of: row)
      let subject = Self.subject(observation)
      let location = item.view.location(item.figure.place)
      let others = table.rowsOfSeries[series].filter {
        $0 != row && table.period($0) == table.period(row)
      }
      // The same table may say a figure twice.
      if let twin = others.first(where: { done[$0] != nil }), let place = done[twin] {
        let other = book.observation(at: twin)
        if Self.isSame(observation, other) {
          outcome.entries.append(
            ImportEntry(
              .left, location, subject, LocalizedText(zh: "表中重复", en: "the table says it twice")))
        } else {
          outcome.bag.add(
            Diagnostic(
              .error, .contradictoryFigures,
              LocalizedText(
                zh: "表中同一时期有两个数：\(other.asWritten) 与 \(observation.asWritten)",
                en:
                  "the table has two figures for one period: \(other.asWritten) and \(observation.asWritten)"
              ),
              remedy: LocalizedText(zh: "请保留一个", en: "keep one of them"), at: location,
              excerpt: item.view.sheet.excerpt(item.figure.place.row, item.figure.place.column),
              related: [
                Diagnostic.Related(
                  LocalizedText(zh: "另一个数在此", en: "the other one is here"),
                  at: items[place].view.location(items[place].figure.place))
              ]))
        }
        continue
      }
      done[row] = number
      let known = others.filter { rows[$0] == nil }
      keep(item, observation, known.map { book.observation(at: $0) }, location, &kept, &outcome)
    }
    return kept
  }

  private func keep(
    _ item: Item, _ new: Observation, _ known: [Observation], _ location: SourceLocation,
    _ kept: inout [Item], _ outcome: inout Outcome
  ) {
    let subject = Self.subject(new)
    guard
      let last = known.max(by: {
        ($0.published.end ?? .distantPast) < ($1.published.end ?? .distantPast)
      })
    else {
      kept.append(item)
      outcome.entries.append(ImportEntry(.new, location, subject))
      return
    }
    let isDated = new.isPublicationKnown
    if let same = known.first(where: {
      Self.isSame(new, $0) && (!isDated || !$0.isPublicationKnown || $0.published == new.published)
    }) ?? (Self.isSame(new, last) ? last : nil) {
      let remark =
        Self.isSame(same, last)
        ? nil
        : LocalizedText(
          zh: "已被 \(last.asWritten) 取代", en: "replaced by \(last.asWritten) since")
      outcome.entries.append(ImportEntry(.unchanged, location, subject, remark))
      return
    }
    var item = item
    var remark = LocalizedText(zh: "原为 \(last.asWritten)", en: "was \(last.asWritten)")
    if !isDated {
      item.fields["published"] = today.description
      remark = LocalizedText(
        zh: "原为 \(last.asWritten)；没有发布日期，以导入之日 \(today) 为准",
        en:
          "was \(last.asWritten); without a date of publication, known from the day of the import, \(today)"
      )
    }
    kept.append(item)
    outcome.entries.append(ImportEntry(.revised, location, subject, remark))
  }

  /// Whether two rows say the same and are equally final; a change on the year before that only one of them states is new.
  private static func isSame(_ new: Observation, _ old: Observation) -> Bool {
    guard new.reading.value == old.reading.value, new.reading.bound == old.reading.bound,
      new.status == old.status
    else {
      return false
    }
    guard let change = new.yearOnYear else { return true }
    return old.yearOnYear.map { $0.change == change.change } ?? false
  }

  private static func subject(_ observation: Observation) -> String {
    let names = [observation.area] + observation.part.values.map(\.value)
    let area = names.compactMap { $0.map { " " + $0 } }.joined()
    let growth = observation.yearOnYear.map { "，同比 " + $0.asWritten } ?? ""
    return "\(observation.indicator)\(area) \(observation.period)：\(observation.asWritten)\(growth)"
  }
}
