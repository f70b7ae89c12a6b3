import Testing

@testable import TargetKit

@Suite("Reading") struct ReadingTests {
  typealias Row = (text: String, value: String, bound: Reading.Bound, unit: String)

  /// Figures from the Chongqing documents and the like, with what they say.
  static let chinese: [Row] = [
    ("1339家", "1339", .exact, "家"), ("8.4万家庭", "8.4", .exact, "万家庭"),
    ("24.62亿元", "24.62", .exact, "亿元"), ("3021.68万元", "3021.68", .exact, "万元"),
    ("3万亿元", "3", .exact, "万亿元"), ("105 万平方米", "105", .exact, "万平方米"),
    ("5亿次", "5", .exact, "亿次"), ("1175Ah", "1175", .exact, "Ah"), ("56GWh", "56", .exact, "GWh"),
    ("3GW", "3", .exact, "GW"), ("260亩", "260", .exact, "亩"), ("48天", "48", .exact, "天"),
    ("15分钟", "15", .exact, "分钟"), ("92%", "92", .exact, "%"), ("734家次", "734", .exact, "家次"),
    ("10.9个百分点", "10.9", .exact, "个百分点"), ("3倍", "3", .exact, "倍"),
    ("0.15微米", "0.15", .exact, "微米"), ("1900万立方米", "1900", .exact, "万立方米"),
    ("120万千瓦", "120", .exact, "万千瓦"), ("30亿千瓦时", "30", .exact, "亿千瓦时"),
    ("-3.5亿元", "-3.5", .exact, "亿元"), ("0个", "0", .exact, "个"),
    // Words that say more, or less.
    ("超过80亿元", "80", .moreThan, "亿元"), ("超2%", "2", .moreThan, "%"),
    ("突破1000亿元", "1000", .moreThan, "亿元"), ("高于26%", "26", .moreThan, "%"),
    ("逾100家", "100", .moreThan, "家"), ("已超过5亿次", "5", .moreThan, "亿次"),
    ("不少于100项", "100", .atLeast, "项"), ("至少10筐", "10", .atLeast, "筐"),
    ("10个以上", "10", .atLeast, "个"), ("90%以上", "90", .atLeast, "%"),
    ("达到60亿元以上", "60", .atLeast, "亿元"), ("3万亿之上", "3", .moreThan, "万亿"),
    ("不超过5%", "5", .atMost, "%"), ("5%以内", "5", .atMost, "%"), ("最高500万元", "500", .atMost, "万元"),
    ("控制在5%以内", "5", .atMost, "%"), ("30天以下", "30", .atMost, "天"),
    ("不到0.2平方厘米", "0.2", .lessThan, "平方厘米"), ("不足10家", "10", .lessThan, "家"),
    ("近300家", "300", .nearly, "家"), ("近1000万平方公里", "1000", .nearly, "万平方公里"),
    ("将近200页", "200", .nearly, "页"), ("约347亿元", "347", .about, "亿元"),
    ("120万吨左右", "120", .about, "万吨"), ("达到120万吨左右", "120", .about, "万吨"),
    ("1吨上下", "1", .about, "吨"),
    // 达到 and its like state the number itself.
    ("达到26%", "26", .exact, "%"), ("达15万元", "15", .exact, "万元"), ("高达7.2亿元", "7.2", .exact, "亿元"),
    ("提升至92%", "92", .exact, "%"), ("降至5%", "5", .exact, "%"), ("已达到500亿元", "500", .exact, "亿元"),
    // 余 and 多, wherever they stand.
    ("2万余吨", "2", .somewhatMore, "万吨"), ("540万余元", "540", .somewhatMore, "万元"),
    ("800余万元", "800", .somewhatMore, "万元"), ("5万多吨", "5", .somewhatMore, "万吨"),
    ("100多万吨", "100", .somewhatMore, "万吨"), ("3倍多", "3", .somewhatMore, "倍"),
    ("150余项", "150", .somewhatMore, "项"), ("1000余名", "1000", .somewhatMore, "名"),
    ("60余吨", "60", .somewhatMore, "吨"), ("两年多", "2", .somewhatMore, "年"),
    ("十余家", "10", .somewhatMore, "家"),
    ("超100多家", "100", .somewhatMore, "家"),
    // Chinese numerals.
    ("十二条", "12", .exact, "条"), ("三大", "3", .exact, "大"), ("一小时", "1", .exact, "小时"),
    ("两类", "2", .exact, "类"), ("六百六十户", "660", .exact, "户"), ("一百万元", "100", .exact, "万元"),
    ("一百零五个", "105", .exact, "个"), ("一万五千家", "15000", .exact, "家"),
    ("百分之九十以上", "90", .atLeast, "%"), ("千分之三", "3", .exact, "‰"),
    // A multiplier that is itself the number.
    ("超百亿元", "1", .moreThan, "百亿元"), ("近千家", "1", .nearly, "千家"), ("百余家", "1", .somewhatMore, "百家"),
    // Rates.
    ("400元/吨", "400", .exact, "元/吨"), ("2万余吨/年", "2", .somewhatMore, "万吨/年"),
    ("5000景/年", "5000", .exact, "景/年"), ("400元/亩", "400", .exact, "元/亩"),
    ("10元/公斤", "10", .exact, "元/公斤"), ("8000元/平方米", "8000", .exact, "元/平方米"),
    ("350人/平方公里", "350", .exact, "人/平方公里"), ("60余吨/天", "60", .somewhatMore, "吨/天"),
    // Full width, separators, spaces.
    ("１５３６．９８亿元", "1536.98", .exact, "亿元"), ("1,536.98亿元", "1536.98", .exact, "亿元"),
    ("１，２３４家", "1234", .exact, "家"), ("＞　８０　亿元", "80", .moreThan, "亿元"),
    (" 58 家 ", "58", .exact, "家"),
    ("≥10个", "10", .atLeast, "个"), ("≤ 5 %", "5", .atMost, "%"), ("~120万吨", "120", .about, "万吨"),
    (">= 10", "10", .atLeast, ""), ("> 2%", "2", .moreThan, "%"), ("10+", "10", .atLeast, ""),
    ("=26%", "26", .exact, "%"), ("26％", "26", .exact, "%"),
  ]

  static let english: [Row] = [
    ("over 8 billion yuan", "8", .moreThan, "billion yuan"),
    ("Over 8 Billion Yuan", "8", .moreThan, "Billion Yuan"),
    ("at least 100 items", "100", .atLeast, "items"),
    ("nearly 1,000 people", "1000", .nearly, "people"),
    ("about 1.2 million tonnes", "1.2", .about, "million tonnes"),
    ("26 percent", "26", .exact, "percent"),
    ("no more than 30 days", "30", .atMost, "days"),
    ("up to 500 enterprises", "500", .atMost, "enterprises"),
    ("fewer than 10 cases", "10", .lessThan, "cases"), ("500 or more", "500", .atLeast, ""),
    ("less than or equal to 5%", "5", .atMost, "%"), ("2 pp", "2", .exact, "pp"),
    ("400 yuan/tonne", "400", .exact, "yuan/tonne"), ("3 times", "3", .exact, "times"),
    ("1.2 million tonnes/year", "1.2", .exact, "million tonnes/year"),
    ("8bn yuan", "8", .exact, "bn yuan"),
  ]

  @Test("reads figures as people write them", arguments: chinese + english)
  func reads(row: Row) throws {
    let reading = try Reading(row.text)
    #expect(reading.value.description == row.value)
    #expect(reading.bound == row.bound)
    #expect(reading.unit.symbol == row.unit)
    #expect(reading.unit == UnitRegistry.standard.unit(row.unit))
  }

  @Test("prints what reads back", arguments: chinese + english) func roundTrip(row: Row) throws {
    let reading = try Reading(row.text)
    #expect(try Reading(reading.description) == reading)
    #expect(try Reading(reading.text(in: .chinese)) == reading)
    #expect(try Reading(reading.text(in: .english)) == reading)
  }

  @Test("of several tens is at least two of them", arguments: [("几十个", 20), ("数百家", 200)])
  func several(text: String, least: Int) throws {
    let reading = try Reading(text)
    #expect(reading.value == ExactDecimal(least))
    #expect(reading.bound == .atLeast)
  }

  @Test("of a class of size with digits is about its number")
  func sizeClass() throws {
    let unit = try #require(UnitRegistry.standard.unit("亿元"))
    let reading = try Reading("900亿级", unit: unit)
    #expect(reading == Reading(ExactDecimal(900), unit, bound: .about))
    #expect(throws: FigureError.self) { try Reading("千亿级", unit: unit) }
    #expect(throws: FigureError.self) { try Reading("超百亿级", unit: unit) }
  }

  @Test("of a fraction is the share rounded to six digits")
  func fraction() throws {
    // By hand: 100 ÷ 660 = 0.15151515….
    let reading = try Reading("六百六十分之一")
    #expect(reading.description == "0.151515%")
    #expect(try reading.interval().contains(try #require(ExactDecimal("0.1515151515"))))
    #expect(try Reading("三分之二").description == "66.6667%")
    // Half is as whole as it is written.
    #expect(try Reading("2分之1").description == "50%")
    #expect(try Reading("四分之三").description == "75%")
    #expect(try Reading("8分之1").description == "12.5%")
  }

  @Test(
    "refuses what is no figure, and says why",
    arguments: [
      ("", .empty), ("   ", .empty), ("　", .empty), ("几个", .notANumber), ("N个", .notANumber),
      ("家", .notANumber), ("更加完善", .notANumber), (">=", .notANumber), ("超过", .notANumber),
      ("-", .notANumber),
      ("两三家", .notANumber), ("二百五元", .notANumber), ("百亿元", .notANumber), ("--5", .notANumber),
      (".5", .notANumber), ("nan", .notANumber), ("二〇二五", .notANumber), ("近日", .notANumber),
      ("千米", .notANumber),
      ("5 把", .unknownUnit("把")), ("5.", .unknownUnit(".")), ("1.2.3", .unknownUnit(".3")),
      ("0x10", .unknownUnit("x10")), ("3月14日", .unknownUnit("月14日")),
      ("400元/", .unknownUnit("元/")), ("5/吨", .unknownUnit("/吨")), ("5mW", .unknownUnit("mW")),
      ("5兆元", .unknownUnit("兆元")), ("千亿级", .notANumber),
      ("5元/吨/年", .unknownUnit("元/吨/年")),
      ("十几家", .notANumber), ("二分之三", .notANumber), ("12 34", .unknownUnit("34")),
      ("12,34", .badSeparators), ("1,2345", .badSeparators), ("1234,567", .badSeparators),
      ("0001,234", .badSeparators), ("1,234,56", .badSeparators),
      ("超过10家以内", .contradictoryBounds), ("不到10家以上", .contradictoryBounds),
      ("近10家左右", .contradictoryBounds), ("=10家以上", .contradictoryBounds),
      ("12345678901234567891", .tooManyDigits), ("0.9234567890123456789", .tooManyDigits),
      ("+20%", .changeInsteadOfLevel), ("+5家", .changeInsteadOfLevel),
      ("增长8.4%", .changeInsteadOfLevel),
      ("2x baseline", .changeInsteadOfLevel), ("翻一番", .changeInsteadOfLevel),
      ("降低 25%", .changeInsteadOfLevel), ("提高10.9个百分点", .changeInsteadOfLevel),
    ] as [(String, FigureError)])
  func refuses(text: String, error: FigureError) {
    #expect(throws: error) { try Reading(text) }
  }

  @Test(
    "stands for an interval",
    arguments: [
      ("8.4万家", "[8.35, 8.45)"), ("1339家", "[1339, 1339]"), ("超过80亿元", "(80, ∞)"),
      ("不少于100项", "[100, ∞)"), ("不超过5%", "(-∞, 5]"), ("不到0.2平方厘米", "(-∞, 0.2)"),
      ("近1000万平方公里", "[900.0, 1000)"),  // 10 % below, the number itself excluded
      ("120万吨左右", "[114.00, 126.00]"),  // 5 % to either side
      ("26%", "[25.5, 26.5)"), ("26.0%", "[25.95, 26.05)"), ("-3.5亿元", "[-3.55, -3.45)"),
      ("2.3万人", "[2.25, 2.35)"), ("23000人", "[23000, 23000]"), ("400元/吨", "[399.5, 400.5)"),
      ("1.5家", "[1.45, 1.55)"), ("近-100亿元", "(-100, -90.0]"), ("近0家", "(-∞, ∞)"),
      ("约0家", "[0.00, 0.00]"),
    ])
  func interval(text: String, expected: String) throws {
    #expect(try Reading(text).interval().description == expected)
  }

  @Test("what about and nearly are worth can be set") func reach() throws {
    let reach = ApproximationReach(
      about: try #require(ExactDecimal("0.1")), nearly: try #require(ExactDecimal("0.02")))
    #expect(try Reading("约100家").interval(reach).description == "[90.0, 110.0]")
    #expect(try Reading("近100家").interval(reach).description == "[98.00, 100)")
    #expect(try Reading("约100家").faceInterval(reach).description == "[90.0, 110.0]")
    #expect(try Reading("8.4万家").faceInterval().singleValue == ExactDecimal("8.4"))
  }

  @Test(
    "a number without a unit is one of the unit it stands for",
    arguments: [
      ("8.4", "万家", "8.4万家"), ("8.4万", "万家", "8.4万家"), ("8.4万", "家", "8.4万家"),
      ("3万亿", "亿元", "3万亿元"), ("超3万亿", "元", ">3万亿元"), ("5亿", "万元", "5亿元"),
      ("3万", "千瓦", "3万千瓦"), ("5万多", "吨/年", "5余万吨/年"), ("2万", "万吨/年", "2万吨/年"),
      ("8 billion", "yuan", "8 billion yuan"), ("26", "%", "26%"), ("8.4万", "", "8.4万"),
      ("超千", "家", ">1千家"),
    ])
  func standardUnit(text: String, unit: String, expected: String) throws {
    let standard = try #require(UnitRegistry.standard.unit(unit))
    let reading = try Reading(text, unit: standard)
    #expect(reading.description == expected)
    #expect(reading.unit.dimension == standard.dimension)
  }

  @Test("a multiplier that may be meant in two ways is refused") func ambiguousMultiplier() throws {
    let money = try #require(UnitRegistry.standard.unit("亿元"))
    let share = try #require(UnitRegistry.standard.unit("%"))
    #expect(throws: FigureError.ambiguousUnit("万")) { try Reading("3万", unit: money) }
    #expect(throws: FigureError.unknownUnit("万")) { try Reading("3万", unit: share) }
  }

  @Test(
    "converts exactly, with its precision, or throws",
    arguments: [
      ("24.62亿元", "元", "[2461500000, 2462500000)"), ("1339家", "万家", "[0.1339, 0.1339]"),
      ("15亩", "公顷", nil),  // half a mu is a thirtieth of a hectare
      ("150.0亩", "公顷", nil), ("56GWh", "kWh", "[55500000, 56500000)"), ("3GW", "GWh", nil),
      ("10平方公里", "公顷", "[950, 1050)"), ("260亩", "平方米", nil), ("3倍", "%", nil),
    ] as [(String, String, String?)])
  func converts(text: String, unit: String, expected: String?) throws {
    let reading = try Reading(text)
    let target = try #require(UnitRegistry.standard.unit(unit))
    guard let expected else {
      #expect(throws: UnitError.self) { try reading.converted(to: target) }
      return
    }
    let converted = try reading.converted(to: target)
    #expect(converted.unit == target)
    let interval = try converted.interval()
    #expect(interval.description == expected)
  }

  @Test("says the same in both languages") func text() throws {
    let reading = try Reading("over 8 billion yuan")
    #expect(reading.text(in: .english) == "over 8 billion yuan")
    #expect(reading.text(in: .chinese) == "超过8 billion yuan")
    #expect(try Reading("56GWh以上").text(in: .english) == "at least 56 GWh")
    #expect(try Reading("56GWh以上").text(in: .chinese) == "不少于56GWh")
    #expect(try Reading(">80亿元").description == ">80亿元")
  }
}
