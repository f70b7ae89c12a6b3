/// A plan book as it was read, with everything that is wrong in its files.
public struct LoadedBook: Sendable {
  /// The book, with all that could be understood.
  public let book: PlanBook
  /// What is wrong, by file, line and column.
  public let diagnostics: [Diagnostic]
  /// Whether something could not be used.
  public let hasErrors: Bool
  /// The files, for telling where targets and figures stand.
  let sources: [SourceText]
  /// The files of observations of each plan, in the order in which they were read.
  var observationFiles: [(plan: Int, path: String)] = []

  /// Where a target stands.
  public func location(ofTarget number: Int) -> SourceLocation? {
    guard book.targetTable.records.indices.contains(number) else { return nil }
    let file = Int(book.targetTable.file(of: number))
    guard sources.indices.contains(file) else { return nil }
    let offset = Int(book.targetTable.records[number].offset)
    return sources[file].location(of: offset..<offset)
  }

  /// Where a parameter stands.
  public func location(of parameter: Parameter) -> SourceLocation? { location(parameter.origin) }

  /// Where an event stands.
  public func location(of event: Event) -> SourceLocation? { location(event.origin) }

  /// Where a project stands.
  public func location(of project: Project) -> SourceLocation? { location(project.origin) }

  /// Where an outcome stands.
  public func location(of outcome: Outcome) -> SourceLocation? { location(outcome.origin) }

  func location(_ origin: Origin) -> SourceLocation? {
    guard sources.indices.contains(Int(origin.file)) else { return nil }
    return sources[Int(origin.file)].location(of: Int(origin.offset)..<Int(origin.offset))
  }

  /// Where the figure stands that a reference names.
  public func location(of figure: NamedFigure) -> SourceLocation? {
    switch figure.place {
    case .observation(let row): return locations(ofRows: [row])[row]
    case .target(let number): return location(ofTarget: number)
    case .parameter(let id):
      return book.plan(figure.plan)?.parameters.first { $0.id == id }.flatMap { location(of: $0) }
    case .project(let id):
      return book.plan(figure.plan)?.pipeline.first { $0.id == id }.flatMap { location(of: $0) }
    }
  }

  /// Where observations stand, by their rows.
  ///
  /// - Complexity: One pass over each file that holds one of them.
  public func locations(ofRows rows: some Sequence<Int>) -> [Int: SourceLocation] {
    var wanted: [Int: [Int: Int]] = [:]
    for row in rows where row >= 0 && row < book.observationTable.count {
      let file = Int(book.observationTable.file(of: row))
      wanted[file, default: [:]][book.observationTable.ordinal(of: row)] = row
    }
    var places: [Int: SourceLocation] = [:]
    for (file, ordinals) in wanted where sources.indices.contains(file) {
      var table = ObservationsFile.table(of: sources[file])
      var ordinal = 0
      var left = ordinals.count
      while left > 0, table.next() {
        if let row = ordinals[ordinal] {
          places[row] = sources[file].location(of: table.row)
          left -= 1
        }
        ordinal += 1
      }
    }
    return places
  }
}

extension PlanBook {
  /// Reads the plan books that lie at `paths`.
  ///
  /// A folder is searched with all its subfolders for plans (`plan.json`, `NAME.plan.json`), targets
  /// (`targets.csv`, `NAME.targets.csv`) and observations (`observations.csv`,
  /// `NAME.observations.csv`); data files belong to the plan of the same name. A file is read as
  /// what its name says. A subfolder that holds a file `.targetsignore` is passed over.
  ///
  /// Whatever can be understood is in the book that is returned; everything else is in its
  /// diagnostics. Nothing is thrown, whatever the files hold.
  public static func load(_ paths: [String]) -> LoadedBook {
    var loader = BookLoader()
    return loader.load(paths)
  }

  /// Reads a plan book from sources that lie in memory, each as what its name says.
  ///
  /// Apart from where the bytes come from, all is as in ``load(_:)-([String])``.
  public static func load(sources: [SourceText]) -> LoadedBook {
    var loader = BookLoader()
    return loader.load(sources: sources)
  }

  /// Reads the plan book that lies at `path`; see ``load(_:)-([String])``.
  public static func load(_ path: String) -> LoadedBook { load([path]) }
}
