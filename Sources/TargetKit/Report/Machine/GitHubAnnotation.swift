/// An annotation for GitHub Actions: a line that the runner shows beside the code.
struct GitHubAnnotation {
  /// `error`, `warning` or `notice`.
  let level: String
  let file: String?
  let line: Int?
  var column: Int?
  let title: String
  let message: String

  /// The annotation of a diagnostic.
  init(_ diagnostic: Diagnostic, _ words: Words) {
    level =
      switch diagnostic.severity {
      case .error: "error"
      case .warning: "warning"
      case .note: "notice"
      }
    file = diagnostic.location.file
    line = diagnostic.location.line
    column = diagnostic.location.column
    title = diagnostic.code.rawValue
    var message = diagnostic.message[words.language]
    if let remedy = diagnostic.remedy { message += words.of("；", "; ") + remedy[words.language] }
    self.message = message
  }

  init(level: String, file: String?, line: Int?, title: String, message: String) {
    self.level = level
    self.file = file
    self.line = line
    self.title = title
    self.message = message
  }

  /// Writes the line.
  func write(to out: inout ByteSink) {
    var properties: [String] = []
    if let file { properties.append("file=" + Self.property(file)) }
    if let line { properties.append("line=\(line)") }
    if let column { properties.append("col=\(column)") }
    properties.append("title=" + Self.property(title))
    out.append("::\(level) \(properties.joined(separator: ","))::\(Self.data(message))\n")
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

  /// The text as a message, on one line; what reorders or hides text is written out.
  private static func data(_ text: String) -> String {
    var result = ""
    for scalar in text.sanitizedLines.unicodeScalars {
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
