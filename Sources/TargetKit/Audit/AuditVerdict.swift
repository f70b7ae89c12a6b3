/// What an audit says of a tie between figures.
public enum AuditVerdict: String, Hashable, Sendable, CaseIterable {
  /// The figures cannot all be true, whatever rounding is allowed for.
  case contradicts
  /// They are true together only under a reading that the text does not give.
  case tension
  /// The same thing, worded later with another scope, number, date, name or firmness.
  case drift
  /// A goal, and how far the published figures or projects are from it.
  case gap
  /// Nothing can be said, for a stated reason.
  case uncheckable = "cannot-be-checked"
  /// The same digits or nearly the same name, of different things.
  case lookalike
  /// A figure that nobody published follows from those that were.
  case implied
  /// True once rounding, "about" and "nearly" are allowed for.
  case withinRounding = "within-rounding"
  /// True with every figure taken at its word.
  case holds
  /// Declared to be different things, however alike they look.
  case distinct
}

/// The rule by which an audit arrived at a finding.
public enum AuditRule: String, Hashable, Sendable, CaseIterable {
  /// A relation that a plan declares.
  case relation
  /// What is new and what there is in all (`adds`).
  case cumulative
  /// A part and its whole (`partOf`).
  case part
  /// The parts of one whole, added up.
  case parts
  /// A level and the change on the year published with it.
  case yearOnYear = "year-on-year"
  /// One figure published several times, or one goal worded several times.
  case restatement
  /// A total that must not fall over time.
  case total
  /// The phases of a project, in their order.
  case phases
  /// The target of an area, and those of the areas within it.
  case breakdown
  /// A goal, and the projects behind it.
  case pipeline
  /// A goal, and its latest figure.
  case goal
  /// One goal in several wordings.
  case wording
  /// The same digits in figures of different things.
  case digits
  /// The same name in different plans or areas.
  case names
  /// Units that look alike and measure different things.
  case units
}
