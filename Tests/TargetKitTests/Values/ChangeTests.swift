import Testing

@testable import TargetKit

@Suite("Change") struct ChangeTests {
  @Test(
    "reads multiples",
    arguments: [
      ("2x baseline", "2"), ("2 × baseline", "2"), ("1.5 times baseline", "1.5"),
      ("2X Baseline", "2"),
      ("120% of baseline", "1.2"), ("3倍于基期", "3"), ("为基期的3倍", "3"), ("是去年的3倍", "3"),
      ("相当于基期的120%", "1.2"), ("翻一番", "2"), ("翻了一番", "2"), ("翻两番", "4"), ("翻三番", "8"), ("倍增", "2"),
      ("双倍增", "2"), ("double", "2"), ("+20%", "1.2"), ("＋２０％", "1.2"), ("-25%", "0.75"),
      ("−25%", "0.75"), ("增长12.67倍", "13.67"), ("增长了20%", "1.2"), ("降低 25%", "0.75"),
      ("缩短了60%", "0.4"), ("下降5‰", "0.995"), ("up 8.4%", "1.084"), ("down by 25 percent", "0.75"),
      ("增长百分之二十", "1.2"), ("+3x", "4"),
    ])
  func multiples(text: String, factor: String) throws {
    #expect(try Change.parse(text) == .multiple(#require(ExactDecimal(factor))))
  }

  @Test(
    "reads differences",
    arguments: [
      ("提高10.9个百分点", "10.9", "个百分点"), ("+2pp", "2", "pp"), ("-2个百分点", "-2", "个百分点"),
      ("降低2个百分点", "-2", "个百分点"), ("+20个", "20", "个"), ("增加50家", "50", "家"), ("减少5亿元", "-5", "亿元"),
      ("增加5 GWh", "5", "GWh"), ("baseline + 20个", "20", "个"), ("baseline-5亿元", "-5", "亿元"),
      ("基期+2个百分点", "2", "个百分点"), ("baseline+20", "20", ""),
    ])
  func differences(text: String, amount: String, unit: String) throws {
    let unit = try #require(UnitRegistry.standard.unit(unit))
    #expect(try Change.parse(text) == .difference(#require(ExactDecimal(amount)), unit))
  }

  @Test(
    "levels are no changes",
    arguments: [
      "20%", "26", "-3.5", "-5亿元", "提升至92%", "增长到50个", "降至5%", "3倍", "2x", "up to 500", "", "超2%",
      "3月14日", "更加完善",
    ])
  func levels(text: String) throws { #expect(try Change.parse(text) == nil) }

  @Test(
    "what can be meant in two ways is refused",
    arguments: [
      ("+20", ""), ("增长20", ""), ("降低3倍", ""), ("-3倍", ""), ("-25%以上", ""), ("++5%", ""),
      ("+-5%", ""), ("baseline+2%", ""),
      // Of a share, per cent and percentage points are easily confused.
      ("+2%", "%"), ("-2%", "%"), ("提升30%", "%"), ("降低25%", "‰"), ("baseline+2%", "%"),
    ] as [(String, String?)])
  func ambiguous(text: String, unit: String?) throws {
    guard let unit else {
      #expect(throws: FigureError.ambiguousChange) { try Self.meaning(text, .number) }
      return
    }
    let indicator = try #require(UnitRegistry.standard.unit(unit))
    #expect(throws: FigureError.ambiguousChange) { try Change.parse(text, in: indicator) }
    #expect(throws: FigureError.ambiguousChange) { try Self.meaning(text, indicator) }
  }

  /// What a target that is a change means for figures in a unit.
  private static func meaning(_ text: String, _ unit: Unit) throws -> (Change, Reading.Bound?) {
    guard case .change(let phrase) = try TargetPhrase(text, unit: unit).ask else {
      throw FigureError.notANumber
    }
    return (try phrase.change(in: unit, units: .standard), phrase.boundOfLevel)
  }

  @Test("of a share, multiples and percentage points stay clear") func shares() throws {
    let percent = try #require(UnitRegistry.standard.unit("%"))
    let base = try #require(ExactDecimal("26"))
    for (text, level) in [
      ("2x baseline", "52"), ("+2个百分点", "28"), ("翻一番", "52"), ("baseline+2", "28"), ("-2pp", "24"),
    ] {
      let change = try #require(try Change.parse(text, in: percent))
      #expect(try change.level(from: base, in: percent) == ExactDecimal(level), "\(text)")
      #expect(try Change.parse(change.description, in: percent) == change)
    }
  }

  @Test(
    "what is said about a change bounds the new level",
    arguments: [
      (">= 2x baseline", "2x baseline", .atLeast), ("at least double", "2x baseline", .atLeast),
      ("翻一番以上", "2x baseline", .atLeast), ("增长20%以上", "1.2x baseline", .atLeast),
      ("增长超20%", "1.2x baseline", .moreThan), ("增长3倍多", "4x baseline", .moreThan),
      ("> +20%", "1.2x baseline", .moreThan), ("是去年的3倍以上", "3x baseline", .atLeast),
      // A greater decrease is a lower level.
      ("降低25%以上", "0.75x baseline", .atMost), ("降低超25%", "0.75x baseline", .lessThan),
      ("<= -25%", "0.75x baseline", .atMost), ("+20%", "1.2x baseline", nil),
      ("达到2x baseline", "2x baseline", nil),
    ] as [(String, String, Reading.Bound?)])
  func bounds(text: String, change: String, bound: Reading.Bound?) throws {
    let (read, said) = try Self.meaning(text, .number)
    // The numbers may be written with other zeros.
    #expect(try read == Change.parse(change))
    #expect(said == bound)
    if bound != nil { #expect(throws: FigureError.self) { try Change.parse(text) } }
  }

  @Test(
    "gives the new level",
    arguments: [
      ("+20%", "80", "亿元", "96"), ("增长12.67倍", "1", "家", "13.67"), ("减少5000万元", "2", "亿元", "1.5"),
      ("+20个", "10", "个", "30"), ("提高10.9个百分点", "50.1", "%", "61"), ("+1个百分点", "5", "‰", "15"),
    ])
  func level(text: String, base: String, unit: String, expected: String) throws {
    let unit = try #require(UnitRegistry.standard.unit(unit))
    let change = try #require(try Change.parse(text))
    #expect(
      try change.level(from: #require(ExactDecimal(base)), in: unit) == ExactDecimal(expected))
  }

  @Test("a multiple of nothing, or of a loss, is no level") func multipleOfNothing() throws {
    let unit = try #require(UnitRegistry.standard.unit("亿元"))
    let double = Change.multiple(ExactDecimal(2))
    #expect(throws: UnitError.multipleOfNothing(unit)) { try double.level(from: .zero, in: unit) }
    #expect(throws: UnitError.multipleOfNothing(unit)) {
      try double.level(from: ExactDecimal(-5), in: unit)
    }
    let people = try #require(UnitRegistry.standard.unit("人"))
    #expect(throws: UnitError.differentDimension(people, unit)) {
      try Change.difference(.one, people).level(from: .one, in: unit)
    }
    #expect(throws: UnitError.self) {
      try double.level(from: ExactDecimal(uncheckedSignificand: .max, exponent: 0), in: unit)
    }
  }

  @Test("prints what reads back", arguments: ["1.20", "2", "0.75", "-0.5", "13.67"])
  func roundTrip(number: String) throws {
    let value = try #require(ExactDecimal(number))
    for change in [
      Change.multiple(value),
      .difference(value, try #require(UnitRegistry.standard.unit("个百分点"))),
      .difference(value, try #require(UnitRegistry.standard.unit("万吨/年"))),
      .difference(value, try #require(UnitRegistry.standard.unit("million yuan"))),
    ] {
      #expect(try Change.parse(change.description) == change, "\(change)")
    }
  }
}
