/// The arithmetic of the SDSN dashboards, on plain numbers.
public enum SDSNRule {
  /// The score of a value between the lower bound, 0, and the optimum, 100; not clamped.
  @inlinable
  public static func rawScore(_ value: Double, lower: Double, optimum: Double) -> Double {
    100 * (value - lower) / (optimum - lower)
  }

  /// The index of the colour in ``AssessmentMethod/sdsn``: 0 red, 1 orange, 2 yellow, 3 green.
  ///
  /// Yellow and orange part at the middle of the two thresholds.
  @inlinable
  public static func colour(_ value: Double, red: Double, green: Double, sign: Double) -> Int {
    if sign * value >= sign * green { return 3 }
    if sign * value >= sign * ((green + red) / 2) { return 2 }
    return sign * value >= sign * red ? 1 : 0
  }

  /// The index of the arrow in ``AssessmentMethod/sdsnTrend``: 0 falling, 1 stagnating, 2
  /// moderately improving, 3 on track.
  ///
  /// - Parameters:
  ///   - pace: The points of score gained per year.
  ///   - needed: The points per year to the green threshold by the due date.
  ///   - isGreen: Whether the value is green already.
  /// - Returns: The index.
  @inlinable
  public static func arrow(pace: Double, needed: Double, isGreen: Bool) -> Int {
    if isGreen { return pace >= 0 ? 3 : 1 }
    if pace < 0 { return 0 }
    if pace >= needed, needed > 0 { return 3 }
    return pace >= 0.5 * needed && needed > 0 ? 2 : 1
  }
}

extension AssessmentMethod {
  /// The score and the colour of the Sustainable Development Report of SDSN.
  ///
  /// - `n = 100 * (y - l) / (o - l)`, at least 0 and at most 100, between the lower bound `l`
  ///   and the optimum `o`; the same formula where less is better
  /// - in the improving direction: green from the green threshold `g` on, yellow from
  ///   `(g + h) / 2`, orange from the red threshold `h`, red below
  ///
  /// Edge cases:
  ///
  /// - Needs the four reference values of the indicator, which its publisher sets.
  /// - It judges a level: how fast a value moves and how much time is left play no part, and
  ///   no baseline is needed.
  ///
  /// Source: Sustainable Development Solutions Network, *Sustainable Development Report for
  /// Benin*, 2023, database and codebook; the publisher is not a government.
  public static let sdsn = AssessmentMethod(
    id: "sdsn",
    name: .text("SDSN得分与颜色", "SDSN score and colour"),
    question: .text("水平离最优值还有多远？", "How far is the level from the best possible?"),
    citation: sdsnReport,
    evidence: Evidence(
      grade: .a,
      remark: .text(
        "得分和颜色与公布数据库完全一致；参照值由发布者设定", "score and colour agree with the published database")),
    measures: [Measure(.text("得分（0到100）", "score, 0 to 100"), .score)],
    categories: [
      Category(
        id: "red", original: "Major challenges remain",
        name: .text("红：重大挑战", "red: major challenges"),
        standing: .behind),
      Category(
        id: "orange", original: "Significant challenges remain",
        name: .text("橙：较大挑战", "orange: significant challenges"), standing: .behind),
      Category(
        id: "yellow", original: "Challenges remain",
        name: .text("黄：仍有挑战", "yellow: challenges remain"),
        standing: .behind),
      Category(
        id: "green", original: "SDG achieved", name: .text("绿：已实现", "green: achieved"),
        standing: .reached),
    ],
    needs: [.latest, .benchmarks],
    approach: Approach(.level, nil, .latest), uses: .latest,
    invariances: [.unit, .shift, .reflection]
  ) { subject, _, sheet throws(Inapplicable) in
    let value = try subject.latest().value
    let (marks, sign) = try subject.benchmarks(&sheet)
    sheet.input("y", .text("最新值", "latest value"), value)
    let score = sheet.step(
      "n", .text("得分", "score"), "max(0, min(100, 100 * (y - l) / (o - l)))",
      max(0, min(100, SDSNRule.rawScore(value, lower: marks.lower, optimum: marks.optimum))))
    let colour = SDSNRule.colour(value, red: marks.red, green: marks.green, sign: sign)
    if !sheet.check("d * y >= d * g", .text("绿", "green"), colour == 3),
      !sheet.check("d * y >= d * (g + h) / 2", .text("黄", "yellow"), colour == 2)
    {
      sheet.check("d * y >= d * h", .text("橙", "orange"), colour == 1)
    }
    return Finding([score], category: colour)
  }

  static let sdsnReport = Citation(
    publisher: "Sustainable Development Solutions Network (SDSN)",
    title: "Sustainable Development Report for Benin 2023, regional database", year: 2023,
    edition: "Database-Benin-Regional-2023.xlsx",
    url: "https://dashboards.sdgindex.org/chapters/methodology")
}

extension ExactCase {
  /// The reference values, which must lie in order, and the direction they imply.
  func benchmarks(
    _ sheet: inout Worksheet
  ) throws(Inapplicable) -> (AssessmentCase.Benchmarks, sign: Double) {
    guard let marks = terms.benchmarks else { throw .noBenchmarks }
    let sign: Double = marks.optimum > marks.lower ? 1 : -1
    guard marks.optimum != marks.lower, sign * (marks.green - marks.red) >= 0 else {
      throw .benchmarksOutOfOrder
    }
    if let direction = terms.direction, (direction == .more) != (sign > 0) {
      throw .benchmarksOutOfOrder
    }
    sheet.input("l", .text("下限（0分）", "lower bound, score 0"), marks.lower)
    sheet.input("o", .text("最优值（100分）", "optimum, score 100"), marks.optimum)
    sheet.input("g", .text("绿线", "green threshold"), marks.green)
    sheet.input("h", .text("红线", "red threshold"), marks.red)
    sheet.direction(sign)
    return (marks, sign)
  }
}
