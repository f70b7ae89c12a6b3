/// Looks for what is wrong between the parts of a book: targets that go backwards, baselines beyond
/// their targets, indicators without targets, figures that contradict each other.
struct BookChecks {
  let loaded: LoadedBook
  private let book: PlanBook

  init(loaded: LoadedBook) {
    self.loaded = loaded
    book = loaded.book
  }

  func run(into bag: inout DiagnosticBag) {
    checkTargets(into: &bag)
    checkIndicators(into: &bag)
    checkObservations(into: &bag)
    RelationChecks(loaded: loaded).run(into: &bag)
  }

  // MARK: - Targets

  private func checkTargets(into bag: inout DiagnosticBag) {
    // Of each series, the last target seen; milestones are written in the order of time.
    var last = Array(repeating: Int32(-1), count: book.seriesTable.records.count)
    // What is striven for and what is expected are two rows of targets; where they alternate, the
    // last one of each is kept here.
    var others: [Firmness: Int] = [:]
    for number in book.targetTable.records.indices {
      let series = Int(book.targetTable.records[number].series)
      let ambition = book.targetTable.records[number].ambition
      let earlier = Int(last[series])
      if earlier >= 0 {
        let known = book.targetTable.records[earlier].ambition
        if known == ambition {
          compare(earlier, number, into: &bag)
        } else {
          others[Firmness(series: series, ambition: known)] = earlier
          let same = others[Firmness(series: series, ambition: ambition)]
          if let same { compare(same, number, into: &bag) }
        }
      }
      last[series] = Int32(number)
      checkBaseline(number, into: &bag)
    }
  }

  /// One row of targets: those of a series that are promised equally firmly.
  private struct Firmness: Hashable {
    let series: Int
    let ambition: Ambition?
  }

  private func compare(_ first: Int, _ second: Int, into bag: inout DiagnosticBag) {
    guard let firstDue = due(first), let secondDue = due(second) else { return }
    // The amount of a quarter and that of its year end the same day and are two things.
    if isFlow(first), let one = stretch(first), let other = stretch(second), one != other { return }
    // One date may have a level and a growth that leads there.
    if firstDue == secondDue {
      guard kind(first) == kind(second) else { return }
      return report(
        second, .error, .duplicateTarget, earlier: first,
        LocalizedText(
          zh: "同一指标同一期限有两个目标", en: "the indicator has two targets for the same date"),
        LocalizedText(zh: "请保留一个", en: "keep one of them"), into: &bag)
    }
    let (earlier, later) = firstDue < secondDue ? (first, second) : (second, first)
    let indicator = indicator(ofTarget: first)
    guard areStages(first, second, indicator) else { return }
    guard let before = book.bareCriterion(ofTarget: earlier, indicator: indicator)?.accepted,
      let after = book.bareCriterion(ofTarget: later, indicator: indicator)?.accepted,
      Self.isWeaker(after, than: before)
    else { return }
    report(
      later, .warning, .weakerMilestone, earlier: earlier,
      LocalizedText(
        zh: "后一阶段的目标低于前一阶段", en: "the later milestone asks for less than the earlier one"),
      LocalizedText(zh: "请核对数值与期限", en: "check the numbers and the dates"), into: &bag)
  }

  private func kind(_ number: Int) -> Requirement.Kind? {
    let record = book.targetTable.records[number]
    return record.comparison == .detailed ? book.requirement(ofTarget: number)?.kind : .level
  }

  /// Whether two targets of a series are stages of one way: levels are, and amounts of years; those of
  /// two seasons are not.
  private func areStages(_ first: Int, _ second: Int, _ indicator: Int) -> Bool {
    switch book.indicatorTable.details(indicator)?.measure {
    case .stock?, .rate?, .growth?: return true
    case .flow?, nil:
      let kinds = [first, second].map { book.periods.kind(book.targetTable.records[$0].due) }
      return kinds.allSatisfy { $0 == .year || $0 == .day }
    }
  }

  /// The last day a target has; `nil` if it has no date.
  private func due(_ number: Int) -> CalendarDate? {
    let due = book.targetTable.records[number].due
    return due == .none ? nil : book.periods.entries[Int(due.code)].end
  }

  /// Whether a target is of an amount over time: that of a quarter and that of its year are asked for
  /// side by side, though both end on one day.
  private func isFlow(_ number: Int) -> Bool {
    book.indicatorTable.details(indicator(ofTarget: number))?.measure == .flow
  }

  /// The sort of period a target is due in; `nil` of a day, which ends any.
  private func stretch(_ number: Int) -> Period.Kind? {
    book.periods.unpack(book.targetTable.records[number].due)
      .flatMap { $0.kind == .day ? nil : $0.kind }
  }

  private func indicator(ofTarget number: Int) -> Int {
    Int(book.seriesTable.records[Int(book.targetTable.records[number].series)].indicator)
  }

  /// Whether a criterion accepts everything that another does, and more.
  private static func isWeaker(_ later: Interval, than earlier: Interval) -> Bool {
    switch (earlier.lower, earlier.upper, later.lower, later.upper) {
    case (let a?, nil, let b?, nil): b.value < a.value
    case (nil, let a?, nil, let b?): b.value > a.value
    default: false
    }
  }

  private func checkBaseline(_ number: Int, into bag: inout DiagnosticBag) {
    let indicator = indicator(ofTarget: number)
    let reach = book.indicatorIDs[Int(book.indicatorTable.records[indicator].plan)].reach
    guard let known = book.bareBaseline(ofTarget: number, indicator: indicator) else { return }
    if let due = due(number), let end = known.period.end, end > due {
      return report(
        number, .error, .baselineAfterTarget, earlier: nil,
        LocalizedText(
          zh: "基期（至 \(end)）晚于目标期限 \(due)",
          en: "the baseline (to \(end)) is later than the due date \(due)"),
        LocalizedText(zh: "请核对基期与期限", en: "check the baseline's date and the due date"), into: &bag)
    }
    guard let kind = kind(number), kind == .level || kind == .about,
      let bare = book.bareCriterion(ofTarget: number, indicator: indicator),
      let threshold = bare.threshold, bare.accepted.singleValue == nil,
      known.reading.value != threshold, asksForChange(indicator, bare),
      (try? bare.judge(known.reading, reach)) == .satisfied,
      let baseline = book.baseline(ofTarget: number),
      let criterion = book.criterion(ofTarget: number)
    else { return }
    report(
      number, .warning, .baselineBeyondTarget, earlier: nil,
      LocalizedText(
        zh: "基期值 \(baseline.reading) 已经满足目标 \(criterion)",
        en: "the baseline \(baseline.reading) already satisfies \(criterion)"),
      LocalizedText(
        zh: "请核对基期值、目标值与方向；若是要保持，写“保持在…”“控制在…”或 better: within",
        en:
          "check baseline, target and direction; if it is to be kept, say keep above, keep within or better: within"
      ),
      into: &bag)
  }

  /// Whether a criterion is something to arrive at.
  ///
  /// A ceiling such as "unemployment at most 5.5 %" is kept from the beginning, and a baseline below
  /// it is as it should be.
  private func asksForChange(_ indicator: Int, _ criterion: BareCriterion) -> Bool {
    let better = book.indicatorTable.records[indicator].better
    return criterion.accepted.lower == nil ? better == .less : better != .less
  }

  private func report(
    _ number: Int, _ severity: Diagnostic.Severity, _ code: Diagnostic.Code, earlier: Int?,
    _ message: LocalizedText, _ remedy: LocalizedText, into bag: inout DiagnosticBag
  ) {
    let source = loaded.sources[Int(book.targetTable.file(of: number))]
    bag.report(
      severity, code, at: span(ofTarget: number), in: source, message, remedy: remedy,
      related: earlier.map {
        [
          DiagnosticBag.Place(
            bytes: span(ofTarget: $0),
            message: LocalizedText(zh: "与此比较", en: "compared with this one"))
        ]
      } ?? [])
  }

  private func span(ofTarget number: Int) -> Range<Int> {
    let start = Int(book.targetTable.records[number].offset)
    let source = loaded.sources[Int(book.targetTable.file(of: number))]
    return source.withBytes { bytes in
      guard start < bytes.count else { return start..<start }
      // A key of a plan up to its closing quote; of a table the whole row.
      let quote = UInt8(ascii: "\"")
      let isKey = bytes[start] == quote
      let rest = bytes[(start + 1)...].prefix(1 << 10)
      let end = rest.firstIndex { $0 == 0x0A || $0 == 0x0D || isKey && $0 == quote }
      guard let end else { return start..<rest.endIndex }
      return start..<(bytes[end] == quote ? end + 1 : end)
    }
  }

  // MARK: - Indicators

  private func checkIndicators(into bag: inout DiagnosticBag) {
    guard book.indicatorTable.records.contains(where: { $0.details >= 0 }) else { return }
    var hasTarget = Array(repeating: false, count: book.indicatorTable.records.count)
    for record in book.targetTable.records {
      hasTarget[Int(book.seriesTable.records[Int(record.series)].indicator)] = true
    }
    for number in book.indicatorTable.records.indices where !hasTarget[number] {
      guard let details = book.indicatorTable.details(number), !details.isTracked else { continue }
      let id = book.indicatorID(number)
      let start = Int(details.origin.offset)
      bag.warning(
        .indicatorWithoutTarget, at: start..<start + id.utf8.count + 2,
        in: loaded.sources[Int(details.origin.file)],
        LocalizedText(
          zh: "指标 \(id.quoted()) 没有目标", en: "the indicator \(id.quoted()) has no target"),
        remedy: LocalizedText(
          zh: "请在 milestones 中给出目标，或写 \"tracked\": true",
          en: "give it one under milestones, or write \"tracked\": true"))
    }
  }

  // MARK: - Observations

  /// A figure and the one it collides with.
  private struct Collision {
    let row: Int
    let earlier: Int
    let isContradiction: Bool
  }

  /// Reports figures for one period, published on one day, that are the same or contradict each other.
  func checkObservations(into bag: inout DiagnosticBag) {
    var collisions: [Collision] = []
    for series in book.observationTable.unorderedSeries where collisions.count < 10_000 {
      collect(series, into: &collisions)
    }
    guard !collisions.isEmpty else { return }
    let places = loaded.locations(ofRows: collisions.flatMap { [$0.row, $0.earlier] })
    for collision in collisions { report(collision, places, into: &bag) }
  }

  /// Finds the figures of a series for the same period, published the same day.
  private func collect(_ series: Int, into collisions: inout [Collision]) {
    // Levels whose periods end the same day are one level, whatever the periods are called.
    let isLevel = book.isLevel(ofSeries: series)
    let table = book.observationTable
    let figures = table.rowsOfSeries[series].filter { table.status($0) != .withdrawn }
    let rows = figures.map { row -> (subject: Int, day: CalendarDate, row: Int) in
      let period = table.period(row)
      let day = book.publicationDay(ofRow: row)
      let subject =
        isLevel ? Int(book.periods.end(period, open: day).dayNumber) : Int(period.code)
      return (subject, day, row)
    }.sorted { $0 < $1 }
    var first = 0
    for index in rows.indices.dropFirst() {
      guard rows[index].subject == rows[first].subject, rows[index].day == rows[first].day else {
        first = index
        continue
      }
      compare(row: rows[index].row, with: rows[first].row, series, into: &collisions)
    }
  }

  private func compare(
    row: Int, with earlier: Int, _ series: Int, into collisions: inout [Collision]
  ) {
    let table = book.observationTable
    let isSame =
      table.value(row) == table.value(earlier)
      && table.flags(row).bound == table.flags(earlier).bound
    // One figure in two documents of a day is a restatement, not a mistake; so is "over 1300" in
    // the paper and 1339 in the bulletin.
    if isSame
      ? table.sources[row] != table.sources[earlier]
      : book.agree(row, earlier, indicator: Int(book.seriesTable.records[series].indicator))
    {
      return
    }
    collisions.append(Collision(row: row, earlier: earlier, isContradiction: !isSame))
  }

  private func report(
    _ collision: Collision, _ places: [Int: SourceLocation], into bag: inout DiagnosticBag
  ) {
    guard let place = places[collision.row], let bytes = place.bytes,
      let earlier = places[collision.earlier], let earlierBytes = earlier.bytes
    else { return }
    let source = loaded.sources[Int(book.observationTable.file(of: collision.row))]
    let other = loaded.sources[Int(book.observationTable.file(of: collision.earlier))]
    bag.add(.error, in: source.file) {
      Diagnostic(
        .error, collision.isContradiction ? .contradictoryFigures : .duplicateObservation,
        collision.isContradiction
          ? LocalizedText(
            zh: "同一天公布的同一时期数据互相矛盾",
            en: "two figures for the same period, published the same day, contradict each other")
          : LocalizedText(zh: "同一数据重复", en: "the same figure is there twice"),
        remedy: collision.isContradiction
          ? LocalizedText(
            zh: "请核对数值；修订数据应写明后来的发布日期",
            en: "check the figures; give a revision the later date of its publication")
          : LocalizedText(zh: "请保留一行", en: "keep one row"),
        at: place, excerpt: source.isOfFigures ? nil : source.excerpt(of: bytes),
        related: [
          Diagnostic.Related(
            LocalizedText(zh: "另一处在此", en: "the other one is here"), at: earlier,
            excerpt: other.isOfFigures ? nil : other.excerpt(of: earlierBytes))
        ])
    }
  }
}

extension Diagnostic.Code {
  /// Progress is counted from a figure later than the due date.
  public static let baselineAfterTarget = Self("baseline-after-target")
  /// An indicator has two targets for the same date.
  public static let duplicateTarget = Self("duplicate-target")
  /// A later milestone asks for less than an earlier one.
  public static let weakerMilestone = Self("weaker-milestone")
  /// A baseline already satisfies the target.
  public static let baselineBeyondTarget = Self("baseline-beyond-target")
  /// An indicator has no target and is not declared to have none.
  public static let indicatorWithoutTarget = Self("indicator-without-target")
  /// A figure stands twice in the files.
  public static let duplicateObservation = Self("duplicate-observation")
  /// Two figures published the same day contradict each other.
  public static let contradictoryFigures = Self("contradictory-figures")
}
