/// The factorisation of a matrix into an orthogonal and a triangular one.
///
/// By Householder reflections in double-double arithmetic, so that polynomials of a high degree
/// keep their digits.
///
/// - A. S. Householder, *Unitary triangularization of a nonsymmetric matrix*, J. ACM 5 (1958);
///   P. Businger and G. H. Golub, Numer. Math. 7 (1965).
/// - Complexity: O(*n* · *p*²).
struct HouseholderQR {
  /// The upper triangle, column by column: `triangle[column][row]`, `row <= column`.
  private(set) var triangle: [[DoubleDouble]]
  /// The right-hand side after the reflections.
  private(set) var reflected: [DoubleDouble]

  /// Factorises `columns`, all of the length of `side`, and reflects `side` with them.
  ///
  /// - Returns: `nil` if the columns are linearly dependent within rounding, or too few rows.
  init?(_ columns: [[DoubleDouble]], _ side: [DoubleDouble]) {
    let rows = side.count
    guard !columns.isEmpty, rows >= columns.count, columns.allSatisfy({ $0.count == rows }) else {
      return nil
    }
    var a = columns
    reflected = side
    let norms = columns.map { column in
      column.reduce(DoubleDouble(0)) { $0 + $1 * $1 }.squareRoot
    }
    for k in a.indices {
      var norm = DoubleDouble(0)
      for i in k..<rows { norm = norm + a[k][i] * a[k][i] }
      norm = norm.squareRoot
      // What is left of a dependent column is rounding error.
      guard norm.value > norms[k].value * 1e-26, norm.value.isFinite else { return nil }
      if a[k][k].value > 0 { norm = -norm }
      let v0 = a[k][k] - norm
      var v = Array(a[k][k...])
      v[0] = v0
      let size = -(norm * v0)
      for j in k..<a.count {
        var dot = DoubleDouble(0)
        for i in k..<rows { dot = dot + v[i - k] * a[j][i] }
        let scale = dot / size
        for i in k..<rows { a[j][i] = a[j][i] - scale * v[i - k] }
      }
      var dot = DoubleDouble(0)
      for i in k..<rows { dot = dot + v[i - k] * reflected[i] }
      let scale = dot / size
      for i in k..<rows { reflected[i] = reflected[i] - scale * v[i - k] }
    }
    triangle = a.indices.map { Array(a[$0][...$0]) }
  }

  /// The solution of `R · x = Qᵀ · side`.
  var solution: [DoubleDouble] {
    var x = Array(reflected[..<triangle.count])
    for k in x.indices.reversed() {
      for j in (k + 1)..<Swift.max(k + 1, x.count) { x[k] = x[k] - triangle[j][k] * x[j] }
      x[k] = x[k] / triangle[k][k]
    }
    return x
  }

  /// `v` with `Rᵀ · v = row`; its squared length is `row · (AᵀA)⁻¹ · rowᵀ`.
  func transposedSolution(_ row: [DoubleDouble]) -> [DoubleDouble] {
    var v = row
    for k in v.indices {
      for j in 0..<k { v[k] = v[k] - triangle[k][j] * v[j] }
      v[k] = v[k] / triangle[k][k]
    }
    return v
  }

  /// One row of `R⁻¹`; its squared length is a diagonal element of `(AᵀA)⁻¹`.
  func inverseRow(_ row: Int) -> [DoubleDouble] {
    // w · R = unit row, solved from the first column on.
    var w = Array(repeating: DoubleDouble(0), count: triangle.count)
    for column in row..<Swift.max(row, triangle.count) {
      var sum = DoubleDouble(column == row ? 1 : 0)
      for k in row..<Swift.max(row, column) { sum = sum - w[k] * triangle[column][k] }
      w[column] = sum / triangle[column][column]
    }
    return w
  }
}
