import Testing

@testable import TargetKit

@Suite("A moved goalpost")
struct MovedGoalpostTests {
  private static func due(_ year: String, _ targets: String) -> String {
    #"{ "due": "\#(year)", "targets": { \#(targets) } }"#
  }

  /// Two wordings of a target due in 2025, and what the second makes of the first.
  @Test(
    "is named by what it does to the promise",
    arguments: [
      (#""x": ">= 12""#, #""x": ">= 10""#, ["target is weakened"]),
      (#""x": ">= 10""#, #""x": ">= 12""#, ["target is strengthened"]),
      (#""x": "> 10""#, #""x": ">= 10""#, ["target is weakened"]),  // 10 itself is accepted now
      (#""x": "95..105""#, #""x": "90..110""#, ["target is weakened"]),
      (#""x": "95..105""#, #""x": "100..110""#, ["target is redefined"]),
      (#""x": ">= 10""#, #""x": "控制在10以内""#, ["target is redefined"]),
      (#""x": ">= 10""#, #""x": "保持在10以上""#, ["target is redefined"]),
      (#""x": "控制在10以内""#, #""x": "控制在12以内""#, ["target is weakened"]),
      (#""x": ">= 10""#, #""x": "10家以上""#, []),  // the same in words
      (#""x": { "is": ">= 10" }"#, #""x": { "note": "若干" }"#, ["target is weakened"]),
      (#""x": ">= 10000""#, #""x": ">= 1万家""#, []),  // the same number in another unit
      (#""x": ">= 1.2万家""#, #""x": ">= 12000""#, []),
      (
        #""x": { "is": ">= 10", "ambition": "binding" }"#,
        #""x": { "is": ">= 10", "ambition": "expected" }"#, ["target ambition weakened"]
      ),
      (
        #""x": { "is": ">= 10", "ambition": "expected" }"#,
        #""x": { "is": ">= 10", "ambition": "stretch" }"#, ["target ambition weakened"]
      ),
      (
        #""x": ">= 10""#, #""x": { "is": ">= 10", "ambition": "binding" }"#,
        ["target ambition strengthened"]
      ),
      (
        #""x": ">= 10""#, #""x": { "is": ">= 10", "ambition": "expected" }"#,
        ["target ambition changed"]  // what was not stated is taken for expected
      ),
      (
        #""x": ">= 10""#, #""x": { "is": ">= 10", "area": "乙区" }"#, ["target area narrowed"]
      ),
      (
        #""x": { "is": ">= 10", "weight": 2 }"#, #""x": { "is": ">= 10", "weight": 1 }"#,
        ["target weight changed"]
      ),
      (
        #""x": { "is": ">= 10", "baseline": { "value": 4, "at": "2022" } }"#,
        #""x": { "is": ">= 10", "baseline": { "value": 5, "at": "2022" } }"#,
        ["target baseline changed"]
      ),
      (
        #""x": ">= 10""#,
        #""x": { "is": ">= 10", "accepted": { "until": "2027", "reason": "洪水" } }"#,
        ["target accepted weakened"]
      ),
      (#""x": "千亿级""#, #""x": "百亿级""#, ["target is redefined"]),
    ])
  func kinds(old: String, new: String, expected: [String]) throws {
    let pair = Pair(Self.due("2025", old), Self.due("2025", new))
    #expect(try pair.changes() == expected)
  }

  @Test(
    "in time, as a whole, or under another name",
    arguments: [
      // The same promise later, earlier, and without a date.
      (due("2025", #""x": ">= 12""#), due("2026", #""x": ">= 12""#), ["target due delayed"]),
      (
        due("2026", #""x": ">= 12""#), due("2025", #""x": ">= 12""#), ["target due brought-forward"]
      ),
      (
        due("2025", #""x": ">= 12""#), #"{ "targets": { "x": ">= 12" } }"#, ["target due delayed"]
      ),
      (
        due("2025", #""x": ">= 12""#),
        #"{ "when": "达产后", "targets": { "x": ">= 12" } }"#, ["target due delayed"]
      ),
      // Both at once.
      (
        due("2025", #""x": ">= 12""#), due("2027", #""x": ">= 10""#),
        ["target is weakened", "target due delayed"]
      ),
      // A level at the end of 2025 is one at the end of December; nothing easier, nothing harder.
      (due("2025", #""x": ">= 12""#), due("2025-12", #""x": ">= 12""#), ["target due changed"]),
      // One of two milestones is gone; the other one is matched by its own date.
      (
        due("2025", #""x": ">= 12""#) + "," + due("2027", #""x": ">= 30""#),
        due("2027", #""x": ">= 30""#), ["target dropped"]
      ),
      (
        due("2027", #""x": ">= 30""#),
        due("2025", #""x": ">= 12""#) + "," + due("2027", #""x": ">= 30""#), ["target added"]
      ),
      // Two milestones a year later each: matched by their numbers.
      (
        due("2025", #""x": ">= 12""#) + "," + due("2027", #""x": ">= 30""#),
        due("2026", #""x": ">= 12""#) + "," + due("2028", #""x": ">= 30""#),
        ["target due delayed", "target due delayed"]
      ),
      // Two targets of one date, told apart by how firm they are.
      (
        due("2025", #""x": [">= 12", { "is": ">= 15", "ambition": "stretch" }]"#),
        due("2025", #""x": [{ "is": ">= 14", "ambition": "stretch" }, ">= 12"]"#),
        ["target is weakened"]
      ),
      // A district's share is no other wording of another district's.
      (
        due("2025", #""x": { "is": ">= 12", "area": "乙区" }"#),
        due("2025", #""x": { "is": ">= 12", "area": "丙区" }"#), ["target added", "target dropped"]
      ),
      // The goal tells that it is the same promise, whatever date and area.
      (
        due("2025", #""x": { "is": ">= 12", "goal": "g", "area": "乙区" }"#),
        due("2026", #""x": { "is": ">= 12", "goal": "g" }"#),
        ["target due delayed", "target area widened"]
      ),
    ])
  func times(old: String, new: String, expected: [String]) throws {
    #expect(try Pair(old, new).changes() == expected)
  }

  @Test(
    "of an indicator is told once, whatever the number of its targets",
    arguments: [
      (#""unit": "家", "measure": "flow", "better": "more""#, ["indicator measure redefined"]),
      (#""unit": "家次", "measure": "stock", "better": "more""#, ["indicator unit redefined"]),
      (#""unit": "万家", "measure": "stock", "better": "more""#, ["indicator terms changed"]),
      (#""unit": "家", "measure": "stock""#, ["indicator better changed"]),
      (
        #""unit": "家", "measure": "stock", "better": "more", "tendency": "none""#,
        ["indicator tendency changed"]
      ),
      (
        #""unit": "家", "measure": "stock", "better": "more", "baseline": { "value": 3, "at": "2022" }"#,
        ["indicator baseline changed"]
      ),
      (
        #""unit": "家", "measure": "stock", "better": "more", "partOf": "y""#,
        ["indicator partOf narrowed"]
      ),
    ])
  func indicators(facts: String, expected: [String]) throws {
    let other = #", "y": { "unit": "家", "tracked": true }"#
    var pair = Pair(
      Self.due("2025", #""x": ">= 12家""#) + "," + Self.due("2027", #""x": ">= 30家""#), "")
    pair.new.milestones = pair.old.milestones
    if facts.contains("家次") {
      pair.new.milestones = pair.old.milestones.replacing("家", with: "家次")
    }
    pair.old.indicators =
      #""x": { "name": "企业", "unit": "家", "measure": "stock", "better": "more" }"# + other
    pair.new.indicators = #""x": { "name": "企业", \#(facts) }"# + other
    #expect(try pair.changes() == expected)
  }

  @Test(
    "under another id is recognised only by its number and a like name",
    arguments: [
      // The same number, a like name.
      ("规上企业", ">= 12", ["indicator indicator renamed", "indicator name renamed"]),
      // The very same name, whatever the number.
      ("企业", ">= 10", ["indicator indicator renamed", "target is weakened"]),
      // Another name altogether, and another number under a like name: no guess is made.
      ("泊位", ">= 12", ["target added", "target dropped"]),
      ("规上企业", ">= 10", ["target added", "target dropped"]),
    ])
  func renamed(name: String, criterion: String, expected: [String]) throws {
    var pair = Pair(Self.due("2025", #""x": ">= 12""#), Self.due("2025", #""z": "\#(criterion)""#))
    pair.new.indicators =
      #""z": { "name": "\#(name)", "unit": "家", "measure": "stock", "better": "more" }"#
    #expect(try pair.changes() == expected)
  }

  @Test("of a renamed indicator are matched as a whole, once one of them shows that it is the same")
  func renameCarries() throws {
    var pair = Pair(
      Self.due("2025", #""x": ">= 12""#) + "," + Self.due("2027", #""x": ">= 30""#),
      Self.due("2025", #""z": ">= 12""#) + "," + Self.due("2027", #""z": ">= 25""#))
    pair.new.indicators =
      #""z": { "name": "规上企业", "unit": "家", "measure": "stock", "better": "more" }"#
    #expect(
      try pair.changes() == [
        "indicator indicator renamed", "indicator name renamed", "target is weakened",
      ])
  }

  @Test("that went to a part of the indicator is narrowed")
  func part() throws {
    var pair = Pair(Self.due("2025", #""x": ">= 12""#), Self.due("2025", #""core": ">= 12""#))
    let core =
      #", "core": { "name": "骨干", "unit": "家", "measure": "stock", "better": "more", "partOf": "x", "tracked": true }"#
    pair.old.indicators += core
    pair.new.indicators =
      pair.old.indicators.replacing(#""more" }"#, with: #""more", "tracked": true }"#)
    #expect(try pair.changes() == ["target indicator narrowed"])
    #expect(try pair.reversed.changes() == ["target indicator widened"])
  }

  @Test("of a plan under another id is one renaming")
  func plan() throws {
    var pair = Pair()
    pair.new.plan = "q"
    #expect(try pair.changes() == ["plan plan renamed"])
    // Another title, too: the same targets show that it is the same plan.
    pair.new.title = "另一个"
    #expect(try pair.changes() == ["plan plan renamed", "plan name renamed"])
    // Nothing in common: one plan is gone, and another one is new.
    pair.new.milestones = Self.due("2026", #""x": ">= 40""#)
    #expect(
      try pair.changes() == ["plan dropped", "plan added", "target added", "target dropped"])
  }

  @Test(
    "without a number is covered, too",
    arguments: [
      (#""due": "2026", "outcomes": { "o": "基本形成" }"#, ["outcome due delayed"]),
      (#""due": "2025", "outcomes": { "o": "初步形成" }"#, ["outcome text redefined"]),
      (#""due": "2025", "outcomes": { "n": "基本形成" }"#, ["outcome indicator renamed"]),
      (#""due": "2025", "area": "乙区", "outcomes": { "o": "基本形成" }"#, ["outcome area narrowed"]),
      (
        #""due": "2025", "ambition": "stretch", "outcomes": { "o": "基本形成" }"#,
        ["outcome ambition weakened"]
      ),
      (#""due": "2025""#, ["outcome dropped"]),
    ])
  func outcomes(new: String, expected: [String]) throws {
    var pair = Pair()
    pair.old.milestones += #", { "due": "2025", "outcomes": { "o": "基本形成" } }"#
    pair.new.milestones += ", { \(new) }"
    #expect(try pair.changes() == expected)
  }

  @Test(
    "of an event is its planned date",
    arguments: [
      (#""e": { "name": "通车", "planned": "2027" }"#, ["event planned delayed"]),
      (#""e": { "name": "通车", "planned": "2025" }"#, ["event planned brought-forward"]),
      (#""f": { "name": "通车", "planned": "2026" }"#, ["event indicator renamed"]),
      ("", ["event dropped"]),
    ])
  func events(new: String, expected: [String]) throws {
    var pair = Pair()
    pair.old.more = #""events": { "e": { "name": "通车", "planned": "2026" } }"#
    pair.new.more = #""events": { \#(new) }"#
    #expect(try pair.changes() == expected)
  }

  @Test(
    "is not a figure; what became of figures is told apart",
    arguments: [
      (["x,,2024,8,2025-02", "x,,2025,9,2026-02"], ["figure added"]),
      (["x,,2024,8,2025-02", "x,,2024,7,2026-02"], ["figure is revised"]),
      (["x,,2024,8,2025-02", "x,,2024,8,2026-02"], []),  // the same figure said again
      (["x,,2024,7,2025-02"], ["figure is rewritten"]),
      (["x,,2024,7,2026-02"], ["figure is rewritten"]),  // the first one can no longer be seen
      (["x,,2024,8,2025-03"], []),  // the same figure under a corrected date
      (["x,,2024,0.0008万家,2025-02"], []),
      ([], ["figure withdrawn"]),
    ])
  func figures(new: [String], expected: [String]) throws {
    var pair = Pair()
    pair.old.figures = ["x,,2024,8,2025-02"]
    pair.new.figures = new
    #expect(try pair.changes() == expected)
  }
}
