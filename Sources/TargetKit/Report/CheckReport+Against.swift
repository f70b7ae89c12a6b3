extension CheckReport {
  /// The older version that a check compares its book with.
  public struct Against: Sendable {
    /// The comparison of the two; its newer version is the book under review.
    public let comparison: BookComparison
    /// What the older version is called: a folder or a revision.
    public let name: String

    /// A comparison with an older version that goes by `name`.
    public init(_ comparison: BookComparison, name: String) {
      self.comparison = comparison
      self.name = name
    }
  }

  /// The comparison with the older version as a report; `nil` if there is none.
  var diff: DiffReport? {
    against.map { against in
      DiffReport(
        against.comparison, old: against.name,
        new: Words(language: options.language).thisBook,
        failing: gate.failures.contains(.moved) ? BookChange.Kind.moved : [], options: options)
    }
  }
}

extension DiffReport {
  /// The moved goalposts among the changes.
  var goalposts: [BookChange] {
    comparison.changes.filter { change in
      BookChange.Kind.moved.contains(change.kind) && change.element != .figure
        && (!options.isQuiet || change.fails(failing))
    }
  }

  /// The moved goalposts as a page of their own; empty where there are none.
  func goalpostPage(isMarkdown: Bool) -> String {
    var page = OutlookPage(options, isMarkdown: isMarkdown)
    let changes = goalposts
    if changes.isEmpty { return "" }
    page.add(heading: words.movedSince(names.old.sanitized))
    let table = GoalpostTable(self, changes: changes)
    page.add(table.table)
    for note in table.notes { page.add(note: note) }
    return page.text
  }

  /// How many goalposts were moved without a record; empty where none was.
  var unrecorded: String {
    let count = comparison.failures(failing).count
    return count == 0
      ? ""
      : words.of(
        "目标变动\(count)项没有修订记录",
        "\(words.count(count, zh: "", en: "moved goalpost")) not recorded")
  }
}

extension Words {
  var thisBook: String { of("本台账", "this book") }

  func movedSince(_ version: String) -> String {
    of("与 \(version) 相比的目标变动", "Goalposts moved since \(version)")
  }
}
