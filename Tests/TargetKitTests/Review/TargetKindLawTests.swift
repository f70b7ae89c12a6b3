import Testing

@testable import TargetKit

/// What holds of targets of every kind, whatever the numbers.
@Suite("A kind of target, whatever the numbers")
struct TargetKindLawTests {
  /// A target of ten years from a baseline, with its path in tenths of the way.
  private static func levels(_ random: inout SeededRandom, value: (Int) -> Int) -> Scenario {
    let years = Int.random(in: 1...9, using: &random)
    return Scenario(
      why: "", baseline: "100 @ 2020", target: ">= 200", due: "2030",
      figures: ["\(2020 + years) \(value(years)) \(2021 + years)-03"],
      asOf: "\(2021 + years)-06-30")
  }

  @Test("exactly on the straight path is not behind, and one less is")
  func straight() throws {
    var random = SeededRandom(seed: 31)
    for target in [">= 200", "翻一番", "200左右", "达到200"] {
      for _ in 0..<20 {
        // From 100 to 200 in ten years: ten a year.
        var scenario = Self.levels(&random) { 100 + 10 * $0 }
        scenario.target = target
        let onPath = try scenario.finding()
        #expect(onPath.verdict == .pending && !onPath.isBehind, "\(target) \(scenario.figures)")
        scenario = Self.levels(&random) { 99 + 10 * $0 }
        scenario.target = target
        #expect(try scenario.finding().isBehind, "\(target) \(scenario.figures)")
      }
    }
  }

  @Test("exactly on the compound path is not behind, in any year")
  func compound() throws {
    // 100 and 10 % a year: exact decimals all the way.
    let path = ["110", "121", "133.1", "146.41", "161.051"]
    for (year, value) in path.enumerated() {
      for target in ["年均增长10%", "年均增长10%以上", "10% a year on average"] {
        let finding = try Scenario(
          why: "", baseline: "100 @ 2020", target: target, due: "2030",
          figures: ["\(2021 + year) \(value) \(2022 + year)-03"], asOf: "\(2022 + year)-06-30"
        ).finding()
        #expect(finding.verdict == .pending && !finding.isBehind, "\(target) \(value)")
      }
    }
  }

  @Test("a sum is not behind with its even share, and behind with less")
  func sums() throws {
    for years in 1...4 {
      for (each, isBehind) in [("5", false), ("4.9", true), ("5.1", false)] {
        let figures = (0..<years).map { "\(2026 + $0) \(each) \(2027 + $0)-01" }
        let finding = try Scenario(
          why: "", target: "〔25〕亿元", due: "2030", extra: #""over": "2026/2030""#,
          figures: figures, asOf: "\(2026 + years)-06-30"
        ).finding()
        #expect(finding.isBehind == isBehind, "\(years) years of \(each)")
      }
    }
  }

  @Test("more in the good direction never worsens a verdict")
  func monotone() throws {
    for target in [">= 60", "60左右", "增长20%", "保持在45以上"] {
      var hasMet = false
      for value in stride(from: 30, through: 120, by: 3) {
        let verdict = try Scenario(
          why: "", baseline: "50 @ 2020", target: target, figures: ["2025 \(value) 2026-03"]
        ).finding().verdict
        #expect(verdict == .met || !hasMet, "\(target) \(value)")
        hasMet = hasMet || verdict == .met
      }
      #expect(hasMet, "\(target)")
    }
  }

  @Test("a year's flow in months, published the same day, says the same")
  func months() throws {
    var random = SeededRandom(seed: 32)
    for _ in 0..<40 {
      let parts = (0..<12).map { _ in Int.random(in: 1...15, using: &random) }
      let months = parts.enumerated().map { index, part in
        "2025-\(index < 9 ? "0" : "")\(index + 1) \(part) 2026-01-20"
      }
      let whole = try Scenario(
        why: "", figures: ["2025 \(parts.reduce(0, +)) 2026-01-20"]
      ).finding()
      let split = try Scenario(why: "", figures: months).finding()
      #expect(whole.verdict == split.verdict, "\(parts)")
      #expect(whole.gap.value?.nominal == split.gap.value?.nominal, "\(parts)")
    }
  }

  @Test("the date of a stock may be written as day, month, quarter or year")
  func dates() throws {
    for value in [90, 100, 110] {
      let verdicts = try ["2025-12-31", "2025-12", "2025-Q4", "2025"].map { date in
        try Scenario(
          why: "", measure: "stock", baseline: "50 @ 2020",
          figures: ["\(date) \(value) 2026-03"]
        ).finding()
      }
      #expect(Set(verdicts.map(\.verdict)).count == 1, "\(value)")
      #expect(Set(verdicts.map { $0.progress.value?.nominal }).count == 1, "\(value)")
    }
  }
}
