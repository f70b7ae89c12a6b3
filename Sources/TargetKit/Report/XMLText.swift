/// Texts as XML 1.0 may hold them.
enum XMLText {
  /// What becomes of line breaks.
  enum LineBreaks {
    /// They become spaces, as they would in an attribute.
    case folded
    /// They stay.
    case kept
  }

  /// The text with what XML acts on written out, for attributes and between tags.
  ///
  /// What the format cannot hold (controls, noncharacters), and what reorders or hides text in those that
  /// show it, is written out as in ``Swift/String/sanitized``.
  static func escaped(_ text: String, lineBreaks: LineBreaks = .folded) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x26: result += "&amp;"
      case 0x3C: result += "&lt;"
      case 0x3E: result += "&gt;"
      case 0x22: result += "&quot;"
      case 0x27: result += "&apos;"
      case 0x0A where lineBreaks == .kept: result += "\n"
      case 0x09, 0x0A, 0x0D: result += " "
      default:
        if isHarmful(scalar) {
          result += String(scalar).sanitized
          continue
        }
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// The declaration that every part of an office document begins with.
  static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
}
