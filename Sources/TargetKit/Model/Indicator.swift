/// What is counted: a name, a unit, and how figures of it behave.
public struct Indicator: Sendable {
  /// The name used in files, unique within the plan.
  public let id: String
  /// The plan that declares it; empty until one does.
  public let plan: String
  /// The name people read.
  public let name: LocalizedText
  /// The unit its figures are held in.
  public let unit: Unit
  /// How its figures relate to time; `nil` if not stated.
  public let measure: Measure?
  /// Which way is better; `nil` if not stated.
  ///
  /// Nothing is ever assumed.
  public let better: Direction?
  /// The area its figures speak of unless they say otherwise.
  public let area: String?
  /// Who answers for it (责任单位).
  public let owner: String?
  /// What a reader should know about it.
  public let note: LocalizedText?
  /// The indicator of which this one counts a part (其中).
  public let partOf: String?
  /// The group of the plan it belongs to, by its id.
  public let group: String?
  /// The level that this flow adds to: new teams to the teams in total.
  public let adds: String?
  /// How a figure for a part of the year is held against a goal for the whole; `nil` if not at all.
  public let yearToDate: YearToDateRule?
  /// Which prices its levels are in, for sums of money; `nil` if not stated.
  public let prices: PriceBasis?
  /// Whether its amounts only add up, so that none is taken away later; `nil` if not stated.
  public let isAdditive: Bool?
  /// What is recorded for a reduction or a growth; `nil` if not stated, which means levels.
  public let records: ChangeRecords?
  /// Which way it is held to go before its figures are seen; `nil` for the way that is better.
  public let tendency: Tendency?
  /// Whether figures of it are kept without any target.
  public let isTracked: Bool
  /// After how many months without a newer figure the latest one is stale.
  public let freshMonths: Int
  /// The figure progress is counted from, where the plan states one for all targets of it.
  public let baseline: Baseline?
  /// What the responsible units say of it, in the order of the files.
  public let remarks: [Remark]
  /// What was stated of it in words, in code.
  var stated = StatedWords()
  /// The baseline as it was stated in code.
  var statedBaseline: StatedBaseline?
}

/// How the figures of an indicator relate to time.
public enum Measure: String, Hashable, Sendable, CaseIterable {
  /// A level at a date: enterprises at the end of the year.
  case stock
  /// An amount over a period: output of a year.
  case flow
  /// A share, an intensity or a price.
  case rate
  /// A growth rate: the year-on-year change of something, which may be negative.
  case growth
}

/// Which prices the levels of an amount of money are in.
public enum PriceBasis: String, Hashable, Sendable, CaseIterable {
  /// Those of the day (现价): levels are nominal, while published growth rates are real.
  case current
  /// Those of one year (不变价): levels and growth rates agree.
  case constant
}

/// Which way an indicator is held to go before its figures are seen, for projections.
public enum Tendency: String, Hashable, Sendable, CaseIterable {
  /// Upward, as most economic series go.
  case rising
  /// Downward, as what a plan means to reduce mostly goes.
  case falling
  /// Neither.
  case none
}

/// What the figures of an indicator record where a reduction or a growth is asked for.
public enum ChangeRecords: String, Hashable, Sendable, CaseIterable {
  /// The level that was reached.
  case levels
  /// The change since the baseline.
  case cumulativeRates = "cumulative-rates"
  /// The change since the year before.
  case yearlyRates = "yearly-rates"
}

/// How a figure for a part of the year is held against a goal for the whole year.
public enum YearToDateRule: String, Hashable, Sendable, CaseIterable {
  /// Every month brings the same: eight months are two thirds of the year.
  case evenPace = "even-pace"
  /// The months weigh as they did the year before.
  case lastYearsProfile = "last-years-profile"
  /// The rest of the year grows over the year before as its beginning did.
  case growthOnLastYear = "growth-on-last-year"
}

/// Which way is better.
public enum Direction: String, Hashable, Sendable, CaseIterable {
  /// The higher the better.
  case more
  /// The lower the better.
  case less
  /// The figure is to stay within a range.
  case within
}
