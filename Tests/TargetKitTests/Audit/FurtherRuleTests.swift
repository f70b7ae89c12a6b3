import Testing

@testable import TargetKit

/// More rules that find ties nobody wrote down, each with what it must find and what it must let be.
@Suite("What else an audit finds that nobody wrote down")
struct FurtherRuleTests {
  private func findings(
    _ rule: AuditRule, _ indicators: String, more: String = "", _ rows: [String],
    columns: String = "indicator,period,value,published", asOf: String = "2026-06-30"
  ) throws -> [AuditFinding] {
    try AuditScenario(
      indicators: indicators, more: more, rows: rows, columns: columns, asOf: asOf
    ).audit().findings.filter { $0.rule == rule }
  }

  private func steps(_ findings: [AuditFinding]) -> [String] {
    findings.flatMap { $0.steps.map { $0.text[.chinese] } }
  }

  // MARK: - Parts

  private static let firms = #"""
    "all": { "name": "企业", "unit": "家", "measure": "stock", "tracked": true },
    "tech": { "name": "甲类", "unit": "家", "measure": "stock", "tracked": true, "partOf": "all" },
    "new-all": { "name": "新增企业", "unit": "家", "measure": "flow", "tracked": true, "adds": "all" },
    "new-tech": { "name": "新增甲类", "unit": "家", "measure": "flow", "tracked": true, "adds": "tech" }
    """#

  @Test("is what is new of a part among all that is new")
  func increments() throws {
    func found(_ part: String, period: String = "2025") throws -> [AuditFinding] {
      try findings(
        .increments, Self.firms,
        ["new-all,2025,846家,2026-01", "new-tech,\(period),\(part)家,2026-01"])
    }
    // 207 ÷ 846 = 24.47 %.
    #expect(steps(try found("207")) == ["207家 ÷ 846家 = 24.47%"])
    #expect(try found("207").map(\.verdict) == [.implied])
    // Old firms may become of the kind: more than all is worth a note, and no contradiction.
    #expect(try found("900").map(\.verdict) == [.note])
    #expect(try found("207", period: "2024").isEmpty)
  }

  @Test("is what is counted within something else by definition")
  func knownPart() throws {
    func found(
      _ part: String, _ whole: String, _ some: String, period: String = "2025"
    ) throws -> [AuditFinding] {
      let indicators = #"""
        "w": { "name": "\#(whole)", "unit": "亿元", "measure": "flow", "tracked": true },
        "p": { "name": "\#(part)", "unit": "亿元", "measure": "flow", "tracked": true }
        """#
      return try findings(
        .knownPart, indicators, ["w,2025,220.0亿元,2026-01", "p,\(period),\(some)亿元,2026-01"])
    }
    // 154 ÷ 220 = 70 %.
    let taxes = try found("税收收入", "一般公共预算收入", "154.0")
    #expect(steps(taxes) == ["154.0亿元 ÷ 220.0亿元 = 70%"])
    #expect(try found("税收收入", "一般公共预算收入", "230.0").map(\.verdict) == [.tension])
    // Of another scope, of another year, or no part by definition.
    #expect(try found("税收收入", "市级一般公共预算收入", "154.0").isEmpty)
    #expect(try found("税收收入", "一般公共预算收入", "154.0", period: "2024").isEmpty)
    #expect(try found("社会消费品零售总额", "地区生产总值", "154.0").isEmpty)
  }

  // MARK: - Years

  @Test("is what a multiple of the year before leaves open")
  func multiple() throws {
    func found(_ name: String, _ other: String = "技术交易额") throws -> [AuditFinding] {
      let indicators = #"""
        "a": { "name": "\#(other)", "unit": "亿元", "measure": "flow", "tracked": true },
        "m": { "name": "\#(name)", "unit": "倍", "measure": "rate", "tracked": true }
        """#
      return try findings(.multiple, indicators, ["a,2023,3.6亿元,2024-01", "m,2023,3倍,2024-01"])
    }
    // 3.6 ÷ 3 = 1.2 the year before; growing by three times is four times.
    #expect(steps(try found("技术交易额为上年的倍数")) == ["3.6亿元 ÷ 3倍 = 1.2亿元"])
    #expect(steps(try found("利润同比增长倍数")) == ["1 + 3倍 = 4倍"])
    // A multiple of something else, or an amount of something else.
    #expect(try found("市场资金与补贴之比").isEmpty)
    #expect(try found("技术交易额为上年的倍数", "利润").isEmpty)
  }

  @Test("is the mean of some months, and that of the year before")
  func monthlyMean() throws {
    func found(_ name: String, _ period: String = "2025-Q1") throws -> [String] {
      let indicators = #"""
        "a": { "name": "申报资金", "unit": "亿元", "measure": "flow", "tracked": true },
        "g": { "name": "\#(name)", "unit": "%", "measure": "rate", "tracked": true }
        """#
      return steps(
        try findings(
          .monthlyMean, indicators, ["a,2025-Q1,24亿元,2025-04", "g,\(period),25%,2025-04"]))
    }
    // 24 ÷ 3 = 8; 8 ÷ 1.25 = 6.4.
    #expect(try found("月均申报量同比增幅") == ["24亿元 ÷ 3 = 8亿元", "8亿元 ÷ (1 + 25%) = 6.4亿元"])
    #expect(try found("申报量同比增幅").isEmpty)
    #expect(try found("月均申报量同比增幅", "2024-Q4").isEmpty)
  }

  @Test("is the first of something, which has no rate of growth")
  func fromZero() throws {
    let indicators = #""u": { "name": "独角兽", "unit": "家", "measure": "stock", "tracked": true }"#
    func found(_ earlier: String, yoy: String = "") throws -> [AuditVerdict] {
      try findings(
        .fromZero, indicators,
        ["u,2021-08-31,\(earlier)家,2021-09,", "u,2022-08-31,2家,2022-09,\(yoy)"],
        columns: "indicator,period,value,published,yoy"
      ).map(\.verdict)
    }
    #expect(try found("0") == [.implied])
    #expect(try found("0", yoy: "+100%") == [.tension])
    #expect(try found("1").isEmpty)
  }

  @Test("is the output of one year beside the sales of the next, which is no growth")
  func adjacentYears() throws {
    func found(_ name: String, _ year: String) throws -> [String] {
      let indicators = #"""
        "a": { "name": "产值", "unit": "亿元", "measure": "flow", "tracked": true },
        "b": { "name": "\#(name)", "unit": "亿元", "measure": "flow", "tracked": true }
        """#
      return steps(
        try findings(
          .adjacentYears, indicators, ["a,2023,100亿元,2024-03", "b,\(year),130亿元,2025-03"],
          asOf: "2027-01-01"))
    }
    #expect(try found("总营收", "2024") == ["130亿元（2024） ÷ 100亿元（2023） = 1.3倍"])
    #expect(try found("总营收", "2025").isEmpty)
    #expect(try found("总投资", "2024").isEmpty)
  }

  @Test("is one figure that two documents tell alike, and not a level that stays")
  func repeated() throws {
    let indicators = #""r": { "name": "效率提升", "unit": "%", "measure": "rate", "tracked": true }"#
    let sources = #""sources": { "a": { "title": "甲" }, "b": { "title": "乙" } },"#
    func found(_ first: String, _ second: String) throws -> [AuditVerdict] {
      try findings(
        .restatement, indicators, more: sources, [first, second],
        columns: "indicator,period,value,published,source"
      ).map(\.verdict)
    }
    let march = "r,2024-03,30%,2024-03,a"
    #expect(try found(march, "r,2025-04-05,30%,2025-04-05,b") == [.holds])
    // Another number, the same document, and levels of two years.
    #expect(try found(march, "r,2025-04-05,31%,2025-04-05,b").isEmpty)
    #expect(try found(march, "r,2025-04-05,30%,2025-04-05,a").isEmpty)
    #expect(try found("r,2023,30%,2024-03,a", "r,2024,30%,2025-03,b").isEmpty)
  }

  // MARK: - One and all

  @Test("is how many for each of what is named alike")
  func namesakes() throws {
    func found(_ name: String, period: String = "2024-10") throws -> [String] {
      let indicators = #"""
        "a": { "name": "定位服务单位", "unit": "家", "measure": "stock", "tracked": true },
        "b": { "name": "\#(name)", "unit": "个", "measure": "stock", "tracked": true }
        """#
      return steps(
        try findings(
          .perUnit, indicators, ["a,2024-10,400家,2024-10", "b,\(period),2100个,2024-10"]))
    }
    #expect(try found("定位服务项目") == ["2100个 ÷ 400家 = 5.25个/家"])  // 2100 ÷ 400
    #expect(try found("示范系统").isEmpty)
    #expect(try found("定位服务项目", period: "2023-10").isEmpty)
  }

  @Test("is how many lines would take all there is")
  func needed() throws {
    func found(_ line: String, _ stuff: String = "可利用秸秆量") throws -> [String] {
      let indicators = #"""
        "s": { "name": "\#(stuff)", "unit": "万吨", "tracked": true },
        "c": { "name": "\#(line)", "unit": "万吨/年", "measure": "rate", "tracked": true }
        """#
      return steps(
        try findings(
          .needed, indicators, ["s,2024-12-31,180万吨,2025-04", "c,2025-04-05,2.0万吨/年,2025-04"]))
    }
    // 180 ÷ 2 = 90.
    #expect(try found("单条产线秸秆处理能力") == ["180万吨 ÷ (2.0万吨/年 × 1年) = 90"])
    #expect(try found("全市秸秆处理能力").isEmpty)
    #expect(try found("单条产线秸秆处理能力", "水泥库存").isEmpty)
  }

  @Test("is what the only land there is costs at so much for each")
  func impliedProduct() throws {
    let indicators = #"""
      "a": { "name": "面积", "unit": "亩", "measure": "stock", "tracked": true },
      "b": { "name": "林地", "unit": "亩", "measure": "stock", "tracked": true },
      "r": { "name": "流转价格", "unit": "元/亩", "measure": "rate", "tracked": true }
      """#
    let rows = ["a,2025-04,200亩,2025-04", "r,2025-04,400元/亩,2025-04"]
    // 200 × 400 = 80,000.
    #expect(steps(try findings(.product, indicators, rows)) == ["200亩 × 400元/亩 = 8万元"])
    // Of two kinds of land nobody can say which is meant.
    #expect(try findings(.product, indicators, rows + ["b,2025-04,30亩,2025-04"]).isEmpty)
  }

  @Test("is tax of output, and the second product of a plant as a share of the first")
  func plant() throws {
    let indicators = #"""
      "i": { "name": "总投资", "unit": "亿元", "measure": "stock", "better": "more" },
      "o": { "name": "年产值", "unit": "亿元", "measure": "flow", "better": "more" },
      "t": { "name": "年税金", "unit": "亿元", "measure": "flow", "better": "more" },
      "c": { "name": "电芯产能", "unit": "GWh/年", "measure": "stock", "better": "more" },
      "m": { "name": "模组产能", "unit": "GWh/年", "measure": "stock", "better": "more" }
      """#
    let more = #"""
      "milestones": [ { "targets": {
        "i": "50亿元", "o": "60亿元", "t": "2亿元", "c": "56GWh/年", "m": "22GWh/年" } } ],
      """#
    let found = steps(try findings(.ratio, indicators, more: more, []))
    #expect(found.contains("2亿元 ÷ 60亿元 = 3.33%"))  // 2 ÷ 60
    #expect(found.contains("22GWh/年 ÷ 56GWh/年 = 39.29%"))  // 22 ÷ 56
    // A third product leaves open what is a stage of what.
    let third =
      indicators
      + #", "n": { "name": "电池包产能", "unit": "GWh/年", "measure": "stock", "better": "more" }"#
    let three = more.replacing(#""m": "22GWh/年""#, with: #""m": "22GWh/年", "n": "20GWh/年""#)
    #expect(
      try !steps(findings(.ratio, third, more: three, [])).contains { $0.contains("GWh") })
  }

  @Test("is a class of size and the number it stands for, and the things of a class counted")
  func sizeClass() throws {
    let indicators = #"""
      "p": { "name": "园区规模", "unit": "亿元", "better": "more" },
      "o": { "name": "产值", "unit": "亿元", "measure": "flow", "better": "more" }
      """#
    func found(_ goal: String) throws -> [AuditVerdict] {
      let more = #""milestones": [ { "targets": { "p": "千亿级", "o": "\#(goal)" } } ],"#
      return try findings(.sizeClass, indicators, more: more, []).map(\.verdict)
    }
    #expect(try found("超过1000亿元") == [.holds])
    #expect(try found("超过800亿元").isEmpty)

    let clusters = #"""
      "n": { "name": "300亿级产业集群", "unit": "个", "measure": "stock", "tracked": true, "area": "区" },
      "s": { "name": "集群规模", "unit": "亿元", "tracked": true }
      """#
    let areas = #""area": "区", "areas": { "区": "区", "甲": "甲", "乙": "乙", "丙": "丙" },"#
    func counted(_ number: Int) throws -> [AuditVerdict] {
      try findings(
        .sizeClass, clusters, more: areas,
        ["n,区,2022-09,\(number)个,2022-09"]
          + ["甲", "乙", "丙"].map { "s,\($0),2022-09,300亿级,2022-09" },
        columns: "indicator,area,period,value,published"
      ).map(\.verdict)
    }
    #expect(try counted(3) == [.holds])
    #expect(try counted(4) == [.note])
  }

  // MARK: - Several plans

  private static func plans(_ first: String, _ second: String) throws -> [AuditFinding] {
    let loaded = PlanBook.load(sources: [
      SourceText(file: "a.plan.json", text: first), SourceText(file: "b.plan.json", text: second),
    ])
    let errors = loaded.diagnostics.filter { $0.severity == .error }.map(\.description)
    try #require(errors.isEmpty, "\(errors)")
    return Audit(of: loaded.book, asOf: try #require(CalendarDate("2026-06-30"))).findings
  }

  private static func plan(
    _ id: String, area: String, name: String, target: String, due: String = ""
  ) -> String {
    #"""
    { "plan": "\#(id)", "title": "\#(id)", "area": "\#(area)",
      "sources": { "d": { "title": "报道", "published": "2023-11" } },
      "indicators": { "x": { "name": "\#(name)", "unit": "亿元", "measure": "flow", "better": "more" } },
      "milestones": [ { \#(due) "source": "d", "targets": { "x": "\#(target)" } } ] }
    """#
  }

  @Test("is one project in all that is signed in its place")
  func programmeShare() throws {
    func found(_ area: String, _ name: String = "签约项目总投资") throws -> [String] {
      try steps(
        Self.plans(
          Self.plan("one", area: "工业园", name: "总投资", target: "50亿元"),
          Self.plan("all", area: area, name: name, target: "400亿元")
        ).filter { $0.rule == .programmeShare })
    }
    #expect(try found("工业园") == ["50亿元 ÷ 400亿元 = 12.5%"])  // 50 ÷ 400
    #expect(try found("别的园").isEmpty)
    #expect(try found("工业园", "签约项目年产值").isEmpty)
  }

  @Test("is the goal of a district beside the city’s in one document")
  func widerGoal() throws {
    func found(_ name: String, _ year: String = "2025") throws -> [String] {
      try steps(
        Self.plans(
          Self.plan(
            "one", area: "铜梁区", name: "新型储能产业产值", target: "1000亿元", due: #""due": "2025","#),
          Self.plan("all", area: "重庆市", name: name, target: "2000亿元", due: #""due": "\#(year)","#)
        ).filter { $0.rule == .widerGoal })
    }
    #expect(try found("新型储能集群规模") == ["1000亿元 ÷ 2000亿元 = 50%"])
    #expect(try found("新型储能集群规模", "2027").isEmpty)
    #expect(try found("汽车产业规模").isEmpty)
  }

  // MARK: - What is no finding

  @Test("is nothing of amounts that nobody published, such as growth of 7 % in money")
  func derivedGoals() throws {
    let indicators = #"""
      "gdp": { "name": "生产总值", "unit": "亿元", "measure": "flow", "better": "more", "baseline": { "value": "1900亿元", "at": "2025" } },
      "retail": { "name": "零售总额", "unit": "亿元", "measure": "flow", "better": "more", "baseline": { "value": "820亿元", "at": "2025" } }
      """#
    let more = #"""
      "milestones": [ { "due": "2026", "targets": { "gdp": "增长6%左右", "retail": "增长7%" } } ],
      """#
    let rows = ["gdp,2026-Q1,450亿元,2026-04", "retail,2026-Q1,211亿元,2026-04"]
    for rule in [AuditRule.ratio, .partOfYear] {
      let found = try findings(rule, indicators, more: more, rows)
      #expect(found.flatMap(\.inputs).allSatisfy { !$0.asWritten.contains("增长") }, "\(rule)")
    }
  }

  @Test("is the latest of the months that each imply one of the year before, and no list of them")
  func months() throws {
    let indicators = #""x": { "unit": "亿元", "measure": "flow", "tracked": true }"#
    let rows = (2...6).map { "x,2026-01/2026-0\($0),\(100 * $0)亿元,2026-0\($0 + 1),+5%" }
    let found = try findings(
      .yearOnYear, indicators, rows, columns: "indicator,period,value,published,yoy",
      asOf: "2026-12-31")
    #expect(found.count == 1)
    #expect(steps(found).first?.hasPrefix("600亿元 ÷ 1.05 = 571.4亿元") == true)  // 600 ÷ 1.05
    #expect(found.first?.inputs.first?.period?.description == "2026-H1")
  }
}
