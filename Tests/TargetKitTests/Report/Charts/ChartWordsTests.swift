import Testing

@testable import TargetKit

@Suite("Words and numbers of charts")
struct ChartWordsTests {
  @Test(
    "Numbers are written as the language does",
    arguments: [
      (1090.0, "1090亿元", "109 billion yuan"), (0.5, "0.5亿元", "50 million yuan"),
      (0.0123, "123万元", "1.23 million yuan"), (24.62, "24.62亿元", "2.46 billion yuan"),
      (-80, "-80亿元", "-8 billion yuan"), (0, "0元", "0 yuan"),
      (123_456, "12.35万亿元", "12.35 trillion yuan"),
    ])
  func numbers(_ value: Double, _ zh: String, _ en: String) {
    #expect(ChartNumber(unit: SampleCharts.yuan, language: .chinese).text(value) == zh)
    #expect(ChartNumber(unit: SampleCharts.yuan, language: .english).text(value) == en)
  }

  @Test(
    "Counts and shares keep their size",
    arguments: [
      (2887.0, "2887家", "2,887 enterprises"), (153_698, "15.37万家", "153,698 enterprises"),
    ])
  func counts(_ value: Double, _ zh: String, _ en: String) {
    #expect(ChartNumber(unit: SampleCharts.count, language: .chinese).text(value) == zh)
    #expect(ChartNumber(unit: SampleCharts.count, language: .english).text(value) == en)
    #expect(ChartNumber(unit: SampleCharts.percent, language: .english).text(26) == "26%")
  }

  @Test("Numbers that nobody can read in full have an exponent, and few digits")
  func extremes() {
    #expect(ChartNumber.rounded(6.02e23, .english) == "6.02e23")
    #expect(ChartNumber.rounded(5.999999999999999e99, .english) == "6e99")
    #expect(ChartNumber.rounded(1e-12, .chinese) == "1e-12")
    #expect(ChartNumber.rounded(-4e-9, .chinese) == "-0.000000004")
    #expect(ChartNumber.rounded(1e12, .english) == "1,000,000,000,000")
  }

  @Test("Intervals and bounds say their unit once")
  func ranges() {
    let number = ChartNumber(unit: SampleCharts.yuan, language: .chinese)
    #expect(number.text(SampleCharts.range(80, 90)) == "80至90亿元")
    #expect(number.text(SampleCharts.range(80, .infinity)) == "80亿元以上")
    #expect(number.text(SampleCharts.range(-.infinity, 80)) == "80亿元以下")
    #expect(number.criterion(SampleCharts.range(1400, .infinity)) == "≥1400亿元")
    let english = ChartNumber(unit: SampleCharts.yuan, language: .english)
    #expect(english.text(SampleCharts.range(80, 90)) == "8 to 9 billion yuan")
  }

  @Test("Units come from figures' units")
  func units() throws {
    let yuan = try #require(Unit(symbol: "亿元", dimension: .money))
    #expect(ChartUnit(yuan) == SampleCharts.yuan)
    let share = try #require(Unit(symbol: "%", dimension: .share))
    #expect(ChartUnit(share) == SampleCharts.percent)
    #expect(ChartUnit(.number).multiple == 1)
  }

  @Test("A trajectory tells the latest figure beside the path")
  func trajectory() {
    let chart = SampleCharts.trajectory
    #expect(
      chart.description(in: .chinese).hasPrefix("2025年为1090亿元，目标路径为1130亿元，慢于序时进度7.4个百分点。"))
    #expect(
      chart.description(in: .english).hasPrefix(
        "2025: 109 billion yuan, target path: 113 billion yuan, "
          + "7.4 percentage points behind the even path."))
    let table = chart.table(in: .chinese)
    #expect(table.rows.contains(["监测值", "2025年", "1090亿元", "", "", "", ""]))
    #expect(table.rows.contains(["已修订的旧数", "2024年", "915亿元", "", "", "", ""]))
    #expect(table.rows.contains(["目标值", "2027年", "≥1400亿元", "", "", "", "滞后"]))
    #expect(
      table.rows.last == ["预测", "2027年", "1322亿元", "1276至1370亿元", "1225至1425亿元", "1150至1510亿元", ""])
  }

  @Test("The picture holds the bound as published, with an open end")
  func bound() {
    let drawing = SampleCharts.bounds.drawing(ChartFrame(.chinese))
    #expect(drawing.texts.contains { $0.text == "超过80亿元" && $0.isBold })
    #expect(drawing.texts.contains { $0.text == "180亿元至220亿元" })
  }

  @Test("Spans are said as whole years, months or days")
  func spans() {
    let words = Words(language: .chinese)
    let day = SampleCharts.day
    #expect(words.text(TimelineChart.Span(day(2025, 1, 1), day(2025, 12, 31))) == "2025年")
    #expect(words.text(TimelineChart.Span(day(2024, 1, 1), day(2027, 12, 31))) == "2024至2027年")
    #expect(words.text(TimelineChart.Span(day(2025, 3, 1), day(2025, 3, 31))) == "2025年3月")
    #expect(words.text(TimelineChart.Span(day(2024, 7, 1), day(2024, 12, 31))) == "2024年7月至12月")
    #expect(
      words.text(TimelineChart.Span(day(2025, 5, 18), day(2025, 5, 2))) == "2025-05-02至2025-05-18")
  }

  @Test("A chain with a circle in it still has columns, and every stage stands in one")
  func circle() {
    let stages = ["a", "b", "c", "c"].map {
      LeverageChart.Stage($0, LocalizedText($0, in: .english))
    }
    let links = [("a", "b"), ("b", "c"), ("c", "b"), ("c", "c"), ("a", "nobody")]
      .map { LeverageChart.Link(from: $0.0, to: $0.1) }
    let data = LeverageData(
      LeverageChart(title: LocalizedText("t", in: .english), stages: stages, links: links))
    #expect(data.links.count == 3)
    #expect(data.columns.flatMap { $0 }.sorted() == [0, 1, 2, 3])
    #expect(data.column[0] < data.column[1] && data.column[1] < data.column[2])
  }
}
