#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The arithmetic of the WHO/UNICEF rules, on plain numbers.
public enum WHOUnicefRule {
  /// The average annual rate of reduction, in percent, that leads from one value to another.
  public static func rate(from base: Double, to target: Double, years: Double) -> Double {
    100 * (1 - exp((log(target) - log(base)) / years))
  }

  /// The average annual rate of reduction, in percent, of a line fitted to logarithms.
  public static func rate(slope: Double) -> Double { 100 * (1 - exp(slope)) }

  /// The index of the class in ``AssessmentMethod/whoUnicef``: 0 worsening, 1 no progress, 2
  /// some progress, 3 on track.
  ///
  /// - Parameters:
  ///   - latest: The latest prevalence, in percent.
  ///   - rate: The rate of reduction so far.
  ///   - needed: The rate of reduction needed.
  ///   - constants: The constants of the indicator.
  /// - Returns: The index.
  public static func category(
    latest: Double, rate: Double, needed: Double, constants: AssessmentCase.PrevalenceRule
  ) -> Int {
    if latest <= constants.onTrackLevel || Growth.atLeast(rate, needed) { return 3 }
    if !Growth.atLeast(constants.buffer, rate) { return 2 }
    return Growth.atLeast(rate, -constants.buffer) ? 1 : 0
  }
}

extension AssessmentCase.PrevalenceRule {
  /// Stunting in children.
  public static let stunting = Self(onTrackLevel: 3, buffer: 0.5)
  /// Anaemia in women.
  public static let anaemia = Self(onTrackLevel: 5, buffer: 0.5)
  /// Low weight at birth.
  public static let lowBirthweight = Self(onTrackLevel: 5, buffer: 0.5)
  /// Overweight in children.
  public static let overweight = Self(onTrackLevel: 5, buffer: 1.5)
  /// Infants not exclusively breastfed.
  public static let notExclusivelyBreastfed = Self(onTrackLevel: 40, buffer: 0.8)
  /// Wasting in children.
  public static let wasting = Self(onTrackLevel: 5, buffer: 2)
}

extension AssessmentMethod {
  /// The WHO/UNICEF rules for the global nutrition targets of 2030.
  ///
  /// The average annual rate of reduction (AARR) of a prevalence is compared with the one needed:
  ///
  /// - `A = 100 * (1 - exp(b))`, `b` the slope of the line fitted by least squares to the
  ///   logarithms of all readings from the baseline on
  /// - `N = 100 * (1 - exp((ln T - ln y0) / (D - t0)))`, with `T` not below the on-track level
  /// - on track if the latest value is at most the on-track level, or `A >= N`; otherwise some
  ///   progress above the buffer, no progress inside it, worsening below
  ///
  /// Edge cases:
  ///
  /// - Without a baseline the publisher's rule picks it: the latest reading of 2005 to 2012,
  ///   else the earliest from 2013 on.
  /// - Not applicable where more is better, to values or targets that are not positive, and if
  ///   the baseline already meets the target.
  /// - On-track level and buffer exist for six indicators only. For another series the two rates
  ///   are given, and a class only if the rate suffices.
  /// - As published, readings are rounded to one decimal and rates to two.
  ///
  /// Source: WHO and UNICEF, *Progress Assessment Rules for the WHO MIYCN 2030 Targets*, brief
  /// for the World Health Assembly, 2026, provisional.
  public static let whoUnicef = AssessmentMethod(
    id: "who-unicef",
    name: .text("世卫/儿基会年均降幅", "WHO/UNICEF rate of reduction"),
    question: .text("年均降幅够不够？", "Is the average annual rate of reduction high enough?"),
    citation: Citation(
      publisher: "WHO / UNICEF", title: "Progress Assessment Rules for the WHO MIYCN 2030 Targets",
      year: 2026, edition: "provisional; unicef-drp/OSE-DA-NT commit e9ea0f05",
      url: "https://github.com/unicef-drp/OSE-DA-NT"),
    evidence: Evidence(
      grade: .b,
      remark: .text(
        "公布的两个所需降幅能复现；等级没有公布个案，由规则推得；规则尚属暂行",
        "the two required rates that are published are reproduced; classes have no published case; the rules are provisional"
      )),
    measures: [
      Measure(.text("年均降幅", "rate of reduction so far"), .percentPerYear),
      Measure(.text("所需年均降幅", "rate of reduction needed"), .percentPerYear),
    ],
    categories: [
      Category(
        id: "worsening", original: "Off track - Worsening", name: .text("恶化", "worsening"),
        standing: .movingAway),
      Category(
        id: "no-progress", original: "Off track - No progress", name: .text("无进展", "no progress"),
        standing: .behind),
      Category(
        id: "some-progress", original: "Off track - Some progress",
        name: .text("有些进展", "some progress"), standing: .behind),
      Category(
        id: "on-track", original: "On track", name: .text("正常", "on track"), standing: .onTrack),
    ],
    needs: [.history, .target, .direction, .prevalenceRule],
    approach: Approach(.pace, .compound, .all), uses: .all, invariances: [],
    quirks: [
      .text("数据取一位小数，降幅取两位小数", "readings are rounded to one decimal, rates to two")
    ]
  ) { subject, fidelity, sheet throws(Inapplicable) in
    let points = try subject.prevalences(fidelity, &sheet)
    guard let base = points.first, let latest = points.last, base.time < latest.time else {
      throw .tooFewFigures(needed: 2, given: points.count)
    }
    sheet.ends(base, latest)
    let constants = subject.terms.prevalence
    if let constants {
      sheet.input("k", .text("正常水平", "on-track level"), constants.onTrackLevel)
      if sheet.check(
        "y <= k", .text("不高于正常水平", "not above the on-track level"),
        latest.value <= constants.onTrackLevel)
      {
        return Finding([nil, nil], category: 3)
      }
    }
    let (rate, needed) = try subject.reductionRates(points, base, fidelity, &sheet)
    let values = [rate, needed]
    guard let constants else {
      if sheet.check("A >= N", .text("降幅足够", "the rate suffices"), Growth.atLeast(rate, needed)) {
        return Finding(values, category: 3)
      }
      return Finding(values, gap: .noBuffer)
    }
    sheet.input("w", .text("无进展界限", "buffer of no progress"), constants.buffer)
    let category = WHOUnicefRule.category(
      latest: latest.value, rate: rate, needed: needed, constants: constants)
    if !sheet.check("A >= N", .text("降幅足够", "the rate suffices"), category == 3),
      !sheet.check("A > w", .text("有些进展", "some progress"), category == 2)
    {
      sheet.check("A >= -w", .text("不算恶化", "not worsening"), category == 1)
    }
    return Finding(values, category: category)
  }
}

extension ExactCase {
  /// The readings from the baseline on, all of them positive.
  fileprivate func prevalences(
    _ fidelity: AssessmentMethod.Fidelity, _ sheet: inout Worksheet
  ) throws(Inapplicable) -> [Point] {
    guard try sign() < 0 else { throw .onlyReductions }
    var points = pointsFromBaseline
    if baseline == nil {
      let first =
        points.last { (2005...2012).contains($0.time) } ?? points.first { $0.time >= 2013 }
      guard let first else { throw .noBaseline }
      points = points.filter { $0.time >= first.time }
      sheet.note(
        .text(
          "基期按规则取2005–2012年最后一个数据，否则2013年起第一个",
          "the baseline is the latest reading of 2005 to 2012, else the earliest from 2013 on"))
    }
    guard points.allSatisfy({ $0.value > 0 }) else { throw .valueNotPositive }
    guard fidelity == .asPublished else { return points }
    return points.map {
      Point(time: $0.time, value: Growth.rounded($0.value, decimals: 1), standardError: nil)
    }
  }

  /// The rate so far, by a line through the logarithms, and the rate needed.
  fileprivate func reductionRates(
    _ points: [Point], _ base: Point, _ fidelity: AssessmentMethod.Fidelity,
    _ sheet: inout Worksheet
  ) throws(Inapplicable) -> (Double, Double) {
    let (stated, due) = try way(from: base)
    let target = max(stated, terms.prevalence?.onTrackLevel ?? stated)
    guard target > 0 else { throw stated == 0 ? .zeroTarget : .targetSign }
    guard target < base.value else { throw .metAtBaseline }
    guard due > base.time else { throw .dueNotLater }
    guard let slope = Growth.slope(points.map { (time: $0.time, value: log($0.value)) }) else {
      throw .beyondNumbers
    }
    sheet.slope(points, slope)
    sheet.target(target, due: due)
    var rate = WHOUnicefRule.rate(slope: slope)
    var needed = WHOUnicefRule.rate(from: base.value, to: target, years: due - base.time)
    if fidelity == .asPublished {
      rate = Growth.rounded(rate, decimals: 2)
      needed = Growth.rounded(needed, decimals: 2)
      sheet.note(.text("降幅取两位小数", "rates are rounded to two decimals"))
    }
    let round = fidelity == .asPublished ? "round2" : ""
    sheet.step("A", .text("年均降幅", "rate of reduction"), "\(round)(100 * (1 - exp(b)))", rate)
    sheet.step(
      "N", .text("所需年均降幅", "rate needed"), "\(round)(100 * (1 - exp((ln(T) - ln(y0)) / (D - t0))))",
      needed)
    return (rate, needed)
  }
}

extension Worksheet {
  /// Writes down the fit of a line through logarithms, reading by reading.
  fileprivate mutating func slope(_ points: [ExactCase.Point], _ slope: Double) {
    guard isRecording else { return }
    for (index, point) in points.enumerated() {
      input("x\(index)", .text("第\(index + 1)个时间", "time \(index + 1)"), point.time)
      input("v\(index)", .text("第\(index + 1)个值", "value \(index + 1)"), point.value)
    }
    let times = points.indices.map { "x\($0)" }.joined(separator: " + ")
    step(
      "c", .text("平均时间", "mean time"), "(\(times)) / \(points.count)",
      points.reduce(0) { $0 + $1.time } / Double(points.count))
    let above = points.indices.map { "(x\($0) - c) * ln(v\($0))" }.joined(separator: " + ")
    let below = points.indices.map { "(x\($0) - c) ^ 2" }.joined(separator: " + ")
    step("b", .text("对数值的斜率", "slope of the logarithms"), "(\(above)) / (\(below))", slope)
  }
}

extension Inapplicable {
  /// The constants that part the lower classes exist for six indicators only.
  public static let noBuffer = Self(
    "no-buffer",
    .text(
      "降幅不够；其余等级的界限只对六个营养指标有规定",
      "the rate does not suffice; the limits of the other classes exist for six nutrition indicators only"
    ))
}
