/// Where one target stands as of a date, and on what that rests.
public struct TargetReview: Sendable {
  /// The target's place among the targets of the book.
  public let number: Int
  /// The target.
  public let target: Target
  /// The indicator it is about.
  public let indicator: Indicator
  /// Where it stands.
  public let verdict: Verdict
  /// What the figure says about the criterion, whatever the date.
  ///
  /// A ceiling that is broken before its date is not satisfied and still pending. There is none
  /// without a figure that can be compared.
  public let judgement: Criterion.Judgement?
  /// Why the verdict is as it is, where that is not plain; `nil` otherwise.
  public let reason: NotApplicable?
  /// Whether the criterion was satisfied before the due date.
  public let isEarly: Bool
  /// Whether the latest figure is older than figures of the indicator should be.
  ///
  /// Stale is not behind: it says that nobody has published, not that nothing has happened.
  public let isStale: Bool
  /// Whether the plan accepts the shortfall on the day of the review.
  public let isAccepted: Bool
  /// The figure the finding rests on; `nil` if none was published.
  public let observation: Observation?
  /// Whether that figure can be held against the target; if not, it is shown only.
  public let isComparable: Bool
  /// Earlier published figures for the same period, oldest first.
  public let revisions: [Observation]

  /// The share of the way from the baseline to the number that is done: (y − y₀) ÷ (y* − y₀).
  public let progress: Answer<Estimate>
  /// The level as a share of the number to be reached: y ÷ y*.
  public let attainment: Answer<Estimate>
  /// The share of the time from baseline to due date that had passed at the figure's own date.
  public let elapsed: Answer<Double>
  /// What is missing to the number, in the indicator's unit; negative where it is exceeded.
  public let gap: Answer<Estimate>
  /// The change a year so far, in the indicator's unit: from the baseline, else from the first
  /// figure, to the latest.
  public let pace: Answer<Estimate>
  /// The change a year needed from the latest figure on.
  public let requiredPace: Answer<Estimate>
  /// The compound growth a year so far, as a share.
  public let growth: Answer<Estimate>
  /// The compound growth a year needed from the latest figure on, as a share.
  public let requiredGrowth: Answer<Estimate>
  /// How many months the figure is ahead of the even path; negative where it is behind.
  public let leadMonths: Answer<Estimate>
  /// The day on which the present pace arrives.
  public let arrival: Answer<CalendarDate>

  /// What a figure for part of the year says about the whole, under the indicator's stated rule.
  ///
  /// ``attainment`` and ``gap`` then rest on it. `nil` where the figure is for the whole year, or no
  /// rule is stated.
  public let yearEstimate: (value: Estimate, rule: YearToDateRule, formula: String)?

  init(book: PlanBook, number: Int, evaluation: Evaluation, asOf: CalendarDate) {
    self.number = number
    let series = Int(book.targetTable.records[number].series)
    target = book.target(at: number)
    indicator = book.indicator(at: Int(book.seriesTable.records[series].indicator))
    verdict = evaluation.verdict
    judgement = evaluation.judgement
    reason = evaluation.reason
    isEarly = evaluation.isEarly
    isStale = evaluation.isStale
    isAccepted = evaluation.isAccepted
    observation = evaluation.figure.map { book.observation(at: $0.row, series: series) }
    isComparable = evaluation.isComparable
    revisions =
      evaluation.figure.map { book.revisions(before: $0.row, series: series, asOf: asOf) } ?? []
    progress = evaluation.progress
    attainment = evaluation.attainment
    elapsed = evaluation.elapsed
    gap = evaluation.gap
    pace = evaluation.pace
    requiredPace = evaluation.requiredPace
    growth = evaluation.growth
    requiredGrowth = evaluation.requiredGrowth
    leadMonths = evaluation.leadMonths
    arrival = evaluation.arrival
    yearEstimate = evaluation.yearEstimate.map { ($0.value, $0.rule, $0.formula) }
  }
}
