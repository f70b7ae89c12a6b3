import Testing

@testable import TargetKit

@Suite("Units") struct UnitTests {
  private let units = UnitRegistry.standard

  @Test(
    "scales exactly",
    arguments: [
      ("24.62", "亿元", "2462000000", "元"), ("3021.68", "万元", "30216800", "yuan"),
      ("3", "万亿元", "3000000000000", "元"), ("15", "亩", "1", "公顷"), ("1", "平方公里", "1500", "亩"),
      ("1000", "万公顷", "100000000000", "平方米"), ("56", "GWh", "56000000000", "Wh"),
      ("120", "万千瓦", "1.2", "GW"), ("30", "亿千瓦时", "3", "TWh"), ("5", "万吨", "50000000", "公斤"),
      ("0.15", "微米", "0.00015", "毫米"), ("1", "周", "168", "小时"), ("2", "年", "24", "个月"),
      ("0.2", "平方厘米", "0.00002", "平方米"), ("12", "%", "120", "‰"), ("3", "斤", "1.5", "公斤"),
      ("400", "元/吨", "0.4", "元/公斤"), ("2", "万吨/年", "20000", "吨/年"), ("1", "吨/月", "12", "吨/年"),
      ("8000", "元/平方米", "80000000", "元/公顷"), ("8", "billion yuan", "80", "亿元"),
      ("1.2", "million tonnes", "120", "万吨"), ("1", "百万亿元", "100", "万亿元"),
    ])
  func scales(number: String, unit: String, expected: String, other: String) throws {
    let (from, to) = (try #require(units.unit(unit)), try #require(units.unit(other)))
    let value = try #require(ExactDecimal(number))
    #expect(try from.convert(value, to: to) == ExactDecimal(expected))
    #expect(try to.convert(#require(ExactDecimal(expected)), to: from) == value)
  }

  @Test("what is no finite decimal throws") func inexact() throws {
    let (mu, metres) = (try #require(units.unit("亩")), try #require(units.unit("平方米")))
    // 260 mu are 520000/3 square metres.
    #expect(throws: UnitError.inexact(mu, metres)) {
      try mu.convert(ExactDecimal(260), to: metres)
    }
    #expect(try mu.convert(ExactDecimal(261), to: metres) == ExactDecimal(174_000))
    #expect(throws: UnitError.inexact(mu, metres)) { try mu.factor(to: metres) }
    #expect(throws: UnitError.inexact(metres, mu)) {
      try metres.convert(ExactDecimal(uncheckedSignificand: .max, exponent: 60), to: mu)
    }
  }

  @Test(
    "keeps apart what only looks alike",
    arguments: [
      ("GWh", "GW"), ("家", "家次"), ("人", "人次"), ("户", "家庭"), ("%", "个百分点"), ("%", "倍"), ("个", "项"),
      ("天", "年"), ("小时", "月"), ("亿元", "亿美元"), ("吨", "吨标准煤"), ("平方米", "立方米"), ("吨", "吨/年"),
      ("元/吨", "元/亩"), ("Ah", "Wh"), ("个", ""), ("米", "亩"), ("万吨/年", "万吨"),
    ])
  func apart(left: String, right: String) throws {
    let (a, b) = (try #require(units.unit(left)), try #require(units.unit(right)))
    #expect(a.dimension != b.dimension)
    #expect(!a.isSameSize(as: b))
    #expect(throws: UnitError.differentDimension(a, b)) { try a.factor(to: b) }
    #expect(throws: UnitError.differentDimension(a, b)) {
      try Reading(.one, a).converted(to: b)
    }
  }

  @Test(
    "spellings of one unit are one size",
    arguments: [
      ["元", "yuan", "人民币", "RMB", "Yuan"], ["平方公里", "km²", "km2", "平方千米"], ["吨", "tonnes", "t"],
      ["人", "名", "位", "people"], ["天", "日", "day"], ["%", "percent", "％"], ["GWh", "吉瓦时", "gwh"],
      ["公斤/天", "kg/day", "千克/日"], ["万吨/年", "万吨 / 年", "万吨/year"],
      ["million tonnes", "Million  Tonnes", "百万吨"], ["家", "enterprises", "Company"],
    ])
  func spellings(symbols: [String]) throws {
    let found = symbols.map(units.unit)
    let first = try #require(found[0])
    for (symbol, unit) in zip(symbols, found) {
      #expect(try #require(unit, "\(symbol)").isSameSize(as: first), "\(symbol)")
    }
  }

  @Test(
    "does not know what is no unit",
    arguments: [
      "把", "元/", "/吨", "元//吨", "元/吨/年", "元/万", "mW", "mw", "M", "KM2", "百", "万级", "亿级", "兆元",
      "万亿万亿元元", "百百百元", "parsec", "%%", "元 吨", "个 个", "百分", "million", "million ", "/", "元/元元",
    ])
  func unknown(symbol: String) {
    guard symbol.hasPrefix("million") else {
      #expect(units.unit(symbol) == nil)
      return
    }
    #expect(units.unit(symbol)?.dimension == .number)
  }

  @Test("only single counted things are themselves") func counting() throws {
    for symbol in ["家", "个", "人次", "enterprises", "标箱"] {
      #expect(try #require(units.unit(symbol)).countsSingly)
    }
    for symbol in ["万家", "元", "天", "", "景/年", "人/平方公里", "%"] {
      #expect(try #require(units.unit(symbol)).countsSingly == false, "\(symbol)")
    }
  }

  @Test("a plan declares its own") func declared() throws {
    var own = UnitRegistry.standard
    own.declare(
      try #require(
        Unit(symbol: "万标准箱公里", dimension: Dimension("haulage"), scale: ExactDecimal(10_000))))
    own.declare(try #require(Unit(symbol: "指数点", dimension: Dimension("index"))))
    #expect(try Reading("5万标准箱公里", units: own).unit.dimension == Dimension("haulage"))
    #expect(own.unit("万指数点")?.scale == ExactDecimal(10_000))
    #expect(own.unit("指数点/年")?.dimension == Dimension("index") / .calendarTime)
    #expect(own.symbols.contains("指数点"))
    #expect(units.unit("指数点") == nil)
    #expect(Unit(symbol: "无", dimension: .money, scale: .zero) == nil)
    #expect(Unit(symbol: "负", dimension: .money, scale: ExactDecimal(-1)) == nil)
    #expect(Unit(symbol: "无", dimension: .money, divisor: .zero) == nil)
  }

  @Test("dimensions multiply and divide") func dimensions() {
    #expect(Dimension.money / .mass * .mass == .money)
    #expect(Dimension.money / .money == .number)
    #expect(Dimension.energy / .duration != .power)  // kept apart on purpose
    #expect((Dimension.count(of: "家") / .area).isCounted == false)
    #expect(Dimension.count(of: "家").isCounted)
  }

  @Test("every symbol can be written behind a number and multiplied") func everySymbol() throws {
    for symbol in units.symbols where symbol != "" {
      let unit = try #require(units.unit(symbol))
      let reading = Reading(ExactDecimal(12), unit)
      #expect(try Reading(reading.description) == reading, "\(symbol)")
      #expect(try Reading("超过12.5" + symbol).unit == unit)
      guard symbol != "级", !symbol.hasPrefix("/") else { continue }
      let many = try #require(units.unit("万" + symbol), "\(symbol)")
      #expect(many.dimension == unit.dimension)
      if unit.dimension != .number {
        #expect(try Reading("2万余" + symbol).unit == many, "\(symbol)")
      }
    }
  }

  @Test(
    "garbage neither recurses deeply nor takes long",
    arguments: ["万", "万亿", "元/", "million ", "余", "/"])
  func garbage(piece: String) {
    for count in [1, 5, 21, 64, 1_000, 100_000] {
      _ = units.unit(String(repeating: piece, count: count))
    }
    #expect(units.unit(String(repeating: piece, count: 100_000)) == nil)
  }
}
