/// Which series of a newer version is which one of an older version.
struct SeriesMatching {
  /// For each series of the older version, the one of the newer version; `nil` if it is gone.
  let newer: [Int?]
  /// The series of the newer version that are new.
  let added: [Int]

  /// A series by names that hold in both versions; the plan's own area has none.
  private struct Name: Hashable {
    let indicator: Renames.Key
    let area: String?
    let part: Part
  }

  init(from old: PlanBook, to new: PlanBook, _ renames: Renames) {
    var places: [Name: Int] = [:]
    for series in new.seriesTable.records.indices {
      let name = Name(
        indicator: new.indicatorKey(ofSeries: series), area: new.partArea(series),
        part: new.seriesTable.part(series))
      places[name] = series
    }
    newer = old.seriesTable.records.indices.map { series in
      let name = Name(
        indicator: renames.indicator(old.indicatorKey(ofSeries: series)),
        area: old.partArea(series), part: old.seriesTable.part(series))
      return places[name]
    }
    let known = Set(newer.compactMap { $0 })
    added = new.seriesTable.records.indices.filter { !known.contains($0) }
  }
}

extension PlanBook {
  func indicatorKey(ofSeries series: Int) -> Renames.Key {
    let indicator = Int(seriesTable.records[series].indicator)
    let plan = Int(indicatorTable.records[indicator].plan)
    return Renames.Key(plan: plans[plan].id, indicator: indicatorID(indicator))
  }

  /// The area of a series, unless it is the one that its plan is for.
  fileprivate func partArea(_ series: Int) -> String? {
    let indicator = Int(seriesTable.records[series].indicator)
    let plan = plans[Int(indicatorTable.records[indicator].plan)]
    let area = area(ofSeries: series)
    return area == plan.area ? nil : area
  }
}
