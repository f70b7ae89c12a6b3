extension TargetOutlook {
  /// What is projected for the end of each year after the latest figure.
  ///
  /// - Parameter year: The last year; 2027 for the end of 2027.
  /// - Returns: At most 200 years; none where the last one lies behind the latest figure.
  public func yearly(until year: Int) -> [(year: Int, value: ProjectedValue)] {
    let first = Arrival.calendarYear(of: latestYear) + 1
    guard first <= year else { return [] }
    return (first...min(year, first + 199)).compactMap { year in
      (try? series.value(at: Double(year) + 1)).map { (year, $0) }
    }
  }

  /// Whether more is said than that a single figure is held.
  public var isTelling: Bool {
    if case .success = probability { return true }
    return atDue?.interval(level: 0.8) != nil
  }
}

/// The pending targets of one series, with what is projected of it.
public struct SeriesOutlook: Sendable {
  /// The targets, in the order of the files.
  public let findings: [TargetReview]
  /// What is projected of each of them; the same count as ``findings``.
  public let outlooks: [TargetOutlook]
  /// The figures behind it: the end of 2024 is 2025.
  public let figures: [DatedFigure]
  /// The changes far out of the ordinary of the series, which widen what is said of it.
  public var breaks: [StructuralBreak] { outlooks.first?.series.breaks ?? [] }
  /// The calendar years from which on a source says that the series is another one (序列中断), as the
  /// note of a figure tells.
  public let statedBreaks: [Int]
  /// How the model would have done on the series; `nil` if that was not asked for or failed.
  public let backTest: BackTest?

  /// The year of the last due date.
  public var lastDueYear: Int? {
    findings.compactMap { $0.target.due?.end?.year }.max()
  }
}

extension Review {
  /// The pending targets in scope, series by series, each with its projection or why it has none.
  ///
  /// - Parameters:
  ///   - model: How series are projected.
  ///   - backTests: Whether to try the model on the past of each series.
  /// - Returns: One result for each series, in the order in which they first appear.
  public func seriesOutlooks(
    by model: ForecastModel = .recommended, backTests: Bool = false
  ) -> [Result<SeriesOutlook, SeriesRefusal>] {
    var order: [Int] = []
    var groups: [Int: [TargetReview]] = [:]
    for finding in targets where finding.verdict == .pending {
      let series = seriesNumber(of: finding)
      if groups[series] == nil { order.append(series) }
      groups[series, default: []].append(finding)
    }
    return order.compactMap { groups[$0] }.map { group in
      do throws(OutlookRefusal) {
        var outlooks: [TargetOutlook] = []
        for finding in group { outlooks.append(try outlook(of: finding, by: model)) }
        if !outlooks.contains(where: \.isTelling) {
          for case .failure(let refusal) in outlooks.map(\.probability) { throw refusal }
        }
        return .success(
          SeriesOutlook(
            findings: group, outlooks: outlooks,
            figures: group.first.map { datedFigures(ofTarget: $0.number) } ?? [],
            statedBreaks: group.first.map { statedBreaks(ofSeries: seriesNumber(of: $0)) } ?? [],
            backTest: backTests ? group.first.flatMap { try? backTest(of: $0, by: model) } : nil))
      } catch {
        return .failure(SeriesRefusal(findings: group, refusal: error))
      }
    }
  }
}

extension Review {
  /// The years of the figures whose notes say that the series breaks there.
  private func statedBreaks(ofSeries series: Int) -> [Int] {
    let words = ["序列中断", "口径中断", "break in series"]
    var years: Set<Int> = []
    for row in book.observationTable.rowsOfSeries[series]
    where book.publicationDay(ofRow: row) <= asOf {
      let observation = book.observation(at: row, series: series)
      guard let note = observation.note, words.contains(where: { note.contains($0) }) else {
        continue
      }
      years.insert(observation.period.start.year)
    }
    return years.sorted()
  }
}

/// The pending targets of a series that is not projected, and why.
public struct SeriesRefusal: Error {
  /// The targets, in the order of the files.
  public let findings: [TargetReview]
  /// Why.
  public let refusal: OutlookRefusal
}

extension StructuralBreak {
  /// The calendar year of the figure that is out of the ordinary.
  public var calendarYear: Int { Arrival.calendarYear(of: year) }
}
