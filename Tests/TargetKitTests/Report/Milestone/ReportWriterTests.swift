import Foundation
import Testing

@testable import TargetKit

@Suite("Writers of milestone reports")
struct ReportWriterTests {
  static let languages: [[Language]] = [[.chinese], [.english], [.chinese, .english]]

  // MARK: - What every reader can see

  @Test("Without pictures and colour every verdict and number can be read", arguments: languages)
  func withoutPictures(_ languages: [Language]) throws {
    let report = ReportCase.demo(languages)
    let table = try #require(report.document.mainTable)
    let lines = ReportCase.readable(report.text(.html)).split(separator: "\n").map(String.init)
    let markdown = report.text(.markdown).split(separator: "\n").map(String.init)
    let shown = table.shownColumns()
    for row in table.rows where !row.isHeading {
      let texts = shown.map { row.cells[$0] }.filter { !$0.isNone }.flatMap { cell in
        cell.text.shown(in: languages).map(\.text)
          + (cell.detail?.shown(in: languages).map(\.text) ?? [])
          + (cell.sign.map { [$0.mark] } ?? [])
      }
      #expect(lines.contains { line in texts.allSatisfy { line.contains($0) } }, "\(texts)")
      #expect(
        markdown.contains { line in
          let plain = line.filter { $0 != "\\" }
          return texts.allSatisfy { text in
            plain.contains(text.escapedForMarkdown.filter { $0 != "\\" })
          }
        }, "\(texts)")
    }
    let page = lines.joined(separator: "\n")
    for case .status(let counts) in report.document.sections.flatMap(\.blocks) {
      for count in counts {
        #expect(page.contains(count.sign.word[languages[0]]) && page.contains(count.sign.mark))
      }
    }
  }

  @Test("Reports are the same from run to run", arguments: ReportFormat.allCases)
  func stable(_ format: ReportFormat) {
    let settings: [Language] = [.chinese, .english]
    #expect(ReportCase.demo(settings).text(format) == ReportCase.demo(settings).text(format))
  }

  // MARK: - Nothing gets out of its place

  static let hostilePlan = """
    { "plan": "p", "title": "</style><script>alert(1)</script>", "area": "A",
      "sources": { "s": { "title": "a](javascript:alert(2)) | b", "link": "javascript:alert(3)" },
                   "t": { "title": "t", "link": "https://example.org/\\"onclick='x'>|)" } },
      "indicators": {
        "i": { "name": "=cmd|' /C calc'!A0", "unit": "%", "better": "more", "owner": "@owner" },
        "j": { "name": "line\\nbreak \\u202Eright\\u2066 | pipe `code` <b>\\u0000", "unit": "%",
               "better": "more", "owner": "-1+1|x" },
        "in": { "name": "</svg><script>alert(4)</script>", "unit": "亿元", "measure": "flow", "tracked": true },
        "out": { "name": "=1+1 | out\\u202E", "unit": "亿元", "measure": "flow", "tracked": true } },
      "milestones": [ { "due": "2025", "source": "s", "targets": { "i": ">= 10%", "j": ">= 10%" },
        "outcomes": { "o": "# heading & \\"quotes\\" 'single' [link](http://x)" } } ],
      "levers": { "l": { "name": "</h3><script>alert(5)</script>\\n# x", "input": { "paid": "in" },
        "yields": [ { "output": "out", "measures": "a | b <b> [l](javascript:alert(6))" } ],
        "note": "</li><script>alert(7)</script>" } },
      "pipeline": { "w": { "name": "</text></svg><script>alert(8)</script>|", "expected": "2025",
        "brings": { "i": "3%" } } },
      "relations": { "r": { "name": "</b><script>alert(9)</script>\\n## y", "is": "out@2024 < in@2024",
        "note": "| </ul><script>alert(10)</script>" } } }
    """
  static let hostileFigures = """
    indicator,period,value,published,source
    i,2024,5%,2025-01-01,s
    j,2024,6%,2025-01-01,t
    in,2024,2亿元,2025-01-01,s
    out,2024,6亿元,2025-01-01,t

    """

  private func hostile(_ format: ReportFormat) -> String {
    ReportCase.report(
      Self.hostilePlan, Self.hostileFigures, asOf: "2025-06-30",
      ReportSettings(languages: [.chinese, .english])
    ).text(format)
  }

  @Test("No mark turns the text or moves the cursor", arguments: ReportFormat.allCases)
  func controls(_ format: ReportFormat) {
    for scalar in hostile(format).unicodeScalars where !"\n\r".unicodeScalars.contains(scalar) {
      #expect(scalar.value >= 0x20 && scalar.value != 0x7F)
      #expect(!(0x202A...0x202E ~= scalar.value) && !(0x2066...0x2069 ~= scalar.value))
    }
  }

  @Test("A page holds no element that the report did not make")
  func html() {
    let page = hostile(.html)
    #expect(!page.contains("<script") && !page.contains("javascript:alert(3)\""))
    #expect(page.components(separatedBy: "</style>").count == 2)
    #expect(!page.contains("<b>\\0") && !page.contains("onclick='"))
    #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
    #expect(page.contains("href=\"https://example.org/%22onclick=%27x%27%3E%7C)\""))
    #expect(!page.contains("href=\"javascript"))
    for address in ["src=", "@import", "url(", "<link", "<iframe"] {
      #expect(!page.contains(address))
    }
    // The names of a lever, an amount, a project and a finding are there, as text.
    for number in [4, 5, 7, 8, 9, 10] {
      #expect(page.contains("&lt;script&gt;alert(\(number))&lt;/script&gt;"), "\(number)")
    }
  }

  @Test("Markdown tables keep their columns, and links their addresses")
  func markdown() {
    let text = hostile(.markdown)
    var width: Int?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      guard line.hasPrefix("|") else {
        width = nil
        continue
      }
      var bars = 0
      var isEscaped = false
      for character in line {
        if character == "|", !isEscaped { bars += 1 }
        isEscaped = character == "\\" && !isEscaped
      }
      #expect(width == nil || bars == width, "\(line)")
      width = bars
    }
    // A bracket that is escaped begins no address.
    let links = text.components(separatedBy: "\\](").joined()
    #expect(!links.contains("](javascript") && !links.contains("](<javascript"))
    #expect(!text.contains("<script"))
    #expect(!text.contains("\n# heading") && !text.contains("\n# x") && !text.contains("\n## y"))
  }

  @Test("CSV has no formula, and its rows the same fields")
  func csv() {
    var report = ReportCase.report(
      Self.hostilePlan, Self.hostileFigures, asOf: "2025-06-30", ReportSettings())
    report.hasByteOrderMark = true
    let text = report.text(.csv)
    #expect(text.unicodeScalars.first == "\u{FEFF}")
    let heads = text.dropFirst().prefix { $0 != "\r\n" }.split(separator: ",").map(String.init)
    #expect(heads.first == "序号" && heads.contains("基期") && heads.contains("来源文献"))
    var table = CSVTable(
      SourceText(file: "t", text: text), columns: heads.map { CSVColumn(name: $0) })
    var rows = 0
    while table.next() {
      rows += 1
      for column in heads.indices {
        #expect(!"=@".contains(table.string(column).first ?? " "))
        #expect(!table.string(column).hasPrefix("-1+1"))
      }
    }
    #expect(table.diagnostics.isEmpty && rows == 2)
  }

  @Test("JSON reads back, with numbers as numbers")
  func json() throws {
    let data = Data(hostile(.json).utf8)
    let document = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(document["schemaVersion"] as? Int == 1)
    let sections = try #require(document["sections"] as? [[String: Any]])
    let blocks = try #require(
      sections.first { $0["id"] as? String == "indicators" }?["blocks"] as? [[String: Any]])
    let rows = try #require(blocks.first?["rows"] as? [[String: Any]])
    let latest = rows.compactMap { ($0["latest"] as? [String: Any])?["value"] as? Double }
    #expect(latest == [5, 6])
  }

  // MARK: - Form

  @Test(
    "Every id of a page is there once, and every link to one leads somewhere", arguments: languages)
  func links(_ languages: [Language]) {
    let page = ReportCase.demo(languages).text(.html)
    let ids = page.components(separatedBy: " id=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
    #expect(Set(ids).count == ids.count)
    for link in page.components(separatedBy: "href=\"#").dropFirst().map({
      $0.prefix { $0 != "\"" }
    }) {
      #expect(ids.contains(link), "\(link)")
    }
  }

  @Test("Tags are closed in the order in which they were opened", arguments: languages)
  func nesting(_ languages: [Language]) {
    let page = ReportCase.demo(languages, style: .midTerm).text(.html)
    var open: [Substring] = []
    for part in page.split(separator: "<").dropFirst() {
      let tag = part.prefix { $0 != ">" }
      if tag.hasPrefix("!") || tag.hasPrefix("?") || tag.hasSuffix("/") { continue }
      let name = tag.drop { $0 == "/" }.prefix { $0 != " " && $0 != "\n" }
      if tag.hasPrefix("/") {
        #expect(open.popLast() == name, "\(part.prefix(80))")
      } else if !["meta", "br"].contains(name) {
        open.append(name)
      }
    }
    #expect(open.isEmpty)
  }

  @Test("Text stands out from what it stands on", arguments: ["light", "dark"])
  func contrast(_ scheme: String) throws {
    let parts = HTMLStyle.sheet.components(
      separatedBy: "@media screen and (prefers-color-scheme:dark)")
    var colors: [String: Double] = [:]
    for declaration in parts[scheme == "light" ? 0 : 1].components(separatedBy: "--").dropFirst() {
      let pair = declaration.split(separator: ":", maxSplits: 1)
      guard pair.count == 2, pair[1].hasPrefix("#"), colors[String(pair[0])] == nil else {
        continue
      }
      let digits = String(pair[1].dropFirst().prefix { $0.isHexDigit })
      colors[String(pair[0])] = luminance(digits)
    }
    let paper = try #require(colors["paper"])
    func ratio(_ text: String, _ ground: Double) throws -> Double {
      let color = try #require(colors[text], "\(text)")
      return (max(color, ground) + 0.05) / (min(color, ground) + 0.05)
    }
    for text in ["ink", "muted", "link"] { #expect(try ratio(text, paper) >= 4.5) }
    #expect(try ratio("muted", #require(colors["faint"])) >= 4.5)
    for tone in ReportSign.Tone.allCases.map(\.rawValue) {
      #expect(try ratio(tone, paper) >= 4.5)
      #expect(try ratio(tone, #require(colors[tone + "-soft"])) >= 4.5, "\(tone)")
    }
  }

  /// The relative luminance of a colour (WCAG 2.1).
  private func luminance(_ hex: String) -> Double {
    let digits = hex.count == 3 ? hex.map { "\($0)\($0)" }.joined() : hex
    let number = Int(digits, radix: 16) ?? 0
    let parts = [number >> 16 & 255, number >> 8 & 255, number & 255].map { part -> Double in
      let share = Double(part) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }

  @Test("Text keeps to its columns", arguments: languages, [60, 80, 120])
  func width(_ languages: [Language], _ width: Int) {
    let report = MilestoneReport(
      Demo.book, Demo.review, ReportSettings(languages: languages, since: ReportCase.since),
      options: ReportOptions(width: width))
    for line in report.text(.text).split(separator: "\n") {
      #expect(DisplayWidth.of(String(line)) <= width, "\(line)")
    }
  }

  @Test("The extension of a file's name picks the format")
  func extensions() {
    #expect(ReportFormat(fileName: "a/中期评估.HTML") == .html)
    #expect(ReportFormat(fileName: "x.md") == .markdown)
    #expect(ReportFormat(fileName: "x.xml") == .junit)
    #expect(ReportFormat(fileName: "report") == nil)
    let endings = ReportFormat.allCases.flatMap(\.fileExtensions)
    #expect(Set(endings).count == endings.count)
  }
}
