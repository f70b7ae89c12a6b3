/// The texts of a workbook, each kept once.
struct SharedStrings {
  private var places: [String: Int] = [:]
  private var items = ""
  private var uses = 0

  /// The place of a text in the list.
  mutating func place(of text: String) -> Int {
    uses += 1
    if let place = places[text] { return place }
    let place = places.count
    places[text] = place
    items += "<si><t xml:space=\"preserve\">\(Self.escaped(text))</t></si>"
    return place
  }

  /// The part that lists them.
  var part: String {
    "<sst xmlns=\"\(Workbook.namespace)\" count=\"\(uses)\" uniqueCount=\"\(places.count)\">"
      + items + "</sst>"
  }

  /// A text as sheets hold it: what looks like one of the format's own escapes, `_x0041_`, is written
  /// so that it stays what it is.
  static func escaped(_ text: String) -> String {
    let escaped = XMLText.escaped(text, lineBreaks: .kept)
    guard escaped.contains("_x") else { return escaped }
    var result = ""
    var rest = Array(escaped.unicodeScalars)[...]
    while let scalar = rest.popFirst() {
      if scalar == "_", rest.first == "x", rest.count > 5, rest[rest.startIndex + 5] == "_",
        rest[(rest.startIndex + 1)..<(rest.startIndex + 5)].allSatisfy(\.properties.isHexDigit)
      {
        result += "_x005F"
      }
      result.unicodeScalars.append(scalar)
    }
    return result
  }
}
