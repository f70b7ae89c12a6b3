/// A change far out of the ordinary of its series, like that of a pandemic year.
public struct StructuralBreak: Hashable, Sendable {
  /// The date of the figure before it, as a year with its fraction.
  public let before: Double
  /// The date of the figure that is out of the ordinary.
  public let year: Double
  /// The ordinary change per period, on the scale of the series; a share of the level for amounts.
  public let ordinary: Double
  /// The change per period that came instead, on the same scale.
  public let change: Double
}

extension StructuralBreak {
  /// How many ordinary scatters from the ordinary change a break is.
  ///
  /// Of the yearly M4 series a twelfth has a change so far out of its ordinary.
  private static let distance = 8.0
  /// The least break, as a share of the level.
  private static let least = 0.05

  /// The breaks in a series: at least five changes, the scatter taken from their median distance.
  static func breaks(
    in choice: ScaleChoice, times: [Double], perYear: Double
  ) -> [StructuralBreak] {
    guard choice.series.count >= 6, choice.series.count == times.count else { return [] }
    let bound = Swift.max(distance * choice.ordinary.scatter, least * choice.pace)
    var found: [StructuralBreak] = []
    for index in choice.series.indices.dropFirst() {
      let change =
        (choice.series[index] - choice.series[index - 1]) / (times[index] - times[index - 1])
      guard abs(change - choice.ordinary.median) > bound else { continue }
      found.append(
        StructuralBreak(
          before: times[index - 1] / perYear, year: times[index] / perYear,
          ordinary: choice.ordinary.median / choice.pace, change: change / choice.pace))
    }
    return found
  }
}
