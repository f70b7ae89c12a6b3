/// Amounts as pages print them: the one place that says in how many digits, in which unit and with
/// which thousands apart.
extension Words {
  /// A number rounded half up, with its thousands set apart.
  func number(_ value: Double, places: Int) -> String {
    guard value.isFinite else { return "-" }
    return rounded(value, places)?.grouped(in: language) ?? value.description
  }

  /// An amount in a unit, rounded half up there: `23.7亿元`, `2.37 billion yuan`.
  func amount(_ value: Double, _ unit: Unit, places: Int) -> String {
    guard value.isFinite else { return "-" }
    guard let number = rounded(value, places) else { return value.description }
    return unit.told(number, in: language).sanitized
  }

  /// The same of an estimate, with the range that bounds leave.
  func amount(_ estimate: Estimate, _ unit: Unit, places: Int) -> String {
    range(estimate) { amount($0, unit, places: places) }
  }

  /// Numbers alone, with the range that bounds leave.
  func number(_ estimate: Estimate, places: Int) -> String {
    range(estimate) { number($0, places: places) }
  }

  /// How much a figure of a unit changes or lacks: of a share percentage points.
  func difference(_ value: Double, _ unit: Unit, places: Int) -> String {
    amount(value, unit.ofDifferences, places: places)
  }

  func difference(_ estimate: Estimate, _ unit: Unit, places: Int) -> String {
    amount(estimate, unit.ofDifferences, places: places)
  }

  /// What `text` makes of an estimate, or of the ends of the range that bounds leave.
  func range(_ estimate: Estimate, _ text: (Double) -> String) -> String {
    estimate.range.isPoint ? text(estimate.nominal) : range(estimate.range, text)
  }

  /// A range of what `text` makes of its ends: `8以上`, `at least 8`, `8至9`.
  func range(_ range: RealInterval, _ text: (Double) -> String) -> String {
    if range.isPoint { return text(range.lower) }
    switch (range.lower.isFinite, range.upper.isFinite) {
    case (true, true):
      return of(
        "\(text(range.lower))至\(text(range.upper))", "\(text(range.lower)) to \(text(range.upper))")
    case (true, false): return of("\(text(range.lower))以上", "at least \(text(range.lower))")
    case (false, true): return of("\(text(range.upper))以下", "at most \(text(range.upper))")
    case (false, false): return "-"
    }
  }

  /// A number with some places at most, and no more digits than ten that count: of 631971573644.559
  /// nobody reads the end.
  private func rounded(_ value: Double, _ places: Int) -> ExactDecimal? {
    guard let number = Numbers.decimal(value) else { return nil }
    guard places < Int(Int8.max) else { return number.shortest }
    let whole = value.magnitude < 1 ? 1 : String(Int64(min(value.magnitude, 1e18))).utf8.count
    return number.halfUp(toPlace: -max(0, min(places, 10 - whole))).shortest
  }
}

/// How many decimals pages give what is computed from the figures of a finding.
///
/// Differences of figures are exact. Quotients, and whatever rests on a limit that is itself computed,
/// have one digit more than the finest figure used.
struct PagePlaces {
  /// The decimals of quotients, such as paces.
  let quotient: Int
  /// The decimals of what is missing.
  let gap: Int

  /// All there are.
  private static let exact = Int(Int8.max)

  init(_ finding: TargetReview) {
    let unit = finding.indicator.unit
    func decimals(_ reading: Reading?) -> Int {
      guard let reading else { return 0 }
      let value = (try? reading.converted(to: unit).value) ?? reading.value
      return value.decimals
    }
    let isComputed = finding.target.isLimitComputed
    var finest = max(
      decimals(finding.target.baseline?.reading), decimals(finding.observation?.reading))
    for part in finding.parts { finest = max(finest, decimals(part.reading)) }
    if !isComputed, let aim = finding.target.criterion?.threshold {
      finest = max(finest, aim.decimals)
    }
    // Rates of growth are published to a tenth of a per cent.
    if finding.isJudgedByRates { finest = max(finest, 1) }
    quotient = finest + 1
    gap = isComputed || finding.isJudgedByRates ? quotient : Self.exact
  }
}

extension TargetPlan {
  /// The decimals of what is computed of the way; see ``PagePlaces``.
  var places: Int {
    max(PagePlaces(finding).quotient, path.start.reading.value.decimals + 1)
  }
}
