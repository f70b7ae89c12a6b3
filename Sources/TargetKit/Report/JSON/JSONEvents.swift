extension JSONReport {
  /// Writes an event: what it is, when it was planned and when it happened, where it stands
  /// (`happened`, `ahead`, `unreported`, `undated`), and how many days late that is.
  func write(_ review: EventReview, to out: inout ByteSink) {
    let event = review.event
    let isKnown = review.standing == .happened
    out.append("{\"plan\":" as StaticString)
    out.appendJSON(event.plan)
    out.append(",\"event\":" as StaticString)
    out.appendJSON(event.id)
    out.append(",\"name\":" as StaticString)
    out.appendJSON(event.name)
    let texts: [(String, String?)] = [
      ("phase", event.phase?.rawValue), ("area", event.area),
      ("planned", event.planned?.description),
      ("happened", isKnown ? event.happened?.description : nil),
      ("published", event.published?.description), ("ambition", event.ambition?.rawValue),
      ("source", event.source), ("standing", review.standing.rawValue),
    ]
    for (key, text) in texts {
      out.append(",\"\(key)\":")
      out.appendJSON(text)
    }
    out.append(",\"daysLate\":" as StaticString)
    if let days = review.daysLate {
      out.appendDecimal(days)
    } else {
      out.append("null" as StaticString)
    }
    out.append(UInt8(ascii: "}"))
  }
}
