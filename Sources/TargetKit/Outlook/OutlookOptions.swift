/// What is said of pending targets beyond their verdicts; nothing unless it is asked for, since it
/// takes more time than the verdicts themselves.
public struct OutlookOptions: Hashable, Sendable {
  /// The official method that judges whether a target is on its way; `nil` for none.
  public var method: AssessmentMethod?
  /// Whether to follow the publisher's deviations from its own rule.
  public var fidelity: AssessmentMethod.Fidelity
  /// Whether values and probabilities at the due dates are projected.
  public var projects: Bool
  /// A pending target that is surely less probable than this fails the check; `nil` for no limit.
  ///
  /// A target without a probability does not fail: too few figures are no bad news.
  public var minimumProbability: Double?

  /// Nothing is asked for unless it is given.
  ///
  /// - Parameters:
  ///   - method: The method that judges pending targets.
  ///   - fidelity: Whether to follow the publisher's deviations from its own rule.
  ///   - projects: Whether pending targets are projected.
  ///   - minimumProbability: The least probability that passes a check, 0 to 1.
  public init(
    method: AssessmentMethod? = nil, as fidelity: AssessmentMethod.Fidelity = .strict,
    projects: Bool = false, minimumProbability: Double? = nil
  ) {
    self.method = method
    self.fidelity = fidelity
    self.projects = projects
    self.minimumProbability = minimumProbability
  }

  /// Nothing is asked for.
  public static let none = OutlookOptions()

  /// The probability that a text states: `0.5` or `50%`; `nil` if it is none.
  public static func probability(_ text: String) -> Double? {
    let isPercent = text.hasSuffix("%")
    guard let value = Double(isPercent ? String(text.dropLast()) : text) else { return nil }
    let share = isPercent ? value / 100 : value
    return share >= 0 && share <= 1 ? share : nil
  }

  /// Whether anything is asked for.
  var isAsked: Bool { method != nil || projects || minimumProbability != nil }
}

/// What a method and a projection say of a pending target.
public struct FindingOutlook: Sendable {
  /// Whether any figure of the series is known.
  public let hasFigure: Bool
  /// What the method says; `nil` if none was asked.
  public let assessment: Assessment?
  /// What is projected, or why nothing is; `nil` if it was not asked for.
  public let projection: Result<TargetOutlook, OutlookRefusal>?
}

extension Review {
  /// What is said of a pending target beyond its verdict.
  ///
  /// - Parameters:
  ///   - finding: A finding of this review.
  ///   - options: What is asked for.
  /// - Returns: `nil` for a target that is not pending, or where nothing is asked for.
  public func outlook(
    of finding: TargetReview, with options: OutlookOptions
  ) -> FindingOutlook? {
    guard options.isAsked, finding.verdict == .pending else { return nil }
    var projection: Result<TargetOutlook, OutlookRefusal>?
    if options.projects || options.minimumProbability != nil {
      do throws(OutlookRefusal) {
        projection = .success(try outlook(of: finding))
      } catch {
        projection = .failure(error)
      }
    }
    return FindingOutlook(
      hasFigure: finding.observation != nil,
      assessment: options.method.map { assessment(of: finding, by: $0, as: options.fidelity) },
      projection: projection)
  }
}

extension Assessment {
  /// Whether the target is behind by this method wherever in the readings the truth lies: every
  /// category they allow is unfavourable on the common scale, and there is one for all of them.
  public var isSurelyBehind: Bool {
    !categories.isEmpty && reasons.isEmpty
      && categories.allSatisfy { $0.standing.isFavourable == false }
  }
}

extension Gate {
  /// Whether the finding about a target makes the check fail, with what is asked of its outlook.
  ///
  /// Where a method is chosen, ``Failure/behind`` is what that method calls behind; see
  /// ``Assessment/isSurelyBehind``. Otherwise it is the even path of ``TargetReview/isBehind``.
  ///
  /// - Parameters:
  ///   - finding: A finding of `review`.
  ///   - review: The review.
  ///   - options: The method, and the least probability that passes.
  /// - Returns: Whether it fails.
  public func fails(
    _ finding: TargetReview, in review: Review, with options: OutlookOptions
  ) -> Bool {
    guard finding.verdict == .pending, options.method != nil || options.minimumProbability != nil
    else { return fails(finding) }
    var plain = self
    if options.method != nil { plain.failures.remove(.behind) }
    if plain.fails(finding) { return true }
    if let deviation = finding.target.acceptedDeviation, review.asOf <= deviation.until {
      return false
    }
    if let method = options.method, failures.contains(.behind),
      review.assessment(of: finding, by: method, as: options.fidelity).isSurelyBehind
    {
      return true
    }
    guard let least = options.minimumProbability,
      case .success(let probability)? = (try? review.outlook(of: finding))?.probability
    else { return false }
    return probability.upper < least
  }

  /// Whether anything in a review makes the check fail, with what is asked of outlooks.
  ///
  /// - Returns: Whether anything fails.
  /// - Complexity: That of ``fails(_:)-(Review)`` where nothing is asked, else one pass.
  public func fails(_ review: Review, with options: OutlookOptions) -> Bool {
    let asksMore =
      options.minimumProbability != nil || options.method != nil && failures.contains(.behind)
    guard asksMore else { return fails(review) }
    return review.outcomes.contains { fails($0) }
      || review.targets.contains { fails($0, in: review, with: options) }
  }
}
