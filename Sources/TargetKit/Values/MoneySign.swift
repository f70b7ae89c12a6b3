/// Money signs that stand before a number in English: `$12.3 billion`, `£5m`, `€1.5bn`.
enum MoneySign {
  private static let signs = [
    ("US$", "USD"), ("HK$", "HKD"), ("$", "USD"), ("£", "GBP"), ("€", "EUR"), ("¥", "元"),
    ("￥", "元"),
  ]

  /// The same figure with its currency behind the number; `nil` where no sign stands before it.
  static func behindNumber(_ text: Substring) -> String? {
    for (sign, currency) in signs where text.hasPrefix(sign) {
      let number = text.dropFirst(sign.count).trimmed
      guard number.first?.isASCIIDigit == true else { return nil }
      // £5m and £1.5bn: the letter is a multiplier.
      for (letters, word) in [
        ("bn", " billion"), ("tn", " trillion"), ("m", " million"), ("k", " thousand"),
      ]
      where number.lowercased().hasSuffix(letters) {
        let digits = number.dropLast(letters.count).trimmed
        if digits.allSatisfy({ $0.isASCIIDigit || $0 == "." || $0 == "," }) {
          return String(digits) + word + " " + currency
        }
      }
      return String(number) + " " + currency
    }
    return nil
  }
}
