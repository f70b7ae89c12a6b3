/// Checks the names and dimensions of relations once all plans have been read.
struct RelationChecks {
  let loaded: LoadedBook
  private var book: PlanBook { loaded.book }

  init(loaded: LoadedBook) {
    self.loaded = loaded
  }

  func run(into bag: inout DiagnosticBag) {
    for plan in book.plans {
      for relation in plan.relations {
        for expression in relation.expressions { check(expression, relation, into: &bag) }
      }
    }
  }

  private func check(
    _ expression: Expression, _ relation: Relation, into bag: inout DiagnosticBag
  ) {
    let terms = expression.sides.flatMap(\.parts)
    let problems = terms.compactMap { problem(of: $0, in: relation) }
    for problem in problems { report(problem, expression, into: &bag) }
    guard problems.isEmpty else { return }
    do throws(ExpressionError) {
      try expression.checkDimensions { book.unit(of: $0, in: relation) }
    } catch {
      self.report(
        Problem(error.problem.code, error.problem.message, error.problem.remedy, error.range),
        expression, into: &bag)
    }
  }

  private struct Problem {
    let code: Diagnostic.Code
    let message: LocalizedText
    let remedy: LocalizedText
    let range: Range<Int>

    init(
      _ code: Diagnostic.Code, _ message: LocalizedText, _ remedy: LocalizedText,
      _ range: Range<Int>
    ) {
      self.code = code
      self.message = message
      self.remedy = remedy
      self.range = range
    }
  }

  private func report(
    _ problem: Problem, _ expression: Expression, into bag: inout DiagnosticBag
  ) {
    let file = Int(expression.origin.file)
    guard loaded.sources.indices.contains(file) else { return }
    let start = Int(expression.origin.offset)
    let span =
      expression.isPlain
      ? start + problem.range.lowerBound..<start + problem.range.upperBound : start..<start + 1
    bag.error(
      problem.code, at: span, in: loaded.sources[file], problem.message, remedy: problem.remedy)
  }

  /// What is wrong with a name; `nil` if nothing is.
  private func problem(of term: Expression.Term, in relation: Relation) -> Problem? {
    switch term.kind {
    case .figure(let reference):
      do throws(ReferenceProblem) {
        _ = try book.unit(of: reference, in: relation.plan)
        return problem(ofTarget: reference, relation, term.range)
      } catch {
        return undeclared(error, reference, relation, term.range)
      }
    case .event(let plan, let id):
      let name = plan ?? relation.plan
      guard let events = book.plan(name)?.events else { return unknownPlan(name, term.range) }
      if events.contains(where: { $0.id == id }) { return nil }
      return Problem(
        .undeclaredEvent,
        LocalizedText(zh: "事件 \(id.quoted()) 未声明", en: "the event \(id.quoted()) is not declared"),
        BookMessages.undeclaredRemedy(id, among: events.map(\.id), under: "events"), term.range)
    default: return nil
    }
  }

  /// A target that is not there at all will never be there, unlike a figure.
  private func problem(
    ofTarget reference: FigureReference, _ relation: Relation, _ range: Range<Int>
  ) -> Problem? {
    guard reference.kind == .target else { return nil }
    do throws(ReferenceProblem) {
      _ = try book.targetNumber(reference, in: reference.plan ?? relation.plan)
      return nil
    } catch {
      return Problem(
        .undeclaredTarget,
        LocalizedText(
          zh: "\(reference.description.quoted()) 没有指明唯一的目标",
          en: "\(reference.description.quoted()) names no single target"),
        LocalizedText(
          zh: "写明期限，如 target:output@2025", en: "name its date, like target:output@2025"),
        range)
    }
  }

  private func unknownPlan(_ name: String, _ range: Range<Int>) -> Problem {
    Problem(
      .undeclaredPlan,
      LocalizedText(zh: "没有规划 \(name.quoted())", en: "there is no plan \(name.quoted())"),
      Suggestion.nearest(to: name, among: book.plans.map(\.id)).map { BookMessages.didYouMean($0) }
        ?? LocalizedText(zh: "写成 规划名/指标名", en: "write plan/indicator"), range)
  }

  private func undeclared(
    _ error: ReferenceProblem, _ reference: FigureReference, _ relation: Relation,
    _ range: Range<Int>
  ) -> Problem? {
    let plan = reference.plan ?? relation.plan
    switch error {
    case .unknownPlan(let name): return unknownPlan(name, range)
    case .unknownProject(let name):
      let projects = book.plan(plan)?.pipeline ?? []
      let remedy =
        projects.first { $0.id == name }.map { project in
          BookMessages.undeclaredRemedy(
            reference.name, among: project.brings.map(\.indicator), under: "brings")
        }
        ?? BookMessages.undeclaredRemedy(name, among: projects.map(\.id), under: "pipeline")
      return Problem(
        .undeclaredProject,
        LocalizedText(
          zh: "项目 \(name.quoted()) 没有 \(reference.name.quoted())",
          en: "there is no project \(name.quoted()) that brings \(reference.name.quoted())"),
        remedy, range)
    case .unknownName(let name):
      let parameters = book.plan(plan)?.parameters.map(\.id) ?? []
      return Problem(
        .undeclaredIndicator, BookMessages.undeclaredIndicator(name),
        BookMessages.undeclaredRemedy(
          name, among: book.indicatorNames(ofPlan: plan) + parameters, under: "indicators"), range)
    case .unknownPart(let problem):
      guard let plan = book.plan(plan) else { return nil }
      return Problem(problem.code, problem.message, problem.remedy(in: plan), range)
    case .noFigure, .noSingleTarget, .noNumber, .overflow: return nil
    }
  }
}

extension PlanBook {
  /// The unit of a leaf of an expression; `nil` for what is in no unit.
  func unit(of term: Expression.Term, in relation: Relation) -> Unit? {
    switch term.kind {
    case .literal(let reading, _): reading.unit
    case .figure(let reference): try? unit(of: reference, in: relation.plan)
    case .unknown(let place):
      relation.unknowns.indices.contains(place) ? relation.unknowns[place].unit : nil
    case .event, .date, .count, .negated, .operation, .call: nil
    }
  }
}

extension Diagnostic.Code {
  /// A relation names an event that no plan declares.
  public static let undeclaredEvent = Self("undeclared-event")
  /// A relation names a project that no plan has in its pipeline.
  public static let undeclaredProject = Self("undeclared-project")
  /// A relation names a target that no plan states, or several at once.
  public static let undeclaredTarget = Self("undeclared-target")
}
