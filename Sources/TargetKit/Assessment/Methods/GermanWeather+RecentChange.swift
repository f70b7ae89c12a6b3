/// The change of a series over the last five years, and the symbols it leads to.
struct RecentChange {
  let latest: ExactCase.Point
  let slope: Double
  let lastStep: Double

  init(_ subject: ExactCase, _ sheet: inout Worksheet) throws(Inapplicable) {
    let points = subject.points
    guard let latest = points.last else { throw .tooFewFigures(needed: 4, given: 0) }
    let window = points.filter { $0.time >= latest.time - 5 }
    guard window.count >= 4, let first = window.first, let before = window.dropLast().last else {
      throw .tooFewFigures(needed: 4, given: window.count)
    }
    self.latest = latest
    sheet.input("y", .text("最新值", "latest value"), latest.value)
    sheet.input("t", .text("最新值时间", "time of the latest value"), latest.time)
    sheet.input("ys", .text("五年内最早的值", "earliest value of the last five years"), first.value)
    sheet.input("yb", .text("上一个值", "last value but one"), before.value)
    sheet.input("ts", .text("其时间", "its time"), first.time)
    let steps = Double(window.count - 1)
    sheet.input("n", .text("其后数据的个数", "number of figures after it"), steps)
    slope = sheet.step(
      "b", .text("平均每次变化", "mean change from figure to figure"), "(y - ys) / min(n, t - ts)",
      (latest.value - first.value) / min(steps, latest.time - first.time))
    lastStep = latest.value - before.value
  }

  /// The symbol for a value, by a year or every year.
  func finding(
    _ target: Double, due: Double?, sign: Double, _ sheet: inout Worksheet
  ) -> AssessmentMethod.Finding {
    sheet.input("T", .text("目标值", "target"), target)
    sheet.direction(sign)
    let isReached = sheet.check(
      "d * (y - T) >= 0", .text("已达到目标", "the target is reached"),
      sign * (latest.value - target) >= 0)
    guard let due, !isReached else {
      sheet.check(
        isReached ? "d * b >= 0" : "d * b > 0",
        isReached ? .text("没有变坏", "not worsening") : .text("在变好", "improving"),
        isReached ? sign * slope >= 0 : sign * slope > 0)
      return AssessmentMethod.Finding(
        [nil, slope, nil],
        category: GermanWeatherRule.symbol(isReached: isReached, advance: sign * slope))
    }
    let isAdvancing = sheet.check(
      "d * b > 0", .text("方向正确", "the direction is right"), sign * slope > 0)
    guard isAdvancing else { return AssessmentMethod.Finding([nil, slope, nil], category: 0) }
    sheet.input("D", .text("到期时间", "time the target is due"), due)
    let left = max(0, due - latest.time)
    let expected = sheet.step(
      "p", .text("到期预计值", "value expected when due"), "y + b * max(0, D - t)",
      latest.value + slope * left)
    let shortfall = sheet.step(
      "m", .text("未完成的路程", "way left undone"), "(T - p) / (T - y)",
      GermanWeatherRule.shortfall(
        latest: latest.value, slope: slope, target: target, yearsLeft: left))
    let symbol = GermanWeatherRule.symbol(advance: sign * slope, shortfall: shortfall)
    if !sheet.check(
      "round2(m) <= 0.05", .text("按整数百分比不超过5%：晴", "5 % at most, in whole per cent: sun"),
      symbol == 3)
    {
      sheet.check(
        "round2(m) <= 0.2", .text("不超过20%：晴间多云", "20 % at most: sun and cloud"), symbol == 2)
    }
    return AssessmentMethod.Finding([100 * shortfall, slope, expected], category: symbol)
  }

  /// The weaker of the symbols for the two bounds of a range.
  func finding(
    within range: RealInterval, due: Double?, _ sheet: inout Worksheet
  ) throws(Inapplicable) -> AssessmentMethod.Finding {
    var silent = Worksheet(isRecording: false)
    var bounds: [(value: Double, sign: Double, finding: AssessmentMethod.Finding)] = []
    for (value, sign) in [(range.lower, 1.0), (range.upper, -1.0)] where value.isFinite {
      bounds.append((value, sign, finding(value, due: due, sign: sign, &silent)))
    }
    let weakest = bounds.min { ($0.finding.category ?? 0) < ($1.finding.category ?? 0) }
    guard let weakest else { throw .noTarget }
    sheet.note(
      weakest.sign > 0
        ? .text("区间目标：由下界决定", "a range: its lower bound decides")
        : .text("区间目标：由上界决定", "a range: its upper bound decides"))
    return finding(weakest.value, due: due, sign: weakest.sign, &sheet)
  }

  /// The symbol for a direction only.
  func finding(sign: Double, _ sheet: inout Worksheet) -> AssessmentMethod.Finding {
    sheet.direction(sign)
    sheet.step("c", .text("最近一次变化", "last change"), "y - yb", lastStep)
    sheet.check("d * b > 0", .text("平均变化向好", "the mean change is right"), sign * slope > 0)
    sheet.check("d * c > 0", .text("最近变化向好", "the last change is right"), sign * lastStep > 0)
    return AssessmentMethod.Finding(
      [nil, slope, nil],
      category: GermanWeatherRule.symbol(advance: sign * slope, lastStep: sign * lastStep))
  }
}
