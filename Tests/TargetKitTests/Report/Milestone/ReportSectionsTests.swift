import Testing

@testable import TargetKit

/// The sections on money, on figures that do not agree, and on projects.
@Suite("Sections of milestone reports")
struct ReportSectionsTests {
  typealias Section = ReportDocument.Section

  private static func report(
    _ folder: String, asOf: String = "2026-09-30", languages: [Language] = [.chinese],
    style: ReportSettings.Style = .standard, sections: [ReportSettings.Part]? = nil,
    scope: Scope = Scope()
  ) -> MilestoneReport {
    let loaded = PlanBook.load(Demo.path(folder))
    let review = Review(
      of: loaded.book, asOf: CalendarDate(asOf) ?? .distantPast, scope: scope)
    return MilestoneReport(
      loaded, review, ReportSettings(languages: languages, style: style, sections: sections))
  }

  private static let vouchers = "Fixtures/golden/leverage/demo"
  private static let city = "Fixtures/golden/planning/book"
  private static let chongqing = "Fixtures/chongqing"

  private func section(_ id: String, of report: MilestoneReport) throws -> Section {
    try #require(report.document.sections.first { $0.id == id })
  }

  private func tables(_ section: Section) -> [ReportTable] {
    (section.blocks + section.subsections.flatMap(\.blocks)).compactMap {
      if case .table(let table) = $0 { table } else { nil }
    }
  }

  private func texts(_ section: Section) -> [String] {
    (section.blocks + section.subsections.flatMap(\.blocks)).flatMap { block -> [String] in
      switch block {
      case .paragraph(let text): [text[.chinese]]
      case .notes(let notes): notes.map { ($0.label?[.chinese] ?? "") + "|" + $0.text[.chinese] }
      default: []
      }
    }
  }

  private func charts(_ report: MilestoneReport) -> [any Chart] {
    report.document.sections.flatMap { $0.blocks + $0.subsections.flatMap(\.blocks) }.compactMap {
      if case .chart(let chart) = $0 { chart.chart } else { nil }
    }
  }

  // MARK: - Where they appear

  @Test(
    "A section appears where the plans have it, and only there",
    arguments: [
      (vouchers, ["leverage", "audit"], ["pipeline"]), (city, ["pipeline", "audit"], ["leverage"]),
      ("Fixtures/golden/demo", ["audit"], ["leverage", "pipeline"]),
      (chongqing, ["leverage", "pipeline", "audit"], []),
    ])
  func presence(_ folder: String, _ there: [String], _ absent: [String]) {
    for style in [ReportSettings.Style.standard, .midTerm] {
      let ids = Self.report(folder, style: style).document.sections.map(\.id)
      for id in there { #expect(ids.contains(id), "\(folder) \(id)") }
      for id in absent { #expect(!ids.contains(id), "\(folder) \(id)") }
    }
  }

  @Test("They stay within the scope of the review")
  func scope() throws {
    let storage = Self.report(
      Self.chongqing, asOf: "2025-06-30", scope: Scope(plans: ["tongliang-storage"]))
    #expect(!storage.document.sections.contains { $0.id == "leverage" })
    #expect(storage.document.sections.contains { $0.id == "pipeline" })
    let money = Self.report(Self.chongqing, asOf: "2025-06-30", scope: Scope(plans: ["trade-in"]))
    #expect(texts(try section("leverage", of: money)).contains { $0.contains("超过前者的6.90倍") })
    #expect(!money.document.sections.contains { $0.id == "pipeline" })
    let nobody = Self.report(Self.chongqing, scope: Scope(plans: ["nobody"]))
    let none = nobody.document.sections.map(\.id)
    #expect(!none.contains("leverage") && !none.contains("audit") && !none.contains("pipeline"))
    // A milestone stands for the plans that have something due then.
    let day = try #require(CalendarDate("2025-12-31"))
    let due = Self.report(
      Self.chongqing, asOf: "2025-06-30", scope: Scope(milestones: [day]))
    #expect(!due.document.sections.contains { $0.id == "leverage" })
    let audit = texts(try section("audit", of: due)).joined()
    #expect(audit.contains("储能产值与2025年目标") && !audit.contains("两种撬动倍数"))
  }

  @Test("A brief has the sentences to quote and the contradictions alone")
  func brief() throws {
    let report = Self.report(Self.chongqing, asOf: "2025-06-30", style: .brief)
    let money = try section("leverage", of: report)
    #expect(money.subsections.isEmpty && money.blocks.count == 3)
    #expect(texts(money).allSatisfy { $0.hasPrefix("可引用：") })
    let audit = try section("audit", of: report)
    #expect(audit.subsections.isEmpty)
    #expect(texts(audit) == ["数据相互核对145项，没有矛盾。"])
    #expect(!report.document.sections.contains { $0.id == "pipeline" })
  }

  @Test("A brief names what contradicts, with its computation and place")
  func contradiction() throws {
    let plan = """
      { "plan": "p", "title": "P", "sources": { "s": { "title": "S" } },
        "indicators": { "a": { "name": "甲", "unit": "家", "tracked": true },
                        "b": { "name": "乙", "unit": "家", "tracked": true },
                        "t": { "name": "丙", "unit": "家", "better": "more" } },
        "milestones": [ { "due": "2027", "targets": { "t": ">= 9家" } } ],
        "relations": { "r": { "name": "甲比乙多", "is": "a@2024 > b@2024" } } }
      """
    let figures = """
      indicator,period,value,published,source
      a,2024,3家,2025-01-01,s
      b,2024,5家,2025-01-01,s

      """
    for style in [ReportSettings.Style.brief, .standard] {
      let report = ReportCase.report(
        plan, figures, asOf: "2025-06-30", ReportSettings(style: style))
      let audit = try section("audit", of: report)
      let lines = texts(audit)
      #expect(
        lines.contains {
          $0.hasPrefix("甲比乙多|") && $0.contains("3家 > 5家") && $0.contains("不成立")
            && $0.contains("observations.csv:2") && $0.contains(":3")
        }, "\(lines)")
    }
  }

  // MARK: - Counts

  @Test(
    "The sentence on findings adds up, and what it lists is there", arguments: Language.allCases)
  func sums(_ language: Language) throws {
    for folder in [Self.chongqing, Self.city, Self.vouchers, "Fixtures/golden/demo"] {
      let report = Self.report(folder)
      let part = try section("audit", of: report)
      guard case .paragraph(let text)? = part.blocks.first else {
        Issue.record("no sentence")
        continue
      }
      let end: Character = language == .chinese ? "。" : "."
      let sentence = text[language].prefix { $0 != end }
      let numbers = sentence.split { !$0.isNumber }.compactMap { Int($0) }
      #expect(numbers.first == numbers.dropFirst().reduce(0, +), "\(sentence)")
      let listed = part.subsections.flatMap(\.blocks).map { block -> Int in
        if case .notes(let notes) = block { notes.count } else { 0 }
      }.reduce(0, +)
      let rest =
        text[language].dropFirst(sentence.count).split { !$0.isNumber }
        .compactMap { Int($0) }.first ?? 0
      #expect(numbers.first == listed + rest, "\(text[language])")
      #expect(!texts(part).joined().contains("形似"))
    }
  }

  // MARK: - Money

  @Test("Ratios are those worked out by hand, with interval, net and what they measure")
  func ratios() throws {
    let table = try #require(tables(try section("leverage", of: Self.report(Self.vouchers))).first)
    func row(_ heading: String, _ period: String) throws -> ReportTable.Row {
      let start = try #require(
        table.rows.firstIndex { $0.isHeading && $0.cells[0].text[.chinese].contains(heading) })
      return try #require(
        table.rows[start...].first { row in
          row.cells.count > 2 && row.cells[2].detail?[.chinese] == period
        })
    }
    func cell(_ row: ReportTable.Row, _ id: String) throws -> ReportTable.Cell {
      row.cells[try #require(table.columns.firstIndex { $0.id == id })]
    }
    // 6.9 / 1.50 = 4.6; 6.85 / 1.505 = 4.551… and 6.95 / 1.495 = 4.648…; the ends are rounded outwards.
    let paid = try row("兑付额", "2025年第二季度")
    #expect(try cell(paid, "gross").text[.chinese] == "4.6")
    #expect(try cell(paid, "gross").detail?[.chinese] == "4.55至4.65")
    // 30 % to 60 % off: 4.551 · 0.4 = 1.82 and 4.648 · 0.7 = 3.25.
    #expect(try cell(paid, "net").text[.chinese] == "1.8至3.3")
    // Sales hold the voucher itself: 4.6 - 1 = 3.6.
    #expect(try cell(paid, "net-of-input").text[.chinese] == "3.6")
    #expect(try cell(paid, "measures").text[.chinese] == "用券订单的销售额")
    // 6.9 / 2.00 = 3.45 of what was applied for: another stage, another ratio.
    #expect(try cell(row("申报额", "2025年第二季度"), "gross").text[.chinese] == "3.45")
  }

  @Test("Ratios of different money are not left to be compared, and refusals have reasons")
  func remarks() throws {
    let report = Self.report(Self.chongqing, asOf: "2025-06-30")
    let money = try section("leverage", of: report)
    #expect(money.subsections.count == 3)
    let lines = texts(money)
    #expect(lines.contains { $0.contains("倍数不能相互比较，也不能相加") })
    #expect(lines.contains { $0.contains("以上倍数计的不是同一笔资金") })
    #expect(lines.contains { $0.contains("年税金，对上一环节：两端都只是界限，倍数无法界定") })
    #expect(lines.contains { $0.contains("单位成本数据不足，未测算") })
    let cells = tables(money).flatMap(\.rows).flatMap(\.cells).map { $0.text[.chinese] }
    #expect(cells.contains("超过6.90") && cells.contains("数据不足，未测算"))
  }

  // MARK: - Projects

  @Test("Coverage is that of the plan: 56 of 100 in time, 44 missing")
  func coverage() throws {
    let table = try #require(tables(try section("pipeline", of: Self.report(Self.city))).first)
    func row(_ place: Int) -> [String: String] {
      Dictionary(
        zip(table.columns.map(\.id), table.rows[place].cells.map { $0.text[.chinese] })
      ) { first, _ in first }
    }
    // 20 + 36 + 30 + 14 = 100; in time for 2027: 20 + 36 = 56, weighed 20 + 0.8 · 36 = 48.8.
    let first = row(0)
    #expect(first["planned"] == "100" && first["in-time"] == "56" && first["certain"] == "20")
    #expect(first["expected"] == "48.8" && first["undated"] == "14")
    #expect(first["missing-in-time"] == "44" && first["missing-in-all"] == "0")
    // For 2028 the third comes in time as well: 86 of 130.
    let second = row(1)
    #expect(second["in-time"] == "86" && second["missing-in-time"] == "44")
    #expect(second["missing-in-all"] == "30")
  }

  // MARK: - Charts and readers

  @Test("Every kind of chart is used where it tells something")
  func kinds() {
    let charts =
      charts(ReportCase.demo()) + charts(Self.report(Self.vouchers))
      + charts(Self.report(Self.city)) + charts(ReportCase.chongqing([.chinese]))
    #expect(charts.contains { $0 is TrajectoryChart })
    #expect(charts.contains { $0 is BulletChart })
    #expect(charts.contains { $0 is SlopeChart })
    #expect(charts.contains { $0 is PaceChart })
    #expect(charts.contains { $0 is TimelineChart })
    #expect(charts.contains { $0 is LeverageChart })
    #expect(charts.contains { $0 is StatusStripChart })
    #expect(!charts.contains { $0.isEmpty })
  }

  @Test("Timelines show due dates beside events, and say of a project when it is expected")
  func timelines() throws {
    let timelines = charts(ReportCase.chongqing([.chinese])).compactMap { $0 as? TimelineChart }
    #expect(timelines.contains { $0.items.contains { $0.kind == .due } })
    let projects = try #require(
      charts(Self.report(Self.city)).compactMap { $0 as? TimelineChart }
        .first { $0.items.contains { $0.kind == .project } })
    // Two targets and four projects, each once.
    #expect(projects.items.count == 6)
    let text = projects.description(in: .chinese)
    #expect(text.contains("乙厂：预计2026年，在建") && text.contains("丁厂：未写时间，已宣布"))
    #expect(!text.contains("尚未发生"))
  }

  @Test(
    "Without pictures and colour everything in these sections can be read",
    arguments: [vouchers, city], Language.allCases)
  func withoutPictures(_ folder: String, _ language: Language) throws {
    let report = Self.report(folder, languages: [language])
    let page = ReportCase.readable(report.text(.html)).filter { !$0.isWhitespace }
    let terminal = report.text(.text).filter { !$0.isWhitespace }
    for id in ["leverage", "pipeline", "audit"] {
      guard let part = report.document.sections.first(where: { $0.id == id }) else { continue }
      for table in tables(part) {
        for place in table.shownColumns() {
          for cell in table.rows.filter({ !$0.isHeading }).map({ $0.cells[place] }) {
            for text in [cell.text, cell.detail].compactMap({ $0?[language] }) {
              #expect(page.contains(text.filter { !$0.isWhitespace }), "\(text)")
            }
          }
        }
      }
      for block in part.blocks + part.subsections.flatMap(\.blocks) {
        guard case .notes(let notes) = block else { continue }
        for note in notes {
          #expect(page.contains(note.text[language].filter { !$0.isWhitespace }))
        }
      }
    }
    #expect(!terminal.contains("<svg"))
  }

  @Test("Where there is no figure yet, the source is that of the target")
  func sources() throws {
    let table = try #require(ReportCase.demo().document.mainTable)
    let source = try #require(table.columns.firstIndex { $0.id == "source" })
    let latest = try #require(table.columns.firstIndex { $0.id == "latest" })
    let open = table.rows.filter { !$0.isHeading && $0.cells[latest].isNone }
    #expect(!open.isEmpty && open.allSatisfy { !$0.cells[source].isNone })
  }
}
