/// The arithmetic of expressions: that of quantities, with dates and counted lists.
extension Quantity {
  func plus(_ other: Quantity) throws(AuditObstacle) -> Quantity {
    try combined(
      with: other,
      { (a, b) throws(ExpressionError.Problem) in
        try Dimension.sum(a, b, isDifference: false)
      }, { (a, b) throws(DecimalError) in try a.adding(b) })
  }

  func minus(_ other: Quantity) throws(AuditObstacle) -> Quantity {
    try combined(
      with: other,
      { (a, b) throws(ExpressionError.Problem) in
        try Dimension.sum(a, b, isDifference: true)
      }, { (a, b) throws(DecimalError) in try a.subtracting(b) })
  }

  func times(_ other: Quantity) throws(AuditObstacle) -> Quantity {
    try combined(
      with: other,
      { (a, b) throws(ExpressionError.Problem) in
        try Dimension.product(a, b, isQuotient: false)
      }, { (a, b) throws(DecimalError) in try a.multiplied(by: b) })
  }

  func over(_ other: Quantity) throws(AuditObstacle) -> Quantity {
    try combined(
      with: other,
      { (a, b) throws(ExpressionError.Problem) in
        try Dimension.product(a, b, isQuotient: true)
      }, { (a, b) throws(DecimalError) in try a.divided(by: b) })
  }

  func negated() throws(AuditObstacle) -> Quantity {
    do throws(DecimalError) {
      return Quantity(
        face: try face.negated(), range: try range.negated(), dimension: dimension,
        isApproximate: isApproximate)
    } catch {
      throw AuditObstacle(error)
    }
  }

  /// A plain number.
  static func number(_ value: Int) -> Quantity {
    let point = Interval.point(ExactDecimal(value))
    return Quantity(face: point, range: point, dimension: .number)
  }

  /// The number that a target asks for: the end of what it accepts; all of it where it has two.
  var threshold: Quantity {
    let point: ExactDecimal? =
      switch (face.lower, face.upper) {
      case (let lower?, nil): lower.value
      case (nil, let upper?): upper.value
      default: nil
      }
    guard let point else { return self }
    return Quantity(face: .point(point), range: .point(point), dimension: dimension)
  }

  private func combined(
    with other: Quantity,
    _ measure: (Dimension, Dimension) throws(ExpressionError.Problem) -> Dimension,
    _ combine: (Interval, Interval) throws(DecimalError) -> Interval
  ) throws(AuditObstacle) -> Quantity {
    let dimension: Dimension
    do throws(ExpressionError.Problem) {
      dimension = try measure(self.dimension, other.dimension)
    } catch {
      throw AuditObstacle(error)
    }
    do throws(DecimalError) {
      return Quantity(
        face: try combine(face, other.face), range: try combine(range, other.range),
        dimension: dimension, isApproximate: isApproximate || other.isApproximate)
    } catch {
      throw AuditObstacle(error)
    }
  }
}
