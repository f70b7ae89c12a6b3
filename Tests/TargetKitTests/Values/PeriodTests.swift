import Testing

@testable import TargetKit

@Suite("Period") struct PeriodTests {
  /// A text, what it names, its first day, and its last day unless it is open.
  typealias Form = (text: String, kind: Period.Kind, start: String, end: String?)

  static let forms: [Form] = [
    ("2025", .year, "2025-01-01", "2025-12-31"),
    ("2025-Q1", .quarter, "2025-01-01", "2025-03-31"),
    ("2025-q4", .quarter, "2025-10-01", "2025-12-31"),
    ("2025-H1", .half, "2025-01-01", "2025-06-30"),
    ("2025-h2", .half, "2025-07-01", "2025-12-31"),
    ("2024-02", .month, "2024-02-01", "2024-02-29"),
    ("2025-04-05", .day, "2025-04-05", "2025-04-05"),
    ("2022-01/2022-08", .yearToDate, "2022-01-01", "2022-08-31"),
    ("2020-11/2023-11", .range, "2020-11-01", "2023-11-30"),
    ("2021/2023", .range, "2021-01-01", "2023-12-31"),
    ("2025-04-04/2025-05-05", .range, "2025-04-04", "2025-05-05"),
    ("2024-Q3/2025-Q1", .range, "2024-07-01", "2025-03-31"),
    ("2018/..", .since, "2018-01-01", nil),
    ("2024-05/..", .since, "2024-05-01", nil), ("2024-05-06/..", .since, "2024-05-06", nil),
    // A range that the calendar has a name for is that.
    ("2025-01/2025-03", .quarter, "2025-01-01", "2025-03-31"),
    ("2025-01-01/2025-12-31", .year, "2025-01-01", "2025-12-31"),
    ("2025-07/2025-12", .half, "2025-07-01", "2025-12-31"),
    ("2025-04-01/2025-04-30", .month, "2025-04-01", "2025-04-30"),
    ("2025-04-05/2025-04-05", .day, "2025-04-05", "2025-04-05"),
    ("2025-02/2025-03", .range, "2025-02-01", "2025-03-31"),
    ("2025-01/2025-11", .yearToDate, "2025-01-01", "2025-11-30"),
    // As spreadsheets turn them round.
    ("2027/3/29", .day, "2027-03-29", "2027-03-29"),
    ("2027/12/1", .day, "2027-12-01", "2027-12-01"),
    ("Jun-26", .month, "2026-06-01", "2026-06-30"),
    ("Jun-2026", .month, "2026-06-01", "2026-06-30"),
    ("feb-28", .month, "2028-02-01", "2028-02-29"),
    ("2021-2023", .range, "2021-01-01", "2023-12-31"),
    ("2026–2030", .range, "2026-01-01", "2030-12-31"),
    // Chinese.
    ("2025年", .year, "2025-01-01", "2025-12-31"), ("2025年全年", .year, "2025-01-01", "2025-12-31"),
    ("2025年度", .year, "2025-01-01", "2025-12-31"),
    ("2025年4月", .month, "2025-04-01", "2025-04-30"),
    ("2025年4月份", .month, "2025-04-01", "2025-04-30"),
    ("2025年04月05日", .day, "2025-04-05", "2025-04-05"),
    ("2025 年 4 月 5 日", .day, "2025-04-05", "2025-04-05"),
    ("２０２５年４月", .month, "2025-04-01", "2025-04-30"),
    ("2022年1—8月", .yearToDate, "2022-01-01", "2022-08-31"),
    ("2022年1-8月", .yearToDate, "2022-01-01", "2022-08-31"),
    ("2022年1月至8月", .yearToDate, "2022-01-01", "2022-08-31"),
    ("2022年1—9月", .yearToDate, "2022-01-01", "2022-09-30"),
    ("2022年前9个月", .yearToDate, "2022-01-01", "2022-09-30"),
    ("2022年前三季度", .yearToDate, "2022-01-01", "2022-09-30"),
    ("2025年第一季度", .quarter, "2025-01-01", "2025-03-31"),
    ("2025年4季度", .quarter, "2025-10-01", "2025-12-31"),
    ("2025年上半年", .half, "2025-01-01", "2025-06-30"),
    ("2025年下半年", .half, "2025-07-01", "2025-12-31"), ("2025年底", .day, "2025-12-31", "2025-12-31"),
    ("2025年末", .day, "2025-12-31", "2025-12-31"), ("2024年2月底", .day, "2024-02-29", "2024-02-29"),
    ("2021年至2023年", .range, "2021-01-01", "2023-12-31"),
    ("2024—2027年", .range, "2024-01-01", "2027-12-31"),
    ("2020年11月至2023年11月", .range, "2020-11-01", "2023-11-30"),
    ("2025年4月3日至6日", .range, "2025-04-03", "2025-04-06"),
    ("2025年4月4日—5月5日", .range, "2025-04-04", "2025-05-05"),
    ("2018年以来", .since, "2018-01-01", nil),
    ("自2025年4月1日起", .since, "2025-04-01", nil), ("“十四五”期间", .range, "2021-01-01", "2025-12-31"),
    ("十五五", .range, "2026-01-01", "2030-12-31"), ("“十三五”时期", .range, "2016-01-01", "2020-12-31"),
  ]

  @Test("reads every form", arguments: forms)
  func reads(form: Form) throws {
    let period = try #require(Period(form.text))
    #expect(period.kind == form.kind)
    #expect(period.start.description == form.start)
    #expect(period.end?.description == form.end)
    #expect(Period(period.description) == period, "\(period)")
  }

  @Test(
    "refuses everything else",
    arguments: [
      "", "20", "202", "20255", "0000", "2025-", "2025-1", "2025-00", "2025-13", "2025-Q0",
      "2025-Q5",
      "2025-H3", "2025-02-29", "2025-02-30", "2025-04-31", "2025-4-05", "2025-04-5", "2025-04-05 x",
      "2025/", "/2025", "/", "2025/..x", "../2025", "..", "2025/2024", "2025-03/2025-02",
      "2025/2026/2027", "2027/13/1", "2027/2/29", "27/3/29", "3/29/2027", "Foo-26", "Jun-2",
      "Jun-026",
      "2023-2021", "2023-2023", "2021-23", "2021-2022-2023",
      "2018/../..", "2025年13月", "2025年0月", "2025年2月29日", "2025年2月30日", "2025年8—1月", "2025年1—13月",
      "25年", "02025年", "+202年", "-202年", "2025年+4月", "2025年-4月", "年", "月", "2025年月", "2025年4月日",
      "2025年9223372036854775807月", "2025年1—9223372036854775807月", "2025年4月9223372036854775807日",
      "2025年第五季度", "2025年第季度", "2025年前13个月", "2025年前0个月", "去年", "今年4月", "第四季度", "近日", "2030年前",
      "2025年春", "九五", "三五", "2025-04-05T10:00", "2025W01", "2025-W1", "2025年至", "至2025年", "—", "起",
      "以来",
      "2025年4月至2026年", "2025-0a", "202é", "２０", "\u{FEFF}", "2025\u{0}",
    ])
  func refuses(text: String) { #expect(Period(text) == nil) }

  @Test("years run from 1 to 9999") func years() {
    #expect(Period(year: 1)?.description == "0001")
    #expect(Period(year: 9_999)?.description == "9999")
    #expect(Period(year: 0) == nil)
    #expect(Period(year: 10_000) == nil)
    #expect(Period(year: .min) == nil)
    #expect(Period(year: 2025, month: .max) == nil)
    #expect(Period(year: 2025, month: .min) == nil)
    #expect(Period(year: 2025, firstMonth: 1, months: .max) == nil)
    #expect(Period(year: 2025, firstMonth: 6, months: 0) == nil)
  }

  @Test("reads bytes from the middle of a line") func slices() {
    let text = "indicator,区,2025-Q1,2022-01/2022-08,2018/..,2025,2025-04-05,é"
    let bytes = Array(text.utf8)
    let expected = ["2025-Q1", "2022-01/2022-08", "2018/..", "2025", "2025-04-05"]
    bytes.withUnsafeBufferPointer { buffer in
      var start = 0
      var found: [String] = []
      for index in 0...buffer.count
      where index == buffer.count || buffer[index] == UInt8(ascii: ",") {
        if let period = Period(utf8: buffer[start..<index]) { found.append(period.description) }
        start = index + 1
      }
      #expect(found == expected)
      // No part of the line is out of bounds, whatever it begins and ends with.
      for low in 0...buffer.count {
        for high in low...buffer.count { _ = Period(utf8: buffer[low..<high]) }
      }
    }
  }

  @Test("prints what reads back") func roundTrip() throws {
    var random = SeededRandom(seed: 9)
    for _ in 0..<5_000 {
      let first = try #require(
        CalendarDate(dayNumber: Int.random(in: -719_162...2_932_896, using: &random)))
      let year = first.year
      let months = Int.random(in: 1...12, using: &random)
      let periods = [
        Period(day: first), Period(year: year), Period(year: year, month: months), .since(first),
        Period(
          year: year, firstMonth: months, months: Int.random(in: 1...(13 - months), using: &random)),
        Period(from: first, to: first.adding(days: Int.random(in: 0...1_500, using: &random))),
      ]
      for case let period? in periods {
        #expect(Period(period.description) == period, "\(period)")
      }
    }
  }

  @Test(
    "the same stretch a year earlier",
    arguments: [
      ("2025", "2024"), ("2024-02", "2023-02"), ("2025-02", "2024-02"),
      ("2024-02-29", "2023-02-28"),
      ("2025-02-28", "2024-02-28"), ("2022-01/2022-08", "2021-01/2021-08"), ("2024-Q1", "2023-Q1"),
      ("2024-01/2024-02", "2023-01/2023-02"), ("2025-01/2025-02", "2024-01/2024-02"),
      ("2024-03-01/2025-02-28", "2023-03/2024-02"), ("2018/..", nil), ("0001", nil),
      ("2021/2023", "2020/2022"),
    ] as [(String, String?)])
  func yearEarlier(text: String, expected: String?) throws {
    #expect(try #require(Period(text)).yearEarlier?.description == expected)
  }

  @Test(
    "covers what lies within",
    arguments: [
      ("2025", "2025-Q3", true), ("2025", "2025", true), ("2025-Q3", "2025", false),
      ("2025", "2026-01", false), ("2018/..", "2025", true), ("2018/..", "2020/..", true),
      ("2020/..", "2018/..", false), ("2025", "2025/..", false), ("2018/..", "2017-12-31", false),
      ("2025-H1", "2025-06-30", true), ("2025-H1", "2025-06/2025-07", false),
    ])
  func covers(outer: String, inner: String, expected: Bool) throws {
    #expect(try #require(Period(outer)).covers(#require(Period(inner))) == expected)
  }

  @Test("orders by end, then start, the open ones last") func order() throws {
    let texts = [
      "2024", "2025/2025-03-30", "2025-Q1", "2025-03", "2025-03-31", "2025-01/2025-04", "2025",
      "9999",
      "9999-12-31", "2018/..", "2020/..", "9999-12-31/..",
    ]
    let periods = try texts.map { try #require(Period($0)) }
    #expect(periods.shuffled().sorted() == periods)
    for (index, left) in periods.enumerated() {
      for (other, right) in periods.enumerated() { #expect((left < right) == (index < other)) }
    }
  }

  @Test("counts days and resolves open ends") func ends() throws {
    let since = try #require(Period("2018/.."))
    let date = try #require(CalendarDate("2025-04-03"))
    #expect(since.end(asOf: date) == date)
    #expect(since.end(asOf: .distantPast) == since.start)
    #expect(since.dayCount == nil)
    #expect(Period("2024")?.dayCount == 366)
    #expect(Period("2025-04-05")?.dayCount == 1)
    #expect(Period("2025-Q1")?.dayCount == 90)
    #expect(try #require(Period("2024")).end(asOf: date).description == "2024-12-31")
  }
}
