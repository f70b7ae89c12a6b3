extension PlanBook {
  /// Appends a figure to the file of observations of its plan.
  ///
  /// The figure is first read exactly as it would be read from the file, and nothing is written
  /// unless it can be used: the indicator, the source and the unit are known, the period and the
  /// figure can be read, it was not published before its period began, and no figure published the
  /// same day contradicts it. The file keeps its columns, separators and line breaks; where the plan
  /// has none yet, one is made. A figure that is there already, the same in every field, is not
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
  /// - Returns: The figure as it reads back, and where it stands.
  /// - Throws: A ``RecordRefusal`` with what is wrong.
  public static func record(
    _ entry: FigureEntry, in paths: [String], allowsOutside: Bool = false,
    onWait: (String) -> Void = { _ in }
  ) throws(RecordRefusal) -> RecordedFigure {
    let loaded = load(paths, allowsOutside: allowsOutside)
    let entry = try loaded.resolvingNames(of: entry)
    let plan = try loaded.plan(for: entry, paths)
    let path = try loaded.observationsFile(for: entry, plan: plan)
    let bounds = BookBounds(paths, allowsOutside: allowsOutside)
    guard bounds.allows(path) else { throw RecordRefusal(.outsideBook(path)) }
    try entry.checkNames(file: path)
    let recording = Recording(
      entry: entry, plan: loaded.book.plans[plan].id, path: path, paths: paths,
      allowsOutside: allowsOutside)
    let result: Result<RecordedFigure, RecordRefusal>
    do throws(Diagnostic) {
      result = try FileLock.hold(for: path, onWait: onWait) { () throws(Diagnostic) in
        do throws(RecordRefusal) {
          return .success(try recording.run())
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
  let paths: [String]
  let allowsOutside: Bool

  /// How often to start over when other programs keep changing the file.
  private static let attempts = 100

  func run() throws(RecordRefusal) -> RecordedFigure {
    for _ in 0..<Self.attempts {
      let text = try read()
      if let known = try PlanBook.known(entry, plan, text, paths, allowsOutside: allowsOutside) {
        return known
      }
      let (extended, figure) = try PlanBook.checked(
        entry, plan, text, paths, allowsOutside: allowsOutside)
      switch try write(extended.file, extended.addition, over: text) {
      case .overtaken: continue
      case .replaced(let late):
        try carryOver(late)
        return figure
      }
    }
    throw RecordRefusal(.unsteady(path))
  }

  /// Adds what another program appended to the old file in the moment in which it was replaced.
  private func carryOver(_ late: [UInt8]) throws(RecordRefusal) {
    var late = late
    for _ in 0..<Self.attempts {
      if late.isEmpty { return }
      let text = try read()
      if case .replaced(let later) = try write(text.carrying(late), [], over: text) { late = later }
    }
    if !late.isEmpty { throw RecordRefusal(.unsteady(path)) }
  }

  private func read() throws(RecordRefusal) -> ObservationsText {
    do throws(Diagnostic) { return try ObservationsText(path: path) } catch {
      throw RecordRefusal(error)
    }
  }

  private func write(
    _ source: SourceText, _ addition: [UInt8], over text: ObservationsText
  ) throws(RecordRefusal) -> AtomicFile.Replacement {
    do throws(Diagnostic) {
      return try AtomicFile.replace(whileLocked: path, as: text.state) { sink in
        source.withBytes { sink.append($0) }
        addition.withUnsafeBytes { sink.append($0) }
      }
    } catch {
      throw RecordRefusal(error)
    }
  }
}

extension Diagnostic {
  /// A file that other programs never leave alone.
  fileprivate static func unsteady(_ file: String) -> Diagnostic {
    Diagnostic(
      .error, .lockedFile,
      LocalizedText(
        zh: "其他程序不断改写这个文件，无法安全写入",
        en: "other programs keep changing the file; it cannot be written safely"),
      remedy: LocalizedText(zh: "请先关闭它们", en: "close them first"), at: .init(file: file))
  }
}
