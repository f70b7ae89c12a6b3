import Testing

@testable import TargetKit

@Suite("Figures in running text") struct FigureScannerTests {
  private func figures(_ text: String) -> [FigureScanner.Figure] {
    let scalars = text.characters
    var found: [FigureScanner.Figure] = []
    var place = 0
    while let figure = FigureScanner.standard.next(in: scalars, from: place, to: scalars.count) {
      found.append(figure)
      place = figure.range.upperBound
    }
    return found
  }

  @Test(
    "takes the longest figure with its bound and its unit",
    arguments: [
      ("建成不少于100项工程", "不少于100项"), ("覆盖率达到70%以上，", "达到70%以上"), ("约3.5万亩林地", "约3.5万亩"),
      ("为2100余个项目", "2100余个"), ("高1.2个百分点。", "1.2个百分点"), ("共1,234.5亿元", "1,234.5亿元"),
      ("建1~2所学校", "1~2所"), ("每日20万吨/年的产能", "20万吨/年"), ("超百亿元产业", "超百亿元"),
    ])
  func longest(text: String, figure: String) throws {
    let first = try #require(figures(text).first)
    #expect(text.characters.string(first.range) == figure)
  }

  @Test("reads the two numbers of a range in one unit") func ranges() throws {
    let range = try #require(figures("建成6-8所").first)
    #expect(range.value == ExactDecimal(6))
    #expect(range.upper == ExactDecimal(8))
    #expect(range.unit?.symbol == "所")
  }

  @Test(
    "says what the words mean", arguments: [("超过80公里", Reading.Bound.moreThan), ("6处以内", .atMost)])
  func bounds(text: String, bound: Reading.Bound) throws {
    let figure = try #require(figures(text).first)
    #expect(figure.wording == .bound(bound))
  }

  @Test("does not take the beginning of a word for a unit") func words() throws {
    let figure = try #require(figures("won 3 medals").first)
    #expect(figure.unit == nil)
  }

  @Test("passes over what is no number", arguments: ["没有数字", "", "万一", "1.2.3.4.5"])
  func none(text: String) { #expect(figures(text).allSatisfy { $0.unit == nil }) }

  @Test("reads a million digits in one pass") func long() {
    #expect(figures(String(repeating: "1", count: 1_000_000)).isEmpty)
  }
}
