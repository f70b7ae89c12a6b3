extension Diagnostic.Code {
  /// A file that should be JSON is something else.
  public static let notJSON = Self("not-json")
  /// Something follows the end of a JSON value.
  public static let trailingContent = Self("trailing-content")
  /// Brackets are nested too deeply.
  public static let nestedTooDeeply = Self("nested-too-deeply")
  /// Two items aren't separated by a comma.
  public static let missingComma = Self("missing-comma")
  /// A comma separates nothing.
  public static let extraComma = Self("extra-comma")
  /// A key and its value aren't separated by a colon.
  public static let missingColon = Self("missing-colon")
  /// A key or a comma has no value.
  public static let missingValue = Self("missing-value")
  /// A value in an object has no key.
  public static let missingKey = Self("missing-key")
  /// Chinese punctuation stands where ASCII punctuation should.
  public static let fullWidthPunctuation = Self("fullwidth-punctuation")
  /// A space is not one of those that JSON allows.
  public static let foreignSpace = Self("foreign-space")
  /// A comment begins with `#`.
  public static let hashComment = Self("hash-comment")
  /// A comment has no end.
  public static let unclosedComment = Self("unclosed-comment")
  /// A bracket has no counterpart.
  public static let unclosedBracket = Self("unclosed-bracket")
  /// A closing bracket is of another kind than the opening one.
  public static let mismatchedBracket = Self("mismatched-bracket")
  /// A text has no closing quote.
  public static let unclosedString = Self("unclosed-string")
  /// A text is in single quotes.
  public static let singleQuotes = Self("single-quotes")
  /// A text holds a control character.
  public static let controlCharacter = Self("control-character")
  /// A backslash is followed by something that it cannot escape.
  public static let badEscape = Self("bad-escape")
  /// A number is written in another notation than JSON's.
  public static let badNumber = Self("bad-number")
  /// `true`, `false` or `null` is misspelled.
  public static let badLiteral = Self("bad-literal")
  /// A text or key has no quotes.
  public static let unquotedText = Self("unquoted-text")
  /// A key is used twice in one object.
  public static let duplicateKey = Self("duplicate-key")
}
