/// Brings what tables say of indicators into the file of remarks of one plan.
///
/// The rows are added to the text of the file, and the book is read with it as it would be, so that
/// every remark goes through the reader that will read it from then on.
struct RemarkImport {
  let paths: [String]
  /// Other files as they will be.
  let others: [SourceText]
  let names: BookNames

  /// Works out the file; `nil` where nothing is to be written.
  func run(
    _ remarks: [ImportedRemark], _ text: LedgerText, _ notes: inout ImportNotes
  ) -> LedgerText.Extended? {
    var rows: [(remark: ImportedRemark, fields: [String: String])] = []
    for remark in remarks {
      guard let indicator = indicator(of: remark, &notes), !isKnown(remark, indicator, &notes)
      else { continue }
      rows.append((remark, fields(remark, indicator, text)))
      notes.entries.append(entry(.new, remark, indicator))
    }
    guard !rows.isEmpty else { return nil }
    let extended = text.adding(rows.map(\.fields))
    report(extended, rows.map(\.remark), &notes)
    return notes.bag.hasErrors ? nil : extended
  }

  private func indicator(of remark: ImportedRemark, _ notes: inout ImportNotes) -> Indicator? {
    switch names.indicator(remark.indicator) {
    case .one(_, let number): return names.book.indicator(at: number)
    case .several, .none: break
    }
    guard remark.standsAlone else { return nil }
    notes.error(
      .undeclaredIndicator, remark.view, remark.namePlace,
      BookMessages.undeclaredIndicator(remark.indicator),
      remedy: names.nearest(remark.indicator).map { BookMessages.didYouMean($0) })
    return nil
  }

  /// Whether the book has the remark already, in whichever file.
  private func isKnown(
    _ remark: ImportedRemark, _ indicator: Indicator, _ notes: inout ImportNotes
  ) -> Bool {
    func text(_ words: String) -> LocalizedText? {
      words.isEmpty ? nil : LocalizedText(guessing: words)
    }
    let area = area(of: remark, indicator)
    let by = remark.words.by
    let known = indicator.remarks.contains { other in
      other.area == area && other.period == remark.period && other.by == (by.isEmpty ? nil : by)
        && other.cause == text(remark.words.cause) && other.next == text(remark.words.next)
    }
    if known { notes.entries.append(entry(.unchanged, remark, indicator)) }
    return known
  }

  private func area(of remark: ImportedRemark, _ indicator: Indicator) -> String? {
    let area = remark.area.map { names.area($0) ?? $0 }
    return area == indicator.area ? nil : area
  }

  private func entry(
    _ fate: ImportEntry.Fate, _ remark: ImportedRemark, _ indicator: Indicator
  ) -> ImportEntry {
    ImportEntry(
      fate, remark.view.location(remark.place),
      [indicator.id, area(of: remark, indicator), remark.period.inDataFiles].compactMap { $0 }
        .joined(separator: " "), LocalizedText(zh: "情况说明", en: "a remark"))
  }

  private func fields(
    _ remark: ImportedRemark, _ indicator: Indicator, _ text: LedgerText
  ) -> [String: String] {
    var fields = ["indicator": indicator.id, "period": remark.period.inDataFiles]
    fields["area"] = area(of: remark, indicator)
    for (name, words) in [
      ("cause", remark.words.cause), ("next", remark.words.next), ("by", remark.words.by),
    ] where !words.isEmpty {
      fields[name] = FormulaGuard.guarded(words.sanitized)
    }
    if text.hasColumn("plan") { fields["plan"] = indicator.plan }
    return fields
  }

  /// Reports what is wrong with new rows, at the cells that they come from.
  private func report(
    _ extended: LedgerText.Extended, _ remarks: [ImportedRemark], _ notes: inout ImportNotes
  ) {
    var loader = BookLoader()
    let loaded = loader.load(paths, replacing: others + [extended.source])
    for diagnostic in loaded.diagnostics
    where diagnostic.location.file == extended.source.file && diagnostic.severity != .note {
      guard let byte = diagnostic.location.bytes?.lowerBound,
        let row = extended.rows.firstIndex(where: { $0.contains(byte) })
      else { continue }
      let remark = remarks[row]
      notes.bag.add(
        Diagnostic(
          diagnostic.severity, diagnostic.code, diagnostic.message, remedy: diagnostic.remedy,
          at: remark.view.location(remark.place),
          excerpt: remark.view.sheet.excerpt(remark.place.row, remark.place.column)))
    }
  }
}

extension LoadedBook {
  /// The file that remarks on a plan go to, which may still have to be made.
  func remarksFile(ofPlan plan: Int) -> String {
    if let file = remarkFiles.last(where: { $0.plan == plan })?.path { return file }
    return BookFiles.dataFile("remarks.csv", of: book.plans[plan].file)
  }
}
