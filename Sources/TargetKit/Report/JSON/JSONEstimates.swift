/// Writes what is computed of a target, each number or `null`, and then why the nulls are null.
enum JSONEstimates {
  static func write(
    _ evaluation: Evaluation, criterion: Bool, _ numbers: inout RecurringNumbers,
    to out: inout ByteSink
  ) {
    write(",\"progress\":", evaluation.progress, range: ",\"progressRange\":", to: &out)
    write(",\"attainment\":", evaluation.attainment, range: ",\"attainmentRange\":", to: &out)
    out.append(",\"elapsed\":" as StaticString)
    numbers.append(evaluation.elapsed.value ?? .nan, to: &out)
    out.append(",\"expected\":" as StaticString)
    numbers.append(evaluation.expected.value ?? .nan, to: &out)
    write(",\"gap\":", evaluation.gap, range: ",\"gapRange\":", to: &out)
    write(",\"pace\":", evaluation.pace, range: ",\"paceRange\":", &numbers, to: &out)
    write(
      ",\"requiredPace\":", evaluation.requiredPace, range: ",\"requiredPaceRange\":", to: &out)
    write(",\"growth\":", evaluation.growth, range: ",\"growthRange\":", &numbers, to: &out)
    write(
      ",\"requiredGrowth\":", evaluation.requiredGrowth, range: ",\"requiredGrowthRange\":",
      to: &out)
    write(",\"leadMonths\":", evaluation.leadMonths, range: ",\"leadMonthsRange\":", to: &out)
    out.append(",\"arrival\":" as StaticString)
    if let arrival = evaluation.arrival.value {
      out.append(UInt8(ascii: "\""))
      out.append(arrival)
      out.append(UInt8(ascii: "\""))
    } else {
      out.append("null" as StaticString)
    }
    writeReasons(evaluation, criterion: criterion, to: &out)
  }

  /// Writes a number at the figures' face value, and its range where bounds leave one.
  @inline(__always)  // so that the keys are copied as texts of known length
  private static func write(
    _ key: StaticString, _ answer: Answer<Estimate>, range rangeKey: StaticString,
    to out: inout ByteSink
  ) {
    out.append(key)
    guard let estimate = answer.value else { return out.append("null" as StaticString) }
    out.append(number: estimate.nominal)
    if !estimate.range.isPoint { write(estimate.range, rangeKey, to: &out) }
  }

  /// The same for a number that is likely to have been written before.
  @inline(__always)
  private static func write(
    _ key: StaticString, _ answer: Answer<Estimate>, range rangeKey: StaticString,
    _ numbers: inout RecurringNumbers, to out: inout ByteSink
  ) {
    out.append(key)
    guard let estimate = answer.value else { return out.append("null" as StaticString) }
    numbers.append(estimate.nominal, to: &out)
    if !estimate.range.isPoint { write(estimate.range, rangeKey, to: &out) }
  }

  @inline(never)
  private static func write(
    _ range: RealInterval, _ key: StaticString, to out: inout ByteSink
  ) {
    out.append(key)
    out.append("{\"lower\":" as StaticString)
    out.append(number: range.lower)
    out.append(",\"upper\":" as StaticString)
    out.append(number: range.upper)
    out.append(UInt8(ascii: "}"))
  }

  private static func writeReasons(
    _ evaluation: Evaluation, criterion: Bool, to out: inout ByteSink
  ) {
    var reasons = Reasons()
    out.append(",\"reasons\":{" as StaticString)
    reasons.add("\"verdict\":\"", evaluation.reason, to: &out)
    if !evaluation.missing.isEmpty {
      reasons.add("\"missing\":\"", texts: evaluation.missing.map(\.description), to: &out)
    }
    if !criterion {
      reasons.add("\"criterionRange\":\"", evaluation.reason ?? .noCriterion, to: &out)
    }
    if evaluation.figure == nil { reasons.add("\"reading\":\"", .noFigure, to: &out) }
    reasons.add("\"progress\":\"", reason(evaluation.progress), to: &out)
    reasons.add("\"attainment\":\"", reason(evaluation.attainment), to: &out)
    reasons.add("\"elapsed\":\"", evaluation.elapsed.reason, to: &out)
    reasons.add("\"expected\":\"", evaluation.expected.reason, to: &out)
    reasons.add("\"gap\":\"", reason(evaluation.gap), to: &out)
    reasons.add("\"pace\":\"", reason(evaluation.pace), to: &out)
    reasons.add("\"requiredPace\":\"", reason(evaluation.requiredPace), to: &out)
    reasons.add("\"growth\":\"", reason(evaluation.growth), to: &out)
    reasons.add("\"requiredGrowth\":\"", reason(evaluation.requiredGrowth), to: &out)
    reasons.add("\"leadMonths\":\"", reason(evaluation.leadMonths), to: &out)
    reasons.add("\"arrival\":\"", evaluation.arrival.reason, to: &out)
    out.append(UInt8(ascii: "}"))
  }

  /// Why an estimate is written as `null`: none was made, or no finite one.
  private static func reason(_ answer: Answer<Estimate>) -> NotApplicable? {
    switch answer {
    case .value(let estimate): estimate.nominal.isFinite ? nil : .overflow
    case .notApplicable(let reason): reason
    }
  }

  private struct Reasons {
    private var isFirst = true

    @inline(__always)
    mutating func add(
      _ key: StaticString, _ reason: NotApplicable?, to out: inout ByteSink
    ) {
      if let reason { write(key, reason, to: &out) }
    }

    /// Several texts without anything to be escaped, in one.
    @inline(never)
    mutating func add(_ key: StaticString, texts: [String], to out: inout ByteSink) {
      if !isFirst { out.append(UInt8(ascii: ",")) }
      isFirst = false
      out.append(key)
      out.append(texts.joined(separator: ", "))
      out.append(UInt8(ascii: "\""))
    }

    @inline(never)
    private mutating func write(
      _ key: StaticString, _ reason: NotApplicable, to out: inout ByteSink
    ) {
      if !isFirst { out.append(UInt8(ascii: ",")) }
      isFirst = false
      out.append(key)
      out.append(reason.rawValue)
      out.append(UInt8(ascii: "\""))
    }
  }
}
