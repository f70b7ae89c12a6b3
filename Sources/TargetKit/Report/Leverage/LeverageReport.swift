/// What the money moved, as a page or as data.
public struct LeverageReport: Sendable {
  let loaded: LoadedBook
  let review: LeverageReview
  let questions: Questions
  let showsPlaces: Bool
  let options: ReportOptions

  var words: Words { Words(language: options.language) }

  /// What is asked beyond what was observed.
  public struct Questions: Sendable {
    /// An input, of which is asked what it would bring; the budget that a lever states where `nil`.
    public var budget: Reading?
    /// An output, of which is asked what input it would take.
    public var needs: Reading?

    /// Questions about an input, an output, or both.
    public init(budget: Reading? = nil, needs: Reading? = nil) {
      self.budget = budget
      self.needs = needs
    }
  }

  /// Reports on a review of levers.
  ///
  /// - Parameters:
  ///   - loaded: The book under review, with its files.
  ///   - review: The review of that book's levers.
  ///   - questions: What is asked beyond what was observed.
  ///   - showsPlaces: Whether the page lists every figure with its file, line and document; data
  ///     always do.
  ///   - options: How the report is written.
  public init(
    _ loaded: LoadedBook, _ review: LeverageReview, questions: Questions = Questions(),
    showsPlaces: Bool = false, options: ReportOptions
  ) {
    self.loaded = loaded
    self.review = review
    self.questions = questions
    self.showsPlaces = showsPlaces
    self.options = options
  }

  /// The report in a format.
  public func text(_ format: OutlookFormat = .text) -> String {
    switch format {
    case .text, .markdown: page(isMarkdown: format == .markdown)
    case .json: json
    case .csv: csv
    }
  }

  private func page(isMarkdown: Bool) -> String {
    var page = OutlookPage(options, isMarkdown: isMarkdown)
    page.add(line: words.asOf(review.asOf))
    for lever in review.levers {
      LeverPage(report: self, review: lever).write(to: &page)
    }
    return page.text
  }

  /// What is asked about a lever: the questions of the report, else the budget that it states.
  func questions(
    about lever: Lever
  ) -> [(question: LeverageAnswer.Question, stage: Lever.Stage?)] {
    var list: [(question: LeverageAnswer.Question, stage: Lever.Stage?)] = []
    if let budget = questions.budget {
      list.append((.brings(budget), nil))
    } else if let budget = lever.budget {
      list.append((.brings(budget.amount), budget.stage))
    }
    if let needs = questions.needs { list.append((.takes(needs), nil)) }
    return list
  }

  /// The shares at which the sensitivity of a leverage is shown: 0 to 90 %.
  static let shares =
    [ExactDecimal.zero] + (1...9).map { ExactDecimal(uncheckedSignificand: $0, exponent: -1) }
}

extension InputReview {
  /// The ratios that can fall to one: those of which a share may come about anyway.
  var sensitiveYields: [(yield: YieldReview, leverage: Quotient, breakEven: Quantity)] {
    allYields.compactMap { yield in
      // Of what is only planned nothing has come about, unless somebody assumes it.
      guard input.stage != .planned || yield.deadweight != nil else { return nil }
      guard let leverage = yield.latest, let share = try? leverage.breakEven() else { return nil }
      return (yield, leverage, share)
    }
  }
}
