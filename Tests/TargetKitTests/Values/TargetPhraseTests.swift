import Testing

@testable import TargetKit

@Suite("The words of a target")
struct TargetPhraseTests {
  /// Every form that plans use, in Chinese and in English.
  static let forms = [
    "≥10个", "10个以上", "超2%", "≤27", "达到26%", "力争达到12万元", "at least 110", "降至20%",
    "68%左右", "约100家", "about 12", "近100家",
    "年均增长6%左右", "年均增长8%以上", "年均增速5.5%", "年均下降3%", "5% a year on average",
    "年均新增10亿元", "增长10%",
    "〔25〕万人", "[13.5]%", "五年累计25万人", "累计新增500亿元", "累计降低13.5%", "25万人 over five years",
    "提高3个百分点", "翻一番", "比2025年增长30%", "增长30%", "降低25%", "减半", "提高到1.5倍",
    "reduce by 50%", "halve", "-55% by 2030", "+5个百分点",
    "保持在88.5%以上", "稳定在110左右", "控制在5.5%以内", "与2020年持平", "+0%", "95..105",
    "between 110 and 120", "不低于2025年水平",
    "高于GDP增速", "与经济增长基本同步", "高于全省平均水平", "in step with economic growth",
  ]

  @Test("read back from how they are printed", arguments: forms)
  func roundTrip(_ text: String) throws {
    let phrase = try TargetPhrase(text)
    #expect(try TargetPhrase(phrase.description) == phrase, "\(phrase.description)")
  }

  @Test("say what is held, averaged, summed, and against which year")
  func words() throws {
    #expect(try TargetPhrase("保持在88.5%以上").holding == .staying)
    #expect(try TargetPhrase("控制在5.5%以内").holding == .within)
    #expect(try TargetPhrase("5% a year on average").isAverage)
    #expect(try TargetPhrase("〔25〕万人").isCumulative)
    #expect(try TargetPhrase("五年累计25万人").years == 5)
    #expect(try TargetPhrase("比2025年增长30%").reference == .year(2025))
    #expect(try TargetPhrase("比上年增长6%左右").reference == .yearBefore)
    #expect(try TargetPhrase("-55% by 2030").deadline == 2030)
    #expect(try TargetPhrase("高于GDP增速").ask == .relative(.above))
    #expect(try TargetPhrase("与经济增长基本同步").ask == .relative(.inStep))
  }

  @Test(
    "are refused where they say nothing or two things",
    arguments: ["", "累计", "年均增长", "左右", "至少10个以内", "> < 10", "0左右", "120..110"])
  func refused(_ text: String) {
    #expect(throws: FigureError.self) { try TargetPhrase(text) }
  }
}
