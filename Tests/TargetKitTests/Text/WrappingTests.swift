import Testing

@testable import TargetKit

@Suite("Wrapping")
struct WrappingTests {
  @Test(
    "breaks by display width",
    arguments: [
      ("", 10, [""]),
      ("to be or not", 6, ["to be", "or not"]),
      ("到2025年建成10个产业创新综合体", 12, ["到2025年建成", "10个产业创新", "综合体"]),
      ("力争达到50个，并持续增长。", 12, ["力争达到50", "个，并持续增", "长。"]),
      ("重庆（市）", 6, ["重庆", "（市）"]),  // neither ends with （ nor starts with ）
      ("增长8.4%以上", 6, ["增长", "8.4%以", "上"]),
      ("a\n\nb", 5, ["a", "", "b"]),
      ("abcdefghij", 4, ["abcd", "efgh", "ij"]),  // a word wider than a line
      ("R&D投入", 4, ["R&D", "投入"]),
    ])
  func lines(text: String, width: Int, expected: [String]) {
    #expect(text.wrapped(to: width) == expected)
  }

  @Test("starts no line with closing punctuation", arguments: 6...30)
  func closing(width: Int) {
    let text = "到2025年，建成10个以上产业创新综合体；研发投入强度超过2%（力争2.5%）。新产品占比达到26％，“专精特新”企业突破500家！"
    for line in text.wrapped(to: width) {
      #expect(!"，。、；：？！）》」』】”％".contains(line.first ?? " "), "\(line)")
      #expect(DisplayWidth.of(line) <= width || width < 8, "\(line)")
    }
    #expect(text.wrapped(to: width).joined() == text)
  }

  @Test("takes long words in stride")
  func long() {
    let lines = String(repeating: "a", count: 100_000).wrapped(to: 10)
    #expect(lines.count == 10_000)
  }
}
