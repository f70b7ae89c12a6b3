import Testing

@testable import TargetKit

@Suite("Milestone reports")
struct MilestoneReportTests {
  // MARK: - The sentence

  @Test(
    "The sentence counts every target once, whatever the scope, the day and the method",
    arguments: Language.allCases, AssessmentMethod.all)
  func sums(_ language: Language, _ method: AssessmentMethod) throws {
    for day in ["2023-06-30", "2025-12-31", "2026-09-30", "2031-01-01"] {
      let asOf = try #require(CalendarDate(day))
      for scope in [Scope(), Scope(plans: ["talent-circles"]), Scope(areas: ["西区"])] {
        let review = Review(of: Demo.book.book, asOf: asOf, scope: scope)
        var tally = ProgressTally()
        for finding in review.targets { tally.add(review.progressClass(of: finding, by: method)) }
        let text = SummarySentence(asOf: asOf).targets(tally)[language]
        let numbers = text.split { !$0.isNumber }.compactMap { Int($0) }.dropFirst(
          language == .chinese ? 3 : 2)
        #expect(numbers.first == review.targets.count)
        #expect(numbers.dropFirst().reduce(0, +) == numbers.first)
      }
    }
  }

  @Test("The sentence of the demonstration book is the one counted by hand")
  func sentence() {
    let text = ReportCase.demo().text(.markdown)
    // Classes as in ProgressClassTests, with the four targets of the second plan: 326 of 300 and 5
    // of 5 met at their date, 187 of 200 missed, and one range to keep, which no method rates.
    #expect(
      text.contains(
        """
        **截至2026年9月30日，20项目标中，提前实现1项，如期实现3项，保持在目标范围内1项，快于预期1项，滞后2项，未实现3项，\
        到期未公布2项，无法判定1项，数据未及时更新2项，无法评价2项，尚无数据1项，表述不完整1项。**
        """))
    #expect(text.contains("其中约束性目标3项：保持在目标范围内1项，滞后1项，未实现1项。"))
    #expect(text.contains("另有定性目标3项：提前实现1项，进行中1项，到期未公布1项。"))
  }

  @Test("An empty scope is said to be empty")
  func empty() {
    let report = ReportCase.demo(scope: Scope(plans: ["nobody"]))
    #expect(report.text(.text).contains("没有可统计的定量目标"))
    for format in ReportFormat.allCases { #expect(!report.text(format).contains("✓")) }
  }

  // MARK: - The table

  @Test("Every row has a cell for each column, and the columns that the table is to have")
  func columns() throws {
    let table = try #require(ReportCase.demo().document.mainTable)
    let headings = table.columns.filter { $0.rank != .data }.map { $0.heading[.chinese] }
    #expect(
      headings == [
        "序号", "指标名称", "单位", "属性", "基期值", "目标值", "最新值", "完成进度", "序时进度", "差距", "年均实际完成",
        "后期年均需完成", "趋势判断", "进展评价", "数据来源", "责任单位",
      ])
    for row in table.rows where !row.isHeading { #expect(row.cells.count == table.columns.count) }
    #expect(table.rows.count { !$0.isHeading } == Demo.review.targets.count)
    #expect(Set(table.columns.map(\.id)).count == table.columns.count)
  }

  @Test("A row says what the review says, with the share of time at the figure's own date")
  func row() throws {
    let table = try #require(ReportCase.demo().document.mainTable)
    let row = try #require(
      table.rows.first {
        $0.cells.count > 3 && $0.cells[3].text[.chinese] == "energy"
          && $0.cells.contains { $0.text[.chinese] == "≥13.5" }
      })
    func cell(_ id: String) throws -> ReportTable.Cell {
      row.cells[try #require(table.columns.firstIndex { $0.id == id })]
    }
    #expect(try cell("baseline").value == .exact(.zero))
    #expect(try cell("baseline").detail?[.chinese] == "2023")
    #expect(try cell("target").detail?[.chinese] == "2027")
    #expect(try cell("latest").text[.chinese] == "5.1")
    // 5.1 / 13.5 = 37.8 %; the figure is for 2025, half way from 2023 to 2027, and not for September.
    #expect(try cell("progress").text[.chinese] == "37.8%")
    #expect(try cell("elapsed").text[.chinese] == "50%")
    // The plan asks for 6 in 2025 on the way to 13.5: 44.4 %.
    #expect(try cell("expected").text[.chinese] == "44.4%")
    #expect(try cell("gap").text[.chinese] == "8.4个百分点")
    // 5.1 in two years is 2.55 a year; 8.4 in two more is 4.2.
    #expect(try cell("pace").text[.chinese] == "2.55个百分点")
    #expect(try cell("required").text[.chinese] == "4.2个百分点")
    // 13.5 / 2.55 = 5.29 years after the end of 2023: in April 2029.
    #expect(try cell("trend").text[.chinese] == "按目前进度难以按期完成（预计2029年4月）")
    #expect(try cell("class").text[.chinese] == "滞后")
  }

  @Test("Rows are grouped as asked", arguments: Grouping.allCases)
  func groups(_ grouping: Grouping) throws {
    let table = try #require(ReportCase.demo(grouping: grouping).document.mainTable)
    let headings = table.rows.filter(\.isHeading).compactMap { $0.cells.first?.text }
    #expect(Set(headings).count == headings.count)
    #expect(headings.count > 1)
    #expect(table.rows.count { !$0.isHeading } == Demo.review.targets.count)
  }

  @Test("A milestone selects the targets that are due then, and only those")
  func milestone() throws {
    let day = try #require(CalendarDate("2027-12-31"))
    let report = ReportCase.demo(scope: Scope(milestones: [day]))
    let table = try #require(report.document.mainTable)
    #expect(table.rows.count { !$0.isHeading } == 10)
    #expect(report.document.title[.chinese].contains("2027年"))
    #expect(!report.text(.text).contains("以旧换新"))
    #expect(
      Demo.book.book.milestones.map(\.description) == ["2025-12-31", "2026-12-31", "2027-12-31"])
  }

  // MARK: - Sections

  @Test("Sections stand as asked, each once", arguments: ReportSettings.Style.allCases)
  func sections(_ style: ReportSettings.Style) {
    let ids = ReportCase.demo(style: style).document.sections.map(\.id)
    #expect(Set(ids).count == ids.count)
    #expect(ids.first == "summary")
    let chosen = ReportCase.demo(sections: [.undecided, .summary]).document.sections.map(\.id)
    #expect(chosen == ["undecided", "summary"])
  }

  @Test("A mid-term evaluation has its sections in the usual order, numbered")
  func midTerm() {
    let document = ReportCase.demo(style: .midTerm).document
    #expect(
      document.sections.map { $0.heading[.chinese] }.prefix(3) == ["一、总体情况", "二、指标完成情况", "三、定性目标"])
    let order = ["indicators", "outlook", "problems", "adjustment", "efforts"]
    #expect(document.sections.map(\.id).filter { order.contains($0) } == order)
  }

  @Test("Further sections come before methods and sources")
  func extra() {
    let section = ReportDocument.Section(
      id: "leverage", heading: LocalizedText(zh: "撬动效应", en: "Leverage"),
      blocks: [.paragraph(LocalizedText(zh: "略", en: "none"))])
    let report = MilestoneReport(Demo.book, Demo.review, adding: [section])
    let ids = report.document.sections.map(\.id)
    #expect(ids.suffix(3) == ["leverage", "methods", "sources"])
  }

  @Test("What moved is what two reviews differ in")
  func changes() throws {
    let since = try #require(ReportCase.since)
    let changes = Demo.review.changes(since: since)
    func change(_ id: String, _ due: String) throws -> TargetChange {
      try #require(
        changes.first {
          $0.now.target.indicator == id && $0.now.target.due?.description == due
        })
    }
    // The bulletin of March 2026 brought 1090 for 2025, when 975 for 2024 was the last figure.
    let value = try change("core-value", "2025")
    #expect(value.hasNewFigure && value.changesClass && !value.isRevised)
    #expect(value.classBefore == .unreported && value.classNow == .missed)
    // 28.1 for 2025 was revised to 27.9 and stayed ahead.
    let share = try change("online-share", "2027")
    #expect(share.isRevised && !share.hasNewFigure && !share.changesClass)
    #expect(Demo.review.changes(since: Demo.asOf).isEmpty)
    #expect(!changes.contains { $0.now.target.indicator == "livestream" })
  }

  @Test("What cannot be judged stands there with what would decide it")
  func undecided() throws {
    let section = try #require(
      ReportCase.demo().document.sections.first { $0.id == "undecided" })
    guard case .table(let table)? = section.blocks.last else {
      Issue.record("the section has no table")
      return
    }
    let count = Demo.review.targets.count {
      Demo.review.progressClass(of: $0).isFavourable == nil
    }
    #expect(table.rows.count == count)
    let missing = table.rows.compactMap { $0.cells.last }
    #expect(missing.allSatisfy { !$0.isNone && !$0.text[.english].isEmpty })
  }

  @Test("Each section speaks both languages", arguments: ReportSettings.Style.allCases)
  func bilingual(_ style: ReportSettings.Style) {
    let english = ReportCase.demo([.english], style: style).text(.markdown)
    // What a book gives in Chinese only: owners, units, a reason, a criterion in words; beside them
    // the publisher of the method.
    var given = [
      "示例市商务委", "示例市经信局", "示例市政府", "口径调整", "翻一番", "平台正式上线运行", "国家发展和改革委员会", "规划实施中期评估报告", "十四五",
    ]
    given += ["万座", "座", "分", "红", "亿元", "超过", "家", "个", "项", "倍"]
    var rest = english.filter { !$0.isWhitespace }
    for text in given { rest = rest.split(separator: text).joined() }
    let left = rest.unicodeScalars.filter { 0x4E00...0x9FFF ~= $0.value }
    #expect(left.isEmpty, "\(String(String.UnicodeScalarView(left)))")
  }
}
