extension String {
  /// The text with everything that Markdown or HTML would act on written out.
  var escapedForMarkdown: String {
    var result = ""
    for character in self {
      switch character {
      case "|", "*", "_", "`", "[", "]", "#", "\\", "~": result += "\\" + String(character)
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "&": result += "&amp;"
      case "\n", "\r", "\r\n": result += " "
      case "@": result += "&#64;"  // mentions nobody
      default: result.append(character)
      }
    }
    return result
  }
}
