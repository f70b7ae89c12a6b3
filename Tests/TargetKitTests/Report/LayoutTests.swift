import Testing

@testable import TargetKit

@Suite("Tables in display columns")
struct LayoutTests {
  static let widths = [20, 60, 72, 80, 100, 120, 200]

  @Test("No line is wider than asked for", arguments: Language.allCases, widths)
  func fits(_ language: Language, _ width: Int) {
    let options = ReportOptions(language: language, width: width)
    let show = ShowReport(Demo.book, asOf: Demo.asOf, options: options)
    var pages = [Demo.report(language, width: width).text(.text)]
    pages += Demo.book.book.plans.compactMap { show.plan($0.id) }
    pages += Demo.book.book.indicators.compactMap { show.indicator($0.id, plan: $0.plan) }
    pages.append(ListReport(Demo.book, asOf: Demo.asOf, options: options).text())
    for line in pages.joined().split(separator: "\n") where !line.contains("/") {
      #expect(DisplayWidth.of(String(line)) <= max(width, ReportOptions.narrowest), "\(line)")
    }
  }

  @Test("Cells begin at the same column on all rows", arguments: Language.allCases, widths)
  func aligned(_ language: Language, _ width: Int) {
    let wording = Wording(language)
    let digest = Digest(Demo.report(language, width: width))
    let rows = digest.entries.map { entry in
      switch entry.finding {
      case .target(let finding, _, _):
        FindingRow(finding, isFailing: entry.isFailing, plan: nil, wording)
      case .outcome(let finding):
        FindingRow(finding, isFailing: entry.isFailing, plan: nil, wording)
      }
    }
    let layout = TableLayout(rows, width: width, wording.words)
    let starts = starts(of: layout)
    #expect(layout.columns.map(\.column).contains(.verdict))
    for line in layout.head { check(line, starts: starts) }
    for row in rows {
      let shown = row.isSpanning ? [starts[1], starts[starts.count - 1]] : starts
      for line in layout.lines(row, usesColor: false) { check(line, starts: shown) }
    }
  }

  /// Where the rule beneath the heads says that columns begin.
  private func starts(of layout: TableLayout) -> [Int] {
    var starts: [Int] = []
    var before: Character = " "
    for (offset, character) in layout.head[1].enumerated() {
      if character == "-", before == " " { starts.append(offset) }
      before = character
    }
    return starts
  }

  /// A cell begins where its column does: a space stands before it, and no character crosses it.
  private func check(_ line: String, starts: [Int]) {
    var boundaries: [Int: Character] = [:]
    var offset = 0
    for character in line {
      offset += DisplayWidth.of(String(character))
      boundaries[offset] = character
    }
    for start in starts where start > 0 && start < offset {
      #expect(boundaries[start] == " ", "column \(start) of \(line)")
    }
  }

  @Test("Colour adds nothing but escape sequences")
  func color() {
    let plain = Demo.report(.chinese).text(.text)
    var colored = Demo.report(.chinese, usesColor: true).text(.text)
    for code in [1, 31, 32, 33, 0] {
      colored = colored.split(separator: "\u{1B}[\(code)m").joined()
    }
    #expect(colored == plain)
  }

  @Test("Nothing from the files can move the cursor")
  func sanitized() {
    for format in CheckFormat.allCases {
      // A calendar's lines end in CR LF.
      let text = Demo.report(.chinese).text(format).split(separator: "\r\n").joined(separator: "\n")
      #expect(!text.unicodeScalars.contains { $0 != "\n" && isHarmful($0) }, "\(format)")
    }
  }

  @Test("Plain tables fit, however long their words")
  func plainTable() {
    var table = PlainTable(["a", "b", "数"], numbers: [2])
    table.add([String(repeating: "x", count: 300), String(repeating: "汉字", count: 200), "1"])
    table.add(["", "b", "22"])
    for width in [60, 61, 80] {
      for line in table.lines(width: width) { #expect(DisplayWidth.of(line) <= width) }
    }
  }
}
