import FoundationEssentials
import Testing

@testable import TargetKit

@Suite("A damaged file")
struct MutationTests {
  /// Good files, into which damage is done.
  private static let plan = """
    {
      // 示例
      "plan": "p", "title": { "zh": "示例", "en": "Demo" }, "area": "示例市",
      "reach": { "about": "5%", "nearly": "10%" }, "units": { "标准箱": {}, "大包": { "is": "12个" } },
      "sources": { "s": { "title": "公报", "published": "2022-12-20" } },
      "indicators": {
        "x": { "unit": "亿元", "measure": "flow", "better": "more", "baseline": { "value": "60", "at": "2022" } },
        "y": { "unit": "家", "measure": "stock", "fresh": 6, "tracked": false },
      },
      "milestones": [
        { "due": "2025", "ambition": "expected", "source": "s",
          "targets": { "x": ">= 80", "y": [ "达到1000家", { "is": "5倍基期", "area": "城东区", "weight": 2 } ] },
          "outcomes": { "m": { "zh": "基本形成", "en": "shaped" } } },
        { "due": "2027-Q2", "targets": { "x": { "is": "95..105", "accepted": { "until": "2028", "reason": "x" } } } },
      ],
      "findings": [ { "outcome": "m", "reached": true, "on": "2025-12", "source": "s", "quote": "“形成”" } ],
    }

    """
  private static let observations = #"""
    indicator,area,period,value,unit,published,source,note,plan,yoy
    x,,2023,超过70亿元,,2024-03-20,s,"说明，含""引号""",p,+8.4%
    x,,2024,"1,234.5",万元,2025-03,,,,
    y,城东区,2024-01/2024-08,近300家,,2024年9月20日,,,,
    y,,２０２４,1339,,2025-03-20,,,,

    """#
  private static let targets = """
    indicator,due,criterion,area,ambition,unit,better,baseline,baseline-period,owner,source,weight
    z,2025,>=12.5,城东区,binding,%,more,10.1,2022,发改委,s,1
    z,2027,>=0.75x baseline,,stretch,%,less,,,,,
    x,2029,不少于100亿元,,,,,,,,,

    """

  /// Bytes that mean something in one of the formats.
  private static let telling: [UInt8] = Array(
    "\"\",,{}[]:;\n\r\0\t\\/*#-+.0189eE><=%~\u{FEFF}，。：“”　亿万".utf8)

  private static func damaged(_ text: String, _ random: inout SeededRandom) -> [UInt8] {
    var bytes = Array(text.utf8)
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      let place = Int.random(in: 0..<max(bytes.count, 1), using: &random)
      guard place < bytes.count else { continue }
      switch Int.random(in: 0..<6, using: &random) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes[place] = telling.randomElement(using: &random) ?? 0
      case 2: bytes.insert(telling.randomElement(using: &random) ?? 0, at: place)
      case 3:
        bytes.removeSubrange(
          place..<min(bytes.count, place + Int.random(in: 1...40, using: &random)))
      case 4:
        let end = min(bytes.count, place + Int.random(in: 1...60, using: &random))
        bytes.insert(
          contentsOf: bytes[place..<end], at: Int.random(in: 0...bytes.count, using: &random))
      default: bytes.removeSubrange(place...)
      }
    }
    return bytes
  }

  @Test("never crashes the loader or the review, and every diagnostic has its place")
  func survives() throws {
    var random = SeededRandom(seed: 2_025)
    let names = ["plan.json", "observations.csv", "targets.csv"]
    let texts = [Self.plan, Self.observations, Self.targets]
    let whole = zip(names, texts).map { SourceText(file: $0, text: $1) }
    try #require(PlanBook.load(sources: whole).diagnostics.map(\.description) == [])
    let day = try #require(CalendarDate("2026-06-30"))
    for round in 0..<2_000 {
      let which = round % 3
      let bytes = Self.damaged(texts[which], &random)
      var sources = whole
      sources[which] = SourceText(file: names[which], bytes: bytes)
      let loaded = PlanBook.load(sources: sources)
      for diagnostic in loaded.diagnostics.prefix(12) {
        #expect(names.contains(diagnostic.location.file))
        #expect(!diagnostic.text(in: .chinese).isEmpty && !diagnostic.text(in: .english).isEmpty)
      }
      let review = Review(of: loaded.book, asOf: day)
      #expect(
        review.targets.count(where: { _ in true }) + review.outcomes.count == review.tally.total)
      for observation in loaded.book.observations { _ = observation.asWritten }
    }
  }
}
