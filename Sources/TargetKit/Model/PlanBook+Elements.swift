extension PlanBook {
  func indicatorID(_ number: Int) -> String {
    let record = indicatorTable.records[number]
    return indicatorIDs[Int(record.plan)].ids[Int(record.id)]
  }

  /// The area an indicator's figures speak of unless they say otherwise.
  @inline(__always)
  func ownArea(ofIndicator number: Int) -> UInt32? {
    let record = indicatorTable.records[number]
    if record.details >= 0, let area = indicatorTable.details[Int(record.details)].area {
      return area
    }
    return indicatorIDs[Int(record.plan)].planArea
  }

  func indicator(at number: Int) -> Indicator {
    let record = indicatorTable.records[number]
    let plan = plans[Int(record.plan)]
    let details = indicatorTable.details(number)
    let id = indicatorID(number)
    return Indicator(
      id: id, plan: plan.id, name: details?.name ?? LocalizedText(id, in: .english),
      unit: indicatorTable.unit(number), measure: details?.measure, better: record.better,
      area: ownArea(ofIndicator: number).map { areas[Int($0)] },
      owner: details?.owner ?? plan.owner, note: details?.note, partOf: details?.wholes.partOf,
      group: details?.group, adds: details?.wholes.adds,
      yearToDate: details?.yearToDate, prices: details?.prices,
      isAdditive: details?.isAdditive, records: details?.records, tendency: details?.tendency,
      isTracked: details?.isTracked ?? false,
      freshMonths: details?.freshMonths ?? IndicatorTable.standardFreshMonths,
      baseline: details?.baseline, remarks: remarks[number] ?? [])
  }

  func area(ofSeries series: Int) -> String? {
    seriesTable.area(series).map { areas[Int($0)] }
  }

  /// What a target asks for, in its indicator's unit, as its words say; `nil` if no number is stated.
  func requirement(ofTarget number: Int) -> Requirement? {
    let record = targetTable.records[number]
    if record.comparison == .detailed {
      return record.details < 0 ? nil : targetTable.details[Int(record.details)].requirement
    }
    let unit = indicatorTable.unit(Int(seriesTable.records[Int(record.series)].indicator))
    let bare = targetTable.plainCriterion(number, countsSingly: unit.countsSingly)
    return .level(
      LevelRequirement(
        Criterion(accepted: bare.accepted, unit: unit, resolution: bare.resolution)))
  }

  /// The levels that satisfy a target, counted from its stated baseline; `nil` where levels do not
  /// decide or the baseline is missing.
  func levels(ofTarget number: Int) -> RequiredLevels? {
    let record = targetTable.records[number]
    guard record.comparison == .detailed else {
      let indicator = Int(seriesTable.records[Int(record.series)].indicator)
      let bare = targetTable.plainCriterion(
        number, countsSingly: indicatorTable.countsSingly(indicator))
      return RequiredLevels(bare.accepted, aim: bare.threshold, resolution: bare.resolution)
    }
    guard let requirement = requirement(ofTarget: number), requirement.reference == nil else {
      return nil
    }
    let indicator = Int(seriesTable.records[Int(record.series)].indicator)
    let baseline = bareBaseline(ofTarget: number, indicator: indicator)
    let due = periods.unpack(record.due)?.end?.yearFraction
    let years = baseline.flatMap { start in due.map { ($0 - start.time).roundedToWhole } }
    return requirement.limits(
      from: baseline?.reading, years: years,
      indicatorIDs[Int(indicatorTable.records[indicator].plan)].reach)
  }

  /// The levels that satisfy a target as a criterion, in its indicator's unit.
  func criterion(ofTarget number: Int) -> Criterion? {
    let record = targetTable.records[number]
    let unit = indicatorTable.unit(Int(seriesTable.records[Int(record.series)].indicator))
    return levels(ofTarget: number).map {
      Criterion(accepted: $0.accepted, unit: unit, resolution: $0.resolution)
    }
  }

  /// The levels that satisfy a target of an indicator as bare numbers.
  @inline(__always)
  func bareCriterion(ofTarget number: Int, indicator: Int) -> BareCriterion? {
    if targetTable.records[number].comparison != .detailed {
      return targetTable.plainCriterion(
        number, countsSingly: indicatorTable.countsSingly(indicator))
    }
    return levels(ofTarget: number).map {
      BareCriterion(accepted: $0.accepted, resolution: $0.resolution)
    }
  }

  /// The baseline of a target: its own, else its series', else its indicator's.
  func baseline(ofTarget number: Int) -> Baseline? {
    let record = targetTable.records[number]
    if record.details >= 0, let own = targetTable.details[Int(record.details)].baseline {
      return own
    }
    return baseline(ofSeries: Int(record.series))
  }

  func baseline(ofSeries series: Int) -> Baseline? {
    let indicator = Int(seriesTable.records[series].indicator)
    return bareBaseline(ofSeries: series, indicator: indicator).map { bare in
      let reading = bare.reading
      return Baseline(
        reading: Reading(
          value: reading.value, bound: reading.bound, unit: indicatorTable.unit(indicator),
          resolution: reading.resolution), period: bare.period)
    }
  }

  /// The baseline of a target of an indicator as bare numbers.
  @inline(__always)
  func bareBaseline(ofTarget number: Int, indicator: Int) -> BareBaseline? {
    let record = targetTable.records[number]
    if record.details >= 0, let own = targetTable.details[Int(record.details)].baseline {
      return BareBaseline(own)
    }
    return bareBaseline(ofSeries: Int(record.series), indicator: indicator)
  }

  /// The baseline of a series as bare numbers.
  func bareBaseline(ofSeries series: Int, indicator: Int) -> BareBaseline? {
    if let (reading, packed) = seriesTable.baseline(
      ofSeries: series, countsSingly: indicatorTable.countsSingly(indicator))
    {
      return BareBaseline(reading: reading, entry: periods.entries[Int(packed.code)])
    }
    let record = indicatorTable.records[indicator]
    guard record.details >= 0, record.ownSeries == Int32(series) else { return nil }
    return indicatorTable.details[Int(record.details)].baseline.map { BareBaseline($0) }
  }

  /// Whether figures of a series that end the same day speak of one level.
  func isLevel(ofSeries series: Int) -> Bool {
    indicatorTable.details(Int(seriesTable.records[series].indicator))?.measure == .stock
  }

  /// Whether one truth may lie behind two figures of an indicator.
  func agree(_ row: Int, _ other: Int, indicator: Int) -> Bool {
    let unit = indicatorTable.unit(indicator)
    let reach = plans[Int(indicatorTable.records[indicator].plan)].reach
    guard let first = try? observationTable.reading(row, in: unit).interval(reach),
      let second = try? observationTable.reading(other, in: unit).interval(reach)
    else { return false }
    return !first.isDisjoint(from: second)
  }

  func target(at number: Int) -> Target {
    let record = targetTable.records[number]
    let series = Int(record.series)
    let indicator = Int(seriesTable.records[series].indicator)
    let details = record.details < 0 ? nil : targetTable.details[Int(record.details)]
    let levels = levels(ofTarget: number)
    let unit = indicatorTable.unit(indicator)
    let criterion = levels.map {
      Criterion(accepted: $0.accepted, unit: unit, resolution: $0.resolution)
    }
    let plan = plans[Int(indicatorTable.records[indicator].plan)]
    let source = details?.source.map { sourceIDs[Int($0)] }
    return Target(
      plan: plan.id, indicator: indicatorID(indicator), area: area(ofSeries: series),
      part: seriesTable.part(series), due: periods.unpack(record.due),
      dueAsWritten: details?.dueAsWritten,
      condition: details?.condition, requirement: requirement(ofTarget: number),
      criterion: criterion, aim: levels?.aim, over: details?.over,
      criterionAsWritten: details?.asWritten ?? criterion?.description ?? "",
      ambition: record.ambition, baseline: baseline(ofTarget: number),
      owner: details?.owner ?? indicatorTable.details(indicator)?.owner ?? plan.owner,
      source: source, weight: details?.weight, acceptedDeviation: details?.acceptedDeviation,
      note: details?.note, goal: details?.goal,
      published: source.flatMap { plan.source($0)?.published },
      statements: details?.statements ?? [])
  }

  /// The series an observation belongs to is not stored with the row; this finds it.
  func series(ofRow row: Int) -> Int { observationTable.series(of: row) }

  func observation(at row: Int) -> Observation {
    observation(at: row, series: series(ofRow: row))
  }

  func observation(at row: Int, series: Int) -> Observation {
    let indicator = Int(seriesTable.records[series].indicator)
    let flags = observationTable.flags(row)
    let reading = observationTable.reading(row, in: indicatorTable.unit(indicator))
    let period = periods.unpack(observationTable.period(row))
    let published = observationTable.published[row].flatMap { periods.unpack($0) }
    let fallback = Period(day: .distantPast)
    return Observation(
      indicator: indicatorID(indicator), area: area(ofSeries: series),
      part: seriesTable.part(series), period: period ?? fallback, reading: reading,
      asWritten: wording(ofRow: row, reading), status: observationTable.status(row),
      published: published ?? period ?? fallback,
      isPublicationKnown: !flags.contains(.publicationUnknown),
      source: source(ofRow: row), yearOnYear: observationTable.changes[UInt32(row)],
      statements: observationTable.statements[UInt32(row)].map {
        $0.split(separator: " ").map(String.init)
      } ?? [],
      note: observationTable.notes[UInt32(row)], row: row)
  }

  /// The day by which a row counts as published: the last day its publication may have been on.
  func publicationDay(ofRow row: Int) -> CalendarDate {
    if observationTable.flags(row).contains(.publicationUnknown) {
      return periods.end(observationTable.period(row), open: .distantPast)
    }
    guard let published = observationTable.published[row] else { return .distantPast }
    return periods.end(published, open: .distantPast)
  }

  func source(ofRow row: Int) -> String? {
    guard let symbol = observationTable.sources[row], symbol != .max else { return nil }
    return sourceIDs[Int(symbol)]
  }

  private func wording(ofRow row: Int, _ reading: Reading) -> String {
    let flags = observationTable.flags(row)
    if flags.contains(.hasWording) { return observationTable.wordings[UInt32(row)] ?? "" }
    if flags.contains(.namesUnit) { return reading.description }
    return Reading(reading.value, .number, bound: reading.bound).description
  }
}

/// A baseline without its unit; see ``BareReading``.
struct BareBaseline: Sendable {
  let reading: BareReading
  let period: Period
  /// The moment its period ends, in years; where the period is open, the moment of its start.
  let time: Double

  init(reading: BareReading, entry: PeriodPacker.Entry) {
    self.reading = reading
    period = entry.period
    time = entry.isOpen ? entry.period.start.yearFraction : entry.time
  }

  init(_ baseline: Baseline) {
    self.init(reading: baseline.reading.bare, period: baseline.period)
  }

  init(reading: BareReading, period: Period) {
    self.reading = reading
    self.period = period
    time = period.end(asOf: period.start).yearFraction
  }
}

extension Double {
  /// The number as a whole one, where only binary arithmetic keeps it from being one.
  var roundedToWhole: Double {
    let whole = rounded()
    return abs(self - whole) < 1e-6 ? whole : self
  }
}
