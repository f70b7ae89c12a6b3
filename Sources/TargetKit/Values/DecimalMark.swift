/// What stands between the whole part of a number and its fraction.
public enum DecimalMark: String, Hashable, Sendable, CaseIterable {
  /// `1,234.5`: a point; commas part thousands.
  case point = "."
  /// `1.234,5`: a comma; points part thousands.
  case comma = ","
}
