extension Review {
  /// The areas that a target can be shared out among, with their latest figures as bases and their
  /// last changes as growth.
  ///
  /// These are the areas declared to be part of the target's own, else all other areas that the
  /// indicator has figures or targets for. A bounded figure counts at its number.
  ///
  /// - Returns: In the order of their names; none where the book knows of none.
  public func allocationAreas(for finding: TargetReview) -> [AllocationArea] {
    let target = finding.target
    guard book.plan(target.plan) != nil else { return [] }
    let parts = declaredParts(of: finding)
    if !parts.isEmpty { return parts.map { allocationArea($0, finding) } }
    let record = book.targetTable.records[finding.number]
    let indicator = book.seriesTable.records[Int(record.series)].indicator
    let others = book.seriesTable.records.indices.compactMap { series -> String? in
      guard book.seriesTable.records[series].indicator == indicator else { return nil }
      return book.area(ofSeries: series)
    }
    return Set(others).subtracting([target.area ?? ""]).sorted().map { allocationArea($0, finding) }
  }

  /// The areas declared to be part of a target's own, in the order of their names.
  public func declaredParts(of finding: TargetReview) -> [String] {
    guard let plan = book.plan(finding.target.plan) else { return [] }
    return plan.areaWholes.filter { $0.value == finding.target.area }.map(\.key).sorted()
  }

  /// The one of several targets whose area all the others' areas are declared to be part of.
  ///
  /// - Returns: `nil` where there is none, or where the targets are of several plans, indicators or
  ///   dates.
  public func whole(among findings: [TargetReview]) -> TargetReview? {
    findings.first { whole in
      let parts = declaredParts(of: whole)
      return findings.allSatisfy { finding in
        let (one, other) = (whole.target, finding.target)
        guard one.plan == other.plan, one.indicator == other.indicator, one.due == other.due else {
          return false
        }
        return finding.number == whole.number
          || one.part == other.part && other.area.map { parts.contains($0) } ?? false
      }
    }
  }

  private func allocationArea(_ name: String, _ finding: TargetReview) -> AllocationArea {
    let target = finding.target
    guard
      let series = book.series(
        of: target.indicator, in: name, part: target.part, plan: target.plan)
    else { return AllocationArea(name) }
    let figures = comparableFigures(ofSeries: series, due: target.due).map(\.reading.value)
    let growth =
      figures.count > 1 ? try? figures[figures.count - 1] - figures[figures.count - 2] : nil
    return AllocationArea(name, base: figures.last, growth: growth)
  }

  /// Shares the number of a target out among areas.
  ///
  /// - Parameters:
  ///   - finding: A finding of this review.
  ///   - areas: The areas; see ``allocationAreas(for:)``.
  ///   - rule: By what; as the areas have numbers for where `nil`.
  ///   - resolution: One unit of the parts; 1 for what is counted singly, else one unit in the last
  ///     place of the finest number given, where `nil`.
  /// - Returns: The allocation; its parts add up to the number of the target.
  /// - Throws: ``AllocationRefusal`` where figures do not add up, the target has no number, or no
  ///   allocation satisfies everything.
  public func allocation(
    of finding: TargetReview, to areas: [AllocationArea], by rule: AllocationRule? = nil,
    resolution: ExactDecimal? = nil
  ) throws(AllocationRefusal) -> Allocation {
    guard finding.indicator.addsUp else { throw .notSummable }
    guard let total = finding.target.criterion?.total else { throw .noNumber }
    return try Allocation(
      of: total, to: areas, by: rule ?? .suited(to: areas),
      resolution: resolution ?? Self.resolution(total, areas, finding.indicator.unit))
  }

  private static func resolution(
    _ total: ExactDecimal, _ areas: [AllocationArea], _ unit: Unit
  ) -> ExactDecimal {
    if unit.countsSingly { return .one }
    let numbers = areas.flatMap { [$0.base, $0.floor, $0.cap, $0.fixed, $0.capacity] }
    return numbers.compactMap { $0?.unitInLastPlace }.reduce(total.unitInLastPlace, min)
  }
}

extension Criterion {
  /// The number that parts have to add up to: the end of what is accepted, or of what is counted
  /// singly the first number beyond an end that does not belong to it.
  ///
  /// - Returns: `nil` for a range with two ends.
  fileprivate var total: ExactDecimal? {
    guard let threshold, unit.countsSingly, threshold.exponent >= 0 else { return threshold }
    if let lower = accepted.lower, !lower.isClosed { return try? threshold + .one }
    if let upper = accepted.upper, !upper.isClosed { return try? threshold - .one }
    return threshold
  }
}
