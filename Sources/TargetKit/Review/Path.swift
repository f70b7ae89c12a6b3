#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The way from a baseline over the latest figure to the number to be reached, in numbers.
///
/// Times are years; see ``CalendarDate/yearFraction``.
struct Path {
  /// A figure as numbers: at its face value, and all it can be.
  struct Point: Equatable {
    let time: Double
    let value: ExactDecimal
    let nominal: Double
    let range: RealInterval

    /// Returns `nil` if the figure's interval cannot be held.
    init?(_ baseline: BareBaseline, _ reach: ApproximationReach) {
      self.init(baseline.reading, at: baseline.time, reach)
    }

    /// Returns `nil` if the figure's interval cannot be held.
    init?(_ reading: BareReading, at time: Double, _ reach: ApproximationReach) {
      self.time = time
      value = reading.value
      nominal = reading.value.doubleValue
      if reading.bound == .exact {
        range = RealInterval(nominal) ?? .unbounded
      } else {
        guard let interval = try? reading.faceInterval(reach) else { return nil }
        range = interval.realInterval
      }
    }
  }

  /// What was covered between two points, whatever the number to be reached.
  struct Travel {
    let start: Point
    let latest: Point
    let pace: Estimate
    let growth: Answer<Estimate>
  }

  let baseline: Point?
  let first: Point?
  let latest: Point?
  let levels: RequiredLevels
  /// The way that leads there.
  let course: Course?
  let dueTime: Double
  /// Whether the due date has passed, so that no pace leads there any more.
  let hasPassed: Bool
  let isSatisfied: Bool
  /// Whether the level is to be held, so that there is no way to it.
  let isHeld: Bool

  /// Computes everything; `lastTravel` keeps what the next target of the series needs again.
  func fill(_ result: inout Evaluation, _ lastTravel: inout Travel?) {
    guard let latest else { return result.setAll(.overflow) }
    guard let threshold = levels.aim?.doubleValue else {
      return result.setAll(isHeld ? .held : .rangeCriterion)
    }
    let sign = levels.direction == .less ? -1.0 : 1.0
    result.gap = .value(latest.estimate { sign * (threshold - $0) })
    result.attainment = attainment(latest, threshold)
    if let baseline {
      result.elapsed = elapsed(baseline, latest)
      result.progress = progress(baseline, latest, threshold)
    } else {
      result.elapsed = .notApplicable(.noBaseline)
      result.progress = .notApplicable(.noBaseline)
    }
    if isHeld {
      result.setWay(.held)
      if let baseline { result.elapsed = elapsed(baseline, latest) }
    } else {
      fillCourse(&result, latest)
    }
    fillPace(&result, latest, threshold, &lastTravel)
    if isHeld {
      result.requiredPace = .notApplicable(.held)
      result.requiredGrowth = .notApplicable(.held)
      result.arrival = .notApplicable(.held)
    }
  }

  /// How far the way should have led by the figure's date, and by how much the figure is ahead.
  private func fillCourse(_ result: inout Evaluation, _ latest: Point) {
    guard let baseline, let done = result.progress.value, let elapsed = result.elapsed.value else {
      let reason = result.progress.reason ?? result.elapsed.reason ?? .noBaseline
      result.expected = .notApplicable(reason)
      result.leadMonths = .notApplicable(reason)
      return
    }
    let isStraight = course.map { $0.points.count == 2 && !$0.isCompound } ?? true
    guard let course, let aim = course.points.last?.level, !isStraight,
      let due = course.level(at: latest.time)
    else {
      result.expected = .value(elapsed)
      let months = (dueTime - baseline.time) * 12
      result.leadMonths = .value(done.mapped { ($0 - elapsed) * months })
      return
    }
    result.expected = .value((due - baseline.nominal) / (aim - baseline.nominal))
    guard course.time(of: latest.nominal) != nil else {
      result.leadMonths = .notApplicable(.signChange)
      return
    }
    result.leadMonths = .value(
      latest.estimate { ((course.time(of: $0) ?? latest.time) - latest.time) * 12 })
  }

  /// The level as a share of the number to be reached: 80 of 1000 is 8 %.
  private func attainment(_ latest: Point, _ threshold: Double) -> Answer<Estimate> {
    guard threshold > 0 else { return .notApplicable(.zeroBase) }
    guard latest.nominal >= 0 else { return .notApplicable(.signChange) }
    return .value(latest.estimate { $0 / threshold })
  }

  /// (y − y₀) ÷ (y* − y₀): the share of the way from the baseline that is done.
  private func progress(
    _ baseline: Point, _ latest: Point, _ threshold: Double
  ) -> Answer<Estimate> {
    guard latest.time >= baseline.time else { return .notApplicable(.noTimeElapsed) }
    if isBeyond(baseline.nominal, threshold) {
      return .notApplicable(
        baseline.nominal == threshold ? .baselineAtTarget : .baselineSatisfies)
    }
    let way =
      levels.aim.flatMap { try? $0 - baseline.value }?.doubleValue ?? threshold - baseline.nominal
    guard way != 0 else { return .notApplicable(.baselineAtTarget) }
    guard baseline.range.isPoint else { return .notApplicable(.boundOnly) }
    let done = latest.difference(from: baseline)
    return .value(
      latest.range.isPoint
        ? Estimate(done / way) : latest.estimate { ($0 - baseline.nominal) / way })
  }

  private func isBeyond(_ value: Double, _ threshold: Double) -> Bool {
    switch (levels.accepted.lower, levels.accepted.upper) {
    case (let lower?, nil): lower.isClosed ? value >= threshold : value > threshold
    case (nil, let upper?): upper.isClosed ? value <= threshold : value < threshold
    default: value == threshold
    }
  }

  private func elapsed(_ baseline: Point, _ latest: Point) -> Answer<Double> {
    guard dueTime > baseline.time else { return .notApplicable(.noTimeLeft) }
    guard latest.time >= baseline.time else { return .notApplicable(.noTimeElapsed) }
    return .value((latest.time - baseline.time) / (dueTime - baseline.time))
  }

  // MARK: - Pace

  private func fillPace(
    _ result: inout Evaluation, _ latest: Point, _ threshold: Double, _ lastTravel: inout Travel?
  ) {
    let timeLeft = dueTime - latest.time
    if isSatisfied {
      result.requiredPace = .notApplicable(.alreadySatisfied)
      result.requiredGrowth = .notApplicable(.alreadySatisfied)
    } else if hasPassed || timeLeft <= 0 {
      result.requiredPace = .notApplicable(.noTimeLeft)
      result.requiredGrowth = .notApplicable(.noTimeLeft)
    } else {
      let left =
        levels.aim.flatMap { try? $0 - latest.value }?.doubleValue ?? threshold - latest.nominal
      result.requiredPace = .value(
        latest.range.isPoint
          ? Estimate(left / timeLeft) : latest.estimate { (threshold - $0) / timeLeft })
      result.requiredGrowth = Self.growth(
        from: latest, to: threshold, years: timeLeft)
    }
    guard let start = baseline ?? first else {
      result.pace = .notApplicable(.oneFigure)
      result.growth = .notApplicable(.oneFigure)
      result.arrival = .notApplicable(isSatisfied ? .alreadySatisfied : .oneFigure)
      return
    }
    let years = latest.time - start.time
    guard years > 0 else {
      result.pace = .notApplicable(.noTimeElapsed)
      result.growth = .notApplicable(.noTimeElapsed)
      result.arrival = .notApplicable(isSatisfied ? .alreadySatisfied : .noTimeElapsed)
      return
    }
    if let travel = lastTravel, travel.start == start, travel.latest == latest {
      result.pace = .value(travel.pace)
      result.growth = travel.growth
      result.arrival = arrival(latest, threshold, travel.pace)
      return
    }
    let pace = Self.pace(from: start, to: latest, years: years)
    result.pace = .value(pace)
    result.growth =
      latest.range.isPoint && start.range.isPoint
      ? Self.growth(from: start, to: latest.nominal, years: years) : .notApplicable(.boundOnly)
    result.arrival = arrival(latest, threshold, pace)
    lastTravel = Travel(start: start, latest: latest, pace: pace, growth: result.growth)
  }

  private static func pace(from start: Point, to latest: Point, years: Double) -> Estimate {
    Estimate(
      nominal: latest.difference(from: start) / years,
      range: latest.range.minus(start.range).mapped { $0 / years })
  }

  /// (b ÷ a)^(1/years) − 1: the constant yearly rate from a to b.
  private static func growth(
    from start: Point, to level: Double, years: Double
  ) -> Answer<Estimate> {
    guard start.nominal != 0, level != 0 else { return .notApplicable(.zeroBase) }
    guard (start.nominal > 0) == (level > 0) else { return .notApplicable(.signChange) }
    guard start.nominal > 0 else { return .notApplicable(.zeroBase) }
    func rate(_ base: Double) -> Double {
      base > 0 ? pow(level / base, 1 / years) - 1 : .infinity
    }
    let range = start.range.isPoint ? nil : start.range.mapped { rate(max($0, 0)) }
    let nominal = rate(start.nominal)
    return .value(
      Estimate(nominal: nominal, range: range ?? RealInterval(nominal) ?? .unbounded))
  }

  /// The day the present pace reaches the number.
  private func arrival(
    _ latest: Point, _ threshold: Double, _ pace: Estimate
  ) -> Answer<CalendarDate> {
    if isSatisfied { return .notApplicable(.alreadySatisfied) }
    guard latest.range.isPoint, pace.range.isPoint else { return .notApplicable(.boundOnly) }
    let gap = threshold - latest.nominal
    guard gap != 0, (gap > 0) == (pace.nominal > 0), pace.nominal != 0 else {
      return .notApplicable(.movingAway)
    }
    guard let date = CalendarDate(yearFraction: latest.time + gap / pace.nominal) else {
      return .notApplicable(.overflow)
    }
    return .value(date)
  }
}

extension Path.Point {
  /// How far it lies from another one, exactly where decimals can tell.
  fileprivate func difference(from other: Path.Point) -> Double {
    (try? value - other.value)?.doubleValue ?? nominal - other.nominal
  }

  /// What follows from the point by a monotone function.
  @inline(__always)
  fileprivate func estimate(_ transform: (Double) -> Double) -> Estimate {
    Estimate(nominal: nominal, range: range).mapped(transform)
  }
}

extension Estimate {
  /// The estimate under a monotone function.
  @inline(__always)
  fileprivate func mapped(_ transform: (Double) -> Double) -> Estimate {
    let value = transform(nominal)
    // Most figures leave no range, and need the function only once.
    return range == RealInterval(nominal)
      ? Estimate(value) : Estimate(nominal: value, range: range.mapped(transform))
  }
}
