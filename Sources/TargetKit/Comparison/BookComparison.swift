/// Two versions of a plan book side by side: which goalposts were moved, which figures are new,
/// revised or gone, and what each of these did to where the promises stand.
///
/// ```swift
/// let before = try PlanBook.load(revision: "HEAD~1", of: ["plans"])
/// let comparison = BookComparison(from: before, asOf: date, to: PlanBook.load("plans"), asOf: date)
/// for change in comparison.changes where change.fails(BookChange.Kind.moved) {
///   print(change.kind, change.name[.english], change.before, change.after)
/// }
/// ```
public struct BookComparison: Sendable {
  /// The older version.
  public let old: LoadedBook
  /// The newer version.
  public let new: LoadedBook
  /// The day as of which the older version is judged.
  public let oldDate: CalendarDate
  /// The day as of which the newer version is judged.
  public let newDate: CalendarDate
  /// Which promises are compared.
  public let scope: Scope
  /// The methods by which pending targets are judged in the older and in the newer version.
  public let methods: Methods
  /// The promises that differ in anything, and those dropped or added; in the order of the newer
  /// version's files, those dropped last.
  public let promises: [PromiseComparison]
  /// How many promises are the same in everything.
  public let unchangedCount: Int
  /// Everything that differs: plans, indicators, promises, events, then figures.
  public let changes: [BookChange]

  /// The assessment methods of a comparison.
  public struct Methods: Hashable, Sendable {
    /// The one for the older version; `nil` for none.
    public var old: AssessmentMethod?
    /// The one for the newer version; `nil` for none.
    public var new: AssessmentMethod?

    /// One method for both versions, or two, whose difference then is a cause of its own.
    public init(old: AssessmentMethod? = nil, new: AssessmentMethod? = nil) {
      self.old = old
      self.new = new
    }

    /// No method: verdicts and progress only.
    public static let none = Methods()
  }

  /// Compares two versions of a book.
  ///
  /// - Parameters:
  ///   - old: The older version.
  ///   - oldDate: The day as of which it is judged.
  ///   - new: The newer version.
  ///   - newDate: The day as of which that is judged.
  ///   - scope: Which promises are compared; a promise counts if either version's is in it.
  ///   - methods: By which methods pending targets are judged besides.
  /// - Complexity: Linear in targets and figures of both versions.
  public init(
    from old: LoadedBook, asOf oldDate: CalendarDate, to new: LoadedBook,
    asOf newDate: CalendarDate, scope: Scope = Scope(), methods: Methods = .none
  ) {
    self.old = old
    self.new = new
    self.oldDate = oldDate
    self.newDate = newDate
    self.scope = scope
    self.methods = methods
    let before = [Promise](of: old.book, scope: Scope(), asOf: newDate)
    let after = [Promise](of: new.book, scope: Scope(), asOf: newDate)
    let renames = Renames(from: before, of: old.book, to: after, of: new.book)
    let matching = TargetMatching(
      from: before, of: old.book, to: after, of: new.book, renames)
    let figures = FigureComparison(
      from: old.book, asOf: oldDate, to: new.book, asOf: newDate, renames)
    let ledger = RecordedRevisions(in: new.book, since: old.book)
    let versions = Versions(old: old, new: new, renames: renames, ledger: ledger)
    let states = ComparedStates(
      from: old.book, asOf: oldDate, to: new.book, asOf: newDate, figures, methods)
    let targets = states.promises(matching, versions, in: scope)
    let outcomes = OutcomeMatching(versions, asOf: oldDate, newDate).promises(in: scope)
    let different = outcomes.filter(\.isDifferent)
    promises = targets.different + different
    unchangedCount = targets.unchangedCount + outcomes.count - different.count
    changes =
      versions.planChanges(in: scope) + versions.indicatorChanges(in: scope)
      + promises.flatMap(\.changes) + versions.eventChanges(in: scope)
      + versions.figureChanges(figures, in: scope)
  }

  /// The changes of some kinds that nothing records.
  public func failures(_ kinds: Set<BookChange.Kind> = BookChange.Kind.standard) -> [BookChange] {
    changes.filter { $0.fails(kinds) }
  }

  /// Whether nothing differs: no promise, no figure, no verdict.
  public var isEmpty: Bool { changes.isEmpty && promises.isEmpty }
}

extension Gate {
  /// Whether goalposts were moved in a comparison, and that counts as a failure.
  public func fails(_ comparison: BookComparison) -> Bool {
    failures.contains(.moved) && !comparison.failures(BookChange.Kind.moved).isEmpty
  }
}
