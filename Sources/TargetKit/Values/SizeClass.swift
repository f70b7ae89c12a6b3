/// Classes of size such as 千亿级: an order of magnitude, not a number, until the plan says when it
/// is attained.
enum SizeClass {
  static func isOne(_ text: String) -> Bool {
    let plain = Numerals.halfWidth(text).filter { !$0.isWhitespace }
    guard plain.hasSuffix("级"), let before = plain.dropLast().last else { return false }
    return "十百千万亿兆".contains(before)
  }
}
