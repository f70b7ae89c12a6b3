extension Change {
  /// The change as a rate: 26 % for `+26%`, with all that rounds to it; `nil` of a difference in
  /// units, which is no rate.
  func rate() throws(AuditObstacle) -> Quantity? {
    guard let factor = try factor() else { return nil }
    return try factor.minus(.number(1))
  }

  /// What the earlier level is multiplied with; `nil` of a difference.
  func factor() throws(AuditObstacle) -> Quantity? {
    guard case .multiple(let factor) = self else { return nil }
    // A factor without decimals, as in 翻一番, is meant as it is.
    let resolution = factor.exponent < 0 ? factor.unitInLastPlace : .zero
    let reading = Reading(value: factor, bound: .exact, unit: .number, resolution: resolution)
    do throws(QuantityError) {
      return try Quantity(reading)
    } catch {
      throw AuditObstacle(error)
    }
  }

  /// The earlier level that the change implies, and how it is computed; `nil` where there is none.
  ///
  /// - Parameters:
  ///   - level: The later level.
  ///   - written: The later level as it was published.
  /// - Returns: The level and its computation.
  /// - Throws: ``AuditObstacle`` if the numbers cannot be held.
  func base(
    of level: Quantity, _ written: LocalizedText
  ) throws(AuditObstacle) -> (Quantity, LocalizedText)? {
    switch self {
    case .multiple(let multiple):
      guard let factor = try factor(), multiple > .zero else { return nil }
      return (
        try level.over(factor), written.followed(by: " ÷ \(multiple.description)")
      )
    case .difference(let amount, let unit):
      let reading = Reading(amount, unit)
      let difference: Quantity
      do throws(QuantityError) {
        difference = try Quantity(reading)
      } catch {
        throw AuditObstacle(error)
      }
      let shown = Reading(amount, unit).told().bracketed(amount.isNegative)
      return (
        try level.minus(difference),
        written.followed(by: " - ").followed(by: shown)
      )
    }
  }
}
