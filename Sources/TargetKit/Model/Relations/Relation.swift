/// A tie between figures that a plan declares (勾稽关系), to be checked by an audit.
public struct Relation: Sendable {
  /// The name used in files, unique within the plan.
  public let id: String
  /// The plan that declares it.
  public let plan: String
  /// The name people read.
  public let name: LocalizedText
  /// What is tied to what, and how.
  public let content: Content
  /// What is computed beside it.
  public let computations: [Expression]
  /// What can be counted: the entries that a document lists, by name.
  public let lists: [ListedEntries]
  /// What the computation needs and nobody has published.
  public let unknowns: [Unknown]
  /// The document it is taken from.
  public let source: String?
  /// What a reader should know about it.
  public let note: LocalizedText?
  /// The statements it rests on, as named in the plan's own records.
  public let statements: [String]
  /// The file it stands in, and where.
  let origin: Origin

  /// What is tied to what, and how.
  public enum Content: Sendable {
    /// Statements that are true or false; without any, only what is computed beside them.
    case statements([Expression])
    /// Statements that depend on how the text is read.
    case readings([Interpretation])
    /// Figures that look alike and are of different things.
    case distinct([Expression], because: LocalizedText)
    /// One thing in several wordings.
    case wordings([Wording])
    /// How far something has come towards a goal.
    case goal(Expression, against: Expression)
  }

  /// One way to read a text, and what would follow.
  public struct Interpretation: Sendable {
    /// How the text is read.
    public let condition: LocalizedText
    /// What follows.
    public let statement: Expression
  }

  /// One wording of something that is worded several times.
  public struct Wording: Sendable {
    /// Where it stands: in the headline, in another document.
    public let place: LocalizedText?
    /// The words.
    public let text: LocalizedText
    /// The figure in it; `nil` if it has none.
    public let figure: Expression?
  }

  /// Entries that a document lists.
  public struct ListedEntries: Sendable {
    /// The name used in expressions.
    public let id: String
    /// The entries.
    public let entries: [LocalizedText]
  }

  /// Something that nobody has published.
  public struct Unknown: Sendable {
    /// The name used in expressions.
    public let id: String
    /// The name people read.
    public let name: LocalizedText
    /// The unit it would be in.
    public let unit: Unit
  }

  /// All expressions of the relation, in the order of the file.
  var expressions: [Expression] {
    let stated: [Expression] =
      switch content {
      case .statements(let statements): statements
      case .readings(let readings): readings.map(\.statement)
      case .distinct(let figures, _): figures
      case .wordings(let wordings): wordings.compactMap(\.figure)
      case .goal(let goal, let against): [goal, against]
      }
    return stated + computations
  }
}
