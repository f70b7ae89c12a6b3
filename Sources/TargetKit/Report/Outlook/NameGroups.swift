/// Names that share a reason, reason by reason in the order in which these first appear.
struct NameGroups {
  /// The groups; no name stands in one of them twice.
  private(set) var groups: [(reason: String, names: [String])] = []
  private var places: [String: Int] = [:]
  private var known: Set<[String]> = []

  /// Adds a name to the group of a reason.
  mutating func add(_ name: String, _ reason: String) {
    guard known.insert([reason, name]).inserted else { return }
    if let place = places[reason] {
      groups[place].names.append(name)
    } else {
      places[reason] = groups.count
      groups.append((reason, [name]))
    }
  }
}

extension Words {
  /// The first few of some names, and how many more there are.
  func listed(_ names: [String], most: Int) -> String {
    let shown = names.prefix(most).joined(separator: of("、", ", "))
    let more = names.count - most
    return more > 0 ? of("\(shown)等，另有\(more)项", "\(shown) and \(more) more") : shown
  }
}
