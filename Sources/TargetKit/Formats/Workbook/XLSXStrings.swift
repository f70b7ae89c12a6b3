/// The texts that the cells of a workbook share.
struct XLSXStrings: Sendable {
  /// Where each text begins among the texts of the workbook, and the end of all.
  private var starts: [UInt32] = [0]

  init() {}

  /// Reads the part `sharedStrings.xml`, and adds its texts to those of the workbook.
  init(_ reader: inout XMLReader, into texts: inout [UInt8]) throws(XMLReader.Failure) {
    starts[0] = UInt32(truncatingIfNeeded: texts.count)
    while true {
      let event = try reader.next()
      if event == .end { return }
      guard event == .open, reader.isAt("si") else { continue }
      try reader.appendRichText(to: &texts)
      starts.append(UInt32(truncatingIfNeeded: texts.count))
    }
  }

  /// Where the text with a number begins, and its length; `nil` if no text has the number.
  func string(_ digits: ArraySlice<UInt8>) -> (start: UInt32, length: UInt32)? {
    guard 1...9 ~= digits.count else { return nil }
    var number = 0
    for byte in digits {
      let digit = byte &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      number = number &* 10 &+ Int(digit)
    }
    guard number < starts.count - 1 else { return nil }
    return (starts[number], starts[number + 1] &- starts[number])
  }
}
