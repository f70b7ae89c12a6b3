/// Projects many series at once, bytes in and bytes out.
///
/// The series are rows of `id,frequency,split,index,value`; rows whose split is `test` are passed
/// over. A missing index is a gap of a period. Each series is projected by
/// ``RecommendedForecaster``.
public struct BatchProjection: Sendable {
  /// The number of periods, or `nil` for 6 years, 8 quarters or 18 months.
  public let horizon: Int?
  /// How many of the latest figures to use, or `nil` for all.
  public let last: Int?
  /// The limits of every series, or `nil` to go by the signs of the figures.
  public let limits: NaturalLimits?
  /// What is held of growth beforehand.
  public let growthPrior: GrowthPrior

  /// What came of a batch.
  public struct Result: Hashable, Sendable {
    /// The file that was asked for.
    public let bytes: [UInt8]
    /// One sentence for each series of which less is said than was asked.
    public let notes: [String]
  }

  /// A batch with the given extent.
  ///
  /// - Parameters:
  ///   - horizon: From 1 to ``ProjectionLimits/longestHorizon``; `nil` for the usual one.
  ///   - last: At least 1; `nil` for all figures.
  ///   - limits: The limits of every series, if there are any.
  ///   - growthPrior: What is held of growth beforehand.
  /// - Throws: ``ProjectionError`` for a number out of range.
  public init(
    horizon: Int? = nil, last: Int? = nil, limits: NaturalLimits? = nil,
    growthPrior: GrowthPrior = .growing
  ) throws(ProjectionError) {
    if let horizon, horizon < 1 || horizon > ProjectionLimits.longestHorizon {
      throw .horizonOutOfRange(longest: ProjectionLimits.longestHorizon)
    }
    if let last, last < 1 {
      throw .invalidParameter("at least one figure of a series must be used")
    }
    self.horizon = horizon
    self.last = last
    self.limits = limits
    self.growthPrior = growthPrior
  }

  /// Points and intervals: a file of `id,h,point,lo80,hi80,lo95,hi95`.
  ///
  /// A single figure has no interval; its cells are empty.
  ///
  /// - Parameter series: The file of the series.
  /// - Returns: The rows in the order in which the series first appear.
  /// - Throws: ``BatchError`` with the line at fault.
  /// - Complexity: O(size of both files).
  public func forecasts(of series: [UInt8]) throws(BatchError) -> Result {
    try Self.reading(series) { bytes throws(BatchError) in
      try RowWriter.withRow { row throws(BatchError) in try project(bytes, &row) }
    }
  }

  private func project(
    _ bytes: UnsafeBufferPointer<UInt8>, _ row: inout RowWriter
  ) throws(BatchError) -> Result {
    let batch = try BatchSeries(bytes)
    let quantiles = [0.1, 0.9, 0.025, 0.975].map { StudentT.four.quantile($0) }
    var output = Array("id,h,point,lo80,hi80,lo95,hi95\n".utf8)
    output.reserveCapacity(batch.entries.count * 600)
    var notes: [String] = []
    for entry in batch.entries {
      let model: FittedSeries
      do { model = try fit(entry, in: batch) } catch {
        notes.append("\(String(decoding: bytes[entry.id], as: UTF8.self)): \(error)")
        continue
      }
      for h in 1...(horizon ?? entry.frequency.horizon) {
        do {
          let distribution = try model.distribution(Double(h))
          output.append(contentsOf: bytes[entry.id])
          row.append(UInt8(ascii: ","))
          row.append(h)
          row.append(UInt8(ascii: ","))
          row.append(distribution.point)
          for t in quantiles {
            row.append(UInt8(ascii: ","))
            if model.hasIntervals { row.append(distribution.value(standardized: t)) }
          }
          row.append(UInt8(ascii: "\n"))
          row.flush(to: &output)
        } catch {
          notes.append("\(String(decoding: bytes[entry.id], as: UTF8.self)), h \(h): \(error)")
          break
        }
      }
      if !model.hasIntervals {
        notes.append(
          "\(String(decoding: bytes[entry.id], as: UTF8.self)): too little is known for an interval"
        )
      }
    }
    return Result(bytes: output, notes: notes)
  }

  /// Probabilities: a file of `id,h,target,prob` for questions of `id,h,target`.
  ///
  /// The question is whether the value at *h* is at least the target. Where the figures are too few
  /// for an answer the cell is empty.
  ///
  /// - Parameters:
  ///   - questions: The file of the questions; other columns are passed over.
  ///   - series: The file of the series.
  /// - Returns: One row a question, in their order, the target as it was written.
  /// - Throws: ``BatchError`` with the line at fault.
  public func probabilities(
    for questions: [UInt8], of series: [UInt8]
  ) throws(BatchError) -> Result {
    try Self.reading(series) { bytes throws(BatchError) in
      let batch = try BatchSeries(bytes)
      return try Self.reading(questions) { asked throws(BatchError) in
        try RowWriter.withRow { row throws(BatchError) in try answer(asked, batch, &row) }
      }
    }
  }

  private func answer(
    _ asked: UnsafeBufferPointer<UInt8>, _ batch: BatchSeries, _ row: inout RowWriter
  ) throws(BatchError) -> Result {
    var table = try BatchTable(asked, columns: ["id", "h", "target"])
    var output = Array("id,h,target,prob\n".utf8)
    output.reserveCapacity(asked.count + asked.count / 2)
    var notes: [String] = []
    var current: (id: String, model: FittedSeries?)?
    while try table.next() {
      let id = String(decoding: asked[table.fields[0]], as: UTF8.self)
      guard let number = batch.number(of: id) else {
        throw BatchError(line: table.line, reason: "there is no series '\(id)'")
      }
      guard let h = NumberBytes.integer(asked[table.fields[1]]), h >= 1,
        h <= ProjectionLimits.longestHorizon
      else {
        throw BatchError(
          line: table.line,
          reason: "h must be a whole number from 1 to \(ProjectionLimits.longestHorizon)")
      }
      guard let target = NumberBytes.double(asked[table.fields[2]]) else {
        throw BatchError(line: table.line, reason: "the target must be a finite decimal number")
      }
      if current?.id != id {
        do {
          let model = try fit(batch.entries[number], in: batch)
          if !model.hasProbabilities { throw model.refusal }
          current = (id, model)
        } catch {
          notes.append("\(id): \(error)")
          current = (id, nil)
        }
      }
      output.append(contentsOf: asked[table.fields[0]])
      row.append(UInt8(ascii: ","))
      row.append(h)
      row.append(UInt8(ascii: ","))
      row.flush(to: &output)
      output.append(contentsOf: asked[table.fields[2]])
      row.append(UInt8(ascii: ","))
      if let distribution = try? current?.model?.distribution(Double(h)),
        let probability = distribution.probability(atLeast: target)
      {
        row.append((probability * 1e6).rounded() / 1e6)
      }
      row.append(UInt8(ascii: "\n"))
      row.flush(to: &output)
    }
    return Result(bytes: output, notes: notes)
  }

  private static func reading(
    _ bytes: [UInt8], _ body: (UnsafeBufferPointer<UInt8>) throws(BatchError) -> Result
  ) throws(BatchError) -> Result {
    try bytes.withUnsafeBufferPointer(body)
  }

  private struct FittedSeries {
    var model: ProjectionModel
    var count: Int
    var hasIntervals: Bool { model.hasScale && count >= Projection.figuresForIntervals }
    var hasProbabilities: Bool { model.hasScale && count >= Projection.figuresForProbability }
    var refusal: ProjectionError {
      model.hasScale
        ? .tooFewFigures(needed: Projection.figuresForProbability, given: count) : .noScale
    }
    func distribution(_ h: Double) throws(ProjectionError) -> PredictiveDistribution {
      try model.distribution(h)
    }
  }

  private func fit(
    _ entry: BatchSeries.Entry, in batch: BatchSeries
  ) throws(ProjectionError) -> FittedSeries {
    var range = entry.figures
    if let last, range.count > last { range = (range.upperBound - last)..<range.upperBound }
    let first = batch.positions[range.lowerBound]
    let isEven = batch.positions[range.upperBound - 1] - first == range.count - 1
    let model = try ProjectionModel(
      values: Array(batch.values[range]),
      times: isEven ? nil : batch.positions[range].map { Double($0) },
      by: RecommendedForecaster(
        cadence: entry.frequency.cadence, limits: limits, growthPrior: growthPrior))
    return FittedSeries(model: model, count: range.count)
  }
}
