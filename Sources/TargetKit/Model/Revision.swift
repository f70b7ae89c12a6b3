/// A change of a promise that the plan itself records, with its date and its reason.
///
/// Plans are revised for good reasons. A recorded revision says what was promised, what is promised
/// instead, when that was decided and why, so that nobody has to find it out by comparing versions.
public struct Revision: Hashable, Sendable {
  /// The plan whose promise it is.
  public let plan: String
  /// What was revised.
  public let subject: Subject
  /// The area of the promise; `nil` where the revision holds for all areas.
  public let area: String?
  /// The part of the indicator that the promise is for; a revision without one is of the whole.
  public let part: Part
  /// The due date of the promise, before or after the revision; `nil` where it holds for all.
  public let due: Period?
  /// What it was, as written, aspect by aspect.
  public let was: [Aspect: String]
  /// What it is instead; empty where the promise was dropped.
  public let now: [Aspect: String]
  /// Whether the promise was dropped.
  public let isDropped: Bool
  /// The day on which it was decided; the last one of a period that is not stated to the day.
  public let date: CalendarDate
  /// Why.
  public let reason: LocalizedText
  /// The document that says so.
  public let source: String?
  /// The criteria that ``was`` and ``now`` mean, where they could be understood.
  let criteria: (was: Criterion?, now: Criterion?)
  /// The file it stands in, and where.
  let origin: Origin
  /// What was stated of it in words, in code.
  var stated = StatedWords()

  /// What a revision can speak of.
  public enum Subject: Hashable, Sendable {
    /// The targets of an indicator, by its id.
    case indicator(String)
    /// A figure of an indicator, by the indicator's id and the period it speaks of.
    case figure(String, Period)
    /// A target without a number, by its id.
    case outcome(String)
    /// An event, by its id.
    case event(String)
    /// The plan itself: its id or its title.
    case plan
  }

  /// What of a promise can be revised; the raw values are the keys in plan files.
  public enum Aspect: String, Hashable, Sendable, CaseIterable {
    /// The number asked for, or a figure.
    case value = "is"
    /// The due date.
    case due
    /// The area.
    case area
    /// How firmly it is promised.
    case ambition
    /// The indicator's id.
    case indicator
    /// The plan's id.
    case plan
    /// The name people read.
    case name
    /// The words of a target without a number.
    case text
    /// The planned date of an event.
    case planned
    /// The unit, where it measures something else.
    case unit
    /// Whether figures are levels, amounts or rates.
    case measure
    /// Which way is better.
    case better
    /// Which way it is held to go beforehand.
    case tendency
    /// The indicator of which this one counts a part.
    case partOf
    /// The figure progress is counted from.
    case baseline
    /// The weight in a composite score.
    case weight
    /// The shortfall that is accepted.
    case accepted
    /// A rule that decides verdicts: what "nearly" is worth, how long figures are fresh, when a document
    /// was published; written with its key, `reach.nearly: 10%`.
    case terms
  }

  /// Whether two records say the same: a record that an older version holds, too, is not new.
  public static func == (left: Self, right: Self) -> Bool {
    left.plan == right.plan && left.subject == right.subject && left.area == right.area
      && left.due == right.due && left.was == right.was && left.now == right.now
      && left.isDropped == right.isDropped && left.date == right.date
  }

  /// Hashes what equality compares.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(plan)
    hasher.combine(subject)
    hasher.combine(was)
    hasher.combine(now)
    hasher.combine(date)
  }
}
