import Testing

@testable import TargetKit

@Suite("Rules that move a goalpost")
struct ComparedKeysTests {
  private static let indicator = #""unit": "家", "measure": "stock", "better": "more""#

  /// The changes between two plans that differ in what is added to the plan and to its indicator.
  private func changes(
    plan: (String, String) = ("", ""), indicator: (String, String) = ("", "")
  ) throws -> [BookChange] {
    var pair = Pair()
    pair.old.more = plan.0
    pair.new.more = plan.1
    pair.old.indicators = #""x": { "name": "企业", \#(Self.indicator) \#(indicator.0) }"#
    pair.new.indicators = #""x": { "name": "企业", \#(Self.indicator) \#(indicator.1) }"#
    return try pair.comparison().changes
  }

  @Test(
    "in a plan are told and fail",
    arguments: [
      (#""reach": { "nearly": "10%" }"#, #""reach": { "nearly": "1%" }"#, "reach.nearly: 1%"),
      ("", #""reach": { "about": "20%" }"#, "reach: { about: 20% }"),
      (#""fiscalYear": "04""#, #""fiscalYear": "07""#, "fiscalYear: 07"),
      (#""decimal": ".""#, #""decimal": ",""#, "decimal: ,"),
      (
        #""sources": { "s": { "title": "S", "published": "2025" } }"#,
        #""sources": { "s": { "title": "S", "published": "2026" } }"#, "sources.s.published: 2026"
      ),
    ])
  func plan(old: String, new: String, told: String) throws {
    let changes = try changes(plan: (old, new))
    #expect(changes.map(\.aspect) == [.terms])
    #expect(changes.first?.after == told)
    #expect(changes.allSatisfy { $0.fails(BookChange.Kind.moved) })
  }

  @Test(
    "of an indicator are told and fail",
    arguments: [
      (#", "fresh": 12"#, #", "fresh": 60"#), ("", #", "fresh": 60"#),
      (#", "additive": true"#, #", "additive": false"#),
      (#", "note": "含筹建的""#, #", "note": "只计规模以上工业企业""#),
    ])
  func indicator(old: String, new: String) throws {
    let changes = try changes(indicator: (old, new))
    #expect(changes.map(\.aspect) == [.terms])
    #expect(changes.allSatisfy { $0.fails(BookChange.Kind.moved) })
  }

  @Test(
    "are not what only readers see, nor what means the same",
    arguments: [
      ("", #""owner": "某局""#), ("", #""note": "说明""#),
      (#""fiscalYear": "04""#, #""fiscalYear": { "starts": "04" }"#),
      ("", #""sources": { "s": { "title": "S", "published": "2025" } }"#),
      (
        #""sources": { "s": { "title": "S", "published": "2025" } }"#,
        #""sources": { "s": { "title": "另一题名", "published": "2025" } }"#
      ),
    ])
  func displayed(old: String, new: String) throws {
    #expect(try changes(plan: (old, new)).isEmpty)
  }

  @Test("are recorded under revisions like any promise")
  func recorded() throws {
    let record = """
      "revisions": [ { "was": { "terms": "reach.nearly: 10%" }, "now": { "terms": "reach.nearly: 1%" },
        "date": "2026-01-05", "reason": "与年鉴一致" } ]
      """
    let changes = try changes(
      plan: (
        #""reach": { "nearly": "10%" }"#, #""reach": { "nearly": "1%" }, "# + record
      ))
    #expect(changes.map(\.isRecorded) == [true])
  }
}
