/// Everything that is computed of a target, each with its number or why there is none.
struct TargetFacts {
  private let finding: TargetReview
  private let wording: Wording
  private var words: Words { wording.words }
  private var unit: Unit { finding.indicator.unit }
  /// In how many digits gaps and paces are given.
  private let places: PagePlaces

  init(_ finding: TargetReview, _ wording: Wording) {
    self.finding = finding
    self.wording = wording
    places = PagePlaces(finding)
  }

  /// The facts, with their labels.
  var lines: [(label: String, value: String)] {
    var facts: [(label: String, value: String)] = []
    if let criterion = finding.target.criterion {
      let limit = wording.computedLimit(finding) ?? criterion.told(in: wording.language).sanitized
      facts.append((words.labelAccepted, limit))
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
      (words.labelPace, amount(finding.pace, places.quotient)),
      (words.labelRequiredPace, amount(finding.requiredPace, places.quotient)),
      (words.labelGrowth, share(finding.growth)),
      (words.labelRequiredGrowth, share(finding.requiredGrowth)),
      (words.labelLead, lead),
      (words.labelArrival, answer(finding.arrival) { $0.description }),
    ]
    return facts
  }

  /// What is missing and what each year must bring, in few words; empty where neither is known.
  var need: [String] {
    var need: [String] = []
    if let gap = finding.gap.value, gap.nominal > 0 {
      need.append(
        gap.range.isPoint
          ? self.gap : words.missing(words.difference(gap, unit, places: places.gap)))
    }
    if let pace = finding.requiredPace.value {
      need.append(
        words.of(
          "后期年均需完成\(words.difference(pace, unit, places: places.quotient))",
          "\(words.difference(pace, unit, places: places.quotient)) a year needed"))
    }
    return need
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
        return Numbers.short(months, decimals: 1, words) + words.of("个月", " months")
      }
      return words.lead(months.nominal, Numbers.short(abs(months.nominal), decimals: 1))
    }
  }

  /// What is missing, or by how much the number is exceeded.
  private var gap: String {
    guard let gap = finding.gap.value, gap.range.isPoint,
      let accepted = finding.target.criterion?.accepted, gap.nominal != 0
    else { return amount(finding.gap, places.gap) }
    let size = words.difference(abs(gap.nominal), unit, places: places.gap)
    switch (accepted.lower, accepted.upper) {
    case (.some, nil): return gap.nominal > 0 ? words.missing(size) : words.exceeded(size)
    case (nil, .some): return gap.nominal > 0 ? words.above(size) : words.below(size)
    default: return amount(finding.gap, places.gap)
    }
  }

  private func share(_ value: Answer<Estimate>) -> String {
    answer(value) { Numbers.percent($0, words) }
  }

  private func share(_ value: Answer<Double>) -> String {
    answer(value) { Numbers.percent($0) }
  }

  private func amount(_ value: Answer<Estimate>, _ places: Int) -> String {
    answer(value) { words.difference($0, unit, places: places) }
  }

  private func answer<Value>(_ value: Answer<Value>, _ text: (Value) -> String) -> String {
    switch value {
    case .value(let value): text(value)
    case .notApplicable(let reason): words.none(words.reason(reason))
    }
  }
}
