import FoundationEssentials
import Testing

@testable import TargetKit

/// Every figure of the collected documents, read and held against its hand-made transcription.
@Suite("Collected statements", .enabled(if: Statement.isPresent, "needs ../shared/facts"))
struct StatementsTests {
  @Test("a figure reads as transcribed", arguments: Statement.figures)
  func reads(statement: Statement) throws {
    let value = try #require(ExactDecimal(statement.value))
    let text = statement.asWritten
    if let change = try Change.parse(text) {
      // 降低25% is transcribed as 25, downwards.
      #expect(statement.kind == "growth" || statement.bound == "exact", "\(text)")
      #expect(change == Statement.changes[text], "\(text)")
      return
    }
    // 3万亿 leaves the 元 to the sentence.
    let elided = statement.unit == "万亿" ? UnitRegistry.standard.unit("元") : nil
    let reading = try Reading(text, unit: elided ?? .number)
    #expect(reading.value == value)
    // The transcription knows one way of being more; 余 and 多 also say that the next step is not reached.
    let bound = reading.bound == .somewhatMore ? .moreThan : reading.bound
    #expect("\(bound)" == Statement.bounds[statement.id] ?? statement.bound)
    // The transcription writes the thousandth-of-a-millimetre as 1.5e-07, which is no plain decimal.
    guard let base = ExactDecimal(Statement.plain(statement.baseValue)) else {
      Issue.record("base value \(statement.baseValue) of \(statement.id)")
      return
    }
    let unit = try #require(
      Statement.baseUnit(statement.baseUnit, of: reading.unit), "\(statement.baseUnit)")
    #expect(try reading.converted(to: unit).value == base)
  }

  @Test("what is listed as no figure is none", arguments: Statement.all)
  func refuses(statement: Statement) {
    guard let reason = Statement.notFigures[statement.asWritten] else { return }
    #expect(!reason.isEmpty)
    #expect(throws: FigureError.self, "\(statement.asWritten)") {
      try Reading(statement.asWritten)
    }
  }

  @Test("the registry knows the unit of every figure", arguments: Statement.figures)
  func units(statement: Statement) {
    guard !["亿次", "倍增"].contains(statement.unit) else { return }
    #expect(UnitRegistry.standard.unit(statement.unit) != nil, "\(statement.unit)")
  }
}

/// One row of the collected statements.
struct Statement: Sendable, CustomTestStringConvertible {
  let id: String
  let kind: String
  let asWritten: String
  let value: String
  let bound: String
  let unit: String
  let baseValue: String
  let baseUnit: String

  var testDescription: String { "\(id) \(asWritten)" }

  /// Texts with a number in their transcription that are no figures, and why.
  static let notFigures: [String: String] = [
    "130亿元投资": "a noun behind the unit",
    "最高可给予500万元": "a verb inside",
    "至少可以挖10筐": "a verb inside",
    "一条生产线": "a noun behind the unit",
    "唯一一家": "a rank, not a count",
    "全球首款": "a rank", "首个": "a rank", "全国首个": "a rank", "首颗": "a rank", "国内首套": "a rank",
    "第一家": "a rank", "第一条": "a rank", "最大": "a rank", "西南地区最大": "a rank",
    "千亿级": "a class of size without a unit", "万亿级": "a class of size without a unit",
    "超百亿级": "a class of size without a unit",
    "百G储能": "a slogan", "千亿产值": "a slogan", "千人研发": "a slogan",
    "零的突破": "a figure of speech", "零申报资料": "a figure of speech",
    "N个": "no number",
  ]

  /// What is read with a rule of its own, which ``ReadingTests`` state: a class of size is about its
  /// number in the unit of its indicator, and a fraction is rounded.
  static let readInWords: Set<String> = ["2000亿级", "900亿级", "300亿级", "六百六十分之一"]

  /// The changes among the statements, worked out by hand: 1 + 0.30, 1 - 0.25, 1 - 0.60, twice.
  static let changes: [String: Change] = {
    func multiple(_ text: String) -> Change? { ExactDecimal(text).map(Change.multiple) }
    return [
      "提升30%": multiple("1.30"), "提升26%": multiple("1.26"), "降低 25%": multiple("0.75"),
      "降低25%": multiple("0.75"), "缩短了60%": multiple("0.40"), "倍增": multiple("2"),
      "双倍增": multiple("2"),
    ].compactMapValues { $0 }
  }()

  /// Bounds that the sentence around the figure gives and the figure's own words do not, or that
  /// 达到 has in a goal.
  static let bounds: [String: String] = [
    "S000-105": "exact",  // "within a 15-minute circle"
    "S001-012": "exact", "S001-015": "exact", "S002-009": "exact", "S002-013": "exact",
    "S002-017": "exact", "S002-040": "exact",  // 达到, 达
    "S003-021": "exact", "S003-025": "exact", "S003-034": "exact",  // "crossed 3 trillion"
    "S003-022": "exact",  // "within one hour"
  ]

  static let all: [Statement] = load()
  static let figures = all.filter {
    !$0.value.isEmpty && notFigures[$0.asWritten] == nil && !readInWords.contains($0.asWritten)
  }
  static var isPresent: Bool { !all.isEmpty }

  /// The registry's unit for the transcription's base unit; counted things keep their noun, and a
  /// rate that only the sentence knows is left out.
  static func baseUnit(_ name: String, of unit: Unit) -> Unit? {
    let symbol: String
    switch name {
    case "count", "yuan/basket", "scene/year": return withoutMultiplier(unit)
    case "ratio", "multiple": symbol = "倍"
    case "m2": symbol = "m2"
    case "m3": symbol = "m³"
    case "percentagePoint": symbol = "pp"
    case "mu": symbol = "亩"
    default: symbol = name
    }
    let units = UnitRegistry.standard
    guard let found = units.unit(symbol) else { return nil }
    if found.dimension == unit.dimension { return found }
    return units.unit(String(symbol.prefix { $0 != "/" }))
  }

  private static func withoutMultiplier(_ unit: Unit) -> Unit {
    UnitRegistry.standard.withoutMultiplier(unit).0
  }

  /// `1.5e-07` as `0.00000015`.
  static func plain(_ text: String) -> String {
    guard let mark = text.firstIndex(of: "e"), let power = Int(text[text.index(after: mark)...]),
      let digits = ExactDecimal(String(text[..<mark])),
      let value = try? ExactDecimal(
        significand: digits.significand, exponent: Int(digits.exponent) + power)
    else { return text }
    return value.description
  }

  private static func load() -> [Statement] {
    var folder = URL(filePath: #filePath)
    for _ in 0..<4 { folder.deleteLastPathComponent() }
    folder.append(path: "../shared/facts/statements.csv")
    guard let data = try? Data(contentsOf: folder) else { return [] }
    let text = String(decoding: data, as: UTF8.self)
    return text.split(whereSeparator: \.isNewline).dropFirst().compactMap { line in
      let fields = fields(of: line)
      guard fields.count > 11 else { return nil }
      return Statement(
        id: fields[0], kind: fields[2], asWritten: fields[6], value: fields[7], bound: fields[8],
        unit: fields[9], baseValue: fields[10], baseUnit: fields[11])
    }
  }

  /// The fields of a CSV line without line breaks in its fields.
  private static func fields(of line: Substring) -> [String] {
    var fields = [""]
    var isQuoted = false
    for character in line {
      if character == "\"" {
        isQuoted.toggle()
      } else if character == ",", !isQuoted {
        fields.append("")
      } else {
        fields[fields.count - 1].append(character)
      }
    }
    return fields
  }
}
