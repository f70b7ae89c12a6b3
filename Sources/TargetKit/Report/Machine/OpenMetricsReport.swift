/// The findings of a review as OpenMetrics text, for monitoring systems.
///
/// A target is a set of labels: plan, indicator, area, part, due date, criterion and, where given, owner.
/// There is a sample only where a number is defined: what bounds leave open has none, nor has what is
/// not applicable. The states are gauges of 0 and 1 with a label `state`, which the older text format
/// can hold, too; so collectors of text files read the same file.
struct OpenMetricsReport {
  private let review: Review
  private let stream: FindingStream

  init(_ review: Review) {
    self.review = review
    stream = FindingStream(review)
  }

  /// A number that is told of each target.
  private struct Family {
    let name: String
    let unit: String?
    let help: String
    let value: (TargetReview) -> Double?
  }

  private var families: [Family] {
    let asOf = review.asOf
    return [
      Family(
        name: "policy_target_progress_ratio", unit: "ratio",
        help: "Share of the way from baseline to target that is done.",
        value: { $0.progress.value.flatMap(Self.point) }),
      Family(
        name: "policy_target_expected_ratio", unit: "ratio",
        help: "Share of the time from baseline to due date that had passed at the latest figure.",
        value: { $0.elapsed.value }),
      Family(
        name: "policy_target_gap", unit: nil,
        help: "What is missing to the target in the indicator's unit, negative where exceeded.",
        value: { $0.gap.value.flatMap(Self.point) }),
      Family(
        name: "policy_target_days_to_deadline", unit: nil,
        help: "Days from the day of the review to the due date, negative once it has passed.",
        value: { $0.target.due?.end.map { Double(asOf.days(to: $0)) } }),
    ]
  }

  /// The number, where bounds leave but one.
  private static func point(_ estimate: Estimate) -> Double? {
    estimate.range.isPoint ? estimate.nominal : nil
  }

  /// The exposition as one text.
  var text: String { ByteSink.text { write(to: &$0) } }

  /// A gauge for each state of the whole: 1 for the one it is in, 0 for the others.
  static func soundness(_ soundness: Soundness) -> String {
    let name = "policy_target_book_state"
    var text = "# TYPE \(name) gauge\n# HELP \(name) Whether the plan books could be judged.\n"
    for state in Soundness.allCases {
      text += "\(name){state=\"\(state.rawValue)\"} \(state == soundness ? 1 : 0)\n"
    }
    return text
  }

  /// Writes the exposition; each family of numbers takes a pass over the targets.
  private func write(to out: inout ByteSink) {
    for family in families {
      describe(family.name, unit: family.unit, family.help, to: &out)
      forEachTarget { labels, finding in
        guard let value = family.value(finding), value.isFinite else { return }
        sample(family.name, labels, value, to: &out)
      }
    }
    let name = "policy_target_status"
    describe(
      name, unit: nil, "Where the target stands: 1 for its state, 0 for the others.", to: &out)
    forEachTarget { labels, finding in
      for verdict in Verdict.allCases {
        let state = labels + ",state=\"\(verdict.rawValue)\""
        sample(name, state, verdict == finding.verdict ? 1 : 0, to: &out)
      }
    }
    out.append(Self.soundness(review.isEmpty ? .empty : .sound))
    out.append("# EOF\n" as StaticString)
  }

  private func describe(_ name: String, unit: String?, _ help: String, to out: inout ByteSink) {
    out.append("# TYPE \(name) gauge\n")
    if let unit { out.append("# UNIT \(name) \(unit)\n") }
    out.append("# HELP \(name) \(help)\n")
  }

  private func sample(
    _ name: String, _ labels: String, _ value: Double, to out: inout ByteSink
  ) {
    out.append("\(name){\(labels)} \(Numbers.plain(value))\n")
  }

  /// Calls `body` with each target and its labels, which no other target has.
  private func forEachTarget(_ body: (String, TargetReview) -> Void) {
    var uses: [String: Int] = [:]
    for plan in stream.plans {
      stream.forEachTarget(ofPlan: plan) { _, finding in
        var labels = Self.labels(of: finding)
        let count = uses[labels, default: 0] + 1
        uses[labels] = count
        // The same target worded twice is two samples, which the format wants told apart.
        if count > 1 { labels += ",wording=\"\(count)\"" }
        body(labels, finding)
      }
    }
  }

  private static func labels(of finding: TargetReview) -> String {
    let target = finding.target
    let labels: [(name: StaticString, value: String?)] = [
      ("plan", target.plan), ("indicator", target.indicator), ("area", target.area),
      ("part", target.part.description),
      ("due", target.due?.description ?? target.dueAsWritten),
      ("criterion", target.criterionAsWritten), ("unit", finding.indicator.unit.symbol),
      ("owner", target.owner),
    ]
    return labels.compactMap { label in
      label.value.flatMap { $0.isEmpty ? nil : "\(label.name)=\"\(escaped($0))\"" }
    }.joined(separator: ",")
  }

  /// A label's value; invisible and active characters are written out first.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.sanitized.unicodeScalars {
      if scalar == "\\" || scalar == "\"" { result += "\\" }
      result.unicodeScalars.append(scalar)
    }
    return result
  }
}
