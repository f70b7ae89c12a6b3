/// A scale on which categories of different methods can be laid side by side.
///
/// The scale is **ours**, not a publisher's: every ``AssessmentMethod/Category`` states which
/// standing we put it under, and that mapping is a reading of the category's name.
public enum CommonStanding: String, Hashable, Sendable, CaseIterable {
  /// The target is reached.
  case reached
  /// Better than the target asks for by now.
  case ahead
  /// On the way to the target.
  case onTrack = "on-track"
  /// Short of what the target asks for by now.
  case behind
  /// Going the wrong way.
  case movingAway = "moving-away"
  /// The method does not say, or says different things for different parts of a reading.
  case unknown

  /// The standing in words.
  public var name: LocalizedText {
    switch self {
    case .reached: LocalizedText(zh: "已达到", en: "reached")
    case .ahead: LocalizedText(zh: "超前", en: "ahead")
    case .onTrack: LocalizedText(zh: "正常", en: "on track")
    case .behind: LocalizedText(zh: "滞后", en: "behind")
    case .movingAway: LocalizedText(zh: "背离", en: "moving away")
    case .unknown: LocalizedText(zh: "未知", en: "unknown")
    }
  }

  /// Whether the standing is good news, bad news, or no news (`nil`).
  public var isFavourable: Bool? {
    switch self {
    case .reached, .ahead, .onTrack: true
    case .behind, .movingAway: false
    case .unknown: nil
    }
  }
}
