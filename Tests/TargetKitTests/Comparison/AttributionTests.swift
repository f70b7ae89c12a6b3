import Testing

@testable import TargetKit

@Suite("Why a verdict differs")
struct AttributionTests {
  private static func due(_ targets: String) -> String {
    #"{ "due": "2025", "targets": { \#(targets) } }"#
  }

  private func steps(_ comparison: BookComparison) -> [String] {
    comparison.promises.flatMap(\.steps).map(\.short)
  }

  @Test("A target that was lowered is met by the change of the target, not by progress")
  func lowered() throws {
    var pair = Pair(Self.due(#""x": ">= 12""#), Self.due(#""x": ">= 10""#))
    pair.old.figures = ["x,,2025,11,2026-02"]
    pair.new.figures = pair.old.figures
    #expect(steps(try pair.comparison()) == ["target missed>met"])
  }

  @Test("A pending target behind the even path gets on it by a later date of its target")
  func delayed() throws {
    // From 0 at the end of 2020 to 100 by 2030: 40 at the end of 2025 is behind 50 % of the time.
    // By 2040 it is ahead of 25 %.
    let target = #""x": { "is": ">= 100", "baseline": { "value": 0, "at": "2020" } }"#
    var pair = Pair(
      #"{ "due": "2030", "targets": { \#(target) } }"#,
      #"{ "due": "2040", "targets": { \#(target) } }"#)
    pair.old.figures = ["x,,2025,40,2026-02"]
    pair.new.figures = pair.old.figures
    let steps = try pair.comparison().promises.flatMap(\.steps)
    #expect(steps.map(\.cause) == [.target])
    #expect(steps.first?.before.isBehind == true && steps.first?.after.isBehind == false)
    #expect(steps.first?.before.progress?.nominal == 0.4)
    #expect(steps.first?.after.progress?.nominal == 0.4)
  }

  @Test("Each cause has a step of its own, in the documented order")
  func all() throws {
    var pair = Pair(Self.due(#""x": ">= 12""#), Self.due(#""x": ">= 10""#))
    pair.old.figures = ["x,,2024,5,2025-02", "x,,2025-06,6,2025-08"]
    pair.new.figures = ["x,,2024,5,2025-02", "x,,2025-06,6,2025-08", "x,,2025,11,2026-02"]
    // By June 2025 it is pending; in June 2026 it is due and unreported; then 11 of 12 are missed;
    // then 11 of 10 are met.
    #expect(
      steps(try pair.comparison("2025-06-30", "2026-06-30")) == [
        "calendar pending>unreported", "new-figures unreported>missed", "target missed>met",
      ])
  }

  @Test("A later publication for the same period is a revision, a deleted row a withdrawal")
  func revised() throws {
    var pair = Pair()
    pair.old.figures = ["x,,2025,11,2026-02"]
    pair.new.figures = ["x,,2025,11,2026-02", "x,,2025,12,2026-05"]
    #expect(steps(try pair.comparison()) == ["revised-figures missed>met"])
    pair.new.figures = []
    #expect(steps(try pair.comparison()) == ["withdrawn-figures missed>unreported"])
    pair.new.figures = ["x,,2025,12,2026-02"]
    #expect(steps(try pair.comparison()) == ["revised-figures missed>met"])
  }

  @Test("Causes that undo each other are both told")
  func offset() throws {
    var pair = Pair(Self.due(#""x": ">= 12""#), Self.due(#""x": ">= 10""#))
    pair.old.figures = ["x,,2025,12,2026-02"]
    pair.new.figures = ["x,,2025,12,2026-02", "x,,2025,10,2026-05"]
    #expect(
      steps(try pair.comparison()) == ["revised-figures met>missed", "target missed>met"])
  }

  @Test("A figure of the older version that was not known on its date is a new one")
  func knownLater() throws {
    var pair = Pair()
    pair.old.figures = ["x,,2025,12,2026-02"]
    pair.new.figures = pair.old.figures
    #expect(
      steps(try pair.comparison("2025-06-30", "2026-06-30")) == [
        "calendar pending>unreported", "new-figures unreported>met",
      ])
  }

  @Test("An outcome is explained in the same way")
  func outcome() throws {
    var pair = Pair()
    pair.old.milestones = #"{ "due": "2025", "outcomes": { "o": "基本形成" } }"#
    pair.new.milestones = pair.old.milestones
    pair.new.more =
      #""findings": [ { "outcome": "o", "reached": true, "on": "2025-12", "published": "2026-02" } ]"#
    #expect(
      steps(try pair.comparison("2025-06-30", "2026-06-30")) == [
        "calendar pending>unreported", "new-figures unreported>met",
      ])
  }

  @Test("Another method is a cause of its own")
  func method() throws {
    let target = #""x": { "is": ">= 100", "baseline": { "value": 20, "at": "2020" } }"#
    var pair = Pair(#"{ "due": "2030", "targets": { \#(target) } }"#, "")
    pair.new.milestones = pair.old.milestones
    pair.old.figures = ["x,,2023,30,2024-02", "x,,2024,36,2025-02", "x,,2025,43,2026-02"]
    pair.new.figures = pair.old.figures
    let schedule = try #require(AssessmentMethod.named("schedule"))
    let same = try pair.comparison(methods: .init(old: schedule, new: schedule))
    #expect(same.isEmpty)
    let other = try #require(AssessmentMethod.named("open-sdg"))
    let steps = try pair.comparison(methods: .init(old: schedule, new: other)).promises
      .flatMap(\.steps)
    #expect(steps.map(\.cause) == [.method])
    #expect(steps.first?.before.categories != steps.first?.after.categories)
  }

  @Test("A criterion that is merely written more finely is named where that decides")
  func precision() throws {
    var pair = Pair(Self.due(#""x": ">= 2.3万家""#), Self.due(#""x": ">= 23000""#))
    pair.old.figures = ["x,,2025,2.3万家,2026-02"]
    pair.new.figures = pair.old.figures
    let comparison = try pair.comparison()
    // 2.3万 satisfies "at least 2.3万" as written, and leaves open whether 23 000 were reached.
    #expect(steps(comparison) == ["target met>undetermined"])
    #expect(comparison.changes.map(\.short) == ["target is changed"])
  }
}
