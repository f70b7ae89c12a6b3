extension AssessmentMethod {
  /// Eurostat's rule for EU SDG indicators without a quantified target.
  ///
  /// The compound yearly growth so far, in the good direction, is put into four classes:
  ///
  /// - `a = (y / y0) ^ (1 / (t - t0)) - 1`, `c = d * a` with `d` 1 or -1
  /// - significant progress if `c >= 1 %`, moderate if `c >= 0`, moderate movement away if
  ///   `c >= -1 %`, significant movement away below
  ///
  /// Edge cases:
  ///
  /// - Not applicable to a series with a target value, if the baseline is not positive, or if
  ///   a later value is negative.
  /// - No change at all counts as moderate progress. On which side Eurostat itself puts values
  ///   that lie exactly on an edge was not found.
  ///
  /// Source: as for ``eurostat``; the thresholds as an early version of sdg-build had them.
  public static let eurostatTrend = AssessmentMethod(
    id: "eurostat-trend",
    name: .text("欧盟统计局（无目标）", "Eurostat (without target)"),
    question: .text("每年变好还是变坏1%以上？", "Does it get better or worse by more than 1 % a year?"),
    citation: eurostatReport,
    evidence: Evidence(
      grade: .c,
      remark: .text(
        "界限1/0/-1%读自早期sdg-build的代码；恰在界上时归哪边没有查到",
        "thresholds of 1, 0 and -1 % as in an early version of sdg-build; the side of an exact edge was not found"
      )),
    measures: [Measure(.text("向好的年均增速", "yearly growth in the good direction"), .percentPerYear)],
    categories: [
      Category(
        id: "significant-movement-away", original: "Significant movement away",
        name: .text("显著背离", "significant movement away"), standing: .movingAway),
      Category(
        id: "moderate-movement-away", original: "Moderate movement away",
        name: .text("中等背离", "moderate movement away"), standing: .movingAway),
      Category(
        id: "moderate-progress", original: "Moderate progress",
        name: .text("中等进展", "moderate progress"), standing: .unknown),
      Category(
        id: "significant-progress", original: "Significant progress",
        name: .text("显著进展", "significant progress"), standing: .onTrack),
    ],
    needs: [.baseline, .latest, .direction],
    approach: Approach(.change, .compound, .ends), uses: .ends, invariances: [.unit]
  ) { subject, _, sheet throws(Inapplicable) in
    try subject.requireNoTarget()
    let (base, latest) = (try subject.base(), try subject.latest())
    let sign = try subject.sign()
    try subject.requireGrowth(from: base, to: latest)
    sheet.ends(base, latest)
    sheet.direction(sign)
    let actual = sheet.growth("a", from: base, to: latest)
    let good = sheet.step(
      "c", .text("向好的增速", "growth in the good direction"), "d * a", sign * actual)
    return Finding(
      [100 * good], category: sheet.place(good, "c", [(0.01, "0.01"), (0, "0"), (-0.01, "-0.01")]))
  }
}

extension ExactCase {
  /// Checks that the series has a direction only.
  func requireNoTarget() throws(Inapplicable) {
    switch terms.goal {
    case .improve, nil: return
    case .reach: throw .hasTarget
    case .hold: throw .levelToHold
    case .keepWithin: throw .rangeToKeep
    }
  }
}
