/// The states between two versions of a book, each differing from the one before by one cause.
struct ComparedStates {
  private struct State {
    let cause: StandingStep.Cause
    let evaluator: Evaluator
    /// The review that an assessment method asks; `nil` where none is chosen.
    let review: Review?
  }

  private let methods: BookComparison.Methods
  /// What the older version said on its date.
  private let first: State
  /// The older promises, with more and more of what is known now.
  private let between: [State]
  /// What the newer version says on its date.
  private let last: State

  init(
    from old: PlanBook, asOf oldDate: CalendarDate, to new: PlanBook, asOf newDate: CalendarDate,
    _ figures: FigureComparison, _ methods: BookComparison.Methods
  ) {
    self.methods = methods
    let asksMethod = methods != .none
    func state(_ cause: StandingStep.Cause, _ book: PlanBook, _ date: CalendarDate) -> State {
      State(
        cause: cause, evaluator: Evaluator(book: book, asOf: date),
        review: asksMethod ? Review(of: book, asOf: date) : nil)
    }
    first = state(.calendar, old, oldDate)
    var between: [State] = []
    let known = figures.book(knowing: .old)
    if known != nil || oldDate != newDate {
      between.append(state(.calendar, known ?? old, newDate))
    }
    let steps: [(StandingStep.Cause, FigureComparison.Knowledge)] = [
      (.newFigures, .new), (.revisedFigures, .revised), (.withdrawnFigures, .current),
    ]
    for (cause, knowledge) in steps {
      if let book = figures.book(knowing: knowledge) { between.append(state(cause, book, newDate)) }
    }
    self.between = between
    last = state(.target, new, newDate)
  }

  /// The targets with numbers that differ in anything, in the order of the newer version, those
  /// dropped last; and how many differ in nothing.
  func promises(
    _ matching: TargetMatching, _ versions: Versions, in scope: Scope
  ) -> (different: [PromiseComparison], unchangedCount: Int) {
    var unchangedCount = 0
    func isInScope(_ promise: Promise) -> Bool {
      scope.includes(plan: promise.plan, area: promise.target.area, id: promise.indicator)
        && scope.includes(
          part: promise.target.part,
          of: versions.new.book.plan(promise.plan) ?? versions.old.book.plan(promise.plan))
    }
    var found: [(number: Int, promise: PromiseComparison)] = []
    for (old, new, _) in matching.pairs where isInScope(old) || isInScope(new) {
      let (before, steps, after) = steps(old, new)
      var changes = versions.changes(old, new)
      if changes.isEmpty, versions.isSameIndicator(old, new),
        steps.contains(where: { $0.cause == .target && $0.before.verdict != $0.after.verdict })
      {
        changes += [versions.finerCriterion(old, new)].compactMap { $0 }
      }
      if changes.isEmpty, steps.isEmpty {
        unchangedCount += 1
        continue
      }
      found.append(
        (
          new.number,
          PromiseComparison(
            old.target, new.target, before, after, changes, steps, versions)
        ))
    }
    for new in matching.added where isInScope(new) {
      let after = standing(new.number, last, methods.new)
      found.append(
        (
          new.number,
          PromiseComparison(
            nil, new.target, nil, after, [versions.change(.added, new)], [], versions)
        ))
    }
    found.sort { $0.number < $1.number }
    let dropped = matching.dropped.filter(isInScope).map { old in
      PromiseComparison(
        old.target, nil, standing(old.number, first, methods.old), nil,
        [versions.change(.dropped, old)], [], versions)
    }
    return (found.map(\.promise) + dropped, unchangedCount)
  }

  private func steps(
    _ old: Promise, _ new: Promise
  ) -> (before: Standing, steps: [StandingStep], after: Standing) {
    let start = standing(old.number, first, methods.old)
    var current = start
    var steps: [StandingStep] = []
    func goOn(_ cause: StandingStep.Cause, _ next: Standing) {
      if current.differs(from: next) {
        steps.append(StandingStep(cause: cause, before: current, after: next))
      }
      current = next
    }
    for state in between { goOn(state.cause, standing(old.number, state, methods.old)) }
    goOn(.target, standing(new.number, last, methods.old))
    if methods.old != methods.new { goOn(.method, standing(new.number, last, methods.new)) }
    return (start, steps, current)
  }

  private func standing(
    _ number: Int, _ state: State, _ method: AssessmentMethod?
  ) -> Standing {
    let evaluation = state.evaluator.evaluate(target: number)
    guard let method, let review = state.review, evaluation.verdict == .pending else {
      return Standing(evaluation)
    }
    let finding = TargetReview(
      book: review.book, number: number, evaluation: evaluation, asOf: review.asOf)
    return Standing(
      evaluation, categories: review.assessment(of: finding, by: method).categories)
  }
}

extension Standing {
  /// Whether two standings differ by more than the last digits of a computed share.
  func differs(from other: Standing) -> Bool {
    if verdict != other.verdict || isBehind != other.isBehind || isEarly != other.isEarly
      || isStale != other.isStale || isAccepted != other.isAccepted
      || categories != other.categories
    {
      return true
    }
    switch (progress, other.progress) {
    case (nil, nil): return false
    case (let one?, let two?):
      return !Self.isNear(one.nominal, two.nominal)
        || !Self.isNear(one.range.lower, two.range.lower)
        || !Self.isNear(one.range.upper, two.range.upper)
    default: return true
    }
  }

  /// Shares computed in different units may differ in their last digits.
  private static func isNear(_ one: Double, _ two: Double) -> Bool {
    one == two || (one - two).magnitude <= 1e-12 * max(one.magnitude, two.magnitude)
  }
}

extension Versions {
  /// Whether nothing of the indicator makes a difference to figures and criteria.
  fileprivate func isSameIndicator(_ old: Promise, _ new: Promise) -> Bool {
    let before = self.old.book.indicator(old.indicator, plan: old.plan)
    let after = self.new.book.indicator(new.indicator, plan: new.plan)
    return before?.measure == after?.measure && before?.better == after?.better
      && before?.unit.dimension == after?.unit.dimension
  }
}

extension PromiseComparison {
  fileprivate init(
    _ old: Target?, _ new: Target?, _ before: Standing?, _ after: Standing?,
    _ changes: [BookChange], _ steps: [StandingStep], _ versions: Versions
  ) {
    let shown = new ?? old
    let indicator =
      new.flatMap { versions.new.book.indicator($0.indicator, plan: $0.plan) }
      ?? old.flatMap { versions.old.book.indicator($0.indicator, plan: $0.plan) }
    self.init(
      element: .target, plan: new?.plan ?? old.map { versions.renames.plan($0.plan) } ?? "",
      id: shown?.indicator ?? "",
      name: indicator?.name ?? LocalizedText(shown?.indicator ?? "", in: .english),
      area: shown?.area, part: shown?.part ?? .whole, due: shown?.due, oldTarget: old,
      newTarget: new, old: before, new: after,
      changes: changes, steps: steps)
  }
}
