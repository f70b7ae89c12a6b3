/// A number as a workbook writes it, taken apart into digits.
///
/// Spreadsheets keep 15 digits, and write some numbers with 17, so that 1.1 becomes
/// 1.1000000000000001 in the file: beyond 15 digits a number is rounded, half away from zero.
struct PlainDecimal: Hashable, Sendable {
  static let maximumDigits = 15

  private(set) var isNegative = false
  /// The digits from the first that isn't zero to the last that isn't; none for zero.
  private(set) var digits: [UInt8] = []
  /// The power of ten of the last digit.
  private(set) var exponent = 0

  /// Reads `-12.5` or `1.25E-3`; `nil` for anything else.
  init?(_ text: some Collection<UInt8>) {
    var rest = text[...]
    if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
      isNegative = sign == UInt8(ascii: "-")
      rest = rest.dropFirst()
    }
    var isBehindPoint = false
    var hasDigits = false
    loop: while let byte = rest.first {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        hasDigits = true
        if !digits.isEmpty || byte != UInt8(ascii: "0") { digits.append(byte - 48) }
        if isBehindPoint { exponent -= 1 }
      case UInt8(ascii: "."):
        guard !isBehindPoint else { return nil }
        isBehindPoint = true
      default: break loop
      }
      rest = rest.dropFirst()
    }
    guard hasDigits, digits.count <= 400 else { return nil }
    if let mark = rest.first {
      guard mark == UInt8(ascii: "e") || mark == UInt8(ascii: "E"), rest.count <= 5,
        let power = Int(String(decoding: rest.dropFirst(), as: UTF8.self)), abs(power) <= 400
      else { return nil }
      exponent += power
    }
    normalize()
  }

  private mutating func normalize() {
    if digits.count > Self.maximumDigits {
      let dropped = digits.count - Self.maximumDigits
      let roundsUp = digits[Self.maximumDigits] >= 5
      digits.removeLast(dropped)
      exponent += dropped
      if roundsUp {
        var place = digits.count - 1
        while place >= 0, digits[place] == 9 {
          digits[place] = 0
          place -= 1
        }
        if place >= 0 { digits[place] += 1 } else { digits.insert(1, at: 0) }
      }
    }
    while digits.last == 0 {
      digits.removeLast()
      exponent += 1
    }
    if digits.isEmpty { (isNegative, exponent) = (false, 0) }
  }

  /// The number without what is behind its decimal point; `nil` beyond nine digits.
  var wholePart: Int? {
    guard digits.count + exponent <= 9 else { return nil }
    var value = 0
    for place in 0..<max(0, digits.count + exponent) {
      value = value * 10 + (place < digits.count ? Int(digits[place]) : 0)
    }
    return isNegative ? -value : value
  }

  /// What is behind the decimal point, as a share of one.
  var fraction: Double {
    var value = 0.0
    var unit = 1.0
    for place in max(0, digits.count + exponent)..<max(0, digits.count + exponent, digits.count) {
      unit /= 10
      value += Double(digits[place]) * unit
    }
    // Zeros may stand between the point and the first digit.
    var zeros = digits.count + exponent
    while zeros < 0, value > 0 {
      value /= 10
      zeros += 1
    }
    return value
  }

  /// The number as plain text, such as `-0.4523`.
  ///
  /// - Parameters:
  ///   - shift: The power of ten by which it is made larger.
  ///   - decimals: The digits behind the point that are there in any case.
  ///   - wholeDigits: The digits before the point that are there in any case, one at least.
  /// - Returns: The text.
  func text(shift: Int = 0, decimals: Int = 0, wholeDigits: Int = 1) -> String {
    let exponent = digits.isEmpty ? 0 : exponent + shift
    var out: [UInt8] = isNegative ? [UInt8(ascii: "-")] : []
    let wholeCount = max(0, digits.count + exponent)
    for _ in 0..<max(0, max(1, wholeDigits) - wholeCount) { out.append(48) }
    for place in 0..<wholeCount { out.append(place < digits.count ? digits[place] + 48 : 48) }
    let shownDecimals = max(decimals, -exponent, 0)
    guard shownDecimals > 0 else { return String(decoding: out, as: UTF8.self) }
    out.append(UInt8(ascii: "."))
    for decimal in 0..<shownDecimals {
      let place = digits.count + exponent + decimal
      out.append(digits.indices.contains(place) ? digits[place] + 48 : 48)
    }
    return String(decoding: out, as: UTF8.self)
  }
}
