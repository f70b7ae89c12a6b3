/// The styles of an `.ods` spreadsheet, as far as they change what a person reads.
struct ODSStyles: Sendable {
  /// The different number formats.
  private(set) var formats: [NumberFormat] = [.general]
  /// The place among the formats of each format, by its name.
  private var places: [String: UInt16] = [:]
  /// What the style of a cell or a table says, by its name.
  private var styles: [String: Style] = [:]

  private struct Style: Sendable {
    var format: String?
    var parent: String?
    var isHidden = false
  }

  /// The place of the number format of a cell's style.
  func format(ofStyle name: String) -> UInt16 {
    var name = name
    // A style without a format of its own has that of its parent.
    for _ in 0..<16 {
      guard let style = styles[name] else { return 0 }
      if let format = style.format { return places[format] ?? 0 }
      guard let parent = style.parent else { return 0 }
      name = parent
    }
    return 0
  }

  /// Whether tables of a style aren't shown.
  func isHidden(style name: String) -> Bool { styles[name]?.isHidden ?? false }

  /// Takes notice of the element that has just begun, if it is a style; goes on behind it then.
  mutating func read(_ reader: inout XMLReader) throws(XMLReader.Failure) {
    if reader.isAt("style"), let name = reader.string("name"), let family = reader.string("family")
    {
      try readStyle(name, family, &reader)
    } else if let kind = Self.kind(reader), let name = reader.string("name") {
      try readFormat(name, kind, &reader)
    }
  }

  private mutating func readStyle(
    _ name: String, _ family: String, _ reader: inout XMLReader
  ) throws(XMLReader.Failure) {
    var style = Style(
      format: reader.string("data-style-name"), parent: reader.string("parent-style-name"))
    let depth = reader.depth
    while reader.depth >= depth {
      let event = try reader.next()
      if event == .end { throw XMLReader.Failure(offset: reader.bytes.count) }
      if event == .open, reader.isAt("table-properties"), reader.string("display") == "false" {
        style.isHidden = true
      }
    }
    if family == "table-cell" || family == "table" { styles[name] = style }
  }

  /// What an element that describes a format is about.
  private static func kind(_ reader: borrowing XMLReader) -> NumberFormat.Kind? {
    if reader.isAt("number-style") || reader.isAt("currency-style") { return .number }
    if reader.isAt("percentage-style") { return .percentage }
    if reader.isAt("date-style") { return .date(.day) }
    return reader.isAt("time-style") ? .time : nil
  }

  private mutating func readFormat(
    _ name: String, _ kind: NumberFormat.Kind, _ reader: inout XMLReader
  ) throws(XMLReader.Failure) {
    var scan = FormatScan()
    let depth = reader.depth
    while reader.depth >= depth {
      switch try reader.next() {
      case .open:
        if reader.isAt("text") {
          scan.add(text: try reader.elementText())
        } else {
          scan.add(reader)
        }
      case .end: throw XMLReader.Failure(offset: reader.bytes.count)
      case .close, .text: break
      }
    }
    guard let place = UInt16(exactly: formats.count) else { return }
    formats.append(scan.format(kind))
    places[name] = place
  }

  /// The parts of a format.
  private struct FormatScan {
    private var format = NumberFormat()
    private var hasNumber = false
    private var isPlain = true
    private var hasYear = false
    private var hasMonth = false
    private var hasDay = false

    mutating func add(text: String) {
      guard text.contains(where: \.isLetter) else { return }
      if hasNumber { format.suffix += text } else { format.prefix += text }
    }

    mutating func add(_ reader: borrowing XMLReader) {
      if reader.isAt("number") {
        hasNumber = true
        format.decimals = min(
          reader.number("min-decimal-places") ?? reader.number("decimal-places") ?? 0, 30)
        format.wholeDigits = min(reader.number("min-integer-digits") ?? 0, 30)
        // Thousands are shown as one.
        if let factor = reader.string("display-factor"), factor.hasPrefix("1"),
          factor.dropFirst().allSatisfy({ $0 == "0" })
        {
          format.scale = factor.utf8.count - 1
        }
      } else if reader.isAt("embedded-text") || reader.isAt("scientific-number")
        || reader.isAt("fraction") || reader.isAt("map")
      {
        // What stands within the digits, powers, fractions, and what a condition chooses.
        isPlain = false
      } else if reader.isAt("year") {
        hasYear = true
      } else if reader.isAt("month") {
        hasMonth = true
      } else if reader.isAt("day") || reader.isAt("day-of-week") {
        hasDay = true
      }
    }

    func format(_ kind: NumberFormat.Kind) -> NumberFormat {
      var format = format
      format.prefix = format.prefix.trimmedSpaces
      format.suffix = format.suffix.trimmedSpaces
      switch kind {
      case .date:
        let precision: TableDate.Precision =
          hasDay ? .day : hasMonth ? .month : hasYear ? .year : .day
        return NumberFormat(kind: .date(precision))
      case .time: return NumberFormat(kind: .time)
      case .percentage: format.kind = .percentage
      case .number, .general:
        if !hasNumber || !isPlain { return .general }
        format.kind = .number
      }
      return format
    }
  }
}
