/// What one method says of one case, with its working.
public struct Assessment: Hashable, Sendable {
  /// A number the method yields, as the range the readings allow.
  public struct Statistic: Hashable, Sendable {
    /// What it is and what it counts in.
    public let measure: AssessmentMethod.Measure
    /// The range it lies in; a point if the readings are exact.
    public let value: RealInterval
  }

  /// The answer in one of four shapes.
  public enum Outcome: Hashable, Sendable {
    /// One category, wherever in the readings the truth lies.
    case category(AssessmentMethod.Category)
    /// It depends on where in the readings the truth lies. For part of them there may be no
    /// category at all, for the reasons given.
    case undecided([AssessmentMethod.Category], [Inapplicable])
    /// Numbers without a category: the method has none, or none for these numbers.
    case numbers([Inapplicable])
    /// The method has no answer, for the reasons given.
    case notApplicable([Inapplicable])
  }

  /// The working of the rule on readings fixed at one number each.
  public struct Working: Hashable, Sendable {
    /// Inputs, steps and checks.
    public let sheet: Worksheet
    /// The category this working ends in.
    public let category: AssessmentMethod.Category?
    /// Why it ends in none.
    public let reason: Inapplicable?
  }

  /// The method.
  public let method: AssessmentMethod
  /// Whether the publisher's deviations were followed.
  public let fidelity: AssessmentMethod.Fidelity
  /// The method's numbers, the one to show first in front.
  public let statistics: [Statistic]
  /// The categories the readings allow, from worst to best.
  public let categories: [AssessmentMethod.Category]
  /// Why there is no category, for all or part of what the readings allow.
  public let reasons: [Inapplicable]
  /// The working: one for exact readings, else that of the worst and that of the best result.
  public let workings: [Working]

  /// The answer in one of four shapes.
  public var outcome: Outcome {
    switch (categories.count, reasons.isEmpty, statistics.isEmpty) {
    case (1, true, _): .category(categories[0])
    case (1..., _, _): .undecided(categories, reasons)
    case (_, _, false): .numbers(reasons)
    default: .notApplicable(reasons)
    }
  }

  /// The category, if there is one wherever in the readings the truth lies.
  public var category: AssessmentMethod.Category? {
    guard case .category(let category) = outcome else { return nil }
    return category
  }

  /// The number to show first.
  public var headline: Statistic? { statistics.first }

  /// The categories on the common scale, which is ours; unknown unless all of them agree.
  public var standing: CommonStanding {
    guard let first = categories.first?.standing, reasons.isEmpty,
      categories.allSatisfy({ $0.standing == first })
    else { return .unknown }
    return first
  }

  /// Where the publisher's deviations from its own rule played a part.
  public var notes: [LocalizedText] {
    workings.reduce(into: []) { notes, working in
      for note in working.sheet.notes where !notes.contains(note) { notes.append(note) }
    }
  }

  /// The weakest of several answers of one method, for targets that hold at the same time.
  ///
  /// An answer counts by the worst category it allows; one without a category is left out.
  ///
  /// - Returns: `nil` if no answer has a category.
  public static func weakest(of assessments: [Assessment]) -> Assessment? {
    func rank(_ assessment: Assessment) -> Int? {
      assessment.categories.first.flatMap { assessment.method.categories.firstIndex(of: $0) }
    }
    return assessments.filter { rank($0) != nil }.min { rank($0) ?? 0 < rank($1) ?? 0 }
  }
}
