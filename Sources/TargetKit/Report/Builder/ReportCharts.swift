/// The charts of a report as data, from what the review and its outlook give.
struct ReportCharts {
  let review: Review

  /// More rows than this make a chart that nobody reads; the table has them all.
  static let mostRows = 30
  /// More series than this are not drawn one by one.
  static let mostSeries = 24

  /// Progress as bars, with where it was to be; `nil` where no target has a share, or too many do.
  func bullets(_ entries: [ReportEntry]) -> BulletChart? {
    let rows = entries.filter { $0.finding.progress.value != nil }
    guard !rows.isEmpty, rows.count <= Self.mostRows else { return nil }
    return BulletChart(
      title: LocalizedText(zh: "完成进度与序时进度", en: "Share done, and share that was to be done"),
      rows: rows.map { entry in
        BulletChart.Row(
          entry.datedName, progress: entry.finding.progress.value?.range,
          expected: entry.finding.expected.value, figures: entry.figures, status: entry.status)
      })
  }

  /// Base, latest figure and target; `nil` where no target has all three, or too many do.
  func slopes(_ entries: [ReportEntry]) -> SlopeChart? {
    let rows = entries.compactMap { entry -> SlopeChart.Row? in
      let finding = entry.finding
      guard let baseline = finding.target.baseline, let figure = finding.observation,
        finding.isComparable, let goal = finding.target.criterion?.threshold,
        let due = finding.target.due?.end, let range = RealInterval(goal.doubleValue),
        let base = review.chartFigure(baseline, of: entry),
        let now = review.chartFigure(figure, of: entry)
      else { return nil }
      return SlopeChart.Row(
        entry.datedName, unit: ChartUnit(finding.indicator.unit), base: base, now: now,
        target: ChartFigure(due, range), criterion: entry.criterion)
    }
    guard !rows.isEmpty, rows.count <= Self.mostRows else { return nil }
    return SlopeChart(
      title: LocalizedText(zh: "基期、现状与目标", en: "Baseline, latest figure and target"), rows: rows)
  }

  /// The pace so far beside the pace needed; `nil` where none is known, or too many are.
  func paces(_ entries: [ReportEntry]) -> PaceChart? {
    let rows = entries.filter {
      $0.finding.verdict == .pending && $0.finding.requiredPace.value != nil
        && $0.finding.pace.value != nil
    }
    guard !rows.isEmpty, rows.count <= Self.mostRows else { return nil }
    return PaceChart(
      title: LocalizedText(zh: "年均实际完成与后期年均需完成", en: "Pace so far and pace needed, a year"),
      rows: rows.map { entry in
        PaceChart.Row(
          entry.datedName, unit: ChartUnit(entry.finding.indicator.unit),
          recent: entry.finding.pace.value?.range,
          required: entry.finding.requiredPace.value?.range, note: entry.sign.word)
      })
  }

  /// Where the targets that moved stood at past reviews; `nil` where none did, or too many.
  func strip(_ changes: [TargetChange], since: CalendarDate, _ settings: ReportSettings)
    -> StatusStripChart?
  {
    guard !changes.isEmpty, changes.count <= Self.mostRows else { return nil }
    let days = review.pastDays(since: since)
    let classes = review.classes(
      ofTargets: Set(changes.map(\.now.number)), on: days, by: settings.method,
      as: settings.fidelity)
    return StatusStripChart(
      title: LocalizedText(zh: "历次评价", en: "Classes at past reviews"), reviews: days,
      rows: changes.map { change in
        let plan = review.book.plan(change.now.target.plan)
        let entry = ReportEntry(
          finding: change.now, plan: plan, progress: change.classNow, assessment: nil, outlook: nil)
        return StatusStripChart.Row(
          entry.datedName,
          cells: (classes[change.now.number] ?? []).map { StatusStripChart.Cell($0.status) })
      })
  }
}

extension ReportEntry {
  /// The name with the due date, where one series has several targets.
  var datedName: LocalizedText {
    guard let due = finding.target.due else { return name }
    return .worded(around: name) { wording in
      let name = name[wording.language]
      return wording.words.of("\(name)（\(wording.ending(due))）", "\(name) (\(wording.ending(due)))")
    }
  }

  /// The criterion with its unit.
  var criterion: LocalizedText? {
    guard finding.target.criterion != nil else { return nil }
    return .worded { $0.criterion(finding.target, finding.indicator.unit) }
  }

  /// The latest figure and the target, in a few words.
  fileprivate var figures: LocalizedText? {
    guard let figure = finding.observation, let criterion else { return nil }
    return .worded { "\($0.figure(figure)) / \(criterion[$0.language])" }
  }

  var status: ChartStatus { progress.status }
}

extension ProgressClass {
  /// The class in the tones of charts.
  var status: ChartStatus {
    let tone: ChartStatus.Tone =
      switch self {
      case .achievedEarly, .achieved: .met
      case .faster: .ahead
      case .holding, .asExpected: .onTrack
      case .behind: .behind
      case .missed: .missed
      case .undetermined, .unreported, .incomplete: .undecided
      case .stale, .notRated, .noFigure: .silent
      }
    return ChartStatus(tone, sign.word)
  }
}

extension EventReview {
  var status: ChartStatus {
    let word = LocalizedText.both { $0.standing(self) }
    return switch standing {
    case .happened: ChartStatus(.met, word)
    case .ahead, .undated: ChartStatus(.onTrack, word)
    case .unreported: ChartStatus(.undecided, word)
    }
  }
}
