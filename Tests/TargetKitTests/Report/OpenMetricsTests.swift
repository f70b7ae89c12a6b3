import Testing

@testable import TargetKit

@Suite("OpenMetrics")
struct OpenMetricsTests {
  private func lines(_ loaded: LoadedBook) -> [String] {
    let review = Review(of: loaded.book, asOf: Demo.asOf)
    return OpenMetricsReport(review).text.split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
  }

  @Test("has no sample for what is not defined, and one state for each target")
  func samples() {
    let lines = lines(Demo.book)
    func count(_ name: String) -> Int { lines.filter { $0.hasPrefix(name + "{") }.count }
    let findings = Array(Demo.review.targets)
    func points(_ answer: KeyPath<TargetReview, Answer<Estimate>>) -> Int {
      findings.filter { $0[keyPath: answer].value?.range.isPoint ?? false }.count
    }
    #expect(count("policy_target_progress_ratio") == points(\.progress))
    #expect(count("policy_target_progress_ratio") < findings.count)
    #expect(count("policy_target_gap") == points(\.gap))
    #expect(
      count("policy_target_days_to_deadline") == findings.filter { $0.target.due != nil }.count)
    #expect(count("policy_target_status") == findings.count * Verdict.allCases.count)
    let states = lines.filter { $0.hasPrefix("policy_target_status{") && $0.hasSuffix(" 1") }
    #expect(states.count == findings.count)
    #expect(lines.suffix(2) == ["# EOF", ""])
  }

  @Test("gives no two samples the same labels")
  func unique() {
    let samples = lines(Demo.book).filter { !$0.hasPrefix("#") && !$0.isEmpty }
      .map { $0.prefix { $0 != "}" } }
    #expect(Set(samples).count == samples.count)
  }

  @Test("keeps a sample in its line whatever the names hold", arguments: Hostile.texts.indices)
  func hostile(_ index: Int) {
    let loaded = Hostile.book(Hostile.texts[index])
    let lines = lines(loaded)
    #expect(lines == self.lines(loaded))
    #expect(lines.filter { $0 == "# EOF" }.count == 1)
    for line in lines.dropLast(2) {
      #expect(line.hasPrefix("policy_target_") || line.hasPrefix("# "))
      #expect(line.unicodeScalars.allSatisfy { $0.value >= 0x20 })
      // Quotes that delimit are even in number once escaped ones are set aside.
      var isEscaped = false
      let quotes = line.filter { character in
        defer { isEscaped = !isEscaped && character == "\\" }
        return character == "\"" && !isEscaped
      }
      #expect(quotes.count % 2 == 0)
    }
  }
}
