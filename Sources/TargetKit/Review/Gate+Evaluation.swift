extension Gate {
  /// Whether a finding in numbers makes the check fail; the same as for the finding in words.
  func fails(_ evaluation: Evaluation) -> Bool {
    if evaluation.isAccepted { return false }
    let failure = Failure(evaluation.verdict)
    if let failure, failures.contains(failure) { return true }
    let isOpen =
      switch evaluation.verdict {
      case .pending, .unreported, .undetermined: true
      case .met, .missed, .incomplete: false
      }
    if isOpen, evaluation.isStale, failures.contains(.stale) { return true }
    return failures.contains(.behind) && evaluation.isBehind
  }
}
