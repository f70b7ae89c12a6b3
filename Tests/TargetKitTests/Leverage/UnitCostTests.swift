import Testing

@testable import TargetKit

@Suite("A unit cost")
struct UnitCostTests {
  private func book(_ items: [(id: String, unit: String)]) -> LeverageBook {
    var book = LeverageBook()
    book.indicators = items.reduce(into: "") { text, item in
      text += #""\#(item.id)": { "unit": "\#(item.unit)", "measure": "flow", "tracked": true }, "#
    }
    let ids = items.map { #""\#($0.id)""# }.joined(separator: ", ")
    book.lever =
      #"{ "input": "in", "yields": [{ "output": "out" }], "unitCosts": [\#(ids)] }"#
    return book
  }

  @Test("is the input over what was counted: 8.17亿元 for 442家次")
  func cases() throws {
    var book = book([("cases", "家次")])
    book.figures = ["in 2023 8.17", "cases 2023 442"]
    let cost = try #require(try book.input().unitCost).get()
    // 81700万元 ÷ 442 = 184.84…, between 184.72… and 184.95…; 185 lies beyond that
    #expect(cost.said == "184.8万元/家次（184.7至185.0）")
  }

  @Test("is for a single one, whatever multiplier the figures have")
  func multipliers() throws {
    var book = book([("a", "万笔"), ("b", "笔")])
    book.figures = ["in 2025-Q1 2.00", "a 2025-Q1 178.2", "b 2025-Q1 225000"]
    let cost = try #require(try book.input().unitCost).get()
    // 2亿元 ÷ (1782000 + 225000) = 99.65…元, between 1.995亿 ÷ 2007500 and 2.005亿 ÷ 2006500
    #expect(cost.said == "99.7元/笔（99.37至99.93）")
  }

  @Test("is refused where one sum covers households and transactions")
  func mixed() throws {
    var book = book([("families", "家庭"), ("sales", "笔")])
    book.figures = ["in 2025-Q1 24.62", "families 2025-Q1 84000", "sales 2025-Q1 2007000"]
    guard case .failure(let refusal)? = try book.input().unitCost else {
      Issue.record("given")
      return
    }
    #expect(refusal.reasons.map(\.code) == ["mixed-units"])
    book.figures[1] = "families 2025-H1 84000"
    guard case .failure(let both)? = try book.input().unitCost else {
      Issue.record("given")
      return
    }
    #expect(both.reasons.map(\.code) == ["mixed-units", "no-common-period"])
  }

  @Test("is refused where nothing was spent, and no amount rounds to less than zero")
  func nothingSpent() throws {
    var book = book([("cases", "家次")])
    book.figures = ["in 2025 0", "out 2025 2", "cases 2025 442"]
    let input = try book.input()
    guard case .failure(let refusal)? = input.unitCost else {
      Issue.record("given")
      return
    }
    #expect(refusal.reasons == [.noInput])
    #expect(input.amounts.last?.quantity.range.lower == .closed(.zero))
  }

  @Test("is refused without figures for the same time, and not given where nothing is counted")
  func refused() throws {
    var book = book([("cases", "家次")])
    book.figures = ["in 2025-Q1 24.62", "cases 2025 442"]
    guard case .failure(let refusal)? = try book.input().unitCost else {
      Issue.record("given")
      return
    }
    #expect(refusal.reasons.map(\.code) == ["no-common-period"])
    #expect(try LeverageBook("1亿元", "2亿元").input().unitCost == nil)
  }
}
