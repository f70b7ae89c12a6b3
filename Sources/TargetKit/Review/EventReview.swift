/// Where an event stands as of a date.
public struct EventReview: Sendable {
  /// The event.
  public let event: Event
  /// Where it stands.
  public let standing: Standing
  /// How many days it came, or is, later than planned; negative where it came earlier.
  ///
  /// Counted between the ends of the two periods, each as precise as it was published; `nil` where
  /// one of them is missing.
  public let daysLate: Int?

  /// Where an event stands.
  public enum Standing: String, Hashable, Sendable, CaseIterable {
    /// It has happened.
    case happened
    /// Its planned date has not come.
    case ahead
    /// Its planned date has passed, and nobody has reported it.
    case unreported
    /// Nobody has said when it is to happen.
    case undated
  }

  init(_ event: Event, asOf: CalendarDate) {
    self.event = event
    let planned = event.planned?.end(asOf: asOf)
    // As with figures, a publication dated to a month counts from its last day.
    let isKnown = (event.published ?? event.happened).map { $0.end(asOf: asOf) <= asOf } ?? false
    if let happened = event.happened, happened.start <= asOf, isKnown {
      standing = .happened
      daysLate = planned.map { $0.days(to: happened.end(asOf: asOf)) }
    } else if let planned {
      standing = planned < asOf ? .unreported : .ahead
      daysLate = planned < asOf ? planned.days(to: asOf) : nil
    } else {
      standing = .undated
      daysLate = nil
    }
  }
}
