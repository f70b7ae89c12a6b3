/// The figures of one series in two versions of a book, and what became of each.
struct SeriesFigures {
  /// A figure, with what tells whether two are the same.
  struct Figure {
    let row: Int
    let period: Period
    /// The last day of its period; of an open one the day of its publication.
    let end: CalendarDate
    let published: CalendarDate
    let reading: Reading
    let status: FigureStatus

    init(_ row: Int, of book: PlanBook, unit: Unit) {
      self.row = row
      published = book.publicationDay(ofRow: row)
      let packed = book.observationTable.period(row)
      period = book.periods.unpack(packed) ?? Period(day: .distantPast)
      end = book.periods.end(packed, open: published)
      reading = book.observationTable.reading(row, in: unit)
      status = book.observationTable.status(row)
    }

    /// Whether both speak of the same stretch of time.
    func isOfSameStretch(as other: Figure) -> Bool { period == other.period && end == other.end }

    /// Whether both say the same, in whatever unit.
    func saysSame(as other: Figure) -> Bool {
      guard reading.bound == other.reading.bound, status == other.status,
        let (left, right) = try? reading.unit.sizes(beside: other.reading.unit),
        let one = try? reading.value * left, let two = try? other.reading.value * right
      else { return false }
      return one == two
    }

    func isSame(as other: Figure) -> Bool {
      isOfSameStretch(as: other) && published == other.published && saysSame(as: other)
    }
  }

  /// The older version's figures that were known on its date, and are in the newer version.
  private(set) var kept: [Figure] = []
  /// Those for whose stretch the newer version has other figures only.
  private(set) var replaced: [Figure] = []
  /// Those for whose stretch the newer version has none.
  private(set) var gone: [Figure] = []
  /// The newer version's figures for stretches of which none was known.
  private(set) var fresh: [Figure] = []
  /// The newer version's other figures for stretches of which some were known.
  private(set) var corrections: [Figure] = []

  /// What there is to tell.
  private(set) var findings: [Finding] = []

  /// Something that became of a figure.
  struct Finding {
    let kind: BookChange.Kind
    let old: Figure?
    let new: Figure?
  }

  /// Whether both versions knew the same, figure by figure.
  var isUnchanged: Bool {
    replaced.isEmpty && gone.isEmpty && fresh.isEmpty && corrections.isEmpty
  }

  init(_ old: [Figure], knownOn oldDate: CalendarDate, _ new: [Figure], on newDate: CalendarDate) {
    var isKnownAgain = Array(repeating: false, count: new.count)
    // Every row counts for itself, so that one of two equal rows can go without a trace of change.
    func find(_ figure: Figure) -> Bool {
      new.indices.contains { index in
        guard new[index].isSame(as: figure) else { return false }
        isKnownAgain[index] = true
        return true
      }
    }
    let known = old.filter { $0.published <= oldDate }
    for figure in known {
      if find(figure) {
        kept.append(figure)
      } else if new.contains(where: { $0.isOfSameStretch(as: figure) }) {
        replaced.append(figure)
      } else {
        gone.append(figure)
      }
    }
    for (index, figure) in new.enumerated()
    where !isKnownAgain[index] && figure.published <= newDate {
      if known.contains(where: { $0.isOfSameStretch(as: figure) }) {
        corrections.append(figure)
      } else {
        fresh.append(figure)
      }
    }
    findLosses(old, new)
    findNews(known)
  }

  /// What the older version held, known on its date or not, and the newer one does not.
  private mutating func findLosses(_ old: [Figure], _ new: [Figure]) {
    for figure in old where !new.contains(where: { $0.isSame(as: figure) }) {
      let others = new.filter { $0.isOfSameStretch(as: figure) }
      // The same figure under another date of publication is not lost.
      if others.contains(where: { $0.saysSame(as: figure) }) { continue }
      let successor = others.first { other in !old.contains { $0.isSame(as: other) } }
      findings.append(
        Finding(kind: successor == nil ? .withdrawn : .rewritten, old: figure, new: successor))
    }
  }

  private mutating func findNews(_ known: [Figure]) {
    for figure in fresh { findings.append(Finding(kind: .added, old: nil, new: figure)) }
    for figure in corrections {
      if findings.contains(where: { $0.kind == .rewritten && $0.new?.row == figure.row }) {
        continue
      }
      let earlier = known.filter { $0.isOfSameStretch(as: figure) }
      // A figure said again is no revision.
      guard let last = earlier.max(by: { $0.published < $1.published }),
        !earlier.contains(where: { $0.saysSame(as: figure) })
      else { continue }
      findings.append(Finding(kind: .revised, old: last, new: figure))
    }
  }
}
