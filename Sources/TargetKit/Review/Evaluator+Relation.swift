extension Evaluator {
  /// Holds a series against another one, of the same plan, for the same period.
  func judgeRelation(
    _ result: inout Evaluation, _ promise: Promise, _ relative: RelativeRequirement
  ) {
    guard let other = otherSeries(relative), let factor = other.factor else {
      return report(noOther: promise, &result)
    }
    load(other: other.series)
    let own = measurement(for: promise)
    if let own, own.coverage == .whole {
      guard let beside = beside(own.figure, other) else { return report(noOther: promise, &result) }
      compare(own, with: beside, by: factor, relative, promise, &result)
      return
    }
    // Before the date the last period counts for which both have a figure.
    let last = figures.last { figure in
      figure.end <= promise.dueDay && beside(figure, other) != nil
    }
    guard let last, let beside = beside(last, other) else {
      return own == nil ? report(nothingFor: promise, &result) : report(noOther: promise, &result)
    }
    let isInside = period(last).map { $0.start >= promise.span.start } ?? false
    compare(
      Measurement(last, reading(last), isInside ? .part : .earlier), with: beside, by: factor,
      relative, promise, &result)
  }

  private func report(noOther promise: Promise, _ result: inout Evaluation) {
    report(nothingFor: promise, &result)
    if result.figure != nil { result.reason = .otherMissing }
    result.setAll(result.reason ?? .otherMissing)
  }

  private func compare(
    _ own: Measurement, with other: Beside, by factor: ExactDecimal,
    _ relative: RelativeRequirement, _ promise: Promise, _ result: inout Evaluation
  ) {
    show(own, &result)
    let hasPassed = promise.dueDay < asOf
    result.verdict = hasPassed ? .unreported : .pending
    result.setAll(.byComparison)
    guard other.reading.bound == .exact, let value = try? other.reading.value * factor,
      let halfPoint = halfPoint, let levels = relative.levels(beside: value, halfPoint: halfPoint)
    else {
      if own.coverage == .whole { result.verdict = .undetermined }
      result.reason = .boundOnly
      return
    }
    result.levels = levels
    let judgement = levels.judge(own.reading, subject.reach)
    result.judgement = judgement
    if own.coverage == .whole {
      result.verdict =
        switch judgement {
        case .satisfied: .met
        case .notSatisfied: .missed
        case .undecided: .undetermined
        }
      if own.isContradicted || other.isContradicted {
        result.verdict = .undetermined
        result.reason = .contradicted
      }
      var both = own
      both.isProvisional = own.isProvisional || other.isProvisional
      noteProvisional(&result, both)
    } else if !hasPassed {
      result.isBehind = own.coverage == .part && judgement == .notSatisfied
    }
    if own.reading.bound == .exact, let gap = try? levels.gap(of: own.reading.value) {
      result.gap = .value(Estimate(gap.doubleValue))
    }
  }

  /// Half a percentage point in the unit of the series; zero where it is no share.
  private var halfPoint: ExactDecimal? {
    let unit = book.indicatorTable.unit(subject.indicator)
    guard unit.dimension == .share else { return .zero }
    return try? ExactDecimal(uncheckedSignificand: 5, exponent: -3)
      .divided(exactlyBy: unit.scale)
  }

  // MARK: - The other series

  private struct Other {
    let series: Int
    let indicator: Int
    /// What its figures are to be multiplied by to be in the unit of the own ones; `nil` where the
    /// units differ in kind.
    let factor: ExactDecimal?
  }

  /// The series of the other indicator: for the same part where there is one, else for all of the area,
  /// else for its own.
  private func otherSeries(_ relative: RelativeRequirement) -> Other? {
    let plan = Int(book.indicatorTable.records[subject.indicator].plan)
    guard let indicator = book.indicatorNumber(relative.other, plan: book.plans[plan].id) else {
      return nil
    }
    let ownSeries = book.indicatorTable.records[indicator].ownSeries
    let series =
      book.series(ofIndicator: indicator, at: book.seriesTable.records[subject.series].place)
      ?? book.series(
        ofIndicator: indicator, at: SeriesPlace(area: book.seriesTable.area(subject.series)))
      ?? (ownSeries >= 0 ? Int(ownSeries) : nil)
    guard let series else { return nil }
    let (own, theirs) = (
      book.indicatorTable.unit(subject.indicator), book.indicatorTable.unit(indicator)
    )
    return Other(series: series, indicator: indicator, factor: try? theirs.factor(to: own))
  }

  private func load(other series: Int) {
    if otherHistory?.series == series { return }
    var history = SeriesHistory(asOf: asOf)
    history.load(series: series, of: book)
    otherHistory = (series, history)
  }

  /// What the other series says of the same period.
  private struct Beside {
    let reading: BareReading
    let isProvisional: Bool
    let isContradicted: Bool
  }

  private func beside(_ figure: SeriesHistory.Figure, _ other: Other) -> Beside? {
    guard let history = otherHistory?.history else { return nil }
    let isLevel = subject.measure == .stock
    let match = history.figures.last {
      $0.end == figure.end && (isLevel || period($0) == period(figure))
    }
    return match.map { match in
      Beside(
        reading: book.observationTable.reading(
          match.row, countsSingly: book.indicatorTable.countsSingly(other.indicator)),
        isProvisional: match.isProvisional, isContradicted: match.isContradicted)
    }
  }
}
