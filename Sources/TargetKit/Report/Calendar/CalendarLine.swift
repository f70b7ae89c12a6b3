/// Content lines of iCalendar (RFC 5545): properties, folded and ended as the format asks.
struct CalendarLines {
  private(set) var text = ""

  /// The longest line, in octets without its end (RFC 5545, section 3.1).
  private static let width = 75

  /// Adds a property whose value needs no escaping.
  mutating func add(_ name: String, _ value: String) { fold(name + ":" + value) }

  /// Adds a property that is a text for people.
  mutating func add(_ name: String, text: String) { fold(name + ":" + Self.escaped(text)) }

  /// A text with what separates values written out; line breaks are `\n`, other controls are left
  /// out.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", ";", ",":
        result += "\\"
        result.unicodeScalars.append(scalar)
      case "\n": result += "\\n"
      default:
        if scalar.properties.generalCategory != .control { result.unicodeScalars.append(scalar) }
      }
    }
    return result
  }

  /// Adds a line in pieces of 75 octets at most, each but the first begun by a space; no character is
  /// cut in two.
  private mutating func fold(_ line: String) {
    var used = 0
    for scalar in line.unicodeScalars {
      let size = UTF8.width(scalar)
      if used + size > Self.width {
        text += "\r\n "
        used = 1
      }
      text.unicodeScalars.append(scalar)
      used += size
    }
    text += "\r\n"
  }
}
