/// The arithmetic of earned value, on plain numbers.
public struct EarnedValueFigures: Hashable, Sendable {
  /// Cost performance index `EV / AC`; `nil` without cost.
  public let costIndex: Double?
  /// Schedule performance index `EV / PV`; `nil` if nothing was planned yet.
  public let scheduleIndex: Double?
  /// Schedule variance `EV - PV`.
  public let scheduleVariance: Double
  /// Cost variance `EV - AC`; `nil` without a known cost.
  public let costVariance: Double?
  /// The share of the budget that is earned, in percent.
  public let percentComplete: Double
  /// Estimate at completion `BAC / CPI`.
  public let estimate: Double?
  /// Estimate at completion `AC + (BAC - EV) / (CPI * SPI)`.
  public let compositeEstimate: Double?
  /// Estimate to complete `EAC - AC`.
  public let toComplete: Double?
  /// Variance at completion `BAC - EAC`.
  public let varianceAtCompletion: Double?
  /// The cost index still needed to keep the budget, `(BAC - EV) / (BAC - AC)`.
  public let neededForBudget: Double?
  /// The cost index still needed to keep the estimate, `(BAC - EV) / (EAC - AC)`.
  public let neededForEstimate: Double?

  /// The figures of a budget at one time.
  ///
  /// - Throws: ``Inapplicable`` if the budget is not positive or an amount is negative.
  public init(_ budget: AssessmentCase.Budget) throws(Inapplicable) {
    let (total, planned, earned) = (budget.atCompletion, budget.planned, budget.earned)
    guard total > 0 else { throw .noBudget }
    guard planned >= 0, earned >= 0, budget.actual ?? 0 >= 0 else { throw .negativeAmount }
    func quotient(_ a: Double, _ b: Double) -> Double? { b == 0 ? nil : a / b }
    let actual = budget.actual
    let cost = actual.flatMap { quotient(earned, $0) }
    let schedule = quotient(earned, planned)
    costIndex = cost
    scheduleIndex = schedule
    scheduleVariance = earned - planned
    costVariance = actual.map { earned - $0 }
    percentComplete = 100 * earned / total
    let estimate = cost.flatMap { quotient(total, $0) }
    self.estimate = estimate
    toComplete = estimate.flatMap { e in actual.map { e - $0 } }
    varianceAtCompletion = estimate.map { total - $0 }
    neededForBudget = actual.flatMap { quotient(total - earned, total - $0) }
    neededForEstimate = toComplete.flatMap { quotient(total - earned, $0) }
    if let actual, let cost, let schedule {
      compositeEstimate = quotient(total - earned, cost * schedule).map { actual + $0 }
    } else {
      compositeEstimate = nil
    }
  }
}

extension AssessmentMethod {
  /// Earned value, with a budget or with a path of milestones as the plan.
  ///
  /// - with amounts: `SPI = EV / PV`, `CPI = EV / AC`, `EAC = BAC / CPI` and the rest of
  ///   ``EarnedValueFigures``
  /// - with milestones: `PV` is what the path has added to the baseline by the time of the latest
  ///   figure, straight between milestones; `EV` is what the series has added
  ///
  /// Edge cases:
  ///
  /// - An index whose divisor is zero does not exist; it is not taken for "on track".
  /// - The path must be cumulative: it must not go back. There are no official categories.
  ///
  /// Source: W. Lipke and K. Henderson, *Earned Schedule Training*, EVA-11, 2006.
  public static let earnedValue = AssessmentMethod(
    id: "earned-value",
    name: .text("挣值", "Earned value"),
    question: .text("完成的量是计划量的几倍？", "How much is done of what the plan asks for by now?"),
    citation: earnedScheduleTraining,
    evidence: Evidence(
      grade: .b,
      remark: .text(
        "公式读自培训材料；数字来自第三方的单元测试和一个网上算例，没有官方等级",
        "formulas from training slides; numbers from third-party unit tests and a web example; no official classes"
      )),
    measures: [
      Measure(.text("进度绩效指数SPI", "schedule performance index SPI"), .ratio),
      Measure(.text("进度偏差SV", "schedule variance SV"), .amount),
      Measure(.text("完成百分比", "percent complete"), .percent),
      Measure(.text("成本绩效指数CPI", "cost performance index CPI"), .ratio),
      Measure(.text("完工估算EAC", "estimate at completion EAC"), .amount),
    ],
    categories: [],
    needs: [.baseline, .latest, .path, .direction],
    approach: Approach(.share, .planned, .ends), uses: .ends,
    invariances: [.unit, .shift, .reflection]
  ) { subject, _, sheet throws(Inapplicable) in
    if let budget = subject.terms.budget { return try sheet.earnedValue(budget) }
    let plan = try PlannedPath(subject, &sheet)
    let planned = sheet.step(
      "PV", .text("计划增加", "planned increase by then"), plan.formula,
      plan.planned)
    let earned = sheet.step("EV", .text("实际增加", "increase so far"), "d * (y - y0)", plan.earned)
    sheet.input("BAC", .text("全程增加", "increase of the whole path"), plan.total)
    var index: Double?
    if planned != 0 {
      index = sheet.step("SPI", .text("进度绩效指数", "schedule index"), "EV / PV", earned / planned)
    }
    sheet.step("SV", .text("进度偏差", "schedule variance"), "EV - PV", earned - planned)
    return Finding([index, earned - planned, 100 * earned / plan.total, nil, nil])
  }

  static let earnedScheduleTraining = Citation(
    publisher: "W. Lipke, K. Henderson", title: "Earned Schedule Training", year: 2006,
    edition: "EVA-11, slides 16 and 24",
    url: "https://www.yumpu.com/en/document/view/38186924/earned-schedule-training/24")
}

extension Worksheet {
  fileprivate mutating func earnedValue(
    _ budget: AssessmentCase.Budget
  ) throws(Inapplicable) -> AssessmentMethod.Finding {
    let figures = try EarnedValueFigures(budget)
    input("BAC", .text("完工预算", "budget at completion"), budget.atCompletion)
    input("PV", .text("计划值", "planned value"), budget.planned)
    input("EV", .text("挣值", "earned value"), budget.earned)
    if let actual = budget.actual { input("AC", .text("实际成本", "actual cost"), actual) }
    if let index = figures.scheduleIndex {
      step("SPI", .text("进度绩效指数", "schedule index"), "EV / PV", index)
    } else {
      note(.text("计划值为0，没有SPI", "nothing was planned yet: there is no SPI"))
    }
    step("SV", .text("进度偏差", "schedule variance"), "EV - PV", figures.scheduleVariance)
    if let index = figures.costIndex {
      step("CPI", .text("成本绩效指数", "cost index"), "EV / AC", index)
    } else {
      note(.text("没有成本，没有CPI", "no cost so far: there is no CPI"))
    }
    if let estimate = figures.estimate {
      step("EAC", .text("完工估算", "estimate at completion"), "BAC / CPI", estimate)
    }
    return AssessmentMethod.Finding([
      figures.scheduleIndex, figures.scheduleVariance, figures.percentComplete, figures.costIndex,
      figures.estimate,
    ])
  }
}

extension Inapplicable {
  /// The budget at completion is not positive.
  public static let noBudget = Self(
    "no-budget", .text("完工预算必须为正", "the budget at completion must be positive"))

  /// An amount is negative.
  public static let negativeAmount = Self(
    "negative-amount", .text("金额不能为负", "amounts must not be negative"))
}
