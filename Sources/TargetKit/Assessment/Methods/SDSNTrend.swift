extension AssessmentMethod {
  /// The trend arrow of the Sustainable Development Report of SDSN, as far as it was found out.
  ///
  /// The points of score gained per year are compared with those needed to the green threshold:
  ///
  /// - `n0`, `n1`, `ng`: scores of the baseline, the latest value and the green threshold, not
  ///   clamped; `a = (n1 - n0) / (t - t0)`, `k = (ng - n0) / (D - t0)`
  /// - green already: up if `a >= 0`, else stagnating
  /// - otherwise falling if `a < 0`, up if `a >= k`, moderately improving if `a >= k / 2`, else
  ///   stagnating
  ///
  /// The trend ends at the present: the latest value is the one that is coloured, at its own time.
  /// The codebook of the database names an earlier end of the trend for most indicators; ending
  /// there gives fewer of the printed arrows.
  ///
  /// `D` is when the target is due, and 2030 if the goal has no date.
  ///
  /// Edge cases:
  ///
  /// - The rule is not the publisher's text. It is the best of many simple rules tried on the
  ///   arrows it was then counted on, so its rate is an optimistic one.
  ///
  /// Source: as for ``sdsn``, 2023.
  public static let sdsnTrend = AssessmentMethod(
    id: "sdsn-trend",
    name: .text("SDSN趋势箭头", "SDSN trend arrow"),
    question: .text("得分的年增量够不够到期达绿线？", "Does the score rise fast enough to turn green in time?"),
    citation: sdsnReport,
    evidence: Evidence(
      grade: .c,
      remark: .text(
        "规则不是发布者原文，是在同一批箭头上试出的最好规则，复现率偏乐观；趋势算到现值，现值的年份没有公布，核对时取编码表末年加一年",
        "not the publisher's text: the best of many rules tried on the same arrows, so the rate is optimistic; the year of the present value is not printed, and the check takes the codebook's last year plus one"
      )),
    measures: [
      Measure(.text("年增分÷所需年增分", "points gained / points needed, per year"), .ratio),
      Measure(.text("年增分", "points of score gained per year"), .score),
    ],
    categories: [
      Category(
        id: "↓", original: "Decreasing", name: .text("下降", "decreasing"), standing: .movingAway),
      Category(
        id: "→", original: "Stagnating", name: .text("停滞", "stagnating"), standing: .behind),
      Category(
        id: "➚", original: "Moderately improving", name: .text("略有改善", "moderately improving"),
        standing: .behind),
      Category(
        id: "↑", original: "On track or maintaining SDG achievement",
        name: .text("正常或保持", "on track or maintaining"), standing: .onTrack),
    ],
    needs: [.baseline, .latest, .benchmarks],
    approach: Approach(.pace, .linear, .ends), uses: .ends,
    invariances: [.unit, .shift, .reflection]
  ) { subject, _, sheet throws(Inapplicable) in
    let (base, latest) = (try subject.base(), try subject.latest())
    let (marks, sign) = try subject.benchmarks(&sheet)
    var due = 2030.0
    if case .reach(_, let time) = subject.terms.goal { due = time }
    guard due > base.time else { throw .dueNotLater }
    sheet.ends(base, latest)
    sheet.input("D", .text("到期时间", "time the target is due"), due)
    let score = { SDSNRule.rawScore($0, lower: marks.lower, optimum: marks.optimum) }
    let first = sheet.step(
      "n0", .text("基期得分", "score of the baseline"), "100 * (y0 - l) / (o - l)", score(base.value))
    let last = sheet.step(
      "n1", .text("最新得分", "latest score"), "100 * (y - l) / (o - l)", score(latest.value))
    let green = sheet.step(
      "ng", .text("绿线得分", "score of the green threshold"), "100 * (g - l) / (o - l)",
      score(marks.green))
    let pace = sheet.step(
      "a", .text("年增分", "points gained per year"), "(n1 - n0) / (t - t0)",
      (last - first) / (latest.time - base.time))
    let needed = sheet.step(
      "k", .text("所需年增分", "points needed per year"), "(ng - n0) / (D - t0)",
      (green - first) / (due - base.time))
    let isGreen = sheet.check(
      "d * y >= d * g", .text("已是绿色", "green already"), sign * latest.value >= sign * marks.green)
    let isRising = sheet.check("a >= 0", .text("没有下降", "not falling"), pace >= 0)
    if !isGreen, isRising {
      if !sheet.check("a >= k", .text("速度足够", "fast enough"), pace >= needed) {
        sheet.check("a >= k / 2", .text("速度过半", "half as fast as needed"), pace >= needed / 2)
      }
    }
    return Finding(
      [needed > 0 ? pace / needed : nil, pace],
      category: SDSNRule.arrow(pace: pace, needed: needed, isGreen: isGreen))
  }
}
