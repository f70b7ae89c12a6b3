/// Looks for what is wrong with levers once all plans are there: names of no figure, outputs that
/// cannot be held against the input, chains that close a circle.
struct LeverChecks {
  let loaded: LoadedBook
  private let book: PlanBook

  init(loaded: LoadedBook) {
    self.loaded = loaded
    book = loaded.book
  }

  func run(into bag: inout DiagnosticBag) {
    for plan in book.plans {
      for lever in plan.levers { check(lever, into: &bag) }
    }
  }

  /// A figure that a lever names, resolved as far as its unit.
  private struct Known {
    let figure: Lever.Figure
    let unit: Unit
    let measure: Measure?
    /// Whether it is a figure that is published period by period.
    let isMeasured: Bool
    /// The reference with its plan, for telling figures apart.
    let name: String
  }

  private func check(_ lever: Lever, into bag: inout DiagnosticBag) {
    let inputs = lever.inputs.compactMap { known($0.figure, lever.plan, into: &bag) }
    for (number, input) in inputs.enumerated() where Self.isRate(input) {
      report(
        inputs[number].figure, .incomparableOutput,
        LeverMessages.outputIsRatio(input.figure.reference.description),
        LeverMessages.outputIsRatioRemedy, into: &bag)
    }
    check(lever.yields, of: lever, after: inputs, earlier: inputs.map(\.name), into: &bag)
    for figure in lever.unitCosts {
      guard let item = known(figure, lever.plan, into: &bag) else { continue }
      let id = figure.reference.description
      if Self.isRate(item) {
        report(
          figure, .incomparableOutput, LeverMessages.nothingToCount(id),
          LeverMessages.nothingToCountRemedy, into: &bag)
      } else if let input = inputs.first, input.isMeasured != item.isMeasured {
        report(
          figure, .incomparableOutput, LeverMessages.otherSort(id), LeverMessages.otherSortRemedy,
          into: &bag)
      }
    }
    checkBudget(of: lever, inputs, into: &bag)
  }

  private func check(
    _ yields: [Lever.Yield], of lever: Lever, after inputs: [Known], earlier: [String],
    into bag: inout DiagnosticBag
  ) {
    for yield in yields {
      let output = known(yield.figure, lever.plan, into: &bag)
      if let output { check(output, yield.kind, after: inputs, earlier: earlier, into: &bag) }
      check(
        yield.yields, of: lever, after: inputs, earlier: earlier + [output?.name].compactMap { $0 },
        into: &bag)
    }
  }

  private func check(
    _ output: Known, _ kind: Lever.Yield.Kind, after inputs: [Known], earlier: [String],
    into bag: inout DiagnosticBag
  ) {
    let id = output.figure.reference.description
    if earlier.contains(output.name) {
      return report(
        output.figure, .circularLever, LeverMessages.cycle(id), LeverMessages.cycleRemedy,
        into: &bag)
    }
    switch kind {
    case .output where Self.isRate(output):
      report(
        output.figure, .incomparableOutput, LeverMessages.outputIsRatio(id),
        LeverMessages.outputIsRatioRemedy, into: &bag)
    case .ratio where output.unit.dimension.pure != .number:
      report(
        output.figure, .incomparableOutput, LeverMessages.ratioIsAmount(id, output.unit),
        LeverMessages.ratioIsAmountRemedy, into: &bag)
    case .output where inputs.first.map { $0.isMeasured != output.isMeasured } ?? false:
      report(
        output.figure, .incomparableOutput, LeverMessages.otherSort(id),
        LeverMessages.otherSortRemedy, into: &bag)
    default: break
    }
  }

  private func checkBudget(
    of lever: Lever, _ inputs: [Known], into bag: inout DiagnosticBag
  ) {
    guard let budget = lever.budget, let input = inputs.first else { return }
    if budget.amount.unit.dimension.pure != input.unit.dimension.pure {
      report(
        lever, .wrongUnit, LeverMessages.budgetUnit(budget.amount.unit, input.unit),
        LeverMessages.budgetUnitRemedy(input.unit), into: &bag)
    } else if let stage = budget.stage, !lever.inputs.contains(where: { $0.stage == stage }) {
      report(
        lever, .mixedStages, LeverMessages.budgetStage(stage), LeverMessages.budgetStageRemedy,
        into: &bag)
    }
  }

  /// Whether a figure is a share, a multiple or a price, of which there is no amount to divide.
  private static func isRate(_ figure: Known) -> Bool {
    figure.measure == .rate || figure.measure == .growth
      || figure.unit.dimension.pure == .number
      || figure.unit.dimension == .sharePoints
  }

  // MARK: - Names

  /// What a name stands for; reports one that stands for nothing.
  private func known(
    _ figure: Lever.Figure, _ plan: String, into bag: inout DiagnosticBag
  ) -> Known? {
    let reference = figure.reference
    let id = reference.plan ?? plan
    guard let plan = book.plan(id) else {
      report(
        figure, .undeclaredPlan, LeverMessages.unknownPlan(id),
        LeverMessages.unknownPlanRemedy(id, among: book.plans.map(\.id)), into: &bag)
      return nil
    }
    let name = FigureReference.name(of: reference, in: id)
    if reference.kind == .figure, book.indicator(reference.name, plan: id) == nil,
      let parameter = plan.parameters.first(where: { $0.id == reference.name })
    {
      return Known(
        figure: figure, unit: parameter.value.unit, measure: nil, isMeasured: false, name: name)
    }
    guard let indicator = book.indicator(reference.name, plan: id) else {
      reportUnknown(figure, in: plan, into: &bag)
      return nil
    }
    do throws(PartProblem) { _ = try plan.part(reference.part) } catch {
      report(figure, error.code, error.message, error.remedy(in: plan), into: &bag)
      return nil
    }
    if reference.kind == .project {
      let project = plan.pipeline.first { $0.id == reference.project }
      guard project?.brings.contains(where: { $0.indicator == reference.name }) == true else {
        report(
          figure, .undeclaredProject, LeverMessages.unknownProject(reference.project ?? ""),
          BookMessages.undeclaredRemedy(
            reference.project ?? "", among: plan.pipeline.map(\.id), under: "pipeline"), into: &bag)
        return nil
      }
    }
    if reference.kind == .target, let problem = problem(reference, in: id) {
      report(
        figure, .undeclaredTarget,
        problem == .noNumber ? LeverMessages.noNumber : LeverMessages.noSingleTarget,
        problem == .noNumber ? LeverMessages.noNumberRemedy : LeverMessages.singleTargetRemedy,
        into: &bag)
      return nil
    }
    return Known(
      figure: figure, unit: indicator.unit, measure: indicator.measure,
      isMeasured: reference.kind == .figure, name: name)
  }

  private enum TargetProblem { case noSingleTarget, noNumber }

  /// Why a reference names no single target with a number; `nil` if it names one.
  private func problem(_ reference: FigureReference, in plan: String) -> TargetProblem? {
    guard let series = try? book.series(of: reference, plan: plan) else {
      return .noSingleTarget
    }
    let numbers = book.targetTable.records.indices.filter { number in
      let record = book.targetTable.records[number]
      guard Int(record.series) == series else { return false }
      return reference.period.map { book.periods.unpack(record.due) == $0 } ?? true
    }
    guard numbers.count == 1, let number = numbers.first else { return .noSingleTarget }
    return book.criterion(ofTarget: number) == nil ? .noNumber : nil
  }

  private func reportUnknown(
    _ figure: Lever.Figure, in plan: Plan, into bag: inout DiagnosticBag
  ) {
    let name = figure.reference.name
    guard let number = book.planNumber(plan.id) else { return }
    let ids = book.indicatorIDs[number].ids
    let known = (0..<ids.count).map { ids[$0] } + plan.parameters.map(\.id)
    report(
      figure, .undeclaredIndicator, BookMessages.undeclaredIndicator(name),
      BookMessages.undeclaredRemedy(name, among: known, under: "indicators"), into: &bag)
  }

  // MARK: - Reports

  private func report(
    _ figure: Lever.Figure, _ code: Diagnostic.Code, _ message: LocalizedText,
    _ remedy: LocalizedText, into bag: inout DiagnosticBag
  ) {
    let start = Int(figure.origin.offset)
    report(
      figure.origin.file, start..<start + figure.length, code, message, remedy, into: &bag)
  }

  private func report(
    _ lever: Lever, _ code: Diagnostic.Code, _ message: LocalizedText, _ remedy: LocalizedText,
    into bag: inout DiagnosticBag
  ) {
    let start = Int(lever.origin.offset)
    report(
      lever.origin.file, start..<start + lever.id.utf8.count + 2, code, message, remedy, into: &bag)
  }

  private func report(
    _ file: UInt32, _ span: Range<Int>, _ code: Diagnostic.Code, _ message: LocalizedText,
    _ remedy: LocalizedText, into bag: inout DiagnosticBag
  ) {
    guard loaded.sources.indices.contains(Int(file)) else { return }
    let source = loaded.sources[Int(file)]
    let end = min(span.upperBound, source.count)
    bag.error(
      code, at: min(span.lowerBound, end)..<end, in: source, message, remedy: remedy)
  }
}

extension FigureReference {
  /// A text that two references share exactly if they name the same series of figures.
  static func name(of reference: FigureReference, in plan: String) -> String {
    [
      reference.kind.rawValue, plan, reference.project ?? "", reference.name, reference.area ?? "",
      reference.part.description,
    ].joined(separator: "\n")
  }
}

extension Diagnostic.Code {
  /// An output cannot be held against the input of its lever.
  public static let incomparableOutput = Self("incomparable-output")
  /// A chain of inputs and outputs comes back to where it was.
  public static let circularLever = Self("circular-lever")
  /// Money applied for, approved and paid is mixed.
  public static let mixedStages = Self("mixed-stages")
}
