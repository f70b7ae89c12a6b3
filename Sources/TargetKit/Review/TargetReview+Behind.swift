extension TargetReview {
  /// Whether a pending target is behind the even path from its baseline to its due date: less of the
  /// way is done than of the time had passed at the figure's own date.
  ///
  /// A figure that leaves a range is behind only if all of the range is. Without a figure, a
  /// baseline or a single number to reach there is no even path, and nothing is behind it.
  public var isBehind: Bool {
    TargetKit.isBehind(verdict, progress: progress, elapsed: elapsed)
  }
}

extension Evaluation {
  /// See ``TargetReview/isBehind``.
  var isBehind: Bool { TargetKit.isBehind(verdict, progress: progress, elapsed: elapsed) }
}

private func isBehind(
  _ verdict: Verdict, progress: Answer<Estimate>, elapsed: Answer<Double>
) -> Bool {
  guard verdict == .pending, let done = progress.value, let passed = elapsed.value else {
    return false
  }
  return done.range.upper < passed
}
