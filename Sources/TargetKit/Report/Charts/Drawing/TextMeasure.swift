/// How much room text takes in a picture whose reader's fonts nobody knows.
///
/// Widths are estimates on the safe side, in em: a wide or fullwidth character takes 1, a Latin
/// letter 0.66 on average, which is what the widest common sans-serif (DejaVu Sans) takes; Noto Sans,
/// Arial and the Latin letters of Chinese fonts take less. Bold text takes a tenth more. Characters
/// that some fonts draw wide (`≥`, `…`, `·`, quotation marks) count as wide.
enum TextMeasure {
  /// The part of a line's height above the baseline, and that below it, in em.
  static let ascent = 0.92, descent = 0.26
  /// From one baseline to the next, in em.
  static let lineHeight = 1.3

  /// The width of a text on one line, in pixels.
  static func width(_ text: String, size: Double, isBold: Bool = false) -> Double {
    var em = 0.0
    for scalar in text.unicodeScalars { em += width(scalar) }
    return em * size * (isBold ? 1.1 : 1)
  }

  private static func width(_ scalar: Unicode.Scalar) -> Double {
    switch scalar {
    case "i", "j", "l", "'", "|": 0.32
    case " ", ".", ",", ":", ";", "!", "f", "t", "I", "J", "r", "-", "/", "\\", "(", ")", "[", "]":
      0.42
    case "m", "w", "M", "W", "%", "@": 1
    case "+", "<", "=", ">", "~", "#", "&": 0.84
    case "A"..."Z": 0.8
    case "!"..."~": 0.66
    default:
      switch DisplayWidth.of(scalar) {
      case 0: 0
      case 2: 1.05
      // Ambiguous punctuation and signs stand on a full square in Chinese fonts.
      default: scalar.value < 0x600 && scalar.properties.isAlphabetic ? 0.8 : 1.05
      }
    }
  }

  /// The text in at most `most` lines of at most `width` pixels.
  ///
  /// What does not fit is cut and ends in `…`; `isCut` then says that the full text must be found
  /// elsewhere. There is always at least one line.
  static func lines(
    _ text: String, size: Double, width: Double, most: Int, isBold: Bool = false
  ) -> (lines: [String], isCut: Bool) {
    let fits = { (line: String) in Self.width(line, size: size, isBold: isBold) <= width + 1e-6 }
    // Nothing beyond this can be shown, and names may be of any length.
    let head = String(text.unicodeScalars.prefix(Int(width / size * 4) * most + 8))
    if fits(text) { return ([text], false) }
    var columns = max(Int(2 * width / size), 2)
    var lines = head.wrapped(to: columns)
    while columns > 2, !lines.allSatisfy(fits) {
      columns -= 1
      lines = head.wrapped(to: columns)
    }
    let isCut = lines.count > most || head.unicodeScalars.count < text.unicodeScalars.count
    lines = Array(lines.prefix(max(most, 1)))
    for index in lines.indices where !fits(lines[index]) || isCut && index == lines.count - 1 {
      var line = lines[index]
      while !line.isEmpty, !fits(line + "…") { line.removeLast() }
      lines[index] = line + "…"
    }
    return (lines, isCut || lines.contains { $0.hasSuffix("…") })
  }
}
