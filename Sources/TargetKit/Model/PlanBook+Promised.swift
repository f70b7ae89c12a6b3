extension PlanBook {
  /// The book with each target as it was promised on a day, by the revisions that its plan records.
  ///
  /// What a later revision changes is taken back, and what an earlier one decided counts, whichever of
  /// the two the plan's own target says.
  ///
  /// - Complexity: Linear in the targets with revisions; without any the book is as it is.
  func promised(on day: CalendarDate) -> PlanBook {
    guard !targetTable.revised.isEmpty else { return self }
    var book = self
    for (number, stages) in targetTable.revised {
      let stage = stages.last { $0.date.map { $0 <= day } ?? true }
      guard let stage, let place = targetTable.detailsPlace(number) else { continue }
      book.targetTable.details[place].requirement = stage.requirement
      book.targetTable.details[place].asWritten = stage.asWritten
    }
    return book
  }

  /// How many revisions of targets were decided after a day.
  func laterRevisionCount(than day: CalendarDate) -> Int {
    targetTable.revised.values.reduce(0) { count, stages in
      count + stages.count { $0.date.map { $0 > day } ?? false }
    }
  }
}

extension TargetTable {
  /// Where the details of a target lie; `nil` for a target without any.
  fileprivate func detailsPlace(_ number: Int) -> Int? {
    let place = Int(records[number].details)
    return details.indices.contains(place) ? place : nil
  }
}
