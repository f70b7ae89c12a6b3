import Testing

@testable import TargetKit

@Suite("Figures in code are read as rows of a file")
struct FiguresInCodeTests {
  static let plan = Plan(
    "budget", title: "Budget", area: "City", fiscalYear: FiscalYear(firstMonth: 4)
  ) {
    Source("D1", title: "Yearbook", published: "2024-09-30")
    Indicator("cost", name: "Cost", unit: "亿元", measure: .flow, isTracked: true)
    Indicator("rate", name: "Growth", unit: "%", measure: .growth, isTracked: true)
    Indicator("homes", name: "住房", unit: "套", measure: .stock, isTracked: true)
  }

  static let rows: [[FigureEntry]] = [
    [FigureEntry("cost", "超过80亿元", for: "2023/24", source: "D1", note: "=1+1 is no formula")],
    [FigureEntry("cost", "8000万元", for: "2023", published: "2024-09", yearOnYear: "8.4%")],
    [FigureEntry("homes", "12套（初步）", for: "2024-06", published: "2024-07-02")],
    [FigureEntry("住房", 12, for: "2024-06", published: "2024-07-02", statements: ["s1", "s2"])],
    [FigureEntry("homes", 12, for: "2024-06", published: "2024-07-02", status: .withdrawn)],
    [FigureEntry("homes", "", for: "2024-06", published: "2024-07-02")],
    [FigureEntry("homes", 12, for: "2024-06")],
    [FigureEntry("homes", 12, for: "2024-12", published: "2024-07-02")],
    [FigureEntry("homes", "12亩", for: "2024-06", published: "2024-07-02")],
    [FigureEntry("homes", "许多", for: "2024-06", published: "2024-07-02")],
    [FigureEntry("homes", 12, for: "2024-06-31", published: "2024-07-02")],
    [FigureEntry("homes", "12（初步）", for: "2024-06", published: "2024-07-02", status: .revised)],
    [FigureEntry("homes", 12, for: "2024-06", source: "D9")],
    [FigureEntry("rate", "增长5.2%", for: "2023", published: "2024-01-18")],
    // A thousand times its neighbours, which is probably 万 for one.
    ["2020", "2021", "2022", "2023"].map {
      FigureEntry("homes", $0 == "2022" ? 103_000 : 103, for: Stated($0), published: "2024-07-02")
    },
  ]

  @Test("with the same figures and the same diagnostics", arguments: rows)
  func sameAsFile(_ entries: [FigureEntry]) throws {
    let inCode = PlanBook.load(plans: [Self.plan], figures: entries)
    let fields = entries.map {
      [
        $0.indicator, $0.period, $0.value, $0.source ?? "", $0.published ?? "",
        $0.status?.rawValue ?? "", $0.yearOnYear ?? "", $0.note.map { "'" + $0 } ?? "",
        $0.statements.joined(separator: " "),
      ].joined(separator: ",")
    }
    let ledger =
      "indicator,period,value,source,published,status,yoy,note,statements\n"
      + fields.joined(separator: "\n") + "\n"
    let inFiles = PlanBook.load(sources: [
      SourceText(file: "budget.plan.json", text: Self.plan.encoded()),
      SourceText(file: "budget.observations.csv", text: ledger),
    ])
    #expect(
      inCode.diagnostics.map(\.code.rawValue).sorted()
        == inFiles.diagnostics.map(\.code.rawValue).sorted())
    #expect(inCode.book.observations.map(Self.facts) == inFiles.book.observations.map(Self.facts))

  }

  /// All that a figure says.
  private static func facts(_ figure: Observation) -> String {
    "\(figure.indicator) \(figure.area ?? "-") \(figure.period) \(figure.asWritten) "
      + "\(figure.reading) \(figure.status) \(figure.published) \(figure.isPublicationKnown) "
      + "\(figure.source ?? "-") \(figure.yearOnYear?.asWritten ?? "-") \(figure.statements) "
      + "\(figure.note ?? "-")"
  }

  @Test("each placed where it stands in code, whatever line breaks its note has")
  func places() {
    let loaded = PlanBook.load(
      plans: [Self.plan],
      figures: [
        FigureEntry("homes", 12, for: "2024-06", published: "2024-07", note: "one\ntwo\nthree"),
        FigureEntry("homes", "?", for: "2024-07", published: "2024-08"),
        FigureEntry("flats", 12, for: "2024-08", published: "2024-09"),
      ])
    #expect(
      loaded.diagnostics.map { "\($0.location) \($0.code)" }.sorted() == [
        "budget:flats@2024-08 undeclared-indicator", "budget:homes@2024-07 bad-figure",
      ])
  }
}
