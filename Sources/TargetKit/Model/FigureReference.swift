/// A name that a plan gives to a figure of its own or of another plan, for relations and levers.
///
/// - `consumption`: the latest figure of the indicator, or the parameter of that name;
/// - `consumption@2025-Q1`: its figure for that period;
/// - `trade-in/consumption@2025-Q1`: that of another plan;
/// - `enterprises{铜梁区}@2022-12`: its figure for an area;
/// - `target:complexes@2027`: what is promised for that date; `target:complexes` where no date is stated
///   or there is one promise only;
/// - `project:first-line/capacity`: what a project of the pipeline brings.
public struct FigureReference: Hashable, Sendable {
  /// What sort of figure is meant.
  public enum Kind: String, Hashable, Sendable {
    /// A published figure, or a parameter of the policy.
    case figure
    /// What a target asks for.
    case target
    /// What a project of the pipeline brings.
    case project
  }

  /// What sort of figure is meant.
  public let kind: Kind
  /// The plan; `nil` for the plan that names the figure.
  public let plan: String?
  /// The indicator or parameter; of a project, the indicator that it brings something to.
  public let name: String
  /// The project; `nil` for other kinds.
  public let project: String?
  /// The area; `nil` for the indicator's own.
  public let area: String?
  /// The period or, of a target, the date it is due; `nil` for the latest, or the only one.
  public let period: Period?

  /// Reads a reference; `nil` if the text is none.
  public init?(_ text: String) {
    var rest = text[...]
    var kind = Kind.figure
    for other in [Kind.target, .project] where rest.hasPrefix(other.rawValue + ":") {
      kind = other
      rest = rest.dropFirst(other.rawValue.count + 1)
    }
    var period: Period?
    if let mark = rest.firstIndex(of: "@") {
      guard let read = Period(String(rest[rest.index(after: mark)...])) else { return nil }
      period = read
      rest = rest[..<mark]
    }
    var area: String?
    if rest.hasSuffix("}"), let open = rest.firstIndex(of: "{") {
      area = String(rest[rest.index(after: open)...].dropLast())
      rest = rest[..<open]
      guard area?.isEmpty == false else { return nil }
    }
    var parts = rest.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.allSatisfy({ Self.isName($0) }), let name = parts.popLast() else { return nil }
    project = kind == .project ? parts.popLast() : nil
    if kind == .project, project == nil { return nil }
    plan = parts.popLast()
    guard parts.isEmpty else { return nil }
    self.kind = kind
    self.name = name
    self.area = area
    self.period = period
  }

  /// Something that a text was to name, and does not.
  init(unread text: String) {
    kind = .figure
    plan = nil
    name = text
    project = nil
    area = nil
    period = nil
  }

  /// Whether a text can be an id within a reference: no blank and none of the marks that part it.
  private static func isName(_ text: String) -> Bool {
    !text.isEmpty && !text.contains { $0.isWhitespace || "@{}/:+*()=<>~,".contains($0) }
  }
}

extension FigureReference: CustomStringConvertible {
  /// The reference as plans write it.
  public var description: String {
    var text = kind == .figure ? "" : kind.rawValue + ":"
    for part in [plan, project] { text += part.map { $0 + "/" } ?? "" }
    text += name
    text += area.map { "{\($0)}" } ?? ""
    return text + (period.map { "@\($0)" } ?? "")
  }
}
