/// What the words of a target are seen against: its indicator, its plan and its date.
struct RequirementContext {
  /// The unit of the indicator.
  var unit: Unit
  /// The unit of numbers that have none of their own.
  var written: Unit
  var units: UnitRegistry
  var measure: Measure?
  var better: Direction?
  var records: ChangeRecords?
  var baseline: Baseline?
  var due: Period?
  /// The years that count, as the target states them.
  var over: Period?
  /// The years of the plan.
  var horizon: Period?
  /// The indicator that the target is held against.
  var against: String?
  var reach: ApproximationReach
  /// Whether the plan itself says what "about" is worth.
  var statesAbout: Bool { reach.isAboutStated }
}

/// Why the words of a target mean nothing for its indicator.
enum RequirementProblem: Error, Hashable {
  case figure(FigureError)
  case unit(UnitError)
  /// A number alone, and nothing tells whether more or less is better.
  case directionUnclear
  /// The words ask for more, and less is better; or the other way round.
  case contradictsBetter(asksForMore: Bool)
  /// As much as there was, and nothing tells on which side.
  case sideUnclear
  /// A total without a stretch of time.
  case noWindow
  /// 五年累计 beside a stretch of another length.
  case otherWindow(years: Int, window: Period)
  /// `by 2030` of a target due in another year.
  case otherDeadline(Int, due: Period)
  /// A total in % of an indicator in %, and nothing tells how it is recorded.
  case recordsUnclear
  /// 高于GDP增速 without the series it is held against.
  case againstMissing
  /// `against` beside words that compare with no other series.
  case againstUnused
}
