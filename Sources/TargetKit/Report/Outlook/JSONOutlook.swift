/// Writes what methods and projections say as JSON.
///
/// The article <doc:reading-outlook-reports> says what stands in it.
enum JSONOutlook {
  /// Writes the answer of a method: its categories from worst to best, our common scale, the number
  /// it shows first, and why there is none for all or part of what the figures allow.
  static func write(_ assessment: Assessment, to out: inout ByteSink) {
    out.append("{\"method\":" as StaticString)
    out.appendJSON(assessment.method.id)
    out.append(",\"category\":" as StaticString)
    out.appendJSON(assessment.category?.id)
    out.append(",\"categories\":" as StaticString)
    list(assessment.categories, to: &out) { category, out in
      out.append("{\"id\":" as StaticString)
      out.appendJSON(category.id)
      out.append(",\"name\":" as StaticString)
      out.appendJSON(category.name)
      out.append(UInt8(ascii: "}"))
    }
    out.append(",\"standing\":" as StaticString)
    out.appendJSON(assessment.standing.rawValue)
    out.append(",\"value\":" as StaticString)
    if let statistic = assessment.headline {
      out.append("{\"lower\":" as StaticString)
      out.append(number: statistic.value.lower)
      out.append(",\"upper\":" as StaticString)
      out.append(number: statistic.value.upper)
      out.append(",\"unit\":" as StaticString)
      out.appendJSON(statistic.measure.unit.rawValue)
      out.append(",\"name\":" as StaticString)
      out.appendJSON(statistic.measure.name)
      out.append(UInt8(ascii: "}"))
    } else {
      out.append("null" as StaticString)
    }
    out.append(",\"reasons\":" as StaticString)
    list(assessment.reasons, to: &out) { reason, out in
      out.append("{\"code\":" as StaticString)
      out.appendJSON(reason.code)
      out.append(",\"text\":" as StaticString)
      out.appendJSON(reason.text)
      out.append(UInt8(ascii: "}"))
    }
    if !assessment.notes.isEmpty {
      out.append(",\"notes\":" as StaticString)
      list(assessment.notes, to: &out) { $1.appendJSON($0) }
    }
    out.append(UInt8(ascii: "}"))
  }

  /// Writes the projection of a target: each number or `null`, and the reason where one is missing.
  static func write(
    _ projection: Result<TargetOutlook, OutlookRefusal>, to out: inout ByteSink
  ) {
    let outlook = try? projection.get()
    out.append("{\"model\":" as StaticString)
    out.appendJSON(outlook?.model.id)
    out.append(",\"figures\":" as StaticString)
    out.appendDecimal(outlook?.figureCount ?? 0)
    let point = outlook?.atDue?.point
    out.append(",\"value\":" as StaticString)
    out.append(number: point.map { $0.isPoint ? $0.lower : .nan } ?? .nan)
    write(",\"valueLower\":", ",\"valueUpper\":", point, to: &out)
    write(",\"lo50\":", ",\"hi50\":", outlook?.atDue?.interval(level: 0.5), to: &out)
    write(",\"lo80\":", ",\"hi80\":", outlook?.atDue?.interval(level: 0.8), to: &out)
    write(",\"lo95\":", ",\"hi95\":", outlook?.atDue?.interval(level: 0.95), to: &out)
    let probability = outlook.flatMap { try? $0.probability.get() }
    out.append(",\"probability\":" as StaticString)
    out.append(number: probability.map { $0.isPoint ? $0.lower : .nan } ?? .nan)
    write(",\"probabilityLower\":", ",\"probabilityUpper\":", probability, to: &out)
    let arrival = outlook.flatMap { try? $0.arrival.get() }
    out.append(",\"arrivalFrom\":" as StaticString)
    year(arrival?.medianYears?.first, to: &out)
    out.append(",\"arrivalTo\":" as StaticString)
    year(arrival?.medianYears?.last, to: &out)
    out.append(",\"reached\":" as StaticString)
    out.append(arrival?.isReached ?? false)
    out.append(",\"reason\":" as StaticString)
    if let refusal = projection.refusal {
      out.append("{\"code\":" as StaticString)
      out.appendJSON(refusal.code)
      out.append(",\"text\":" as StaticString)
      out.appendJSON(
        LocalizedText(
          zh: Words(language: .chinese).refusal(refusal),
          en: Words(language: .english).refusal(refusal)))
      out.append(UInt8(ascii: "}"))
    } else {
      out.append("null" as StaticString)
    }
    out.append(UInt8(ascii: "}"))
  }

  private static func write(
    _ lower: StaticString, _ upper: StaticString, _ range: RealInterval?, to out: inout ByteSink
  ) {
    out.append(lower)
    out.append(number: range?.lower ?? .nan)
    out.append(upper)
    out.append(number: range?.upper ?? .nan)
  }

  private static func year(_ year: Int?, to out: inout ByteSink) {
    guard let year else { return out.append("null" as StaticString) }
    out.appendDecimal(year)
  }

  /// Writes an array on one line.
  static func list<Element>(
    _ elements: [Element], to out: inout ByteSink, _ write: (Element, inout ByteSink) -> Void
  ) {
    out.append(UInt8(ascii: "["))
    for (index, element) in elements.enumerated() {
      if index > 0 { out.append(UInt8(ascii: ",")) }
      write(element, &out)
    }
    out.append(UInt8(ascii: "]"))
  }
}

extension Result<TargetOutlook, OutlookRefusal> {
  /// Why there is no probability, or no projection at all.
  var refusal: OutlookRefusal? {
    switch self {
    case .failure(let refusal): refusal
    case .success(let outlook):
      if case .failure(let refusal) = outlook.probability { refusal } else { nil }
    }
  }
}
