extension AssessmentMethod {
  /// Every method, in the order in which they are shown.
  public static let all: [AssessmentMethod] = [
    .schedule,
    .yinchuanLights,
    .selfEvaluation,
    .eurostat,
    .eurostatTrend,
    .unProgressChart,
    .openSDG,
    .sdsn,
    .sdsnTrend,
    .germanWeather,
    .healthyPeople,
    .whoUnicef,
    .escapStatus,
    .earnedValue,
    .earnedSchedule,
  ]

  /// The method that is used where nobody names one: ``schedule``.
  ///
  /// It takes no growth model for granted, is defined for zero and negative baselines, for
  /// falling targets and for percentages, and its line between behind and not behind can be
  /// checked with a pencil.
  public static let standard: AssessmentMethod = .schedule

  /// The method with an id; `nil` if there is none.
  public static func named(_ id: String) -> AssessmentMethod? {
    all.first { $0.id == id }
  }
}
