import TargetKit
import Testing

@Suite("What a target in code asks for")
struct AskedTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let asked: Asked
    let words: String
    let kind: Requirement.Kind
    let better: Direction
    var testDescription: String { words }

    init(
      _ asked: Asked, _ words: String, _ kind: Requirement.Kind, better: Direction = .more
    ) {
      (self.asked, self.words, self.kind, self.better) = (asked, words, kind, better)
    }
  }

  // The baseline is 100 of 2020; the kinds are those of the words a document would use.
  static let cases = [
    Case(.atLeast(110), ">=110", .level), Case(.atLeast("1.2万人"), ">=1.2万人", .level),
    Case(.moreThan(110.5), ">110.5", .level), Case(.atMost(90), "<=90", .level, better: .less),
    Case(.lessThan(90), "<90", .level, better: .less), Case(.about(110), "110左右", .about),
    Case(.between(110, and: 120), "110..120", .level),
    Case(.growth(aYear: "6%", .about), "年均增长6%左右", .growth),
    Case(.growth(aYear: "6%"), "年均增长6%以上", .growth),
    Case(.decline(aYear: "3%"), "年均下降3%以上", .growth, better: .less),
    Case(.total(500), "累计>=500", .cumulative),
    Case(.total("500人", .about), "累计500人左右", .cumulative),
    Case(.increase(by: 12), ">=baseline + 12", .change),
    Case(.increase(by: "12人"), "提高12人以上", .change),
    Case(.increase(by: "12%", .about), "提高12%左右", .change),
    Case(.decrease(by: 2.5), "<=baseline - 2.5", .change, better: .less),
    Case(.decrease(by: "25%"), "降低25%以上", .change, better: .less),
    Case(.multiple(1.5), "提高到1.5倍", .change),
    Case(.hold(95, .atLeast), "保持在>=95", .hold),
    Case(.hold(between: 95, and: 105), "保持在95..105", .hold),
    Case(.unchanged, "持平", .hold), Case(.above("gdp"), "高于对照指标", .relative),
    Case(.inStep(with: "gdp"), "与对照指标基本同步", .relative), Case("翻一番", "翻一番", .change),
  ]

  @Test("is of the kind its words say, and is written in them", arguments: cases)
  func kinds(_ asked: Case) throws {
    let plan = Plan("p", title: "计划") {
      Indicator("gdp", unit: "人", measure: .flow, isTracked: true)
      Indicator(
        "people", unit: "人", measure: asked.kind == .cumulative ? .flow : .stock,
        better: asked.better,
        baseline: StatedBaseline(100, at: "2020"))
      Milestone("2025") {
        Target("people", asked.asked, over: asked.kind == .cumulative ? "2021/2025" : nil)
      }
    }
    let book = PlanBook.load(plans: [plan]).book
    let day = try #require(CalendarDate("2024-01-01"))
    let target = try #require(Array(Review(of: book, asOf: day).targets).first).target
    #expect(target.requirement?.kind == asked.kind)
    #expect(target.criterionAsWritten == asked.words)
  }

  @Test("has its numbers as numbers in a plan whose texts write decimals with a comma")
  func decimalComma() throws {
    let plan = Plan("p", title: "Plan", decimalMark: .comma) {
      Indicator(
        "price", unit: "元", measure: .stock, better: .more,
        baseline: StatedBaseline(1.125, at: "2020"))
      Milestone("2024") { Target("price", .atLeast(1.355)) }
      Milestone("2025") { Target("price", ">= 1.355,5") }
    }
    let book = try PlanBook(
      plans: [plan],
      figures: [
        FigureEntry("price", 1.375, for: "2023", published: "2024-01-05"),
        FigureEntry("price", "1,385", for: "2024", published: "2025-01-05"),
        FigureEntry("price", "1.385", for: "2025", published: "2026-01-05"),
      ])
    // 1.355 and 1.375 are numbers; "1,385" is 1.385 and "1.385" is 1385 as this plan writes.
    #expect(book.observations.map(\.reading.value.description) == ["1.375", "1.385", "1385"])
    let day = try #require(CalendarDate("2026-02-01"))
    let findings = Array(Review(of: book, asOf: day).targets)
    #expect(findings.map { $0.target.criterionAsWritten } == [">=1,355", ">= 1.355,5"])
    // 1.385 is enough for 1.355, and 1385 for 1355.5.
    #expect(findings.map(\.verdict) == [.met, .met])
    #expect(plan.encoded().contains("1,125"))
  }
}
