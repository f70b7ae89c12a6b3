extension AssessmentMethod {
  /// The Current Status Index of the UN Economic and Social Commission for Asia and the Pacific.
  ///
  /// - `S = 10 * d * (y - y0) / |T - y0|`: 0 at the baseline, 10 at the target
  /// - for parity, a range whose two ends are equal: `S = 10 - 10 * |T - y| / |T - y0|`
  ///
  /// It has no categories here: the cut-offs of the dashboard, and the formula of Anticipated
  /// Progress, could not be read, so they are not offered.
  ///
  /// Edge cases:
  ///
  /// - Not applicable if the baseline equals or already meets the target, or for a range that is
  ///   wider than a point.
  /// - Not limited to 0 to 10: beyond the target it exceeds 10, moving away it is negative.
  /// - Time plays no part.
  ///
  /// Source: ESCAP, *Progress Assessment Methodology*, 2017 onwards, as coded by the UNICEF
  /// regional office for the Middle East and North Africa, 2023.
  public static let escapStatus = AssessmentMethod(
    id: "escap",
    name: .text("亚太经社会现状指数", "ESCAP current status index"),
    question: .text("从基期到目标走了十分之几？", "How many tenths of the way are done?"),
    citation: Citation(
      publisher: "UN ESCAP", title: "Progress Assessment Methodology", year: 2023,
      edition: "formula as coded by UNICEF MENARO",
      url: "https://data.unescap.org/resource-guides/progress-assessment-methodology"),
    evidence: Evidence(
      grade: .c,
      remark: .text(
        "公式读自儿基会地区办的代码；看板的分界没有读到，所以不给等级",
        "formula from code of a UNICEF office; the dashboard's cut-offs were not read, so there are no classes"
      )),
    measures: [Measure(.text("现状指数（目标为10）", "current status, 10 at the target"), .score)],
    categories: [],
    needs: [.baseline, .latest, .goal, .direction],
    approach: Approach(.change, .linear, .ends), uses: .ends,
    invariances: [.unit, .shift, .reflection]
  ) { subject, _, sheet throws(Inapplicable) in
    let (base, latest) = (try subject.base(), try subject.latest())
    if case .keepWithin(let range, _) = subject.terms.goal {
      guard range.isPoint else { throw .rangeToKeep }
      guard range.lower != base.value else { throw .targetIsBaseline }
      sheet.ends(base, latest)
      sheet.input("T", .text("均等值", "parity"), range.lower)
      return Finding([
        sheet.step(
          "S", .text("现状指数", "current status"), "10 - 10 * abs(T - y) / abs(T - y0)",
          10 - 10 * abs(range.lower - latest.value) / abs(range.lower - base.value))
      ])
    }
    let (target, due) = try subject.way(from: base)
    let sign = try subject.sign()
    sheet.ends(base, latest)
    sheet.target(target, due: due)
    sheet.direction(sign)
    return Finding([
      sheet.step(
        "S", .text("现状指数", "current status"), "10 * d * (y - y0) / abs(T - y0)",
        10 * sign * (latest.value - base.value) / abs(target - base.value))
    ])
  }
}
