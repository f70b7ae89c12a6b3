import Testing

@testable import TargetKit

@Suite("A criterion in a plan")
struct CriterionInPlanTests {
  /// A text of a target, what else the indicator says, and the criterion they mean together.
  struct Row: CustomTestStringConvertible, Sendable {
    var text: String
    var unit = "家"
    var better: String?
    var baseline: String?
    var means: String?
    var testDescription: String { "\(text), better \(better ?? "-"), baseline \(baseline ?? "-")" }
  }

  @Test(
    "means what its words, the indicator's direction and its baseline say",
    arguments: [
      Row(text: "达到1000家", means: ">=1000家"),
      Row(text: "达到1000家", better: "more", means: ">=1000家"),
      Row(text: "达到1000家", better: "less", means: "<=1000家"),
      Row(text: "达到1000家", baseline: "1200", means: ">=1000家"),
      Row(text: "达到1000家以上", better: "more", means: ">=1000家"),
      Row(text: "reach 1000", means: ">=1000家"),
      Row(text: "1000", better: "more", means: ">=1000家"),
      Row(text: "1000", better: "less", means: "<=1000家"),
      Row(text: "1000", better: "within", means: "=1000家"),
      Row(text: "1000", baseline: "800", means: ">=1000家"),
      Row(text: "1000", baseline: "1200", means: "<=1000家"),
      Row(text: "1000", baseline: "1000", means: nil),
      Row(text: "1000", means: nil),
      Row(text: "= 1000", means: "=1000家"),
      Row(text: "控制在1000家以内", means: "<=1000家"),
      Row(text: "降至1000家", means: "<=1000家"),
      Row(text: "1.2万家以上", means: ">=12000家"),
      Row(text: "翻一番", baseline: "300", means: ">=600家"),
      Row(text: "降低25%", baseline: "300", means: "<=225家"),
      Row(text: "> 2x baseline", baseline: "300", means: ">600家"),
      Row(text: "提高5个百分点", unit: "%", baseline: "40", means: ">=45%"),
      Row(text: "95..105", means: "95..105家"),
      Row(text: "超2%", unit: "%", means: ">2%"),
    ])
  func meaning(of row: Row) throws {
    let folder = try TemporaryFolder()
    var parts = [#""unit": "\#(row.unit)""#]
    if let better = row.better { parts.append(#""better": "\#(better)""#) }
    if let base = row.baseline {
      parts.append(#""baseline": { "value": "\#(base)", "at": "2022" }"#)
    }
    try folder.write(
      """
      { "plan": "p", "title": "p", "indicators": { "x": { \(parts.joined(separator: ", ")) } },
        "milestones": [ { "due": "2027", "targets": { "x": "\(row.text)" } } ] }
      """, to: "plan.json")
    let loaded = folder.load()
    let target = try #require(loaded.book.targets.first)
    #expect(target.criterion?.description == row.means)
    #expect(target.criterionAsWritten == row.text)
    #expect(loaded.diagnostics.contains { $0.code == .directionUnclear } == (row.means == nil))
  }
}
