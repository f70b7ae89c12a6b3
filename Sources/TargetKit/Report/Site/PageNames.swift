/// Names of files for things with any id: short, of ASCII letters, digits and hyphens, and no two alike
/// on file systems that know no letter case.
struct PageNames {
  private var used: Set<String> = []

  /// The longest part of a name that is taken from an id.
  private static let width = 40

  /// A name for what the ids stand for.
  ///
  /// Ids that can be file names stay readable and whole; of others a part stays, with a mark made
  /// from all of them, so that a name does not depend on which others there are.
  mutating func name(for ids: [String]) -> String {
    let parts = ids.map { Self.safe($0) }
    let readable = parts.map(\.text).joined(separator: "--")
    if parts.allSatisfy(\.isWhole), used.insert(readable).inserted { return readable }
    let mark = StableHash.of(ids)
    var name = readable.isEmpty ? mark : "\(readable)--\(mark.suffix(12))"
    var number = 1
    // Somebody may have chosen an id that is another one's name.
    while !used.insert(name).inserted {
      number += 1
      name = "\(mark)-\(number)"
    }
    return name
  }

  /// The part of an id that any file system takes, and whether that is the whole of it.
  private static func safe(_ id: String) -> (text: String, isWhole: Bool) {
    var text = ""
    for byte in id.utf8.prefix(width) {
      switch byte {
      case 0x30...0x39, 0x61...0x7A: text.unicodeScalars.append(.init(byte))
      case 0x41...0x5A: text.unicodeScalars.append(.init(byte | 0x20))
      case 0x2D where !text.isEmpty && !text.hasSuffix("-"): text += "-"
      default: break
      }
    }
    while text.hasSuffix("-") { text.removeLast() }
    return (text, text == id && !isReserved(text))
  }

  /// Whether Windows keeps a name for a device.
  private static func isReserved(_ name: String) -> Bool {
    if ["con", "prn", "aux", "nul", ""].contains(name) { return true }
    return name.utf8.count == 4 && (name.hasPrefix("com") || name.hasPrefix("lpt"))
  }
}
