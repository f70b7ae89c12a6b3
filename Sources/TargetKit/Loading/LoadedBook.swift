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
  /// The files of remarks of each plan, in the order in which they were read.
  var remarkFiles: [(plan: Int, path: String)] = []
  /// Every file that belongs to the book, whether or not it could be read.
  package var paths: [String] = []

  /// Whether a search for plan books would take a file of this name for a part of one, or would pass
  /// over its folder because of it.
  package static func wouldRead(_ path: String) -> Bool {
    let name = BookFiles.lastComponent(path)
    return name == BookFiles.ignoreMark || BookFiles.kind(ofName: name) != nil
  }

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
    location(of: figure.place, plan: figure.plan)
  }

  /// Where a figure of a plan stands.
  func location(of place: NamedFigure.Place, plan: String) -> SourceLocation? {
    switch place {
    case .observation(let row): return locations(ofRows: [row])[row]
    case .target(let number): return location(ofTarget: number)
    case .parameter(let id):
      return book.plan(plan)?.parameters.first { $0.id == id }.flatMap { location(of: $0) }
    case .project(let id):
      return book.plan(plan)?.pipeline.first { $0.id == id }.flatMap { location(of: $0) }
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
      guard !sources[file].isOfFigures else {
        for row in ordinals.values { places[row] = declaration(ofRow: row) }
        continue
      }
      var table = ObservationsFile.table(of: sources[file], book.plans)
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

  /// Where a figure in code stands.
  private func declaration(ofRow row: Int) -> SourceLocation {
    let series = book.series(ofRow: row)
    let indicator = Int(book.seriesTable.records[series].indicator)
    let figure = book.observation(at: row, series: series)
    var place = SourceLocation(
      plan: book.plans[Int(book.indicatorTable.records[indicator].plan)].id,
      indicator: figure.indicator,
      area: series == Int(book.indicatorTable.records[indicator].ownSeries) ? nil : figure.area,
      part: figure.part, period: figure.period.description)
    place.bytes = 0..<0
    return place
  }
}

extension PlanBook {
  /// Reads the plan books that lie at `paths`.
  ///
  /// A folder is searched with all its subfolders for plans (`plan.json`, `NAME.plan.json`), targets
  /// (`targets.csv`, `NAME.targets.csv`), observations (`observations.csv`,
  /// `NAME.observations.csv`) and remarks (`remarks.csv`, `NAME.remarks.csv`); data files belong to
  /// the plan of the same name. A file is read as what its name says. A subfolder that holds a file `.targetsignore` is passed over.
  ///
  /// Whatever can be understood is in the book that is returned; everything else is in its
  /// diagnostics. Nothing is thrown, whatever the files hold.
  ///
  /// - Parameters:
  ///   - paths: Folders and files.
  ///   - allowsOutside: Whether plans may name files outside these folders, by absolute paths, by `..`
  ///     or through links. A book from a stranger must not: what is wrong in a file is quoted in
  ///     diagnostics.
  /// - Returns: The books, with what is wrong in their files.
  public static func load(_ paths: [String], allowsOutside: Bool = false) -> LoadedBook {
    var loader = BookLoader()
    return loader.load(paths, allowsOutside: allowsOutside)
  }

  /// Reads a plan book from sources that lie in memory, each as what its name says.
  ///
  /// Apart from where the bytes come from, all is as in ``load(_:allowsOutside:)``. Nothing is read
  /// from the disk: a file that a plan names must be among the sources.
  public static func load(sources: [SourceText]) -> LoadedBook {
    var loader = BookLoader()
    return loader.load(sources: sources)
  }

  /// Reads the plan book that lies at `path`; see ``load(_:allowsOutside:)``.
  public static func load(_ path: String) -> LoadedBook { load([path]) }
}
