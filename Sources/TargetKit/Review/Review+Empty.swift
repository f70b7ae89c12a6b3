extension Review {
  /// Whether there is nothing to judge: neither targets nor outcomes, nor figures that are merely
  /// tracked, in scope.
  public var isEmpty: Bool { tally.total == 0 && scope.trackedSeries(of: book).isEmpty }
}
