import FoundationEssentials
import Testing

@testable import TargetKit

@Suite("The audit of the Chongqing book")
struct ChongqingAuditTests {
  private static let loaded = PlanBook.load(Checkout.fixtures + "/chongqing")

  private func audit() throws -> Audit {
    Audit(of: Self.loaded.book, asOf: try #require(CalendarDate("2025-04-05")))
  }

  /// Figures of the documents, with computations done by hand.
  @Test(
    "says of the documents’ figures what a person would",
    arguments: [
      ("university-circles/first-and-new", AuditVerdict.holds, ["6个 + 4个 = 10个"]),
      (
        "cumulative:university-circles/new-building-spending@2024-04-04/2025-04-03", .implied,
        ["26.8亿元 - 2.1亿元 = 24.7亿元", "2.1亿元 ÷ 24.7亿元 = 8.50%（计舍入为8.26%至8.74%）"]
      ),
      (
        "black-soil/income-per-line", .holds,
        ["2万余吨/年 × 400元/吨 = 800万元/年至1200万元/年", "800万元/年至1200万元/年 = 800余万元/年"]
      ),
      (
        "black-soil/straw-revenue", .holds, ["达180万吨 ÷ 1年 × 400元/吨 = 高达7.2亿元/年"]
      ),
      (
        "laolin-lily/value", .withinRounding,
        [
          "200余亩 × 1吨/亩左右 × 10元/公斤 = 190万元至315万元",
          "190万元至315万元 = 200余万元（在约数或舍入范围内成立）",
        ]
      ),
      // 2.5 × 24.615 = 61.53…, 3.5 × 24.625 = 86.18….
      // 3 × 24.62 = 73.86 and 24.62 more are 98.48, short of 170; 170 ÷ 24.62 = 6.9049….
      (
        "trade-in/two-leverages", .tension,
        [
          "若市场资金加补贴就是带动的消费：", "3倍 × 24.62亿元 + 24.62亿元 = 98.48亿元",
          "98.48亿元 = 突破170亿元，不成立", "若两者说的不是同一笔钱，消费还有别的来源：",
          "3倍 × 24.62亿元 + 24.62亿元 = 98.48亿元", "98.48亿元 <= 突破170亿元",
          "3倍 × 24.62亿元 = 73.86亿元（计舍入为61.53亿元至86.19亿元）", "突破170亿元 ÷ 24.62亿元 = 超过6.90倍",
        ]
      ),
      (
        "tongliang-storage/output-gap", .gap,
        [
          "超过80亿元 ÷ 1000亿元 = 超过8%", "1000亿元 - 超过80亿元 = 不到920亿元",
          "1000亿元 ÷ 超过80亿元 = 不到12.5倍",
        ]
      ),
      // 1339 ÷ 1.26 = 1062.698…; 1339 ÷ 1063 = 1.25964….
      (
        "year-on-year:science-city/tech-enterprises@2022-08-31", .withinRounding,
        [
          "1339家 ÷ 1.26 = 1062.7家", "1339家 ÷ 1063家 - 1 = 25.96%",
          "25.96% = +26%（在约数或舍入范围内成立）",
        ]
      ),
      (
        "baisha-pv/signed-against-goals", .holds,
        [
          "500亿元 <= 742亿元 <= 1000亿元", "500亿元 ÷ 742亿元 = 67.39%",
          "742亿元 ÷ 1000亿元 = 74.2%",
        ]
      ),
      // November to May 2022 are 173 days; to December 2023 another 395.
      (
        "hithium-base/in-order", .holds,
        [
          "2022-05-18 < 2022-11-07 < 2023-12-07", "2022-11-07 - 2022-05-18 = 173天",
          "2023-12-07 - 2022-11-07 = 395天",
        ]
      ),
      ("hithium-base/first-contact", .implied, ["2022-05-18 - 48天 = 2022-03-31"]),
      (
        "hithium-base/investment-per-capacity", .implied,
        ["130亿元 ÷ (56GWh/年 × 1年) = 0.232元/Wh"]
      ),
      (
        "phosphogypsum/use", .withinRounding,
        [
          "120万吨/年左右 × 90% = 102.6万吨/年至113.4万吨/年",
          "102.6万吨/年至113.4万吨/年 = 100多万吨/年（在约数或舍入范围内成立）",
          "100万吨/年 ÷ 120万吨/年左右 = 79.36%至87.72%",
        ]
      ),
    ])
  func spelledOut(id: String, verdict: AuditVerdict, steps: [String]) throws {
    let finding = try #require(try audit().findings.first { $0.id == id })
    #expect(finding.verdict == verdict)
    #expect(finding.steps.map { $0.text[.chinese] } == steps)
  }

  @Test("finds no contradiction, gives every input a place, and names each finding once")
  func soundness() throws {
    let audit = try audit()
    #expect(audit.findings(.contradicts).map(\.id) == [])
    #expect(Set(audit.findings.map(\.id)).count == audit.findings.count)
    #expect(audit.counts.values.reduce(0, +) == audit.findings.count)
    for finding in audit.findings {
      #expect(Self.loaded.location(of: finding)?.line != nil, "\(finding.id)")
      for input in finding.inputs {
        #expect(Self.loaded.location(of: input)?.line != nil, "\(finding.id): \(input.asWritten)")
      }
      for step in finding.steps {
        #expect(Language.allCases.allSatisfy { step.text.exact(in: $0) != nil })
      }
    }
  }

  @Test("finds more than half of what is declared without its being declared, and no contradiction")
  func undeclared() throws {
    let declared = try audit().findings.filter(\.isDeclared)
    var book = Self.loaded.book
    for plan in book.plans.indices { book.plans[plan].relations = [] }
    let found = Audit(of: book, asOf: try #require(CalendarDate("2025-04-05"))).findings
    let statements = found.map { Set($0.statements) }
    let hits = declared.count { relation in
      !relation.statements.isEmpty
        && statements.contains { $0.isSuperset(of: relation.statements) }
    }
    print("\(hits) of \(declared.count) declared relations are found by the general rules alone")
    #expect(2 * hits > declared.count)
    #expect(found.filter { $0.verdict == .contradicts }.map(\.id) == [])
    // What needs explaining is one thing each: the year of the programme, the multiple of its money.
    #expect(
      found.filter { $0.surprise == .striking }.map(\.rule) == [.programmeStart, .ratio])
  }

  @Test("declares relations on statements that the book holds")
  func statements() throws {
    let known = Set(Self.loaded.book.statements.map(\.statement))
    for relation in Self.loaded.book.plans.flatMap(\.relations) {
      #expect(relation.statements.filter { !known.contains($0) } == [], "\(relation.id)")
      #expect(relation.name.exact(in: .chinese) != nil && relation.name.exact(in: .english) != nil)
    }
  }

  // MARK: - The list of relations

  /// The relations themselves lie beside the repository; the package must do without them.
  private static let facts = Checkout.root + "/../shared/facts/relations.md"

  /// Where each relation of the list is found; some need two findings.
  private static let places: [String: [String]] = [
    "R001": ["university-circles/first-and-new"],
    "R002": ["cumulative:university-circles/new-building-spending@2024-04-04/2025-04-03"],
    "R005": ["cumulative:university-circles/new-service-firms@2024-04-04/2025-04-03"],
    "R006": ["cumulative:university-circles/new-advisers@2024-04-04/2025-04-03"],
    "R007": ["cumulative:university-circles/new-teams@2024-04-04/2025-04-03"],
    "R012": ["university-circles/parts"],
    "R014": ["part:university-circles/new-software-enterprises@2024-04-04/2025-04-03"],
    "R015": ["part:university-circles/alumni-enterprises@2025-04-03"],
    "R021": ["black-soil/straw-revenue"], "R027": ["black-soil/per-project"],
    "R028": ["wording:black-soil/soil-improved"], "R030": ["trade-in/two-leverages"],
    "R031": ["trade-in/subsidy-in-headline"], "R033": ["trade-in/monthly-funds"],
    "R035": ["trade-in/three-systems"], "R036": ["trade-in/four-tiers"],
    "R039": ["tongliang-storage/output-gap"], "R040": ["tongliang-storage/slogan"],
    "R041": ["tongliang-storage/capacity-gap"],
    "R043": ["tongliang-storage/hundred-billion-worded"],
    "R045": ["restatement:hithium-base/goal:investment"],
    "R046": [
      "restatement:hithium-base/goal:cell-capacity",
      "restatement:hithium-base/goal:module-capacity",
    ],
    "R047": ["hithium-base/settled-on"], "R048": ["hithium-base/in-order"],
    "R049": ["hithium-base/first-contact"], "R050": ["hithium-base/same-day"],
    "R052": ["hithium-base/first-of-its-kind"], "R054": ["tongliang-storage/not-the-group"],
    "R055": ["hithium-base/output-and-capacity"], "R056": ["hithium-base/lines"],
    "R059": ["hithium-base/investment-per-capacity"],
    "R062": ["cumulative:tongliang-enterprises/new-specialised-enterprises@2023-01/2023-10"],
    "R064": ["year-on-year:tongliang-rd/rd-spending@2023-01/2023-09"],
    "R067": ["ip-credit/loans-moved"], "R068": ["ip-credit/loan-per-case"],
    "R071": ["tongliang-platforms/funnel"], "R074": ["tongliang-platforms/three-founders"],
    "R075": ["cq-innovation-complexes/stages"], "R076": ["cq-innovation-complexes/headline"],
    "R079": ["cq-innovation-complexes/needs-per-complex"],
    "R080": ["cq-innovation-complexes/cases-per-complex"],
    "R085": ["cq-innovation-complexes/two-types"],
    "R086": ["cq-innovation-complexes/directions"], "R089": ["perovskite-base/per-unit"],
    "R092": ["baisha-pv/signed-against-goals"], "R094": ["perovskite-base/largest"],
    "R099": ["beidou/listed"], "R100": ["restatement:cq-gdp/gdp@2023"],
    "R101": ["cq-33618/three-clusters"], "R105": ["fuling-industry/strategic-share"],
    "R107": ["fuling-industry/value-added-rate"], "R109": ["huafon-park/park-and-cluster"],
    "R110": ["huafon-park/adiponitrile"], "R111": ["year-on-year:jianfeng/revenue@2021"],
    "R113": ["fuling-innovators/own-growth"], "R114": ["phosphogypsum/use"],
    "R115": ["phosphogypsum/years-in-stock"], "R117": ["fuling-investment/agreed-and-completed"],
    "R120": ["fuling-clusters/listed"],
    "R121": ["year-on-year:science-city/tech-enterprises@2022-08-31"],
    "R122": ["year-on-year:science-city/high-tech-enterprises@2022-08-31"],
    "R126": ["science-city/among-them"], "R127": ["science-city/headline"],
    "R128": ["laolin-lily/value"], "R129": ["laolin-lily/income"],
    "R132": ["wansheng-social-insurance/two-networks"],
    "R133": ["wansheng-social-insurance/two-plus-three"],
    "R135": ["tongliang-enterprises/four-scopes"], "R138": ["tongliang-storage/two-twelves"],
    "R140": ["hithium-base/energy-and-power"],
  ]

  /// The verdicts of an audit that reproduce one of the list.
  private static let meanings: [String: Set<AuditVerdict>] = [
    "holds": [.holds, .withinRounding], "approximately": [.withinRounding],
    "implied": [.implied], "gap": [.gap], "drift": [.drift], "tension": [.tension],
    "distinct": [.distinct],
  ]

  @Test(
    "reproduces every relation of the list that lies beside the repository",
    .enabled(if: FileManager.default.fileExists(atPath: facts), "../shared is not there"))
  func list() throws {
    let findings = Dictionary(
      try audit().findings.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let rows = try String(contentsOfFile: Self.facts, encoding: .utf8)
      .split(separator: "\n").filter { $0.hasPrefix("| R") }
      .map { $0.split(separator: "|").map { String($0).trimmedSpaces } }
    #expect(rows.count == Self.places.count)
    for row in rows where row.count > 4 {
      let (number, ids, verdict) = (row[0], row[2], row[4])
      let places = try #require(Self.places[number], "\(number)")
      var statements: Set<String> = []
      for place in places {
        let finding = try #require(findings[place], "\(number): \(place)")
        let expected = try #require(Self.meanings[verdict], "\(number): \(verdict)")
        #expect(expected.contains(finding.verdict), "\(number): \(finding.verdict)")
        statements.formUnion(finding.statements)
      }
      let missing = ids.split(separator: " ").map(String.init).filter { !statements.contains($0) }
      #expect(missing == [], "\(number)")
    }
  }
}
