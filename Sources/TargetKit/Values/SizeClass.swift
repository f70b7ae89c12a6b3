/// Classes of size such as 千亿级: an order of magnitude, not a number, until the plan says when it
/// is attained.
///
/// Where a class is *observed* and its digits are written, as in 900亿级, the figure is about that
/// number; without digits (千亿级) it is no figure at all.
enum SizeClass {
  static func isOne(_ text: String) -> Bool { figure(text) != nil }

  /// The number that an observed class is about: 900亿 for 900亿级; `nil` where none is written.
  static func level(_ text: String) -> String? {
    guard let figure = figure(text), let first = figure.first, first.isASCIIDigit else {
      return nil
    }
    return figure
  }

  /// The number that stands for a class where classes are compared with each other: 1000亿 for 千亿级.
  static func order(_ text: String) -> String? {
    guard let figure = figure(text), let first = figure.first else { return nil }
    return first.isASCIIDigit ? figure : "1" + figure
  }

  private static func figure(_ text: String) -> String? {
    let plain = Numerals.halfWidth(text).filter { !$0.isWhitespace }
    guard plain.hasSuffix("级"), let before = plain.dropLast().last,
      "十百千万亿兆".contains(before)
    else { return nil }
    return String(plain.dropLast())
  }
}
