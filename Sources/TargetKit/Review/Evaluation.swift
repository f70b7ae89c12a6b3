/// The finding about one target, in numbers: what ``TargetReview`` says in words.
///
/// Evaluations hold no text and, but for sums of parts, allocate nothing, so that millions can be
/// made; everything shown of a target is derived from one.
struct Evaluation {
  var verdict: Verdict
  /// What sort of target it turned out to be, seen from its baseline.
  var kind = Requirement.Kind.level
  /// How a limit, or a level to be held, stands.
  var standing: HoldStanding?
  /// The criterion is satisfied, but only within the reach of "about".
  var isWithinAbout = false
  /// The verdict rests on a figure that decides for the time being only.
  var isProvisional = false
  /// A pending target lags behind its path, or what it is to hold is broken.
  var isBehind = false
  /// The criterion was satisfied before the due date.
  var isEarly = false
  /// The latest figure is older than the indicator's figures should be.
  var isStale = false
  /// A shortfall that the plan accepts on the day of the review.
  var isAccepted = false
  /// What the comparison of figure and criterion yielded; `nil` without a comparable figure.
  var judgement: Criterion.Judgement?
  /// The figure the finding rests on, or the last of its parts.
  var figure: SeriesHistory.Figure?
  /// What was added up, where the finding rests on a sum or a mean.
  var total: Total?
  /// The figure is shown but cannot be held against the target.
  var isComparable = true
  /// What was expected for the due date before it was over; it decides nothing.
  var forecast: SeriesHistory.Figure?
  /// The parts of the period that no figure covers.
  var missing: [Period] = []
  /// The levels that satisfy the target, where levels decide.
  var levels: RequiredLevels?
  /// The way that leads there; `nil` where there is none.
  var course: Course?
  /// Chained growth, year by year from the baseline, which is 1; empty where levels decide.
  var index: [Course.Point] = []
  /// What the index is to be at the due date; 100 at the baseline.
  var indexAim: Double?
  /// The baseline it was seen from, as known on the day of the review.
  var baseline: BareBaseline?
  /// Why the verdict is as it is, where that is not plain.
  var reason: NotApplicable?

  /// What a figure for part of the year says about the whole, under the indicator's stated rule.
  var yearEstimate: YearEstimate?

  var progress: Answer<Estimate> = .notApplicable(.noFigure)
  var attainment: Answer<Estimate> = .notApplicable(.noFigure)
  var elapsed: Answer<Double> = .notApplicable(.noFigure)
  /// The share of the way that was due at the figure's date.
  var expected: Answer<Double> = .notApplicable(.noFigure)
  var gap: Answer<Estimate> = .notApplicable(.noFigure)
  var pace: Answer<Estimate> = .notApplicable(.noFigure)
  var requiredPace: Answer<Estimate> = .notApplicable(.noFigure)
  var growth: Answer<Estimate> = .notApplicable(.noFigure)
  var requiredGrowth: Answer<Estimate> = .notApplicable(.noFigure)
  var leadMonths: Answer<Estimate> = .notApplicable(.noFigure)
  var arrival: Answer<CalendarDate> = .notApplicable(.noFigure)

  /// Figures added up, or their mean.
  struct Total {
    /// The sum or mean, in the indicator's unit.
    var reading: BareReading
    /// The first day of the first part.
    var start: CalendarDate
    /// The last day of the last part.
    var end: CalendarDate
    /// The rows that went into it.
    var rows: [Int]
  }
}

extension Evaluation {
  /// Gives one reason for the verdict and for everything that cannot be computed.
  mutating func setIncomplete(_ reason: NotApplicable) {
    self.reason = reason
    setAll(reason)
  }

  /// Gives one reason for everything that cannot be computed.
  mutating func setAll(_ reason: NotApplicable) {
    attainment = .notApplicable(reason)
    gap = .notApplicable(reason)
    pace = .notApplicable(reason)
    growth = .notApplicable(reason)
    setWay(reason)
  }

  /// Gives one reason why there is no way with shares and dates.
  mutating func setWay(_ reason: NotApplicable) {
    progress = .notApplicable(reason)
    elapsed = .notApplicable(reason)
    expected = .notApplicable(reason)
    requiredPace = .notApplicable(reason)
    requiredGrowth = .notApplicable(reason)
    leadMonths = .notApplicable(reason)
    arrival = .notApplicable(reason)
  }

  /// Whether something is to be accepted: the promise is not kept, or the way lags behind the time.
  var isShort: Bool {
    switch verdict {
    case .missed, .unreported, .undetermined: true
    case .met, .pending, .incomplete: isBehind
    }
  }
}
