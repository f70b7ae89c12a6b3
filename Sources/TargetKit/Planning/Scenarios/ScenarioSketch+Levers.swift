/// What more money would bring, at the leverage that published figures prove.
extension ScenarioSketch {
  /// Adds what an extra input brings to the latest figures of the lever's outputs.
  ///
  /// Of a leverage that is known as a range only the cautious end counts: the least it brings where
  /// more is better, the most where less is.
  mutating func add(
    _ input: Reading, through lever: String, in period: Period
  ) throws(ScenarioRefusal) {
    let name = scenario.plan.map { "\($0)/\(lever)" } ?? lever
    let levers = LeverageReview(of: review.book, asOf: review.asOf, names: [name]).levers
    guard let found = levers.first, levers.count == 1 else { throw .noLever(lever) }
    var isUsed = false
    for side in found.inputs {
      for yield in side.allYields where yield.yield.kind == .output {
        guard let answer = try? yield.answer(.brings(input), of: side),
          let series = series(of: yield.yield.figure.reference, in: found.lever.plan)
        else { continue }
        let output = SeriesName(yield.yield.figure.reference.name)
        let (reading, _) = try latest(series, output)
        guard let level = try? reading.adding(answer.net ?? answer.gross, of: series, in: book)
        else { throw .unusableFigure(output) }
        append(level, period, series)
        isUsed = true
      }
    }
    if !isUsed { throw .noLeverage(lever) }
  }

  /// The series of an output, if it has targets.
  private func series(of reference: FigureReference, in plan: String) -> Int? {
    let id = reference.plan ?? plan
    guard let series = try? book.series(of: reference, plan: id),
      !book.targetTable.targetsOfSeries[series].isEmpty
    else { return nil }
    return series
  }
}

extension Reading {
  /// The reading with an amount on top, written four digits finer.
  fileprivate func adding(
    _ amount: Quantity, of series: Int, in book: PlanBook
  ) throws -> Reading? {
    let number = Int(book.seriesTable.records[series].indicator)
    let indicator = book.indicator(at: number)
    let reach = book.indicatorIDs[Int(book.indicatorTable.records[number].plan)].reach
    let sum = try converted(to: indicator.unit).faceInterval(reach).adding(
      amount.interval(in: indicator.unit, \.face))
    let place = indicator.unit.countsSingly ? 0 : max(Int(value.exponent) - 4, -60)
    let low = sum.lower.map { ($0.value.rounded(toPlace: place, .down), $0.isClosed) }
    let high = sum.upper.map { ($0.value.rounded(toPlace: place, .up), $0.isClosed) }
    if let low, let high, low.0 == high.0 { return Reading(low.0, indicator.unit) }
    switch (low, high, indicator.better) {
    case (let low?, _, .more), (let low?, _, .within), (let low?, _, nil), (let low?, nil, .less):
      return Reading(low.0, indicator.unit, bound: low.1 ? .atLeast : .moreThan)
    case (_, let high?, _):
      return Reading(high.0, indicator.unit, bound: high.1 ? .atMost : .lessThan)
    case (nil, nil, _):
      return nil
    }
  }
}
