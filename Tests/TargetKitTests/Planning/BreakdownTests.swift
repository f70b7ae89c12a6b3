import Testing

@testable import TargetKit

@Suite("The targets of the parts")
struct BreakdownTests {
  private func breakdowns(
    _ whole: String, _ parts: [String?], measure: String = "stock", unit: String = "家"
  ) throws -> (LoadedBook, [Breakdown]) {
    let names = ["东区", "南区", "西区"]
    let areas = names.map { "\"\($0)\": { \"zh\": \"\($0)\", \"within\": \"示例市\" }" }
    let targets = zip(names, parts).compactMap { name, part in
      part.map { "{ \"is\": \"\($0)\", \"area\": \"\(name)\" }" }
    }
    let loaded = PlanBook.load(sources: [
      SourceText(
        file: "plan.json",
        text: """
          { "plan": "p", "title": "p", "area": "示例市",
            "areas": { \(areas.joined(separator: ", ")) },
            "indicators": { "x": { "unit": "\(unit)", "measure": "\(measure)" } },
            "milestones": [ { "due": "2027", "targets": { "x": [
              "\(whole)",
              \(targets.joined(separator: ",\n    ")) ] } } ] }
          """)
    ])
    try #require(!loaded.hasErrors, "\(loaded.diagnostics.map(\.description))")
    return (loaded, loaded.book.breakdowns(asOf: try #require(CalendarDate("2026-01-01"))))
  }

  @Test(
    "bring about the whole, or fall short of it",
    arguments: [
      (">= 100", [">= 50", ">= 30", ">= 20"], Breakdown.Verdict.holds, "0" as String?),
      (">= 100", [">= 50", ">= 30", ">= 25"], .holds, "-5"),
      (">= 100", [">= 50", ">= 30", ">= 15"], .fallsShort, "5"),
      // Each may be exactly at its number, which is not more than 100 together.
      ("> 100", [">= 50", ">= 30", ">= 20"], .fallsShort, "0"),
      ("> 100", ["> 50", ">= 30", ">= 20"], .holds, "0"),
      ("<= 100", ["<= 50", "<= 30", "<= 20"], .holds, "0"),
      ("<= 100", ["<= 50", "<= 30", "<= 25"], .fallsShort, "5"),
      ("= 100", ["= 50", "= 30", "= 25"], .fallsShort, "-5"),
      // Floors say nothing about a ceiling.
      ("<= 100", [">= 50", ">= 30", ">= 10"], .fallsShort, nil),
    ])
  func verdicts(
    whole: String, parts: [String], verdict: Breakdown.Verdict, shortfall: String?
  ) throws {
    let (_, found) = try breakdowns(whole, parts)
    let breakdown = try #require(found.first)
    #expect(found.count == 1)
    #expect(breakdown.verdict == verdict)
    #expect(breakdown.shortfall == shortfall.flatMap { ExactDecimal($0) })
  }

  @Test(
    "are findings of an audit",
    arguments: [
      ([">= 50", ">= 30", ">= 20"], AuditVerdict.holds, ">= 50家 + >= 30家 + >= 20家 = 不少于100家"),
      ([">= 50", ">= 30", ">= 15"], .gap, ">= 50家 + >= 30家 + >= 15家 = 不少于95家"),
      ([">= 50", ">= 30", nil], .uncheckable, "西区"),
    ] as [([String?], AuditVerdict, String)])
  func audited(parts: [String?], verdict: AuditVerdict, told: String) throws {
    let (loaded, _) = try breakdowns(">= 100", parts)
    let audit = Audit(of: loaded.book, asOf: try #require(CalendarDate("2026-01-01")))
    let finding = try #require(audit.findings.first { $0.rule == .breakdown })
    #expect(finding.verdict == verdict)
    #expect(finding.inputs.count == 1 + parts.compactMap(\.self).count)
    #expect(finding.inputs.allSatisfy { loaded.location(of: $0) != nil })
    let text = finding.steps.map { $0.text[.chinese] }.joined() + (finding.reason?[.chinese] ?? "")
    #expect(text.contains(told), "\(text)")
  }

  @Test("are one error with the places of all where they add up to 95 of 100")
  func places() throws {
    let (loaded, found) = try breakdowns(">= 100", [">= 50", ">= 30", ">= 15"])
    let diagnostics = loaded.diagnostics(of: found)
    #expect(diagnostics.allSatisfy { $0.severity == .error && $0.code == .breakdownFallsShort })
    #expect(diagnostics.map(\.location.line) == [5])
    #expect(diagnostics.first?.related.map(\.location.line) == [6, 7, 8])
    #expect(diagnostics.first?.related.first?.message[.english] == "东区 is to be >=50 enterprises")
    #expect(
      diagnostics.first?.message[.english]
        == "示例市: x is to be >=100 enterprises, and 3 of 3 areas add up to >=95 enterprises: 5 enterprises short"
    )
    #expect(
      diagnostics.first?.message[.chinese] == "示例市x目标为100家以上，3个地区合计95家以上，差5家")
  }

  @Test("are incomplete where one has none, and never judged where figures do not add up")
  func unjudged() throws {
    let (loaded, found) = try breakdowns(">= 100", [">= 50", nil, ">= 15"])
    #expect(found.map(\.verdict) == [.incomplete])
    #expect(found.first?.missing == ["南区"])
    #expect(loaded.diagnostics(of: found).map(\.severity) == [.note])
    // What is certain without the missing part is said: a ceiling that is broken already.
    #expect(
      try breakdowns("<= 100", ["= 80", nil, "= 30"]).1.map(\.verdict) == [.fallsShort])
    for (measure, unit) in [("rate", "%"), ("stock", "%"), ("rate", "元/吨")] {
      let found = try breakdowns(
        ">= 80", [">= 70", ">= 90", ">= 85"], measure: measure, unit: unit)
      #expect(found.1.map(\.verdict) == [.unjudged])
    }
    #expect(try breakdowns(">= 100", [nil, nil, nil]).1.isEmpty)
  }

  @Test("of the book: 75 of 75, 95 of 100, and one of three")
  func book() throws {
    try PlanningBook.isSound()
    let found = PlanningBook.loaded.book.breakdowns(asOf: PlanningBook.asOf)
    #expect(
      found.map { "\($0.indicator.id) \($0.target.due?.description ?? "") \($0.verdict)" } == [
        "firms 2026 holds", "firms 2027 fallsShort", "coverage 2027 unjudged",
        "firms 2028 incomplete",
      ])
  }
}
