/// A target shared out among areas (分解落实).
///
/// ```swift
/// let east = AllocationArea("东区", base: ExactDecimal(60))
/// let west = AllocationArea("西区", base: ExactDecimal(20))
/// let shares = try Allocation(of: ExactDecimal(100), to: [east, west], by: .base)  // 75 and 25
/// ```
///
/// The parts add up to the total exactly; see ``init(of:to:by:resolution:)``.
public struct Allocation: Sendable {
  /// What one area gets.
  public struct Part: Hashable, Sendable {
    /// The area.
    public let area: AllocationArea
    /// Its target.
    public let amount: ExactDecimal
    /// What decided instead of its weight; `nil` where its weight did.
    public let bound: Bound?

    /// Whether its fixed part, floor, cap or capacity decided, not its weight.
    public var isBound: Bool { bound != nil }

    /// Whether it gets more than the capacity that is stated for it, which only the rule by capacity
    /// keeps to.
    public var exceedsCapacity: Bool { area.capacity.map { amount > $0 } ?? false }

    /// What holds a part.
    public enum Bound: String, Hashable, Sendable, CaseIterable {
      /// Its target is settled.
      case fixed
      /// It may not get less.
      case floor
      /// It may not get more.
      case cap
      /// It has no room for more.
      case capacity
    }

    /// What it has to add to its base; `nil` where it states none.
    public var increase: ExactDecimal? { area.base.flatMap { try? amount - $0 } }
  }

  /// The whole.
  public let total: ExactDecimal
  /// By what it was shared out.
  public let rule: AllocationRule
  /// One unit of the parts.
  public let resolution: ExactDecimal
  /// The parts, in the order of the areas; they add up to ``total``.
  public let parts: [Part]

  /// What the areas have together; `nil` where one of them states no base.
  public var base: ExactDecimal? {
    parts.reduce(ExactDecimal.zero as ExactDecimal?) { sum, part in
      guard let sum, let base = part.area.base else { return nil }
      return try? sum + base
    }
  }

  /// What the areas have to add together; `nil` where one of them states no base.
  public var increase: ExactDecimal? { base.flatMap { try? total - $0 } }

  /// Shares a total out.
  ///
  /// Each area gets min(cap, max(floor, λ·weight)), with the one λ at which the parts add up, rounded
  /// to units by largest remainder; ties go by the names of the areas. A fixed part is taken off
  /// first. Rules that share out an increase add it to the base.
  ///
  /// - Parameters:
  ///   - total: The target of the whole, zero or more.
  ///   - areas: The areas, each once.
  ///   - rule: By what it is shared out.
  ///   - resolution: One unit of the parts: 1 for what is counted, 0.1 for one decimal.
  /// - Throws: ``AllocationRefusal`` where no allocation satisfies everything.
  public init(
    of total: ExactDecimal, to areas: [AllocationArea], by rule: AllocationRule = .base,
    resolution: ExactDecimal = .one
  ) throws(AllocationRefusal) {
    self.total = total
    self.rule = rule
    self.resolution = resolution
    guard !areas.isEmpty else { throw .noAreas }
    guard !total.isNegative else { throw .negativeTotal }
    let names = areas.map(\.name).sorted()
    for (name, next) in zip(names, names.dropFirst()) where name == next {
      throw .repeatedArea(name)
    }
    let ranks = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($0.element, $0.offset) })
    let grid = Grid(unit: resolution)
    var rest = try grid.units(total)
    var claims: [Apportionment.Claim] = []
    var offsets: [Int64] = []
    // Where nobody has anything, everybody begins at nothing.
    let isEmpty = rule == .equal && areas.allSatisfy { $0.base == nil }
    for var area in areas {
      if isEmpty { area.base = .zero }
      let claim = try area.claim(by: rule, rank: ranks[area.name] ?? 0, grid)
      let (left, overflow) = rest.subtractingReportingOverflow(claim.offset)
      guard !overflow else { throw .overflow }
      rest = left
      claims.append(claim.claim)
      offsets.append(claim.offset)
    }
    if rest < 0 { throw rule.sharesIncrease ? .nothingToAdd : .floorsExceed }
    let shares = try Apportionment(total: rest, claims: claims).parts()
    var parts: [Part] = []
    for (index, area) in areas.enumerated() {
      let units = offsets[index] + shares[index]
      let claim = claims[index]
      parts.append(
        Part(
          area: area, amount: try grid.amount(units),
          bound: area.bound(
            isLeast: claim.floor > 0 && claim.floor == shares[index],
            isMost: claim.cap == shares[index], rule)))
    }
    self.parts = parts
  }

  /// Numbers as whole multiples of a unit.
  struct Grid {
    let unit: ExactDecimal

    func units(_ number: ExactDecimal) throws(AllocationRefusal) -> Int64 {
      guard let quotient = try? number.divided(exactlyBy: unit) else { throw .tooFine(number) }
      let (digits, power) = quotient.reduced
      guard power >= 0 else { throw .tooFine(number) }
      guard power <= 18,
        let units = ExactDecimal(uncheckedSignificand: digits, exponent: Int8(power))
          .significand(at: 0)
      else { throw .overflow }
      guard units.magnitude < 1 << 61 else { throw .overflow }
      return units
    }

    func amount(_ units: Int64) throws(AllocationRefusal) -> ExactDecimal {
      guard let amount = try? ExactDecimal(significand: units) * unit else { throw .overflow }
      return amount
    }
  }
}

/// An area, with what its share of a target rests on.
public struct AllocationArea: Hashable, Sendable {
  /// Its name.
  public var name: String
  /// What it has.
  public var base: ExactDecimal?
  /// What it added recently.
  public var growth: ExactDecimal?
  /// The most it could have.
  public var capacity: ExactDecimal?
  /// A weight of another kind, such as its population.
  public var weight: ExactDecimal?
  /// The least its target may be.
  public var floor: ExactDecimal?
  /// The most its target may be.
  public var cap: ExactDecimal?
  /// Its target, where that is settled.
  public var fixed: ExactDecimal?

  /// An area; every number is in the unit of the target, but for ``weight``.
  public init(
    _ name: String, base: ExactDecimal? = nil, growth: ExactDecimal? = nil,
    capacity: ExactDecimal? = nil, weight: ExactDecimal? = nil, floor: ExactDecimal? = nil,
    cap: ExactDecimal? = nil, fixed: ExactDecimal? = nil
  ) {
    self.name = name
    self.base = base
    self.growth = growth
    self.capacity = capacity
    self.weight = weight
    self.floor = floor
    self.cap = cap
    self.fixed = fixed
  }

  /// What the area claims under a rule, beyond an offset that it gets in any case.
  func claim(
    by rule: AllocationRule, rank: Int, _ grid: Allocation.Grid
  ) throws(AllocationRefusal) -> (claim: Apportionment.Claim, offset: Int64) {
    if let fixed {
      let units = try grid.units(fixed)
      guard units >= 0 else { throw .negativeTotal }
      return (Apportionment.Claim(rank: rank, weight: .zero, floor: 0, cap: 0), units)
    }
    let weight = try weight(by: rule)
    let offset = rule.sharesIncrease ? try grid.units(try base(for: rule)) : 0
    let least = try floor.map { floor throws(AllocationRefusal) in try grid.units(floor) } ?? 0
    var most = try cap.map { cap throws(AllocationRefusal) in try grid.units(cap) }
    if rule == .capacity, let capacity {
      let limit = try grid.units(capacity)
      most = min(most ?? limit, limit)
    }
    if let most, most < offset { throw .baseAboveCap(area: name) }
    return (
      Apportionment.Claim(
        rank: rank, weight: weight, floor: max(0, least - offset), cap: most.map { $0 - offset }),
      offset
    )
  }

  /// What decided, where the area gets the least or the most it may.
  fileprivate func bound(
    isLeast: Bool, isMost: Bool, _ rule: AllocationRule
  ) -> Allocation.Part.Bound? {
    if fixed != nil { return .fixed }
    if isMost {
      let hasRoom =
        rule != .capacity || cap.map { cap in capacity.map { cap <= $0 } ?? true } ?? false
      return hasRoom ? .cap : .capacity
    }
    return isLeast ? .floor : nil
  }

  private func base(for rule: AllocationRule) throws(AllocationRefusal) -> ExactDecimal {
    guard let base else { throw .missing(rule, area: name) }
    guard !base.isNegative else { throw .negativeWeight }
    return base
  }

  private func weight(by rule: AllocationRule) throws(AllocationRefusal) -> ExactDecimal {
    let stated: ExactDecimal? =
      switch rule {
      case .base: base
      case .growth: growth
      case .capacity: capacity.flatMap { capacity in base.flatMap { try? capacity - $0 } }
      case .equal: .one
      case .weight: weight
      }
    guard let stated else { throw .missing(rule, area: name) }
    if stated.isNegative {
      throw rule == .capacity ? .baseAboveCap(area: name) : .negativeWeight
    }
    return stated
  }
}
