/// The arithmetic of the German weather symbols, on plain numbers.
///
/// Symbols are numbered as in ``AssessmentMethod/germanWeather``: 0 thunderstorm, 1 cloud, 2 sun
/// and cloud, 3 sun.
public enum GermanWeatherRule {
  /// The part of the remaining way that the present pace leaves undone at the due date.
  @inlinable
  public static func shortfall(
    latest: Double, slope: Double, target: Double, yearsLeft: Double
  ) -> Double {
    (target - (latest + slope * yearsLeft)) / (target - latest)
  }

  /// The symbol for a target value by a year that is not reached yet.
  ///
  /// The shortfall counts in whole per cent, halves rounded up.
  ///
  /// - Parameters:
  ///   - advance: The mean change from figure to figure in the good direction.
  ///   - shortfall: The part of the way left undone.
  /// - Returns: The symbol.
  @inlinable
  public static func symbol(advance: Double, shortfall: Double) -> Int {
    guard advance > 0 else { return 0 }
    let percent = (100 * shortfall).rounded()
    if percent <= 5 { return 3 }
    return percent <= 20 ? 2 : 1
  }

  /// The symbol for a target that holds every year, or that is reached already.
  @inlinable
  public static func symbol(isReached: Bool, advance: Double) -> Int {
    if isReached { return advance >= 0 ? 3 : 2 }
    return advance > 0 ? 1 : 0
  }

  /// The symbol for a direction without a number.
  ///
  /// - Parameters:
  ///   - advance: The mean yearly change in the good direction.
  ///   - lastStep: The last change in the good direction.
  /// - Returns: The symbol.
  @inlinable
  public static func symbol(advance: Double, lastStep: Double) -> Int {
    if advance > 0 { return lastStep > 0 ? 3 : 2 }
    return lastStep > 0 ? 1 : 0
  }
}

extension AssessmentMethod {
  /// The weather symbols of the German Sustainable Development Strategy.
  ///
  /// The mean change from figure to figure over the last five years, `b = (y - ys) / min(n, t - ts)`
  /// with `n` the number of figures after `ys`, decides:
  ///
  /// - **a target value by a year**: `p = y + b * (D - t)`, and `m = (T - p) / (T - y)` of the way
  ///   left undone, in whole per cent. Sun up to 5 %, sun and cloud up to 20 %, cloud above;
  ///   thunderstorm if the series does not move in the right direction
  /// - **a value to hold every year, or a target reached already**: reached and not worsening sun,
  ///   reached and worsening sun and cloud, not reached and improving cloud, else thunderstorm
  /// - **a direction only**: mean change and last change both right sun, only the mean sun and
  ///   cloud, only the last cloud, neither thunderstorm
  /// - **a range**: the weaker of its two bounds; **a path of milestones**: the next one
  ///
  /// Edge cases:
  ///
  /// - At least four readings within the last five years; `ys` is the earliest of them.
  /// - Zero, negative and falling values need no special treatment: there is no ratio of growth.
  /// - A year without a figure does not slow the change down: changes are counted by figure, as
  ///   the published symbols ask for, and carried on by year. Figures within a year count as one.
  /// - After the due date nothing is left to project: a target not reached is a cloud or a
  ///   thunderstorm.
  ///
  /// Source: Federal Statistical Office of Germany (Destatis), *Status of the indicators*,
  /// national sustainable development indicators, 2026.
  public static let germanWeather = AssessmentMethod(
    id: "german-weather",
    name: .text("德国天气符号", "German weather symbols"),
    question: .text(
      "按最近五年的变化，到期还差多少？", "At the change of the last five years, how much will be missing?"),
    citation: Citation(
      publisher: "Statistisches Bundesamt (Destatis)", title: "Status of the indicators",
      year: 2026,
      edition: "dns-indikatoren.de, data of 2026-04-27",
      url: "https://dns-indikatoren.de/en/status/"),
    evidence: Evidence(
      grade: .a,
      remark: .text(
        "符号是按当时的数据评定的，这里用的是后来修订过的数据；目标数值由人工读自文本",
        "symbols were set on the data of their day, while the check uses today's; target numbers were read off the texts by hand"
      )),
    measures: [
      Measure(.text("到期未完成的路程", "way left undone when due"), .percent),
      Measure(.text("五年平均每次变化", "mean change from figure to figure"), .amount),
      Measure(.text("到期预计值", "value expected when due"), .amount),
    ],
    categories: [
      Category(
        id: "thunderstorm", original: "Blitz", name: .text("雷雨", "thunderstorm"),
        standing: .movingAway),
      Category(id: "cloud", original: "Wolke", name: .text("多云", "cloud"), standing: .behind),
      Category(
        id: "sun_cloud", original: "Leicht bewölkt", name: .text("晴间多云", "sun and cloud"),
        standing: .behind),
      Category(id: "sun", original: "Sonne", name: .text("晴", "sun"), standing: .onTrack),
    ],
    needs: [.history, .goal, .direction],
    approach: Approach(.projection, .linear, .recent), uses: .recent(years: 5),
    invariances: [.unit, .shift, .reflection]
  ) { subject, _, sheet throws(Inapplicable) in
    let recent = try RecentChange(subject, &sheet)
    if let next = subject.terms.milestones.first(where: { $0.time > recent.latest.time }) {
      return recent.finding(next.value, due: next.time, sign: try subject.sign(), &sheet)
    }
    switch subject.terms.goal {
    case .reach(let value, let due):
      return recent.finding(value, due: due, sign: try subject.sign(), &sheet)
    case .hold(let value):
      return recent.finding(value, due: nil, sign: try subject.sign(), &sheet)
    case .keepWithin(let range, let due):
      return try recent.finding(within: range, due: due, &sheet)
    case .improve:
      return recent.finding(sign: try subject.sign(), &sheet)
    case nil: throw .noTarget
    }
  }
}
