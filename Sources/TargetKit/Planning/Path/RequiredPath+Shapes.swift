#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension RequiredPath {
  /// A grid so fine that every level of a straight line is on it, if two more digits will do.
  static func exactGrid(
    _ grid: PathGrid, _ start: Reading, _ goal: Reading, _ marks: [Int], _ length: Int,
    isCounted: Bool
  ) -> PathGrid {
    guard !isCounted else { return grid }
    for more in 0...2 {
      guard
        let finer = try? PathGrid(
          from: start.value, to: goal.value, exponent: grid.exponent - more)
      else { return grid }
      if marks.allSatisfy({ finer.isExact($0, of: length) }) { return finer }
    }
    return grid
  }

  /// y₀·(y* ÷ y₀)^(t ÷ T).
  static func compound(
    _ grid: PathGrid, _ start: Reading, _ goal: Reading, _ marks: [Int], _ length: Int
  ) throws(PlanningRefusal) -> [UInt64] {
    let (first, last) = (start.value.doubleValue, goal.value.doubleValue)
    guard first > 0 else { throw .target(.zeroBase) }
    guard last > 0 else { throw .goalNotAboveZero }
    return marks.map { mark in
      grid.units(at: first * pow(last / first, Double(mark) / Double(length)))
    }
  }

  /// The logistic curve through both ends: ln(y ÷ (L − y)) grows evenly.
  static func sShaped(
    _ grid: PathGrid, _ start: Reading, _ goal: Reading, _ limit: Double, _ marks: [Int],
    _ length: Int
  ) throws(PlanningRefusal) -> [UInt64] {
    let (first, last) = (start.value.doubleValue, goal.value.doubleValue)
    guard first > 0 else { throw .target(.zeroBase) }
    guard last > 0 else { throw .goalNotAboveZero }
    guard first < limit, last < limit else { throw .limitNotBeyond }
    func logit(_ value: Double) -> Double { log(value / (limit - value)) }
    let (from, to) = (logit(first), logit(last))
    return marks.map { mark in
      let position = from + (to - from) * Double(mark) / Double(length)
      return grid.units(at: limit / (1 + exp(-position)))
    }
  }

  /// The way, shared out among the steps.
  static func shared(
    _ grid: PathGrid, _ weights: [ExactDecimal], count: Int
  ) throws(PlanningRefusal) -> [UInt64] {
    guard weights.count == count else { throw .weights(needed: count, given: weights.count) }
    guard let way = Int64(exactly: grid.way) else { throw .target(.overflow) }
    let parts: [Int64]
    do throws(AllocationRefusal) {
      parts = try Apportionment(
        total: way,
        claims: weights.enumerated().map {
          Apportionment.Claim(rank: $0.offset, weight: $0.element)
        }
      ).parts()
    } catch {
      throw .shares(error)
    }
    var reached: UInt64 = 0
    return parts.map { part in
      reached += UInt64(clamping: part)
      return reached
    }
  }
}
