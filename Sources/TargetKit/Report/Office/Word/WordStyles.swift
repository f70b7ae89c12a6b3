/// The paragraph and table styles of a Word document.
struct WordStyles {
  /// A style, by the name paragraphs refer to.
  enum Style: String, CaseIterable {
    case title = "Title"
    case subtitle = "Subtitle"
    case heading = "Heading1"
    case subheading = "Heading2"
    case summary = "Summary"
    case caption = "Caption"
    case note = "Note"
    case cell = "TableText"
    case smallCell = "TableTextSmall"
  }

  /// The language whose typefaces lead.
  let language: Language

  private struct Look {
    /// The name that programs show; the standard ones are translated by them.
    let name: String
    /// In half points.
    let size: Int
    var isBold = false
    var isHeading = false
    /// The level in the outline; `nil` for text.
    var level: Int?
    /// Space before and after, in twentieths of a point.
    var space = (before: 0, after: 120)
    var isCentered = false
    /// Whether the paragraph stays on the page of the next one.
    var staysWithNext = false
  }

  private func look(_ style: Style) -> Look {
    switch style {
    case .title:
      Look(
        name: "Title", size: 36, isBold: true, isHeading: true, space: (0, 120), isCentered: true)
    case .subtitle: Look(name: "Subtitle", size: 22, space: (0, 240), isCentered: true)
    case .heading:
      Look(
        name: "heading 1", size: 28, isBold: true, isHeading: true, level: 0, space: (300, 120),
        staysWithNext: true)
    case .subheading:
      Look(
        name: "heading 2", size: 24, isBold: true, isHeading: true, level: 1, space: (200, 80),
        staysWithNext: true)
    case .summary: Look(name: "Summary", size: 24, isBold: true, space: (60, 160))
    case .caption:
      Look(
        name: "caption", size: 20, isBold: true, space: (160, 80), isCentered: true,
        staysWithNext: true)
    case .note: Look(name: "Note", size: 18, space: (0, 60))
    case .cell: Look(name: "Table Text", size: 18, space: (0, 0))
    case .smallCell: Look(name: "Table Text Small", size: 15, space: (0, 0))
    }
  }

  /// Typefaces that come with Windows and WPS; elsewhere the nearest ones take their place.
  private func fonts(isHeading: Bool) -> String {
    let latin = isHeading ? "Arial" : "Times New Roman"
    let eastern = isHeading ? "黑体" : "宋体"
    return "<w:rFonts w:ascii=\"\(latin)\" w:hAnsi=\"\(latin)\" w:cs=\"\(latin)\""
      + " w:eastAsia=\"\(eastern)\"/>"
  }

  private func text(_ style: Style) -> String {
    let look = look(style)
    var text = "<w:style w:type=\"paragraph\" w:styleId=\"\(style.rawValue)\">"
    text += "<w:name w:val=\"\(look.name)\"/><w:basedOn w:val=\"Normal\"/>"
    if look.level != nil { text += "<w:next w:val=\"Normal\"/>" }
    text += "<w:qFormat/><w:pPr>"
    if look.staysWithNext { text += "<w:keepNext/>" }
    text += "<w:spacing w:before=\"\(look.space.before)\" w:after=\"\(look.space.after)\""
    text += " w:line=\"\(style == .cell || style == .smallCell ? 240 : 300)\" w:lineRule=\"auto\"/>"
    if look.isCentered { text += "<w:jc w:val=\"center\"/>" }
    if let level = look.level { text += "<w:outlineLvl w:val=\"\(level)\"/>" }
    text += "</w:pPr><w:rPr>\(fonts(isHeading: look.isHeading))"
    if look.isBold { text += "<w:b/>" }
    return text + "<w:sz w:val=\"\(look.size)\"/><w:szCs w:val=\"\(look.size)\"/></w:rPr></w:style>"
  }

  /// The part of the document.
  var part: String {
    var text =
      "<w:styles xmlns:w=\"\(WordDocument.namespace)\"><w:docDefaults><w:rPrDefault><w:rPr>"
    text += fonts(isHeading: false)
    text += "<w:sz w:val=\"22\"/><w:szCs w:val=\"22\"/>"
    text += "<w:lang w:val=\"en-US\" w:eastAsia=\"zh-CN\"/>"
    text += "</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>"
    text += "<w:spacing w:after=\"120\" w:line=\"300\" w:lineRule=\"auto\"/>"
    text += "</w:pPr></w:pPrDefault></w:docDefaults>"
    text += "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\">"
    text += "<w:name w:val=\"Normal\"/><w:qFormat/></w:style>"
    text += Style.allCases.map { self.text($0) }.joined()
    text += "<w:style w:type=\"character\" w:styleId=\"Hyperlink\"><w:name w:val=\"Hyperlink\"/>"
    text += "<w:rPr><w:color w:val=\"0B57A4\"/><w:u w:val=\"single\"/></w:rPr></w:style>"
    text += "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\">"
    text += "<w:name w:val=\"Normal Table\"/><w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/>"
    text += "<w:tblCellMar><w:left w:w=\"70\" w:type=\"dxa\"/><w:right w:w=\"70\" w:type=\"dxa\"/>"
    text += "</w:tblCellMar></w:tblPr></w:style>"
    return text + "</w:styles>"
  }
}
