extension Review {
  /// The days of reviews that show how targets came to stand where they do: an earlier date, the
  /// ends of quarters or years after it, and the date of this review.
  ///
  /// - Parameter earlier: The first day.
  /// - Returns: At least the first day and that of the review; ends of quarters for up to two years,
  ///   else the last ten ends of years.
  public func pastDays(since earlier: CalendarDate) -> [CalendarDate] {
    var days: [CalendarDate] = []
    let isShort = earlier.days(to: asOf) <= 731
    for year in earlier.year...max(earlier.year, asOf.year) {
      for month in isShort ? [3, 6, 9, 12] : [12] {
        guard let end = Period(year: year, month: month)?.end else { continue }
        if end > earlier, end < asOf { days.append(end) }
      }
    }
    return [earlier] + days.suffix(10) + [asOf]
  }

  /// The classes in which targets in scope stood on some days, from the book as it was known then.
  ///
  /// - Parameters:
  ///   - numbers: The numbers of the targets, see ``TargetReview/number``.
  ///   - days: The days of review.
  ///   - method: The official method that judges pending targets.
  ///   - fidelity: Whether to follow the publisher's deviations from its own rule.
  /// - Returns: For each target its class on each day.
  /// - Complexity: One pass over the targets in scope for each day.
  public func classes(
    ofTargets numbers: Set<Int>, on days: [CalendarDate],
    by method: AssessmentMethod = .standard, as fidelity: AssessmentMethod.Fidelity = .strict
  ) -> [Int: [ProgressClass]] {
    var classes: [Int: [ProgressClass]] = [:]
    for day in days {
      let past = Review(of: book, asOf: day, scope: scope)
      let evaluator = Evaluator(book: book, asOf: day)
      for number in numbers {
        let finding = TargetReview(
          book: book, number: number, evaluation: evaluator.evaluate(target: number), asOf: day)
        classes[number, default: []].append(
          past.progressClass(of: finding, by: method, as: fidelity))
      }
    }
    return classes
  }
}
