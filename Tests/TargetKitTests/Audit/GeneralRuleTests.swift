import Testing

@testable import TargetKit

/// The rules that find ties nobody wrote down, each with what it must find and what it must let be.
@Suite("What an audit finds that nobody wrote down")
struct GeneralRuleTests {
  private func findings(
    _ rule: AuditRule, _ indicators: String, title: String = "p", more: String = "",
    _ rows: [String], columns: String = "indicator,period,value,published",
    asOf: String = "2026-06-30"
  ) throws -> [AuditFinding] {
    try AuditScenario(
      indicators: indicators, title: title, more: more, rows: rows, columns: columns, asOf: asOf
    ).audit().findings.filter { $0.rule == rule }
  }

  private func steps(_ findings: [AuditFinding]) -> [String] {
    findings.flatMap { $0.steps.map { $0.text[.chinese] } }
  }

  // MARK: - Goals

  private static let complexes = #""x": { "unit": "个", "measure": "stock", "better": "more" }"#

  private static func staged(_ target: String, note: String = "") -> String {
    #"""
    "horizon": "2024/2027", \#(note) "milestones": [
      { "due": "2027", "targets": { "x": ">= 30" } },
      { "due": "2029", "targets": { "x": \#(target) } } ],
    """#
  }

  @Test("is a milestone beyond the plan’s own period, unless the plan says so")
  func horizon() throws {
    let found = try findings(.horizon, Self.complexes, more: Self.staged(#"">= 50""#), [])
    #expect(found.map(\.verdict) == [.note])
    #expect(steps(found) == ["2029，规划期2024/2027"])
    #expect(found.allSatisfy { $0.surprise == .notable })
    // Counter-examples: the target or the plan says so; and within the period there is nothing to say.
    for more in [
      Self.staged(#"{ "is": ">= 50", "note": "规划期外的远期目标" }"#),
      Self.staged(#"">= 50""#, note: #""note": "2029年为展望目标","#),
      Self.staged(#"">= 50""#).replacing("2029", with: "2026"),
    ] {
      #expect(try findings(.horizon, Self.complexes, more: more, []).isEmpty)
    }
  }

  private static let output = #"""
    "x": { "unit": "亿元", "measure": "flow", "better": "more" }
    """#

  @Test("is a part of a year against the goal for a whole one")
  func partOfYear() throws {
    let more = #""milestones": [ { "due": "2026", "targets": { "x": "突破3500亿元" } } ],"#
    // 1536.98 of 3500; twelve months of the same are 1536.98 ÷ 8 × 12 = 2305.47.
    let found = try findings(
      .partOfYear, Self.output, more: more, ["x,2022-01/2022-08,1536.98亿元,2022-09"])
    #expect(found.map(\.verdict) == [.gap])
    #expect(
      steps(found) == [
        "1536.98亿元 ÷ 3500亿元 = 43.91%（8个月）", "1536.98亿元 × 12 ÷ 8 = 2305.5亿元",
        "2305.5亿元 ÷ 3500亿元 = 65.87%",
      ])
    // 3.2 of 3.5 in nine of twelve months is nothing to worry about.
    let near = #""milestones": [ { "due": "2023", "targets": { "x": ">= 3.5亿元" } } ],"#
    let routine = try findings(
      .partOfYear, Self.output, more: near, ["x,2023-01/2023-09,3.2亿元,2023-11"])
    #expect(routine.map(\.surprise) == [.routine])
    // A whole year is no part of one, and a level has no parts.
    #expect(
      try findings(.partOfYear, Self.output, more: more, ["x,2022,2400亿元,2023-03"]).isEmpty)
    #expect(
      try findings(
        .partOfYear, Self.output.replacing("flow", with: "stock"), more: more,
        ["x,2022-08,1536.98亿元,2022-09"]
      ).isEmpty)
  }

  @Test("is a goal that is far from its latest figure, and no contradiction")
  func distance() throws {
    let more = #""milestones": [ { "due": "2027", "targets": { "x": "突破1000亿元" } } ],"#
    let found = try findings(.distance, Self.output, more: more, ["x,2024,超过80亿元,2025-04"])
    #expect(found.map(\.verdict) == [.gap])
    #expect(
      steps(found) == [
        "超过80亿元 ÷ 1000亿元 = 超过8%", "1000亿元 - 超过80亿元 = 不到920亿元",
        "1000亿元 ÷ 超过80亿元 = 不到12.5倍",
      ])
    // Eight tenths of the way nobody need be told.
    #expect(try findings(.distance, Self.output, more: more, ["x,2024,800亿元,2025-04"]).isEmpty)
  }

  private static func quarters(_ third: String) -> String {
    #"""
    "milestones": [
      { "due": "2026-Q1", "targets": { "x": ">= 20亿元" } },
      { "due": "2026-Q2", "targets": { "x": ">= 25亿元" } },
      { "due": "2026-Q3", "targets": { "x": ">= \#(third)" } },
      { "due": "2026-Q4", "targets": { "x": ">= 30亿元" } },
      { "due": "2026", "targets": { "x": ">= 100亿元" } } ],
    """#
  }

  @Test("is the sum of periodic goals against the annual one")
  func periodic() throws {
    // 20 + 25 + 25 + 30 = 100; with 20 in the third quarter 5 are missing, with 35 there are 10 more.
    let cases: [(String, AuditVerdict)] = [("25亿元", .holds), ("20亿元", .gap), ("35亿元", .note)]
    for (third, verdict) in cases {
      let found = try findings(.periodic, Self.output, more: Self.quarters(third), [])
      #expect(found.map(\.verdict) == [verdict], "\(third)")
    }
    // Three quarters are no year.
    let three = Self.quarters("25亿元").replacing(
      #"{ "due": "2026-Q4", "targets": { "x": ">= 30亿元" } },"#, with: "")
    #expect(try findings(.periodic, Self.output, more: three, []).isEmpty)
  }

  @Test("is what a plan asks of each of the things it is named after")
  func perLead() throws {
    let indicators = #"""
      "c": { "name": "创新综合体", "unit": "个", "measure": "stock", "better": "more" },
      "n": { "name": "企业需求", "unit": "项", "measure": "stock", "better": "more" },
      "m": { "name": "典型案例", "unit": "个", "measure": "stock", "better": "more" }
      """#
    let more = #"""
      "milestones": [
        { "due": "2025", "targets": { "c": ">= 10", "n": ">= 100", "m": ">= 10" } },
        { "due": "2027", "targets": { "c": ">= 30", "n": ">= 300", "m": ">= 15" } } ],
      """#
    let found = try findings(.perLead, indicators, title: "创新综合体建设方案", more: more, [])
    // 100 ÷ 10 = 300 ÷ 30 = 10, while 10 ÷ 10 = 1 becomes 15 ÷ 30 = 0.5.
    #expect(found.map { $0.steps.map { $0.text[.chinese].suffix(10).description } }.count == 2)
    #expect(found.map(\.surprise) == [.routine, .notable])
    #expect(steps(found).last == ">= 15个 ÷ >= 30个 = 0.5（2027）")
    #expect(try findings(.perLead, indicators, title: "别的方案", more: more, []).isEmpty)
  }

  // MARK: - Programmes and dates

  private static let programme = #"""
    "n": { "name": "换新家庭", "unit": "家庭", "measure": "flow", "tracked": true },
    "g": { "name": "月均申报量同比增幅", "unit": "%", "measure": "rate", "tracked": true }
    """#

  @Test("is a change on the year of what began only this year")
  func programmeStart() throws {
    let rows = ["n,2025/..,8.4万家庭,2025-04-05", "g,2025-Q1,12.3%,2025-04-05"]
    let found = try findings(.programmeStart, Self.programme, rows)
    #expect(found.map(\.verdict) == [.tension])
    #expect(steps(found) == ["12.3%：与2024-Q1相比，而2025-01-01才开始"])
    // Begun the year before, or a share that is no change on the year.
    #expect(
      try findings(
        .programmeStart, Self.programme, ["n,2024/..,8.4万家庭,2025-04-05", rows[1]]
      ).isEmpty)
    #expect(
      try findings(
        .programmeStart, Self.programme.replacing("同比增幅", with: "占比"), rows
      ).isEmpty)
  }

  @Test("is one event under several dates")
  func dates() throws {
    func found(_ second: String, name: String = "投产") throws -> [AuditVerdict] {
      let more = #"""
        "events": {
          "e": { "name": "投产", "happened": "2023-12-07" },
          "f": { "name": "\#(name)", "happened": "\#(second)" } },
        """#
      return try findings(.dates, Self.output, more: more, ["x,2023,1亿元,2024-01"]).map(\.verdict)
    }
    #expect(try found("2024-02-01") == [.tension])
    // December 2023 holds the day; and another event may have another date.
    #expect(try found("2023-12") == [.holds])
    #expect(try found("2024-02-01", name: "达产").isEmpty)
  }

  // MARK: - One matter

  private static let loans = #"""
    "a": { "name": "贷款额", "unit": "亿元", "measure": "flow", "tracked": true },
    "b": { "name": "撬动贷款", "unit": "亿元", "measure": "flow", "tracked": true },
    "n": { "name": "贷款户", "unit": "家次", "measure": "flow", "tracked": true }
    """#

  @Test("is what one costs, and one amount as a share of another")
  func perUnit() throws {
    let rows = ["a,2018/..,8.17亿元,2023-11", "b,2018/..,10.3亿元,2023-11", "n,2018/..,442家次,2023-11"]
    // 81,700 ÷ 442 = 184.8 and 103,000 ÷ 442 = 233.0; 8.17 ÷ 10.3 = 0.793, 10.3 ÷ 8.17 = 1.26.
    #expect(
      steps(try findings(.perUnit, Self.loans, rows)) == [
        "8.17亿元 ÷ 442家次 = 184.8万元/家次", "10.3亿元 ÷ 442家次 = 233.0万元/家次",
      ])
    #expect(
      steps(try findings(.ratio, Self.loans, rows)) == [
        "8.17亿元 ÷ 10.3亿元 = 79.32%", "10.3亿元 ÷ 8.17亿元 = 1.26倍",
      ])
    #expect(try findings(.perUnit, Self.loans, rows).allSatisfy { $0.verdict == .implied })
    // Of other times nothing follows.
    let apart = ["a,2021,8.17亿元,2023-11", "n,2022,442家次,2023-11"]
    #expect(try findings(.perUnit, Self.loans, apart).isEmpty)
  }

  @Test("is refused where the things counted are not of one kind")
  func refusal() throws {
    let indicators = #"""
      "a": { "name": "资金", "unit": "亿元", "measure": "flow", "tracked": true },
      "b": { "name": "家庭", "unit": "家庭", "measure": "flow", "tracked": true },
      "c": { "name": "交易", "unit": "笔", "measure": "flow", "tracked": true }
      """#
    let found = try findings(
      .perUnit, indicators,
      ["a,2025-Q1,24.62亿元,2025-04", "b,2025-Q1,8.4万家庭,2025-04", "c,2025-Q1,22.5万笔,2025-04"])
    #expect(found.map(\.verdict) == [.uncheckable])
    #expect(found.first?.reason?[.chinese] == "家庭、笔不能相加，算不出单位金额")
  }

  @Test("is nothing in the yearly table of a city, where any two figures stand side by side")
  func table() throws {
    let ids = (0..<12).map { "m\($0)" }
    let indicators = ids.enumerated().map { place, id in
      #""\#(id)": { "name": "指标\#(place)", "unit": "\#(place % 2 == 0 ? "亿元" : "家")", "measure": "flow", "tracked": true }"#
    }.joined(separator: ",")
    let rows = ids.enumerated().map { place, id in
      "\(id),2025,\(317 + 41 * place)\(place % 2 == 0 ? "亿元" : "家"),2026-03"
    }
    for rule in [AuditRule.perUnit, .ratio, .product, .capacity, .each] {
      #expect(try findings(rule, indicators, rows).isEmpty, "\(rule)")
    }
  }

  private static let harvest = #"""
    "area": { "name": "面积", "unit": "亩", "measure": "stock", "tracked": true },
    "yield": { "name": "亩产", "unit": "吨/亩", "measure": "rate", "tracked": true },
    "price": { "name": "单价", "unit": "元/公斤", "measure": "rate", "tracked": true },
    "value": { "name": "产值", "unit": "万元", "measure": "flow", "tracked": true }
    """#

  @Test("is area times yield times price, where that is the value published")
  func product() throws {
    let rows = [
      "area,2022-09,200亩,2022-09", "yield,2022-09,1吨/亩,2022-09", "price,2022-09,10元/公斤,2022-09",
    ]
    // 200 × 1 吨 × 10,000元/吨 = 2,000,000元.
    let found = try findings(.product, Self.harvest, rows + ["value,2022,200万元,2023-02"])
    #expect(found.map(\.verdict) == [.holds])
    #expect(steps(found).first == "200亩 × 1吨/亩 × 10元/公斤 = 200万元")
    // 350 is another matter, and never a contradiction.
    let other = try findings(.product, Self.harvest, rows + ["value,2022,350万元,2023-02"])
    #expect(steps(other) == ["200亩 × 1吨/亩 = 200吨"])
  }

  @Test("is how long a batch takes, with the units cancelled, and what share of a capacity is used")
  func capacity() throws {
    let line = #"""
      "batch": { "name": "首批产量", "unit": "吨", "tracked": true },
      "speed": { "name": "日产量", "unit": "吨/日", "measure": "rate", "tracked": true }
      """#
    // 23 ÷ 60 = 0.3833.
    let time = try findings(
      .capacity, line, ["batch,2025-04-03,23吨,2025-04-05", "speed,2025-04-03,60吨/日,2025-04-05"])
    #expect(steps(time) == ["23吨 ÷ 60吨/日 = 0.383日"])
    let plant = #"""
      "can": { "name": "年产能", "unit": "GWh/年", "measure": "stock", "tracked": true },
      "made": { "name": "交付量", "unit": "GWh", "measure": "flow", "tracked": true }
      """#
    func use(_ made: String) throws -> [AuditFinding] {
      try findings(
        .capacity, plant, ["can,2024-12-31,56.0GWh/年,2025-03", "made,2024,\(made)GWh,2025-03"])
    }
    // 20 ÷ 56 = 0.357; 60 are more than the plant can make.
    #expect(steps(try use("20.0")) == ["20.0GWh ÷ (56.0GWh/年 × 1年) = 35.71%"])
    #expect(try use("20.0").map(\.surprise) == [.routine])
    #expect(try use("60.0").map(\.verdict) == [.tension])
    // GW is no GWh: nothing to compare.
    #expect(
      try findings(
        .capacity, plant.replacing("GWh/年", with: "GW"),
        ["can,2024-12-31,56GW,2025-03", "made,2024,20GWh,2025-03"]
      ).isEmpty)
  }

  @Test("is the multiple that was published against the two amounts there are")
  func multiple() throws {
    let indicators = #"""
      "a": { "name": "补贴", "unit": "亿元", "measure": "flow", "tracked": true },
      "b": { "name": "消费", "unit": "亿元", "measure": "flow", "tracked": true },
      "m": { "name": "之比", "unit": "倍", "measure": "rate", "tracked": true }
      """#
    func verdicts(_ multiple: String) throws -> [AuditVerdict] {
      try findings(
        .ratio, indicators,
        ["a,2025-Q1,24.62亿元,2025-04", "b,2025-Q1,170亿元,2025-04", "m,2025-Q1,\(multiple)倍,2025-04"]
      ).map(\.verdict)
    }
    // 170 ÷ 24.62 = 6.905.
    #expect(try verdicts("3").contains(.tension))
    #expect(try !verdicts("6.9").contains(.tension))
  }

  @Test("is the same number in unlike places, and not each small one")
  func sameNumber() throws {
    let indicators = #"""
      "a": { "name": "服务企业", "unit": "家", "measure": "stock", "tracked": true },
      "b": { "name": "服务站", "unit": "个", "measure": "stock", "tracked": true }
      """#
    let found = try findings(
      .sameNumber, indicators, ["a,2025-04-05,500家,2025-04", "b,2025-04-05,超过500个,2025-04"])
    #expect(found.map(\.verdict) == [.lookalike])
    #expect(
      try findings(
        .sameNumber, indicators, ["a,2025-04-05,12家,2025-04", "b,2025-04-05,12个,2025-04"]
      ).isEmpty)
  }

  // MARK: - Wholes

  @Test("is what was added in all, from the beginning")
  func flows() throws {
    let indicators = #"""
      "all": { "unit": "个", "measure": "stock", "tracked": true },
      "first": { "unit": "个", "measure": "flow", "tracked": true, "adds": "all" },
      "new": { "unit": "个", "measure": "flow", "tracked": true, "adds": "all" }
      """#
    func verdicts(_ all: String) throws -> [AuditVerdict] {
      try findings(
        .flows, indicators,
        ["all,2025-04-03,\(all)个,2025-04", "first,2018/2023,6个,2025-04", "new,2024,4个,2025-04"]
      ).map(\.verdict)
    }
    #expect(try verdicts("10") == [.holds])  // 6 + 4
    #expect(try verdicts("12") == [.implied])
    #expect(try verdicts("9") == [.contradicts])
  }

  private static let city = #"""
    "x": { "name": "企业", "unit": "家", "measure": "stock", "tracked": true, "area": "市" }
    """#
  private static let districts = #"""
    "area": "市", "areas": { "市": "市", "甲": { "zh": "甲区", "within": "市" }, "乙": { "zh": "乙区", "within": "市" } },
    """#

  @Test("is the figures of districts against the city’s")
  func districts() throws {
    func found(_ rows: [String], _ indicators: String = Self.city) throws -> [AuditFinding] {
      try findings(
        .districts, indicators, more: Self.districts,
        rows.map { $0 + ",2026-03" }, columns: "indicator,area,period,value,published")
    }
    func rows(_ city: String, _ first: String, _ second: String) -> [String] {
      ["x,市,2025,\(city)", "x,甲,2025,\(first)", "x,乙,2025,\(second)"]
    }
    // 1000 + 602 = 1602; a hundred more in the first are too many for the city.
    #expect(try found(rows("1602家", "1000家", "602家")).map(\.verdict) == [.holds])
    let wrong = try found(rows("1602家", "1100家", "602家"))
    #expect(wrong.map(\.verdict) == [.contradicts])
    #expect(steps(wrong) == ["1100家 + 602家 = 1702家", "1702家 - 1602家 = 100家"])
    // Shares do not add up, and one district is no sum.
    let share = Self.city.replacing("家", with: "%").replacing("stock", with: "rate")
    #expect(try found(rows("60%", "70%", "50%"), share).isEmpty)
    #expect(try found(Array(rows("1602家", "1000家", "602家").prefix(2))).isEmpty)
  }

  @Test("is the share of a part a year earlier, and how the rest has changed")
  func rest() throws {
    let indicators = #"""
      "all": { "unit": "亿元", "measure": "flow", "tracked": true },
      "part": { "unit": "亿元", "measure": "flow", "tracked": true, "partOf": "all" }
      """#
    let found = try findings(
      .part, indicators,
      [
        "all,2022-01/2022-08,1536.98亿元,2022-09,+8.4%",
        "part,2022-01/2022-08,453.54亿元,2022-09,+16.1%",
      ],
      columns: "indicator,period,value,published,yoy")
    // 453.54 ÷ 1536.98 = 29.51 %; (453.54 ÷ 1.161) ÷ (1536.98 ÷ 1.084) = 390.65 ÷ 1417.88 = 27.55 %;
    // 1083.44 ÷ (1417.88 - 390.65) - 1 = 5.47 %.
    let said = steps(found)
    #expect(said.contains("1536.98亿元 - 453.54亿元 = 1083.4亿元"))
    #expect(said.contains { $0.hasPrefix("上年同期") && $0.hasSuffix("= 27.55%") })
    #expect(said.contains { $0.hasPrefix("其余部分比上年同期：5.47%") })
  }

  @Test("is a revision that nobody explained, and a note where somebody did")
  func revisions() throws {
    func found(_ note: String, status: String = "") throws -> [AuditVerdict] {
      try findings(
        .restatement, Self.output,
        ["x,2024,100亿元,2025-03,,", "x,2024,110亿元,2025-11,\(note),\(status)"],
        columns: "indicator,period,value,published,note,status"
      ).map(\.verdict)
    }
    #expect(try found("") == [.drift])
    #expect(try found("年度最终核实") == [.note])
    #expect(try found("", status: "revised") == [.note])
  }

  @Test("is no contradiction between nominal levels and a real rate")
  func prices() throws {
    func found(_ prices: String) throws -> [AuditFinding] {
      let indicators = #"""
        "gdp": { "unit": "亿元", "measure": "flow", "tracked": true\#(prices) }
        """#
      return try findings(
        .yearOnYear, indicators,
        ["gdp,2024,4610.5亿元,2025-03,", "gdp,2025,4862.3亿元,2026-03,+5.4%"],
        columns: "indicator,period,value,published,yoy")
    }
    // 4862.3 ÷ 4610.5 = 1.05462; ÷ 1.054 = 1.00058: prices rose by 0.06 %.
    let nominal = try found(#", "prices": "current""#)
    #expect(nominal.map(\.verdict) == [.implied])
    #expect(steps(nominal).first == "4862.3亿元 ÷ 4610.5亿元 - 1 = 5.46%")
    #expect(steps(nominal).last?.hasPrefix("价格变动：0.05") == true)
    // Without the key, or at constant prices, level and rate must agree.
    #expect(try found("").map(\.verdict) == [.contradicts])
    #expect(try found(#", "prices": "constant""#).map(\.verdict) == [.contradicts])
  }

  @Test("says of everything how surprising it is")
  func surprise() throws {
    for verdict in AuditVerdict.allCases {
      let isPlain = [.implied, .lookalike, .withinRounding, .holds, .distinct].contains(verdict)
      #expect((AuditSurprise(verdict) == .routine) == isPlain)
    }
    #expect(AuditSurprise.routine < .notable && AuditSurprise.notable < .striking)
  }
}
