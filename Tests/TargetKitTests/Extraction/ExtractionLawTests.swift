import Testing

@testable import TargetKit

/// What holds for every text, tried on a plan, a report and an article of our own that were cut, doubled and disturbed.
@Suite("Laws of drafting") struct ExtractionLawTests {
  private static let texts = [
    """
    滨河市绿道建设行动方案（2026—2030年）
    一、目标
    到2028年，全市绿道总里程达到600公里以上，建成街头公园40个，园林废弃物处置率达到70%以上。到2030年，园林用水量比2025年下降13.5%，年均增长6%左右，力争再生水利用率超过35%，社区共建机制基本形成。
    """,
    """
    1—8月，全市实现园林产值36.5亿元，同比增长8.4%；苗木、花卉产量分别增长5%、12%。截至8月底，绿道总里程为420公里，居全省第四，投放补贴2.4亿元，带动消费17亿元。
    """,
    """
    # 河东开发区：绿道修到家门口

    本报讯（記者 李平）9月3日，年產3万吨再生纸项目开工。该项目占地260亩，
    总投资5亿元，达产后年产值可达6亿元，从3万支增加到4万支，2月30日验收。
    """,
  ]
  private static let strays = [
    "\u{200B}", "\u{0}", "\u{202E}", "\n", "，", "。", "（", "）", "“", "1", "亿", "%", "年", "比", "其中",
    "\u{FFFD}", "\t",
  ]

  /// Texts with stretches cut out, doubled and put elsewhere, the same in every run.
  private static func disturbed(_ count: Int) -> [String] {
    var state: UInt64 = 14
    func random(_ below: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(max(below, 1)))
    }
    return (0..<count).map { number in
      var characters = Array(texts[number % texts.count])
      for _ in 0..<random(6) {
        let place = random(characters.count)
        switch random(3) {
        case 0: characters.removeSubrange(place..<min(characters.count, place + 1 + random(12)))
        case 1:
          let piece = characters[place..<min(characters.count, place + 1 + random(20))]
          characters.insert(contentsOf: piece, at: random(characters.count))
        default: characters.insert(contentsOf: strays[random(strays.count)], at: place)
        }
      }
      return String(characters)
    }
  }

  @Test("every figure is the bytes at its place, and its line and column are theirs") func places()
  {
    for text in Self.disturbed(300) {
      let bytes = Array(text.utf8)
      let extraction = extract(text)
      for statement in extraction.statements {
        let own = String(decoding: bytes[statement.bytes], as: UTF8.self)
        let plain = own.characters.filter { $0 != "\n" }
        #expect(plain == statement.figure.characters)
        let before = bytes[..<statement.bytes.lowerBound]
        let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        let location = extraction.location(of: statement)
        #expect(location.line == before.count { $0 == 0x0A } + 1)
        #expect(
          location.column
            == String(decoding: bytes[lineStart..<statement.bytes.lowerBound], as: UTF8.self)
            .unicodeScalars.count + 1)
      }
    }
  }

  @Test("every draft loads without a diagnostic, with every statement it took") func loads() {
    for (number, text) in Self.disturbed(150).enumerated() {
      let (extraction, drafts) = extract(text, published: number % 4 == 0 ? nil : "2026-09")
        .drafted(named: "draft")
      var held: Set<String> = []
      for draft in drafts {
        var sources = [SourceText(file: "draft.plan.json", text: draft.plan)]
        if let observations = draft.observations {
          sources.append(SourceText(file: "draft.observations.csv", text: observations))
        }
        let loaded = PlanBook.load(sources: sources)
        #expect(loaded.diagnostics.isEmpty)
        held.formUnion(loaded.book.statements.map(\.statement))
      }
      #expect(held == Set(extraction.taken.map(\.id)))
    }
  }

  @Test("the same bytes give the same statements") func deterministic() {
    for text in Self.disturbed(20) { #expect(extract(text).jsonLines == extract(text).jsonLines) }
  }
}
