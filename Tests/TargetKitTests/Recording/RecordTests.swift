import FoundationEssentials
import Testing

@testable import TargetKit

@Suite("Recording a figure")
struct RecordTests {
  private let folder: TemporaryFolder
  private var file: String { folder.path + "/x.observations.csv" }

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(
      """
      { "plan": "x", "title": "X", "area": "铜梁区",
        "sources": { "dated": { "title": "D", "published": "2026-01" }, "undated": { "title": "U" } },
        "indicators": {
          "output": { "unit": "亿元", "measure": "flow", "better": "more", "tracked": true },
          "firms": { "unit": "家", "measure": "stock", "better": "more", "tracked": true } } }
      """, to: "x.plan.json")
  }

  private func entry(_ indicator: String = "output", _ period: String = "2025", _ value: String)
    -> FigureEntry
  {
    FigureEntry(indicator: indicator, period: period, value: value, source: "dated")
  }

  private func record(_ entry: FigureEntry) throws(RecordRefusal) -> RecordedFigure {
    try PlanBook.record(entry, in: [folder.path])
  }

  /// The codes of what is wrong with an entry; nothing if it was recorded.
  private func refusal(_ entry: FigureEntry) -> [String] {
    do throws(RecordRefusal) {
      _ = try record(entry)
      return []
    } catch {
      return error.diagnostics.map(\.code.rawValue)
    }
  }

  /// The file as it is, byte order mark included.
  private func text() throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: file)), as: UTF8.self)
  }

  @Test("makes the plan's file where there is none")
  func makesFile() throws {
    let recorded = try record(entry("output", "2025", "超过80亿元"))
    #expect(recorded.plan == "x")
    #expect(recorded.location.line == 2)
    #expect(recorded.observation.asWritten == "超过80亿元")
    #expect(recorded.warnings.isEmpty)
    #expect(
      try text() == """
        indicator,area,period,value,published,source,note,statements
        output,,2025,超过80亿元,,dated,,

        """)
    #expect(folder.problems() == [])
  }

  @Test("writes the status in its column, or beside the figure where the file has none")
  func writesStatus() throws {
    var entry = entry("output", "2025", "超过80亿元")
    entry.status = .preliminary
    #expect(try record(entry).observation.status == .preliminary)
    #expect(
      try text() == """
        indicator,area,period,value,published,status,source,note,statements
        output,,2025,超过80亿元,,preliminary,dated,,

        """)
    try folder.write("indicator,period,value,source\n", to: "x.observations.csv")
    let recorded = try record(entry)
    #expect(recorded.observation.status == .preliminary)
    #expect(recorded.observation.reading.bound == .moreThan)
    #expect(
      try text() == "indicator,period,value,source\noutput,2025,超过80亿元（初步）,dated\n")
  }

  @Test(
    "takes a figure back",
    arguments: ["indicator,period,value,source,published", "指标,时期,数值,来源,发布日期,状态"])
  func withdraws(header: String) throws {
    let end = header.hasSuffix("状态") ? "," : ""
    try folder.write(
      header + "\noutput,2024,70亿元,dated,2025-02-10\(end)\n", to: "x.observations.csv")
    let entry = FigureEntry(
      indicator: "output", period: "2024", value: "", source: "dated", published: "2026-03-10",
      status: .withdrawn)
    #expect(try record(entry).observation.status == .withdrawn)
    let day = try #require(CalendarDate("2026-06-30"))
    #expect(PlanBook.load(folder.path).book.latestObservation(ofSeries: 0, asOf: day) == nil)
  }

  @Test("keeps columns, separator, line breaks and byte order mark of the file")
  func keepsManner() throws {
    let before = "\u{FEFF}数值;时期;指标;备注;来源\r\n70亿元;2024;output;;dated\r\n"
    try folder.write(before, to: "x.observations.csv")
    var entry = entry("output", "2025", "80亿元")
    entry.note = "a;b \"c\""
    _ = try record(entry)
    #expect(try text() == before + "80亿元;2025;output;\"a;b \"\"c\"\"\";dated\r\n")
  }

  @Test("leaves the last row without a line break where the file has none there")
  func keepsEnd() throws {
    try folder.write(
      "indicator,period,value,source\noutput,2024,70亿元,dated", to: "x.observations.csv")
    _ = try record(entry("output", "2025", "80亿元"))
    #expect(
      try text()
        == "indicator,period,value,source\noutput,2024,70亿元,dated\noutput,2025,80亿元,dated")
  }

  @Test("goes to the file that holds the series")
  func rightFile() throws {
    try folder.write(
      "indicator,period,value,source,plan\nfirms,2024,7家,dated,x\n", to: "a/b.observations.csv")
    try folder.write(
      "indicator,period,value,source\noutput,2024,70亿元,dated\n", to: "x.observations.csv")
    let recorded = try record(entry("firms", "2025", "8家"))
    #expect(recorded.location.file.hasSuffix("a/b.observations.csv"))
    let other = try String(contentsOfFile: folder.path + "/a/b.observations.csv", encoding: .utf8)
    #expect(other.hasSuffix("\nfirms,2025,8家,dated,x\n"))
  }

  @Test("refuses what could not be read from the file, and leaves the file alone")
  func refuses() throws {
    try folder.write(
      "indicator,period,value,published,source\noutput,2024,70亿元,2026-01,dated\n",
      to: "x.observations.csv")
    let before = try text()
    #expect(refusal(entry("outputs", "2025", "1")) == ["undeclared-indicator"])
    #expect(refusal(entry("output", "20255", "1")) == ["bad-period"])
    #expect(refusal(entry("output", "2025", "much")) == ["bad-figure"])
    #expect(refusal(entry("output", "2025", "80吨")) == ["wrong-unit"])
    #expect(refusal(entry("output", "2025", " ")) == ["empty-figure"])
    #expect(refusal(entry("output", "2026-05", "80")) == ["published-before-period"])
    #expect(refusal(entry("output", "2024", "70亿元")) == ["duplicate-observation"])
    #expect(refusal(entry("output", "2024", "75亿元")) == ["contradictory-figures"])
    var other = entry("output", "2025", "80亿元")
    other.source = "dates"
    #expect(refusal(other) == ["undeclared-source"])
    other.source = "undated"
    #expect(refusal(other) == ["publication-unknown"])
    other.plan = "y"
    #expect(refusal(other) == ["undeclared-plan"])
    other.plan = nil
    other.file = folder.path + "/x.txt"
    #expect(refusal(other) == ["unreadable-file"])
    #expect(try text() == before)
  }

  @Test("adds the columns that the file lacks, and keeps its rows")
  func widens() throws {
    try folder.write(
      "indicator;period;value;published\noutput;2024;70亿元;2026-01\n", to: "x.observations.csv")
    var figure = entry("output", "2025", "80亿元")
    figure.area = "涪陵区"
    let before = try text()
    var said: [String] = []
    let recorded = try PlanBook.record(
      figure, in: [folder.path],
      onCheck: { checked in
        said.append(checked.text(in: .chinese))
        // It is said before it is written.
        #expect((try? text()) == before)
      })
    #expect(recorded.observation.area == "涪陵区")
    #expect(said == ["output（涪陵区），2025年：80亿元，2026-01 公布"])
    #expect(
      try text().split(separator: "\n").map(String.init)
        == [
          "indicator;period;value;published;area;source", "output;2024;70亿元;2026-01;;",
          "output;2025;80亿元;;涪陵区;dated",
        ])
    // The same in every field is there already.
    #expect(try PlanBook.record(figure, in: [folder.path]).wasThere)
  }

  @Test("refuses to add to a file whose header cannot be read")
  func brokenFile() throws {
    try folder.write("indicator,period,figure\noutput,2024,7\n", to: "x.observations.csv")
    #expect(refusal(entry("output", "2025", "80亿元")).contains("missing-column"))
  }

  @Test("is not hindered by mistakes in other rows and other files")
  func otherMistakes() throws {
    try folder.write(
      "indicator,period,value,source\noutput,2024,seventy,dated\n", to: "x.observations.csv")
    try folder.write("{", to: "y.plan.json")
    #expect(refusal(entry("output", "2025", "80亿元")) == [])
  }

  @Test("writes a revision beside the figure that it revises")
  func revision() throws {
    _ = try record(entry("output", "2025", "80亿元"))
    var later = entry("output", "2025", "82亿元")
    later.published = "2026-06"
    _ = try record(later)
    #expect(folder.load().book.observations.count == 2)
  }

  @Test("says in both languages what is wrong and what would be right")
  func remedies() throws {
    for entry in [entry("outputs", "2025", "1"), entry("output", "2025", "")] {
      do throws(RecordRefusal) {
        _ = try record(entry)
        Issue.record("recorded")
      } catch {
        for diagnostic in error.diagnostics {
          #expect(diagnostic.message.exact(in: .chinese) != nil)
          #expect(diagnostic.remedy?.exact(in: .english) != nil)
        }
      }
    }
  }
}
