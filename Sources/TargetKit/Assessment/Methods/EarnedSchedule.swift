/// The arithmetic of earned schedule, on plain numbers.
public enum EarnedScheduleRule {
  /// The time at which a planned path reaches what was earned.
  ///
  /// The last point of the path that is not above `earned` plus the part of the next step; the
  /// start of the path below its first value and its end above the last.
  ///
  /// - Parameters:
  ///   - earned: What was earned.
  ///   - path: Points in order of time with values that do not fall, the start included.
  /// - Returns: The time; `nil` for an empty path.
  public static func time(
    earning earned: Double, on path: [AssessmentCase.Milestone]
  ) -> Double? {
    guard let start = path.first, let end = path.last else { return nil }
    guard let index = path.lastIndex(where: { $0.value <= earned }) else { return start.time }
    guard path.indices.contains(index + 1) else { return end.time }
    let (last, next) = (path[index], path[index + 1])
    return last.time + (earned - last.value) / (next.value - last.value) * (next.time - last.time)
  }

  /// The number of periods in which a curve of planned values reaches what was earned.
  ///
  /// - Parameters:
  ///   - earned: What was earned.
  ///   - curve: The planned value at the end of each period, from the first on.
  /// - Returns: Periods, with a part of one; `nil` for an empty curve.
  public static func periods(earning earned: Double, on curve: [Double]) -> Double? {
    guard !curve.isEmpty else { return nil }
    let path = ([0] + curve).enumerated().map {
      AssessmentCase.Milestone(time: Double($0.offset), value: $0.element)
    }
    return time(earning: earned, on: path)
  }
}

extension AssessmentMethod {
  /// Earned schedule: when the plan wanted the series to be where it is, with a path of
  /// milestones as the plan.
  ///
  /// - `ES`: the time from the start at which the path has the latest value, straight between
  ///   milestones; `AT`: the time from the start to the latest figure; `PD`: the length of the path
  /// - `SV(t) = ES - AT`, `SPI(t) = ES / AT`, `TSPI = (PD - ES) / (PD - AT)`, and the path will
  ///   take `IEAC(t) = PD / SPI(t)`
  ///
  /// Edge cases:
  ///
  /// - Below the start `ES` is 0, at the last milestone or above it is `PD`.
  /// - The path must be cumulative: it must not go back. Needs a baseline as its start.
  /// - `TSPI` does not exist once the path is over. There are no official categories.
  ///
  /// Source: W. Lipke and K. Henderson, *Earned Schedule Training*, EVA-11, 2006.
  public static let earnedSchedule = AssessmentMethod(
    id: "earned-schedule",
    name: .text("挣得进度", "Earned schedule"),
    question: .text("按计划，现在的水平本该什么时候达到？", "When did the plan want today's level?"),
    citation: earnedScheduleTraining,
    evidence: Evidence(
      grade: .b,
      remark: .text(
        "公式读自培训材料；数字来自第三方的单元测试，没有官方等级",
        "formulas from training slides; numbers from third-party unit tests; no official classes")),
    measures: [
      Measure(.text("进度绩效指数SPI(t)", "schedule index SPI(t)"), .ratio),
      Measure(.text("领先（负为落后）SV(t)", "lead, or lag if negative, SV(t)"), .years),
      Measure(.text("挣得进度ES", "earned schedule ES"), .years),
      Measure(.text("今后所需指数TSPI", "index needed from now on TSPI"), .ratio),
      Measure(.text("预计总工期IEAC(t)", "expected length IEAC(t)"), .years),
    ],
    categories: [],
    needs: [.baseline, .latest, .path, .direction],
    approach: Approach(.share, .planned, .ends), uses: .ends,
    invariances: [.unit, .shift, .reflection]
  ) { subject, _, sheet throws(Inapplicable) in
    let plan = try PlannedPath(subject, &sheet)
    let duration = plan.duration
    let actual = sheet.step(
      "AT", .text("已过时间", "time gone"), "t - B", plan.latest.time - plan.start)
    guard actual > 0 else { throw .noTimeElapsed }
    guard let reached = EarnedScheduleRule.time(earning: plan.earned, on: plan.points) else {
      throw .noPath
    }
    sheet.step("EV", .text("实际增加", "increase so far"), "d * (y - y0)", plan.earned)
    let earned = sheet.step(
      "ES", .text("计划达到该水平的时间", "time at which the path has that level"), plan.inverseFormula,
      reached)
    let index = sheet.step("SPIt", .text("指数", "schedule index"), "ES / AT", earned / actual)
    sheet.step("SVt", .text("领先", "lead"), "ES - AT", earned - actual)
    sheet.input("PD", .text("路径总长", "length of the path"), duration)
    let left = duration - actual
    let needed = left > 0 ? (duration - earned) / left : nil
    if let needed {
      sheet.step("TSPI", .text("今后所需指数", "index needed"), "(PD - ES) / (PD - AT)", needed)
    }
    let length = index > 0 ? duration / index : nil
    if let length {
      sheet.step("IEAC", .text("预计总工期", "expected length"), "PD / SPIt", length)
    }
    return Finding([index, earned - actual, earned, needed, length])
  }
}
