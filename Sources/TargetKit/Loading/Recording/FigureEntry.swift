/// A figure to be recorded, in the words in which it stands in a file.
public struct FigureEntry: Hashable, Sendable {
  /// The indicator's id.
  public var indicator: String
  /// The period it speaks of: `2025`, `2025-Q3`, `2025-01/2025-08`.
  public var period: String
  /// The figure as it was published: `超过80亿元`.
  public var value: String
  /// The plan that declares the indicator; may be left out where only one does.
  public var plan: String?
  /// The area it speaks of; the indicator's own if left out.
  public var area: String?
  /// The part of the indicator that it speaks of, by ids or names of dimensions and values.
  public var part = Part.whole
  /// The document it is taken from, by its id in the plan.
  public var source: String?
  /// When it was published; the date of the document if left out.
  public var published: String?
  /// How final it is; nothing is written if left out, which means final.
  ///
  /// With ``FigureStatus/withdrawn`` the figure that stands for the period is taken back, and ``value``
  /// may be empty.
  public var status: FigureStatus?
  /// The change against a year earlier that was published with it: `+8.4%`.
  public var yearOnYear: String?
  /// What a reader should know about it.
  public var note: String?
  /// The statements it rests on.
  public var statements: [String]
  /// The file it goes to; the plan's own file of observations if left out.
  public var file: String?
  /// Whether the figure was given as a number, which has a point whatever the plan's decimal mark is.
  var isNumber = false

  /// A figure of an indicator for a period.
  public init(
    indicator: String, period: String, value: String, plan: String? = nil, area: String? = nil,
    source: String? = nil, published: String? = nil, status: FigureStatus? = nil,
    yearOnYear: String? = nil, note: String? = nil, statements: [String] = [], file: String? = nil
  ) {
    self.indicator = indicator
    self.period = period
    self.value = value
    self.plan = plan
    self.area = area
    self.source = source
    self.published = published
    self.status = status
    self.yearOnYear = yearOnYear
    self.note = note
    self.statements = statements
    self.file = file
  }
}

/// A figure that stands in its file, on the disk.
public struct RecordedFigure: Sendable {
  /// The figure, as it reads back.
  public let observation: Observation
  /// The name of its indicator that people read.
  public let name: LocalizedText
  /// The plan it belongs to.
  public let plan: String
  /// Where it stands.
  public let location: SourceLocation
  /// Whether it was there already, the same in every field, so that nothing was written.
  public let wasThere: Bool
  /// What should be looked at, though the figure could be used.
  public let warnings: [Diagnostic]
}

/// Why a figure was not recorded; the file is as it was before.
public struct RecordRefusal: Error, Sendable {
  /// What is wrong.
  public let diagnostics: [Diagnostic]
  /// Whether the entry names a plan or an indicator that the book does not have.
  public let isUnknownName: Bool

  init(_ diagnostics: [Diagnostic], isUnknownName: Bool = false) {
    self.diagnostics = diagnostics
    self.isUnknownName = isUnknownName
  }

  init(_ diagnostic: Diagnostic) { self.init([diagnostic]) }
}
