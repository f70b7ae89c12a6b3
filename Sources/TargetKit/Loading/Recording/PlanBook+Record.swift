extension PlanBook {
  /// Appends a figure to the file of observations of its plan.
  ///
  /// The figure is first read exactly as it would be read from the file, and nothing is written
  /// unless it can be used: the indicator, the source and the unit are known, the period and the
  /// figure can be read, it was not published before its period began, and no figure published the
  /// same day contradicts it. The file keeps its columns, separators and line breaks; where the plan
  /// has none yet, one is made.
  ///
  /// Recorders wait for each other, and the file is replaced as a whole: whenever the process is
  /// killed, the file holds the figure or is as before. When this returns, the figure is on the disk.
  ///
  /// - Parameters:
  ///   - entry: The figure.
  ///   - paths: Where the plan books lie.
  /// - Returns: The figure as it reads back, and where it stands.
  /// - Throws: A ``RecordRefusal`` with what is wrong.
  public static func record(
    _ entry: FigureEntry, in paths: [String]
  ) throws(RecordRefusal) -> RecordedFigure {
    let loaded = load(paths)
    let entry = try loaded.resolvingNames(of: entry)
    let plan = try loaded.plan(for: entry, paths)
    let path = try loaded.observationsFile(for: entry, plan: plan)
    let result: Result<RecordedFigure, RecordRefusal>
    do throws(Diagnostic) {
      result = try FileLock.hold(for: path) { () throws(Diagnostic) in
        let text = try ObservationsText(path: path)
        do {
          let id = loaded.book.plans[plan].id
          let (extended, figure) = try checked(entry, id, text, paths)
          try AtomicFile.write(whileLocked: path) { sink in
            extended.file.withBytes { sink.append($0) }
            extended.addition.withUnsafeBytes { sink.append($0) }
          }
          return .success(figure)
        } catch let refusal as RecordRefusal {
          return .failure(refusal)
        } catch {
          throw (error as? Diagnostic) ?? .unwritable(path, 0)
        }
      }
    } catch {
      throw RecordRefusal(error)
    }
    return try result.get()
  }
}
