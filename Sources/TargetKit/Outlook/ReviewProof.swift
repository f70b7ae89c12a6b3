/// The working of a review's own numbers: share done, share of time, pace, pace needed.
public struct ReviewProof: Sendable {
  /// Inputs and steps, to be redone by hand.
  ///
  /// Figures that are bounds stand at their face value.
  public let sheet: Worksheet
  /// What cannot be computed, and why.
  public let missing: [(name: LocalizedText, reason: NotApplicable)]
  /// Whether a bound went in, so that the numbers are those of its face value only.
  public let isBound: Bool
}

extension Review {
  /// How the numbers of a finding come about.
  ///
  /// - Parameter finding: A finding of this review.
  /// - Returns: The working; every result is the number that the review reports.
  public func proof(of finding: TargetReview) -> ReviewProof {
    var writer = ProofWriter(finding)
    let figures = comparableFigures(ofTarget: finding.number)
    let first = figures.first { $0.row != finding.observation?.row }
    writer.writeInputs(asOf: asOf, first: first)
    writer.writeSteps()
    return ReviewProof(
      sheet: writer.sheet, missing: writer.missing,
      isBound: finding.observation.map { $0.reading.bound != .exact } ?? false)
  }
}

/// Writes the working down.
private struct ProofWriter {
  private let finding: TargetReview
  private(set) var sheet = Worksheet()
  private(set) var missing: [(name: LocalizedText, reason: NotApplicable)] = []
  /// The symbols of the start that paces are counted from.
  private var start = (value: "y0", time: "t0")

  init(_ finding: TargetReview) { self.finding = finding }

  /// The year of the end of a period; the end of 2024 is 2024.
  private func time(_ day: CalendarDate?) -> Double? { day.map { $0.yearFraction - 1 } }

  mutating func writeInputs(asOf: CalendarDate, first: Observation?) {
    if let baseline = finding.target.baseline,
      let time = time(baseline.period.end(asOf: baseline.period.start))
    {
      sheet.input("y0", .text("基期值", "baseline"), baseline.reading.value.doubleValue)
      sheet.input("t0", .moment("基期时间", "time of the baseline"), time)
    } else if let first, finding.pace.value != nil,
      let time = time(first.period.end(asOf: first.published.end(asOf: asOf)))
    {
      start = ("y1", "t1")
      sheet.input("y1", .text("最早的数据", "first figure"), first.reading.value.doubleValue)
      sheet.input("t1", .moment("最早数据的时间", "time of the first figure"), time)
    }
    if let figure = finding.observation, finding.isComparable,
      let time = time(figure.period.end(asOf: figure.published.end(asOf: asOf)))
    {
      sheet.input("y", .text("最新数据", "latest figure"), figure.reading.value.doubleValue)
      sheet.input("t", .moment("最新数据的时间", "time of the latest figure"), time)
    }
    if let goal = finding.target.criterion?.threshold {
      sheet.input("T", .text("目标值", "target"), goal.doubleValue)
    }
    if let due = time(finding.target.due?.end) {
      sheet.input("D", .moment("到期时间", "due date"), due)
    }
  }

  mutating func writeSteps() {
    let latest = finding.yearEstimate == nil ? "y" : "Y"
    let (y0, t0) = start
    if let estimate = finding.yearEstimate {
      // The rule states its calculation in the signs of print.
      let formula = String(estimate.formula.map { $0 == "×" ? "*" : $0 == "÷" ? "/" : $0 })
      sheet.step(
        "Y", .text("全年推算", "estimate of the whole year"), formula, estimate.value.nominal)
    }
    let share: LocalizedText = .text("完成进度：已走的路程", "share of the way done")
    step("p", share, "(y - y0) / (T - y0)", finding.progress)
    if case .value(let elapsed) = finding.elapsed {
      sheet.step(
        "e", .text("时间进度：数据时间在期限中的位置", "share of the time passed at the figure's date"),
        "(t - t0) / (D - t0)", elapsed)
    } else if let reason = finding.elapsed.reason {
      missing.append((.text("时间进度", "share of the time"), reason))
    }
    step(
      "a", .text("占目标值的比例", "figure as a share of the target"), "\(latest) / T",
      finding.attainment)
    step("g", .text("距目标的差额", "gap to the target"), "T - \(latest)", finding.gap)
    step("v", .text("年均变化", "change a year so far"), "(y - \(y0)) / (t - \(t0))", finding.pace)
    step("r", .text("今后年均需要", "change a year needed"), "(T - y) / (D - t)", finding.requiredPace)
    step(
      "q", .text("年均增速", "growth a year so far"), "(y / \(y0)) ^ (1 / (t - \(t0))) - 1",
      finding.growth)
    step(
      "s", .text("今后年均增速需要", "growth a year needed"), "(T / y) ^ (1 / (D - t)) - 1",
      finding.requiredGrowth)
    step(
      "m", .text("领先的月数（负数为落后）", "months ahead of the even path; behind if negative"),
      "(p - e) * (D - t0) * 12", finding.leadMonths)
    if let arrival = finding.arrival.value, let pace = finding.pace.value,
      let gap = finding.gap.value
    {
      if let time = sheet.inputs.first(where: { $0.symbol == "t" })?.value {
        sheet.step(
          "A",
          .text(
            "按已有速度达到的时间，即\(arrival)", "when the present pace arrives, which is \(arrival)"),
          "t + (T - y) / v", time + gap.nominal / pace.nominal)
      }
    } else if let reason = finding.arrival.reason {
      missing.append((.text("达到的时间", "date of arrival"), reason))
    }
  }

  private mutating func step(
    _ symbol: String, _ name: LocalizedText, _ formula: String, _ answer: Answer<Estimate>
  ) {
    switch answer {
    case .value(let estimate): sheet.step(symbol, name, formula, estimate.nominal)
    case .notApplicable(let reason): missing.append((name, reason))
    }
  }
}

extension LocalizedText {
  /// The name of a moment in years, with how years are counted here.
  fileprivate static func moment(_ zh: String, _ en: String) -> LocalizedText {
    LocalizedText(zh: zh + "（年末记为当年数）", en: en + " (the end of a year is its number)")
  }
}
