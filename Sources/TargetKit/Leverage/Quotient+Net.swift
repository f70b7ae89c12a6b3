extension Quotient {
  /// What came out beyond the input itself, for each unit of it: the leverage less one.
  ///
  /// - Throws: ``LeverageRefusal/noMultiple`` if the output is of another kind than the input.
  public func netOfInput() throws(LeverageRefusal) -> Quantity {
    try multiple { value, one throws(QuantityError) in try value - one }
  }

  /// What the input did bring about, where a share of the output would have come about anyway:
  /// the leverage times what is left of one.
  ///
  /// - Throws: ``LeverageRefusal/overflow`` if the numbers have more digits than can be held.
  public func net(of deadweight: Deadweight) throws(LeverageRefusal) -> Quantity {
    try net(of: deadweight.remainder)
  }

  private func net(of remainder: Interval) throws(LeverageRefusal) -> Quantity {
    do throws(QuantityError) {
      return try value * Quantity(face: remainder, range: remainder, dimension: .number)
    } catch {
      throw LeverageRefusal(error)
    }
  }

  /// The share of the output which, had it come about anyway, would leave a leverage of one: one
  /// less input over output.
  ///
  /// - Throws: ``LeverageRefusal/belowOne`` if the leverage is below one as it is,
  ///   ``LeverageRefusal/noMultiple`` if it is no multiple.
  public func breakEven() throws(LeverageRefusal) -> Quantity {
    if isMultiple, let upper = value.range.upper, upper.value <= .one { throw .belowOne }
    let share = try multiple { _, one throws(QuantityError) in
      try one - (try divisor / dividend)
    }
    let range = share.range.asShare
    guard range.upper != nil || range.lower.map({ $0.value > .zero }) ?? false else {
      throw .unbounded
    }
    return Quantity(
      face: share.face.asShare, range: range, dimension: .number,
      isApproximate: share.isApproximate)
  }

  /// The leverage that is left at each of some shares that would have come about anyway.
  ///
  /// - Parameter shares: Shares within 0 and 1; others are left out.
  /// - Returns: Each share with what it leaves.
  public func sensitivity(at shares: [ExactDecimal]) -> [(share: ExactDecimal, left: Quantity)] {
    shares.compactMap { share in
      guard let deadweight = Deadweight(share, share), let left = try? net(of: deadweight) else {
        return nil
      }
      return (share, left)
    }
  }

  /// What an input brings at this leverage.
  ///
  /// - Throws: ``LeverageRefusal/overflow`` if the numbers have more digits than can be held.
  public func output(of input: Quantity) throws(LeverageRefusal) -> Quantity {
    do throws(QuantityError) {
      return try input * value
    } catch {
      throw LeverageRefusal(error)
    }
  }

  /// The input that an output takes at this leverage.
  ///
  /// - Parameters:
  ///   - output: The output that is wanted.
  ///   - deadweight: The share of outputs that would come about anyway; only the rest counts.
  /// - Returns: The input, in base units.
  /// - Throws: ``LeverageRefusal/inputMayBeZero`` if the leverage may be zero.
  public func input(
    for output: Quantity, deadweight: Deadweight? = nil
  ) throws(LeverageRefusal) -> Quantity {
    let leverage = try deadweight.map { share throws(LeverageRefusal) in try net(of: share) }
    do throws(QuantityError) {
      return try output / (leverage ?? value)
    } catch {
      throw LeverageRefusal(error)
    }
  }

  private func multiple(
    _ compute: (Quantity, Quantity) throws(QuantityError) -> Quantity
  ) throws(LeverageRefusal) -> Quantity {
    guard isMultiple else { throw .noMultiple }
    do throws(QuantityError) {
      return try compute(value, try Quantity(.one))
    } catch {
      throw LeverageRefusal(error)
    }
  }
}

extension Interval {
  /// The part of the interval that is no less than nothing; that a share is no more than all goes
  /// without saying.
  fileprivate var asShare: Interval {
    let upper = upper.flatMap { $0.value < .one ? $0 : nil }
    return Interval(lower: lower, upper: upper)?.intersection(.atLeast(.zero)) ?? self
  }
}
