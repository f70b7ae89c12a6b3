/// Something that is wrong in a file: what, where, and what would be right.
///
/// A diagnostic stands for itself; it keeps the few words of the source that it shows, not the
/// source. It can also be thrown, where one problem ends the work.
public struct Diagnostic: Error, Hashable, Sendable {
  /// How much a diagnostic matters.
  public enum Severity: String, Hashable, Sendable, CaseIterable, Comparable {
    /// The file says something that cannot be used.
    case error
    /// The file can be used, and should be looked at.
    case warning
    /// A fact that belongs to another diagnostic, or that is good to know.
    case note

    /// Orders the graver severity first.
    public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

    /// A number for each severity, from 0 for the gravest.
    var rank: Int {
      switch self {
      case .error: 0
      case .warning: 1
      case .note: 2
      }
    }
  }

  /// The stable name of a kind of diagnostic, such as `duplicate-key`.
  ///
  /// Each layer declares its own codes in an extension.
  public struct Code: Hashable, Sendable, RawRepresentable, CustomStringConvertible {
    /// The name in lower case, its words joined by hyphens.
    public let rawValue: String

    /// Makes a code from its name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Makes a code from its name.
    public init(_ name: String) { rawValue = name }

    /// The name.
    public var description: String { rawValue }
  }

  /// A second place that explains the first, such as an earlier declaration.
  public struct Related: Hashable, Sendable {
    /// What is to be seen there.
    public var message: LocalizedText
    /// Where it is.
    public var location: SourceLocation
    /// The line around the location, if there is one.
    public var excerpt: SourceExcerpt?

    /// Makes a related place.
    public init(
      _ message: LocalizedText, at location: SourceLocation, excerpt: SourceExcerpt? = nil
    ) {
      self.message = message
      self.location = location
      self.excerpt = excerpt
    }
  }

  /// How much it matters.
  public var severity: Severity
  /// What kind of diagnostic it is.
  public var code: Code
  /// What is wrong, without a full stop.
  public var message: LocalizedText
  /// What would be right, without a full stop.
  public var remedy: LocalizedText?
  /// Where it is.
  public var location: SourceLocation
  /// The line around the location, if there is one.
  public var excerpt: SourceExcerpt?
  /// Other places that belong to it.
  public var related: [Related]

  /// Makes a diagnostic.
  public init(
    _ severity: Severity, _ code: Code, _ message: LocalizedText, remedy: LocalizedText? = nil,
    at location: SourceLocation, excerpt: SourceExcerpt? = nil, related: [Related] = []
  ) {
    self.severity = severity
    self.code = code
    self.message = message
    self.remedy = remedy
    self.location = location
    self.excerpt = excerpt
    self.related = related
  }
}
