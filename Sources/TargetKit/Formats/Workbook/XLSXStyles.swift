/// The number formats of a workbook's cells, by the numbers of their styles.
struct XLSXStyles: Sendable {
  /// The different formats.
  private(set) var formats: [NumberFormat] = [.general]
  /// The place among the formats of the one of each style.
  private(set) var ofStyle: [UInt16] = []

  init() {}

  /// Reads the part `styles.xml`.
  init(_ reader: inout XMLReader) throws(XMLReader.Failure) {
    var codes: [Int: String] = [:]
    var ids: [Int] = []
    var isInCellStyles = false
    while true {
      switch try reader.next() {
      case .open:
        if reader.isAt("numFmt"), let id = reader.number("numFmtId"),
          let code = reader.string("formatCode")
        {
          codes[id] = code
        } else if reader.isAt("cellXfs") {
          isInCellStyles = true
        } else if isInCellStyles, reader.isAt("xf") {
          ids.append(reader.number("numFmtId") ?? 0)
        } else if reader.isAt("dxfs") {
          // Formats of conditional styles bear numbers of their own.
          try reader.skipElement()
        }
      case .close: if reader.isAt("cellXfs") { isInCellStyles = false }
      case .text: break
      case .end:
        assign(ids, codes)
        return
      }
    }
  }

  private mutating func assign(_ ids: [Int], _ codes: [Int: String]) {
    var places: [Int: UInt16] = [0: 0]
    ofStyle.reserveCapacity(ids.count)
    for id in ids {
      if let place = places[id] {
        ofStyle.append(place)
        continue
      }
      guard let place = UInt16(exactly: formats.count) else { return }
      formats.append(codes[id].map(NumberFormat.init(code:)) ?? NumberFormat(builtIn: id))
      places[id] = place
      ofStyle.append(place)
    }
  }
}
