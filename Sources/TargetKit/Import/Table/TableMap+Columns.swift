extension TableMap {
  /// The map as tables are read with it; roles that nobody knows were reported with the plan.
  var columns: ColumnMap {
    var map = ColumnMap()
    for (heading, name) in roles.sorted(by: { $0.key < $1.key }) {
      try? map.add(heading, name)
    }
    return map
  }

  /// Whether a table has the shape that the map is for: all of its headings, whatever else there is.
  func fits(_ header: TableHeader) -> Bool {
    let known = Set(header.columns.map { TableWords.folded($0.heading) })
    return !headings.isEmpty && headings.allSatisfy { known.contains(TableWords.folded($0)) }
  }
}
