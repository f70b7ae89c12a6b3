/// Whether a figure for one stretch of time can be held against a target for another.
///
/// A level is comparable whatever period it was given for. An amount is comparable for the same
/// stretch only: eight months of output say nothing yet about a yearly goal. Where the measure is
/// not stated, a figure for part of a year, or for a range of days, is not compared.
struct Comparability {
  let measure: Measure?
  let due: Period?

  func allows(_ kind: Period.Kind) -> Bool {
    switch measure {
    case .stock: return true
    case .rate: return kind != .yearToDate
    case .flow, nil:
      guard let due else { return true }
      switch kind {
      case .yearToDate, .range, .since: return measure == nil ? kind == .since : kind == due.kind
      case .day: return measure == nil || due.kind == .day
      default: return kind == due.kind || measure == nil || (due.kind == .day && kind == .year)
      }
    }
  }
}
