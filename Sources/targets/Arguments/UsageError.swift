import TargetKit

/// What is wrong with a call, and what would be right.
struct UsageError: Error {
  let message: LocalizedText
  var remedy: LocalizedText?

  init(zh: String, en: String, remedy: LocalizedText? = nil) {
    message = LocalizedText(zh: zh, en: en)
    self.remedy = remedy
  }

  /// The error on one line.
  func text(in language: Language) -> String {
    var text = "error: " + message[language]
    if let remedy { text += (language == .chinese ? "；" : "; ") + remedy[language] }
    return text
  }
}

extension LocalizedText {
  /// The question whether another word was meant, if one is near.
  static func didYouMean(_ word: String, among words: some Sequence<String>) -> LocalizedText? {
    Suggestion.nearest(to: word, among: words).map { didYouMean($0) }
  }

  /// The question whether `word` was meant.
  static func didYouMean(_ word: String) -> LocalizedText {
    LocalizedText(zh: "是否想用 '\(word)'？", en: "did you mean '\(word)'?")
  }

  /// The words to choose from.
  static func oneOf(_ words: [String]) -> LocalizedText {
    LocalizedText(
      zh: "可用：\(words.joined(separator: "、"))", en: "use \(words.joined(separator: ", "))")
  }
}
