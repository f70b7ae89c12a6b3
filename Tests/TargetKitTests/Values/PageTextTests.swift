import Testing

@testable import TargetKit

@Suite("Figures as pages say them")
struct PageTextTests {
  /// Figures as published in Chinese, with their English; moving the point rounds nothing:
  /// 629亿 is 629 × 10⁸ = 62.9 × 10⁹.
  static let english: [(text: String, english: String)] = [
    ("629亿元", "62.9 billion yuan"), ("629.0亿元", "62.90 billion yuan"),
    ("700亿元", "70 billion yuan"), ("超过80亿元", "over 8 billion yuan"),
    ("8.4万", "84,000"), ("3万亿元", "3 trillion yuan"), ("157800元", "157,800 yuan"),
    ("84起", "84 cases"), ("1339家", "1,339 enterprises"), ("12个", "12"),
    ("近1000万平方公里", "nearly 10 million km²"), ("120万吨左右", "about 1.2 million t"),
    ("0.397吨标准煤/万元", "0.397 tce/10,000 yuan"), ("2万余吨/年", "somewhat over 20,000 t/year"),
    ("6.8件/万人", "6.8 items/10,000 people"), ("35微克/立方米", "35 μg/m³"), ("26%", "26%"),
    ("120万千瓦", "1.2 million kW"), ("3.5千瓦时", "3.5 kWh"), ("2个百分点", "2 percentage points"),
    ("3%—5%", "3%—5%"), ("3至5%", "3 to 5%"), ("over 8 billion yuan", "over 8 billion yuan"),
    ("0亿元", "0 yuan"),
  ]

  @Test("A figure in Chinese is said in English words and units", arguments: english)
  func told(row: (text: String, english: String)) throws {
    let reading = try Reading(row.text)
    #expect(reading.told(row.text, in: .english) == row.english)
    #expect(!reading.told(in: .english).isWrittenInChinese)
  }

  @Test("Every standard unit has English letters or none", arguments: UnitRegistry.standard.symbols)
  func names(symbol: String) throws {
    let unit = try #require(UnitRegistry.standard.unit(symbol))
    #expect(!unit.name(in: .english).isWrittenInChinese)
    #expect(!unit.told(ExactDecimal(12), in: .english).isWrittenInChinese)
  }

  @Test("A declared unit that counts things and has no English name is left to the indicator")
  func unknownCount() throws {
    let unit = try #require(Unit(symbol: "孔", dimension: .count(of: "孔")))
    #expect(unit.told(ExactDecimal(84), in: .english) == "84")
    #expect(unit.told(ExactDecimal(84), in: .chinese) == "84孔")
  }

  @Test("Long numbers have their thousands set apart")
  func grouped() throws {
    let long = try Reading("14687744162801.033 USD")
    #expect(
      long.told("14687744162801.033 USD", in: .english) == "14,687,744,162,801.033 USD")
    #expect(
      long.told("14687744162801.033 USD", in: .chinese) == "14,687,744,162,801.033 USD")
    #expect("2025".groupingDigits(from: 5) == "2025")
    #expect("1,234,567.12345".groupingDigits(from: 4) == "1,234,567.12345")
    #expect(ExactDecimal(1234).grouped(in: .english) == "1,234")
    #expect(ExactDecimal(123_456).grouped(in: .chinese) == "123456")
  }

  /// By the rule of 四舍五入: a half goes away from zero.
  @Test(
    "Numbers are rounded half up on their decimal digits",
    arguments: [
      (0.075, 2, "0.08"), (-0.075, 2, "-0.08"), (1.005, 2, "1.01"), (2.675, 2, "2.68"),
      (0.0337, 12, "0.0337"), (18.399999999999977, 12, "18.4"), (0.30000000000000004, 12, "0.3"),
      (326.6666666666667, 1, "326.7"), (0, 2, "0"),
      (.leastNonzeroMagnitude, 3, "0"),
    ])
  func rounding(value: Double, places: Int, text: String) {
    #expect(TargetKit.Numbers.short(value, decimals: places) == text)
  }
}
