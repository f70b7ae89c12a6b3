/// Shares a whole number of units out among claims, in proportion to their weights, with floors and
/// caps: the parts always add up to the whole.
///
/// The exact parts are min(cap, max(floor, λ·weight)) with the one λ at which they add up; then each is
/// rounded down, and the units left over go to the largest remainders (最大余数法, Hamilton 1792). Ties
/// go by rank, so that the order in which claims are listed does not matter.
struct Apportionment {
  /// One claim.
  struct Claim {
    /// What decides between equal remainders: the lower comes first; different for each claim.
    let rank: Int
    /// Zero or more.
    let weight: ExactDecimal
    /// The least number of units.
    var floor: Int64 = 0
    /// The largest number of units; `nil` for no limit.
    var cap: Int64?

    init(rank: Int, weight: ExactDecimal, floor: Int64 = 0, cap: Int64? = nil) {
      self.rank = rank
      self.weight = weight
      self.floor = floor
      self.cap = cap
    }
  }

  /// The number of units, zero or more.
  let total: Int64
  let claims: [Claim]

  /// The parts, in the order of the claims.
  ///
  /// - Throws: ``AllocationRefusal`` where no parts satisfy everything.
  /// - Complexity: O(n²) at worst in the number of claims, O(n log n) without floors and caps.
  func parts() throws(AllocationRefusal) -> [Int64] {
    guard total >= 0 else { throw .negativeTotal }
    let weights = try wholeWeights()
    try checkFeasible(weights)
    var parts = claims.map(\.floor)
    // Claims without weight ask for no more than their floors.
    var open = claims.indices.filter { weights[$0] > 0 }
    var rest = total
    for index in claims.indices where weights[index] == 0 { rest -= claims[index].floor }
    while !open.isEmpty {
      let sum = open.reduce(UInt64(0)) { $0 + weights[$1] }
      let quotas = open.map { Quota(UInt64(clamping: rest), weights[$0], of: sum) }
      let bound = settled(open, quotas, rest, weights, sum)
      if bound.isEmpty {
        share(rest, open, quotas, &parts)
        break
      }
      for (index, part) in bound {
        parts[index] = part
        rest -= part
      }
      let fixed = Set(bound.map(\.index))
      open.removeAll { fixed.contains($0) }
    }
    return parts
  }

  /// rest · weight ÷ sum, as a whole number and what remains of it.
  private struct Quota {
    let whole: Int64
    let remainder: UInt64

    init(_ rest: UInt64, _ weight: UInt64, of sum: UInt64) {
      let (quotient, remainder) = sum.dividingFullWidth(rest.multipliedFullWidth(by: weight))
      whole = Int64(clamping: quotient)
      self.remainder = remainder
    }

    func isBelow(_ floor: Int64) -> Bool { whole < floor }
    func isAbove(_ cap: Int64) -> Bool { whole > cap || whole == cap && remainder > 0 }
  }

  /// The claims whose parts are their floors or their caps.
  ///
  /// Where quotas break bounds on both sides, those on the side that breaks them by more keep to
  /// theirs for good, and the others are looked at again with what is then left.
  private func settled(
    _ open: [Int], _ quotas: [Quota], _ rest: Int64, _ weights: [UInt64], _ sum: UInt64
  ) -> [(index: Int, part: Int64)] {
    let low = zip(open, quotas).filter { $1.isBelow(claims[$0].floor) }.map(\.0)
    let high = zip(open, quotas).filter { pair in
      claims[pair.0].cap.map { pair.1.isAbove($0) } ?? false
    }.map(\.0)
    let floors = low.map { (index: $0, part: claims[$0].floor) }
    let caps = high.map { (index: $0, part: claims[$0].cap ?? 0) }
    if floors.isEmpty || caps.isEmpty { return floors + caps }
    // Both sums times the sum of the weights: sum·Σfloor − rest·Σweight, and the other way round.
    let lacking = Self.difference(
      sum, floors.reduce(0) { $0 + UInt64(clamping: $1.part) }, UInt64(clamping: rest),
      low.reduce(0) { $0 + weights[$1] })
    let exceeding = Self.difference(
      UInt64(clamping: rest), high.reduce(0) { $0 + weights[$1] }, sum,
      caps.reduce(0) { $0 + UInt64(clamping: $1.part) })
    return lacking > exceeding ? floors : lacking < exceeding ? caps : floors + caps
  }

  /// a·b − c·d, which is not negative, as two halves in order of weight.
  private static func difference(
    _ a: UInt64, _ b: UInt64, _ c: UInt64, _ d: UInt64
  ) -> (UInt64, UInt64) {
    let (first, second) = (a.multipliedFullWidth(by: b), c.multipliedFullWidth(by: d))
    let (low, borrows) = first.low.subtractingReportingOverflow(second.low)
    return (first.high &- second.high &- (borrows ? 1 : 0), low)
  }

  /// Gives each its quota rounded down, and the rest to the largest remainders.
  private func share(
    _ rest: Int64, _ open: [Int], _ quotas: [Quota], _ parts: inout [Int64]
  ) {
    var left = rest
    for (index, quota) in zip(open, quotas) {
      parts[index] = quota.whole
      left -= quota.whole
    }
    let order = open.indices.sorted {
      if quotas[$0].remainder != quotas[$1].remainder {
        return quotas[$0].remainder > quotas[$1].remainder
      }
      return claims[open[$0]].rank < claims[open[$1]].rank
    }
    for place in order.prefix(Int(clamping: left)) { parts[open[place]] += 1 }
  }

  // MARK: - What can be shared out

  /// The weights as whole numbers in proportion.
  private func wholeWeights() throws(AllocationRefusal) -> [UInt64] {
    guard !claims.isEmpty else { throw .noAreas }
    guard !claims.contains(where: { $0.weight.isNegative }) else { throw .negativeWeight }
    let finest = claims.map(\.weight).filter { !$0.isZero }.map { $0.reduced.exponent }.min() ?? 0
    var sum: UInt64 = 0
    var weights: [UInt64] = []
    for claim in claims {
      let (digits, power) = claim.weight.reduced
      guard digits == 0 || power - finest <= 18,
        let weight = digits == 0
          ? 0 : try? ExactDecimal(significand: digits).scaled(by: power - finest)
      else { throw .overflow }
      let (next, overflow) = sum.addingReportingOverflow(UInt64(weight))
      // Sums of products of two numbers below 2⁶² stay within two words.
      guard !overflow, next < 1 << 62 else { throw .overflow }
      sum = next
      weights.append(UInt64(weight))
    }
    return weights
  }

  private func checkFeasible(_ weights: [UInt64]) throws(AllocationRefusal) {
    var floors: Int64 = 0
    var reach: Int64? = 0
    for (claim, weight) in zip(claims, weights) {
      if let cap = claim.cap, cap < claim.floor { throw .floorAboveCap }
      let (sum, overflow) = floors.addingReportingOverflow(claim.floor)
      guard !overflow else { throw .overflow }
      floors = sum
      guard let known = reach else { continue }
      let most = weight == 0 ? claim.floor : claim.cap
      reach = most.flatMap { most in
        let (sum, overflow) = known.addingReportingOverflow(most)
        return overflow ? nil : sum
      }
    }
    if floors > total { throw .floorsExceed }
    if let reach, reach < total {
      throw weights.contains { $0 > 0 } ? .capsTooLow : .noWeight
    }
  }
}

extension ExactDecimal {
  /// The whole number `significand · 10^power`.
  fileprivate func scaled(by power: Int) throws(DecimalError) -> Int64 {
    guard power >= 0, power <= 18 else { throw .overflow }
    let (product, overflow) = significand.multipliedReportingOverflow(by: Self.powers[power])
    guard !overflow else { throw .overflow }
    return product
  }
}
