extension AssessmentMethod {
  /// The score of the performance self-evaluation table 绩效自评表 in Chinese budgeting.
  ///
  /// - "at least" targets: `100 * y / T`, at most 100
  /// - "at most" targets: 100 if `y <= T`, else `100 * T / y`
  ///
  /// The score counts neither from a baseline nor with time: a city that has done nothing since
  /// the baseline scores `100 * y0 / T`. It has no categories.
  ///
  /// Edge cases:
  ///
  /// - Not applicable for a negative value or target, for "at least 0", and for a range to keep
  ///   within, which the rule does not mention.
  /// - An "at most 0" target scores 100 at zero and 0 at anything above it.
  /// - Not invariant to a shift: degrees Celsius and Kelvin score differently.
  ///
  /// Source: Ministry of Finance, self-evaluation tables of budget projects, 2020.
  public static let selfEvaluation = AssessmentMethod(
    id: "self-evaluation",
    name: .text("绩效自评（实际/目标）", "Self-evaluation score"),
    question: .text("实际值是目标值的百分之几？", "What part of the target value is the actual value?"),
    citation: Citation(
      publisher: "财政部", title: "项目支出绩效自评表", year: 2020, edition: "计分方法读自转述，未读到原文", url: nil),
    evidence: Evidence(
      grade: .c,
      remark: .text(
        "只计比例分，满分100；没有等级，也没有公布的个案可核对",
        "a proportional score up to 100; no classes, and no published case to check against")),
    measures: [Measure(.text("得分（满分100）", "score of 100"), .score)],
    categories: [],
    needs: [.latest, .goal, .direction],
    approach: Approach(.level, nil, .latest), uses: .latest, invariances: [.unit]
  ) { subject, _, sheet throws(Inapplicable) in
    let value = try subject.latest().value
    let target: Double
    switch subject.terms.goal {
    case .reach(let number, _), .hold(let number): target = number
    case .keepWithin: throw .rangeToKeep
    case .improve, nil: throw .noTarget
    }
    let isMore = try subject.sign() > 0
    sheet.input("y", .text("实际完成值", "actual value"), value)
    sheet.input("T", .text("指标值", "target value"), target)
    guard value >= 0, target >= 0 else { throw .negativeValue }
    if isMore {
      guard target > 0 else { throw .zeroTarget }
      return Finding([
        sheet.step(
          "p", .text("得分", "score"), "min(100, 100 * y / T)", min(100, 100 * value / target))
      ])
    }
    if sheet.check("y <= T", .text("不超过上限", "not above the ceiling"), value <= target) {
      return Finding([sheet.step("p", .text("得分", "score"), "100", 100)])
    }
    return Finding([sheet.step("p", .text("得分", "score"), "100 * T / y", 100 * target / value)])
  }
}

extension Inapplicable {
  /// A value or the target is negative, so that their ratio means nothing.
  public static let negativeValue = Self(
    "negative-value",
    .text("数值或目标为负，比例没有意义", "a value or the target is negative, so their ratio means nothing"))
}
