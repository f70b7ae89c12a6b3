/// The first answer to a check of many plans: what adds up, what needs attention now, what is due next,
/// and a line for each plan, on one screen.
struct FirstScreen {
  private let report: CheckReport
  private let digest: Digest
  private let wording: Wording
  private let width: Int
  private var words: Words { wording.words }
  private var book: PlanBook { report.review.book }

  /// The lines of a screen.
  private static let lines = 40
  /// The targets that are shown one by one.
  private static let mostItems = 6
  /// Of one kind of attention, so many while others have not had their turn.
  private static let mostOfKind = 3
  /// With more targets than this, in several plans, a table of all is no first answer.
  static let fewest = 30

  init(_ report: CheckReport, _ digest: Digest, _ wording: Wording, width: Int) {
    self.report = report
    self.digest = digest
    self.wording = wording
    self.width = width
  }

  /// Whether a report is to begin with a screen instead of tables of everything.
  static func suits(_ report: CheckReport, _ digest: Digest) -> Bool {
    let asksMore = report.options.listsAll || report.options.isQuiet || report.outlook.isAsked
    let plans = digest.tallies.count { $0.total > 0 }
    // Of too many targets nothing is known but verdicts, and none would be named as needing attention.
    return !asksMore && report.diff == nil && digest.classes != nil && plans > 1
      && digest.tallies.reduce(0) { $0 + $1.total } > fewest
  }

  /// The screen, line by line.
  func text() -> [String] {
    var head: [String] = []
    if let headline = report.problems.headline { head += headline.wrapped(to: width) + [""] }
    head += digest.sentences(report, wording).flatMap { $0.wrapped(to: width) }
    head += attention + due
    var tail = remarks.flatMap { $0.wrapped(to: width) }
    tail += words.seeMore.wrapped(to: width)
    // What is left of the screen is for the plans, two lines of it for their heading.
    let room = Self.lines - head.count - tail.count - 3
    return head + plans(in: max(room, 3)) + [""] + tail
  }

  // MARK: - What needs attention

  private var attention: [String] {
    let all = digest.attention
    guard !all.isEmpty else { return ["", words.nothingUrgent] }
    let groups = gathered(all)
    let shown = chosen(groups)
    var lines = ["", words.needsAttention(all.count)] + shown.flatMap { self.lines($0) }
    let rest = Attention.allCases.compactMap { kind -> String? in
      let isKind = { (group: [Digest.Urgent]) in group[0].kind == kind }
      let count =
        groups.filter(isKind).reduce(0) { $0 + $1.count }
        - shown.filter(isKind).reduce(0) { $0 + $1.count }
      guard count > 0 else { return nil }
      return words.of("\(words.attention(kind))\(count)项", "\(count) \(words.attention(kind))")
    }
    if !rest.isEmpty { lines += words.furtherAttention(rest).wrapped(to: width) }
    return lines
  }

  /// The targets of one indicator in one area that need attention for one reason, together: a ledger
  /// that is not kept up misses every date of them.
  private func gathered(_ all: [Digest.Urgent]) -> [[Digest.Urgent]] {
    var groups: [[Digest.Urgent]] = []
    var places: [[Int]: Int] = [:]
    for item in all {
      guard case .target(let finding, _, _) = item.finding else {
        groups.append([item])
        continue
      }
      let series = Int(book.targetTable.records[finding.number].series)
      if let place = places[[series, item.kind.rawValue]] {
        groups[place].append(item)
      } else {
        places[[series, item.kind.rawValue]] = groups.count
        groups.append([item])
      }
    }
    return groups
  }

  /// The worst of each kind first, then whatever there is room for.
  private func chosen(_ groups: [[Digest.Urgent]]) -> [[Digest.Urgent]] {
    var places: [Int] = []
    for kind in Attention.allCases {
      places += groups.indices.filter { groups[$0][0].kind == kind }.prefix(Self.mostOfKind)
    }
    places = Array(places.prefix(Self.mostItems))
    for place in groups.indices where places.count < Self.mostItems && !places.contains(place) {
      places.append(place)
    }
    return places.sorted().map { groups[$0] }
  }

  /// What it is and where it stands; what is needed, and where it is written.
  private func lines(_ group: [Digest.Urgent]) -> [String] {
    let item = group[0]
    let shown =
      switch item.finding {
      case .target(let finding, _, _): described(finding, item, others: group.count - 1)
      case .outcome(let outcome): described(outcome, item)
      }
    // The name gives way, never the numbers.
    let room = width - 3 - DisplayWidth.of(shown.state)
    let first =
      shown.mark.padded(to: 2) + " " + shown.name.truncated(to: max(room, 16)) + shown.state
    let place = shown.place?.fileAndLine ?? ""
    var need = ""
    for part in shown.need {
      let longer = need.isEmpty ? part : need + words.of("，", ", ") + part
      let isFit = DisplayWidth.of(longer) + DisplayWidth.of(place) + 5 <= width
      if need.isEmpty || isFit { need = longer }
    }
    let tone = item.isFailing ? FindingRow.Tone.bad : .unclear
    let head = first.truncated(to: width)
    return [
      report.options.usesColor ? tone.colored(head) : head,
      // A place is never cut: it is there to be opened.
      "   " + need.truncated(to: max(width - 5 - DisplayWidth.of(place), 12)) + "  " + place,
    ]
  }

  /// A finding as it is shown: its mark, its name, its number and target, what is needed, its place.
  private struct Shown {
    var mark: String
    var name: String
    var state: String
    var need: [String]
    var place: SourceLocation?
  }

  private func described(
    _ finding: TargetReview, _ item: Digest.Urgent, others: Int
  ) -> Shown {
    let target = finding.target
    let sign = item.progress?.sign.mark ?? FindingRow.mark(finding.verdict)
    let figure = finding.observation.map { wording.datedInLine($0) } ?? words.reason(.noFigure)
    let due = target.due.map { " (\(wording.ending($0)))" } ?? ""
    let asked = wording.criterion(target, finding.indicator.unit) + due
    var need = [words.attention(item.kind)] + TargetFacts(finding, wording).need
    if others > 0 { need.insert(words.otherDates(others), at: 1) }
    return Shown(
      mark: sign + (item.isFailing ? "!" : ""),
      name: wording.name(
        finding.indicator.name, area: target.area, part: target.part, of: book.plans[item.plan]),
      state: words.of("：", ": ") + figure + words.of("，目标", ", target ") + asked, need: need,
      place: report.loaded.location(ofTarget: finding.number))
  }

  private func described(_ finding: OutcomeReview, _ item: Digest.Urgent) -> Shown {
    let due = finding.outcome.due.map { " (\(wording.ending($0)))" } ?? ""
    return Shown(
      mark: FindingRow.mark(finding.verdict) + (item.isFailing ? "!" : ""),
      name: wording.name(
        finding.outcome.text, area: finding.outcome.area, of: book.plans[item.plan]),
      state: due, need: [words.attention(item.kind)],
      place: report.loaded.location(of: finding.outcome))
  }

  // MARK: - What is due next, and the plans

  private var due: [String] {
    let days = digest.nextDue.prefix(3)
    guard !days.isEmpty else { return [] }
    let lines = days.map { day, names in
      let left = words.milestoneDistance(day, asOf: report.review.asOf)
      let text =
        "   " + words.fullDay(day) + words.of("（\(left)）：", " (\(left)): ")
        + words.count(names.count, zh: "项，", en: "target") + words.of("", ", ")
        + names.joined(separator: words.of("、", ", "))
      return text.truncated(to: width)
    }
    return ["", words.dueNext] + lines
  }

  private func plans(in room: Int) -> [String] {
    let places = digest.tallies.indices.filter { digest.tallies[$0].total > 0 }
    // Those with something to attend to first, the worst first of all.
    let urgent = Dictionary(grouping: digest.attention, by: \.plan)
    let order = places.enumerated().sorted { left, right in
      let (a, b) = (urgent[left.element] ?? [], urgent[right.element] ?? [])
      if a.count != b.count { return a.count > b.count }
      return left.offset < right.offset
    }.map(\.element)
    let isCut = order.count > room
    let shown = order.prefix(isCut ? room - 1 : room)
    let titles = shown.map { wording.text(book.plans[$0].title).truncated(to: 36) }
    let column = titles.reduce(0) { max($0, DisplayWidth.of($1)) }
    var lines = ["", words.byPlan(places.count)]
    for (place, title) in zip(shown, titles) {
      let counts = digest.counts(ofPlan: place, words)
      lines.append(
        "   \(title.padded(to: column))  \(counts)".truncated(to: width))
    }
    if isCut {
      let rest = order.dropFirst(shown.count)
      lines.append(
        "   " + words.morePlans(rest.count, rest.reduce(0) { $0 + digest.tallies[$1].total }))
    }
    return lines
  }

  // MARK: - Remarks

  private var remarks: [String] {
    var remarks = [words.legend(["✓", "✗", "+", "=", "-", "?", "."])]
    if digest.failing > 0 { remarks.append(words.failing(digest.failing)) }
    return remarks + digest.remarks(report, words)
  }
}

extension Words {
  var nothingUrgent: String { of("没有需要关注的目标。", "Nothing needs attention.") }

  func needsAttention(_ count: Int) -> String {
    of("需要关注（\(count)项，由重到轻）", "Needs attention (\(count), the worst first)")
  }

  func otherDates(_ count: Int) -> String {
    of("另有\(count)个期限", "\(count) more \(count == 1 ? "date" : "dates")")
  }

  func furtherAttention(_ parts: [String]) -> String {
    of("   另有：", "   And: ") + parts.joined(separator: of("，", ", "))
  }

  var dueNext: String { of("即将到期", "Due next") }

  func byPlan(_ count: Int) -> String { of("各规划（\(count)个）", "Plans (\(count))") }

  func morePlans(_ plans: Int, _ targets: Int) -> String {
    of(
      "其余\(plans)个规划，\(targets)项目标",
      "\(plans) more \(plans == 1 ? "plan" : "plans") with \(count(targets, zh: "", en: "target"))")
  }

  var seeMore: String {
    of(
      "全部列出：--all；一个规划：--plan 代号；一项指标：targets show 指标",
      "All of it: --all; one plan: --plan ID; one indicator: targets show INDICATOR")
  }

  /// How far away a day is: `还有12天`, `12 days left`.
  func milestoneDistance(_ day: CalendarDate, asOf: CalendarDate) -> String {
    let days = asOf.days(to: day)
    if days < 0 { return of("已到期", "passed") }
    if days == 0 { return of("今日到期", "today") }
    return of("还有\(days)天", count(days, zh: "", en: "day") + " left")
  }

  /// The marks of a table, for those that occur in it.
  func legend(_ marks: Set<String>) -> String {
    let meanings: [(String, String)] = [
      ("✓", of("已实现", "achieved")), ("+", of("快于预期", "ahead")),
      ("=", of("符合预期或保持", "as expected or holding")), ("-", of("滞后", "behind")),
      ("✗", of("未实现", "missed")), ("?", of("到期无数据或不能判定", "no figure or undecided")),
      (".", of("未评价", "not rated")), ("!", of("未通过检查", "fails the check")),
    ]
    return of("标记：", "Marks: ")
      + meanings.filter { marks.contains($0.0) }.map { "\($0) \($1)" }
      .joined(separator: of("  ", "  "))
  }

  /// What was published too late to count.
  func notYetKnown(
    _ later: (targets: Int, figures: Int, revisions: Int), asOf: CalendarDate
  ) -> String {
    let (targets, figures, revisions) = later
    let things = [
      figures > 0 ? of("\(figures)个数据", count(figures, zh: "", en: "figure")) : nil,
      targets > 0 ? of("\(targets)项目标", count(targets, zh: "", en: "target")) : nil,
      revisions > 0 ? of("\(revisions)次目标调整", count(revisions, zh: "", en: "revision")) : nil,
    ].compactMap { $0 }.joined(separator: of("、", " and "))
    let one = figures + targets + revisions == 1
    return of(
      "另有\(things)在\(fullDay(asOf))之后才公布（只写年月的按其最后一天计），未计入",
      "\(things) published after \(fullDay(asOf)) \(one ? "is" : "are") not counted (a month or year of publication counts from its last day)"
    )
  }
}
