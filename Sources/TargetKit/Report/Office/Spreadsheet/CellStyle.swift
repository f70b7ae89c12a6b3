/// How a cell of a sheet looks; the raw value is its place in the workbook's list of formats.
enum CellStyle: Int, CaseIterable {
  case plain, title, heading, paragraph, summary, label
  case header, headerRight
  case text, textRight
  /// A text that would be a formula if somebody typed it: Excel keeps it a text when it is edited.
  case quoted
  case date, share
  case number0, number1, number2, number3, number4, number5, number6
  case good, fair, poor, bad, unclear, open

  /// A number with so many decimals.
  static func number(decimals: Int) -> CellStyle {
    CellStyle(rawValue: number0.rawValue + min(max(decimals, 0), 6)) ?? .number2
  }

  /// A class; the shade only adds to mark and word.
  static func tone(_ tone: ReportSign.Tone) -> CellStyle {
    switch tone {
    case .good: .good
    case .fair: .fair
    case .poor: .poor
    case .bad: .bad
    case .unclear: .unclear
    case .open: .open
    }
  }

  /// How many decimals a number shows; `nil` for other cells.
  private var decimals: Int? {
    (Self.number0.rawValue...Self.number6.rawValue).contains(rawValue)
      ? rawValue - Self.number0.rawValue : nil
  }

  private var numberFormat: Int {
    if let decimals { return 170 + decimals }
    return self == .share ? 164 : self == .date ? 165 : 0
  }

  private var font: Int {
    switch self {
    case .title: 1
    case .heading: 2
    case .summary, .label, .header, .headerRight: 3
    default: 0
    }
  }

  /// Fills 0 and 1 belong to the format itself.
  private var fill: Int {
    switch self {
    case .header, .headerRight: 2
    case .good, .fair, .poor, .bad, .unclear, .open: rawValue - Self.good.rawValue + 3
    default: 0
    }
  }

  /// The shade of a class, in six hexadecimal digits; `nil` for other cells.
  var shade: String? {
    let place = rawValue - Self.good.rawValue
    return Self.shades.indices.contains(place) ? Self.shades[place] : nil
  }

  private var isInTable: Bool { rawValue >= Self.header.rawValue }

  private var alignment: String {
    let isRight =
      decimals != nil || [.headerRight, .textRight, .share, .date].contains(self)
    return "<alignment vertical=\"\(font == 1 ? "center" : "top")\""
      + (isRight ? " horizontal=\"right\"" : "") + " wrapText=\"1\"/>"
  }

  private var format: String {
    "<xf numFmtId=\"\(numberFormat)\" fontId=\"\(font)\" fillId=\"\(fill)\""
      + " borderId=\"\(isInTable ? 1 : 0)\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\""
      + " applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\""
      + (self == .quoted ? " quotePrefix=\"1\"" : "") + ">\(alignment)</xf>"
  }

  /// Light shades that stay apart in grey and for colour-blind readers; texts on them are black.
  private static let shades = [
    "DDEEFF", "EAF3E6", "FFE9C7", "F6C9BD", "E6E1EF", "F2F2F2",
  ]

  /// The part of a workbook that lists all formats.
  ///
  /// - Parameter language: Decides the typeface, and whether thousands are parted.
  /// - Returns: The part, without the declaration.
  static func sheet(_ language: Language) -> String {
    let face = language == .chinese ? "微软雅黑" : "Calibri"
    let whole = language == .chinese ? "0" : "#,##0"
    var text = "<styleSheet xmlns=\"\(Workbook.namespace)\">"
    text += "<numFmts count=\"9\"><numFmt numFmtId=\"164\" formatCode=\"0.0%\"/>"
    text += "<numFmt numFmtId=\"165\" formatCode=\"yyyy\\-mm\\-dd\"/>"
    for decimals in 0...6 {
      let fraction = decimals > 0 ? "." + String(repeating: "0", count: decimals) : ""
      text += "<numFmt numFmtId=\"\(170 + decimals)\" formatCode=\"\(whole)\(fraction)\"/>"
    }
    text += "</numFmts><fonts count=\"4\">"
    for (size, isBold) in [(10, false), (16, true), (12, true), (10, true)] {
      text += "<font>\(isBold ? "<b/>" : "")<sz val=\"\(size)\"/><name val=\"\(face)\"/></font>"
    }
    text += "</fonts><fills count=\"\(shades.count + 3)\">"
    text += "<fill><patternFill patternType=\"none\"/></fill>"
    text += "<fill><patternFill patternType=\"gray125\"/></fill>"
    for shade in ["E3E8EE"] + shades {
      text += "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FF\(shade)\"/>"
      text += "</patternFill></fill>"
    }
    text +=
      "</fills><borders count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border>"
    text += "<border>"
    for side in ["left", "right", "top", "bottom"] {
      text += "<\(side) style=\"thin\"><color rgb=\"FFBFC5CC\"/></\(side)>"
    }
    text += "<diagonal/></border></borders>"
    text +=
      "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>"
    text += "</cellStyleXfs><cellXfs count=\"\(allCases.count)\">"
    text += allCases.map(\.format).joined()
    text +=
      "</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/>"
    return text + "</cellStyles></styleSheet>"
  }
}
