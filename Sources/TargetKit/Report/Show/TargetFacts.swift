/// Everything that is computed of a target, each with its number or why there is none.
struct TargetFacts {
  private let finding: TargetReview
  private let wording: Wording
  private var words: Words { wording.words }
  /// The unit of gaps and paces.
  private var unit: String { words.differenceUnit(finding.indicator.unit) }

  init(_ finding: TargetReview, _ wording: Wording) {
    self.finding = finding
    self.wording = wording
  }

  /// The facts, with their labels.
  var lines: [(label: String, value: String)] {
    var facts: [(label: String, value: String)] = []
    if let criterion = finding.target.criterion {
      facts.append((words.labelAccepted, criterion.description.sanitized))
    }
    if let baseline = finding.target.baseline {
      facts.append((words.labelBaseline, wording.baseline(baseline)))
    }
    facts.append((words.labelReading, reading))
    // Without a figure or a number to reach, one reason stands for all the rest.
    if let reason = commonReason {
      facts.append((words.labelComputed, words.none(words.reason(reason))))
      return facts
    }
    facts += [
      (words.labelProgress, share(finding.progress)),
      (words.labelAttainment, share(finding.attainment)),
      (words.labelElapsed, share(finding.elapsed)),
      (words.labelGap, gap),
      (words.labelPace, amount(finding.pace)),
      (words.labelRequiredPace, amount(finding.requiredPace)),
      (words.labelGrowth, share(finding.growth)),
      (words.labelRequiredGrowth, share(finding.requiredGrowth)),
      (words.labelLead, lead),
      (words.labelArrival, answer(finding.arrival) { $0.description }),
    ]
    return facts
  }

  private var reading: String {
    guard let figure = finding.observation else { return words.none(words.reason(.noFigure)) }
    return "\(wording.figure(figure))" + words.of("（", " (") + wording.spoken(figure.period)
      + words.of("）", ")")
  }

  /// The reason that all computed values share.
  private var commonReason: NotApplicable? {
    guard let reason = finding.pace.reason, finding.requiredPace.reason == reason,
      finding.gap.reason == reason, finding.attainment.reason == reason
    else { return nil }
    return reason
  }

  private var lead: String {
    answer(finding.leadMonths) { months in
      guard months.range.isPoint else {
        return Numbers.short(months, unit: words.of("个月", " months"), decimals: 1, words)
      }
      return words.lead(months.nominal, Numbers.short(abs(months.nominal), decimals: 1))
    }
  }

  /// What is missing, or by how much the number is exceeded.
  private var gap: String {
    guard let gap = finding.gap.value, gap.range.isPoint,
      let accepted = finding.target.criterion?.accepted, gap.nominal != 0
    else { return amount(finding.gap) }
    let size = Numbers.short(abs(gap.nominal)) + unit
    switch (accepted.lower, accepted.upper) {
    case (.some, nil): return gap.nominal > 0 ? words.missing(size) : words.exceeded(size)
    case (nil, .some): return gap.nominal > 0 ? words.above(size) : words.below(size)
    default: return amount(finding.gap)
    }
  }

  private func share(_ value: Answer<Estimate>) -> String {
    answer(value) { Numbers.percent($0, words) }
  }

  private func share(_ value: Answer<Double>) -> String {
    answer(value) { Numbers.percent($0) }
  }

  private func amount(_ value: Answer<Estimate>) -> String {
    answer(value) { Numbers.short($0, unit: unit, words) }
  }

  private func answer<Value>(_ value: Answer<Value>, _ text: (Value) -> String) -> String {
    switch value {
    case .value(let value): text(value)
    case .notApplicable(let reason): words.none(words.reason(reason))
    }
  }
}
