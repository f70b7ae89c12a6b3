/// The unit of a chart's numbers, with what each language calls it.
///
/// Languages count large numbers differently: 1090 in the unit 亿元 reads `1090亿元` in Chinese and
/// `109 billion yuan` in English. So a unit is a multiple of a plain one.
public struct ChartUnit: Hashable, Sendable {
  /// The plain unit, such as `元`, `%` or `家`; may be empty.
  public let name: LocalizedText
  /// How many plain units one of the numbers stands for: 10⁸ for 亿元, 1 for %.
  public let multiple: Double
  /// Whether numbers may be written in 万 and 亿, or in millions; not so for shares and rates.
  public let isScaled: Bool

  /// A unit that stands for `multiple` of `name`.
  ///
  /// A multiple that isn't a positive finite number is taken as one.
  public init(_ name: LocalizedText, multiple: Double = 1, isScaled: Bool = true) {
    self.name = name
    self.multiple = multiple.isFinite && multiple > 0 ? multiple : 1
    self.isScaled = isScaled
  }

  /// The unit of figures, with the English names of common ones.
  ///
  /// A leading 万, 亿 or 万亿 of the symbol becomes the multiple, as does any other multiplier. A symbol without a known English
  /// name stays as it is.
  public init(_ unit: Unit) {
    let (power, name) = unit.multiplier
    let multiple = Double("1e\(power)") ?? 1
    let isShare = [.share, .sharePoints, .multiple].contains(unit.dimension)
    self.init(
      LocalizedText(
        zh: name, en: UnitName.english(name, isCounted: unit.dimension.isCounted)),
      multiple: multiple,
      isScaled: !isShare)
  }
}
