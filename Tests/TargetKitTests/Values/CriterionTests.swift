import Testing

@testable import TargetKit

@Suite("Criterion") struct CriterionTests {
  static func level(_ text: String, unit: String = "") throws -> Criterion {
    let unit = try #require(UnitRegistry.standard.unit(unit))
    guard case .level(let criterion) = try TargetPhrase(text, unit: unit).ask else {
      throw FigureError.changeInsteadOfLevel
    }
    return criterion
  }

  @Test(
    "reads levels and ranges",
    arguments: [
      (">= 10", "[10, ∞)", ""), ("10个以上", "[10, ∞)", "个"), ("不少于100项", "[100, ∞)", "项"),
      ("> 2%", "(2, ∞)", "%"), ("超2%", "(2, ∞)", "%"), ("突破1000亿元", "(1000, ∞)", "亿元"),
      ("<= 5%", "(-∞, 5]", "%"), ("控制在5%以内", "(-∞, 5]", "%"),
      ("不到10家", "(-∞, 10)", "家"), ("= 5个", "[5, 5]", "个"), ("≥10个", "[10, ∞)", "个"),
      ("at least 100 items", "[100, ∞)", "items"),
      ("95..105", "[95, 105]", ""), ("95~105%", "[95, 105]", "%"), ("80-90家", "[80, 90]", "家"),
      ("80至90家", "[80, 90]", "家"), ("80 — 90 家", "[80, 90]", "家"), ("８０～９０家", "[80, 90]", "家"),
      ("10%-20%", "[10, 20]", "%"), ("10万-20万家", "[10, 20]", "万家"), ("10-20万家", "[10, 20]", "万家"),
      ("8000万元-1亿元", "[0.8000, 1]", "亿元"), ("-5..5", "[-5, 5]", ""), ("-5--3", "[-5, -3]", ""),
      ("[900, 1000)个", "[900, 1000)", "个"), ("(2,5]%", "(2, 5]", "%"), ("3至5年", "[3, 5]", "年"),
      ("1,000..2,000家", "[1000, 2000]", "家"), (">= -3.5亿元", "[-3.5, ∞)", "亿元"),
    ])
  func levels(text: String, accepted: String, unit: String) throws {
    let criterion = try Self.level(text)
    #expect(criterion.accepted.description == accepted)
    #expect(criterion.unit.symbol == unit)
  }

  @Test("a number alone leaves the side to the indicator")
  func bare() throws {
    let percent = try #require(UnitRegistry.standard.unit("%"))
    #expect(try TargetPhrase("26%").ask == .bare(ExactDecimal(26), percent))
    #expect(try TargetPhrase("26", unit: percent).ask == .bare(ExactDecimal(26), percent))
  }

  @Test("达到 asks for at least the number, unless less is better", arguments: ["达到26%", "提升至26%"])
  func reaching(text: String) throws {
    let percent = try #require(UnitRegistry.standard.unit("%"))
    #expect(try TargetPhrase(text).ask == .reaching(ExactDecimal(26), percent))
  }

  @Test(
    "refuses what is no criterion",
    arguments: [
      ("", .empty), ("..", .notANumber), ("5..5", .emptyRange), ("9..5家", .emptyRange),
      ("10家-20个", .contradictoryBounds), ("80-90家以上", .contradictoryBounds),
      ("3万-5亿元", nil), ("[900,1000", .notANumber), ("[9,5]", .emptyRange), ("更加完善", .notANumber),
      ("近0个", .contradictoryBounds), ("2025-04-05", .unknownUnit("-05")),
      ("[1,2,3]", .notANumber), ("≥", .notANumber),
    ] as [(String, FigureError?)])
  func refuses(text: String, error: FigureError?) throws {
    guard let error else { return }
    #expect(throws: error) { try TargetPhrase(text) }
  }

  @Test(
    "prints what reads back",
    arguments: [
      ">=10个", ">2%", "<=5%", "<10家", "=5个", "95..105", "0.8..1亿元", "[900, 1000)个", "(2, 5]%",
      "约100家", "近1000万平方公里", "近8.4万家", "约1.25亿元", "控制在5%以内", "26%", "2x baseline",
      ">=2x baseline", "+20%", "-25%", "翻一番以上", "增长12.67倍", "提高10.9个百分点", "降低25%以上",
      "baseline+20", "<baseline-5亿元", "at least 1.2 million tonnes", "-5..-3", "=2x baseline",
    ])
  func roundTrip(text: String) throws {
    let phrase = try TargetPhrase(text)
    #expect(try TargetPhrase(phrase.description) == phrase, "\(phrase)")
    if case .level(let criterion) = phrase.ask {
      #expect(try TargetPhrase(criterion.description).ask == .level(criterion))
    }
  }

  @Test(
    "judges by what the figure leaves open",
    arguments: [
      ("26%", ">=26%", .satisfied), ("2%", ">2%", .notSatisfied), ("25.9%", ">=26%", .notSatisfied),
      ("26.0%", ">=26%", .satisfied), ("26%", ">=26.0%", .undecided),  // 25.5 to 26.5
      ("2.3万人", ">=23000人", .undecided), ("2.4万人", ">=23000人", .satisfied),
      ("2.2万人", ">=23000人", .notSatisfied), ("23000人", ">=23000人", .satisfied),
      ("2.3万人", ">=2.3万人", .satisfied), ("1339家", ">=0.13万家", .satisfied),
      ("超过80亿元", ">1000亿元", .undecided), ("超过80亿元", ">=80亿元", .satisfied),
      ("超过80亿元", ">80亿元", .satisfied), ("80亿元以上", ">80亿元", .undecided),
      ("不到10家", ">=10家", .notSatisfied), ("不超过10家", ">=10家", .undecided),
      ("近300家", ">=300家", .notSatisfied), ("近300家", ">=250家", .satisfied),
      ("近300家", ">=280家", .undecided), ("约100家", "95..105家", .satisfied),
      ("约100家", ">=100家", .undecided), ("100家", "95..105家", .satisfied),
      ("94家", "95..105家", .notSatisfied), ("24.62亿元", ">=246200万元", .undecided),
      ("24.62亿元", ">=24亿元", .satisfied), ("1公顷", ">=15亩", .undecided),
      ("1.0公顷", ">=10亩", .satisfied), ("10000平方米", ">=15亩", .satisfied),
    ] as [(String, String, Criterion.Judgement)])
  func judges(text: String, criterion: String, expected: Criterion.Judgement) throws {
    #expect(try Self.level(criterion).judge(Reading(text)) == expected)
  }

  @Test("no unit changes a judgement") func unitLaw() throws {
    var random = SeededRandom(seed: 5)
    let families = [
      ["元", "万元", "亿元", "万亿元", "million yuan"], ["家", "万家", "千家"], ["%", "‰"],
      ["亩", "公顷", "平方米", "平方公里"], ["吨/年", "万吨/年", "公斤/天"], ["元/平方米", "元/亩"],
    ]
    let bounds = Reading.Bound.allCases
    var counts: [Criterion.Judgement: Int] = [:]
    for _ in 0..<6_000 {
      let family = families[Int.random(in: 0..<families.count, using: &random)]
        .compactMap(UnitRegistry.standard.unit)
      func pick() -> Unit { family[Int.random(in: 0..<family.count, using: &random)] }
      func number() throws -> ExactDecimal {
        try ExactDecimal(
          significand: Int64.random(in: 1...40, using: &random),
          exponent: Int.random(in: -1...1, using: &random))
      }
      let unit = pick()
      let low = try number()
      let reading = Reading(
        try number(), unit, bound: bounds[Int.random(in: 0..<bounds.count, using: &random)])
      let accepted: [Interval] = [
        .atLeast(low), .moreThan(low), .atMost(low), .lessThan(low), .point(low),
      ]
      let criterion = Criterion(
        accepted: accepted[Int.random(in: 0..<accepted.count, using: &random)], unit: unit,
        resolution: Reading.resolution(of: low, in: unit))
      let judgement = try criterion.judge(reading)
      counts[judgement, default: 0] += 1
      guard let otherReading = try? reading.converted(to: pick()),
        let otherCriterion = try? criterion.converted(to: pick())
      else { continue }
      #expect(try otherCriterion.judge(otherReading) == judgement, "\(reading) \(criterion)")
      #expect(try criterion.judge(otherReading) == judgement, "\(reading) \(criterion)")
    }
    #expect(counts.count == 3)
  }

  @Test("swapping the signs together with the side changes nothing") func mirrorLaw() throws {
    var random = SeededRandom(seed: 6)
    let mirrored: [Reading.Bound: Reading.Bound] = [
      .exact: .exact, .about: .about, .nearly: .nearly, .atLeast: .atMost, .atMost: .atLeast,
      .moreThan: .lessThan, .lessThan: .moreThan,
    ]
    for _ in 0..<3_000 {
      let unit = try #require(UnitRegistry.standard.unit("亿元"))
      let value = try ExactDecimal(significand: .random(in: -99...99, using: &random), exponent: -1)
      let limit = try ExactDecimal(significand: .random(in: -99...99, using: &random), exponent: -1)
      let bound = Reading.Bound.allCases[Int.random(in: 0..<7, using: &random)]
      // A figure that rounds half up is not its own mirror image.
      guard bound != .exact || value != limit else { continue }
      let here = Criterion(accepted: .atLeast(limit), unit: unit, resolution: limit.unitInLastPlace)
      let there = Criterion(
        accepted: .atMost(try limit.negated()), unit: unit, resolution: limit.unitInLastPlace)
      let mirror = Reading(try value.negated(), unit, bound: try #require(mirrored[bound]))
      #expect(try here.judge(Reading(value, unit, bound: bound)) == there.judge(mirror))
    }
  }

  @Test("another dimension is an error, not an answer") func dimensions() throws {
    let criterion = try Self.level(">=10家")
    #expect(throws: UnitError.self) { try criterion.judge(Reading("10家次")) }
    #expect(throws: UnitError.self) { try criterion.judge(Reading("10")) }
    #expect(throws: UnitError.self) { try Self.level(">=10GWh").judge(Reading("10GW")) }
    #expect(throws: UnitError.self) { try Self.level(">=10%").judge(Reading("10个百分点")) }
  }

  @Test("the threshold is the number to be reached") func threshold() throws {
    #expect(try Self.level(">2%").threshold == ExactDecimal(2))
    #expect(try Self.level("<=5%").threshold == ExactDecimal(5))
    #expect(try Self.level("=5%").threshold == ExactDecimal(5))
    #expect(try Self.level("95..105").threshold == nil)
  }
}
