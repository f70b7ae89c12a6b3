/// Whether a text is well-formed XML, as far as SVG needs it: tags in pairs, attributes in quotes,
/// nothing but known entities, and no characters that XML forbids.
enum XMLCheck {
  /// The attributes that hold numbers only.
  static let numeric: Set<String> = [
    "x", "y", "width", "height", "cx", "cy", "r", "rx", "d", "viewBox", "font-size",
  ]

  static func faults(_ text: String) -> [String] {
    var faults: [String] = []
    var open: [Substring] = []
    for scalar in text.unicodeScalars
    where scalar.value < 0x20 && scalar != "\n" || scalar.value & 0xFFFE == 0xFFFE {
      faults.append("holds U+\(String(scalar.value, radix: 16))")
    }
    let isCanonical = text.split(separator: "&", omittingEmptySubsequences: false).dropFirst()
      .allSatisfy { part in
        ["amp;", "lt;", "gt;", "quot;", "apos;", "#39;"].contains { part.hasPrefix($0) }
      }
    if !isCanonical { faults.append("holds an ampersand of its own") }
    for part in text.split(separator: "<", omittingEmptySubsequences: false).dropFirst() {
      guard let end = part.firstIndex(of: ">") else {
        faults.append("a tag has no end: \(part)")
        continue
      }
      let tag = part[..<end]
      if tag.hasPrefix("?") { continue }
      if tag.hasPrefix("/") {
        if open.popLast() != tag.dropFirst() { faults.append("\(tag) ends nothing") }
        continue
      }
      let name = tag.prefix { $0.isLetter }
      if name.isEmpty { faults.append("a tag has no name: \(tag)") }
      if tag.filter({ $0 == "\"" }).count % 2 == 1 { faults.append("quotes are odd: \(tag)") }
      if !tag.hasSuffix("/") { open.append(name) }
    }
    if !open.isEmpty { faults.append("never ended: \(open)") }
    return faults
  }

  /// The attributes of all tags; the XML of ``faults(_:)`` is taken for granted.
  static func attributes(_ text: String) -> [(name: String, value: String)] {
    text.split(separator: "<").flatMap { part -> [(name: String, value: String)] in
      let pieces = part.prefix { $0 != ">" }.split(
        separator: "\"", omittingEmptySubsequences: false)
      return stride(from: 0, to: pieces.count - 1, by: 2).map { place in
        let name = pieces[place].split(separator: " ").last ?? ""
        return (String(name.dropLast()), String(pieces[place + 1]))
      }
    }
  }
}
