extension PlanBook {
  /// Appends a figure to the file of observations of its plan.
  ///
  /// The figure is first read exactly as it would be read from the file, and nothing is written
  /// unless it can be used: the indicator, the source and the unit are known, the period and the
  /// figure can be read, it was not published before its period began, and no figure published the
  /// same day contradicts it. The file keeps its columns, separators, line breaks and encoding, and gets
  /// the columns that it lacks; where the plan has none yet, one is made. A figure that is there already, the same in every field, is not
  /// written again.
  ///
  /// Recorders wait for each other, and the file is replaced as a whole: whenever the process is
  /// killed, the file holds the figure or is as before. When this returns, the figure is on the disk.
  /// Rows that other programs append meanwhile are kept.
  ///
  /// - Parameters:
  ///   - entry: The figure.
  ///   - paths: Where the plan books lie.
  ///   - allowsOutside: Whether the file may lie outside these paths; see ``load(_:allowsOutside:)``.
  ///   - onWait: Called once, with the path of a lock, when the wait for another recorder gets long;
  ///     after a minute it ends with a refusal.
  ///   - onCheck: Called with the figure as it was understood, before it is written.
  /// - Returns: The figure as it reads back, and where it stands.
  /// - Throws: A ``RecordRefusal`` with what is wrong.
  public static func record(
    _ entry: FigureEntry, in paths: [String], allowsOutside: Bool = false,
    onWait: (String) -> Void = { _ in }, onCheck: (RecordedFigure) -> Void = { _ in }
  ) throws(RecordRefusal) -> RecordedFigure {
    let loaded = load(paths, allowsOutside: allowsOutside)
    let named = try loaded.resolvingNames(of: entry)
    let plan = try loaded.plan(for: named, paths)
    let entry = try loaded.resolvingPart(of: named, plan: plan, paths)
    let path = try loaded.observationsFile(for: entry, plan: plan)
    let bounds = BookBounds(paths, allowsOutside: allowsOutside)
    guard bounds.allows(path) else { throw RecordRefusal(.outsideBook(path)) }
    try entry.checkNames(file: path)
    let result: Result<RecordedFigure, RecordRefusal>
    do throws(Diagnostic) {
      result = try FileLock.hold(for: path, onWait: onWait) { () throws(Diagnostic) in
        do throws(RecordRefusal) {
          return .success(
            try Recording(
              entry: entry, plan: loaded.book.plans[plan].id, path: path,
              layout: .observations(of: loaded.book.plans), paths: paths,
              allowsOutside: allowsOutside
            ).run(onCheck: onCheck))
        } catch {
          return .failure(error)
        }
      }
    } catch {
      throw RecordRefusal(error)
    }
    return try result.get()
  }
}

/// The recording of one figure, by whoever holds the lock on its file.
private struct Recording {
  let entry: FigureEntry
  let plan: String
  let path: String
  let layout: LedgerText.Layout
  let paths: [String]
  let allowsOutside: Bool

  func run(onCheck: (RecordedFigure) -> Void) throws(RecordRefusal) -> RecordedFigure {
    for attempt in 0..<LedgerFile.attempts {
      let ledger = try LedgerFile(path: path, as: layout)
      if let known = try PlanBook.known(
        entry, plan, ledger.text, paths, allowsOutside: allowsOutside)
      {
        return known
      }
      let (extended, figure) = try PlanBook.checked(
        entry, plan, ledger.text, paths, allowsOutside: allowsOutside)
      if attempt == 0 { onCheck(figure) }
      if try ledger.replace(with: extended) { return figure }
    }
    throw RecordRefusal(.unsteadyFile(path))
  }
}
