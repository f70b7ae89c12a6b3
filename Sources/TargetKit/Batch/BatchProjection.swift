/// Projects many series at once, a file in and a file out.
///
/// The file has the rows of a forecasting competition, `id,frequency,split,index,value`, of which
/// those of `test` are passed over, or those of a book, `indicator,period,value`. A missing period is
/// a gap. Each series is projected by ``RecommendedForecaster``, or by the model that is asked for.
public struct BatchProjection: Sendable {
  /// The number of periods, or `nil` for 6 years, 8 quarters or 18 months.
  public let horizon: Int?
  /// How many of the latest figures to use, or `nil` for all.
  public let last: Int?
  /// The limits of every series, or `nil` to go by the signs of the figures.
  public let limits: NaturalLimits?
  /// What is held of growth beforehand; `nil` for what the limits suggest.
  public let growthPrior: GrowthPrior?
  /// How the series are projected.
  public let model: ForecastModel

  /// What came of a batch.
  public struct Result: Sendable {
    /// The file that was asked for; empty where a file could not be read.
    public let bytes: [UInt8]
    /// What was wrong with the files, and of which series less is said than was asked.
    public let diagnostics: [Diagnostic]

    /// Whether a file could not be read.
    public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
  }

  /// A batch with the given extent.
  ///
  /// - Parameters:
  ///   - horizon: From 1 to ``ProjectionLimits/longestHorizon``; `nil` for the usual one.
  ///   - last: At least 1; `nil` for all figures.
  ///   - limits: The limits of every series, if there are any.
  ///   - growthPrior: What is held of growth beforehand.
  ///   - model: How the series are projected; one that needs a limit needs `limits`.
  /// - Throws: ``ProjectionError`` for a number out of range, or a model without the limit it needs.
  public init(
    horizon: Int? = nil, last: Int? = nil, limits: NaturalLimits? = nil,
    growthPrior: GrowthPrior? = nil, model: ForecastModel = .recommended
  ) throws(ProjectionError) {
    if let horizon, horizon < 1 || horizon > ProjectionLimits.longestHorizon {
      throw .horizonOutOfRange(longest: ProjectionLimits.longestHorizon)
    }
    if let last, last < 1 {
      throw .invalidParameter("at least one figure of a series must be used")
    }
    guard !model.needsCeiling || limits?.upper != nil else {
      throw .invalidParameter("the model \(model.id) needs an upper limit")
    }
    self.horizon = horizon
    self.last = last
    self.limits = limits
    self.growthPrior = growthPrior
    self.model = model
  }

  /// Points and intervals: a file of `id,h,point,lo80,hi80,lo95,hi95`.
  ///
  /// A single figure has no interval; its cells are empty. The name of a series of a book is that of
  /// the indicator, with `@` and the area where the rows have one.
  ///
  /// - Parameter source: The file of the series.
  /// - Returns: The rows in the order in which the series first appear.
  /// - Complexity: O(size of both files), the projections on as many cores as there are.
  public func forecasts(of source: SourceText) -> Result {
    var (batch, bag) = SeriesFile(source).read()
    guard !bag.hasErrors else { return Result(bytes: [], diagnostics: bag.sorted()) }
    let parts = Parallel.parts(of: batch.entries.count, atLeast: Self.worthwhile) {
      [batch] range in forecasts(of: range, in: batch, source)
    }
    batch.entries.removeAll()
    var bytes = Array("id,h,point,lo80,hi80,lo95,hi95\n".utf8)
    bytes.reserveCapacity(parts.reduce(bytes.count) { $0 + $1.bytes.count })
    for part in parts {
      bytes.append(contentsOf: part.bytes)
      bag.merge(part.notes)
    }
    return Result(bytes: bytes, diagnostics: bag.sorted())
  }

  /// How many series are worth a thread.
  private static let worthwhile = 512

  /// The rows of some of the series, and what there is to say of them.
  private func forecasts(
    of range: Range<Int>, in batch: BatchSeries, _ source: SourceText
  ) -> (bytes: [UInt8], notes: DiagnosticBag) {
    var bag = DiagnosticBag()
    var sink = ByteSink(capacity: 64 + range.count * 450)
    let levels = [0.1, 0.9, 0.025, 0.975]
    var shape = StudentT.three
    var quantiles = levels.map(shape.quantile)
    for entry in batch.entries[range] {
      let steps = horizon ?? entry.horizon
      let fitted: FittedSeries
      do throws(ProjectionError) {
        fitted = try fit(entry, in: batch, horizon: steps)
      } catch {
        note(error.reason, on: entry, of: source, into: &bag)
        continue
      }
      if entry.isInexact {
        note(BatchMessages.inexact, on: entry, of: source, into: &bag)
        continue
      }
      if entry.otherPeriods > 0 {
        note(BatchMessages.otherPeriods(entry.otherPeriods), on: entry, of: source, into: &bag)
      }
      for h in 1...steps {
        let distribution: PredictiveDistribution
        do throws(ProjectionError) {
          distribution = try fitted.distribution(h)
        } catch {
          note(error.reason, on: entry, of: source, into: &bag)
          break
        }
        entry.field.withUnsafeBytes { sink.append($0) }
        sink.append(UInt8(ascii: ","))
        sink.appendDecimal(UInt(h))
        sink.append(UInt8(ascii: ","))
        sink.append(rounded: distribution.point)
        if distribution.shape != shape {
          shape = distribution.shape
          quantiles = levels.map(shape.quantile)
        }
        for t in quantiles {
          sink.append(UInt8(ascii: ","))
          if fitted.hasIntervals { sink.append(rounded: distribution.value(standardized: t)) }
        }
        sink.append(UInt8(ascii: "\n"))
      }
      if !fitted.hasIntervals {
        note(BatchMessages.noInterval, on: entry, of: source, into: &bag)
      }
    }
    return (sink.bytes, bag)
  }

  private func note(
    _ reason: LocalizedText, on entry: BatchSeries.Entry, of source: SourceText,
    into bag: inout DiagnosticBag
  ) {
    bag.add(
      Diagnostic(
        .note, .notProjected,
        LocalizedText(
          zh: "\(entry.name)：\(reason[.chinese])", en: "\(entry.name): \(reason[.english])"),
        at: source.location))
  }

  // MARK: - Questions

  /// Probabilities: a file of `id,h,target,prob` for questions of `id,h,target`.
  ///
  /// The question is whether the value at *h* is at least the target. Where the figures are too few
  /// for an answer the cell is empty.
  ///
  /// - Parameters:
  ///   - questions: The file of the questions; other columns are passed over.
  ///   - source: The file of the series.
  /// - Returns: One row a question, in their order, the target as it was written.
  public func probabilities(for questions: SourceText, of source: SourceText) -> Result {
    var (batch, bag) = SeriesFile(source).read()
    var table = CSVTable(
      questions, columns: ["id", "h", "target"].map { CSVColumn(name: $0) }, allowsOthers: true)
    var sink = ByteSink(capacity: 64 + questions.count + questions.count / 2)
    sink.append("id,h,target,prob\n" as StaticString)
    var current: (number: Int, fitted: FittedSeries?)?
    while table.next() {
      guard let question = question(in: table, of: batch, questions, into: &bag), !bag.hasErrors
      else { continue }
      let entry = batch.entries[question.number]
      if current?.number != question.number {
        current = (question.number, answering(entry, in: batch, source, into: &bag))
      }
      entry.field.withUnsafeBytes { sink.append($0) }
      sink.append(UInt8(ascii: ","))
      sink.appendDecimal(UInt(question.h))
      sink.append(UInt8(ascii: ","))
      sink.append(table.bytes(2))
      sink.append(UInt8(ascii: ","))
      if let fitted = current?.fitted, let step = try? fitted.distribution(question.h),
        let probability = step.probability(atLeast: question.target)
      {
        sink.append(rounded: (probability * 1e6).rounded() / 1e6)
      }
      sink.append(UInt8(ascii: "\n"))
    }
    bag.merge(table.diagnostics)
    batch.entries.removeAll()
    return Result(bytes: bag.hasErrors ? [] : sink.bytes, diagnostics: bag.sorted())
  }

  /// The question of the current row; reports what is none.
  private func question(
    in table: borrowing CSVTable, of batch: BatchSeries, _ source: SourceText,
    into bag: inout DiagnosticBag
  ) -> (number: Int, h: Int, target: Double)? {
    let name = table.string(0).trimmedSpaces
    let number = batch.number(of: name)
    if number == nil, !batch.entries.isEmpty {
      bag.error(
        .badFigure, at: table.span(0), in: source, BatchMessages.unknownSeries(name),
        remedy: BatchMessages.unknownSeriesRemedy)
    }
    let h = Int(table.string(1).trimmedSpaces) ?? 0
    let isStep = h >= 1 && h <= ProjectionLimits.longestHorizon
    if !isStep {
      bag.error(
        .badFigure, at: table.span(1), in: source, BatchMessages.step,
        remedy: BatchMessages.stepRemedy)
    }
    let words = table.string(2).trimmedSpaces
    let isNumber = words.utf8.allSatisfy { "0123456789.+-eE".utf8.contains($0) }
    let target = isNumber ? Double(words) : nil
    guard let target, target.isFinite else {
      bag.error(
        .badFigure, at: table.span(2), in: source, BatchMessages.target,
        remedy: BatchMessages.targetRemedy)
      return nil
    }
    guard let number, isStep else { return nil }
    return (number, h, target)
  }

  /// The series projected, if its figures carry probabilities; a note says why not.
  private func answering(
    _ entry: BatchSeries.Entry, in batch: BatchSeries, _ source: SourceText,
    into bag: inout DiagnosticBag
  ) -> FittedSeries? {
    do throws(ProjectionError) {
      let fitted = try fit(entry, in: batch, horizon: nil)
      if fitted.hasProbabilities, !entry.isInexact { return fitted }
      note(
        entry.isInexact ? BatchMessages.inexact : fitted.refusal.reason, on: entry, of: source,
        into: &bag)
    } catch {
      note(error.reason, on: entry, of: source, into: &bag)
    }
    return nil
  }

  // MARK: - Fitting

  /// A series projected.
  private struct FittedSeries {
    /// By the recommended recipe, for any horizon.
    var course: ProjectedCourse?
    /// By another model, for as many steps as were asked for.
    var forecast: Forecast?
    var count: Int
    var hasScale: Bool
    var hasIntervals: Bool { hasScale && count >= Projection.figuresForIntervals }
    var hasProbabilities: Bool { hasScale && count >= Projection.figuresForProbability }
    var refusal: ProjectionError {
      hasScale ? .tooFewFigures(needed: Projection.figuresForProbability, given: count) : .noScale
    }

    @inline(__always)
    func distribution(_ h: Int) throws(ProjectionError) -> PredictiveDistribution {
      if let course { return try course.distribution(Double(h)) }
      guard let forecast, h <= forecast.horizon else { throw .dateOutOfRange }
      return forecast.steps[h - 1]
    }
  }

  /// The longest horizon of questions that a classical model is asked about.
  private static let answeredHorizon = 100

  private func fit(
    _ entry: BatchSeries.Entry, in batch: BatchSeries, horizon: Int?
  ) throws(ProjectionError) -> FittedSeries {
    var range = entry.figures
    guard !range.isEmpty else { throw .tooFewFigures(needed: 1, given: 0) }
    if let last, range.count > last { range = (range.upperBound - last)..<range.upperBound }
    let first = batch.positions[range.lowerBound]
    let isEven = batch.positions[range.upperBound - 1] - first == range.count - 1
    let recipe = RecommendedForecaster(
      cadence: entry.cadence, limits: limits, growthPrior: growthPrior)
    let values = Array(batch.values[range])
    if model == .recommended {
      let course = try ProjectedCourse(
        values: values, times: isEven ? nil : batch.positions[range].map { Double($0) },
        by: recipe)
      return FittedSeries(course: course, count: values.count, hasScale: course.hasScale)
    }
    guard isEven else {
      throw .invalidParameter("the figures leave gaps, and the model counts periods")
    }
    guard let forecaster = model.forecaster(like: recipe) else {
      throw .invalidParameter("the model \(model.id) needs an upper limit")
    }
    let forecast = try forecaster.forecast(values, horizon: horizon ?? Self.answeredHorizon)
    let hasScale = forecast.steps.first.map { $0.spread > 0 } ?? false
    return FittedSeries(forecast: forecast, count: values.count, hasScale: hasScale)
  }
}
