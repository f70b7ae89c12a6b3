/// Names of sheets: short, without what paths use, and no two alike but for letter case.
struct SheetNames {
  private var used: Set<String> = ["history"]

  /// The longest name, in UTF-16 units.
  private static let width = 31

  /// A name for a sheet, made from its heading.
  mutating func name(for heading: String) -> String {
    let allowed = heading.unicodeScalars.filter { scalar in
      !"[]:*?/\\'".unicodeScalars.contains(scalar) && scalar.value >= 0x20
        && scalar.properties.generalCategory != .control
    }
    let base = String(String.UnicodeScalarView(allowed)).trimmedSpaces
    var name = Self.cut(base.isEmpty ? "-" : base, to: Self.width)
    var number = 1
    while !used.insert(name.lowercased()).inserted {
      number += 1
      let suffix = " \(number)"
      name = Self.cut(base.isEmpty ? "-" : base, to: Self.width - suffix.utf16.count) + suffix
    }
    return name
  }

  private static func cut(_ text: String, to width: Int) -> String {
    var used = 0
    return String(
      text.unicodeScalars.prefix { scalar in
        used += UTF16.width(scalar)
        return used <= width
      })
  }
}
