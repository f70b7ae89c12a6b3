extension Evaluator {
  /// Holds a whole change since the baseline that is published as rates against a target.
  ///
  /// Cumulative rates say it themselves; yearly ones compound: cuts of 3 % and 4 % are one of
  /// 1 − 0.97 × 0.96. Rates may be written as changes, negative where something fell, or as sizes of
  /// the change that is asked for; a series that mixes signs says neither.
  func judgeRates(
    _ result: inout Evaluation, _ promise: Promise, _ records: ChangeRecords, isReduction: Bool
  ) {
    guard let levels = promise.levels else { return result.setIncomplete(.noCriterion) }
    guard let measurement = rates(promise, records, isReduction: isReduction) else {
      return report(nothingFor: promise, &result)
    }
    show(measurement, &result)
    decide(&result, promise, levels, measurement)
    if result.standing == .reached { result.standing = nil }
    var way = promise
    way.baseline = BareBaseline(
      reading: BareReading(value: .zero, bound: .exact, resolution: .zero),
      period: Period(day: promise.span.start.adding(days: -1)))
    measure(&result, way, levels, measurement)
  }

  private func rates(
    _ promise: Promise, _ records: ChangeRecords, isReduction: Bool
  ) -> Measurement? {
    let sign = isReduction ? sizeSign : .one
    guard let sign else { return nil }
    switch records {
    case .levels: return nil
    case .cumulativeRates:
      let last = figures.last { $0.end <= promise.dueDay && $0.end >= promise.span.start }
      guard let last, let size = reading(last).multiplied(by: sign) else { return nil }
      return Measurement(last, size, last.end == promise.dueDay ? .whole : .part)
    case .yearlyRates:
      guard let (found, missing) = years(of: promise.span), let last = found.last,
        let first = found.first, let start = period(first)?.start,
        let size = compounded(found, sign, isReduction: isReduction)
      else { return nil }
      let isPart = missing.first.map { $0.start > last.end } ?? false
      var measurement = Measurement(
        last, size, missing.isEmpty ? .whole : isPart ? .part : .gaps)
      measurement.start = start
      measurement.parts = found.map(\.row)
      measurement.missing = missing
      measurement.isProvisional = found.contains { $0.isProvisional }
      measurement.isContradicted = found.contains { $0.isContradicted }
      return measurement
    }
  }

  /// By what a rate is multiplied to be the size of a reduction; `nil` where signs are mixed.
  private var sizeSign: ExactDecimal? {
    let values = figures.map { reading($0).value }.filter { !$0.isZero }
    if values.allSatisfy({ $0 > .zero }) { return .one }
    return values.allSatisfy { $0 < .zero } ? ExactDecimal(-1) : nil
  }

  private func compounded(
    _ figures: [SeriesHistory.Figure], _ sign: ExactDecimal, isReduction: Bool
  ) -> BareReading? {
    let scale = book.indicatorTable.unit(subject.indicator).scale
    var product = ExactDecimal.one
    var resolution = ExactDecimal.zero
    for figure in figures {
      let rate = reading(figure)
      guard rate.bound == .exact, let size = try? rate.value * sign * scale,
        let factor = isReduction ? try? ExactDecimal.one - size : try? ExactDecimal.one + size,
        let next = product.product(factor)
      else { return nil }
      product = next
      resolution = max(resolution, rate.resolution)
    }
    guard let whole = isReduction ? try? ExactDecimal.one - product : try? product - .one,
      let value = try? whole.divided(exactlyBy: scale)
    else { return nil }
    return BareReading(value: value, bound: .exact, resolution: resolution)
  }
}

extension BareReading {
  fileprivate func multiplied(by sign: ExactDecimal) -> BareReading? {
    guard sign != .one else { return self }
    guard let value = try? value.negated() else { return nil }
    return BareReading(value: value, bound: bound.opposite, resolution: resolution)
  }
}
