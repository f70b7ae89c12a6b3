/// The sums of a review in the words of a report, so that both say the same.
extension Digest {
  /// The sentences that count every target once.
  ///
  /// In a very long review, where nothing is classed, the verdicts are counted.
  func sentences(_ report: CheckReport, _ wording: Wording) -> [String] {
    let words = wording.words
    let sentence = SummarySentence(asOf: report.review.asOf)
    guard let classes else {
      return [
        words.sentence(
          asOf: report.review.asOf, words.summary(report.review.tally, tracked: 0))
          + words.of("。", ".")
      ]
    }
    let all = classes.reduce(into: ProgressTally()) { $0.add($1) }
    let others = outcomes.reduce(into: Tally()) { $0.add($1) }
    var sentences: [String] = []
    if all.total > 0 || others.total == 0 {
      sentences.append(sentence.targets(all)[words.language])
    }
    if let text = sentence.outcomes(others) { sentences.append(text[words.language]) }
    return [sentences.joined(separator: words.of("", " "))]
  }

  /// What else is to be known of the whole: accepted shortfalls, stale figures, what is only tracked,
  /// and what was published too late to count.
  func remarks(_ report: CheckReport, _ words: Words) -> [String] {
    let review = report.review
    var remarks: [String] = []
    let also = words.also(
      review.tally, tracked: review.trackedSeries.count, events: review.events.count)
    if !also.isEmpty { remarks.append(also) }
    let later = review.laterInScope
    if later.targets + later.figures + later.revisions > 0 {
      remarks.append(words.notYetKnown(later, asOf: review.asOf))
    }
    return remarks
  }

  /// `5项：滞后1，到期未公布4`: how the targets of a plan stand, with and without numbers.
  func counts(ofPlan plan: Int, _ words: Words) -> String {
    var order: [String] = []
    var counts: [String: Int] = [:]
    func add(_ word: String, _ count: Int) {
      guard count > 0 else { return }
      if counts[word] == nil { order.append(word) }
      counts[word, default: 0] += count
    }
    if let classes {
      for progress in ProgressClass.allCases.sorted(by: { $0.urgency < $1.urgency }) {
        add(words.progressClass(progress), classes[plan][progress])
      }
      let tally = outcomes[plan]
      for verdict in Verdict.allCases {
        let early = verdict == .met ? tally.early : 0
        add(words.outcome(verdict, isEarly: true), early)
        add(words.outcome(verdict, isEarly: false), tally[verdict] - early)
      }
    } else {
      for verdict in Verdict.allCases { add(words.verdict(verdict), tallies[plan][verdict]) }
    }
    let list = order.map { words.of("\($0)\(counts[$0] ?? 0)", "\(counts[$0] ?? 0) \($0)") }
    return words.count(tallies[plan].total, zh: "项", en: "target") + words.of("：", ": ")
      + list.joined(separator: words.of("，", ", "))
  }
}

extension ProgressClass {
  /// The order in which a line names classes: what needs attention first.
  fileprivate var urgency: Int {
    let order: [ProgressClass] = [
      .missed, .behind, .unreported, .undetermined, .incomplete, .stale, .noFigure, .notRated,
      .asExpected, .holding, .faster, .achieved, .achievedEarly,
    ]
    return order.firstIndex(of: self) ?? order.count
  }
}

extension Words {
  /// Where a target without a number stands, in the words of classes.
  func outcome(_ verdict: Verdict, isEarly: Bool) -> String {
    ProgressClass(settled: verdict, isEarly: isEarly).map { progressClass($0) }
      ?? self.verdict(verdict)
  }

  /// What else is to be known of the targets counted, and of what is not counted among them.
  func also(_ tally: Tally, tracked: Int, events: Int) -> String {
    var also: [String] = []
    if tally.accepted > 0 {
      also.append(of("偏差已认可\(tally.accepted)项", "\(tally.accepted) with an accepted shortfall"))
    }
    if tally.stale > 0 {
      also.append(
        of("依据的数据未及时更新\(tally.stale)项", "\(tally.stale) resting on a figure that is out of date"))
    }
    if tracked > 0 {
      also.append(of("只跟踪、未设目标的数据\(tracked)项", "\(tracked) series tracked without a target"))
    }
    if events > 0 { also.append(of("事项\(events)个", count(events, zh: "", en: "event"))) }
    guard !also.isEmpty else { return "" }
    return of("另：", "Also: ") + also.joined(separator: of("，", ", ")) + of("。", ".")
  }
}
