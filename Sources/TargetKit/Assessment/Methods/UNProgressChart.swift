#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension AssessmentMethod {
  /// The rule of the UN SDG Progress Chart of 2023, as the Basque statistics office restates it.
  ///
  /// With a target, the compound growth so far is carried on to the due date, and the change it
  /// leads to is compared with the change needed:
  ///
  /// - `a = (y / y0) ^ (1 / (t - t0)) - 1`, `v = y * (1 + a) ^ (D - t)`, `q = (v - y0) / (T - y0)`
  /// - on track if `q >= 0.95`, fair progress if `q >= 0.10`, else stagnation or regression
  ///
  /// Without one, with `c` the growth in the good direction: on track if `c >= 2 %`, fair
  /// progress if `c >= 0.5 %`, else stagnation or regression.
  ///
  /// Edge cases:
  ///
  /// - A latest value that meets the target is "met", whatever the trend; of a percentage also one
  ///   within a point of 0 or 100, as the direction has it, where that is the target or none is
  ///   stated. Both exceptions are the Basque office's.
  /// - Not applicable if the baseline is not positive, if a later value is negative, or if the
  ///   baseline meets the target and the latest value does not.
  /// - The growth needed and the *level* reached are different things: `q` is not Eurostat's ratio.
  ///
  /// Source: UN Statistics Division, *Progress Chart Technical Note*, 2023, read in Eustat,
  /// *Metodología*, 2024.
  public static let unProgressChart = AssessmentMethod(
    id: "un-2023",
    name: .text("联合国进展图2023", "UN Progress Chart 2023"),
    question: .text(
      "按现有增速到期能走完多少路？", "How much of the way will the present growth go by the due date?"),
    citation: Citation(
      publisher: "United Nations Statistics Division", title: "Progress Chart Technical Note",
      year: 2023,
      edition: "2023; read in the restatement by Eustat (Basque Statistics Office)",
      url: "https://unstats.un.org/sdgs/files/report/2023/Progress_Chart_Technical_Note_2023.pdf"),
    evidence: Evidence(
      grade: .c,
      remark: .text(
        "读自巴斯克统计局的转述；核对个案的方向和目标取自另一张表，复现率只比一律答“正常”高一些",
        "read in a restatement; direction and target of the cases checked come from another table, and the rate is little above answering 'on track' always"
      )),
    measures: [
      Measure(.text("预计变化÷所需变化", "change expected / change needed"), .ratio),
      Measure(.text("向好的年均增速", "yearly growth in the good direction"), .percentPerYear),
      Measure(.text("到期预计值", "value expected when due"), .amount),
    ],
    categories: [
      Category(
        id: "regression", original: "Stagnation or regression",
        name: .text("停滞或倒退", "stagnation or regression"),
        standing: .behind),
      Category(
        id: "fair", original: "Fair progress, but acceleration needed",
        name: .text("有进展，需加快", "fair progress, acceleration needed"), standing: .behind),
      Category(
        id: "on-track", original: "Target met or on track",
        name: .text("已达到或正常", "target met or on track"),
        standing: .onTrack),
    ],
    needs: [.baseline, .latest, .direction],
    approach: Approach(.projection, .compound, .ends), uses: .ends, invariances: [.unit]
  ) { subject, _, sheet throws(Inapplicable) in
    guard case .reach(let target, let due) = subject.terms.goal else {
      return try subject.unTrend(&sheet)
    }
    let latest = try subject.latest()
    let sign = try subject.sign()
    sheet.input("y", .text("最新值", "latest value"), latest.value)
    sheet.target(target, due: due)
    sheet.direction(sign)
    if sheet.check(
      "d * (y - T) >= 0", .text("已达到目标", "the target is met"), sign * (latest.value - target) >= 0)
    {
      return Finding([nil, nil, nil], category: 2)
    }
    if target == (sign > 0 ? 100 : 0), subject.isComplete(latest.value, sign, &sheet) {
      return Finding([nil, nil, nil], category: 2)
    }
    let base = try subject.base()
    _ = try subject.way(from: base)
    try subject.requireGrowth(from: base, to: latest)
    sheet.ends(base, latest)
    let growth = sheet.growth("a", from: base, to: latest)
    let expected = sheet.step(
      "v", .text("到期预计值", "value expected when due"), "y * (1 + a) ^ (D - t)",
      latest.value * pow(1 + growth, due - latest.time))
    let share = sheet.step(
      "q", .text("预计变化÷所需变化", "change expected / change needed"), "(v - y0) / (T - y0)",
      (expected - base.value) / (target - base.value))
    return Finding(
      [share, 100 * sign * growth, expected],
      category: sheet.place(share, "q", [(0.95, "0.95"), (0.10, "0.10")]))
  }
}

extension ExactCase {
  /// The rule of the progress chart for a series without a target value.
  fileprivate func unTrend(
    _ sheet: inout Worksheet
  ) throws(Inapplicable) -> AssessmentMethod.Finding {
    try requireNoTarget()
    let (latest, sign) = (try latest(), try sign())
    if isComplete(latest.value, sign, &sheet) {
      return AssessmentMethod.Finding([nil, nil, nil], category: 2)
    }
    let base = try base()
    try requireGrowth(from: base, to: latest)
    sheet.ends(base, latest)
    sheet.direction(sign)
    let growth = sheet.growth("a", from: base, to: latest)
    let good = sheet.step(
      "c", .text("向好的增速", "growth in the good direction"), "d * a", sign * growth)
    return AssessmentMethod.Finding(
      [nil, 100 * good, nil], category: sheet.place(good, "c", [(0.02, "0.02"), (0.005, "0.005")]))
  }

  /// Whether the values are percentages and this one is within a point of all, or of none where
  /// less is better.
  fileprivate func isComplete(
    _ value: Double, _ sign: Double, _ sheet: inout Worksheet
  ) -> Bool {
    guard terms.isPercentage else { return false }
    sheet.input("y", .text("最新值", "latest value"), value)
    return sign > 0
      ? sheet.check("y >= 99", .text("离100%不超过1个百分点", "within a point of 100 %"), value >= 99)
      : sheet.check("y <= 1", .text("离0%不超过1个百分点", "within a point of 0 %"), value <= 1)
  }
}
