/// Turns a review into a report: the indicator table, the sentence that adds up, what moved, what is
/// to be expected, and what could not be judged.
///
/// ```swift
/// let loaded = PlanBook.load("Fixtures/chongqing")
/// let review = Review(of: loaded.book, asOf: date)
/// let builder = ReportBuilder(loaded, review, ReportSettings(languages: [.chinese, .english]))
/// let document = builder.document()
/// ```
///
/// It computes nothing itself; every number is one that the review and its outlook give.
public struct ReportBuilder: Sendable {
  let loaded: LoadedBook
  let review: Review
  let settings: ReportSettings
  /// The audit of the whole book, where it was made before; made when needed where `nil`.
  var audit: Audit?

  /// A builder for the report on `review`, which must be one of the book in `loaded`.
  ///
  /// - Parameters:
  ///   - loaded: The book as it was read.
  ///   - review: The review; its scope says which targets the report is about.
  ///   - settings: What is shown, and how it is arranged.
  public init(_ loaded: LoadedBook, _ review: Review, _ settings: ReportSettings = .init()) {
    self.loaded = loaded
    self.review = review
    self.settings = settings
  }

  /// Builds the report.
  ///
  /// - Parameter extra: Further sections, which come before those on methods and sources.
  /// - Returns: The report; sections without any content are left out.
  /// - Complexity: One pass over the targets for each date of review, and a projection for each
  ///   pending one.
  public func document(adding extra: [ReportDocument.Section] = []) -> ReportDocument {
    let parts = settings.shownParts
    return document(
      of: ReportEntry.all(
        of: review, settings,
        projects: parts.contains { [.indicators, .outlook, .adjustment].contains($0) }),
      adding: extra)
  }

  /// The report on targets that were found before.
  ///
  /// - Parameters:
  ///   - entries: The targets.
  ///   - extra: Further sections, which come before those on methods and sources.
  ///   - namesInputs: Whether the footer has the files with their fingerprints, for which all of them
  ///     are read.
  /// - Returns: The report; sections without any content are left out.
  func document(
    of entries: [ReportEntry], adding extra: [ReportDocument.Section] = [],
    namesInputs: Bool = true
  ) -> ReportDocument {
    let parts = settings.shownParts
    let content = ReportContent(builder: self, entries: entries)
    let last: Set<ReportSettings.Part> = [.methods, .sources]
    var sections = parts.filter { !last.contains($0) }.compactMap { content.section($0) }
    sections += extra
    sections += parts.filter { last.contains($0) }.compactMap { content.section($0) }
    if settings.style == .midTerm { sections.numberHeadings() }
    return ReportDocument(
      title: content.title, subtitle: content.subtitle, languages: settings.languages,
      asOf: review.asOf, sections: sections,
      footer: content.footer(namesInputs: namesInputs))
  }
}

extension [ReportDocument.Section] {
  /// Numbers the headings as Chinese reports do: 一、二、三; in English with figures.
  fileprivate mutating func numberHeadings() {
    let numerals = "一二三四五六七八九十".map(String.init)
    for place in indices {
      let chinese =
        place < 10 ? numerals[place] : place < 19 ? "十" + numerals[place - 10] : String(place + 1)
      let heading = self[place].heading
      self[place].heading = LocalizedText(
        zh: chinese + "、" + heading[.chinese], en: "\(place + 1). " + heading[.english])
    }
  }
}
