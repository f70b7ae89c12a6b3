/// The arithmetic of the schedule comparison, on plain numbers.
public enum ScheduleRule {
  /// The points of lead from which "faster than expected" is said instead of "as expected".
  ///
  /// The number is **ours**: the texts that use the two classes give none. It parts two
  /// favourable classes only; what is behind is decided without it.
  public static let lead = 0.05

  /// The share of the way from `y0` to `target` that is done at `y`.
  ///
  /// `(y - y0) / (target - y0)`; infinite or not a number if there is no way to go.
  @inlinable
  public static func share(from y0: Double, to y: Double, target: Double) -> Double {
    (y - y0) / (target - y0)
  }

  /// The share of the time from `start` to `due` that is gone at `time`, at most 1.
  @inlinable
  public static func elapsed(start: Double, time: Double, due: Double) -> Double {
    min(1, (time - start) / (due - start))
  }

  /// The index of the class in ``AssessmentMethod/schedule``: 0 behind, 1 as expected, 2 faster
  /// than expected, 3 achieved.
  @inlinable
  public static func category(share: Double, elapsed: Double) -> Int {
    let slack = 1e-12
    let onTime = share >= elapsed - slack ? 1 : 0
    let faster = share >= elapsed + lead - slack ? 1 : 0
    return share >= 1 - slack ? 3 : onTime + faster
  }
}

extension AssessmentMethod {
  /// The schedule comparison 序时进度, with the four classes of Chinese mid-term evaluations.
  ///
  /// The share of the way that is done is compared with the share of time that is gone:
  ///
  /// - `s = (y - y0) / (T - y0)`, `e = (t - B) / (D - B)`, at most 1; the number shown is `s / e`
  /// - achieved if `s >= 1`; behind if `s < e`; faster than expected if `s >= e + 0.05`; else as
  ///   expected
  ///
  /// That a series is on schedule if `s >= e` is what 时间过半、任务过半 says. That the four
  /// classes are drawn from `s` and `e` is an interpretation, and so is the 0.05, which only
  /// parts "faster" from "as expected": no official cut-off is published.
  ///
  /// Edge cases:
  ///
  /// - Zero, negative and falling values need no special treatment.
  /// - If the baseline equals the target or already meets it, there is no way to go: not
  ///   applicable. A level to hold and a range to keep within have no way either.
  /// - The share of time is taken at the time of the latest figure, not at today's date.
  /// - On a way that is not straight (growth compounds, milestones bend it) `e` is the share of the
  ///   way that is due by then.
  /// - After the due date `e` stays 1, and "achieved" says nothing about having been in time.
  ///
  /// Source: National Development and Reform Commission, mid-term evaluation of the 14th
  /// Five-Year Plan, 2023, for the classes.
  public static let schedule = AssessmentMethod(
    id: "schedule",
    name: .text("序时进度", "Schedule comparison"),
    question: .text("完成的份额跟上时间的份额了吗？", "Has the share done kept up with the share of time gone?"),
    citation: Citation(
      publisher: "国家发展和改革委员会", title: "“十四五”规划实施中期评估报告", year: 2023,
      edition: "分类读自 2023-12 的新闻报道；判定界限未公布",
      url: "https://finance.caixin.com/m/2023-12-28/102150686.html"),
    evidence: Evidence(
      grade: .c,
      remark: .text(
        "四类名称是公布的，公式和界限没有公布：这里按完成份额与时间份额的比较解释，“快于”与“基本符合”之间的5个百分点是我们定的",
        "the four names are published, formula and cut-offs are not: comparing shares is an interpretation, and the 5 points between the two middle classes are ours"
      )),
    measures: [
      Measure(.text("完成份额÷时间份额", "share done / share of time"), .ratio),
      Measure(.text("完成份额", "share done"), .percent),
      Measure(.text("时间份额", "share of time gone"), .percent),
      Measure(.text("领先（负为落后）", "lead, or lag if negative"), .points),
    ],
    categories: [
      Category(
        id: "behind", original: "滞后预期", name: .text("滞后", "behind"), standing: .behind),
      Category(
        id: "as-expected", original: "基本符合预期", name: .text("基本符合预期", "broadly as expected"),
        standing: .onTrack),
      Category(
        id: "faster", original: "快于预期", name: .text("快于预期", "faster than expected"),
        standing: .ahead),
      Category(
        id: "achieved", original: "提前实现", name: .text("提前实现", "achieved early"),
        standing: .reached),
    ],
    needs: [.baseline, .latest, .target, .direction],
    approach: Approach(.share, .linear, .ends), uses: .ends,
    invariances: [.unit, .shift, .reflection]
  ) { subject, _, sheet throws(Inapplicable) in
    let (share, elapsed) = try subject.schedule(&sheet)
    let ratio = sheet.step(
      "r", .text("完成份额÷时间份额", "share done / share of time"), "s / e", share / elapsed)
    let category = ScheduleRule.category(share: share, elapsed: elapsed)
    let achieved = sheet.check("s >= 1", .text("已达到目标", "the target is reached"), category == 3)
    if !achieved {
      let onTime = sheet.check("s >= e", .text("跟上时间", "kept up with time"), category >= 1)
      if onTime {
        sheet.check(
          "s >= e + 0.05", .text("领先5个百分点以上（界限为本库所定）", "5 points ahead or more (our cut-off)"),
          category == 2)
      }
    }
    return Finding(
      [ratio, 100 * share, 100 * elapsed, 100 * (share - elapsed)], category: category)
  }
}

extension ExactCase {
  /// The share done and the share of time gone, both between the baseline and the target.
  func schedule(_ sheet: inout Worksheet) throws(Inapplicable) -> (share: Double, elapsed: Double) {
    let (base, latest) = (try base(), try latest())
    let (target, due) = try way(from: base)
    let start = terms.start ?? base.time
    guard due > start else { throw .dueNotLater }
    guard latest.time > start else { throw .noTimeElapsed }
    sheet.ends(base, latest)
    sheet.target(target, due: due)
    sheet.input("B", .text("计划期起点", "start of the plan period"), start)
    let share = sheet.step(
      "s", .text("完成份额", "share done"), "(y - y0) / (T - y0)",
      ScheduleRule.share(from: base.value, to: latest.value, target: target))
    guard let course = terms.course, terms.start == nil,
      let expected = course.share(at: min(latest.time, due))
    else {
      let elapsed = sheet.step(
        "e", .text("时间份额", "share of time gone"), "min(1, (t - B) / (D - B))",
        ScheduleRule.elapsed(start: start, time: latest.time, due: due))
      return (share, elapsed)
    }
    // What is exactly on a way that is not straight has kept up with it.
    sheet.input("e", .text("应完成份额（按规划路径）", "share due on the planned way"), expected)
    return (share, expected)
  }

  /// The target, which must lie ahead of the baseline in the stated direction.
  func way(from base: Point) throws(Inapplicable) -> (target: Double, due: Double) {
    let (target, due) = try reach()
    let sign = try sign()
    guard target != base.value else { throw .targetIsBaseline }
    guard sign * (target - base.value) > 0 else { throw .metAtBaseline }
    return (target, due)
  }
}
