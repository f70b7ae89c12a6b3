import Testing

@testable import TargetKit

@Suite("Promises for parts, between two versions")
struct PartPromiseTests {
  private static let dimensions =
    #""dimensions": { "sex": { "total": "all", "values": ["women", "men"] } }"#
  private static let both = #"""
    { "due": "2025", "targets": { "x": [">= 12", { "is": ">= 5", "of": { "sex": "women" } }] } }
    """#

  private func pair(_ old: String, _ new: String, revisions: String = "[]") -> Pair {
    var pair = Pair(old, new)
    pair.old.more = Self.dimensions
    pair.new.more = Self.dimensions + #", "revisions": "# + revisions
    return pair
  }

  private func moves(_ pair: Pair) throws -> [String] {
    try pair.comparison().changes.map { change in
      let recorded = change.revisions.isEmpty ? "" : ", recorded"
      return "\(change.kind.rawValue) {\(change.part)}\(recorded)"
    }
  }

  @Test(
    "A part that is dropped, weakened or made smaller is a moved goalpost of its own",
    arguments: [
      (#"{ "due": "2025", "targets": { "x": ">= 12" } }"#, ["dropped {sex: women}"]),
      (
        #"{ "due": "2025", "targets": { "x": [">= 12", { "is": ">= 4", "of": { "sex": "women" } }] } }"#,
        ["weakened {sex: women}"]
      ),
      (
        #"{ "due": "2025", "targets": { "x": [">= 11", { "is": ">= 5", "of": { "sex": "women" } }] } }"#,
        ["weakened {}"]
      ),
    ])
  func moved(new: String, changes: [String]) throws {
    #expect(try moves(pair(Self.both, new)) == changes)
  }

  @Test("A goal that is narrowed to a part of what it spoke of is told so")
  func narrowed() throws {
    let old = #"{ "due": "2025", "targets": { "x": { "is": ">= 12", "goal": "g" } } }"#
    let new =
      #"{ "due": "2025", "targets": { "x": { "is": ">= 12", "goal": "g", "of": { "sex": "women" } } } }"#
    #expect(try moves(pair(old, new)) == ["narrowed {sex: women}"])
    #expect(try moves(pair(new, old)) == ["widened {}"])
  }

  @Test(
    "A recorded revision is of the whole unless it names the part",
    arguments: [
      (#", "of": { "sex": "women" }"#, ["dropped {sex: women}, recorded"]),
      ("", ["dropped {sex: women}"]), (#", "of": { "sex": "men" }"#, ["dropped {sex: women}"]),
    ])
  func recorded(of: String, changes: [String]) throws {
    let revision =
      #"[{ "indicator": "x"\#(of), "was": ">= 5", "dropped": true, "date": "2025-03", "reason": "合并" }]"#
    let new = #"{ "due": "2025", "targets": { "x": ">= 12" } }"#
    #expect(try moves(pair(Self.both, new, revisions: revision)) == changes)
  }

  @Test("The record that is proposed names the part")
  func proposed() throws {
    let comparison = try pair(Self.both, #"{ "due": "2025", "targets": { "x": ">= 12" } }"#)
      .comparison()
    let change = try #require(comparison.changes.first)
    #expect(comparison.record(of: change)?.contains(#""of": { "sex": "women" }"#) == true)
  }

  /// Twelve were promised at first, ten after March; of women five throughout.
  @Test("A revision of the whole leaves what a part was promised before alone")
  func promised() throws {
    let plan = #"""
      { "plan": "p", "title": "一个规划", "area": "甲市", \#(Self.dimensions),
        "indicators": { "x": { "unit": "家", "measure": "stock", "better": "more" } },
        "milestones": [{ "due": "2025",
          "targets": { "x": [">= 10", { "is": ">= 5", "of": { "sex": "women" } }] } }],
        "revisions": [{ "indicator": "x", "was": ">= 12", "now": ">= 10", "date": "2025-03-31",
          "reason": "财力不足" }] }
      """#
    let loaded = PlanBook.load(sources: [SourceText(file: "a.plan.json", text: plan)])
    #expect(!loaded.hasErrors)
    let early = Review(of: loaded.book, asOf: try #require(CalendarDate("2025-01-31")))
    #expect(early.targets.map(\.target.criterionAsWritten) == [">= 12", ">= 5"])
  }
}
