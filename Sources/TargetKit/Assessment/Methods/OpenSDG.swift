extension AssessmentMethod {
  /// The progress measure of Open SDG, as Statistics Canada uses it.
  ///
  /// `G` is the compound yearly growth so far in the good direction. With a target it is
  /// divided by the growth needed, without one it is looked at alone:
  ///
  /// - `R = G / |(T / y0) ^ (1 / (D - t0)) - 1|`: on track from 0.95, moderate progress from
  ///   0.60, limited progress from 0, deterioration below
  /// - `G`: on track from `1.5 % * C`, moderate from `0.5 % * C`, limited from 0; `C` eases the
  ///   thresholds near a natural limit `L`, with `C = 1 - (y0 / L) ^ 4.44` below it
  /// - a latest value on the right side of the target is "target achieved" before anything else
  ///
  /// A score from -5 to 5 goes with it; ``OpenSDGRule/aggregate(_:)`` averages scores.
  ///
  /// Edge cases, strictly: not applicable without a direction, for a baseline or target of zero,
  /// if signs change, if the target equals the baseline, or within a year of the baseline. As
  /// published, the code puts 0.001 for a zero baseline or target, takes "less is better" if no
  /// direction is given, and takes 2015 or the next year as the baseline if there is none.
  /// A target equal to the baseline stops the published code with a division by zero.
  ///
  /// No published case has a negative baseline, and three have 0.001: there the rule is checked
  /// against the text of the code only.
  ///
  /// Source: Statistics Canada and Open SDG, *Progress measurement methodology*, Open SDG 2.4.0,
  /// 2025; sdg-build, `ProgressMeasure.py`.
  public static let openSDG = AssessmentMethod(
    id: "open-sdg",
    name: .text("加拿大统计局（Open SDG）", "Open SDG (Statistics Canada)"),
    question: .text(
      "年均增速够不够，离自然界限多近？", "Is the yearly growth high enough, given any natural limit?"),
    citation: Citation(
      publisher: "Statistics Canada / Open SDG", title: "Progress measurement methodology",
      year: 2025, edition: "Open SDG 2.4.0; sdg-build commit 139fede7",
      url: "https://open-sdg.readthedocs.io/en/latest/progress-methodology/"),
    evidence: Evidence(
      grade: .a,
      remark: .text(
        "数值、得分和等级与公布表逐位一致；基期为负的情形没有公布个案",
        "value, score and status agree with the published tables; no published case has a negative baseline"
      )),
    measures: [
      Measure(.text("实际增速÷所需增速", "growth so far / growth needed"), .ratio),
      Measure(.text("向好的年均增速", "yearly growth in the good direction"), .percentPerYear),
      Measure(.text("得分（-5到5）", "score, -5 to 5"), .score),
    ],
    categories: [
      Category(
        id: "deterioration", original: "Deterioration", name: .text("恶化", "deterioration"),
        standing: .movingAway),
      Category(
        id: "limited_progress", original: "Limited progress",
        name: .text("进展有限", "limited progress"), standing: .behind),
      Category(
        id: "moderate_progress", original: "Progress made, but acceleration needed",
        name: .text("有进展，需加快", "progress made, acceleration needed"), standing: .behind),
      Category(
        id: "substantial_progress", original: "On track", name: .text("正常", "on track"),
        standing: .onTrack),
      Category(
        id: "target_achieved", original: "Target achieved",
        name: .text("目标已实现", "target achieved"), standing: .reached),
    ],
    needs: [.baseline, .latest, .direction],
    approach: Approach(.pace, .compound, .ends), uses: .ends, invariances: [.unit, .reflection],
    quirks: [
      .text("基期为0时代之以0.001", "a baseline of zero is replaced by 0.001"),
      .text("目标为0时代之以0.001", "a target of zero is replaced by 0.001"),
      .text("没有方向时当作减少为好", "without a direction, less is taken to be better"),
      .text("没有基期时取2015年或其后第一年", "without a baseline, 2015 or the next year is taken"),
    ]
  ) { subject, fidelity, sheet throws(Inapplicable) in
    var series = try OpenSDGSeries(subject, fidelity, &sheet)
    if let target = series.target {
      sheet.target(target, due: series.due)
      let isAchieved = sheet.check(
        "d * (y - T) >= 0", .text("目标已实现", "the target is achieved"),
        series.sign * (series.latest.value - target) >= 0)
      if isAchieved {
        let ratio = try? series.ratio(target, fidelity, &sheet)
        return Finding([ratio, nil, 5], category: 4)
      }
      let ratio = try series.ratio(target, fidelity, &sheet)
      let score = ratio >= 0.60 ? "min(7.1429 * R - 4.2857, 5)" : "max(4.1667 * R - 2.5, -5)"
      return Finding(
        [
          ratio, nil,
          sheet.step("p", .text("得分", "score"), score, OpenSDGRule.score(ratio: ratio)),
        ],
        category: sheet.place(ratio, "R", [(0.95, "0.95"), (0.60, "0.60"), (0, "0")]))
    }
    return try series.trend(limit: subject.terms.naturalLimit, fidelity, &sheet)
  }
}

/// The two ends and the target of a series, with the publisher's defaults put in if asked for.
private struct OpenSDGSeries {
  var base: ExactCase.Point
  let latest: ExactCase.Point
  let sign: Double
  let target: Double?
  let due: Double

  init(
    _ subject: ExactCase, _ fidelity: AssessmentMethod.Fidelity, _ sheet: inout Worksheet
  ) throws(Inapplicable) {
    let isLenient = fidelity == .asPublished
    guard let last = subject.points.last else { throw .tooFewFigures(needed: 1, given: 0) }
    if isLenient, subject.terms.direction == nil {
      sheet.note(.text("没有方向，按发布者代码当作减少为好", "no direction: less is taken to be better"))
      sign = -1
    } else {
      sign = try subject.sign()
    }
    if isLenient, subject.baseline == nil {
      guard let first = subject.points.first(where: { $0.time >= 2015 }) else { throw .noBaseline }
      sheet.note(.text("没有基期，取2015年或其后第一年", "no baseline: 2015 or the next year is taken"))
      base = first
    } else {
      base = try subject.base()
    }
    latest = last
    switch subject.terms.goal {
    case .reach(let value, let time): (target, due) = (Self.target(value, isLenient, &sheet), time)
    case .hold(let value) where isLenient: (target, due) = (Self.target(value, true, &sheet), 2030)
    case .improve, nil: (target, due) = (nil, 2030)
    case .hold: throw .levelToHold
    case .keepWithin: throw .rangeToKeep
    }
    sheet.ends(base, latest)
    sheet.direction(sign)
  }

  private static func target(
    _ value: Double, _ isLenient: Bool, _ sheet: inout Worksheet
  ) -> Double {
    guard value == 0, isLenient else { return value }
    sheet.note(.text("目标为0，代之以0.001", "the target of zero is replaced by 0.001"))
    return 0.001
  }

  /// Puts 0.001 for a zero baseline, if asked for, and checks that growth is defined.
  private mutating func prepare(
    _ fidelity: AssessmentMethod.Fidelity, _ sheet: inout Worksheet
  ) throws(Inapplicable) {
    if base.value == 0 {
      guard fidelity == .asPublished else { throw .zeroBase }
      sheet.note(.text("基期为0，代之以0.001", "the baseline of zero is replaced by 0.001"))
      base.value = 0.001
      sheet.input("b", .text("代替的基期值", "baseline put in its place"), base.value)
    }
    guard base.value * latest.value >= 0 || base.value == 0 else { throw .signChange }
    guard latest.time - base.time >= 1 else { throw .lessThanAYear }
  }

  /// The symbol of the baseline in formulas.
  private func symbol(_ sheet: Worksheet) -> String {
    sheet.inputs.contains { $0.symbol == "b" } ? "b" : "y0"
  }

  private func growth(_ sheet: inout Worksheet) -> Double {
    let flip = base.value < 0 ? "-" : ""
    let symbol = symbol(sheet)
    return sheet.step(
      "G", .text("向好的增速", "growth in the good direction"),
      "\(flip)d * ((y / \(symbol)) ^ (1 / (t - t0)) - 1)",
      OpenSDGRule.growth(
        from: base.value, to: latest.value, years: latest.time - base.time, sign: sign))
  }

  mutating func ratio(
    _ target: Double, _ fidelity: AssessmentMethod.Fidelity, _ sheet: inout Worksheet
  ) throws(Inapplicable) -> Double {
    try prepare(fidelity, &sheet)
    guard target != 0 else { throw .zeroTarget }
    guard target != base.value else { throw .targetIsBaseline }
    guard target * base.value > 0 else { throw .targetSign }
    guard due > base.time else { throw .dueNotLater }
    let growth = growth(&sheet)
    let symbol = symbol(sheet)
    let ratio = OpenSDGRule.ratio(
      from: base.value, to: latest.value, years: latest.time - base.time, target: target,
      dueYears: due - base.time, sign: sign)
    sheet.step(
      "r", .text("所需增速", "growth needed"), "(T / \(symbol)) ^ (1 / (D - t0)) - 1",
      Growth.rate(from: base.value, to: target, years: due - base.time))
    _ = growth
    return sheet.step("R", .text("增速比", "ratio of rates"), "G / abs(r)", ratio)
  }

  mutating func trend(
    limit: Double?, _ fidelity: AssessmentMethod.Fidelity, _ sheet: inout Worksheet
  ) throws(Inapplicable) -> AssessmentMethod.Finding {
    let stated = base.value
    try prepare(fidelity, &sheet)
    let growth = growth(&sheet)
    let easing = OpenSDGRule.easing(base: stated, limit: limit)
    let formula: String
    if let limit {
      sheet.input("L", .text("自然界限", "natural limit"), limit)
      formula =
        abs(stated) >= 2 * abs(limit)
        ? "1"
        : abs(stated) <= abs(limit)
          ? "1 - (abs(y0) / abs(L)) ^ 4.44" : "1 - ((2 * abs(L) - abs(y0)) / abs(L)) ^ 4.44"
    } else {
      formula = "1"
    }
    sheet.step("C", .text("界限系数", "easing near the limit"), formula, easing)
    let category = OpenSDGRule.category(growth: growth, easing: easing)
    let isHigh = sheet.check("G >= 0.015 * C", .text("正常", "on track"), category == 3)
    if !isHigh, !sheet.check("G >= 0.005 * C", .text("有进展", "progress made"), category == 2) {
      sheet.check("G >= 0", .text("没有恶化", "no deterioration"), category == 1)
    }
    let score =
      growth < 0
      ? "max(125 * G - 2.5, -5)"
      : easing == 0
        ? "5"
        : ["", "500 * G / C - 2.5", "250 * G / C - 1.25", "min(500 * G / C - 5, 5)"][category]
    return AssessmentMethod.Finding(
      [
        nil, 100 * growth,
        sheet.step(
          "p", .text("得分", "score"), score, OpenSDGRule.score(growth: growth, easing: easing)),
      ], category: category)
  }
}

extension Inapplicable {
  /// The latest figure is less than a year after the baseline.
  public static let lessThanAYear = Self(
    "less-than-a-year",
    .text("最新数据距基期不到一年", "the latest figure is less than a year after the baseline")
  )
}
