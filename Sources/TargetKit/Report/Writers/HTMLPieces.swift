/// Texts as HTML, in the languages of a report.
struct HTMLPieces {
  let languages: [Language]

  init(_ languages: [Language]) { self.languages = languages }

  /// The name of a language in HTML.
  static func code(_ language: Language) -> String {
    switch language {
    case .chinese: "zh-Hans"
    case .english: "en"
    }
  }

  /// A text within a line: marked with its language where that is not the leading one, and both
  /// languages one below the other where both are shown.
  func inline(_ text: LocalizedText) -> String {
    let shown = text.shown(in: languages)
    guard shown.count > 1 else {
      return shown.first.map { marked($0.text, $0.language, asSecond: false) } ?? ""
    }
    return shown.enumerated().map { place, part in
      marked(part.text, part.language, asSecond: place > 0)
    }.joined()
  }

  private func marked(_ text: String, _ language: Language?, asSecond isSecond: Bool) -> String {
    let text = escape(text)
    guard let language, isSecond || language != languages.first else { return text }
    let name = isSecond ? " class=\"second\"" : ""
    return "<span\(name) lang=\"\(Self.code(language))\">\(text)</span>"
  }

  /// The text with everything that HTML would act on written out, in text and in attributes.
  ///
  /// Controls and marks that turn the direction of text are written out, too.
  func escape(_ text: String) -> String {
    let text = text.sanitized
    guard text.utf8.contains(where: { Self.isSpecial($0) }) else { return text }
    var result = ""
    for character in text.unicodeScalars {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(character)
      }
    }
    return result
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
      UInt8(ascii: "'"):
      true
    default: false
    }
  }
}
