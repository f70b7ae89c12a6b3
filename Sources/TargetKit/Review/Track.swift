/// The numbers that a target's way is told by: levels, running totals, or chained growth.
///
/// Methods, projections and charts look at these, so that a sum is never taken for its last part nor
/// a growth rate for a level.
struct Track: Sendable {
  /// A number at a time; see ``CalendarDate/yearFraction``.
  struct Point: Sendable {
    var time: Double
    var value: RealInterval
  }

  /// What the numbers are.
  enum Measure: Sendable {
    /// The figures themselves.
    case levels
    /// What has come together since the beginning of the window or the period.
    case totals
    /// The growth since the baseline, which is 100.
    case index
  }

  var measure = Measure.levels
  /// Where counting begins.
  var baseline: Point?
  var points: [Point]
  /// The number aimed at.
  var aim: Double?
  /// The numbers that satisfy the target; for "about" those at the number or beyond.
  var accepted: RealInterval?
  /// The way that leads to the aim; `nil` for what has none.
  var course: Course?
  var due: Double?
}

extension Review {
  /// The numbers that the way of a target is told by.
  func track(of finding: TargetReview) -> Track {
    let due = finding.target.due?.end?.yearFraction
    let goal = finding.goalInterval
    if !finding.index.isEmpty { return index(of: finding, due: due) }
    if let totals = totals(of: finding) {
      return Track(
        measure: .totals, baseline: totals.first, points: Array(totals.dropFirst()),
        aim: finding.levels?.aim?.doubleValue, accepted: goal?.realInterval,
        course: finding.levels?.aim.flatMap { aim in
          totals.first.flatMap { start in
            due.map { end in
              Course(points: [
                Course.Point(time: start.time, level: 0),
                Course.Point(time: end, level: aim.doubleValue),
              ])
            }
          }
        }, due: due)
    }
    return Track(
      baseline: finding.baseline.flatMap { point($0.reading, $0.time, of: finding) },
      points: comparableFigures(ofTarget: finding.number).compactMap { figure in
        let end = figure.period.end(asOf: figure.published.end(asOf: asOf))
        return point(figure.reading.bare, end.yearFraction, of: finding)
      }, aim: finding.levels?.aim?.doubleValue, accepted: goal?.realInterval,
      course: finding.course, due: due)
  }

  private func index(of finding: TargetReview, due: Double?) -> Track {
    let points = finding.index.compactMap { point in
      RealInterval(point.level * 100).map { Track.Point(time: point.time, value: $0) }
    }
    var track = Track(
      measure: .index, baseline: points.first, points: Array(points.dropFirst()), due: due)
    guard case .growth(let growth)? = finding.target.requirement, let start = points.first?.time,
      let due
    else { return track }
    let years = due - start
    let factor = 1 + growth.step.value.doubleValue
    if factor > 0, let aim = finding.indexAim {
      track.aim = aim
      track.accepted =
        growth.direction == .less
        ? RealInterval(lower: -.infinity, upper: aim) : RealInterval(lower: aim, upper: .infinity)
      track.course = Course(
        points: [
          Course.Point(time: start, level: 100), Course.Point(time: start + years, level: aim),
        ],
        isCompound: true)
    }
    return track
  }

  /// The running totals of an amount that is added up, from nothing on the eve of its stretch of time.
  private func totals(of finding: TargetReview) -> [Track.Point]? {
    let isPart = finding.attainment.reason != .byRates && finding.progress.reason == .partOfPeriod
    let isSum = finding.target.requirement?.isSum == true
    guard isPart || isSum, let whole = finding.observation, let zero = RealInterval(0) else {
      return nil
    }
    let parts = finding.parts.isEmpty ? [whole] : finding.parts
    var total = zero
    var points = [
      Track.Point(time: whole.period.start.adding(days: -1).yearFraction, value: zero)
    ]
    for part in parts {
      guard let amount = point(part.reading.bare, 0, of: finding)?.value, let end = part.period.end
      else { return nil }
      total =
        RealInterval(lower: total.lower + amount.lower, upper: total.upper + amount.upper)
        ?? .unbounded
      points.append(Track.Point(time: end.yearFraction, value: total))
    }
    return points
  }

  private func point(
    _ reading: BareReading, _ time: Double, of finding: TargetReview
  ) -> Track.Point? {
    (try? reading.faceInterval(reach(ofTarget: finding.number))).map {
      Track.Point(time: time, value: $0.realInterval)
    }
  }
}

extension TargetReview {
  /// The numbers that satisfy the target; for "about" those at the number or beyond, which is what a
  /// projection aims at.
  var goalInterval: Interval? {
    guard let levels else { return target.criterion?.accepted }
    guard target.requirement?.isAbout == true, let aim = levels.aim else { return levels.accepted }
    switch levels.direction {
    case .more: return .atLeast(aim)
    case .less: return .atMost(aim)
    case .within, nil: return levels.accepted
    }
  }
}
