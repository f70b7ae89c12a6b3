import Testing

@testable import TargetKit

/// Sentences of our own in the forms of plans, reports and newspapers.
@Suite("Statements of a text") struct StatementTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let figure: String
    let kind: ExtractedStatement.Kind
    let name: String
    let period: String?
    var testDescription: String { text }

    init(
      _ text: String, _ figure: String, _ kind: ExtractedStatement.Kind, _ name: String,
      _ period: String?
    ) {
      self.text = text
      self.figure = figure
      self.kind = kind
      self.name = name
      self.period = period
    }
  }

  static let cases = [
    Case("到2030年，全市绿道总里程达到800公里以上。", "800公里", .target, "绿道总里程", "2030"),
    Case("到2030年，建成街头公园60个。", "60个", .target, "街头公园", "2030"),
    Case("到2030年，建成60个街头公园，再生水利用率超过35%。", "35%", .target, "再生水利用率", "2030"),
    Case("2025年，全市实现园林产值36.5亿元，同比增长4.2%。", "36.5", .observation, "园林产值", "2025"),
    Case("2025年，全市实现园林产值36.5亿元，同比增长4.2%。", "4.2%", .growth, "园林产值同比增长", "2025"),
    // A level is one of the last day of its period.
    Case("2025年，全市公园绿地服务半径覆盖率为83.5%。", "83.5%", .observation, "公园绿地服务半径覆盖率", "2025-12-31"),
    Case("2025年，全市新增绿道42公里。", "42公里", .flow, "新增绿道", "2025"),
    Case("2025年，乡村道路养护费下降2.4%。", "2.4%", .growth, "乡村道路养护费下降", "2025"),
    Case("2025年，园林产值增长6%，增速比上年提高1.3个百分点。", "1.3个", .growth, "园林产值比上年增长", "2025"),
    Case("今年主要预期目标是：园林产值增长6%左右。", "6%", .target, "园林产值增长", "2026"),
    Case("到2030年，苗木存活率从现在的85%提高到95%。", "95%", .target, "苗木存活率", "2030"),
  ]

  @Test("say what is counted, for when, and whether it is a goal", arguments: cases)
  func forms(_ expected: Case) throws {
    let statement = try #require(extract(expected.text).statement(expected.figure))
    #expect(statement.kind == expected.kind)
    #expect(statement.name.value == expected.name)
    #expect(statement.period.value?.description == expected.period)
    #expect(statement.isTaken)
  }

  @Test("分别 gives each figure its own part of the names, and the last bound to all") func lists() {
    let statements = extract("到2030年，化学需氧量、氨氮、总磷排放总量比2025年分别下降8%、9%、10%以上。").statements
    #expect(
      statements.map(\.name.value) == [
        "化学需氧量排放总量比2025年下降", "氨氮排放总量比2025年下降", "总磷排放总量比2025年下降",
      ])
    #expect(statements.allSatisfy { $0.bound == .atLeast && $0.change == .down })
  }

  @Test("bounds of a list that has several stay with their figures") func bounds() {
    let statements = extract("到2030年，氨氮、总磷、总氮浓度分别下降8%、9%以上、10%以上。").statements
    #expect(statements.map(\.bound) == [.exact, .atLeast, .atLeast])
  }

  @Test("a smaller fall is no fall") func narrower() throws {
    let statement = try #require(extract("2025年，降雨量下降3%，降幅比上年收窄1.2个百分点。").statement("1.2"))
    #expect(statement.change == .narrower)
  }

  @Test(
    "numbers that are no figures are left with the reason",
    arguments: [
      ("1．建设绿道。", ReasonLeft.numbering), ("举办第3届园博会。", .ordinal), ("形成“15分钟生活圈”。", .label),
      ("三次产业比为3.9：59.5：36.6。", .ratio), ("连续18年保持增长。", .span), ("推广5G应用。", .name),
      ("绿化率居全省第4位。", .rank), ("服务1234众。", .bare),
    ])
  func left(text: String, reason: ReasonLeft) {
    #expect(extract(text).statements.contains { $0.reasonLeft == reason })
  }

  @Test("what a change counts from is left") func baselines() throws {
    let statement = try #require(extract("到2030年，队伍由3万支增加到4万支。").statement("3万支"))
    #expect(statement.reasonLeft == .baseline)
  }

  @Test("what was inferred is to be confirmed") func doubts() throws {
    let text = "到2030年，建成绿道800公里。\n\n园林工人培训率达到90%。"
    let statement = try #require(extract(text).statement("90%"))
    #expect(statement.doubts.contains(.date))
    #expect(statement.doubts.contains(.area))
  }

  @Test("a figure with all it needs in its sentence is not") func sure() throws {
    let statement = try #require(extract("到2030年，全市绿道总里程达到800公里以上。").statement("800"))
    #expect(statement.doubts.isEmpty)
    #expect(statement.area.value == "滨河市")
    #expect(statement.area.origin == .clause)
  }

  @Test("a company's figures are its own, also further on") func holders() throws {
    let text = "河东苗木有限公司去年培育苗木300万株。该公司现有员工120人。"
    #expect(try #require(extract(text).statement("300")).area.value == "河东苗木有限公司")
    #expect(try #require(extract(text).statement("120")).area.value == "河东苗木有限公司")
  }

  @Test("a heading scopes its section") func headings() throws {
    let text = "滨河市政府工作报告\n一、2025年工作回顾\n城镇新增就业3.2万人。\n二、2026年目标\n城镇新增就业3万人以上。"
    let extraction = extract(text)
    #expect(extraction.statements.map(\.kind) == [.flow, .target])
    #expect(extraction.statements.map { $0.period.value?.description } == ["2025", "2026"])
  }

  @Test("every place leads to the characters as they stand") func places() {
    let text = "\u{FEFF}到２０３０年，\n\n建成\u{200B}街头公园６０个以上，新增绿道42公里。"
    let source = SourceText(file: "t", text: text)
    for statement in Extraction(of: source, published: Period("2026-02"), area: "滨河市").statements {
      let written = source.string(statement.bytes)
      #expect(written.characters.filter { $0 != "\n" } == statement.figure.characters)
    }
  }

  @Test("the same bytes give the same statements") func deterministic() {
    let text = StatementTests.cases.map(\.text).joined(separator: "\n\n")
    #expect(extract(text).jsonLines == extract(text).jsonLines)
  }
}
