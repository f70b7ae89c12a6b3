extension Diagnostic {
  /// The diagnostic on one line: `path:line:column: severity: message; remedy [code]`.
  ///
  /// The severity is always in English, so that editors and build servers find it; the message is
  /// in `language`. Whatever in it came from a file is made safe to print.
  public func summary(in language: Language = .english) -> String {
    var text = "\(location): \(severity.rawValue): \(message[language].sanitized)"
    if let remedy {
      text += (language == .chinese ? "；" : "; ") + remedy[language].sanitized
    }
    return text + " [\(code)]"
  }

  /// The diagnostic with the source lines that it speaks of.
  ///
  /// The summary, the excerpt with its caret, then each related place as a note. Lines are
  /// separated by `\n`; there is none at the end.
  public func text(in language: Language = .english) -> String {
    var lines = [summary(in: language)]
    if let excerpt { lines += excerpt.lines }
    for place in related {
      lines.append(
        "\(place.location): \(Severity.note.rawValue): \(place.message[language].sanitized)")
      if let excerpt = place.excerpt { lines += excerpt.lines }
    }
    return lines.joined(separator: "\n")
  }
}

extension Diagnostic: CustomStringConvertible {
  /// The English summary.
  public var description: String { summary() }
}

extension Diagnostic: Comparable {
  /// Orders by place; at one place the graver one first, then by code and text.
  public static func < (left: Self, right: Self) -> Bool {
    if left.location != right.location { return left.location < right.location }
    if left.severity != right.severity { return left.severity < right.severity }
    if left.code != right.code { return left.code.rawValue < right.code.rawValue }
    return left.message[.english] < right.message[.english]
  }
}
