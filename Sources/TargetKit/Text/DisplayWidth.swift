/// How many terminal columns a text takes up.
///
/// Characters that UAX #11 calls wide or fullwidth take two columns, combining and invisible ones
/// none, everything else one. Characters of *ambiguous* width count as one: that is what most
/// terminals do, and the reports avoid them inside aligned columns.
package enum DisplayWidth {
  /// The number of columns that `text` takes up on one line.
  ///
  /// Controls (also line breaks and tabs) take none. An emoji sequence joined by zero-width
  /// joiners takes the columns of its first emoji; a variation selector 16 makes its character
  /// two columns wide.
  package static func of(_ text: String) -> Int {
    var meter = DisplayWidthMeter()
    for scalar in text.unicodeScalars { meter.add(scalar) }
    return meter.width
  }

  /// The number of columns of one scalar that stands alone.
  package static func of(_ scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 { return value < 0x20 || 0x7F...0x9F ~= value || value == 0xAD ? 0 : 1 }
    if 0x302A...0x302D ~= value || 0x3099...0x309A ~= value { return 0 }  // combining, yet "wide"
    if isWide(value) { return 2 }
    if 0x1160...0x11FF ~= value || 0xD7B0...0xD7FF ~= value { return 0 }  // Hangul, conjoining
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .control, .lineSeparator, .paragraphSeparator: return 0
    case .format: return isPrependedSign(value) ? 1 : 0
    default: return 1
    }
  }

  /// Whether a scalar is wide or fullwidth.
  static func isWide(_ value: UInt32) -> Bool {
    if value < 0x1100 { return false }
    if 0x3041...0x9FFF ~= value { return value != 0x3248 && !(0x3249...0x324F ~= value) }
    var low = 0
    var high = wideRanges.count
    while low < high {
      let middle = (low + high) / 2
      if wideRanges[middle].last < value { low = middle + 1 } else { high = middle }
    }
    return low < wideRanges.count && wideRanges[low].first <= value
  }

  /// Arabic and Indic number signs: format characters that are drawn nevertheless.
  private static func isPrependedSign(_ value: UInt32) -> Bool {
    switch value {
    case 0x600...0x605, 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD: true
    default: false
    }
  }
}

/// Adds up columns scalar by scalar, so that a caller may stop in between.
struct DisplayWidthMeter {
  private(set) var width = 0
  private var lastWidth = 0
  private var isJoining = false

  /// Counts one more scalar.
  mutating func add(_ scalar: Unicode.Scalar) {
    let value = scalar.value
    if 0x20..<0x7F ~= value {
      width += 1
      lastWidth = 1
      isJoining = false
    } else if value == 0xFE0F {
      if lastWidth == 1 { width += 1 }
      lastWidth = 2
    } else if value == 0x200D {
      isJoining = lastWidth == 2
    } else if isJoining {
      isJoining = false  // the emoji after a joiner melts into the one before
    } else if 0x1F3FB...0x1F3FF ~= value && lastWidth == 2 {
      // A skin tone colours the emoji before it.
    } else {
      let columns = DisplayWidth.of(scalar)
      width += columns
      if columns > 0 || value < 0x20 { lastWidth = columns }
    }
  }
}
