#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import Testing

@testable import TargetKit

extension AssessmentMethod {
  /// An invented method, the one that the article on methods of one's own shows.
  static let halfway = AssessmentMethod(
    id: "halfway",
    name: LocalizedText(zh: "过半规则", en: "Halfway rule"),
    question: LocalizedText(zh: "差距缩小一半了吗？", en: "Has half of the gap been closed?"),
    citation: Citation(
      publisher: "Example city", title: "Rules for reviews", year: 2024, edition: "first", url: nil),
    evidence: Evidence(
      grade: .unverified, remark: LocalizedText(zh: "虚构的例子", en: "invented for this article")),
    measures: [Measure(LocalizedText(zh: "已缩小的差距", en: "gap closed"), .percent)],
    categories: [
      Category(
        id: "early", original: "Early days", name: LocalizedText(zh: "起步", en: "early days"),
        standing: .behind),
      Category(
        id: "halfway", original: "Halfway", name: LocalizedText(zh: "过半", en: "halfway"),
        standing: .onTrack),
    ],
    needs: [.baseline, .latest, .target, .direction],
    approach: Approach(.change, .linear, .ends),
    uses: .ends,
    invariances: [.unit, .shift, .reflection]
  ) { subject, _, sheet throws(Inapplicable) in
    let base = try subject.base()
    let latest = try subject.latest()
    let (target, _) = try subject.reach()
    let sign = try subject.sign()
    guard target != base.value else { throw .targetIsBaseline }
    guard sign * (target - base.value) > 0 else { throw .metAtBaseline }
    sheet.input("y0", LocalizedText(zh: "基期值", en: "baseline"), base.value)
    sheet.input("y", LocalizedText(zh: "最新值", en: "latest value"), latest.value)
    sheet.input("T", LocalizedText(zh: "目标值", en: "target"), target)
    let closed = sheet.step(
      "c", LocalizedText(zh: "已缩小的差距", en: "gap closed"), "100 * (y - y0) / (T - y0)",
      100 * (latest.value - base.value) / (target - base.value))
    let isHalf = sheet.check("c >= 50", LocalizedText(zh: "过半", en: "half of it"), closed >= 50)
    return Finding([closed], category: isHalf ? 1 : 0)
  }
}

@Suite("A method of one's own")
struct OwnMethodTests {
  @Test("is applied, to numbers and to ranges, like the others")
  func halfway() throws {
    let exact = AssessmentCase.exact((2020, 20), [(2024, 60)], .reach(100, by: 2030), .more)
    let result = AssessmentMethod.halfway.assess(exact)
    #expect(result.category?.id == "halfway")  // 40 of 80
    #expect(result.headline?.value.lower == 50)

    let atLeast50 = try #require(RealInterval(lower: 50, upper: .infinity))
    let open = AssessmentCase(
      baseline: exact.baseline,
      figures: [AssessmentCase.Figure(time: 2024, value: atLeast50)], terms: exact.terms)
    #expect(AssessmentMethod.halfway.assess(open).categories.map(\.id) == ["early", "halfway"])
    for working in AssessmentMethod.halfway.assess(open).workings {
      try ProofReader.read(working.sheet)
    }
  }

  @Test("has no answer where the target lies behind the baseline")
  func behind() {
    // More is better and 20 is asked for: 60 has met it, and 70 moves on; nothing is "halfway".
    let subject = AssessmentCase.exact((2020, 60), [(2024, 70)], .reach(20, by: 2030), .more)
    #expect(AssessmentMethod.halfway.assess(subject).reasons.map(\.code) == ["met-at-baseline"])
  }

  @Test("is the code that the article shows")
  func article() throws {
    let folder = Vectors.root.appending(path: "Sources/TargetKit/TargetKit.docc/Articles")
    let article = try String(
      contentsOf: folder.appending(path: "assessing-with-your-own-method.md"), encoding: .utf8)
    let code = article.components(separatedBy: "```swift\n").dropFirst().first?
      .components(separatedBy: "```").first?.replacing("extension AssessmentMethod {\n", with: "")
    let here = try String(contentsOf: URL(filePath: #filePath), encoding: .utf8)
    #expect(try here.contains(#require(code)))
  }

  @Test("can be compared with the official ones")
  func compared() {
    let exact = AssessmentCase.exact((2020, 20), [(2026, 60)], .reach(100, by: 2030), .more)
    // Half of the way in six of ten years.
    let comparison = MethodComparison(exact, by: [.schedule, .halfway])
    #expect(comparison.disagreement == .side)
    #expect(comparison.explanation?[.english].contains("not at the time left") == true)
  }
}
