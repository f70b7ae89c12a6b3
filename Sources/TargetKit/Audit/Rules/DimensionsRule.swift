extension FindingRules {
  /// The figures of the values of a dimension against that of all of them: amounts add up to it, and a
  /// share or a rate of all lies between those of the parts.
  static let dimensions: Rule = { sources in
    let book = sources.book
    guard book.seriesTable.places.hasParts else { return [] }
    return book.indicatorTable.records.indices.flatMap { indicator -> [AuditFinding] in
      let plan = book.plans[Int(book.indicatorTable.records[indicator].plan)]
      return plan.dimensions.filter(\.addsUp).flatMap { dimension in
        sources.parted(indicator, by: dimension, plan).flatMap {
          sources.findings($0, by: dimension, plan, addsUp: sources.addsUp(indicator))
        }
      }
    }
  }
}

extension AuditSources {
  /// A series, and its parts by the values of one dimension.
  struct Parted {
    let whole: Int
    let parts: [String: Int]
  }

  /// The series of an indicator that are parted by a dimension, each area and other part by itself.
  fileprivate func parted(
    _ indicator: Int, by dimension: PlanDimension, _ plan: Plan
  ) -> [Parted] {
    struct Place: Hashable {
      let area: UInt32?
      let part: Part
    }
    var order: [Place] = []
    var parts: [Place: [String: Int]] = [:]
    for series in series(ofIndicator: indicator) {
      let part = book.seriesTable.part(series)
      guard let value = part[dimension.id] else { continue }
      let place = Place(area: book.seriesTable.area(series), part: part.without(dimension.id))
      if parts[place] == nil { order.append(place) }
      parts[place, default: [:]][value] = series
    }
    return order.compactMap { place in
      guard let found = book.seriesTable.places.find(area: place.area, part: place.part),
        let whole = book.series(ofIndicator: indicator, at: found)
      else { return nil }
      return Parted(whole: whole, parts: parts[place] ?? [:])
    }
  }

  fileprivate func findings(
    _ parted: Parted, by dimension: PlanDimension, _ plan: Plan, addsUp: Bool
  ) -> [AuditFinding] {
    let parts = parted.parts.mapValues { figuresByPeriod(ofSeries: $0) }
    return figures(ofSeries: parted.whole).compactMap { dated in
      let whole = dated.observation
      let found = dimension.values.compactMap { parts[$0.id]?[whole.period] }
      let missing = dimension.values.filter { parts[$0.id]?[whole.period] == nil }
      guard addsUp else {
        return missing.isEmpty && !found.isEmpty ? mean(found, of: whole, dimension, plan) : nil
      }
      // One part alone says something only where it has more than the whole.
      guard found.count > 1 || !found.isEmpty && isBeyond(found[0], whole, plan) else { return nil }
      return finding(dimension.sum(found, of: whole, missing: missing), plan)
    }
  }

  private func isBeyond(_ part: Observation, _ whole: Observation, _ plan: Plan) -> Bool {
    guard let part = try? quantity(part.reading, plan: plan.id),
      let whole = try? quantity(whole.reading, plan: plan.id)
    else { return false }
    return part.compared(.atMost, with: whole, reach: plan.reach) == .fails
  }

  /// A finding where a rate of the whole lies beyond those of all its parts; `nil` where it lies between.
  private func mean(
    _ parts: [Observation], of whole: Observation, _ dimension: PlanDimension, _ plan: Plan
  ) -> AuditFinding? {
    guard let total = try? quantity(whole.reading, plan: plan.id) else { return nil }
    let amounts = parts.compactMap { try? quantity($0.reading, plan: plan.id) }
    guard amounts.count == parts.count else { return nil }
    let isAbove = amounts.allSatisfy {
      total.compared(.atMost, with: $0, reach: plan.reach) == .fails
    }
    let isBelow = amounts.allSatisfy {
      total.compared(.atLeast, with: $0, reach: plan.reach) == .fails
    }
    guard isAbove || isBelow else { return nil }
    let inputs = ([whole] + parts).map { input($0, plan: plan.id) }
    let place = FigureReference.place(whole.area, whole.part)
    return finding(
      .dimension, "\(whole.indicator)\(place)@\(whole.period)/\(dimension.id)", plan: plan.id,
      inputs[0].name,
      inputs
    ) { steps throws(AuditObstacle) in
      for part in parts {
        steps.append(
          AuditStep(text(whole).followed(by: isAbove ? " > " : " < ").followed(by: text(part))))
      }
      return (
        .contradicts,
        isAbove
          ? LocalizedText(zh: "合计高于每一部分", en: "the whole is above each of its parts")
          : LocalizedText(zh: "合计低于每一部分", en: "the whole is below each of its parts")
      )
    }
  }
}

extension PlanDimension {
  fileprivate func sum(
    _ parts: [Observation], of whole: Observation, missing: [Value]
  ) -> SumOfParts {
    let zh = missing.map { $0.name[.chinese] }.joined(separator: "、")
    let en = missing.map { $0.name[.english] }.joined(separator: ", ")
    return SumOfParts(
      rule: .dimension, kind: id, parts: parts, whole: whole,
      rest: missing.isEmpty ? nil : LocalizedText(zh: "其余是\(zh)", en: "the rest is \(en)"),
      beyond: LocalizedText(
        zh: "按\(name[.chinese])分的各部分相加超过合计",
        en: "the parts by \(name[.english]) together have more than the whole"),
      short: LocalizedText(
        zh: "按\(name[.chinese])分的各部分相加不足合计",
        en: "the parts by \(name[.english]) do not add up to the whole"))
  }
}
