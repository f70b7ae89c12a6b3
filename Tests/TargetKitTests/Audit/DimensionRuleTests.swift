import Testing

@testable import TargetKit

@Suite("Parts and their whole")
struct DimensionRuleTests {
  /// The verdicts of the rule, with the figures of the whole, of women and of men.
  private func findings(
    _ rows: [(part: String, value: String)], measure: String = "stock", unit: String = "人",
    adds: Bool = true
  ) throws -> [AuditFinding] {
    let plan = """
      { "plan": "p", "title": "教师规划", "area": "甲市",
        "dimensions": { "sex": { "name": { "zh": "性别", "en": "sex" }, "total": "all",
          "values": { "women": "女", "men": "男" }, "adds": \(adds) } },
        "indicators": { "x": { "name": "教师", "unit": "\(unit)", "measure": "\(measure)",
          "better": "more", "tracked": true } } }
      """
    let lines = rows.map { "x,2025,\($0.part),\($0.value),2026-01-20\n" }.joined()
    let loaded = PlanBook.load(sources: [
      SourceText(file: "a.plan.json", text: plan),
      SourceText(
        file: "a.observations.csv", text: "indicator,period,sex,value,published\n" + lines),
    ])
    #expect(loaded.diagnostics.isEmpty)
    let audit = Audit(of: loaded.book, asOf: try #require(CalendarDate("2026-06-30")))
    return audit.findings.filter { $0.rule == .dimension }
  }

  @Test(
    "Amounts add up, leave a rest, or contradict",
    arguments: [
      (["10000", "5200", "4800"], .holds), (["10000", "5200", "4900"], .contradicts),
      (["10000", "5200", "4700"], .tension), (["10000", "5200", "4900"], .contradicts),
      (["1.0万", "5210", "4820"], .withinRounding), (["5000", "5200"], .contradicts),
    ] as [([String], AuditVerdict)])
  func amounts(values: [String], verdict: AuditVerdict) throws {
    let rows = zip(["", "women", "men"], values).map { (part: $0, value: $1) }
    let found = try findings(rows)
    #expect(found.map(\.verdict) == [verdict])
    #expect(
      found.first?.inputs.map(\.part)
        == [[:], ["sex": "women"], ["sex": "men"]].prefix(values.count).map { $0 })
  }

  @Test("Values that overlap are not added up")
  func overlapping() throws {
    #expect(try findings([("", "10000"), ("women", "5200"), ("men", "9000")], adds: false).isEmpty)
  }

  @Test(
    "A rate of all lies between those of its parts",
    arguments: [
      (["50", "40", "60"], []), (["65", "40", "60"], [.contradicts]),
      (["35", "40", "60"], [.contradicts]), (["40", "40", "40"], []), (["65", "60"], []),
    ] as [([String], [AuditVerdict])])
  func rates(values: [String], verdicts: [AuditVerdict]) throws {
    let rows = zip(["", "women", "men"], values).map { (part: $0, value: $1) }
    #expect(try findings(rows, measure: "rate", unit: "%").map(\.verdict) == verdicts)
  }

  @Test("The invented book of teachers holds in itself, by the sums that it declares and has")
  func example() throws {
    let loaded = PlanBook.load([Checkout.root + "/Fixtures/dimensions"])
    #expect(loaded.diagnostics.map(\.description) == [])
    let audit = Audit(of: loaded.book, asOf: try #require(CalendarDate("2026-06-30")))
    let found = audit.findings.filter { $0.rule == .dimension || $0.rule == .relation }
    #expect(
      found.map(\.id).sorted() == [
        "dimension:teachers/teachers{云岫市}@2025/level",
        "dimension:teachers/teachers{云岫市}@2025/sex", "teachers/women-in-schools",
      ])
    #expect(found.allSatisfy { $0.verdict == .holds })
  }
}
