/// How a limit or a level that is to be held stands.
public enum HoldStanding: String, Hashable, Sendable, CaseIterable {
  /// It is to be held, and the latest figure holds it.
  case holding
  /// It is to be held, and the latest figure does not hold it.
  case broken
  /// It was held at the due date.
  case kept
  /// An amount or rate of an earlier period was at the level; it is to be so at the due date.
  case reached
}
