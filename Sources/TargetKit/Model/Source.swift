/// A document that targets and figures are taken from.
public struct Source: Hashable, Sendable, Identifiable {
  /// The short name it is cited by, unique within a plan.
  public let id: String
  /// The document's title.
  public let title: LocalizedText
  /// When it was published, as precisely as known; `nil` if not stated.
  public let published: Period?
  /// Where it can be read.
  public let link: String?
  /// What was stated of it in words, in code.
  var stated = StatedWords()

  /// A document, by the name it is cited by.
  public init(id: String, title: LocalizedText, published: Period? = nil, link: String? = nil) {
    self.id = id
    self.title = title
    self.published = published
    self.link = link
  }
}
