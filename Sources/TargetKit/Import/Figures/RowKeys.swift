/// What tells the rows of a table of figures apart: indicator, area, unit, and whatever else a
/// publisher breaks figures down by.
struct RowKeys {
  /// One of the things that a row states.
  struct Key {
    let heading: String
    let role: ColumnRole?
    let column: Int
    /// The part of the cell, where it holds several, parted by commas.
    var part: Int?
  }

  let keys: [Key]

  /// Takes the columns of a header that hold no figures.
  ///
  /// Eurostat puts all of them into the first one: `freq,unit,geo\TIME_PERIOD`.
  init(_ header: TableHeader) {
    var keys: [Key] = []
    for column in header.columns where column.period == nil {
      if let parts = Self.eurostat(column.heading) {
        for (number, name) in parts.enumerated() {
          keys.append(
            Key(heading: name, role: ColumnRole(heading: name), column: column.place, part: number))
        }
      } else if !Self.beside.contains(column.role) {
        keys.append(Key(heading: column.heading, role: column.role, column: column.place))
      }
    }
    self.keys = keys
  }

  /// What stands beside a figure and tells no rows apart.
  private static let beside: Set<ColumnRole?> = [
    .value, .growth, .status, .note, .published, .source, .number, .cause, .next, .by,
  ]

  /// The names of the parts of Eurostat's first column; `nil` for any other heading.
  static func eurostat(_ heading: String) -> [String]? {
    guard let slash = heading.lastIndex(of: "\\") else { return nil }
    let last = heading[heading.index(after: slash)...].lowercased()
    guard last.hasPrefix("time"), heading.contains(",") || !heading[..<slash].isEmpty else {
      return nil
    }
    return heading[..<slash].split(separator: ",").map { String($0).trimmedSpaces }
  }

  /// What a row states for a key.
  func text(_ key: Key, _ view: SheetView, _ row: Int) -> String {
    let cell = TableWords.singleLine(view.text(row, key.column))
    guard let part = key.part else { return cell }
    let parts = cell.split(separator: ",", omittingEmptySubsequences: false)
    return part < parts.count ? String(parts[part]).trimmedSpaces : ""
  }

  func key(_ role: ColumnRole) -> Key? { keys.first { $0.role == role } }

  /// The keys that nothing is known of.
  var others: [Key] { keys.filter { $0.role == nil || $0.role == .category } }
}
