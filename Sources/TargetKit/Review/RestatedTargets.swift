extension PlanBook {
  /// The numbers of the targets that a review leaves out because they say a goal again.
  ///
  /// Several documents may state one goal. Of wordings with the same `goal`, series, due date and
  /// criterion, the one published last by `date` counts, and the others are left out of tables and
  /// tallies. They stay in the book, on the pages of `targets show`, and in ``goalDrifts(asOf:)``.
  /// A wording with another number or another date is a target of its own.
  func restatedTargets(asOf date: CalendarDate) -> Set<Int> {
    struct Wording: Hashable {
      let goal: String?
      let series: UInt32
      let due: PackedPeriod
      /// `nil` where no number is stated; the words tell them apart then.
      let criterion: Criterion?
      let words: String
    }
    var latest: [Wording: (number: Int, published: CalendarDate)] = [:]
    var restated: Set<Int> = []
    for number in targetTable.numbersWithGoal {
      let record = targetTable.records[number]
      let target = target(at: number)
      let wording = Wording(
        goal: target.goal, series: record.series, due: record.due, criterion: target.criterion,
        words: target.criterion == nil ? target.criterionAsWritten : "")
      let published = target.published?.end(asOf: date) ?? .distantPast
      guard let other = latest[wording] else {
        latest[wording] = (number, published)
        continue
      }
      // What was published after the day of the review gives way to what was known on it.
      let isLater =
        (published <= date) == (other.published <= date)
        ? published >= other.published : published <= date
      restated.insert(isLater ? other.number : number)
      if isLater { latest[wording] = (number, published) }
    }
    return restated
  }
}
