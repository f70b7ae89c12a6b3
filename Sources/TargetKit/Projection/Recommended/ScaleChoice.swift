extension ValueScale {
  /// The scale on which the recommended recipe models a series.
  ///
  /// | figures and limits | scale |
  /// | --- | --- |
  /// | no limits stated, all above zero | logarithm |
  /// | no limits stated, zeros but none below | logarithm of the figure plus half the smallest |
  /// | no limits stated, some below zero; or stated as unbounded | linear, in units of the mean size |
  /// | a lower limit | logarithm of the distance to it |
  /// | an upper limit | the same, mirrored |
  /// | both | logistic; a figure at a limit is drawn in by 0.5 % of the range |
  ///
  /// - Throws: ``ProjectionError/noScale`` if every figure is zero or at the same limit.
  static func recommended(
    for values: [Double], limits: NaturalLimits?
  ) throws(ProjectionError) -> ValueScale {
    var least = Double.infinity
    var largest = -Double.infinity
    for value in values {
      least = Swift.min(least, value)
      largest = Swift.max(largest, value)
    }
    guard let limits else {
      if least > 0 { return .logarithm(lower: 0, offset: 0) }
      return try least == 0 ? distance(values, from: 0) : linear(values)
    }
    switch (limits.lower, limits.upper) {
    case (nil, nil): return try linear(values)
    case (let lower?, nil):
      return least > lower
        ? .logarithm(lower: lower, offset: 0) : try distance(values, from: lower)
    case (nil, let upper?):
      guard largest >= upper else { return .mirroredLogarithm(upper: upper, offset: 0) }
      let mirrored = try distance(values.map { -$0 }, from: -upper)
      guard case .logarithm(_, let offset) = mirrored else { return mirrored }
      return .mirroredLogarithm(upper: upper, offset: offset)
    case (let lower?, let upper?):
      let inset = least > lower && largest < upper ? 0 : 0.005
      return .logistic(lower: lower, upper: upper, inset: inset)
    }
  }

  private static func distance(
    _ values: [Double], from lower: Double
  ) throws(ProjectionError) -> ValueScale {
    var nearest = Double.infinity
    for value in values where value > lower { nearest = Swift.min(nearest, value - lower) }
    guard nearest.isFinite, nearest / 2 > 0 else { throw .noScale }
    return .logarithm(lower: lower, offset: nearest / 2)
  }

  private static func linear(_ values: [Double]) throws(ProjectionError) -> ValueScale {
    let largest = values.reduce(0) { Swift.max($0, abs($1)) }
    guard largest > 0, largest.isFinite else { throw .noScale }
    let mean = values.reduce(0) { $0 + abs($1) / largest } / Double(values.count)
    guard mean * largest > 1e-300 else { throw .noScale }
    return .linear(unit: mean * largest)
  }
}
