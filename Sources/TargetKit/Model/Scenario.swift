/// What a plan asks "what if" about: assumptions that are made together.
///
/// Nothing of a scenario is ever a figure of the book; it only shows what a review would say.
public struct Scenario: Sendable {
  /// The name used in files, unique within the plan; as given for one that stands in no file.
  public let id: String
  /// The plan that keeps it; `nil` for one that stands in no file.
  public let plan: String?
  /// The name people read.
  public let name: LocalizedText
  /// What a reader should know about it.
  public let note: LocalizedText?
  /// What is assumed.
  public let assumptions: [Assumption]

  /// A scenario that stands in no file.
  public init(_ id: String, name: LocalizedText? = nil, assumptions: [Assumption]) {
    self.init(
      id: id, plan: nil, name: name ?? LocalizedText(zh: id, en: id), note: nil,
      assumptions: assumptions)
  }

  init(
    id: String, plan: String?, name: LocalizedText, note: LocalizedText?, assumptions: [Assumption]
  ) {
    self.id = id
    self.plan = plan
    self.name = name
    self.note = note
    self.assumptions = assumptions
  }
}

/// One thing that is assumed.
public enum Assumption: Hashable, Sendable {
  /// The series grows by this share every year from its latest figure on; 0.08 for 8 %.
  case growth(SeriesName, rate: ExactDecimal)
  /// The series has this figure for a period, or changes by this much from its latest one.
  case figure(SeriesName, Period, AssumedFigure)
  /// More goes into a lever in a period, and brings what the lever has brought so far.
  case extra(lever: String, Period, input: Reading)
  /// A project delivers so many months later.
  case delay(project: String, months: Int)
  /// An area adds nothing from its latest figures on, and its projects do not come.
  case fails(area: String)
}

/// A figure that is assumed.
public enum AssumedFigure: Hashable, Sendable {
  /// The figure itself, in the indicator's unit.
  case level(Reading)
  /// A change against the latest figure.
  case change(Change)
}

/// An indicator, in an area where that is not its own: `teams`, `teams(东区)`.
public struct SeriesName: Hashable, Sendable, CustomStringConvertible {
  /// The indicator's id.
  public let indicator: String
  /// The area; `nil` for the indicator's own, or all of them.
  public let area: String?

  /// The series of an indicator in an area.
  public init(_ indicator: String, area: String? = nil) {
    self.indicator = indicator
    self.area = area
  }

  /// Reads `teams` or `teams(东区)`, in half or full width.
  public init(text: String) {
    guard let last = text.last, last == ")" || last == "）",
      let open = text.firstIndex(where: { $0 == "(" || $0 == "（" }), open > text.startIndex
    else {
      self.init(text)
      return
    }
    self.init(String(text[..<open]), area: String(text[text.index(after: open)...].dropLast()))
  }

  /// The form that reads back.
  public var description: String { indicator + (area.map { "(\($0))" } ?? "") }
}
