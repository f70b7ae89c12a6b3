/// Many cases at once, column by column: the two ends of a series, a target, a direction.
///
/// This is the form for a million series. It holds exact readings only and yields categories
/// only; ``AssessmentMethod/assess(_:as:)`` gives ranges, numbers, reasons and the working.
public struct AssessmentColumns: Sendable {
  /// One case.
  public struct Row: Hashable, Sendable {
    /// The baseline.
    public var baseline: Double
    /// The time of the baseline, in years.
    public var baselineTime: Double
    /// The latest value.
    public var latest: Double
    /// The time of the latest value, in years.
    public var latestTime: Double
    /// The target.
    public var target: Double
    /// When the target is due, in years.
    public var due: Double
    /// 1 if more is better, -1 if less is.
    public var sign: Double

    /// A case.
    public init(
      baseline: Double, baselineTime: Double, latest: Double, latestTime: Double, target: Double,
      due: Double, sign: Double
    ) {
      self.baseline = baseline
      self.baselineTime = baselineTime
      self.latest = latest
      self.latestTime = latestTime
      self.target = target
      self.due = due
      self.sign = sign
    }
  }

  private var baseline: [Double] = []
  private var baselineTime: [Double] = []
  private var latest: [Double] = []
  private var latestTime: [Double] = []
  private var target: [Double] = []
  private var due: [Double] = []
  private var sign: [Double] = []

  /// No cases yet.
  public init() {}

  /// The number of cases.
  public var count: Int { baseline.count }

  /// Adds a case.
  public mutating func append(_ row: Row) {
    baseline.append(row.baseline)
    baselineTime.append(row.baselineTime)
    latest.append(row.latest)
    latestTime.append(row.latestTime)
    target.append(row.target)
    due.append(row.due)
    sign.append(row.sign)
  }

  /// Makes room for a number of cases.
  public mutating func reserveCapacity(_ count: Int) {
    for column in [
      \Self.baseline, \.baselineTime, \.latest, \.latestTime, \.target, \.due, \.sign,
    ] {
      self[keyPath: column].reserveCapacity(count)
    }
  }

  /// The sums of all columns: the least work that can be done on them, to measure against.
  ///
  /// - Complexity: O(*n*).
  public var sums: [Double] {
    [baseline, baselineTime, latest, latestTime, target, due, sign].map { $0.reduce(0, +) }
  }

  /// A code for every case.
  @inline(__always)
  func map(_ code: (Row) -> Int8) -> [Int8] {
    let (y0, t0, y, t) = (baseline.span, baselineTime.span, latest.span, latestTime.span)
    let (goal, end, d) = (target.span, due.span, sign.span)
    return [Int8](unsafeUninitializedCapacity: count) { codes, filled in
      for index in y0.indices {
        codes[index] = code(
          Row(
            baseline: y0[index], baselineTime: t0[index], latest: y[index], latestTime: t[index],
            target: goal[index], due: end[index], sign: d[index]))
      }
      filled = y0.count
    }
  }
}

extension AssessmentMethod {
  /// The category of every case, as an index into ``categories``; -1 where there is none.
  ///
  /// - Returns: `nil` if the method has no form for columns: of those in ``all``,
  ///   ``schedule``, ``yinchuanLights``, ``eurostat`` and ``openSDG`` have one.
  /// - Complexity: O(*n*), without allocations but for the result.
  public func categories(of columns: AssessmentColumns) -> [Int8]? {
    scan?(columns)
  }
}

extension AssessmentColumns.Row {
  /// Whether there is a way to go from the baseline to the target, and time has passed on it.
  @inline(__always)
  var hasWay: Bool {
    sign * (target - baseline) > 0 && latestTime > baselineTime && due > baselineTime
  }

  /// Whether compound growth is defined from the baseline to both other values.
  @inline(__always)
  var hasGrowth: Bool { baseline > 0 && latest >= 0 && target > 0 }

  @inline(__always)
  var share: Double { ScheduleRule.share(from: baseline, to: latest, target: target) }

  @inline(__always)
  var elapsed: Double { ScheduleRule.elapsed(start: baselineTime, time: latestTime, due: due) }

  /// The growth so far divided by the growth needed.
  @inline(__always)
  var growthRatio: Double {
    Growth.rate(from: baseline, to: latest, years: latestTime - baselineTime)
      / Growth.rate(from: baseline, to: target, years: due - baselineTime)
  }
}
