/// One promise in two versions of a book: what changed of it, and why it stands where it stands.
public struct PromiseComparison: Sendable {
  /// Whether it is a target with a number or one without.
  public let element: BookChange.Element
  /// Its plan, in the newer version where it is there.
  public let plan: String
  /// The id of its indicator, or its own where it has no number.
  public let id: String
  /// The name people read; the words of a target without a number.
  public let name: LocalizedText
  /// The area it is for.
  public let area: String?
  /// The part of the indicator that it is for.
  public internal(set) var part = Part.whole
  /// When it is due.
  public let due: Period?
  /// The target in the older version; `nil` if it has no number, or was added.
  public let oldTarget: Target?
  /// The target in the newer version; `nil` if it has no number, or was dropped.
  public let newTarget: Target?
  /// Where it stood as of the older date, by the older version; `nil` if it was added.
  public let old: Standing?
  /// Where it stands as of the newer date, by the newer version; `nil` if it was dropped.
  public let new: Standing?
  /// What of the promise itself differs.
  public let changes: [BookChange]
  /// Each cause that made a difference, in their order, with what it did.
  public let steps: [StandingStep]

  /// Whether it stands elsewhere, has come another way, or is another promise.
  public var isDifferent: Bool { !changes.isEmpty || !steps.isEmpty }
}
