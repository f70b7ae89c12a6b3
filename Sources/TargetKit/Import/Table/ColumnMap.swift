/// What the user says that columns hold: `Year=period,Value=value,GeoCode=area`.
public struct ColumnMap: Hashable, Sendable {
  /// Columns by their headings, with what they hold; an empty role leaves the column out.
  var roles: [(heading: String, role: ColumnRole?)] = []

  /// A map that says nothing.
  public init() {}

  /// Reads a map as it is written on the command line.
  ///
  /// - Throws: ``Refusal`` where a part has no `=` or names something that columns don't hold.
  public init(_ text: String) throws(Refusal) {
    for part in text.split(separator: ",") {
      guard let sign = part.lastIndex(of: "=") else { throw Refusal(part: String(part)) }
      try add(
        String(part[..<sign]).trimmedSpaces, String(part[part.index(after: sign)...]).trimmedSpaces)
    }
  }

  /// What is wrong with a map.
  public struct Refusal: Error, Hashable, Sendable {
    /// The part that cannot be understood.
    public let part: String
    /// What columns may hold.
    public static let roles = ColumnRole.allCases.map {
      $0.name
    }
  }

  /// Says what a column holds; `-` leaves it out.
  mutating func add(_ heading: String, _ name: String) throws(Refusal) {
    guard !heading.isEmpty else { throw Refusal(part: "\(heading)=\(name)") }
    if name == "-" {
      roles.append((heading, nil))
    } else if let role = ColumnRole(named: name) {
      roles.append((heading, role))
    } else {
      throw Refusal(part: "\(heading)=\(name)")
    }
  }

  var isEmpty: Bool { roles.isEmpty }

  func role(of heading: String) -> ColumnRole? {
    let plain = TableWords.folded(heading)
    return roles.first { TableWords.folded($0.heading) == plain }?.role
  }

  /// Whether a column is to be left out.
  func ignores(_ heading: String) -> Bool {
    let plain = TableWords.folded(heading)
    return roles.contains { $0.role == nil && TableWords.folded($0.heading) == plain }
  }

  /// The headings it speaks of that a table doesn't have.
  func missing(in header: TableHeader?) -> [String] {
    let known = Set(
      (header?.columns ?? []).flatMap {
        [TableWords.folded($0.heading), TableWords.folded($0.lowest)]
      })
    return roles.map(\.heading).filter { !known.contains(TableWords.folded($0)) }
  }

  /// Compares what is said of each column.
  public static func == (left: Self, right: Self) -> Bool {
    left.roles.elementsEqual(right.roles) { $0 == $1 }
  }

  /// Hashes what is said of each column.
  public func hash(into hasher: inout Hasher) {
    for entry in roles {
      hasher.combine(entry.heading)
      hasher.combine(entry.role)
    }
  }
}
