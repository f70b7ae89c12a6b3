/// A heading that groups the indicators of a plan: 经济发展, 民生福祉.
public struct IndicatorGroup: Hashable, Sendable, Identifiable {
  /// The name that indicators refer to it by.
  public let id: String
  /// The name people read.
  public let name: LocalizedText

  /// A heading by its id.
  public init(id: String, name: LocalizedText) {
    self.id = id
    self.name = name
  }
}
