extension Review {
  /// The scenario that a text names or states.
  ///
  /// A text is the id of a scenario that a plan in scope keeps, or assumptions parted by commas:
  /// `2026=+3.5` and `growth=8%` of the one indicator in scope, `energy@2026=+3.5` and
  /// `growth:energy=8%` of any, `extra:LEVER@2026=30亿元`, `delay:PROJECT=12m`, `fails:AREA`.
  ///
  /// - Throws: ``ScenarioRefusal`` where it is neither.
  public func scenario(_ text: String) throws(ScenarioRefusal) -> Scenario {
    let kept = book.plans.filter { scope.plans.isEmpty || scope.plans.contains($0.id) }
      .flatMap(\.scenarios)
    if let named = kept.first(where: { $0.id == text }) { return named }
    var assumptions: [Assumption] = []
    for piece in text.split(whereSeparator: { $0 == "," || $0 == "，" }) {
      guard let assumption = try assumption(piece) else {
        throw .unreadable(
          String(piece), suggestion: Suggestion.nearest(to: text, among: kept.map(\.id)))
      }
      assumptions.append(assumption)
    }
    guard !assumptions.isEmpty else { throw .unreadable(text, suggestion: nil) }
    return Scenario(text, assumptions: assumptions)
  }

  /// One assumption; `nil` for a text that is none.
  private func assumption(_ piece: Substring) throws(ScenarioRefusal) -> Assumption? {
    let text = piece.trimmed
    if let area = text.rest(after: "fails:") { return .fails(area: String(area)) }
    guard let sign = text.firstIndex(of: "=") else { return nil }
    let name = text[..<sign].trimmed
    let value = String(text[text.index(after: sign)...].trimmed)
    if let lever = name.rest(after: "extra:") {
      guard let at = lever.lastIndex(of: "@"),
        let period = Period(String(lever[lever.index(after: at)...])), period.end != nil,
        let input = try? Reading(value)
      else { return nil }
      return .extra(lever: String(lever[..<at]), period, input: input)
    }
    if let project = name.rest(after: "delay:") {
      return Assumption.months(value).map { .delay(project: String(project), months: $0) }
    }
    if name == "growth" || name.hasPrefix("growth:") {
      guard let rate = Assumption.rate(value) else { return nil }
      let stated = name.rest(after: "growth:")
      return .growth(try series(stated, in: piece), rate: rate)
    }
    let at = name.lastIndex(of: "@")
    let period = at.map { name[name.index(after: $0)...] } ?? name
    guard let period = Period(String(period)), period.end != nil else { return nil }
    let series = try series(at.map { name[..<$0] }, in: piece)
    guard let indicator = book.indicators.first(where: { $0.id == series.indicator }) else {
      throw .noSeries(series)
    }
    guard let figure = try? AssumedFigure(value, unit: indicator.unit) else { return nil }
    return .figure(series, period, figure)
  }

  /// The series that was stated, else that of the one indicator that the review is about.
  private func series(
    _ stated: Substring?, in piece: Substring
  ) throws(ScenarioRefusal) -> SeriesName {
    if let stated { return SeriesName(text: String(stated)) }
    guard scope.indicators.count == 1, let indicator = scope.indicators.first else {
      throw .indicatorNeeded(String(piece))
    }
    return SeriesName(indicator, area: scope.areas.count == 1 ? scope.areas.first : nil)
  }
}

extension Substring {
  /// What follows a prefix; `nil` without it, or if nothing follows.
  fileprivate func rest(after prefix: String) -> Substring? {
    guard hasPrefix(prefix), count > prefix.count else { return nil }
    return dropFirst(prefix.count).trimmed
  }
}
