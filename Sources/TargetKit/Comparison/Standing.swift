/// Where a promise stands, as far as two versions of a book are compared.
public struct Standing: Hashable, Sendable {
  /// Where it stands as of the date.
  public let verdict: Verdict
  /// Whether it is behind the even path; see ``TargetReview/isBehind``.
  public let isBehind: Bool
  /// Whether it was met before its due date.
  public let isEarly: Bool
  /// Whether its latest figure is older than it should be.
  public let isStale: Bool
  /// Whether the plan accepts its shortfall.
  public let isAccepted: Bool
  /// The share of the way from the baseline that is done; `nil` where it cannot be told.
  public let progress: Estimate?
  /// The categories that the chosen method allows for a pending target, from worst to best; empty
  /// where none was chosen, and where it has none.
  public let categories: [AssessmentMethod.Category]

  init(_ evaluation: Evaluation, categories: [AssessmentMethod.Category] = []) {
    verdict = evaluation.verdict
    isBehind = evaluation.isBehind
    isEarly = evaluation.isEarly
    isStale = evaluation.isStale
    isAccepted = evaluation.isAccepted
    progress = evaluation.progress.value
    self.categories = categories
  }

  init(_ review: OutcomeReview) {
    verdict = review.verdict
    isEarly = review.isEarly
    isBehind = false
    isStale = false
    isAccepted = false
    progress = nil
    categories = []
  }
}

/// What one cause did to the standing of a promise.
public struct StandingStep: Hashable, Sendable {
  /// What caused it.
  public let cause: Cause
  /// Where the promise stood without the cause.
  public let before: Standing
  /// Where it stood with it.
  public let after: Standing

  /// What can change where a promise stands, in the order in which causes are let in.
  ///
  /// Each state differs from the one before by its cause alone: the old promises on the new date with
  /// the figures known before; then with new figures; then with revised ones; then without those
  /// withdrawn; then the new promises; then another method. The promises come after all that is
  /// known, so that the state before them says where the old promise would stand today. The steps
  /// add up to the whole difference, whatever their order; how much falls to each may depend on it.
  public enum Cause: String, Hashable, Sendable, CaseIterable {
    /// Time has passed: a due date went by, a figure became stale, an acceptance ended.
    case calendar
    /// Figures for periods that had none.
    case newFigures = "new-figures"
    /// Other figures for periods that had some.
    case revisedFigures = "revised-figures"
    /// Figures that are not there any more.
    case withdrawnFigures = "withdrawn-figures"
    /// The promise itself, its baseline or its indicator.
    case target
    /// Another assessment method.
    case method
  }
}
