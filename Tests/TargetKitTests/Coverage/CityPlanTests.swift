import FoundationEssentials
import Testing

@testable import TargetKit

/// The plan of an invented city, `Fixtures/city-plan`, and what must be said of every target.
@Suite("The city plan")
struct CityPlanTests {
  static let folder = Checkout.fixtures + "/city-plan"

  /// A line of `verdicts.csv`.
  struct Line: CustomTestStringConvertible, Sendable {
    var date, indicator, area, due, verdict, kind, standing, behind, also, why: String

    var testDescription: String { "\(date) \(indicator) \(area) \(due): \(why)" }

    /// A line of ten fields, of which the last may stand in quotes.
    init?(_ text: Substring) {
      let fields = text.split(separator: ",", maxSplits: 9, omittingEmptySubsequences: false)
      guard fields.count == 10 else { return nil }
      let parts = fields.map(String.init)
      (date, indicator, area, due, verdict) = (parts[0], parts[1], parts[2], parts[3], parts[4])
      (kind, standing, behind, also, why) = (parts[5], parts[6], parts[7], parts[8], parts[9])
    }
  }

  static let lines: [Line] = {
    let text = (try? String(contentsOfFile: folder + "/verdicts.csv", encoding: .utf8)) ?? ""
    return text.split(separator: "\n").dropFirst().compactMap(Line.init)
  }()

  static func book() throws -> PlanBook {
    let loaded = PlanBook.load(folder)
    try #require(loaded.diagnostics.isEmpty, "\(loaded.diagnostics.map(\.description))")
    return loaded.book
  }

  @Test("states a verdict for every target, on both days")
  func isComplete() throws {
    let book = try Self.book()
    #expect(Set(Self.lines.map(\.date)) == ["2027-08-15", "2028-07-31"])
    for date in Set(Self.lines.map(\.date)) {
      let day = try #require(CalendarDate(date))
      #expect(
        Review(of: book, asOf: day).targets.count == Self.lines.count(where: { $0.date == date }))
    }
  }

  @Test("is judged as it states", arguments: lines)
  func verdict(of line: Line) throws {
    let day = try #require(CalendarDate(line.date))
    let findings = Review(of: try Self.book(), asOf: day).targets.filter { finding in
      finding.indicator.id == line.indicator && finding.target.area == line.area
        && finding.target.due?.description == line.due
    }
    try #require(findings.count == 1)
    let finding = findings[0]
    var also: [String] = []
    if finding.isEarly { also.append("early") }
    if finding.isProvisional { also.append("provisional") }
    if finding.isWithinAbout { also.append("within-about") }
    #expect(finding.verdict.rawValue == line.verdict)
    #expect(finding.kind.rawValue == line.kind)
    #expect((finding.standing?.rawValue ?? "") == line.standing)
    #expect(finding.isBehind == (line.behind == "yes"))
    #expect(also.joined(separator: " ") == line.also)
  }

  @Test("has every kind of target")
  func kinds() {
    #expect(
      Set(Self.lines.map(\.kind)) == Set(Requirement.Kind.allCases.map(\.rawValue)))
  }

  @Test("adds up: the districts make the city, figure by figure")
  func districts() throws {
    let day = try #require(CalendarDate("2028-07-31"))
    let findings = Review(of: try Self.book(), asOf: day).targets.filter { finding in
      ["high-tech", "housing"].contains(finding.indicator.id)
    }
    for id in ["high-tech", "housing"] {
      let values = findings.filter { $0.indicator.id == id }.compactMap(
        \.observation?.reading.value)
      try #require(values.count == 3)
      let sorted = values.sorted()
      #expect(try sorted[0] + sorted[1] == sorted[2])
    }
  }

  @Test("is judged by what was known: figures of later days change nothing")
  func later() throws {
    let plan = try String(contentsOfFile: Self.folder + "/yunxiu.plan.json", encoding: .utf8)
    let rows = try String(
      contentsOfFile: Self.folder + "/yunxiu.observations.csv", encoding: .utf8
    ).split(separator: "\n")
    let date = "2027-08-15"
    let day = try #require(CalendarDate(date))
    // All dates of publication are whole days, so they order as texts do.
    let known = rows.enumerated().filter { index, row in
      let fields = row.split(separator: ",", omittingEmptySubsequences: false)
      return index == 0 || fields.count > 5 && String(fields[5]) <= date
    }.map(\.element)
    try #require(known.count < rows.count)
    let past = PlanBook.load(sources: [
      SourceText(file: "yunxiu.plan.json", text: plan),
      SourceText(file: "yunxiu.observations.csv", text: known.joined(separator: "\n") + "\n"),
    ])
    let now = Array(Review(of: try Self.book(), asOf: day).targets)
    let then = Array(Review(of: past.book, asOf: day).targets)
    try #require(now.count == then.count)
    for (now, then) in zip(now, then) {
      #expect(now.verdict == then.verdict)
      #expect(now.isBehind == then.isBehind && now.standing == then.standing)
      #expect(now.progress == then.progress && now.gap == then.gap, "\(now.indicator.id)")
    }
  }
}
