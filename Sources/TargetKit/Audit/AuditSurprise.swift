/// How much a finding tells a reader who knows the figures already.
public enum AuditSurprise: Int, Hashable, Sendable, CaseIterable, Comparable {
  /// What anybody would expect: it holds, or it is a quotient of two published figures.
  case routine
  /// Worth a look: a goal far off, another wording, a rate that moves.
  case notable
  /// The figures or the wording need an explanation.
  case striking

  /// A short stable name.
  public var name: String {
    switch self {
    case .routine: "routine"
    case .notable: "notable"
    case .striking: "striking"
    }
  }

  /// Whether the left tells less than the right.
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

  /// What a verdict tells by itself, whatever the rule.
  init(_ verdict: AuditVerdict) {
    switch verdict {
    case .contradicts, .tension: self = .striking
    case .drift, .note, .gap, .uncheckable: self = .notable
    case .implied, .lookalike, .withinRounding, .holds, .distinct: self = .routine
    }
  }
}
