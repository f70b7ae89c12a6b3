#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension AssessmentMethod {
  /// The progress classes of Healthy People, the health objectives of the United States.
  ///
  /// Towards the target the part of the targeted change counts, away from it the relative change:
  ///
  /// - `P = 100 * (y - y0) / (T - y0)`; `M = 100 * |y - y0| / y0`
  /// - target met or exceeded: the latest value meets the target
  /// - improved: towards the target and significant, or without standard errors `P >= 10`
  /// - got worse: away and significant, or without standard errors `M >= 10`
  /// - little or no detectable change: the rest
  ///
  /// Significant is `z = |y - y0| / sqrt(e0^2 + e^2)` of 1.645 or more: one-sided, 5 %.
  ///
  /// Edge cases:
  ///
  /// - If the baseline meets the target, `P` is not formed.
  /// - No relative change is defined for a baseline of zero or below without standard errors.
  /// - Without a later figure the publisher says "baseline only", without a target
  ///   "informational": here both are not applicable, with that reason.
  /// - Time plays no part: the rule never asks whether change is fast enough.
  ///
  /// Source: National Center for Health Statistics, *Healthy People 2020 Final Progress Table*,
  /// 2021.
  public static let healthyPeople = AssessmentMethod(
    id: "healthy-people",
    name: .text("健康人民（美国）", "Healthy People"),
    question: .text(
      "走了目标变化的百分之几，变化显著吗？", "How much of the targeted change is done, and is it significant?"),
    citation: Citation(
      publisher: "National Center for Health Statistics (NCHS), CDC",
      title: "Healthy People 2020 Final Progress Table", year: 2021, edition: "data dictionary",
      url: "https://data.cdc.gov/api/views/x749-vh2i"),
    evidence: Evidence(
      grade: .b,
      remark: .text(
        "定义读自官方数据字典；没有读到公布的数据行，个案由定义推得",
        "the definition is from the official data dictionary; no published row was read, cases are derived from it"
      )),
    measures: [
      Measure(.text("完成目标变化的份额", "share of the targeted change"), .percent),
      Measure(.text("背离目标的相对变化", "relative change away from the target"), .percent),
      Measure(.text("检验统计量z", "test statistic z"), .ratio),
    ],
    categories: [
      Category(
        id: "worse", original: "Got worse", name: .text("变差", "got worse"), standing: .movingAway),
      Category(
        id: "little-change", original: "Little or no detectable change",
        name: .text("变化不明显", "little or no detectable change"), standing: .behind),
      Category(
        id: "improved", original: "Improved", name: .text("改善", "improved"), standing: .unknown),
      Category(
        id: "met", original: "Target met or exceeded",
        name: .text("达到或超过目标", "target met or exceeded"), standing: .reached),
    ],
    needs: [.baseline, .latest, .goal, .direction],
    approach: Approach(.change, .linear, .ends), uses: .ends, invariances: [.unit]
  ) { subject, _, sheet throws(Inapplicable) in
    let target: Double
    switch subject.terms.goal {
    case .reach(let value, _), .hold(let value): target = value
    case .keepWithin: throw .rangeToKeep
    case .improve, nil: throw .noTarget
    }
    let (base, latest) = (try subject.base(), try subject.latest())
    let sign = try subject.sign()
    sheet.ends(base, latest)
    sheet.input("T", .text("目标值", "target"), target)
    sheet.direction(sign)
    let wasMet = sheet.check(
      "d * (y0 - T) >= 0", .text("基期已达到目标", "the baseline meets the target"),
      sign * (base.value - target) >= 0)
    let isMet = sheet.check(
      "d * (y - T) >= 0", .text("已达到目标", "the target is met"), sign * (latest.value - target) >= 0)
    let change = sign * (latest.value - base.value)
    let isTowards = sheet.check(
      "d * (y - y0) >= 0", .text("朝向目标", "towards the target"), change >= 0)
    var share: Double?
    if isTowards, !wasMet {
      share = sheet.step(
        "P", .text("完成目标变化的份额", "share of the targeted change"), "100 * (y - y0) / (T - y0)",
        100 * (latest.value - base.value) / (target - base.value))
    }
    if isMet { return Finding([share, nil, nil], category: 3) }
    if let z = sheet.significance(base, latest) {
      let isClear = sheet.check("z >= 1.645", .text("显著", "significant"), z >= 1.645)
      guard isClear, change != 0 else { return Finding([share, nil, z], category: 1) }
      return Finding([share, nil, z], category: isTowards ? 2 : 0)
    }
    if let share {
      let isEnough = sheet.check(
        "P >= 10", .text("达到10%", "10 % or more"), Growth.atLeast(share, 10))
      return Finding([share, nil, nil], category: isEnough ? 2 : 1)
    }
    guard base.value > 0 else { throw base.value == 0 ? .zeroBase : .negativeBase }
    let size = sheet.step(
      "M", .text("相对变化", "relative change"), "100 * abs(y - y0) / y0",
      100 * abs(latest.value - base.value) / base.value)
    let isLarge = sheet.check("M >= 10", .text("达到10%", "10 % or more"), Growth.atLeast(size, 10))
    return Finding([nil, size, nil], category: isLarge ? 0 : 1)
  }
}

extension Worksheet {
  /// The test statistic of the change between two readings; `nil` without standard errors.
  fileprivate mutating func significance(
    _ base: ExactCase.Point, _ latest: ExactCase.Point
  ) -> Double? {
    guard let first = base.standardError, let last = latest.standardError,
      first >= 0, last >= 0, first + last > 0
    else { return nil }
    input("e0", .text("基期标准误", "standard error of the baseline"), first)
    input("e", .text("最新值标准误", "standard error of the latest value"), last)
    return step(
      "z", .text("检验统计量", "test statistic"), "abs(y - y0) / sqrt(e0 ^ 2 + e ^ 2)",
      abs(latest.value - base.value) / (first * first + last * last).squareRoot())
  }
}
