/// Why a number of a lever is not given.
public enum LeverageRefusal: Error, Hashable, Sendable {
  /// A name of the lever stands for no figure.
  case reference(ReferenceProblem)
  /// Input and output have no figures for one and the same time: the latest of each.
  case noCommonPeriod(input: Period?, output: Period?)
  /// The figures are bounds that leave every ratio possible.
  case unbounded
  /// The input may be zero.
  case inputMayBeZero
  /// The input is zero, so that nothing was paid for what was counted.
  case noInput
  /// The input did not grow against the period before, so that no increase moved anything.
  case inputDidNotGrow
  /// One sum covers things that are counted in units which do not mix.
  case mixedUnits([Unit])
  /// The figures are levels, which do not add up over time.
  case levels
  /// There is no earlier figure next to this one.
  case noEarlierFigure
  /// The figure runs from a fixed day on and is cumulative by itself.
  case alreadyCumulative
  /// The leverage is below one as it is, so nothing can bring it there.
  case belowOne
  /// Input and output measure different things, so that the ratio is no multiple.
  case noMultiple
  /// The amount asked about is in a unit of another kind than the lever's.
  case otherUnit(Unit, Unit)
  /// The amount is of money at another stage than the lever's input.
  case otherStage(Lever.Stage, Lever.Stage?)
  /// The numbers have more digits than can be held.
  case overflow

  /// The name in machine formats.
  public var code: String {
    switch self {
    case .reference(.noFigure): "no-figure"
    case .reference: "unknown-figure"
    case .noCommonPeriod: "no-common-period"
    case .unbounded: "unbounded"
    case .inputMayBeZero: "input-may-be-zero"
    case .noInput: "no-input"
    case .inputDidNotGrow: "input-did-not-grow"
    case .mixedUnits: "mixed-units"
    case .levels: "levels"
    case .noEarlierFigure: "no-earlier-figure"
    case .alreadyCumulative: "already-cumulative"
    case .belowOne: "below-one"
    case .noMultiple: "no-multiple"
    case .otherUnit: "other-unit"
    case .otherStage: "other-stage"
    case .overflow: "overflow"
    }
  }

  init(_ error: QuantityError) {
    switch error {
    case .divisionByZero: self = .inputMayBeZero
    case .differentDimensions: self = .noMultiple
    case .overflow: self = .overflow
    }
  }
}
