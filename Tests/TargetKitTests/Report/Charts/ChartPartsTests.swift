import Testing

@testable import TargetKit

@Suite("Parts of charts")
struct ChartPartsTests {
  @Test("Labels move apart, and no further than they must")
  func column() {
    // Two wishes at one place share it: 50 is the middle of both.
    #expect(LabelColumn.solve([50, 50], heights: [10, 10], within: 0...100) == [45, 55])
    #expect(LabelColumn.solve([20, 80], heights: [10, 10], within: 0...100) == [20, 80])
    // At the edge the block is pushed inside.
    #expect(LabelColumn.solve([0, 2], heights: [10, 10], within: 0...100) == [5, 15])
    // The last of three has no room.
    #expect(
      LabelColumn.solve([9, 1, 5], heights: [10, 10, 10], within: 0...20) == [15, 5, nil])
  }

  @Test("Labels never overlap", arguments: 0..<50)
  func columnLaw(_ seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    let count = Int.random(in: 1...20, using: &random)
    let wishes = (0..<count).map { _ in Double.random(in: -50...250, using: &random) }
    let heights = (0..<count).map { _ in Double.random(in: 1...20, using: &random) }
    let places = LabelColumn.solve(wishes, heights: heights, within: 0...200)
    let boxes = zip(places, heights).compactMap { place, height in
      place.map { ($0 - height / 2, $0 + height / 2) }
    }.sorted { $0.0 < $1.0 }
    for (upper, lower) in zip(boxes, boxes.dropFirst()) { #expect(upper.1 <= lower.0 + 1e-9) }
    #expect(boxes.allSatisfy { -1e-9 <= $0.0 && $0.1 <= 200 + 1e-9 })
    // Nobody goes without while there is room.
    if heights.reduce(0, +) <= 200 { #expect(boxes.count == count) }
  }

  @Test(
    "Ticks are round numbers around the data",
    arguments: [
      ([690.0, 1510], ["600", "800", "1000", "1200", "1400", "1600"]),
      ([3, 97], ["0", "20", "40", "60", "80", "100"]),
      ([-12, 30], ["-20", "-10", "0", "10", "20", "30"]),
      ([2.41, 2.68], ["2.4", "2.5", "2.6", "2.7"]),
      ([1e-6, 1e12], ["0", "2e11", "4e11", "6e11", "8e11", "1e12"]),
      ([100], ["70", "80", "90", "100", "110", "120", "130"]),
      ([0], ["-1.0", "-0.5", "0.0", "0.5", "1.0"]),
    ])
  func ticks(_ values: [Double], _ labels: [String]) {
    let axis = ValueAxis(values, count: 5)
    #expect(axis.ticks.map { axis.label($0, .chinese) } == labels)
    #expect(values.allSatisfy { axis.low <= $0 && $0 <= axis.high })
  }

  @Test("Years are counted back from the last, months and days appear in short spans")
  func times() {
    let day = SampleCharts.day
    let years = TimeAxis([day(2020, 12, 31), day(2027, 12, 31)], width: 600)
    #expect(years.divisions.map(\.label) == (2020...2027).map(String.init))
    #expect(years.share(day(2027, 12, 31)) == 1)
    let narrow = TimeAxis([day(2020, 12, 31), day(2027, 12, 31)], width: 200)
    #expect(narrow.divisions.map(\.label) == ["2021", "2023", "2025", "2027"])
    let months = TimeAxis([day(2025, 1, 31), day(2025, 12, 31)], width: 600)
    #expect(months.divisions.first?.label == "2025-02" && months.divisions.last?.label == "2025-12")
    #expect(!months.hasYears)
    let days = TimeAxis([day(2025, 3, 1), day(2025, 3, 5)], width: 600)
    #expect(days.divisions.map(\.label) == (1...5).map { "2025-03-0\($0)" })
    #expect(
      TimeAxis([day(2025, 12, 31)], width: 600).divisions.map(\.label) == ["2024", "2025", "2026"])
  }

  @Test("Text is wrapped, and what doesn't fit is cut with a mark")
  func lines() {
    let name = "网上零售额占社会消费品零售总额比重"
    let whole = TextMeasure.lines(name, size: 12, width: 400, most: 2)
    #expect(whole.lines == [name] && !whole.isCut)
    let wrapped = TextMeasure.lines(name, size: 12, width: 120, most: 2)
    #expect(wrapped.lines.joined() == name && wrapped.lines.count == 2)
    let cut = TextMeasure.lines(name, size: 12, width: 60, most: 2)
    #expect(cut.isCut && cut.lines.count == 2 && cut.lines.last?.hasSuffix("…") == true)
    #expect(cut.lines.allSatisfy { TextMeasure.width($0, size: 12) <= 60.001 })
    let word = TextMeasure.lines(String(repeating: "W", count: 100), size: 12, width: 60, most: 1)
    #expect(word.isCut && word.lines.count == 1)
  }
}
