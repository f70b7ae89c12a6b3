extension AssessmentMethod {
  /// Eurostat's rule for EU SDG indicators with a quantified target.
  ///
  /// The compound yearly growth so far is divided by the growth needed from the baseline on:
  ///
  /// - `a = (y / y0) ^ (1 / (t - t0)) - 1`, `r = (T / y0) ^ (1 / (D - t0)) - 1`, `R = a / r`
  /// - significant progress if `R >= 0.95`, moderate if `R >= 0.60`, insufficient if `R >= 0`,
  ///   movement away below
  ///
  /// Edge cases:
  ///
  /// - Not applicable if the baseline is not positive, a later value is negative, the target is
  ///   not positive, or the baseline already meets the target.
  /// - Only the two end points count. Eurostat looks 15 and 5 years back; here the baseline of
  ///   the case is used.
  /// - Not invariant to a shift or a change of sign: growth rates are not.
  ///
  /// Source: Eurostat, *Sustainable development in the European Union: monitoring report on
  /// progress towards the SDGs in an EU context*, 2023 edition; the thresholds are those
  /// Statistics Canada restates.
  public static let eurostat = AssessmentMethod(
    id: "eurostat",
    name: .text("欧盟统计局（有目标）", "Eurostat (with target)"),
    question: .text("年均增速够不够？", "Is the yearly growth rate high enough?"),
    citation: eurostatReport,
    evidence: Evidence(
      grade: .c,
      remark: .text(
        "界限95/60/0%读自加拿大统计局的转述；没有找到欧盟公布的结果可核对",
        "thresholds of 95, 60 and 0 % as restated by Statistics Canada; no result published by Eurostat was found"
      )),
    measures: [
      Measure(.text("实际增速÷所需增速", "growth so far / growth needed"), .ratio),
      Measure(.text("实际年均增速", "growth so far"), .percentPerYear),
      Measure(.text("所需年均增速", "growth needed"), .percentPerYear),
    ],
    categories: [
      Category(
        id: "movement-away", original: "Movement away", name: .text("背离目标", "movement away"),
        standing: .movingAway),
      Category(
        id: "insufficient-progress", original: "Insufficient progress",
        name: .text("进展不足", "insufficient progress"), standing: .behind),
      Category(
        id: "moderate-progress", original: "Moderate progress",
        name: .text("中等进展", "moderate progress"), standing: .behind),
      Category(
        id: "significant-progress", original: "Significant progress",
        name: .text("显著进展", "significant progress"), standing: .onTrack),
    ],
    needs: [.baseline, .latest, .target, .direction],
    approach: Approach(.pace, .compound, .ends), uses: .ends, invariances: [.unit]
  ) { subject, _, sheet throws(Inapplicable) in
    let (base, latest) = (try subject.base(), try subject.latest())
    let (target, due) = try subject.way(from: base)
    try subject.requireGrowth(from: base, to: latest)
    guard target > 0 else { throw target == 0 ? .zeroTarget : .targetSign }
    guard due > base.time else { throw .dueNotLater }
    sheet.ends(base, latest)
    sheet.target(target, due: due)
    let actual = sheet.growth("a", from: base, to: latest)
    let needed = sheet.step(
      "r", .text("所需年均增速", "growth needed"), "(T / y0) ^ (1 / (D - t0)) - 1",
      Growth.rate(from: base.value, to: target, years: due - base.time))
    let ratio = sheet.step("R", .text("增速比", "ratio of rates"), "a / r", actual / needed)
    return Finding(
      [ratio, 100 * actual, 100 * needed],
      category: sheet.place(ratio, "R", [(0.95, "0.95"), (0.60, "0.60"), (0, "0")]))
  }

  static let eurostatReport = Citation(
    publisher: "Eurostat",
    title:
      "Sustainable development in the European Union: monitoring report on progress towards the SDGs in an EU context",
    year: 2023, edition: "2023 edition; rule read in restatements of it",
    url: "https://ec.europa.eu/eurostat/statistics-explained/index.php?title=SDG_-_Introduction")
}

extension ExactCase {
  /// Checks that a compound growth rate from one reading to another is defined.
  func requireGrowth(from base: Point, to latest: Point) throws(Inapplicable) {
    guard base.value > 0 else { throw base.value == 0 ? .zeroBase : .negativeBase }
    guard latest.value >= 0 else { throw .signChange }
  }
}

extension Worksheet {
  /// The compound yearly growth between the two ends.
  mutating func growth(
    _ symbol: String, from base: ExactCase.Point, to latest: ExactCase.Point
  ) -> Double {
    step(
      symbol, .text("实际年均增速", "growth so far"), "(y / y0) ^ (1 / (t - t0)) - 1",
      Growth.rate(from: base.value, to: latest.value, years: latest.time - base.time))
  }

  /// The place of a number among thresholds that run from high to low.
  ///
  /// - Returns: The number of thresholds below which the number does not lie, 0 for none.
  mutating func place(
    _ value: Double, _ symbol: String, _ thresholds: [(value: Double, text: String)]
  ) -> Int {
    for (index, threshold) in thresholds.enumerated()
    where check(
      "\(symbol) >= \(threshold.text)",
      .text("不低于\(threshold.text)", "\(threshold.text) or more"), value >= threshold.value)
    {
      return thresholds.count - index
    }
    return 0
  }
}
