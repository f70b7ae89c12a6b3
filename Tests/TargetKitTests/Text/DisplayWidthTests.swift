import Testing

@testable import TargetKit

@Suite("Display width")
struct DisplayWidthTests {
  @Test(
    "counts terminal columns",
    arguments: [
      ("", 0), ("abc", 3), ("重庆市", 6), ("（）：％「」", 12), ("ＡＢ", 4), ("한국", 4),
      ("e\u{301}", 1),  // combining accent
      ("\u{1112}\u{1161}\u{11AB}", 2),  // Hangul from its parts
      ("か\u{3099}", 2),  // combining voiced mark, in the middle of a wide block
      ("a\u{200B}b\u{FEFF}", 2),  // zero width
      ("\t\n\u{1B}\u{7F}\u{85}", 0),  // controls
      ("≥±×…—·“”─█①Ⅱ", 12),  // ambiguous
      ("✓✗⚠", 3), ("⠿", 1),
      ("😀", 2), ("⚠\u{FE0F}", 2), ("👨\u{200D}👩\u{200D}👧", 2), ("👍🏽", 2), ("🇨🇳", 2),
      ("1\u{FE0F}\u{20E3}", 2),
      ("䷀", 2), ("𠀀", 2), ("〇", 2), ("\u{303F}", 1), ("㉈", 1),
    ])
  func width(text: String, expected: Int) {
    #expect(DisplayWidth.of(text) == expected)
  }

  @Test("has a sorted table without overlaps")
  func table() {
    for (earlier, later) in zip(DisplayWidth.wideRanges, DisplayWidth.wideRanges.dropFirst()) {
      #expect(earlier.first <= earlier.last && earlier.last < later.first)
    }
  }

  @Test("fills to a width")
  func padding() {
    #expect("重庆".padded(to: 7) == "重庆   ")
    #expect("重庆".padded(to: 7, .right) == "   重庆")
    #expect("重庆".padded(to: 7, .center) == " 重庆  ")
    #expect("重庆市".padded(to: 5) == "重庆市")
  }

  @Test(
    "cuts to a width",
    arguments: [
      ("abcdef", 6, "abcdef"), ("abcdefg", 6, "abcd.."), ("重庆创新综合体", 8, "重庆创.."),
      ("重庆创新综合体", 7, "重庆.."), ("重庆", 2, "重"), ("重庆", 1, ""), ("", 0, ""),
      ("👨\u{200D}👩\u{200D}👧abcd", 5, "👨\u{200D}👩\u{200D}👧a.."),
    ])
  func truncation(text: String, width: Int, expected: String) {
    #expect(text.truncated(to: width) == expected)
    #expect(DisplayWidth.of(text.truncated(to: width)) <= width)
  }
}
