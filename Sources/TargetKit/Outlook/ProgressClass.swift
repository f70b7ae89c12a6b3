/// The one class in which a report counts a target: the verdict where it is decided, what an official
/// method says where it is pending, and otherwise why nothing is said.
///
/// Every target falls into exactly one, so that counts by class always add up.
public enum ProgressClass: String, Hashable, Sendable, CaseIterable {
  /// 提前实现: met before its due date.
  case achievedEarly = "achieved-early"
  /// 如期实现: met at its due date.
  case achieved
  /// 保持在目标范围内: pending, and the latest figure satisfies the criterion, which is to hold at the due
  /// date.
  case holding
  /// 快于预期: pending, and better than the method asks for by now.
  case faster
  /// 基本符合预期: pending, and about where the method asks for by now.
  case asExpected = "as-expected"
  /// 滞后: pending, and short of what the method asks for by now.
  case behind
  /// 未实现: the date has passed and the figure for it does not satisfy the criterion.
  case missed
  /// 到期未公布: the date has passed and nobody has published the figure.
  case unreported
  /// 无法判定: there is a figure, and it is too coarse to decide.
  case undetermined
  /// 数据未及时更新: pending, and the latest figure is older than it should be; stale is not behind.
  case stale
  /// 无法评价: pending, with a figure that cannot be held against the target, or to which the method
  /// does not apply.
  case notRated = "not-rated"
  /// 尚无数据: pending, without a figure.
  case noFigure = "no-figure"
  /// 表述不完整: the plan does not say enough to judge.
  case incomplete

  /// Whether the class is good news, bad news, or no news (`nil`).
  public var isFavourable: Bool? {
    switch self {
    case .achievedEarly, .achieved, .holding, .faster, .asExpected: true
    case .behind, .missed: false
    case .unreported, .undetermined, .stale, .notRated, .noFigure, .incomplete: nil
    }
  }
}

/// How many targets stand in which ``ProgressClass``; the counts always add up to ``total``.
public struct ProgressTally: Hashable, Sendable {
  private var counts: [ProgressClass: Int] = [:]

  /// No targets.
  public init() {}

  /// How many targets are in that class.
  public subscript(progress: ProgressClass) -> Int { counts[progress] ?? 0 }

  /// How many targets there are.
  public var total: Int { counts.values.reduce(0, +) }

  /// Counts one more.
  mutating func add(_ progress: ProgressClass) { counts[progress, default: 0] += 1 }

  /// Adds all that another tally counts.
  mutating func add(_ other: ProgressTally) { counts.merge(other.counts, uniquingKeysWith: +) }
}

extension ProgressClass {
  /// The class of what is settled by its verdict alone; `nil` while it is pending.
  init?(settled verdict: Verdict, isEarly: Bool) {
    switch verdict {
    case .met: self = isEarly ? .achievedEarly : .achieved
    case .missed: self = .missed
    case .unreported: self = .unreported
    case .undetermined: self = .undetermined
    case .incomplete: self = .incomplete
    case .pending: return nil
    }
  }
}

extension Review {
  /// The class in which a report counts a target.
  ///
  /// A pending target is classed in this order: without a figure; stale; with a figure that cannot be
  /// held against it; satisfied as it is; then by the method. Where the readings leave it open which of several categories holds, the class is
  /// favourable or unfavourable only if all of them are.
  ///
  /// - Parameters:
  ///   - finding: A finding of this review.
  ///   - method: The official method that judges pending targets.
  ///   - fidelity: Whether to follow the publisher's deviations from its own rule.
  /// - Returns: The class; there is always one.
  public func progressClass(
    of finding: TargetReview, by method: AssessmentMethod = .standard,
    as fidelity: AssessmentMethod.Fidelity = .strict
  ) -> ProgressClass {
    if let settled = ProgressClass(settled: finding.verdict, isEarly: finding.isEarly) {
      return settled
    }
    guard finding.observation != nil else { return .noFigure }
    // What is broken today is no less broken for being out of date.
    if finding.standing == .broken { return .behind }
    if finding.isStale { return .stale }
    guard finding.isComparable else { return .notRated }
    if finding.standing == .holding || finding.standing == .reached { return .holding }
    // On the standard method the review itself says what is behind, in every format alike.
    if method.id == AssessmentMethod.standard.id {
      if finding.isBehind { return .behind }
      if finding.progress.value == nil, finding.expected.value != nil || !finding.index.isEmpty {
        return .asExpected
      }
    }
    return ProgressClass(assessment(of: finding, by: method, as: fidelity))
  }
}

extension ProgressClass {
  /// The class of a pending target that is not satisfied yet.
  fileprivate init(_ assessment: Assessment) {
    if assessment.isSurelyBehind {
      self = .behind
      return
    }
    switch assessment.standing {
    case .reached: self = .holding
    case .ahead: self = .faster
    case .onTrack: self = .asExpected
    case .behind, .movingAway: self = .behind
    case .unknown:
      let standings = assessment.categories.map(\.standing)
      if standings.isEmpty {
        self = .notRated
      } else if assessment.reasons.isEmpty, standings.allSatisfy({ $0.isFavourable == true }) {
        self = .asExpected
      } else {
        self = .undetermined
      }
    }
  }
}
