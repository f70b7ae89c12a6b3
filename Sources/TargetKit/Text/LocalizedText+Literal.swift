extension LocalizedText: ExpressibleByStringLiteral {
  /// A text in one language, which its letters tell: Chinese if one of them is.
  public init(stringLiteral text: String) { self.init(guessing: text) }

  /// A text in one language, which its letters tell: Chinese if one of them is.
  public init(guessing text: String) {
    let isChinese = text.unicodeScalars.contains { 0x4E00...0x9FFF ~= $0.value }
    self.init(text, in: isChinese ? .chinese : .english)
  }
}
