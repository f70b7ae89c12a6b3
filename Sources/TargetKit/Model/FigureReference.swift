/// A name that a plan gives to a figure of its own or of another plan, for relations and levers.
///
/// - `consumption`: the latest figure of the indicator, or the parameter of that name;
/// - `consumption@2025-Q1`: its figure for that period;
/// - `trade-in/consumption@2025-Q1`: that of another plan;
/// - `enterprises{铜梁区}@2022-12`: its figure for an area;
/// - `teachers{铜梁区, sex: women}`, `teachers{sex: women}`: that for a part of it;
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
  /// The part of the indicator, by ids or names of dimensions and values; the whole where none is named.
  public let part: Part
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
    var place = Place()
    if rest.hasSuffix("}"), let open = rest.firstIndex(of: "{") {
      guard let read = Place(rest[rest.index(after: open)...].dropLast()) else { return nil }
      place = read
      rest = rest[..<open]
    }
    var parts = rest.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.allSatisfy({ Self.isName($0) }), let name = parts.popLast() else { return nil }
    project = kind == .project ? parts.popLast() : nil
    if kind == .project, project == nil { return nil }
    plan = parts.popLast()
    guard parts.isEmpty else { return nil }
    self.kind = kind
    self.name = name
    area = place.area
    part = place.part
    self.period = period
  }

  /// Something that a text was to name, and does not.
  init(unread text: String) {
    kind = .figure
    plan = nil
    name = text
    project = nil
    area = nil
    part = .whole
    period = nil
  }

  /// Whether a text can be the id of a dimension or of a value within braces.
  static func canName(_ text: String) -> Bool {
    !text.isEmpty && text == text.trimmedSpaces && !text.contains { ",:：{}@".contains($0) }
  }

  /// Whether a text can be an id within a reference: no blank and none of the marks that part it.
  private static func isName(_ text: String) -> Bool {
    !text.isEmpty && !text.contains { $0.isWhitespace || "@{}/:+*()=<>~,".contains($0) }
  }
}

extension FigureReference {
  /// An area and a part as references write them: `{铜梁区, sex: women}`; empty where neither is named.
  static func place(_ area: String?, _ part: Part) -> String {
    let names = [area, part.isWhole ? nil : part.description].compactMap { $0 }
    return names.isEmpty ? "" : "{\(names.joined(separator: ", "))}"
  }

  /// What stands in the braces: an area, and values of dimensions behind it.
  private struct Place {
    var area: String?
    var part = Part.whole

    init() {}

    /// Reads `铜梁区, sex: women`; `nil` if nothing is named, or one dimension twice.
    init?(_ text: Substring) {
      var items = text.split(separator: ",", omittingEmptySubsequences: false)
      var values: [String: String] = [:]
      // The name of an area may hold commas, so values are looked for from the end.
      while let last = items.last, let colon = last.firstIndex(where: { $0 == ":" || $0 == "：" }) {
        let name = String(last[..<colon]).trimmedSpaces
        let value = String(last[last.index(after: colon)...]).trimmedSpaces
        guard !name.isEmpty, !value.isEmpty, values.updateValue(value, forKey: name) == nil else {
          return nil
        }
        items.removeLast()
      }
      part = Part(values)
      if items.isEmpty { return }
      let name = items.joined(separator: ",")
      guard !name.isEmpty else { return nil }
      area = name
    }
  }
}

extension FigureReference: CustomStringConvertible {
  /// The reference as plans write it.
  public var description: String {
    var text = kind == .figure ? "" : kind.rawValue + ":"
    for part in [plan, project] { text += part.map { $0 + "/" } ?? "" }
    text += name
    text += Self.place(area, part)
    return text + (period.map { "@\($0)" } ?? "")
  }
}
