/// The columns that data files have for the dimensions of the plans of a book, behind the known ones.
///
/// A dimension that several plans declare under one id has one column. Books without dimensions have none,
/// and cost nothing for it.
struct DimensionColumns {
  /// The ids of the dimensions, in the order of their columns.
  let ids: [String]
  /// How the columns are headed.
  let columns: [CSVColumn]

  init(of plans: [Plan], beside known: [CSVColumn] = []) {
    var taken = Set(known.flatMap(Self.names))
    var ids: [String] = []
    var columns: [CSVColumn] = []
    for dimension in plans.flatMap(\.dimensions) where !ids.contains(dimension.id) {
      ids.append(dimension.id)
      taken.insert(dimension.id.lowercased())
      columns.append(CSVColumn(name: dimension.id, isRequired: false))
    }
    // A column may be headed by a name that nothing else goes by.
    for dimension in plans.flatMap(\.dimensions) {
      guard let place = ids.firstIndex(of: dimension.id) else { continue }
      for name in Language.allCases.compactMap({ dimension.name.exact(in: $0) })
      where taken.insert(name.lowercased()).inserted { columns[place].aliases.append(name) }
    }
    self.ids = ids
    self.columns = columns
  }

  private static func names(_ column: CSVColumn) -> [String] {
    ([column.name] + column.aliases).map { $0.lowercased() }
  }

  /// Whether data files have a column of that name that is no dimension.
  static func isTaken(_ name: String) -> Bool {
    (ObservationsFile.columns + TargetsFile.columns + RemarksFile.columns).contains {
      names($0).contains(name.lowercased())
    }
  }
}

/// Reads which part a row speaks of.
struct RowParts {
  private let ids: [String]
  /// The places of the columns that the file has, among those that are known.
  private let places: [(column: Int, dimension: Int)]
  private var last: [RepeatedBytes]
  /// The part of the row; `nil` where it names none that there is.
  private(set) var part: Part? = .whole

  init(_ columns: DimensionColumns, behind known: Int, in table: borrowing CSVTable) {
    ids = columns.ids
    var places: [(column: Int, dimension: Int)] = []
    for place in columns.ids.indices where table.has(known + place) {
      places.append((known + place, place))
    }
    self.places = places
    last = places.map { _ in RepeatedBytes() }
  }

  /// Whether the file has any column of a dimension.
  var isEmpty: Bool { places.isEmpty }

  /// Whether a row has the same values as the one before.
  mutating func repeats(in table: borrowing CSVTable) -> Bool {
    var isSame = true
    for (index, place) in places.enumerated() where !last[index].repeats(table.bytes(place.column))
    {
      isSame = false
    }
    return isSame
  }

  /// Finds the part that a row of a plan speaks of; reports what the plan does not declare.
  mutating func find(
    in table: borrowing CSVTable, of plan: Plan, _ source: SourceText, into bag: inout DiagnosticBag
  ) {
    part = .whole
    var values: [String: String] = [:]
    for place in places {
      let word = table.string(place.column).trimmedSpaces
      guard !word.isEmpty else { continue }
      do throws(PartProblem) {
        let id = ids[place.dimension]
        guard let dimension = plan.dimension(id) else { throw .unknownDimension(id) }
        values[id] = try dimension.part(word)
      } catch {
        bag.error(
          error.code, at: table.span(place.column), in: source, error.message,
          remedy: error.remedy(in: plan))
        part = nil
      }
    }
    if part != nil { part = Part(values) }
  }
}
