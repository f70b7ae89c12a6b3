/// What a table of main indicators changes in a plan that exists.
///
/// Indicators and targets that the plan doesn't have are added. A target that the table states
/// otherwise is recorded as a revision; what the plan says stays.
struct PlanUpdate {
  /// The number of the plan.
  let plan: Int
  /// The figures of past years, which go to the ledger.
  private(set) var figures: [ImportedFigure] = []
  private let view: SheetView
  private var added: [DraftIndicator] = []
  /// Targets of indicators that the plan has, for dates that it has none for.
  private var milestones: [DraftIndicator] = []
  private var groups: [String] = []
  private var units: [String] = []
  private var revisions: [String] = []
  private let source: String?

  init(
    _ draft: DraftPlan, _ view: SheetView, plan: Int, loaded: LoadedBook, names: BookNames,
    options: ImportOptions, _ notes: inout ImportNotes
  ) {
    self.plan = plan
    self.view = view
    source = options.source
    let book = loaded.book
    let own = BookNames(book, plans: [plan])
    // The new table as a book of its own tells what its words mean.
    let text = SourceText(file: "plan.json", text: DraftText(draft).text)
    let drafted = PlanBook.load(sources: [text]).book
    let file = view.sheet.location(0, 0).file
    let date = (options.published.flatMap { Period($0)?.end } ?? options.today).description
    for indicator in draft.indicators {
      guard case .one(_, let number) = own.indicator(indicator.name) else {
        add(indicator, draft, book.plans[plan], &notes)
        continue
      }
      let id = book.indicatorID(number)
      takeFigures(indicator, id, baseline: book.indicatorTable.details(number)?.baseline)
      let known = book.targets.filter { $0.plan == book.plans[plan].id && $0.indicator == id }
      let stated = drafted.targets.filter { $0.indicator == indicator.name }
      var new = DraftIndicator(
        name: id, place: indicator.place, unit: indicator.unit, unitPlace: indicator.unitPlace)
      new.ambition = indicator.ambition
      for goal in indicator.targets {
        let location = view.location(goal.place)
        let subject = "\(id) \(goal.due)：\(goal.text)"
        let same = known.filter { $0.due == goal.due || $0.due?.end == goal.due.end }
        guard let old = same.first(where: { $0.ambition == indicator.ambition }) ?? same.first
        else {
          new.targets.append(goal)
          notes.entries.append(ImportEntry(.new, location, subject))
          continue
        }
        let meant = stated.first { $0.due == goal.due }
        if Self.isSame(goal.text, meant, old) {
          notes.entries.append(ImportEntry(.unchanged, location, subject))
          continue
        }
        let isRecorded = book.plans[plan].revisions.contains {
          $0.subject == .indicator(id) && $0.due == goal.due && $0.now[.value] == goal.text
        }
        notes.entries.append(
          ImportEntry(
            isRecorded ? .unchanged : .revised, location, subject,
            isRecorded
              ? LocalizedText(zh: "修订已记录", en: "the revision is recorded already")
              : LocalizedText(
                zh: "原为 \(old.criterionAsWritten)；记入 revisions，目标原文保留",
                en:
                  "was \(old.criterionAsWritten); recorded under revisions, and the target stays as it is"
              )))
        guard !isRecorded else { continue }
        revisions.append(
          Self.revision(
            id, goal, was: old.criterionAsWritten, date: date, file: file, source: source))
      }
      for outcome in indicator.outcomes {
        notes.left(
          view, outcome.place, outcome.text,
          LocalizedText(
            zh: "没有数值；请写入 outcomes", en: "no number; write it under outcomes"))
      }
      if !new.targets.isEmpty { milestones.append(new) }
    }
  }

  private static func isSame(_ text: String, _ meant: Target?, _ old: Target) -> Bool {
    if TableWords.folded(text) == TableWords.folded(old.criterionAsWritten) { return true }
    guard let criterion = meant?.criterion, let known = old.criterion else { return false }
    return criterion.accepted == known.accepted && criterion.unit.dimension == known.unit.dimension
      && criterion.unit.scale == known.unit.scale
  }

  private mutating func add(
    _ indicator: DraftIndicator, _ draft: DraftPlan, _ plan: Plan, _ notes: inout ImportNotes
  ) {
    notes.entries.append(
      ImportEntry(.new, view.location(indicator.place), indicator.summary))
    var indicator = indicator
    if let group = indicator.group {
      let known = plan.groups.first { known in
        known.id == group
          || Language.allCases.contains { known.name.exact(in: $0) == group }
      }
      if let known {
        indicator.group = known.id
      } else if !groups.contains(group) {
        groups.append(group)
      }
    }
    if draft.units.contains(indicator.unit), !units.contains(indicator.unit) {
      units.append(indicator.unit)
    }
    figures += indicator.figures
    added.append(indicator)
  }

  /// The figures of past years, the first of them too where the plan starts from another one.
  private mutating func takeFigures(
    _ indicator: DraftIndicator, _ id: String, baseline: Baseline?
  ) {
    var all = indicator.figures
    if let start = indicator.baseline, baseline?.period != start.period {
      all.append(
        ImportedFigure(
          indicator: id, period: start.period, value: start.value, place: start.place,
          namePlace: indicator.place))
    }
    figures += all.map { figure in
      var figure = figure
      figure.indicator = id
      return figure
    }
  }

  private static func revision(
    _ id: String, _ goal: DraftIndicator.Goal, was: String, date: String, file: String,
    source: String?
  ) -> String {
    let name = BookFiles.lastComponent(file)
    let reason =
      "{ \"zh\": \(DraftText.json("据 \(name) 调整")), \"en\": \(DraftText.json("as stated in \(name)")) }"
    var text = "    { \"indicator\": \(DraftText.json(id)), \"due\": \"\(goal.due)\""
    text += ", \"was\": \(DraftText.json(was)), \"now\": \(DraftText.json(goal.text))"
    text += ",\n      \"date\": \"\(date)\", \"reason\": \(reason)"
    if let source { text += ", \"source\": \(DraftText.json(source))" }
    return text + " },\n"
  }

  /// Writes the changes into the plan.
  func apply(to edit: inout PlanEdit) {
    edit.add(
      members: units.map { "    \(DraftText.json($0)): { \"counts\": true },\n" }.joined(),
      to: "units")
    edit.add(
      members: groups.map { "    \(DraftText.json($0)): \(DraftText.json($0)),\n" }.joined(),
      to: "groups")
    edit.add(members: DraftText(members: added).text, to: "indicators")
    edit.add(
      elements: DraftText(milestones: added + milestones, source: source).text, to: "milestones")
    edit.add(elements: revisions.joined(), to: "revisions")
  }

  /// A diagnostic about the changed plan, at the cell of the indicator or target that it names.
  func atCell(_ diagnostic: Diagnostic, in text: SourceText) -> Diagnostic? {
    guard let bytes = diagnostic.location.bytes else { return nil }
    // The last name before the place tells which row of the table it came from.
    let before = text.string(0..<bytes.upperBound)
    var best: (at: String.Index, place: CellPlace)?
    for indicator in added + milestones {
      let key = DraftText.json(indicator.name) + ":"
      var start = before.startIndex
      while let place = before[start...].firstRange(of: key) {
        if best.map({ $0.at < place.lowerBound }) ?? true {
          best = (place.lowerBound, indicator.targets.first?.place ?? indicator.place)
        }
        start = place.upperBound
      }
    }
    guard let best else { return nil }
    return Diagnostic(
      diagnostic.severity, diagnostic.code, diagnostic.message, remedy: diagnostic.remedy,
      at: view.location(best.place))
  }
}
