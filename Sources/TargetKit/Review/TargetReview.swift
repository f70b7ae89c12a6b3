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
  /// What sort of target it is, seen from its baseline: a criterion that the baseline already
  /// satisfies is to be held.
  public let kind: Requirement.Kind
  /// How a limit, or a level to be held, stands; `nil` for what is to be reached.
  public let standing: HoldStanding?
  /// Whether it is met only within the reach of "about", short of the number itself.
  public let isWithinAbout: Bool
  /// Whether the verdict rests on a figure that decides for the time being only.
  public let isProvisional: Bool
  /// Whether a pending target is behind: less of its way is done than was due at the figure's own
  /// date, or what it is to hold is broken.
  ///
  /// A figure that leaves a range is behind only if all of the range is. Without a figure, or without
  /// a way that leads from a baseline, nothing is behind.
  public let isBehind: Bool
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
  ///
  /// Where parts were added up or years averaged it is the sum or the mean, for the stretch of time
  /// that they cover.
  public let observation: Observation?
  /// The published figures that were added up or averaged; none where one figure decides.
  public let parts: [Observation]
  /// The stretches of the period asked about that no figure covers.
  public let missing: [Period]
  /// What was expected for the due date before it was over; it decides nothing.
  public let forecast: Observation?
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
  /// The share of the way that was due at the figure's own date (序时进度): that of the time on a
  /// straight way, less than that on a compound one.
  public let expected: Answer<Double>
  /// What is still missing, in the indicator's unit: positive where it is short, negative where it is
  /// beyond, whatever the direction; of growth by rates the points of the average rate.
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
  /// It stands apart and decides nothing. `nil` where the figure is for the whole year, or no rule is
  /// stated.
  public let estimate: (value: Estimate, rule: YearToDateRule, formula: String)?

  /// The way that leads to the number aimed at; `nil` where there is none.
  let course: Course?
  /// The levels that satisfy the target, where levels decide.
  let levels: RequiredLevels?
  /// The baseline it was seen from, as known on the day of the review.
  let baseline: BareBaseline?
  /// Chained growth, year by year from the baseline, which is 1; empty where levels decide.
  let index: [Course.Point]
  /// What the index is to be at the due date; 100 at the baseline.
  let indexAim: Double?

  init(book: PlanBook, number: Int, evaluation: Evaluation, asOf: CalendarDate) {
    self.number = number
    let series = Int(book.targetTable.records[number].series)
    target = book.target(at: number)
    indicator = book.indicator(at: Int(book.seriesTable.records[series].indicator))
    verdict = evaluation.verdict
    kind = evaluation.kind
    standing = evaluation.standing
    isWithinAbout = evaluation.isWithinAbout
    isProvisional = evaluation.isProvisional
    isBehind = evaluation.isBehind
    judgement = evaluation.judgement
    reason = evaluation.reason
    isEarly = evaluation.isEarly
    isStale = evaluation.isStale
    isAccepted = evaluation.isAccepted
    let last = evaluation.figure.map { book.observation(at: $0.row, series: series) }
    observation = evaluation.total.flatMap { total in last?.standing(for: total) } ?? last
    parts = evaluation.total?.rows.map { book.observation(at: $0, series: series) } ?? []
    missing = evaluation.missing
    forecast = evaluation.forecast.map { book.observation(at: $0.row, series: series) }
    isComparable = evaluation.isComparable
    revisions =
      evaluation.figure.map { book.revisions(before: $0.row, series: series, asOf: asOf) } ?? []
    progress = evaluation.progress
    attainment = evaluation.attainment
    elapsed = evaluation.elapsed
    expected = evaluation.expected
    gap = evaluation.gap
    pace = evaluation.pace
    requiredPace = evaluation.requiredPace
    growth = evaluation.growth
    requiredGrowth = evaluation.requiredGrowth
    leadMonths = evaluation.leadMonths
    arrival = evaluation.arrival
    estimate = evaluation.yearEstimate.map { ($0.value, $0.rule, $0.formula) }
    course = evaluation.course
    levels = evaluation.levels
    baseline = evaluation.baseline
    index = evaluation.index
    indexAim = evaluation.indexAim
  }
}

extension TargetReview {
  /// Whether published rates of growth decide, so that gaps are points of a rate and no amounts.
  public var isJudgedByRates: Bool { attainment.reason == .byRates }
}

extension Observation {
  /// The sum or the mean of several figures of which this is the last.
  fileprivate func standing(for total: Evaluation.Total) -> Observation? {
    guard let period = Period(from: total.start, to: total.end) else { return nil }
    let bare = total.reading
    let reading = Reading(
      value: bare.value, bound: bare.bound, unit: reading.unit, resolution: bare.resolution)
    return Observation(
      indicator: indicator, area: area, part: part, period: period, reading: reading,
      asWritten: reading.description, status: status, published: published,
      isPublicationKnown: isPublicationKnown, source: source, yearOnYear: nil, statements: [],
      note: nil, row: row)
  }
}
