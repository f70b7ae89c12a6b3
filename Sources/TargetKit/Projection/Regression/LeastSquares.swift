/// A linear regression: coefficients, their standard errors, and predictions with intervals.
///
/// `y = X·β + e`, with β minimising the sum of squares, by Householder's factorisation, never by
/// normal equations. On the NIST reference data sets (Norris, Longley, Filip, Wampler 1–5) every
/// certified digit that a `Double` holds is reached, but for the last two or three.
///
/// - C. F. Gauss (1809); the data sets: NIST, *Statistical Reference Datasets* (1997).
public struct LeastSquares: Sendable {
  /// The coefficients, in the order of the regressors, the intercept first if there is one.
  public let coefficients: [Double]
  /// The standard error of each coefficient; 0 if no degree of freedom is left.
  public let standardErrors: [Double]
  /// The standard deviation of the residuals: √(squared error / degrees of freedom).
  public let residualDeviation: Double
  /// The number of figures less that of coefficients.
  public let degreesOfFreedom: Int
  /// The share of the variation that is explained; of the sum of squares without an intercept.
  public let rSquared: Double

  private let factors: HouseholderQR
  private let hasIntercept: Bool
  private let isPolynomial: Bool

  /// Fits a regression on any number of regressors.
  ///
  /// - Parameters:
  ///   - regressors: The columns of *X*, each as long as `values`.
  ///   - values: The figures *y*.
  ///   - intercept: Whether a constant is fitted as well.
  /// - Throws: ``ProjectionError/notFinite(index:)`` with the index of the figure, or
  ///   ``ProjectionError/dependentRegressors``.
  /// - Complexity: O(*n* · *p*²) for *p* coefficients.
  public init(
    regressors: [[Double]], values: [Double], intercept: Bool = true
  ) throws(ProjectionError) {
    var columns = regressors.map { $0.map { DoubleDouble($0) } }
    if intercept {
      columns.insert(Array(repeating: DoubleDouble(1), count: values.count), at: 0)
    }
    try self.init(columns, values, intercept: intercept, isPolynomial: false)
  }

  /// Fits a polynomial.
  ///
  /// The powers are taken with twice the digits, so that rounding them costs no accuracy.
  ///
  /// - Parameters:
  ///   - x: The places.
  ///   - values: The figures, as many.
  ///   - degree: The highest power, from 0 to 20.
  ///   - intercept: Whether a constant is fitted as well.
  /// - Throws: ``ProjectionError``, as for regressors.
  public init(
    polynomial x: [Double], values: [Double], degree: Int, intercept: Bool = true
  ) throws(ProjectionError) {
    guard degree >= 0, degree <= 20 else {
      throw .invalidParameter("the degree of a polynomial must be from 0 to 20")
    }
    var columns: [[DoubleDouble]] = []
    var column = Array(repeating: DoubleDouble(1), count: x.count)
    if intercept { columns.append(column) }
    for _ in 0..<degree {
      column = zip(column, x).map { $0 * DoubleDouble($1) }
      columns.append(column)
    }
    try self.init(columns, values, intercept: intercept, isPolynomial: true)
  }

  private init(
    _ columns: [[DoubleDouble]], _ values: [Double], intercept: Bool, isPolynomial: Bool
  ) throws(ProjectionError) {
    if let index = values.firstIndex(where: { !$0.isFinite }) { throw .notFinite(index: index) }
    for column in columns {
      if let index = column.firstIndex(where: { !$0.value.isFinite }) {
        throw .notFinite(index: index)
      }
    }
    let side = values.map { DoubleDouble($0) }
    guard let factors = HouseholderQR(columns, side) else { throw .dependentRegressors }
    let count = columns.count
    let exact = factors.solution
    degreesOfFreedom = values.count - count
    var squares = DoubleDouble(0)
    for row in values.indices {
      var error = side[row]
      for (column, coefficient) in zip(columns, exact) { error = error - column[row] * coefficient }
      squares = squares + error * error
    }
    let variance = degreesOfFreedom > 0 ? squares.value / Double(degreesOfFreedom) : 0
    let deviation = variance.squareRoot()
    residualDeviation = deviation
    coefficients = exact.map(\.value)
    standardErrors = (0..<count).map { column in
      let v = factors.inverseRow(column)
      return deviation * v.reduce(DoubleDouble(0)) { $0 + $1 * $1 }.squareRoot.value
    }
    var total = DoubleDouble(0)
    let mean =
      intercept && !values.isEmpty
      ? side.reduce(DoubleDouble(0), +) / DoubleDouble(Double(values.count)) : DoubleDouble(0)
    for value in side { total = total + (value - mean) * (value - mean) }
    rSquared = total.value > 0 ? 1 - (squares / total).value : 1
    self.factors = factors
    hasIntercept = intercept
    self.isPolynomial = isPolynomial
    guard coefficients.allSatisfy(\.isFinite), residualDeviation.isFinite else {
      throw .beyondRange
    }
  }

  /// The distribution of a further figure.
  ///
  /// Student's t with the degrees of freedom of the fit, spread `s·√(1 + x·(XᵀX)⁻¹·xᵀ)`.
  ///
  /// - Parameter regressors: The place: one number a regressor, or one for a polynomial.
  /// - Returns: `nil` if the numbers are not as many as the regressors, or not finite.
  public func prediction(at regressors: [Double]) -> PredictiveDistribution? {
    var row: [DoubleDouble] = []
    if isPolynomial {
      guard regressors.count == 1 else { return nil }
      var power = DoubleDouble(1)
      if !hasIntercept { power = power * DoubleDouble(regressors[0]) }
      for _ in coefficients {
        row.append(power)
        power = power * DoubleDouble(regressors[0])
      }
    } else {
      row = (hasIntercept ? [1] + regressors : regressors).map { DoubleDouble($0) }
    }
    guard row.count == coefficients.count else { return nil }
    let centre = zip(row, coefficients).reduce(DoubleDouble(0)) { $0 + $1.0 * DoubleDouble($1.1) }
    let leverage = factors.transposedSolution(row).reduce(DoubleDouble(0)) { $0 + $1 * $1 }
    let spread = residualDeviation * (1 + leverage.value).squareRoot()
    guard centre.value.isFinite, spread.isFinite else { return nil }
    return PredictiveDistribution(
      centre: centre.value, spread: spread,
      shape: StudentT(degreesOfFreedom: Double(degreesOfFreedom)) ?? .normal,
      scale: .linear(unit: 1))
  }
}
