import Testing

@testable import TargetKit

@Suite("Drafts of plans") struct PlanDraftTests {
  private static let plan = """
    滨河市绿道建设行动方案（2026—2030年）
    到2028年，全市绿道总里程达到600公里以上，建成街头公园40个，园林废弃物处置率达到70%以上。到2030年，全市绿道总里程达到800公里以上，园林用水量比2025年下降13.5%，力争再生水利用率超过35%。
    截至2025年底，全市绿道总里程为420公里，再生水利用率达到21.5%。
    """

  private func draft(_ text: String) throws -> (Extraction, PlanDraft, LoadedBook) {
    let (extraction, drafts) = extract(text).drafted(named: "greenways")
    let draft = try #require(drafts.first)
    var sources = [SourceText(file: "greenways.plan.json", text: draft.plan)]
    if let observations = draft.observations {
      sources.append(SourceText(file: "greenways.observations.csv", text: observations))
    }
    return (extraction, draft, PlanBook.load(sources: sources))
  }

  @Test("load without a diagnostic, and hold every statement") func loads() throws {
    let (extraction, _, loaded) = try draft(Self.plan)
    #expect(loaded.diagnostics.isEmpty)
    #expect(Set(loaded.book.statements.map(\.statement)) == Set(extraction.taken.map(\.id)))
    #expect(loaded.book.targetTable.records.count == 6)
    #expect(loaded.book.observationTable.count == 2)
  }

  @Test("write a change as a change, never as a level") func changes() throws {
    let (_, draft, _) = try draft(Self.plan)
    #expect(draft.plan.contains("下降13.5%"))
  }

  @Test("write a figure that is said twice once, with both statements") func restated() throws {
    let (extraction, draft, loaded) = try draft(
      "到2030年，全市绿道总里程达到800公里以上。\n\n到2030年，全市绿道总里程达到800公里以上。")
    #expect(loaded.book.targetTable.records.count == 1)
    #expect(extraction.taken.count == 2)
    #expect(draft.plan.contains("\"S002\""))
  }

  @Test("leave out what contradicts, with the reason") func contradictions() throws {
    let (extraction, _, loaded) = try draft(
      "2025年，全市实现园林产值36.5亿元。2025年，全市实现园林产值41亿元。")
    #expect(loaded.diagnostics.isEmpty)
    #expect(extraction.statements.map(\.reasonLeft) == [nil, .contradicted])
  }

  @Test("hold goals without a number beside those with one") func outcomes() throws {
    let (extraction, _, loaded) = try draft("到2030年，全市绿道总里程达到800公里以上，社区共建绿道的机制基本形成。")
    #expect(extraction.statements.map(\.kind) == [.target, .outcome])
    #expect(loaded.diagnostics.isEmpty)
    #expect(loaded.book.outcomes.map { $0.text[.chinese] } == ["社区共建绿道的机制基本形成"])
  }

  @Test("take no reported figure where the publication is unknown") func unpublished() {
    let (extraction, drafts) = extract("2025年，全市实现园林产值36.5亿元。", published: nil)
      .drafted(named: "x")
    #expect(drafts.isEmpty)
    #expect(extraction.statements.map(\.reasonLeft) == [.unpublished])
  }

  @Test("make a plan of each article") func articles() {
    let text = "# 河东\n\n到2030年，河东绿道总里程达到100公里。\n\n# 河西\n\n到2030年，河西绿道总里程达到200公里。"
    #expect(extract(text).drafted(named: "page").drafts.map(\.name) == ["page-1", "page-2"])
  }

  @Test(
    "say of files that are no text what they are",
    arguments: [
      ("%PDF-1.7", TextRefusal.pdf), ("<!DOCTYPE html><p>", .html), ("  \n", .empty), ("", .empty),
      ("PK\u{3}\u{4}word/", .office), ("\u{1}\u{2}\u{3}\u{4}\u{5}\u{6}\u{7}", .binary),
    ])
  func refusals(text: String, refusal: TextRefusal) {
    #expect(TextRefusal(SourceText(file: "x", text: text)) == refusal)
  }

  @Test("text with a NUL is text") func nul() {
    #expect(TextRefusal(SourceText(file: "x", text: "到2030年\u{0}，建成绿道。")) == nil)
  }

  @Test("the sheet marks every figure, and counts them") func sheet() throws {
    let (extraction, _, _) = try draft(Self.plan)
    let sheet = ReviewSheet([extraction])
    #expect(sheet.summary.hasPrefix("共 8 处数字"))
    for statement in extraction.statements {
      #expect(sheet.html.contains("id=\"\(statement.id)\""))
      #expect(sheet.markdown.contains("<sup>\(statement.id)</sup>"))
    }
    #expect(!sheet.html.contains("<script"))
  }
}
