/// How many targets stand where; the counts always add up to ``total``.
public struct Tally: Hashable, Sendable {
  private var counts: [Int]
  /// Targets met before their due date; they are among those met.
  public private(set) var early = 0
  /// Targets whose latest figure is stale.
  public private(set) var stale = 0
  /// Targets whose shortfall the plan accepts for now.
  public private(set) var accepted = 0

  /// No targets.
  public init() {
    counts = Array(repeating: 0, count: Verdict.allCases.count)
  }

  /// How many targets have that verdict.
  public subscript(verdict: Verdict) -> Int { counts[verdict.place] }

  /// How many targets there are.
  public var total: Int { counts.reduce(0, +) }

  mutating func add(
    _ verdict: Verdict, isEarly: Bool = false, isStale: Bool = false, isAccepted: Bool = false
  ) {
    counts[verdict.place] += 1
    if isEarly { early += 1 }
    if isStale { stale += 1 }
    if isAccepted { accepted += 1 }
  }

  /// Adds all that another tally counts.
  mutating func add(_ other: Tally) {
    for place in counts.indices { counts[place] += other.counts[place] }
    early += other.early
    stale += other.stale
    accepted += other.accepted
  }
}

extension Verdict {
  /// The verdict's place in the fixed order of all verdicts.
  var place: Int {
    switch self {
    case .met: 0
    case .missed: 1
    case .pending: 2
    case .unreported: 3
    case .undetermined: 4
    case .incomplete: 5
    }
  }
}
