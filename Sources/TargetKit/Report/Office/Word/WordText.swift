/// Paragraphs and runs of a Word document.
enum WordText {
  /// A run of text in one look.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - language: Its language; `nil` where it is the same in all.
  ///   - properties: More properties of the run.
  /// - Returns: The run; nothing for an empty text.
  static func run(_ text: String, _ language: Language?, _ properties: String = "") -> String {
    guard !text.isEmpty else { return "" }
    // Chinese faces for what is Chinese, quotation marks and dashes included.
    let mark =
      switch language {
      case .chinese?:
        "<w:rFonts w:hint=\"eastAsia\"/>\(properties)<w:lang w:val=\"zh-CN\" w:eastAsia=\"zh-CN\"/>"
      case .english?: "\(properties)<w:lang w:val=\"en-US\"/>"
      case nil: properties
      }
    let look = mark.isEmpty ? "" : "<w:rPr>\(mark)</w:rPr>"
    return "<w:r>\(look)<w:t xml:space=\"preserve\">\(XMLText.escaped(text))</w:t></w:r>"
  }

  /// The runs of a text in the languages asked for, in one line.
  static func runs(
    _ text: LocalizedText, _ languages: [Language], _ properties: String = ""
  ) -> String {
    text.shown(in: languages).map { run($0.text, $0.language, properties) }
      .joined(separator: run(" / ", nil, properties))
  }

  /// A paragraph of runs.
  static func paragraph(
    _ runs: String, _ style: WordStyles.Style? = nil, isAlignedRight: Bool = false
  ) -> String {
    var look = style.map { "<w:pStyle w:val=\"\($0.rawValue)\"/>" } ?? ""
    if isAlignedRight { look += "<w:jc w:val=\"right\"/>" }
    return "<w:p>" + (look.isEmpty ? "" : "<w:pPr>\(look)</w:pPr>") + runs + "</w:p>"
  }

  /// A paragraph for each language.
  static func paragraphs(
    _ text: LocalizedText, _ languages: [Language], _ style: WordStyles.Style? = nil
  ) -> String {
    text.shown(in: languages).map { paragraph(run($0.text, $0.language), style) }.joined()
  }
}
