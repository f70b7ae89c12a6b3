import Testing

@testable import TargetKit

@Suite("Statements of newspaper articles") struct ArticleStatementTests {
  @Test("a project bears the capacity in its name, and what is said of it") func project() throws {
    let extraction = extract(
      "1月10日，年产3万吨再生纸项目在滨河市开工。该项目由长风公司承建，占地260亩，总投资5亿元，项目达产后预计年产值达到6亿元。")
    for figure in ["3万吨", "260亩", "5亿元", "6亿元"] {
      #expect(try #require(extraction.statement(figure)).area.value == "年产3万吨再生纸项目")
    }
    #expect(try #require(extraction.statement("260亩")).name.value == "占地")
  }

  @Test("what a plant yields once it runs has no date") func output() throws {
    let extraction = extract("到2030年，全市建成绿道600公里。滨河造纸项目达产后年产值可达6亿元。")
    let statement = try #require(extraction.statement("6亿元"))
    #expect(statement.kind == .target)
    #expect(statement.period.value == nil)
  }

  @Test("what happens every year has no date, and is an amount of each year") func habit() throws {
    let statement = try #require(
      extract("每年，该厂会产生12万吨废渣。").statement("12万吨"))
    #expect(statement.isPerYear)
    #expect(statement.period.value == nil)
  }

  @Test("a body is known by who speaks for it, and by the short form of its name")
  func speakers() throws {
    let extraction = extract(
      "滨河造纸近年发展很快。“订单排到年底。”重庆长风纸业有限公司副总经理李平说。\n\n目前，重庆长风已建成5条生产线，用工120人。")
    #expect(try #require(extraction.statement("5条")).area.value == "重庆长风")
    #expect(try #require(extraction.statement("120人")).area.value == "重庆长风")
  }

  @Test("a headline with a colon names whose the article is") func headline() throws {
    let extraction = extract("河东开发区：办事跑出加速度\n\n今年以来，窗口办理业务1.2万件，比去年同期多了不少。")
    #expect(try #require(extraction.statement("1.2万件")).area.value == "河东开发区")
  }

  @Test("a company's full name may hold 有") func company() throws {
    let extraction = extract("2025年，滨河绿野农业有限公司种植莲藕300亩。")
    #expect(try #require(extraction.statement("300亩")).area.value == "滨河绿野农业有限公司")
  }

  @Test("the year in which a thing was founded is no date of its figures") func founded() throws {
    let statement = try #require(extract("2018年落户的长风公司建成5条生产线。").statement("5条"))
    #expect(statement.period.origin == .published)
  }

  @Test("years that are added up are a span, no figure") func span() throws {
    let extraction = extract("预计10年累计营业收入近50亿元。")
    #expect(extraction.statements.first?.reasonLeft == .span)
    #expect(try #require(extraction.statement("50亿元")).bound == .nearly)
  }

  @Test(
    "the name is what is counted, without where it is and what is done with it",
    arguments: [
      ("到2030年，各县至少有1所养老院。", "1所", "养老院"),
      ("2025年，全市新增投入2亿元建设绿道。", "2亿元", "新增投入"),
      ("2025年，全市建成5个500亿级产业集群。", "5个", "500亿级产业集群"),
      ("2025年，园区便聚集了规上企业50家。", "50家", "规上企业"),
      ("2025年，全市有公园98座。", "98座", "公园"),
      ("2025年，238家重点企业实现总收入900亿元。", "238家", "重点企业"),
      ("这次集中开工重点项目共45个。", "45个", "集中开工重点项目"),
      ("2025年，全市并网项目11个。", "11个", "并网项目"),
    ])
  func names(text: String, figure: String, name: String) throws {
    #expect(try #require(extract(text).statement(figure)).name.value == name)
  }

  @Test("a step that is taken is at least so much") func steps() throws {
    let statement = try #require(extract("到2030年，全市生产总值迈上3000亿元台阶。").statement("3000亿元"))
    #expect(statement.bound == .atLeast)
  }

  @Test(
    "an amount of each acre or day is one",
    arguments: [
      ("2025年，莲藕亩产2.1吨。", "2.1吨", "吨/亩"), ("2025年，农户每亩收入620元。", "620元", "元/亩"),
      ("2025年，全市实现产值620元。", "620元", "元"),
    ])
  func perUnit(text: String, figure: String, unit: String) throws {
    #expect(try #require(extract(text).statement(figure)).unit?.symbol == unit)
  }

  @Test("points above something are of what was spoken of") func comparison() throws {
    let extraction = extract("2025年，园林产值增长8%，高于全省平均水平2.1个百分点。")
    #expect(try #require(extraction.statement("2.1个")).name.value.hasPrefix("园林产值"))
  }

  @Test("another part of a sentence has a subject of its own, or goes on with a verb")
  func parts() throws {
    let extraction = extract("滨河市工业向好。2025年，河东长风有限公司完成产值5亿元；实现利润0.4亿元；绿道总里程120公里。")
    #expect(try #require(extraction.statement("0.4亿")).area.value == "河东长风有限公司")
    #expect(try #require(extraction.statement("120公里")).area.value == "滨河市")
  }

  @Test("what is the largest is so on the day it is said") func superlative() throws {
    let statement = try #require(
      extract("2018年落户的河东长风有限公司建成全国最大的纸品基地。").statement("最大"))
    #expect(statement.kind == .rank)
    #expect(statement.name.value.hasPrefix("规模排名"))
    #expect(statement.period.origin == .published)
  }
}
