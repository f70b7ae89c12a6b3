/// A day in the calendar: a target that falls due, a project's step, or a figure that is expected.
struct CalendarEntry {
  /// What a day is about.
  enum Kind: String {
    case target, outcome, event, figure
  }

  let kind: Kind
  /// What keeps the entry apart from all others, the same whenever the calendar is written again.
  let identity: [String]
  let day: CalendarDate
  let summary: String
  /// What a reader should know, a line each.
  var details: [String]

  /// Writes the entry as an event of the whole day.
  func write(asOf date: CalendarDate, _ words: Words, to lines: inout CalendarLines) {
    lines.add("BEGIN", "VEVENT")
    lines.add("UID", StableHash.of([kind.rawValue] + identity) + "@targetkit")
    lines.add("DTSTAMP", Self.basic(date) + "T000000Z")
    lines.add("DTSTART;VALUE=DATE", Self.basic(day))
    let next = day.adding(days: 1)
    // After the last day of the calendar comes none; an event without an end lasts its day.
    if next > day { lines.add("DTEND;VALUE=DATE", Self.basic(next)) }
    lines.add("SUMMARY", text: summary)
    lines.add("DESCRIPTION", text: details.joined(separator: "\n"))
    lines.add("CATEGORIES", text: words.calendarCategory(kind))
    lines.add("TRANSP", "TRANSPARENT")
    lines.add("END", "VEVENT")
  }

  /// A date as iCalendar writes it: `20251231`.
  private static func basic(_ date: CalendarDate) -> String {
    date.description.filter { $0 != "-" }
  }
}
