extension LocalizedText {
  /// A text made from the words of each language.
  static func both(_ text: (Words) -> String) -> LocalizedText {
    LocalizedText(zh: text(Words(language: .chinese)), en: text(Words(language: .english)))
  }

  /// A text made with the wording of each language.
  static func worded(_ text: (Wording) -> String) -> LocalizedText {
    LocalizedText(zh: text(Wording(.chinese)), en: text(Wording(.english)))
  }

  /// The text with controls and marks that turn the direction of text written out, in each language
  /// that it is in.
  var printable: LocalizedText { .worded(around: self) { $0.text(self) } }

  /// A text made around `name`, marked as being in one language only where the name is.
  static func worded(around name: LocalizedText, _ text: (Wording) -> String) -> LocalizedText {
    switch (name.exact(in: .chinese), name.exact(in: .english)) {
    case (.some, nil): LocalizedText(text(Wording(.chinese)), in: .chinese)
    case (nil, .some): LocalizedText(text(Wording(.english)), in: .english)
    default: worded(text)
    }
  }
}
