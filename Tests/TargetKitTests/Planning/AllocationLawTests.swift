import Testing

@testable import TargetKit

@Suite("Sharing out")
struct AllocationLawTests {
  /// A random demand with floors and caps, which may be infeasible.
  struct Demand: CustomTestStringConvertible, Sendable {
    let seed: UInt64
    var testDescription: String { "seed \(seed)" }

    func areas() -> (total: Int, areas: [AllocationArea]) {
      var random = SeededRandom(seed: seed)
      let count = Int.random(in: 1...9, using: &random)
      let areas = (0..<count).map { index in
        var area = AllocationArea(
          "区\(index)", base: ExactDecimal(Int.random(in: 0...40, using: &random)))
        area.weight = try? ExactDecimal(
          significand: Int64.random(in: 0...999, using: &random),
          exponent: Int.random(in: -3...2, using: &random))
        if Bool.random(using: &random) {
          area.floor = ExactDecimal(Int.random(in: 0...30, using: &random))
        }
        if Bool.random(using: &random) {
          area.cap = ExactDecimal(Int.random(in: 0...90, using: &random))
        }
        if Int.random(in: 0...6, using: &random) == 0 {
          area.fixed = ExactDecimal(Int.random(in: 0...30, using: &random))
        }
        return area
      }
      return (Int.random(in: 0...300, using: &random), areas)
    }
  }

  static let demands = (1...400).map { Demand(seed: UInt64($0)) }

  private func allocation(_ total: Int, _ areas: [AllocationArea]) -> Allocation? {
    try? Allocation(of: ExactDecimal(total), to: areas, by: .weight)
  }

  @Test("adds up exactly and keeps to floors, caps and fixed parts", arguments: demands)
  func sums(of demand: Demand) throws {
    let (total, areas) = demand.areas()
    guard let allocation = allocation(total, areas) else { return }
    let sum = try allocation.parts.reduce(ExactDecimal.zero) { try $0 + $1.amount }
    #expect(sum == ExactDecimal(total))
    for part in allocation.parts {
      if let fixed = part.area.fixed {
        #expect(part.amount == fixed)
      } else {
        #expect(part.amount >= part.area.floor ?? 0)
        #expect(part.area.cap.map { part.amount <= $0 } ?? true)
      }
    }
  }

  @Test(
    "is refused exactly where floors exceed the total or caps cannot reach it", arguments: demands)
  func feasibility(of demand: Demand) {
    let (total, areas) = demand.areas()
    var least = 0.0
    var most = 0.0
    var contradicts = false
    for area in areas {
      if let fixed = area.fixed?.doubleValue {
        least += fixed
        most += fixed
        continue
      }
      let floor = area.floor?.doubleValue ?? 0
      least += floor
      most += area.weight?.isZero ?? true ? floor : area.cap?.doubleValue ?? .infinity
      if let cap = area.cap?.doubleValue, cap < floor { contradicts = true }
    }
    let isFeasible = !contradicts && least <= Double(total) && Double(total) <= most
    #expect((allocation(total, areas) != nil) == isFeasible)
  }

  @Test("does not depend on the order of the areas", arguments: demands)
  func order(of demand: Demand) {
    let (total, areas) = demand.areas()
    guard let allocation = allocation(total, areas),
      let turned = self.allocation(total, areas.reversed())
    else { return }
    #expect(
      Dictionary(uniqueKeysWithValues: allocation.parts.map { ($0.area.name, $0.amount) })
        == Dictionary(uniqueKeysWithValues: turned.parts.map { ($0.area.name, $0.amount) }))
  }

  @Test("gives an area no less for a larger weight", arguments: demands)
  func monotone(of demand: Demand) throws {
    let (total, areas) = demand.areas()
    guard let before = allocation(total, areas) else { return }
    for index in areas.indices {
      var heavier = areas
      heavier[index].weight = try #require(areas[index].weight) + 7
      let after = try #require(allocation(total, heavier))
      #expect(after.parts[index].amount >= before.parts[index].amount)
    }
  }

  @Test("gives the heavier of two like areas no less", arguments: demands)
  func weightOrder(of demand: Demand) {
    let (total, areas) = demand.areas()
    let plain = areas.map { AllocationArea($0.name, weight: $0.weight) }
    guard let parts = allocation(total, plain)?.parts else { return }
    for (a, b) in zip(parts, parts.dropFirst()) {
      guard let left = a.area.weight, let right = b.area.weight, left != right else { continue }
      #expect((left > right) == (a.amount > b.amount) || a.amount == b.amount)
    }
  }
}
