/// Reports on a book alone, as code has it: nothing is said of files that could not be read.
extension MilestoneReport {
  /// The milestone report on a review.
  ///
  /// ```swift
  /// let bytes = try MilestoneReport(Review(of: book, asOf: today)).bytes(.workbook)
  /// ```
  ///
  /// - Parameters:
  ///   - review: The review; its scope says which targets the report is about.
  ///   - settings: What is shown, and how it is arranged.
  ///   - extra: Further sections, which come before those on methods and sources.
  ///   - options: Width and colour of text, and the language of the test report.
  public init(
    _ review: Review, _ settings: ReportSettings = ReportSettings(),
    adding extra: [ReportDocument.Section] = [], options: ReportOptions = ReportOptions()
  ) {
    self.init(LoadedBook(review.book), review, settings, adding: extra, options: options)
  }
}

extension CheckReport {
  /// The report of a check on a review.
  ///
  /// - Parameters:
  ///   - review: The review.
  ///   - gate: What counts as failing.
  ///   - options: The language, and how text is laid out.
  ///   - outlook: What is said about the future.
  public init(
    _ review: Review, gate: Gate = .standard, options: ReportOptions = ReportOptions(),
    outlook: OutlookOptions = .none
  ) {
    self.init(LoadedBook(review.book), review, gate: gate, options: options, outlook: outlook)
  }
}

extension ShowReport {
  /// A report on parts of a book as known on a day.
  public init(_ book: PlanBook, asOf: CalendarDate, options: ReportOptions = ReportOptions()) {
    self.init(LoadedBook(book), asOf: asOf, options: options)
  }
}

extension ListReport {
  /// A list of the plans of a book as known on a day.
  public init(_ book: PlanBook, asOf: CalendarDate, options: ReportOptions = ReportOptions()) {
    self.init(LoadedBook(book), asOf: asOf, options: options)
  }
}

extension ExplainReport {
  /// An account of how each target of a review comes to its verdict.
  ///
  /// - Parameters:
  ///   - review: The review.
  ///   - methods: The methods of assessment that are explained beside the verdict.
  ///   - fidelity: Whether a method keeps to its letter.
  ///   - options: The language, and how text is laid out.
  public init(
    _ review: Review, methods: [AssessmentMethod] = [],
    as fidelity: AssessmentMethod.Fidelity = .strict, options: ReportOptions = ReportOptions()
  ) {
    self.init(
      LoadedBook(review.book), review, methods: methods, as: fidelity, options: options)
  }
}

extension CompareReport {
  /// What several methods say of the targets of a review.
  ///
  /// - Parameters:
  ///   - review: The review.
  ///   - methods: The methods, in the order of the columns.
  ///   - fidelity: Whether a method keeps to its letter.
  ///   - options: The language, and how text is laid out.
  public init(
    _ review: Review, methods: [AssessmentMethod] = AssessmentMethod.all,
    as fidelity: AssessmentMethod.Fidelity = .strict, options: ReportOptions = ReportOptions()
  ) {
    self.init(
      LoadedBook(review.book), review, methods: methods, as: fidelity, options: options)
  }
}

extension PlanReport {
  /// What it would take to meet the targets of a review.
  ///
  /// - Parameters:
  ///   - review: The review.
  ///   - planning: How paths are laid.
  ///   - options: The language, and how text is laid out.
  public init(
    _ review: Review, planning: PlanningOptions = PlanningOptions(),
    options: ReportOptions = ReportOptions()
  ) {
    self.init(LoadedBook(review.book), review, planning: planning, options: options)
  }
}

extension AuditReport {
  /// The report of an audit.
  ///
  /// - Parameters:
  ///   - audit: The audit.
  ///   - gate: What counts as failing.
  ///   - options: The language, and how text is laid out.
  ///   - listsAll: Whether findings that need no attention are listed as well.
  public init(
    _ audit: Audit, gate: AuditGate = .standard, options: ReportOptions = ReportOptions(),
    listsAll: Bool = false
  ) {
    self.init(
      LoadedBook(audit.book), audit, gate: gate, options: options, listsAll: listsAll)
  }
}

extension LeverageReport {
  /// The report on a review of levers.
  ///
  /// - Parameters:
  ///   - review: The review.
  ///   - questions: What is asked beside the ratios.
  ///   - options: The language, and how text is laid out.
  public init(
    _ review: LeverageReview, questions: Questions = Questions(),
    options: ReportOptions = ReportOptions()
  ) {
    self.init(LoadedBook(review.book), review, questions: questions, options: options)
  }
}

extension ReportSite {
  /// The site about a review.
  public init(_ review: Review, _ settings: ReportSettings = ReportSettings()) {
    self.init(LoadedBook(review.book), review, settings)
  }
}
