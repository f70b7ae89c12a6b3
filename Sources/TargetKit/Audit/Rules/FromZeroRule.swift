extension FindingRules {
  /// The first of something, after a year that had none: a rise, and no rate of growth.
  static let fromZero: Rule = { sources in
    let book = sources.book
    return book.seriesTable.records.indices.compactMap { series -> AuditFinding? in
      let rows = book.observationTable.rowsOfSeries[series]
      guard rows.count > 1, rows.count <= AuditTopic.mostFigures,
        rows.contains(where: { book.observationTable.value($0).isZero })
      else { return nil }
      let levels = sources.figuresByPeriod(ofSeries: series)
      guard let latest = sources.figures(ofSeries: series).last?.observation,
        let earlier = latest.period.yearEarlier.flatMap({ levels[$0] }),
        earlier.reading.value.isZero, !latest.reading.value.isZero
      else { return nil }
      return sources.fromZero(earlier, latest, series)
    }
  }
}

extension AuditSources {
  fileprivate func fromZero(
    _ earlier: Observation, _ latest: Observation, _ series: Int
  ) -> AuditFinding {
    let indicator = Int(book.seriesTable.records[series].indicator)
    let plan = book.plans[Int(book.indicatorTable.records[indicator].plan)].id
    let inputs = [latest, earlier].map { input($0, plan: plan) }
    return finding(
      .fromZero, "\(id(ofSeries: series))@\(latest.period)", plan: plan, inputs[0].name, inputs
    ) { steps throws(AuditObstacle) in
      let rise = try quantity(latest.reading, plan: plan)
        .minus(try quantity(earlier.reading, plan: plan))
      let unit = latest.reading.unit
      steps.append(
        AuditStep(
          text(latest).followed(by: " - ").followed(by: text(earlier)).followed(by: " = ")
            .followed(by: AmountText.text(rise, in: unit)), rise, unit))
      return latest.yearOnYear == nil
        ? (
          .implied, LocalizedText(zh: "从零起步，算不出增幅", en: "from nothing, so there is no rate")
        )
        : (
          .tension,
          LocalizedText(
            zh: "上年同期为零，公布的增幅无从得出",
            en: "there was none a year earlier, so the published rate is of something else")
        )
    }
  }
}
