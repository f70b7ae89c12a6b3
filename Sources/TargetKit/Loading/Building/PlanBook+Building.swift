/// Plans or figures in code that make no book, with everything that is wrong with them.
public struct BookError: Error, Sendable {
  /// What is wrong: the same diagnostics that files would get, placed by declaration.
  public let diagnostics: [Diagnostic]
}

extension BookError: CustomStringConvertible {
  /// The English summaries, one on a line.
  public var description: String { text(in: .english) }

  /// The summaries in a language, one on a line.
  public func text(in language: Language) -> String {
    diagnostics.map { $0.summary(in: language) }.joined(separator: "\n")
  }
}

extension PlanBook {
  /// A book of plans in code.
  ///
  /// The plans are checked as files are: by themselves, against each other, and as to whether their
  /// targets and levers can be judged at all. Warnings do not matter here; see
  /// ``load(plans:figures:)`` for them. Data files that a plan names are not read.
  ///
  /// - Parameters:
  ///   - plans: The plans, each with an id of its own.
  ///   - figures: Figures of their indicators; more can be recorded later.
  /// - Throws: ``BookError`` with all errors, if there are any.
  public init(plans: [Plan], figures: [FigureEntry] = []) throws(BookError) {
    let loaded = Self.load(plans: plans, figures: figures)
    let errors = loaded.diagnostics.filter { $0.severity == .error }
    guard errors.isEmpty else { throw BookError(diagnostics: errors) }
    self = loaded.book
  }

  /// A book of plans in code, as far as it could be understood, with everything that is wrong.
  ///
  /// - Parameters:
  ///   - plans: The plans, each with an id of its own.
  ///   - figures: Figures of their indicators.
  /// - Returns: The book, with what is wrong.
  public static func load(plans: [Plan], figures: [FigureEntry] = []) -> LoadedBook {
    var loader = BookLoader()
    let loaded = loader.load(plans: plans)
    guard !figures.isEmpty else { return loaded }
    var recorder = FigureRecorder(loaded.book)
    for figure in figures { recorder.record(figure) }
    var (book, bag) = recorder.finished()
    for diagnostic in loaded.diagnostics { bag.add(diagnostic) }
    book.targetTable.index(seriesCount: book.seriesTable.records.count)
    return LoadedBook(
      book: book, diagnostics: bag.sorted(), hasErrors: bag.hasErrors, sources: book.sources)
  }

  /// Records a figure.
  ///
  /// ```swift
  /// try book.record("complexes", 12, for: "2025-06", published: "2025-07-15")
  /// try book.record("output", "超过80亿元", for: "2025", published: "2026-01-20")
  /// ```
  ///
  /// - Parameters:
  ///   - indicator: The indicator, by its id.
  ///   - value: The figure, in the indicator's unit where it names none.
  ///   - period: The period it speaks of.
  ///   - part: The part of the indicator that it speaks of.
  ///   - published: When it was published; as its source says where `nil`. A figure that nobody dated
  ///     counts as known from the end of its period.
  ///   - plan: The plan that declares the indicator; may be left out where only one does.
  ///   - area: The area it speaks of; the indicator's own where `nil`.
  ///   - source: The document it is taken from.
  ///   - status: How final it is; final where nothing says otherwise.
  ///   - yearOnYear: The change against a year earlier, published with it: `"+8.4%"`.
  ///   - note: What a reader should know about it.
  ///   - statements: The statements it rests on.
  /// - Returns: What should be looked at.
  /// - Throws: ``BookError`` if the figure cannot be used; the book is then as it was.
  /// - Complexity: Linear in the figures of the book; see ``record(_:)`` for many at once.
  @discardableResult
  public mutating func record(
    _ indicator: IndicatorID, _ value: Stated<Reading>, for period: Stated<Period>,
    part: Part = .whole, published: Stated<Period>? = nil, plan: PlanID? = nil, area: AreaID? = nil,
    source: SourceID? = nil, status: FigureStatus? = nil, yearOnYear: Stated<Change>? = nil,
    note: String? = nil, statements: [String] = []
  ) throws(BookError) -> [Diagnostic] {
    try record([
      FigureEntry(
        indicator, value, for: period, part: part, published: published, plan: plan, area: area,
        source: source, status: status, yearOnYear: yearOnYear, note: note,
        statements: statements)
    ])
  }

  /// Records figures: all of them or none.
  ///
  /// - Returns: What should be looked at.
  /// - Throws: ``BookError`` with everything that is wrong, if a figure cannot be used or contradicts
  ///   another; the book is then as it was.
  /// - Complexity: Linear in the figures of the book and the new ones.
  @discardableResult
  public mutating func record(
    _ figures: some Sequence<FigureEntry>
  ) throws(BookError) -> [Diagnostic] {
    var recorder = FigureRecorder(self)
    for figure in figures { recorder.record(figure) }
    var (book, bag) = recorder.finished()
    let diagnostics = bag.sorted()
    guard !bag.hasErrors else {
      throw BookError(diagnostics: diagnostics.filter { $0.severity == .error })
    }
    book.targetTable.index(seriesCount: book.seriesTable.records.count)
    self = book
    return diagnostics
  }
}

extension FigureEntry {
  /// A figure to be recorded.
  ///
  /// - Parameters:
  ///   - indicator: The indicator, by its id.
  ///   - value: The figure, in the indicator's unit where it names none.
  ///   - period: The period it speaks of.
  ///   - part: The part of the indicator that it speaks of.
  ///   - published: When it was published; as its source says where `nil`.
  ///   - plan: The plan that declares the indicator; may be left out where only one does.
  ///   - area: The area it speaks of; the indicator's own where `nil`.
  ///   - source: The document it is taken from.
  ///   - status: How final it is; final where nothing says otherwise.
  ///   - yearOnYear: The change against a year earlier, published with it.
  ///   - note: What a reader should know about it.
  ///   - statements: The statements it rests on.
  public init(
    _ indicator: IndicatorID, _ value: Stated<Reading>, for period: Stated<Period>,
    part: Part = .whole, published: Stated<Period>? = nil, plan: PlanID? = nil, area: AreaID? = nil,
    source: SourceID? = nil, status: FigureStatus? = nil, yearOnYear: Stated<Change>? = nil,
    note: String? = nil, statements: [String] = []
  ) {
    self.init(
      indicator: indicator.text, period: period.text, value: value.text, plan: plan?.text,
      area: area?.text, source: source?.text, published: published?.text, status: status,
      yearOnYear: yearOnYear?.text, note: note, statements: statements)
    self.part = part
    isNumber = value.isNumber
  }
}

extension LoadedBook {
  /// A book as if it had been read without anything wrong in it: what reports are made of.
  public init(_ book: PlanBook) {
    self.init(book: book, diagnostics: [], hasErrors: false, sources: book.sources)
    paths = book.files
  }
}
