/// Annotations as GitHub Actions reads them.
enum GitHubAnnotation {
  /// Writes one annotation on a line of its own.
  static func write(
    _ level: String, _ file: String?, _ line: Int?, column: Int?, title: String,
    _ message: String, to out: inout ByteSink
  ) {
    var properties: [String] = []
    if let file { properties.append("file=" + property(file)) }
    if let line { properties.append("line=\(line)") }
    if let column { properties.append("col=\(column)") }
    properties.append("title=" + property(title))
    out.append("::\(level) \(properties.joined(separator: ","))::\(data(message))\n")
  }

  /// The text as the value of a property.
  private static func property(_ text: String) -> String {
    var result = ""
    for character in data(text) {
      switch character {
      case ":": result += "%3A"
      case ",": result += "%2C"
      default: result.append(character)
      }
    }
    return result
  }

  /// The text as a message, on one line.
  private static func data(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": result += "%25"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
