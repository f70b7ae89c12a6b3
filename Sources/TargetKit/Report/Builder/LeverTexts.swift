/// The sentences about one lever, in both languages.
struct LeverTexts {
  private let chinese: LeverPage
  private let english: LeverPage

  init(_ loaded: LoadedBook, _ review: LeverageReview, _ lever: LeverReview) {
    func page(_ language: Language) -> LeverPage {
      LeverPage(
        report: LeverageReport(loaded, review, options: ReportOptions(language: language)),
        review: lever)
    }
    chinese = page(.chinese)
    english = page(.english)
  }

  /// One sentence that may be quoted for each input that allows it.
  var quotes: [LocalizedText] {
    texts { page in page.review.inputs.compactMap { page.quote($0) } }
  }

  /// Why ratios are missing, what the money is, and what its leverage depends on; under the name of
  /// the input where there are several.
  var notes: [ReportDocument.Note] {
    let inputs = chinese.review.inputs
    var notes = inputs.flatMap { input in
      let label = inputs.count > 1 || input.refusal != nil ? name(input) : nil
      return texts { $0.notes(on: input) }.map { ReportDocument.Note(label: label, $0) }
    }
    if let note = chinese.review.lever.note {
      notes.append(.init(.worded { $0.words.note + $0.text(note) }))
    }
    return notes
  }

  private func name(_ input: InputReview) -> LocalizedText { .both { $0.inputName(input) } }

  /// The documents that the figures are taken from.
  var citations: [NamedFigure.Place: String] {
    Dictionary(
      chinese.report.entries(of: chinese.review).compactMap { entry in
        entry.source.map { (entry.figure.place, $0) }
      }
    ) { first, _ in first }
  }

  private func texts(_ lines: (LeverPage) -> [String]) -> [LocalizedText] {
    zip(lines(chinese), lines(english)).map { LocalizedText(zh: $0, en: $1) }
  }
}

extension LeverPage {
  /// What must be known beside the ratios of an input.
  fileprivate func notes(on input: InputReview) -> [String] {
    if let refusal = input.refusal { return [words.refusal(refusal)] }
    let stage = input.input.stage.flatMap { words.stageNote($0) }
    return (stage.map { [$0] } ?? []) + refusals(input) + unitCost(input) + sensitivities(input)
  }
}
