/// A target as the sections of a report need it, found once.
struct ReportEntry {
  let finding: TargetReview
  let plan: Plan?
  /// The class in which the report counts it.
  let progress: ProgressClass
  /// What the method says; `nil` where the target is not pending or has no figure.
  let assessment: Assessment?
  /// What is projected, or why nothing is; `nil` where the target is not pending.
  let outlook: Result<TargetOutlook, OutlookRefusal>?

  /// The name of the indicator, with the area where that is not the plan's own.
  var name: LocalizedText {
    .worded(around: finding.indicator.name) {
      $0.name(
        finding.indicator.name, area: finding.target.area, part: finding.target.part, of: plan)
    }
  }

  /// The projection, where it says more than that a single figure is held.
  var shownOutlook: TargetOutlook? {
    guard case .success(let outlook)? = outlook, outlook.isTelling else { return nil }
    return outlook
  }

  /// The class as mark and word.
  var sign: ReportSign { progress.sign }
}

extension ReportEntry {
  /// The targets of a review by plan and due date, then in the order of the files.
  ///
  /// - Parameters:
  ///   - review: The review.
  ///   - settings: The method by which pending targets are classed.
  ///   - projects: Whether pending targets are projected, which takes most of the time.
  /// - Returns: One entry a target.
  static func all(
    of review: Review, _ settings: ReportSettings, projects: Bool
  ) -> [ReportEntry] {
    let plans = review.book.plans
    let numbers = Dictionary(plans.indices.map { (plans[$0].id, $0) }) { first, _ in first }
    let entries = review.targets.map { finding -> (place: Int, entry: ReportEntry) in
      let place = numbers[finding.target.plan] ?? plans.count
      let hasFigure = finding.observation != nil && finding.isComparable
      let isOpen = finding.verdict == .pending && hasFigure
      var outlook: Result<TargetOutlook, OutlookRefusal>?
      if isOpen, projects {
        do throws(OutlookRefusal) {
          outlook = .success(try review.outlook(of: finding))
        } catch {
          outlook = .failure(error)
        }
      }
      return (
        place,
        ReportEntry(
          finding: finding, plan: plans.indices.contains(place) ? plans[place] : nil,
          progress: review.progressClass(
            of: finding, by: settings.method, as: settings.fidelity),
          assessment: isOpen
            ? review.assessment(of: finding, by: settings.method, as: settings.fidelity) : nil,
          outlook: outlook)
      )
    }
    let order = entries.indices.sorted { left, right in
      let (a, b) = (entries[left], entries[right])
      if a.place != b.place { return a.place < b.place }
      switch (a.entry.finding.target.due?.end, b.entry.finding.target.due?.end) {
      case (let first?, let second?) where first != second: return first < second
      case (nil, .some): return false
      case (.some, nil): return true
      default: return left < right
      }
    }
    return order.map { entries[$0].entry }
  }
}
