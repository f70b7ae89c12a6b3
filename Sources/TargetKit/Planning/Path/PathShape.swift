/// How a path gets from the latest figure to the target.
public enum PathShape: Hashable, Sendable {
  /// 直线: every month brings the same.
  case linear
  /// 等比: every year grows by the same share.
  case compound
  /// S形: slow, fast, slow, as what spreads towards a limit does. The limit is that of the indicator,
  /// the whole of a share, where `nil`.
  case sShaped(limit: ExactDecimal?)
  /// 分步: each period brings its share of the way, in proportion to these weights.
  case steps([ExactDecimal])

  /// The names of the shapes.
  public enum Name: String, Hashable, Sendable, CaseIterable {
    /// See ``PathShape/linear``.
    case linear
    /// See ``PathShape/compound``.
    case compound
    /// See ``PathShape/sShaped(limit:)``.
    case sShaped = "s-shaped"
    /// See ``PathShape/steps(_:)``.
    case steps
  }

  /// The name of the shape.
  public var name: Name {
    switch self {
    case .linear: .linear
    case .compound: .compound
    case .sShaped: .sShaped
    case .steps: .steps
    }
  }
}

/// Why something cannot be planned.
public enum PlanningRefusal: Error, Hashable, Sendable {
  /// The target or its figures do not carry it.
  case target(NotApplicable)
  /// An S-shaped path needs a limit, and the indicator has none of its own.
  case noLimit
  /// The limit of an S-shaped path does not lie beyond both the figure and the target.
  case limitNotBeyond
  /// The target is zero or less, which no rate of growth leads to.
  case goalNotAboveZero
  /// There are more or fewer weights than steps.
  case weights(needed: Int, given: Int)
  /// The way cannot be shared out by the weights.
  case shares(AllocationRefusal)
  /// An amount for a whole period is only known for whole periods of that length.
  case flowEvery(StepLength)
  /// The path has more steps than are printed.
  case tooManySteps(most: Int)
}
