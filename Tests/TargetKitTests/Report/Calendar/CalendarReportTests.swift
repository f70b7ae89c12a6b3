import Testing

@testable import TargetKit

@Suite("Calendars")
struct CalendarReportTests {
  /// The lines as a reader unfolds them.
  static func unfolded(_ text: String) -> [String] {
    var lines: [[UInt8]] = [[]]
    let bytes = Array(text.utf8)
    var place = 0
    while place < bytes.count {
      if bytes[place...].starts(with: [0x0D, 0x0A, 0x20]) {
        place += 3
      } else if bytes[place...].starts(with: [0x0D, 0x0A]) {
        lines.append([])
        place += 2
      } else {
        lines[lines.count - 1].append(bytes[place])
        place += 1
      }
    }
    return lines.dropLast().map { String(decoding: $0, as: UTF8.self) }
  }

  /// The lines as they stand in the file, without their ends.
  static func physical(_ text: String) -> [ArraySlice<UInt8>] {
    Array(text.utf8).split(separator: 0x0A, omittingEmptySubsequences: false).dropLast()
  }

  @Test("fold so that unfolding gives the line back", arguments: [1, 2, 3, 4])
  func folding(_ octets: Int) {
    let letter = ["a", "é", "名", "👧"][octets - 1]
    for count in 0...200 {
      let value = String(repeating: letter, count: count)
      var lines = CalendarLines()
      lines.add("X-A", value)
      #expect(Self.unfolded(lines.text) == ["X-A:" + value])
      for line in Self.physical(lines.text) {
        #expect(line.last == 0x0D && line.count <= 76)
        // A line that begins or ends inside a character would not be UTF-8 by itself.
        #expect(String(validating: line, as: UTF8.self) != nil)
      }
    }
  }

  @Test("keep hostile texts in their property", arguments: Hostile.texts.indices)
  func hostile(_ index: Int) throws {
    let loaded = Hostile.book(Hostile.texts[index])
    let review = Review(of: loaded.book, asOf: Demo.asOf)
    for language in Language.allCases {
      let text = CalendarReport(review, language: language).text
      #expect(text == CalendarReport(review, language: language).text)
      let lines = Self.unfolded(text)
      // What is due, what is expected: a target, an outcome and a figure, whatever their names hold.
      let count = loaded.book.targets.isEmpty ? 0 : 3
      #expect(lines.filter { $0 == "BEGIN:VEVENT" }.count == count)
      #expect(lines.filter { $0 == "END:VEVENT" }.count == count)
      #expect(lines.filter { $0.hasPrefix("SUMMARY:") }.count == count)
      for line in Self.physical(text) {
        #expect(line.count <= 76)
        #expect(line.dropLast().allSatisfy { $0 >= 0x20 && $0 != 0x7F })
      }
    }
  }

  @Test("separate values only where the format does")
  func escaping() {
    var lines = CalendarLines()
    lines.add("SUMMARY", text: "a;b,c\\d\ne\u{1}f\r")
    #expect(lines.text == "SUMMARY:a\\;b\\,c\\\\d\\nef\r\n")
  }

  @Test("keep each entry's identity when figures and the day of the review change")
  func identity() throws {
    func identities(_ asOf: String) throws -> [String] {
      let review = Review(of: Demo.book.book, asOf: try #require(CalendarDate(asOf)))
      return Self.unfolded(CalendarReport(review, language: .chinese).text).filter {
        $0.hasPrefix("UID:")
      }
    }
    let later = try identities("2026-09-30")
    #expect(Set(later).count == later.count)
    // Nothing that was in the calendar is in it again under another name.
    let earlier = try identities("2026-07-31")
    #expect(!earlier.isEmpty && Set(earlier).isSubset(of: Set(later)))
  }

  @Test("last the whole day, on the last day of the calendar, too")
  func lastDay() throws {
    let scenario = Scenario(why: "far away", due: "9999-12-31", figures: [])
    let loaded = PlanBook.load(sources: [SourceText(file: "plan.json", text: scenario.plan)])
    let review = Review(of: loaded.book, asOf: Demo.asOf)
    let lines = Self.unfolded(CalendarReport(review, language: .chinese).text)
    #expect(lines.contains("DTSTART;VALUE=DATE:99991231"))
    #expect(!lines.contains { $0.hasPrefix("DTEND") })
    let usual = Self.unfolded(CalendarReport(Demo.review, language: .chinese).text)
    #expect(usual.contains("DTSTART;VALUE=DATE:20271231"))
    #expect(usual.contains("DTEND;VALUE=DATE:20280101"))
  }
}
