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
    if finding.target.requirement?.isSum == true {
      // A sum begins at nothing on the eve of its window.
      let start = finding.observation?.period.start.adding(days: -1)
      if let time = time(start) {
        sheet.input("y0", .text("起点", "the beginning"), 0)
        sheet.input("t0", .moment("起点时间", "time of the beginning"), time)
      }
    } else if let baseline = finding.baseline {
      sheet.input("y0", .text("基期值", "baseline"), baseline.reading.value.doubleValue)
      sheet.input("t0", .moment("基期时间", "time of the baseline"), baseline.time - 1)
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
    for (index, part) in finding.parts.enumerated() {
      sheet.input(
        "x\(index + 1)",
        LocalizedText(zh: "\(part.period)的数据", en: "figure for \(part.period)"),
        part.reading.value.doubleValue)
    }
    if let goal = finding.levels?.aim {
      sheet.input("T", .text("目标值", "target"), goal.doubleValue)
    }
    if let due = time(finding.target.due?.end) {
      sheet.input("D", .moment("到期时间", "due date"), due)
    }
  }

  /// Growth rates chained year by year, and what they are on average.
  private mutating func writeRates() {
    guard case .growth(let growth)? = finding.target.requirement else { return }
    var names: [String] = []
    for (index, (earlier, later)) in zip(finding.index, finding.index.dropFirst()).enumerated() {
      let name = "f\(index + 1)"
      names.append(name)
      sheet.input(
        name,
        LocalizedText(
          zh: "\(Int(later.time.rounded()) - 1)年为上年的倍数",
          en: "\(Int(later.time.rounded()) - 1) as a multiple of the year before"),
        later.level / earlier.level)
    }
    guard !names.isEmpty, let average = finding.growth.value?.nominal else { return }
    sheet.input("G", .text("要求的年均增速", "yearly growth asked for"), growth.step.value.doubleValue)
    sheet.step(
      "q", .text("年均增速", "growth a year so far"),
      "(\(names.joined(separator: " * "))) ^ (1 / \(names.count)) - 1", average)
    step(
      "g", .text("距目标的差额（百分点；负数为已超过）", "points missing; negative where it is beyond"),
      growth.direction == .less ? "(q - G) * 100" : "(G - q) * 100", finding.gap)
  }

  mutating func writeSteps() {
    if finding.isJudgedByRates { return writeRates() }
    let (y0, t0) = start
    if let estimate = finding.estimate {
      // The rule states its calculation in the signs of print.
      let formula = String(estimate.formula.map { $0 == "×" ? "*" : $0 == "÷" ? "/" : $0 })
      sheet.step(
        "Y", .text("全年推算", "estimate of the whole year"), formula, estimate.value.nominal)
    }
    let share: LocalizedText = .text("完成进度：已走的路程", "share of the way done")
    step("p", share, "(y - y0) / (T - y0)", finding.progress)
    let elapsed: LocalizedText = .text(
      "时间过去的份额：数据时间在期限中的位置", "share of the time passed at the figure's date")
    if case .value(let share) = finding.elapsed {
      if let (part, whole, isMonths) = finding.countedTime {
        let unit: LocalizedText = isMonths ? .text("月", "months") : .text("天", "days")
        sheet.input(
          "k", LocalizedText(zh: "已过的\(unit[.chinese])数", en: "\(unit[.english]) gone"),
          Double(part))
        sheet.input(
          "K", LocalizedText(zh: "全部\(unit[.chinese])数", en: "\(unit[.english]) in all"),
          Double(whole))
        sheet.step("e", elapsed, "k / K", share)
      } else if finding.countsMonths {
        sheet.input("e", elapsed, share)
      } else {
        sheet.step("e", elapsed, "(t - t0) / (D - t0)", share)
      }
    } else if let reason = finding.elapsed.reason {
      missing.append((.text("时间过去的份额", "share of the time"), reason))
    }
    step(
      "a", .text("为目标值的比例", "figure as a share of the target"), "y / T",
      finding.attainment)
    let isCeiling = finding.levels?.direction == .less
    if finding.levels?.aim != nil {
      step(
        "g", .text("距目标的差额（负数为已超过）", "what is missing; negative where it is beyond"),
        isCeiling ? "y - T" : "T - y", finding.gap)
    }
    step("v", .text("年均变化", "change a year so far"), "(y - \(y0)) / (t - \(t0))", finding.pace)
    step("r", .text("后期年均需完成", "change a year needed"), "(T - y) / (D - t)", finding.requiredPace)
    step(
      "q", .text("年均增速", "growth a year so far"), "(y / \(y0)) ^ (1 / (t - \(t0))) - 1",
      finding.growth)
    step(
      "s", .text("后期年均需增长", "growth a year needed"), "(T / y) ^ (1 / (D - t)) - 1",
      finding.requiredGrowth)
    let lead: LocalizedText = .text(
      "领先的月数（负数为落后）", "months ahead of the path; behind if negative")
    if case .value(let months) = finding.leadMonths, !finding.isOnStraightWay {
      sheet.input("m", lead, months.nominal)
    } else {
      step("m", lead, "(p - e) * (D - t0) * 12", finding.leadMonths)
    }
    if let arrival = finding.arrival.value, let pace = finding.pace.value,
      let gap = finding.gap.value
    {
      if let time = sheet.inputs.first(where: { $0.symbol == "t" })?.value {
        let isCeiling = finding.levels?.direction == .less
        sheet.step(
          "A",
          .text(
            "按已有速度达到的时间，即\(arrival)", "when the present pace arrives, which is \(arrival)"),
          "t + (T - y) / v",
          time + (isCeiling ? -gap.nominal : gap.nominal) / pace.nominal)
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

extension TargetReview {
  /// Whether the share of the time is one of whole months, as for sums and parts of a year, or of
  /// whole years of published rates.
  fileprivate var countsMonths: Bool {
    target.requirement?.isSum == true || progress.reason == .partOfPeriod || isJudgedByRates
  }

  /// How many months, or days, of the stretch asked about had passed, and how many there are.
  fileprivate var countedTime: (part: Int, whole: Int, isMonths: Bool)? {
    guard countsMonths, !isJudgedByRates,
      let span = target.requirement?.window ?? target.over ?? target.due, let last = span.end,
      let end = observation?.period.end, end >= span.start
    else { return nil }
    let day = min(end, last)
    if let whole = span.wholeMonths, let part = Period(from: span.start, to: day)?.wholeMonths {
      return (part, whole, true)
    }
    return (span.start.days(to: day) + 1, span.start.days(to: last) + 1, false)
  }

  /// Whether the way is a straight one whose months can be told from shares.
  fileprivate var isOnStraightWay: Bool {
    !countsMonths && (course.map { $0.points.count == 2 && !$0.isCompound } ?? true)
  }
}

extension LocalizedText {
  /// The name of a moment in years, with how years are counted here.
  fileprivate static func moment(_ zh: String, _ en: String) -> LocalizedText {
    LocalizedText(zh: zh + "（年末记为当年数）", en: en + " (the end of a year is its number)")
  }
}
