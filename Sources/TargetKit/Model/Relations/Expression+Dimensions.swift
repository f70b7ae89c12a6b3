extension Dimension {
  /// Days of the calendar, which can be compared and lie a number of days apart.
  static let date = Dimension("date")
  /// The number of entries of a list: it may stand beside anything that is counted.
  static let listed = Dimension("listed")

  /// What the sum or difference of two amounts measures.
  ///
  /// - Throws: The problem, if there is no such thing.
  static func sum(
    _ left: Dimension, _ right: Dimension, isDifference: Bool
  ) throws(ExpressionError.Problem) -> Dimension {
    switch (left, right) {
    case (.date, .date):
      guard isDifference else { throw .dateArithmetic }
      return .duration
    case (.date, .duration): return .date
    case (.duration, .date):
      guard !isDifference else { throw .dateArithmetic }
      return .date
    case (.number, .sharePoints), (.sharePoints, .number): return .number
    default: return try common(left, right)
    }
  }

  /// What the product or quotient of two amounts measures.
  static func product(
    _ left: Dimension, _ right: Dimension, isQuotient: Bool
  ) throws(ExpressionError.Problem) -> Dimension {
    guard left != .date, right != .date else { throw .dateArithmetic }
    let (a, b) = (left == .listed ? .number : left, right == .listed ? .number : right)
    return isQuotient ? a / b : a * b
  }

  /// What two amounts that are compared or added both measure.
  static func common(
    _ left: Dimension, _ right: Dimension
  ) throws(ExpressionError.Problem) -> Dimension {
    if left == right { return left }
    if left == .listed, right.isCounted || right == .number { return right }
    if right == .listed, left.isCounted || left == .number { return left }
    throw .differentDimensions(left, right)
  }
}

extension Expression {

  /// Checks that what is added and compared measures the same.
  ///
  /// - Parameter unit: The unit of a figure or unknown; `nil` where that is not known, which stops the
  ///   check.
  /// - Throws: ``ExpressionError`` for the first term that does not fit.
  func checkDimensions(_ unit: (Term) -> Unit?) throws(ExpressionError) {
    var earlier: (term: Term, dimension: Dimension)?
    for side in sides {
      guard let dimension = try side.dimension(unit) else { return }
      if let earlier {
        do throws(ExpressionError.Problem) {
          _ = try Dimension.common(earlier.dimension, dimension)
        } catch {
          throw ExpressionError(problem: error, range: side.range)
        }
      }
      earlier = (side, dimension)
    }
    for side in sides {
      guard let dimension = try side.dimension(unit), dimension != .date else { continue }
      if let named = self.unit {
        guard named.dimension.pure == dimension || dimension == .listed else {
          throw ExpressionError(problem: .otherUnit(named.symbol), range: side.range)
        }
      } else if shownUnit(of: side, measuring: dimension, unit) == nil {
        throw ExpressionError(problem: .unitNeeded, range: side.range)
      }
    }
  }

  /// The unit in which an amount is shown: the one that is named, else one that a figure is in, else
  /// one put together from the units of the figures.
  func shownUnit(
    of side: Term, measuring dimension: Dimension, _ unit: (Term) -> Unit?
  ) -> Unit? {
    if dimension == .listed || dimension == .date { return .number }
    if let named = self.unit, named.dimension.pure == dimension { return named }
    if dimension == .number { return side.pureUnit(unit) }
    let leaves = sides.filter(\.isLeaf) + side.parts + sides.flatMap(\.parts)
    let units = leaves.compactMap(unit)
    return units.first { $0.dimension.pure == dimension } ?? side.combinedUnit(unit)
  }
}

extension Expression.Term {
  /// What the term measures; `nil` where a figure in it is not known.
  func dimension(_ unit: (Expression.Term) -> Unit?) throws(ExpressionError) -> Dimension? {
    switch kind {
    case .literal(let reading, _): return reading.unit.dimension.pure
    case .figure, .unknown: return unit(self)?.dimension.pure
    case .event, .date: return .date
    case .count: return .listed
    case .negated(let term): return try term.dimension(unit)
    case .operation(let sign, let left, let right):
      guard let a = try left.dimension(unit), let b = try right.dimension(unit) else { return nil }
      return try located(sign.dimension, a, b, right.range)
    case .call(let function, let arguments):
      let dimensions = try arguments.map { (argument) throws(ExpressionError) in
        try argument.dimension(unit)
      }
      guard let first = dimensions.first ?? nil else { return nil }
      switch function {
      case .rate: return .number
      case .base, .stated: return first
      case .growth, .share:
        guard let second = dimensions.last ?? nil else { return nil }
        _ = try located(Dimension.common, first, second, arguments[1].range)
        return .number
      }
    }
  }

  private func located(
    _ combine: (Dimension, Dimension) throws(ExpressionError.Problem) -> Dimension,
    _ left: Dimension, _ right: Dimension, _ range: Range<Int>
  ) throws(ExpressionError) -> Dimension {
    do throws(ExpressionError.Problem) {
      return try combine(left, right)
    } catch {
      throw ExpressionError(problem: error, range: range)
    }
  }

  /// How a pure number is shown: shares and growth in per cent, ratios as multiples.
  fileprivate func pureUnit(_ unit: (Expression.Term) -> Unit?) -> Unit? {
    switch kind {
    case .call(.growth, _), .call(.share, _), .call(.rate, _): return .percent
    case .operation(.over, let left, _):
      // The ratio of two amounts is a multiple; that of two counts is a number.
      guard let dimension = try? left.dimension(unit) ?? .number else { return .number }
      return dimension == .number || dimension.isCounted || dimension == .listed ? .number : .times
    case .literal(let reading, _): return reading.unit
    default:
      let known = parts.dropFirst().compactMap { part -> Unit? in
        if case .literal(let reading, _) = part.kind { return reading.unit }
        return unit(part)
      }
      return (unit(self) ?? known.first { [.share, .multiple].contains($0.dimension) }) ?? .number
    }
  }

  /// The unit that follows from those of the figures.
  fileprivate func combinedUnit(_ unit: (Expression.Term) -> Unit?) -> Unit? {
    switch kind {
    case .literal(let reading, _): return reading.unit
    case .figure, .unknown: return unit(self)
    case .event, .date: return nil
    case .count: return .number
    case .negated(let term): return term.combinedUnit(unit)
    case .call(.base, let arguments), .call(.stated, let arguments):
      return arguments.first?.combinedUnit(unit)
    case .call: return .percent
    case .operation(let sign, let left, let right):
      guard let a = left.combinedUnit(unit), let b = right.combinedUnit(unit) else { return nil }
      switch sign {
      case .plus, .minus: return a
      case .times:
        if b.dimension.pure == .number { return a }
        return a.dimension.pure == .number ? b : nil
      case .over:
        if b.dimension.pure == .number { return a }
        return a.per(b, symbol: a.symbol + "/" + b.symbol)
      }
    }
  }
}

extension Expression.Operator {
  fileprivate func dimension(
    _ left: Dimension, _ right: Dimension
  ) throws(ExpressionError.Problem) -> Dimension {
    switch self {
    case .plus: try Dimension.sum(left, right, isDifference: false)
    case .minus: try Dimension.sum(left, right, isDifference: true)
    case .times: try Dimension.product(left, right, isQuotient: false)
    case .over: try Dimension.product(left, right, isQuotient: true)
    }
  }
}

extension Unit {
  /// Per cent.
  static let percent = UnitRegistry.standard.unit("%") ?? .number
  /// Multiples: 倍.
  static let times = UnitRegistry.standard.unit("倍") ?? .number
}
