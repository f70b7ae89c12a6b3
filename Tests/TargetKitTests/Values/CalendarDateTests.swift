import FoundationEssentials
import Testing

@testable import TargetKit

@Suite("CalendarDate") struct CalendarDateTests {
  @Test("numbers days like Foundation's Gregorian calendar") func dayNumbers() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(secondsFromGMT: 0))
    var random = SeededRandom(seed: 7)
    for _ in 0..<2_000 {
      // Foundation's calendar is Julian before 1582; ours is Gregorian throughout.
      let number = Int.random(in: -141_000...2_932_896, using: &random)
      let date = try #require(CalendarDate(dayNumber: number))
      let moment = Date(timeIntervalSince1970: Double(number) * 86_400)
      let expected = calendar.dateComponents([.year, .month, .day], from: moment)
      let (year, month, day) = date.components
      #expect(year == expected.year && month == expected.month && day == expected.day)
      #expect(CalendarDate(year: year, month: month, day: day) == date)
    }
  }

  @Test("days follow each other, from the first to the last") func succession() throws {
    var previous = try #require(CalendarDate(year: 1, month: 1, day: 1)).components
    var number = -719_162
    while let date = CalendarDate(dayNumber: number + 1) {
      number += 1
      let (year, month, day) = date.components
      if day == previous.day + 1 {
        #expect(month == previous.month && year == previous.year)
      } else if day == 1, month == previous.month % 12 + 1 {
        #expect(year == previous.year + (month == 1 ? 1 : 0))
      } else {
        Issue.record("\(date) does not follow \(previous)")
      }
      previous = (year, month, day)
    }
    #expect(number == 2_932_896)
    #expect(previous == (9_999, 12, 31))
  }

  @Test(
    "knows which days there are",
    arguments: [
      (2_024, 2, 29, true), (2_025, 2, 29, false), (2_000, 2, 29, true), (1_900, 2, 29, false),
      (2_025, 2, 30, false), (2_025, 4, 31, false), (2_025, 12, 31, true), (2_025, 13, 1, false),
      (2_025, 0, 1, false), (2_025, 1, 0, false), (2_025, 1, 32, false), (1, 1, 1, true),
      (0, 12, 31, false), (9_999, 12, 31, true), (10_000, 1, 1, false), (-1, 1, 1, false),
      (.max, .max, .max, false), (.min, .min, .min, false),
    ])
  func exists(year: Int, month: Int, day: Int, exists: Bool) {
    #expect((CalendarDate(year: year, month: month, day: day) != nil) == exists)
  }

  @Test(
    "reads ISO and Chinese days and nothing else",
    arguments: [
      ("2025-04-05", "2025-04-05"), ("2025年4月5日", "2025-04-05"), ("２０２５-04-05", "2025-04-05"),
      ("2024-02-29", "2024-02-29"), ("0001-01-01", "0001-01-01"), ("2025-02-29", nil),
      ("2025-4-5", nil), ("2025/04/05", nil), ("2025-04", nil), ("2025", nil), ("", nil),
      ("2025-04-05/2025-04-05", nil), ("2025-04-05T00:00", nil), ("20250405", nil),
      ("+2025-04-05", nil),
      ("-025-04-05", nil), ("2025-04-0５", "2025-04-05"), ("2025-04--5", nil),
    ] as [(String, String?)])
  func reads(text: String, expected: String?) {
    #expect(CalendarDate(text)?.description == expected)
  }

  @Test("prints what reads back") func roundTrip() throws {
    var random = SeededRandom(seed: 8)
    for _ in 0..<2_000 {
      let date = try #require(
        CalendarDate(dayNumber: Int.random(in: -719_162...2_932_896, using: &random)))
      #expect(CalendarDate(date.description) == date)
    }
  }

  @Test(
    "a year's last day ends exactly with the year",
    arguments: [
      ("2024-12-31", 2_024, 366, 366), ("2023-12-31", 2_023, 365, 365),
      ("9999-12-31", 9_999, 365, 365), ("2025-12-30", 2_025, 364, 365),
      ("2024-01-01", 2_024, 1, 366), ("2024-07-01", 2_024, 183, 366),
    ] as [(String, Double, Double, Double)])
  func yearFraction(text: String, year: Double, day: Double, days: Double) throws {
    let expected = year + day / days
    #expect(try #require(CalendarDate(text)).yearFraction == expected)
  }

  @Test("moves by days and years and stays in the calendar") func moves() throws {
    let leap = try #require(CalendarDate("2024-02-29"))
    #expect(leap.adding(years: 1)?.description == "2025-02-28")
    #expect(leap.adding(years: 4)?.description == "2028-02-29")
    #expect(leap.adding(years: -2_024) == nil)
    #expect(leap.adding(years: .max) == nil)
    #expect(leap.adding(years: .min) == nil)
    #expect(leap.adding(days: 1).description == "2024-03-01")
    #expect(leap.adding(days: .max) == .distantFuture)
    #expect(leap.adding(days: .min) == .distantPast)
    // 2022-05-18 and 48 days before, from the relations of the documents (R049).
    #expect(try #require(CalendarDate("2022-05-18")).adding(days: -48).description == "2022-03-31")
    let (start, built, running) = (
      try #require(CalendarDate("2022-05-18")), try #require(CalendarDate("2022-11-07")),
      try #require(CalendarDate("2023-12-07"))
    )
    #expect(start.days(to: built) == 173)  // R048
    #expect(built.days(to: running) == 395)
    #expect(built.days(to: start) == -173)
    #expect(CalendarDate(dayNumber: .max) == nil)
    #expect(CalendarDate(dayNumber: -719_163) == nil)
  }
}
