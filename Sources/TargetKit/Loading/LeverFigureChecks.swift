/// Looks for figures that cannot be those of a lever: money put in that is less than nothing, an output
/// that holds its input and is smaller.
struct LeverFigureChecks {
  private let loaded: LoadedBook
  private let book: PlanBook

  init(loaded: LoadedBook) {
    self.loaded = loaded
    book = loaded.book
  }

  func run(into bag: inout DiagnosticBag) {
    var problems: [Problem] = []
    for lever in book.plans.flatMap(\.levers) {
      let inputs = lever.inputs.compactMap { standing($0.figure, of: lever) }
      for figures in inputs { collectNegative(figures, into: &problems) }
      collectSmaller(lever.yields, of: lever, than: inputs, into: &problems)
    }
    guard !problems.isEmpty else { return }
    let places = loaded.locations(ofRows: problems.flatMap { [$0.row, $0.input ?? $0.row] })
    for problem in problems { report(problem, places, into: &bag) }
  }

  /// A row that cannot be, and the row of the input that it lies below, if that is what is wrong.
  private struct Problem {
    let row: Int
    let input: Int?
  }

  /// The figures of a series that stand now, by period.
  private typealias Figures = [PackedPeriod: Observation]

  private func collectNegative(_ figures: Figures, into problems: inout [Problem]) {
    for figure in figures.values.sorted(by: { $0.row < $1.row })
    where figure.reading.value < .zero && !problems.contains(where: { $0.row == figure.row }) {
      problems.append(Problem(row: figure.row, input: nil))
    }
  }

  /// Finds outputs that certainly lie below each of the inputs known for their period; one that is
  /// below the money applied for may still hold all that was paid.
  private func collectSmaller(
    _ yields: [Lever.Yield], of lever: Lever, than inputs: [Figures],
    into problems: inout [Problem]
  ) {
    for yield in yields where yield.kind == .output {
      guard let outputs = standing(yield.figure, of: lever) else { continue }
      if yield.includesInput {
        for (period, output) in outputs.sorted(by: { $0.value.row < $1.value.row }) {
          let known = inputs.compactMap { $0[period] }
          guard let input = known.first, known.allSatisfy({ lies(output, below: $0) }) else {
            continue
          }
          problems.append(Problem(row: output.row, input: input.row))
        }
      }
      collectSmaller(yield.yields, of: lever, than: [outputs], into: &problems)
    }
  }

  private func lies(_ output: Observation, below input: Observation) -> Bool {
    guard let output = try? output.reading.converted(to: input.reading.unit).interval().upper,
      let input = try? input.reading.interval().lower
    else { return false }
    return output.value < input.value
  }

  /// The last figure published for each period of a measured series; `nil` for a figure that is none,
  /// or that nobody declared.
  private func standing(_ figure: Lever.Figure, of lever: Lever) -> Figures? {
    let reference = figure.reference
    guard reference.kind == .figure,
      let series = try? book.series(of: reference, plan: reference.plan ?? lever.plan)
    else { return nil }
    var figures: Figures = [:]
    for row in book.observationTable.rowsOfSeries[series] {
      let period = book.observationTable.period(row)
      if let known = figures[period],
        book.publicationDay(ofRow: known.row) > book.publicationDay(ofRow: row)
      {
        continue
      }
      figures[period] = book.observation(at: row, series: series)
    }
    return figures.filter { $0.value.status != .withdrawn }
  }

  private func report(
    _ problem: Problem, _ places: [Int: SourceLocation], into bag: inout DiagnosticBag
  ) {
    guard let place = places[problem.row] else { return }
    let related = problem.input.flatMap { row in
      places[row].map {
        Diagnostic.Related(LeverMessages.inputIsHere, at: $0, excerpt: excerpt(of: $0, row))
      }
    }
    bag.add(.error, in: place.file) {
      Diagnostic(
        .error, problem.input == nil ? .negativeInput : .outputBelowInput,
        problem.input == nil ? LeverMessages.negativeInput : LeverMessages.outputBelowInput,
        remedy: problem.input == nil
          ? LeverMessages.negativeInputRemedy : LeverMessages.outputBelowInputRemedy,
        at: place, excerpt: excerpt(of: place, problem.row), related: related.map { [$0] } ?? [])
    }
  }

  /// The row around a place; `nil` for a figure in code.
  private func excerpt(of place: SourceLocation, _ row: Int) -> SourceExcerpt? {
    let source = loaded.sources[Int(book.observationTable.file(of: row))]
    guard !source.isOfFigures, let bytes = place.bytes else { return nil }
    return source.excerpt(of: bytes)
  }
}

extension Diagnostic.Code {
  /// What goes into a lever is less than nothing.
  public static let negativeInput = Self("negative-input")
  /// An output that holds its input is smaller than the input.
  public static let outputBelowInput = Self("output-below-input")
}
