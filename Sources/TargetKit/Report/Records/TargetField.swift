/// What a table or a document can say of a target: one column, one value.
///
/// The raw value is its path in the JSON report. Declared once, in the order of the columns of a table, so
/// that every form that lists targets by their fields takes names, order and content from here.
public enum TargetField: String, CaseIterable, Hashable, Sendable {
  case plan, indicator, name, unit, area, due, criterion, ambition, verdict, early, stale, accepted
  case asWritten = "reading.asWritten"
  case value = "reading.value"
  case bound = "reading.bound"
  case lower = "reading.lower"
  case upper = "reading.upper"
  case period = "reading.period"
  case published = "reading.published"
  case readingSource = "reading.source"
  case progress
  case progressLower = "progressRange.lower"
  case progressUpper = "progressRange.upper"
  case attainment, elapsed, gap, pace, requiredPace, growth, requiredGrowth, leadMonths, arrival
  case reason, owner, source, file, line, kind, standing, within
  case estimate = "estimate.value"
  case provisional
  case status = "reading.status"
  case behind, expected, part

  /// The heading of its column.
  public var heading: String {
    switch self {
    case .asWritten: "reading"
    case .value: "value"
    case .bound: "bound"
    case .lower: "lower"
    case .upper: "upper"
    case .period: "period"
    case .published: "published"
    case .readingSource: "reading-source"
    case .progressLower: "progress-lower"
    case .progressUpper: "progress-upper"
    case .requiredPace: "required-pace"
    case .requiredGrowth: "required-growth"
    case .leadMonths: "lead-months"
    case .estimate: "estimate"
    case .status: "status"
    default: rawValue
    }
  }

  /// The field of a name: its path in JSON or the heading of its column.
  ///
  /// - Returns: `nil` if there is none of that name.
  public init?(named name: String) {
    guard let field = Self.allCases.first(where: { $0.rawValue == name || $0.heading == name })
    else { return nil }
    self = field
  }

  /// What fields may be called by.
  public static let names = allCases.flatMap {
    $0.rawValue == $0.heading ? [$0.rawValue] : [$0.rawValue, $0.heading]
  }

  /// The columns of a table where nobody chose.
  static let table = allCases.filter { $0 != .behind && $0 != .expected }

  /// Whether it takes more than the verdict to know.
  var isMeasured: Bool {
    switch self {
    case .progress, .progressLower, .progressUpper, .attainment, .elapsed, .expected, .gap, .pace,
      .requiredPace, .growth, .requiredGrowth, .leadMonths, .arrival, .reason, .estimate, .behind:
      true
    default: false
    }
  }
}
