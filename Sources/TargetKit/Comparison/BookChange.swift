/// One thing that differs between two versions of a plan book: a promise, or a figure.
public struct BookChange: Sendable {
  /// What differs.
  public let kind: Kind
  /// What of the element differs; `nil` where the element as a whole came or went.
  public let aspect: Revision.Aspect?
  /// What sort of element it is.
  public let element: Element
  /// The element's plan, in the newer version where it is there.
  public let plan: String
  /// The element's id: that of the indicator for targets and figures.
  public let id: String
  /// The name people read.
  public let name: LocalizedText
  /// The area, where the element has one.
  public let area: String?
  /// The part of the indicator that it is for.
  public internal(set) var part = Part.whole
  /// The due date, the planned date, or the period of a figure.
  public let due: Period?
  /// What it was, as the files write it; empty where there was nothing.
  public let before: String
  /// What it is; empty where there is nothing any more.
  public let after: String
  /// The revisions recorded in the newer version that lead from ``before`` to ``after``, the
  /// earliest first; empty where none do.
  public internal(set) var revisions: [Revision] = []
  /// Why a shortfall is accepted, where the change is that it is.
  public internal(set) var acceptance: AcceptedDeviation?
  /// Where it stood.
  public let oldLocation: SourceLocation?
  /// Where it stands; where the plan stands, if the element is gone.
  public let newLocation: SourceLocation?

  /// How an element differs.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Less is asked for: more numbers satisfy the criterion, or it is promised less firmly.
    case weakened
    /// It is due later, or has no date any more.
    case delayed
    /// It speaks of a part only of what it spoke of.
    case narrowed
    /// It has another name or id.
    case renamed
    /// It is not there any more.
    case dropped
    /// Something else is asked for or counted, and neither is part of the other.
    case redefined
    /// A figure is not there any more.
    case withdrawn
    /// A figure was written over, so that what was published first can no longer be seen.
    case rewritten
    /// More is asked for.
    case strengthened
    /// It is due earlier.
    case broughtForward = "brought-forward"
    /// It speaks of more than it spoke of.
    case widened
    /// It is new.
    case added
    /// A later publication gives another figure for the same period.
    case revised
    /// Something differs that makes the promise neither easier nor harder by itself: its baseline or
    /// its weight, or something that was not stated before.
    case changed

    /// The moves of a goalpost that a check fails at unless the plan records them.
    ///
    /// A criterion that was exchanged for another is among them: nobody can say that it asks for as
    /// much as before.
    public static let moved: Set<Kind> = [
      .weakened, .delayed, .narrowed, .renamed, .dropped, .redefined,
    ]

    /// What a comparison fails at unless told otherwise: the moves of ``moved``, and figures that
    /// are gone.
    public static let standard: Set<Kind> = moved.union([.withdrawn])

    /// The kind of the same difference when the two versions change places; `nil` where figures are
    /// concerned, for which time has a direction.
    public var reversed: Kind? {
      switch self {
      case .weakened: .strengthened
      case .strengthened: .weakened
      case .delayed: .broughtForward
      case .broughtForward: .delayed
      case .narrowed: .widened
      case .widened: .narrowed
      case .dropped: .added
      case .added: .dropped
      case .renamed, .redefined, .changed: self
      case .withdrawn, .rewritten, .revised: nil
      }
    }
  }

  /// What can differ between two versions.
  public enum Element: String, Hashable, Sendable, CaseIterable {
    /// A plan as a whole.
    case plan
    /// An indicator, with all of its targets.
    case indicator
    /// A target with a number.
    case target
    /// A target without a number.
    case outcome
    /// Something that happens once.
    case event
    /// A figure.
    case figure
  }

  /// Whether the newer version itself says that this was done and why: by revisions, or by the
  /// reason that an accepted shortfall carries.
  public var isRecorded: Bool { !revisions.isEmpty || acceptance != nil }

  /// Whether it is one of some kinds, and nothing records it.
  public func fails(_ kinds: Set<Kind>) -> Bool { kinds.contains(kind) && !isRecorded }
}
