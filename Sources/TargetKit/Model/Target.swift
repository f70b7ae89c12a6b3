/// What a plan promises of one indicator in one area by a date.
public struct Target: Sendable {
  /// The plan that promises it; empty until one does.
  public let plan: String
  /// The indicator's name in files.
  public let indicator: String
  /// The area the target is for; `nil` where the plan names none.
  public let area: String?
  /// The part of the indicator that it is for.
  public let part: Part
  /// When it is due; `nil` if no date is stated.
  ///
  /// The promise is to hold by the end of this period.
  public let due: Period?
  /// The date as the plan words it, where it is not a calendar period: 未来五年.
  public let dueAsWritten: String?
  /// The condition that must come about first, where the plan states one instead of a date: 达产后.
  public let condition: LocalizedText?
  /// What is asked for: one of seven kinds; `nil` if no number is stated.
  public let requirement: Requirement?
  /// The numbers that satisfy it, in the indicator's unit, counted from the stated baseline; `nil` if
  /// no number is stated, if a baseline is needed that nobody stated, or if no level decides.
  public let criterion: Criterion?
  /// The number it aims at, in the indicator's unit: what a projection is held against; `nil` for a
  /// range to stay in, and where ``criterion`` is.
  public let aim: ExactDecimal?
  /// The years that count, where the target states others than those it is due in.
  public let over: Period?
  /// The criterion as the plan words it.
  public let criterionAsWritten: String
  /// How firmly it is promised; `nil` if the plan does not say.
  public let ambition: Ambition?
  /// The figure progress is counted from.
  public let baseline: Baseline?
  /// Who answers for it (责任单位).
  public let owner: String?
  /// The document it is taken from.
  public let source: String?
  /// Its weight in a composite score; `nil` where the plan gives none.
  public let weight: ExactDecimal?
  /// A shortfall the plan accepts until a date.
  public let acceptedDeviation: AcceptedDeviation?
  /// What a reader should know about it.
  public let note: LocalizedText?
  /// The goal that this is one wording of, where the plan keeps several: the same goal worded later
  /// with another value, scope or date.
  public let goal: String?
  /// When the wording was published; `nil` if nobody said.
  public let published: Period?
  /// The statements it rests on, as named in the plan's own records.
  public let statements: [String]
  /// What was stated of it in words, in code.
  var stated = StatedWords()
  /// The baseline as it was stated in code.
  var statedBaseline: StatedBaseline?
}

/// How firmly a target is promised.
public enum Ambition: String, Hashable, Sendable, CaseIterable {
  /// 约束性: an obligation.
  case binding
  /// 预期性: what is expected to come about.
  case expected
  /// 力争: what is striven for.
  case stretch
}

/// The figure progress is counted from.
public struct Baseline: Hashable, Sendable {
  /// The figure, in the indicator's unit.
  public let reading: Reading
  /// What period it speaks of.
  public let period: Period

  /// A figure with its period.
  public init(reading: Reading, period: Period) {
    self.reading = reading
    self.period = period
  }
}

/// A shortfall that a plan accepts, with its reason, until a date; it counts again the day after.
public struct AcceptedDeviation: Hashable, Sendable {
  /// The last day it is accepted.
  public let until: CalendarDate
  /// Why it is accepted.
  public let reason: String
  /// Who accepted it.
  public let approvedBy: String?

  /// A deviation accepted through `until`.
  public init(until: CalendarDate, reason: String, approvedBy: String? = nil) {
    self.until = until
    self.reason = reason
    self.approvedBy = approvedBy
  }
}
