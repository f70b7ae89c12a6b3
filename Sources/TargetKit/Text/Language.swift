/// A language that names, messages and reports are written in.
public enum Language: String, Hashable, Sendable, CaseIterable {
  /// Simplified Chinese.
  case chinese = "zh"
  /// English.
  case english = "en"
}

/// A text in Chinese, in English, or in both.
///
/// At least one of the two is always present, so there is always something to show.
public struct LocalizedText: Hashable, Sendable {
  private let primary: String
  private let english: String?
  private let isChinese: Bool

  /// A text that exists in both languages.
  public init(zh: String, en: String) {
    primary = zh
    english = en
    isChinese = true
  }

  /// A text that exists in one language only.
  public init(_ text: String, in language: Language) {
    primary = text
    english = nil
    isChinese = language == .chinese
  }

  /// The text in `language`, or in the other one where that is missing.
  public subscript(language: Language) -> String {
    guard language == .english, let english else { return primary }
    return english
  }

  /// The text exactly in `language`; `nil` where it was not given.
  public func exact(in language: Language) -> String? {
    switch language {
    case .chinese: isChinese ? primary : nil
    case .english: isChinese ? english : primary
    }
  }
}
