/// The columns of a table that say what a method and a projection say of a target.
enum CSVOutlook {
  static let methodColumns = [
    "method", "category", "standing", "method-value-lower", "method-value-upper",
    "method-value-unit", "method-reason",
  ]

  static let projectionColumns = [
    "model", "projected-lower", "projected-upper", "lo50", "hi50", "lo80", "hi80", "lo95", "hi95",
    "probability-lower", "probability-upper", "arrival-from", "arrival-to", "projection-reason",
  ]

  /// The cells of ``methodColumns``; categories from worst to best, parted by bars.
  static func cells(_ assessment: Assessment?) -> [String] {
    guard let assessment else { return methodColumns.map { _ in "" } }
    let value = assessment.headline
    return [
      assessment.method.id, assessment.categories.map(\.id).joined(separator: "|"),
      assessment.standing.rawValue, number(value?.value.lower), number(value?.value.upper),
      value?.measure.unit.rawValue ?? "",
      assessment.reasons.map(\.code).joined(separator: "|"),
    ]
  }

  /// The cells of ``projectionColumns``.
  static func cells(_ projection: Result<TargetOutlook, OutlookRefusal>?) -> [String] {
    guard let projection else { return projectionColumns.map { _ in "" } }
    let outlook = try? projection.get()
    let value = outlook?.atDue
    let ranges = [value?.point] + [0.5, 0.8, 0.95].map { value?.interval(level: $0) }
    let probability = outlook.flatMap { try? $0.probability.get() }
    let years = outlook.flatMap { try? $0.arrival.get() }?.medianYears
    return [outlook?.model.id ?? ""]
      + (ranges + [probability]).flatMap { [number($0?.lower), number($0?.upper)] }
      + [
        years.map { String($0.first) } ?? "", years?.last.map(String.init) ?? "",
        projection.refusal?.code ?? "",
      ]
  }

  /// A number without an exponent, which a spreadsheet might take for a text.
  static func number(_ value: Double?) -> String {
    guard let value, value.isFinite else { return "" }
    return Numbers.plain(value)
  }
}
