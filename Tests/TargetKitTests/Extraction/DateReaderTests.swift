import Testing

@testable import TargetKit

@Suite("Dates in running text") struct DateReaderTests {
  private func dates(_ text: String, published: String = "2026-03") -> DateReader {
    DateReader(text.characters, published: Period(published), year: nil)
  }

  @Test(
    "reads calendar dates and those counted from the publication",
    arguments: [
      ("到2030年，", "2030"), ("2026—2030年，", "2026/2030"), ("2025年前三季度，", "2025-01/2025-09"),
      ("截至2025年6月底，", "2025-06-30"), ("今年1—2月，", "2026-01/2026-02"), ("去年，", "2025"),
      ("“十五五”时期，", "2026/2030"), ("上半年，", "2026-H1"), ("前2个月，", "2026-01/2026-02"),
      // Five years from the end of the month of publication.
      ("未来五年，", "2026-03-31/2031-03-31"),
      // The five full years before it.
      ("五年来，", "2021/2025"),
    ])
  func forms(text: String, period: String) throws {
    let first = try #require(dates(text).mentions.first)
    #expect(first.period.description == period)
    #expect(first.role == .scope)
  }

  @Test(
    "knows what is only compared with",
    arguments: ["比2020年下降5%", "较上年同期提高", "与2020年相比，", "比1—6月加快"])
  func comparisons(text: String) throws {
    #expect(try #require(dates(text).mentions.first).role == .comparison)
  }

  @Test("knows the dates of titles") func titles() throws {
    let first = try #require(dates("《滨河绿道方案（2026—2030年）》印发").mentions.first)
    #expect(first.role == .title)
  }

  @Test("gives a date without a year the year before it") func carried() {
    let mentions = dates("2024年1月开工，6月建成").mentions
    #expect(mentions.map(\.period.description) == ["2024-01", "2024-06"])
  }

  @Test("5家以上年收入 holds no last year") func above() {
    #expect(dates("培育5家以上年收入过亿元的企业").mentions.isEmpty)
  }

  @Test("tells days that do not exist apart") func impossible() {
    let reader = dates("2月30日开工")
    #expect(reader.mentions.isEmpty)
    #expect(reader.impossible.count == 1)
  }

  @Test("a day on which something was said is not that of the figures") func occasions() throws {
    let first = try #require(dates("3月5日在新闻发布会上介绍，").mentions.first)
    #expect(!first.isCarried)
  }
}
