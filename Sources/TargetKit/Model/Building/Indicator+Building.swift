extension Indicator {
  /// An indicator for a plan in code.
  ///
  /// - Parameters:
  ///   - id: The name used in code and files, unique within the plan.
  ///   - name: The name people read; the id where `nil`.
  ///   - unit: The unit its figures are held in, a known one or one that the plan declares.
  ///   - measure: How its figures relate to time.
  ///   - better: Which way is better.
  ///   - area: The area its figures speak of unless they say otherwise; the plan's where `nil`.
  ///   - owner: Who answers for it; whoever answers for the plan where `nil`.
  ///   - note: What a reader should know about it.
  ///   - baseline: The figure progress is counted from.
  ///   - partOf: The indicator of which this one counts a part.
  ///   - adds: The level that this flow adds to.
  ///   - group: The group of the plan it belongs to.
  ///   - yearToDate: How a figure for a part of the year is held against a goal for the whole.
  ///   - prices: Which prices its levels are in.
  ///   - isAdditive: Whether its amounts only add up.
  ///   - records: What is recorded for a reduction or a growth.
  ///   - tendency: Which way projections take it to go; the way that is better where `nil`.
  ///   - remarks: What the responsible units say of it.
  ///   - isTracked: Whether figures of it are kept without any target.
  ///   - freshMonths: After how many months, 1 to 1200, without a newer figure the latest one is stale.
  public init(
    _ id: IndicatorID, name: LocalizedText? = nil, unit: Stated<Unit>, measure: Measure? = nil,
    better: Direction? = nil, area: AreaID? = nil, owner: String? = nil,
    note: LocalizedText? = nil, baseline: StatedBaseline? = nil, partOf: IndicatorID? = nil,
    adds: IndicatorID? = nil, group: GroupID? = nil, yearToDate: YearToDateRule? = nil,
    prices: PriceBasis? = nil, isAdditive: Bool? = nil, records: ChangeRecords? = nil,
    tendency: Tendency? = nil, remarks: [Remark] = [], isTracked: Bool = false,
    freshMonths: Int = 18
  ) {
    self.init(
      id: id.text, plan: "", name: name ?? LocalizedText(guessing: id.text),
      unit: UnitRegistry.standard.unit(unit.text)
        ?? Unit(unchecked: unit.text, .count(of: unit.text), .one),
      measure: measure, better: better, area: area?.text, owner: owner, note: note,
      partOf: partOf?.text, group: group?.text, adds: adds?.text, yearToDate: yearToDate,
      prices: prices, isAdditive: isAdditive, records: records, tendency: tendency,
      isTracked: isTracked, freshMonths: freshMonths, baseline: nil, remarks: remarks)
    stated.note("unit", unit)
    statedBaseline = baseline
  }

  /// The indicator as a plan file writes it.
  var value: PlanValue {
    var members = PlanMembers()
    members.set("name", name == LocalizedText(guessing: id) ? nil : name)
    members.set("unit", unit.symbol)
    members.set("measure", measure)
    members.set("better", better)
    members.set("area", area)
    members.set("owner", owner)
    members.set("note", note)
    members["baseline"] = (statedBaseline ?? baseline.map { StatedBaseline($0) })?.value
    members.set("tracked", isTracked ? true : nil)
    members["fresh"] =
      freshMonths == IndicatorTable.standardFreshMonths
      ? nil : PlanValue(.number(String(freshMonths)))
    members.set("partOf", partOf)
    members.set("adds", adds)
    members.set("yearToDate", yearToDate)
    members.set("prices", prices)
    members.set("additive", isAdditive)
    members.set("records", records)
    members.set("tendency", tendency)
    members.set("group", group)
    members["remarks"] = remarks.isEmpty ? nil : .list(remarks.map(\.value))
    members.take(stated)
    return members.value
  }
}

/// The figure that progress is counted from, in the words of whoever states it.
///
/// ```swift
/// Indicator("output", unit: "亿元", baseline: StatedBaseline("超过80亿元", at: "2024"))
/// ```
public struct StatedBaseline: Hashable, Sendable {
  /// The figure, in the indicator's unit where it names none.
  public let figure: Stated<Reading>
  /// What period it speaks of.
  public let period: Stated<Period>

  /// A figure with its period.
  public init(_ figure: Stated<Reading>, at period: Stated<Period>) {
    self.figure = figure
    self.period = period
  }

  /// A figure with its period, as they are.
  public init(_ baseline: Baseline) {
    self.init(Stated(baseline.reading), at: Stated(baseline.period))
  }

  var value: PlanValue {
    var members = PlanMembers()
    members.set("value", figure)
    members.set("at", period)
    return members.value
  }
}
