import FoundationEssentials
import Testing

@testable import TargetKit

/// The article that says how figures are written, held against what is read.
@Suite("The article on writing figures") struct WritingFiguresTests {
  /// What the article shows as refused, or as a word and not as a text to be read.
  private static let refused: Set<String> = [
    "超过10家以内", "两三家", "二百五元", "千亿级", "首个", "5兆元", "降低3倍", "去年", "今年4月",
    "nil", "+20",
  ]

  private static func spans() throws -> [String] {
    var url = URL(filePath: #filePath)
    for _ in 0..<4 { url.deleteLastPathComponent() }
    url.append(path: "Sources/TargetKit/TargetKit.docc/Articles/writing-figures.md")
    let text = String(decoding: try Data(contentsOf: url), as: UTF8.self)
    let prose = try #require(text.split(separator: "## Reading figures in code").first)
    // Links to symbols stand between two pairs of marks.
    let plain = prose.replacing("``", with: "\u{1}")
    return plain.split(separator: "\n").flatMap { line in
      line.split(separator: "`", omittingEmptySubsequences: false).enumerated()
        .filter { $0.offset % 2 == 1 }.map { String($0.element) }
    }
  }

  @Test("shows only what is read, or says that it is not") func examples() throws {
    let spans = try Self.spans()
    #expect(spans.count > 150)
    for span in spans {
      let isRead =
        (try? Reading(span)) != nil || Self.isTarget(span) || Period(span) != nil
        || UnitRegistry.standard.unit(span) != nil
      #expect(isRead != Self.refused.contains(span), "\(span)")
    }
  }

  /// Whether a text is a target of an indicator that is no share.
  private static func isTarget(_ text: String) -> Bool {
    guard let phrase = try? TargetPhrase(text) else { return false }
    guard case .change(let change) = phrase.ask else { return true }
    return (try? change.change(in: .number, units: .standard)) != nil
  }

  @Test("its refusals are refusals of their kind") func refusals() throws {
    let percent = try #require(UnitRegistry.standard.unit("%"))
    for text in ["+2%", "降低3倍", "+20"] {
      #expect(throws: FigureError.ambiguousChange, "\(text)") {
        guard case .change(let change) = try TargetPhrase(text, unit: percent).ask else { return }
        _ = try change.change(in: percent, units: .standard)
      }
    }
    for text in ["+20%", "增长8.4%"] {
      #expect(throws: FigureError.changeInsteadOfLevel, "\(text)") { try Reading(text) }
    }
  }

  @Test("its code gives what it says") func code() throws {
    let reading = try Reading("超过80亿元")
    #expect(try reading.interval() == .moreThan(ExactDecimal(80)))
    guard case .level(let criterion) = try TargetPhrase("突破1000亿元").ask else {
      Issue.record("a level")
      return
    }
    #expect(try criterion.judge(reading) == .undecided)
    #expect(Period("2022年1—8月")?.description == "2022-01/2022-08")
  }
}
