import Testing

@testable import TargetKit

@Suite("A required path")
struct RequiredPathTests {
  /// A way, and the levels and changes that a person works out for it.
  struct Case: CustomTestStringConvertible, Sendable {
    let why: String
    let from: String
    let at: String
    let to: String
    let due: String
    var unit = "%"
    var every = StepLength.year
    var shape = PathShape.linear
    let levels: [String]
    var changes: [String] = []

    var testDescription: String { why }

    func path() throws -> RequiredPath {
      let unit = try #require(UnitRegistry.standard.unit(unit))
      return try RequiredPath(
        from: Reading(from, unit: unit), at: try #require(Period(at)),
        to: Reading(to, unit: unit), by: try #require(Period(due)), every: every, shape: shape,
        naturalLimit: 100)
    }
  }

  static let cases: [Case] = [
    // (13.5 − 5.1) ÷ 2 = 4.2
    Case(
      why: "energy", from: "5.1", at: "2025", to: "13.5", due: "2027", levels: ["9.3", "13.5"],
      changes: ["4.2", "4.2"]),
    // 20 ÷ 3 = 6.67: whole firms, rounded up so that no year is behind the line: 17, 24, 30
    Case(
      why: "counts are whole", from: "10", at: "2024", to: "30", due: "2027", unit: "家",
      levels: ["17", "24", "30"], changes: ["7", "7", "6"]),
    // 30 down to 10 in three years: 23.3, 16.7, 10, rounded down towards the goal
    Case(
      why: "counts that fall", from: "30", at: "2024", to: "10", due: "2027", unit: "家",
      levels: ["23", "16", "10"], changes: ["-7", "-7", "-6"]),
    // 100 ÷ 3 is no decimal: 33.3… is rounded up to one digit more than the figures have
    Case(
      why: "thirds", from: "0", at: "2024", to: "100", due: "2027",
      levels: ["33.4", "66.7", "100"],
      changes: ["33.4", "33.3", "33.3"]),
    // 8.4 ÷ 16 quarters = 0.525 a quarter, exact with one digit more
    Case(
      why: "quarters", from: "5.1", at: "2025", to: "7.2", due: "2026", every: .quarter,
      levels: ["5.625", "6.15", "6.675", "7.2"], changes: ["0.525", "0.525", "0.525", "0.525"]),
    // From the end of June 2026: 6 and 12 of 18 months, so a third and all of 0.6
    Case(
      why: "part of a year first", from: "1.8", at: "2026-06", to: "2.4", due: "2027",
      levels: ["2", "2.4"], changes: ["0.2", "0.4"]),
    // 5.5 to 4.5 in two years
    Case(
      why: "a rate that falls", from: "5.5", at: "2025", to: "4.5", due: "2027",
      levels: ["5", "4.5"], changes: ["-0.5", "-0.5"]),
    // 100·1.1 = 110, 110·1.1 = 121
    Case(
      why: "compound", from: "100", at: "2025", to: "121", due: "2027", unit: "亿元",
      shape: .compound, levels: ["110", "121"], changes: ["10", "11"]),
    // 200·(50/200)^(1/2) = 100
    Case(
      why: "compound, falling", from: "200", at: "2025", to: "50", due: "2027", unit: "亿元",
      shape: .compound, levels: ["100", "50"]),
    // ln(0.2/0.8) = −ln(0.8/0.2), so half-way lies at half of the limit
    Case(
      why: "S-shaped", from: "20", at: "2025", to: "80", due: "2027",
      shape: .sShaped(limit: nil), levels: ["50", "80"], changes: ["30", "30"]),
    // Limit 90: 30/60 = 1/2 and 60/30 = 2, so half-way has odds 1: 45
    Case(
      why: "S-shaped with a limit of its own", from: "30", at: "2025", to: "60", due: "2027",
      shape: .sShaped(limit: 90), levels: ["45", "60"]),
    // 20, 30 and 50 % of 50
    Case(
      why: "stated steps", from: "50", at: "2024", to: "100", due: "2027",
      shape: .steps([2, 3, 5]), levels: ["60", "75", "100"], changes: ["10", "15", "25"]),
    // 7 firms in proportion 1:1:1: quotas 2.33, the unit left over goes to the first
    Case(
      why: "stated steps of counts", from: "0", at: "2024", to: "7", due: "2027", unit: "家",
      shape: .steps([1, 1, 1]), levels: ["3", "5", "7"]),
    // A due date within a year ends the path there: 12 and 18 of 18 months of 3
    Case(
      why: "due in June", from: "1", at: "2025", to: "4", due: "2027-06", levels: ["3", "4"],
      changes: ["2", "1"]),
  ]

  @Test("goes through the levels worked out by hand", arguments: cases)
  func levels(of way: Case) throws {
    let path = try way.path()
    #expect(path.steps.map(\.level.value) == way.levels.compactMap { ExactDecimal($0) })
    if !way.changes.isEmpty {
      #expect(path.steps.map(\.change) == way.changes.compactMap { ExactDecimal($0) })
    }
  }

  @Test("ends at the goal, and its changes add up to the way exactly", arguments: cases)
  func sums(of way: Case) throws {
    let path = try way.path()
    #expect(path.steps.last?.level == path.goal)
    var level = path.start.reading.value
    for step in path.steps {
      level = try level + step.change
      #expect(level == step.level.value)
    }
  }

  @Test("is refused where there is none")
  func refusals() throws {
    func refusal(_ change: (inout Parts) -> Void) -> PlanningRefusal? {
      var parts = Parts()
      change(&parts)
      do throws(PlanningRefusal) {
        _ = try RequiredPath(
          from: Reading(parts.from, .number), at: parts.at, to: Reading(parts.to, .number),
          by: parts.due, every: parts.every, shape: parts.shape)
        return nil
      } catch { return error }
    }
    #expect(refusal { _ in } == nil)
    #expect(refusal { $0.due = $0.at } == .target(.noTimeLeft))
    #expect(refusal { $0.to = $0.from } == .target(.alreadySatisfied))
    #expect(refusal { $0.shape = .sShaped(limit: nil) } == .noLimit)
    #expect(refusal { $0.shape = .sShaped(limit: 9) } == .limitNotBeyond)
    #expect(refusal { $0.shape = .steps([1]) } == .weights(needed: 2, given: 1))
    #expect(refusal { $0.shape = .steps([0, 0]) } == .shares(.noWeight))
    #expect(refusal { ($0.from, $0.shape) = (0, .compound) } == .target(.zeroBase))
    #expect(
      refusal {
        $0.due = Period(year: 2100) ?? $0.due; $0.every = .month
      }
        == .tooManySteps(most: RequiredPath.mostSteps))
  }

  private struct Parts {
    var from: ExactDecimal = 5
    var to: ExactDecimal = 10
    var at = Period(year: 2025) ?? Period(day: .distantPast)
    var due = Period(year: 2027) ?? Period(day: .distantPast)
    var every = StepLength.year
    var shape = PathShape.linear
  }

  @Test("holds the level through periods that have passed without a figure")
  func held() throws {
    // 80 at the end of 2024, today September 2026: 1000 − 80 over 2026 and 2027.
    let path = try RequiredPath(
      from: Reading(80, .number), at: try #require(Period("2024")), to: Reading(1000, .number),
      by: try #require(Period("2027")), asOf: CalendarDate("2026-09-30"))
    #expect(path.heldUntil == CalendarDate("2025-12-31"))
    #expect(path.steps.map(\.period.description) == ["2026", "2027"])
    #expect(path.steps.map(\.level.value) == [540, 1000])
  }
}

extension ExactDecimal: ExpressibleByIntegerLiteral {
  package init(integerLiteral value: Int) { self.init(value) }
}
