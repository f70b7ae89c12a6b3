/// What the responsible unit says of an indicator in a period: why it stands where it does, and what
/// is done next.
public struct Remark: Sendable {
  /// The area it speaks of; `nil` for the indicator's own.
  public let area: String?
  /// The period whose figure it explains.
  public let period: Period
  /// Why (原因); `nil` where only the next steps are stated.
  public let cause: LocalizedText?
  /// What is done next (下一步措施); `nil` where only the cause is stated.
  public let next: LocalizedText?
  /// Who says so (填报单位); `nil` where nobody is named.
  public let by: String?
  let origin: Origin
  /// What was stated of it in words, in code.
  var stated = StatedWords()

  /// Whether two remarks are the same unit's on the same thing, so that the later one replaces the
  /// earlier.
  func replaces(_ other: Remark) -> Bool {
    area == other.area && period == other.period && by == other.by
  }

  /// Whether it counts as known on a day: like a figure whose publication nobody dated, from the end of
  /// its period.
  func isKnown(on day: CalendarDate) -> Bool { (period.end ?? period.start) <= day }
}

extension Remark: Hashable {
  /// Whether two remarks say the same of the same thing, wherever they stand.
  public static func == (left: Self, right: Self) -> Bool {
    left.replaces(right) && left.cause == right.cause && left.next == right.next
  }

  /// Hashes what it says, and of what.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(area)
    hasher.combine(period)
    hasher.combine(by)
    hasher.combine(cause)
    hasher.combine(next)
  }
}

extension PlanBook {
  /// What was said of an indicator in an area by a day, the latest period first.
  ///
  /// - Parameters:
  ///   - indicator: The indicator.
  ///   - area: The area; the indicator's own where `nil`.
  ///   - day: The day.
  /// - Returns: The last remark of each unit on each period that has ended by then.
  public func remarks(on indicator: Indicator, in area: String?, asOf day: CalendarDate) -> [Remark]
  {
    var remarks: [Remark] = []
    for remark in indicator.remarks
    where (remark.area ?? indicator.area) == (area ?? indicator.area) && remark.isKnown(on: day) {
      remarks.removeAll { remark.replaces($0) }
      remarks.append(remark)
    }
    let order = remarks.indices.sorted { left, right in
      let (a, b) = (remarks[left].period, remarks[right].period)
      let (first, second) = (a.end ?? a.start, b.end ?? b.start)
      return first == second ? left < right : first > second
    }
    return order.map { remarks[$0] }
  }
}
