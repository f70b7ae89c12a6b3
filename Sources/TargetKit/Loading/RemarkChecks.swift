/// Looks for remarks that are there twice, and for those that nothing will show.
struct RemarkChecks {
  let loaded: LoadedBook

  func run(into bag: inout DiagnosticBag) {
    let book = loaded.book
    for (indicator, remarks) in book.remarks.sorted(by: { $0.key < $1.key }) {
      var seen: Set<Remark> = []
      for remark in remarks {
        if !seen.insert(remark).inserted {
          report(
            remark, .repeatedRemark, RemarkMessages.repeated, RemarkMessages.repeatedRemedy, &bag)
        }
        if let area = remark.area, !hasSeries(indicator, area) {
          report(
            remark, .unusedRemark, RemarkMessages.unused(area), RemarkMessages.unusedRemedy, &bag)
        }
      }
    }
  }

  /// Whether the indicator has a target or a figure for an area.
  private func hasSeries(_ indicator: Int, _ area: String) -> Bool {
    guard let symbol = loaded.book.areas.find(area) else { return false }
    return loaded.book.seriesTable.find(
      indicator: indicator, place: SeriesPlace(area: UInt32(symbol))) != nil
  }

  private func report(
    _ remark: Remark, _ code: Diagnostic.Code, _ message: LocalizedText, _ remedy: LocalizedText,
    _ bag: inout DiagnosticBag
  ) {
    guard loaded.sources.indices.contains(Int(remark.origin.file)) else { return }
    let place = Int(remark.origin.offset)
    bag.warning(
      code, at: place..<place, in: loaded.sources[Int(remark.origin.file)], message, remedy: remedy)
  }
}
