import Testing

@testable import TargetKit

@Suite("An allocation")
struct AllocationTests {
  /// A demand, and the parts worked out by hand.
  struct Case: CustomTestStringConvertible, Sendable {
    let why: String
    let total: ExactDecimal
    let areas: [AllocationArea]
    var rule = AllocationRule.base
    var resolution: ExactDecimal = 1
    let parts: [ExactDecimal]

    var testDescription: String { why }
  }

  static let cases: [Case] = [
    Case(
      why: "in proportion to bases", total: 100,
      areas: [AllocationArea("东", base: 60), AllocationArea("西", base: 20)], parts: [75, 25]),
    // 3.33 each; the unit left over goes to the first name
    Case(
      why: "ties go by name", total: 10,
      areas: ["c", "a", "b"].map { AllocationArea($0, base: 1) }, parts: [3, 4, 3]),
    // Quotas of 100: 47.37, 31.58, 21.05; remainders .37, .58, .05 give the middle one the unit
    Case(
      why: "the largest remainder", total: 100,
      areas: [
        AllocationArea("东", base: 9), AllocationArea("南", base: 6), AllocationArea("西", base: 4),
      ], parts: [47, 32, 21]),
    // 100 − 70 = 30 to add, in proportion 4:1:1
    Case(
      why: "the increase by growth", total: 100,
      areas: [
        AllocationArea("东", base: 36, growth: 4), AllocationArea("西", base: 20, growth: 1),
        AllocationArea("南", base: 14, growth: 1),
      ], rule: .growth, parts: [56, 25, 19]),
    // 30 to add, room 24, 0 and 36: 12, 0 and 18
    Case(
      why: "the increase by room", total: 100,
      areas: [
        AllocationArea("东", base: 36, capacity: 60), AllocationArea("西", base: 20, capacity: 20),
        AllocationArea("南", base: 14, capacity: 50),
      ], rule: .capacity, parts: [48, 20, 32]),
    Case(
      why: "the increase in equal parts", total: 100,
      areas: [
        AllocationArea("东", base: 36), AllocationArea("西", base: 20),
        AllocationArea("南", base: 14),
      ], rule: .equal, parts: [46, 30, 24]),
    // Nobody states a base: 1 in equal parts at two decimals, 0.33 and the hundredth to the first name
    Case(
      why: "equal parts of the whole", total: 1,
      areas: [AllocationArea("a"), AllocationArea("b"), AllocationArea("c")], rule: .equal,
      resolution: ExactDecimal("0.01") ?? 1,
      parts: ["0.34", "0.33", "0.33"].compactMap { ExactDecimal($0) }),
    // Free quotas of 100 by 36:20:14 are 51.4, 28.6, 20; the cap of 45 leaves 55 for 20:14, so 32.35
    // and 22.65; the unit left over goes to .65
    Case(
      why: "a cap passes the rest on", total: 100,
      areas: [
        AllocationArea("东", base: 36, cap: 45), AllocationArea("西", base: 20),
        AllocationArea("南", base: 14),
      ], parts: [45, 32, 23]),
    // A floor of 40 in the West leaves 60 for 36:14: 43.2 and 16.8
    Case(
      why: "a floor takes from the others", total: 100,
      areas: [
        AllocationArea("东", base: 36), AllocationArea("西", base: 20, floor: 40),
        AllocationArea("南", base: 14),
      ], parts: [43, 40, 17]),
    Case(
      why: "a fixed part comes off first", total: 100,
      areas: [
        AllocationArea("东", base: 30), AllocationArea("西", base: 10),
        AllocationArea("南", fixed: 20),
      ], parts: [60, 20, 20]),
    Case(
      why: "two decimals", total: ExactDecimal("12.5") ?? 0,
      areas: [
        AllocationArea("东", weight: 1), AllocationArea("西", weight: 2),
      ], rule: .weight, resolution: ExactDecimal("0.01") ?? 1,
      parts: ["4.17", "8.33"].compactMap { ExactDecimal($0) }),
  ]

  @Test("gives the parts worked out by hand", arguments: cases)
  func parts(of demand: Case) throws {
    let allocation = try Allocation(
      of: demand.total, to: demand.areas, by: demand.rule, resolution: demand.resolution)
    #expect(allocation.parts.map(\.amount) == demand.parts)
  }

  @Test("says what held a part, and where a part gets more than its capacity")
  func bounds() throws {
    // The cap of 45 leaves 55 for 20:14 as above: 32, which is the floor, and 23 where 22 have room.
    let areas = [
      AllocationArea("东", base: 36, cap: 45), AllocationArea("西", base: 20, floor: 32),
      AllocationArea("南", base: 14, capacity: 22),
    ]
    let parts = try Allocation(of: 100, to: areas).parts
    #expect(parts.map(\.amount) == [45, 32, 23])
    #expect(parts.map(\.bound).prefix(1) == [.cap])
    #expect(parts.map(\.exceedsCapacity) == [false, false, true])
    #expect(parts.map { Words(language: .chinese).remark($0) }.last == "超过容量22")
    // 90 − 20 fixed − 30 of bases = 40 to add by room 30:50; 15 for the first, whose cap allows 10.
    let room = [
      AllocationArea("东", base: 20, capacity: 50, cap: 30),
      AllocationArea("西", base: 10, capacity: 60), AllocationArea("南", fixed: 20),
    ]
    #expect(
      try Allocation(of: 90, to: room, by: .capacity).parts.map(\.bound) == [.cap, nil, .fixed])
    let full = [
      AllocationArea("东", base: 20, capacity: 20), AllocationArea("西", base: 0, capacity: 60),
    ]
    #expect(
      try Allocation(of: 50, to: full, by: .capacity).parts.map(\.bound) == [.capacity, nil])
  }

  @Test("is refused with the reason")
  func refusals() {
    func refusal(
      _ total: ExactDecimal, _ areas: [AllocationArea], by rule: AllocationRule = .base,
      resolution: ExactDecimal = 1
    ) -> AllocationRefusal? {
      do throws(AllocationRefusal) {
        _ = try Allocation(of: total, to: areas, by: rule, resolution: resolution)
        return nil
      } catch { return error }
    }
    let one = AllocationArea("东", base: 1)
    #expect(refusal(10, []) == .noAreas)
    #expect(refusal(10, [one, one]) == .repeatedArea("东"))
    #expect(refusal(-1, [one]) == .negativeTotal)
    #expect(refusal(10, [AllocationArea("东", base: -1)]) == .negativeWeight)
    #expect(refusal(10, [AllocationArea("东", base: 1, floor: 11)]) == .floorsExceed)
    #expect(refusal(10, [AllocationArea("东", base: 1, floor: 5, cap: 4)]) == .floorAboveCap)
    #expect(refusal(10, [AllocationArea("东", base: 1, cap: 9)]) == .capsTooLow)
    #expect(refusal(10, [AllocationArea("西", fixed: 11), one]) == .floorsExceed)
    #expect(refusal(10, [AllocationArea("东", fixed: 9)]) == .noWeight)
    #expect(refusal(10, [AllocationArea("东", base: 0)]) == .noWeight)
    #expect(refusal(10, [AllocationArea("东")]) == .missing(.base, area: "东"))
    #expect(refusal(10, [one], by: .growth) == .missing(.growth, area: "东"))
    #expect(refusal(10, [AllocationArea("东", base: 11)], by: .equal) == .nothingToAdd)
    #expect(
      refusal(10, [AllocationArea("东", base: 5, capacity: 4)], by: .capacity)
        == .baseAboveCap(area: "东"))
    #expect(refusal(ExactDecimal("10.5") ?? 0, [one]) == .tooFine(ExactDecimal("10.5") ?? 0))
    for refusal in [AllocationRefusal.noAreas, .noWeight, .capsTooLow, .overflow] {
      #expect(refusal.message.exact(in: .chinese) != nil)
      #expect(refusal.message.exact(in: .english) != nil)
    }
  }

  @Test("does not overflow on large numbers")
  func large() throws {
    let big = try ExactDecimal(significand: 1_000_000_000_000_000_000)
    let areas = [AllocationArea("东", base: big), AllocationArea("西", base: 1)]
    let parts = try Allocation(of: big, to: areas).parts.map(\.amount)
    #expect(try parts[0] + parts[1] == big)
    let huge = try ExactDecimal(significand: .max, exponent: 40)
    #expect(throws: AllocationRefusal.self) { try Allocation(of: huge, to: areas) }
    let far = [AllocationArea("东", base: huge), AllocationArea("西", base: 1)]
    #expect(throws: AllocationRefusal.self) { try Allocation(of: 10, to: far) }
  }

  @Test("reads a table of areas, and says what is wrong in it")
  func table() throws {
    let unit = try #require(UnitRegistry.standard.unit("家"))
    let sound = AllocationFile(
      SourceText(file: "a.csv", text: "地区,基数,上限\n东区,36,45\n西区,20,\n"), unit: unit)
    #expect(sound.diagnostics.isEmpty)
    #expect(
      sound.areas == [AllocationArea("东区", base: 36, cap: 45), AllocationArea("西区", base: 20)])
    let broken = AllocationFile(
      SourceText(file: "a.csv", text: "area,base\n东区,36\n东区,1\n,2\n西区,超过3\n"), unit: unit)
    #expect(
      broken.diagnostics.map { "\($0.location) \($0.code)" } == [
        "a.csv:3:1 bad-area", "a.csv:4:1 bad-area", "a.csv:5:4 bad-figure",
      ])
    #expect(broken.hasErrors)
    let strange = AllocationFile(
      SourceText(file: "a.csv", text: "area,base\n东区,36\n西曲,1\n"), unit: unit,
      parts: ["东区", "南区", "西区"])
    #expect(
      strange.diagnostics.map { "\($0.location) \($0.severity) \($0.code)" } == [
        "a.csv:1:1 warning absent-area", "a.csv:3:1 error bad-area",
      ])
    #expect(strange.diagnostics.first?.message[.english].contains("南区, 西区") == true)
    #expect(strange.diagnostics.last?.remedy?[.english].contains("西区") == true)
  }
}
