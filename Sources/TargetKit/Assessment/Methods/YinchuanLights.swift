extension AssessmentMethod {
  /// The red, yellow and green lights 红黄绿灯 of the city of Yinchuan.
  ///
  /// With the shares of ``schedule``, the lag is `l = 100 * (e - s)` percentage points:
  ///
  /// - green if `l <= 0`, the schedule is kept
  /// - yellow if `10 <= l <= 30`
  /// - red if `l > 30`
  ///
  /// Edge cases:
  ///
  /// - For `0 < l < 10` the rule as published names no light. The answer is the number and "not
  ///   defined"; no light is guessed.
  /// - Otherwise as for ``schedule``.
  ///
  /// Source: Yinchuan municipal government, 2025.
  public static let yinchuanLights = AssessmentMethod(
    id: "yinchuan",
    name: .text("银川红黄绿灯", "Yinchuan lights"),
    question: .text("比序时进度落后几个百分点？", "How many points behind schedule is it?"),
    citation: Citation(
      publisher: "银川市人民政府", title: "重点工作“红黄绿灯”督办", year: 2025, edition: "2025年3月，规则读自转述", url: nil),
    evidence: Evidence(
      grade: .c,
      remark: .text(
        "落后0到10个百分点之间没有规定亮什么灯；没有公布的个案可核对",
        "no light is laid down for a lag between 0 and 10 points; no published case to check against"
      )),
    measures: [
      Measure(.text("比序时进度（负为落后）", "against schedule, negative if behind"), .points),
      Measure(.text("完成份额", "share done"), .percent),
      Measure(.text("时间份额", "share of time gone"), .percent),
    ],
    categories: [
      Category(id: "red", original: "红灯", name: .text("红灯", "red"), standing: .behind),
      Category(id: "yellow", original: "黄灯", name: .text("黄灯", "yellow"), standing: .behind),
      Category(id: "green", original: "绿灯", name: .text("绿灯", "green"), standing: .onTrack),
    ],
    needs: [.baseline, .latest, .target, .direction],
    approach: Approach(.share, .linear, .ends), uses: .ends,
    invariances: [.unit, .shift, .reflection]
  ) { subject, _, sheet throws(Inapplicable) in
    let (share, elapsed) = try subject.schedule(&sheet)
    let lag = sheet.step(
      "l", .text("落后百分点", "points behind"), "100 * (e - s)", 100 * (elapsed - share))
    let values = [100 * (share - elapsed), 100 * share, 100 * elapsed]
    if sheet.check("l <= 0", .text("不落后：绿灯", "not behind: green"), Growth.atLeast(-lag, 0)) {
      return Finding(values, category: 2)
    }
    if sheet.check(
      "l > 30", .text("落后超过30点：红灯", "more than 30 behind: red"), !Growth.atLeast(30, lag))
    {
      return Finding(values, category: 0)
    }
    if sheet.check(
      "l >= 10", .text("落后10到30点：黄灯", "10 to 30 behind: yellow"), Growth.atLeast(lag, 10))
    {
      return Finding(values, category: 1)
    }
    return Finding(values, gap: .noLight)
  }
}

extension Inapplicable {
  /// The lag is between 0 and 10 points, for which Yinchuan names no light.
  public static let noLight = Self(
    "no-light",
    .text("未定义：落后不到10个百分点时规则没有规定", "not defined: the rule names no light for a lag below 10 points")
  )
}
