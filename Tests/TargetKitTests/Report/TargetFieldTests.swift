import Testing

@testable import TargetKit

@Suite("The fields of a target")
struct TargetFieldTests {
  private static let books = ["Fixtures/golden/demo", "Fixtures/city-plan", "Fixtures/chongqing"]

  private func report(_ book: String, _ fields: [TargetField]?) throws -> CheckReport {
    let loaded = PlanBook.load(Demo.path(book))
    let day = try #require(CalendarDate("2027-08-15"))
    return CheckReport(
      loaded, Review(of: loaded.book, asOf: day), gate: .standard,
      options: ReportOptions(language: .english, fields: fields))
  }

  private func targets(_ report: CheckReport) throws -> [JSONNode] {
    var bag = DiagnosticBag()
    let source = SourceText(file: "r", text: report.text(.json))
    let root = try #require(JSONReader.read(source, into: &bag)).root
    #expect(bag.sorted().isEmpty)
    return try #require(root["targets"].map { Array($0.elements) })
  }

  /// What stands at a path, as its text in the document; nothing for `null` and what is not there.
  private func text(_ node: JSONNode, _ path: String) -> String? {
    var node: JSONNode? = node
    for key in path.split(separator: ".") { node = node?[String(key)] }
    guard let node, node.kind != .null else { return nil }
    return node.document.source.string(node.span)
  }

  @Test("say the same as the whole document", arguments: books)
  func document(book: String) throws {
    let whole = try targets(report(book, nil))
    let chosen = try targets(report(book, TargetField.allCases))
    try #require(whole.count == chosen.count)
    for (one, other) in zip(whole, chosen) {
      let isSum = one["reading"]?["parts"] != nil
      for field in TargetField.allCases {
        let said = text(other, field.rawValue)
        switch field {
        case .reason:
          #expect(said == text(one, "reasons.verdict") ?? text(one, "reasons.progress"))
        case .provisional: #expect(said == text(one, "provisional") ?? "false")
        // A sum was written by nobody; a table says it all the same.
        case .asWritten where isSum: #expect(said != nil)
        case .name where one["name"]?.kind == .null: continue
        default: #expect(said == text(one, field.rawValue), "\(field)")
        }
      }
    }
  }

  @Test("are the columns of the table, each with the value of the document", arguments: books)
  func table(book: String) throws {
    let whole = try targets(report(book, TargetField.allCases))
    let source = SourceText(file: "t", text: try report(book, nil).text(.csv))
    var table = CSVTable(source, columns: CSVReport.columns.map { CSVColumn(name: $0) })
    var rows: [[String]] = []
    while table.next() { rows.append(CSVReport.columns.indices.map { table.string($0) }) }
    // Plans may come in another order, and outcomes stand between.
    let line = try #require(CSVReport.columns.firstIndex(of: "line"))
    let file = try #require(CSVReport.columns.firstIndex(of: "file"))
    let kind = try #require(CSVReport.columns.firstIndex(of: "kind"))
    for target in whole {
      let place = (target["file"]?.string, target["line"]?.number)
      let matching = rows.filter {
        $0[file] == place.0 && $0[line] == place.1 && !$0[kind].isEmpty
          && $0[4] == target["area"]?.string ?? "" && $0[1] == target["indicator"]?.string
      }
      #expect(!matching.isEmpty)
      for (column, field) in TargetField.table.enumerated() where field != .name {
        let cells = Set(
          matching.map { $0[column].hasPrefix("'") ? String($0[column].dropFirst()) : $0[column] })
        var node: JSONNode? = target
        for key in field.rawValue.split(separator: ".") { node = node?[String(key)] }
        let value = node?.string ?? node?.number ?? node?.bool.map(String.init) ?? ""
        // An exponent is no number to every spreadsheet.
        if value.contains("e-"), Double(value) != nil { continue }
        #expect(cells.contains(value.sanitized), "\(field.heading): \(cells) and \(value)")
      }
    }
  }

  @Test("are written in the order in which they were asked for, and alone")
  func order() throws {
    let report = try report("Fixtures/golden/demo", [.verdict, .value, .unit, .period, .indicator])
    let first = try #require(report.text(.csv).split(separator: "\n").first)
    #expect(first == "verdict,value,unit,period,indicator")
    let target = try #require(try targets(report).first)
    #expect(target.members.map(\.key) == ["verdict", "reading", "unit", "indicator"])
    #expect(target["reading"]?.members.map(\.key) == ["value", "period"])
  }

  @Test("are called by their paths and by their headings")
  func names() {
    for field in TargetField.allCases {
      #expect(TargetField(named: field.rawValue) == field)
      #expect(TargetField(named: field.heading) == field)
    }
    #expect(TargetField(named: "values") == nil)
    #expect(Set(TargetField.names).count == TargetField.names.count)
  }
}
