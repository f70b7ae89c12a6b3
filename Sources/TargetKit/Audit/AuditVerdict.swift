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
  /// Nothing is wrong, and a reader should know it.
  case note
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
  /// What is new of the parts, and what is new of their whole.
  case increments
  /// What is counted within something else by definition.
  case knownPart = "known-part"
  /// A level and the change on the year published with it.
  case yearOnYear = "year-on-year"
  /// A multiple of the year before, or a growth in multiples.
  case multiple
  /// The mean of some months, and the amount of them.
  case monthlyMean = "monthly-mean"
  /// The first of something, after none.
  case fromZero = "from-zero"
  /// The output of one year, and the sales of another.
  case adjacentYears = "adjacent-years"
  /// One figure published several times, or one goal worded several times.
  case restatement
  /// A total that must not fall over time.
  case total
  /// The phases of a project, in their order.
  case phases
  /// All that was added since the beginning, and what there is in all.
  case flows
  /// The figures of areas, and that of the area they lie within.
  case districts
  /// The figures of the parts by sex, age and the like, and that of all of them.
  case dimension
  /// An amount for one of what is counted or measured.
  case perUnit = "per-unit"
  /// A number for each of the things a plan is named after.
  case perLead = "per-lead"
  /// One amount as a share of another.
  case ratio
  /// A price, yield or share times what it is of.
  case product
  /// The size of each times the number.
  case each
  /// How many of one line or plant would be needed.
  case needed
  /// One project, and all the projects of its place.
  case programmeShare = "programme-share"
  /// A class of size, and what it is a class of.
  case sizeClass = "size-class"
  /// What can be made, what is made, and how long it takes.
  case capacity
  /// The amount of a part of a year, and the goal for a whole one.
  case partOfYear = "part-of-year"
  /// The goals for parts of a time, and that for the whole.
  case periodic
  /// A goal that is due after the plan's own period.
  case horizon
  /// A change on the year of what began this year.
  case programmeStart = "programme-start"
  /// The dates of events, across plans and documents.
  case dates
  /// A phrase and the targets it names.
  case slogan
  /// The target of an area, and those of the areas within it.
  case breakdown
  /// The goals of two areas, in plans of their own.
  case widerGoal = "wider-goal"
  /// A goal, and the projects behind it.
  case pipeline
  /// A goal, and its latest figure.
  case goal
  /// A goal that is far from its latest figure.
  case distance
  /// One goal in several wordings.
  case wording
  /// The same digits in figures of different things.
  case digits
  /// The same number in unlike places, with another bound or unit.
  case sameNumber = "same-number"
  /// The same name in different plans or areas.
  case names
  /// Units that look alike and measure different things.
  case units
}
