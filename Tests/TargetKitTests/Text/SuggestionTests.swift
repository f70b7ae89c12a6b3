import Testing

@testable import TargetKit

@Suite("Did you mean")
struct SuggestionTests {
  static let words = [
    "check", "report", "rd-intensity", "complexes", "area", "period", "产业增加值", "indicator",
  ]

  @Test(
    "finds the nearest word",
    arguments: [
      ("chek", "check"), ("chekc", "check"), ("reprot", "report"), ("perod", "period"),
      ("RD_Intensity", "rd-intensity"), ("complexs", "complexes"), ("Area", "area"),
      ("产业增加直", "产业增加值"), ("indcatr", "indicator"), ("ｃｈｅｃｋ", "check"),
      ("xyz", nil), ("", nil), ("zz", nil), ("complexes", nil),
      (String(repeating: "a", count: 100_000), nil),
    ] as [(String, String?)])
  func nearest(word: String, expected: String?) {
    #expect(Suggestion.nearest(to: word, among: Self.words) == expected)
  }

  @Test(
    "measures edits",
    arguments: [
      ("", "", 0), ("abc", "abc", 0), ("abc", "acb", 1), ("abc", "ab", 1), ("abc", "xabc", 1),
      ("kitten", "sitting", 3), ("abcd", "badc", 2), ("abc", "xyz", nil),
    ] as [(String, String, Int?)])
  func distance(a: String, b: String, expected: Int?) {
    let limit = expected ?? 2
    #expect(editDistance(Array(a), Array(b), limit: limit) == expected)
    #expect(editDistance(Array(b), Array(a), limit: limit) == expected)
    if limit > 0, expected != nil {
      #expect(editDistance(Array(a), Array(b), limit: limit - 1) == (expected == 0 ? 0 : nil))
    }
  }
}
