/// A path of milestones as what it adds to the baseline, in the good direction.
struct PlannedPath {
  let latest: ExactCase.Point
  /// The increase of the series so far.
  let earned: Double
  /// When the path begins.
  let start: Double
  /// The path as increases over the baseline at times from the start, the start included.
  let points: [AssessmentCase.Milestone]

  var duration: Double { points.last?.time ?? 0 }
  var total: Double { points.last?.value ?? 0 }

  init(_ subject: ExactCase, _ sheet: inout Worksheet) throws(Inapplicable) {
    guard !subject.terms.milestones.isEmpty else { throw .noPath }
    let (base, latest) = (try subject.base(), try subject.latest())
    let sign = try subject.sign()
    let start = subject.terms.start ?? base.time
    let milestones = subject.terms.milestones
    var points = [AssessmentCase.Milestone(time: 0, value: 0)]
    for milestone in milestones {
      let point = AssessmentCase.Milestone(
        time: milestone.time - start, value: sign * (milestone.value - base.value))
      if let last = points.last {
        guard point.time > last.time else { throw .dueNotLater }
        guard point.value >= last.value else { throw .pathGoesBack }
      }
      points.append(point)
    }
    guard let last = points.last, last.value > 0 else { throw .targetIsBaseline }
    self.latest = latest
    self.start = start
    self.points = points
    earned = sign * (latest.value - base.value)
    sheet.ends(base, latest)
    sheet.direction(sign)
    sheet.input("B", .text("计划期起点", "start of the plan period"), start)
    for (index, milestone) in milestones.enumerated() {
      sheet.input(
        "m\(index + 1)", .text("阶段目标\(index + 1)", "milestone \(index + 1)"), milestone.value)
      sheet.input(
        "D\(index + 1)", .text("其到期时间", "its due time"), milestone.time)
    }
  }

  /// What the path has added by the time of the latest figure.
  var planned: Double {
    let time = latest.time - start
    guard let (last, next) = step(at: time) else { return total }
    return last.value
      + (next.value - last.value) * max(0, time - last.time) / (next.time - last.time)
  }

  /// The step of the path under way at a time; `nil` after its end.
  private func step(
    at time: Double
  ) -> (AssessmentCase.Milestone, AssessmentCase.Milestone)? {
    zip(points, points.dropFirst()).first { time < $1.time }
  }

  /// The formula of ``planned``, over the symbols of the sheet.
  var formula: String {
    guard let index = points.firstIndex(where: { latest.time - start < $0.time }), index > 0 else {
      return "d * (m\(points.count - 1) - y0)"
    }
    let (value, time) = symbols(index - 1)
    let (next, due) = symbols(index)
    return "d * (\(value) + (\(next) - \(value)) * max(0, t - \(time)) / (\(due) - \(time)) - y0)"
  }

  /// The formula of the earned schedule, over the symbols of the sheet.
  var inverseFormula: String {
    guard let index = points.lastIndex(where: { $0.value <= earned }) else { return "0" }
    guard points.indices.contains(index + 1) else { return "D\(index) - B" }
    let (value, time) = symbols(index)
    let (next, due) = symbols(index + 1)
    return "\(time) + (y - \(value)) / (\(next) - \(value)) * (\(due) - \(time)) - B"
  }

  private func symbols(_ index: Int) -> (value: String, time: String) {
    index == 0 ? ("y0", "B") : ("m\(index)", "D\(index)")
  }
}
