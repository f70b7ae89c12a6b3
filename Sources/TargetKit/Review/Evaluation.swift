/// The finding about one target, in numbers: what ``TargetReview`` says in words.
///
/// Evaluations hold no text and allocate nothing, so that millions can be made; everything shown of
/// a target is derived from one.
struct Evaluation {
  var verdict: Verdict
  /// The criterion was satisfied before the due date.
  var isEarly = false
  /// The latest figure is older than the indicator's figures should be.
  var isStale = false
  /// A shortfall that the plan accepts on the day of the review.
  var isAccepted = false
  /// What the comparison of figure and criterion yielded; `nil` without a comparable figure.
  var judgement: Criterion.Judgement?
  /// The figure the finding rests on.
  var figure: SeriesHistory.Figure?
  /// The figure is shown but cannot be held against the target.
  var isComparable = true
  /// Why the verdict is as it is, where that is not plain.
  var reason: NotApplicable?

  /// What a figure for part of the year says about the whole, under the indicator's stated rule.
  var yearEstimate: YearEstimate?

  var progress: Answer<Estimate> = .notApplicable(.noFigure)
  var attainment: Answer<Estimate> = .notApplicable(.noFigure)
  var elapsed: Answer<Double> = .notApplicable(.noFigure)
  var gap: Answer<Estimate> = .notApplicable(.noFigure)
  var pace: Answer<Estimate> = .notApplicable(.noFigure)
  var requiredPace: Answer<Estimate> = .notApplicable(.noFigure)
  var growth: Answer<Estimate> = .notApplicable(.noFigure)
  var requiredGrowth: Answer<Estimate> = .notApplicable(.noFigure)
  var leadMonths: Answer<Estimate> = .notApplicable(.noFigure)
  var arrival: Answer<CalendarDate> = .notApplicable(.noFigure)
}
