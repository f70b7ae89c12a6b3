/// An amount computed from figures, with all that their bounds and precision leave open.
///
/// Quantities are in the base units of their dimension, so that 万吨 times 元/吨 needs no conversion, and
/// every operation multiplies, divides or compares dimensions with the numbers. Shares, multiples
/// and plain numbers are all pure: 120万吨 × 90 % is a mass, and 3倍 compares with the ratio of two
/// amounts. Percentage points are not.
///
/// Two intervals go through every calculation. ``face`` takes exact figures at their word and knows
/// only stated bounds; ``range`` takes each for everything that rounds to it. What holds at face
/// value holds; what holds in the range only holds within rounding.
public struct Quantity: Hashable, Sendable {
  /// The amount with exact figures taken at their word.
  public let face: Interval
  /// The amount with each figure taken for all that rounds to it.
  public let range: Interval
  /// What the amount measures; pure numbers have the dimension ``Dimension/number``.
  public let dimension: Dimension
  /// Whether a figure that is only "about" or "nearly" its number went in.
  public let isApproximate: Bool

  init(face: Interval, range: Interval, dimension: Dimension, isApproximate: Bool = false) {
    self.face = face
    self.range = range
    self.dimension = dimension.pure
    self.isApproximate = isApproximate
  }

  /// The amount that a reading stands for.
  ///
  /// - Parameters:
  ///   - reading: The figure as published.
  ///   - reach: What "about" and "nearly" are worth.
  /// - Throws: ``QuantityError/overflow`` if the numbers have more digits than can be held.
  public init(
    _ reading: Reading, _ reach: ApproximationReach = .standard
  ) throws(QuantityError) {
    do throws(DecimalError) {
      let face = try reading.faceInterval(reach).inBaseUnits(of: reading.unit)
      let range = try reading.interval(reach).inBaseUnits(of: reading.unit)
      self.init(
        face: face, range: range, dimension: reading.unit.dimension,
        isApproximate: reading.bound == .about || reading.bound == .nearly)
    } catch {
      throw .overflow
    }
  }

  /// The amounts that a criterion accepts.
  ///
  /// - Throws: ``QuantityError/overflow`` if the numbers have more digits than can be held.
  public init(_ criterion: Criterion) throws(QuantityError) {
    do throws(DecimalError) {
      let accepted = try criterion.accepted.inBaseUnits(of: criterion.unit)
      self.init(face: accepted, range: accepted, dimension: criterion.unit.dimension)
    } catch {
      throw .overflow
    }
  }

  /// An exact number of a unit.
  ///
  /// - Throws: ``QuantityError/overflow`` if the number has more digits than can be held.
  public init(_ value: ExactDecimal, _ unit: Unit = .number) throws(QuantityError) {
    do throws(DecimalError) {
      let point = try Interval.point(value).inBaseUnits(of: unit)
      self.init(face: point, range: point, dimension: unit.dimension)
    } catch {
      throw .overflow
    }
  }

  /// The amount as numbers of a unit; ends that are no finite decimals are rounded outwards.
  ///
  /// - Parameters:
  ///   - unit: The unit to count in.
  ///   - part: Which of the two intervals is meant.
  /// - Returns: The interval in that unit.
  /// - Throws: ``QuantityError`` if the unit measures something else, or the numbers cannot be held.
  public func interval(
    in unit: Unit, _ part: KeyPath<Quantity, Interval> = \.range
  ) throws(QuantityError) -> Interval {
    guard unit.dimension.pure == dimension else {
      throw .differentDimensions(unit.dimension.pure, dimension)
    }
    do throws(DecimalError) {
      return try self[keyPath: part].outOfBaseUnits(of: unit)
    } catch {
      throw .overflow
    }
  }
}

extension Quantity {
  /// The sum of two amounts of one dimension.
  ///
  /// - Throws: ``QuantityError``: the dimensions differ, or the numbers cannot be held.
  public static func + (left: Self, right: Self) throws(QuantityError) -> Self {
    try left.checkDimension(of: right)
    return try left.combined(with: right, left.dimension) { (a, b) throws(DecimalError) in
      try a.adding(b)
    }
  }

  /// The difference of two amounts of one dimension.
  ///
  /// - Throws: ``QuantityError``: the dimensions differ, or the numbers cannot be held.
  public static func - (left: Self, right: Self) throws(QuantityError) -> Self {
    try left.checkDimension(of: right)
    return try left.combined(with: right, left.dimension) { (a, b) throws(DecimalError) in
      try a.subtracting(b)
    }
  }

  /// The product of two amounts, and of their dimensions.
  ///
  /// - Throws: ``QuantityError/overflow`` if the numbers cannot be held.
  public static func * (left: Self, right: Self) throws(QuantityError) -> Self {
    try left.combined(with: right, left.dimension * right.dimension) {
      (a, b) throws(DecimalError) in try a.multiplied(by: b)
    }
  }

  /// The quotient of two amounts, and of their dimensions.
  ///
  /// - Throws: ``QuantityError``: the divisor may be zero, or the numbers cannot be held.
  public static func / (left: Self, right: Self) throws(QuantityError) -> Self {
    try left.combined(with: right, left.dimension / right.dimension) {
      (a, b) throws(DecimalError) in try a.divided(by: b)
    }
  }

  /// Throws unless both measure the same.
  func checkDimension(of other: Self) throws(QuantityError) {
    guard dimension == other.dimension else {
      throw .differentDimensions(dimension, other.dimension)
    }
  }

  private func combined(
    with other: Self, _ dimension: Dimension,
    _ combine: (Interval, Interval) throws(DecimalError) -> Interval
  ) throws(QuantityError) -> Self {
    do throws(DecimalError) {
      return Quantity(
        face: try combine(face, other.face), range: try combine(range, other.range),
        dimension: dimension, isApproximate: isApproximate || other.isApproximate)
    } catch {
      throw error == .divisionByZero ? .divisionByZero : .overflow
    }
  }
}

/// Why amounts cannot be computed with.
public enum QuantityError: Error, Hashable, Sendable {
  /// The two measure different things: households and transactions, energy and power.
  case differentDimensions(Dimension, Dimension)
  /// The divisor is zero, or nobody can say that it is not.
  case divisionByZero
  /// The numbers have more digits, or are larger or smaller, than can be held.
  case overflow
}

extension Dimension {
  /// The dimension without shares and multiples, which are pure numbers in every product.
  var pure: Dimension {
    Dimension(factors: factors.filter { $0.kind != "share" && $0.kind != "multiple" })
  }
}

extension Interval {
  /// The numbers of a unit as numbers of base units.
  fileprivate func inBaseUnits(of unit: Unit) throws(DecimalError) -> Interval {
    let scaled = try multiplied(by: .point(unit.scale))
    return unit.divisor == .one ? scaled : try scaled.divided(by: .point(unit.divisor))
  }

  /// Numbers of base units as numbers of a unit.
  fileprivate func outOfBaseUnits(of unit: Unit) throws(DecimalError) -> Interval {
    let scaled = unit.divisor == .one ? self : try multiplied(by: .point(unit.divisor))
    return try scaled.divided(by: .point(unit.scale))
  }
}
