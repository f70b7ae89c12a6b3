/// Why a target needs somebody's attention now, the worst first.
enum Attention: Int, CaseIterable, Comparable, Sendable {
  /// The date has passed and the promise does not hold.
  case missed
  /// A limit, or a level to be held, is broken before its date.
  case broken
  /// Less of the way is done than was due.
  case behind
  /// The date has passed and nobody has published the figure.
  case unreported
  /// There are figures, and they contradict each other or cannot decide.
  case undetermined
  /// What is known decides for the time being only.
  case provisional

  static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

  /// Why a target needs attention, by its class where that is known; `nil` if it needs none, or if
  /// the plan accepts what it is short of.
  init?(_ evaluation: Evaluation, _ progress: ProgressClass?) {
    if evaluation.isAccepted { return nil }
    switch evaluation.verdict {
    case .missed: self = .missed
    case .unreported: self = .unreported
    case .undetermined: self = .undetermined
    case .pending where evaluation.standing == .broken: self = .broken
    case .pending where progress == .behind || progress == nil && evaluation.isBehind:
      self = .behind
    case .pending where progress == .undetermined: self = .undetermined
    case .met where evaluation.isProvisional: self = .provisional
    case .met, .pending, .incomplete: return nil
    }
  }

  /// The same of a target without a number.
  init?(_ outcome: OutcomeReview) {
    switch outcome.verdict {
    case .missed: self = .missed
    case .unreported: self = .unreported
    case .undetermined: self = .undetermined
    case .met, .pending, .incomplete: return nil
    }
  }
}

extension Words {
  /// What the targets of a kind of attention are called where they are counted.
  func attention(_ attention: Attention) -> String {
    switch attention {
    case .missed: progressClass(.missed)
    case .broken: standing(.broken)
    case .behind: progressClass(.behind)
    case .unreported: progressClass(.unreported)
    case .undetermined: progressClass(.undetermined)
    case .provisional: of("依据初步数", "resting on provisional figures")
    }
  }

  /// A class in which targets are counted, in one word for all pages.
  func progressClass(_ progress: ProgressClass) -> String { progress.sign.word[language] }
}
