/// How each key of a plan file is compared between two versions of a book.
///
/// A key that is named nowhere here is compared as it is written, and counts as a changed rule: so a key
/// that is new can move no goalpost unseen.
enum ComparedKeys {
  /// What becomes of a difference.
  enum Comparison {
    /// It is told by a change of its own: of a promise, an event, an indicator.
    case told
    /// It is shown to readers, and decides nothing.
    case displayed
    /// It changes what promises or figures mean.
    case ruling
    /// It belongs to what is kept beside promises: money, projects, ties between figures.
    case kept
  }

  static func ofPlan(_ key: String) -> Comparison {
    switch key {
    case "plan", "title", "area", "indicators", "milestones", "events", "revisions": .told
    case "$schema", "owner", "note", "groups", "files", "imports": .displayed
    case "horizon", "parameters", "levers", "pipeline", "likelihoods", "scenarios", "slogans",
      "untracked", "relations":
      .kept
    default: .ruling
    }
  }

  static func ofIndicator(_ key: String) -> Comparison {
    switch key {
    case "name", "measure", "better", "baseline", "partOf", "tendency": .told
    // What area figures are of is told of the targets themselves.
    case "area": .told
    case "owner", "group", "tracked", "remarks": .displayed
    default: .ruling
    }
  }

  static func ofEvent(_ key: String) -> Comparison {
    switch key {
    case "name", "planned", "ambition": .told
    case "source", "note", "statements": .displayed
    default: .ruling
    }
  }

  static func ofSource(_ key: String) -> Comparison {
    switch key {
    case "title", "link": .displayed
    default: .ruling
    }
  }

  /// What is for readers only, wherever it stands in what is kept beside promises.
  static func isDisplayed(_ key: String) -> Bool {
    switch key {
    case "name", "title", "note", "link", "quote", "because", "statements", "source", "zh", "en":
      true
    default: false
    }
  }
}
