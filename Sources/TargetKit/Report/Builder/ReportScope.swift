/// What a report covers beside targets: levers and findings of an audit have no due date of their own.
struct ReportScope {
  private let review: Review
  private let scope: Scope?

  /// The scope of a review; one of milestones stands for the plans that have something due then.
  init(_ review: Review, _ entries: [ReportEntry]) {
    self.review = review
    var scope = review.scope
    guard !scope.milestones.isEmpty else {
      self.scope = scope
      return
    }
    let plans = Set(entries.map(\.finding.target.plan))
      .union(review.outcomes.map(\.outcome.plan))
    scope.milestones = []
    scope.plans = plans
    // No plan at all must not become every plan.
    self.scope = plans.isEmpty ? nil : scope
  }

  /// The plans to stay within; all where empty.
  var plans: Set<String> { scope?.plans ?? [] }

  /// The levers in scope.
  func levers(of leverage: LeverageReview) -> [LeverReview] {
    guard let scope else { return [] }
    return leverage.levers.filter { lever in
      let area = scope.areas.isEmpty || lever.area.map { scope.areas.contains($0) } ?? false
      let names = lever.inputs.flatMap { input in
        [input.input.figure.reference.name] + input.allYields.map(\.yield.figure.reference.name)
      }
      return area && (scope.indicators.isEmpty || names.contains { scope.indicators.contains($0) })
    }
  }

  /// The findings in scope, of an audit of the whole book; made here where it is `nil`.
  func findings(_ audit: Audit?) -> [AuditFinding] {
    guard let scope else { return [] }
    guard let audit else {
      return Audit(of: review.book, asOf: review.asOf, scope: scope).findings
    }
    return audit.findings.filter { $0.isInside(scope, of: review.book) }
  }
}
