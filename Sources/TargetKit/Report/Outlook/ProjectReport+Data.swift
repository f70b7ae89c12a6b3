extension ProjectReport {
  var json: String {
    ByteSink.text { out in
      out.appendOutlooks(asOf: review.asOf, "series", outlooks) { result, out in
        out.append("{\"model\":" as StaticString)
        out.appendJSON(model.id)
        out.append(",\"targets\":" as StaticString)
        switch result {
        case .failure(let failure):
          JSONOutlook.list(failure.findings, to: &out) { finding, out in
            Self.write(finding, .failure(failure.refusal), to: &out)
          }
        case .success(let outlook):
          JSONOutlook.list(Array(zip(outlook.findings, outlook.outlooks)), to: &out) { pair, out in
            Self.write(pair.0, .success(pair.1), to: &out)
          }
          write(outlook, to: &out)
        }
        out.append("}" as StaticString)
      }
    }
  }

  private static func write(
    _ finding: TargetReview, _ projection: Result<TargetOutlook, OutlookRefusal>,
    to out: inout ByteSink
  ) {
    out.append("{" as StaticString)
    out.appendIdentity(finding)
    out.append(",\"projection\":" as StaticString)
    JSONOutlook.write(projection, to: &out)
    out.append("}" as StaticString)
  }

  /// Writes the figures and the path of a series, and how the model would have done on it.
  private func write(_ outlook: SeriesOutlook, to out: inout ByteSink) {
    out.append(",\"figures\":" as StaticString)
    JSONOutlook.list(outlook.figures, to: &out) { figure, out in
      // Files count the end of 2024 as 2024; the mathematics as 2025.
      out.append("{\"time\":" as StaticString)
      out.append(number: figure.year - 1)
      out.append(",\"lower\":" as StaticString)
      out.append(number: figure.range.lower)
      out.append(",\"upper\":" as StaticString)
      out.append(number: figure.range.upper)
      out.append("}" as StaticString)
    }
    out.append(",\"path\":" as StaticString)
    JSONOutlook.list(path(outlook), to: &out) { step, out in
      out.append("{\"year\":" as StaticString)
      out.appendDecimal(step.year)
      let ranges: [(StaticString, StaticString, RealInterval?)] = [
        (",\"valueLower\":", ",\"valueUpper\":", step.value.point),
        (",\"lo50\":", ",\"hi50\":", step.value.interval(level: 0.5)),
        (",\"lo80\":", ",\"hi80\":", step.value.interval(level: 0.8)),
        (",\"lo95\":", ",\"hi95\":", step.value.interval(level: 0.95)),
      ]
      for (lower, upper, range) in ranges {
        out.append(lower)
        out.append(number: range?.lower ?? .nan)
        out.append(upper)
        out.append(number: range?.upper ?? .nan)
      }
      out.append("}" as StaticString)
    }
    out.append(",\"breaks\":" as StaticString)
    JSONOutlook.list(outlook.breaks, to: &out) { seen, out in
      out.append("{\"year\":" as StaticString)
      out.appendDecimal(seen.calendarYear)
      out.append(",\"change\":" as StaticString)
      out.append(number: seen.change)
      out.append(",\"ordinary\":" as StaticString)
      out.append(number: seen.ordinary)
      out.append("}" as StaticString)
    }
    out.append(",\"statedBreaks\":" as StaticString)
    JSONOutlook.list(outlook.statedBreaks, to: &out) { year, out in out.appendDecimal(year) }
    guard backTests else { return }
    out.append(",\"backtest\":" as StaticString)
    write(outlook.backTest, to: &out)
  }

  private func write(_ test: BackTest?, to out: inout ByteSink) {
    guard let test else { return out.append("null" as StaticString) }
    out.append("{\"origins\":" as StaticString)
    out.appendDecimal(test.origins)
    out.append(",\"forecasts\":" as StaticString)
    out.appendDecimal(test.forecasts)
    let numbers: [(StaticString, Double?)] = [
      (",\"relativeError\":", test.relativeError), (",\"scaledError\":", test.scaledError),
      (",\"coverage50\":", test.coverage?.half), (",\"coverage80\":", test.coverage?.wide),
      (",\"coverage95\":", test.coverage?.widest), (",\"brierScore\":", test.brierScore),
    ]
    for (key, number) in numbers {
      out.append(key)
      out.append(number: number ?? .nan)
    }
    out.append("}" as StaticString)
  }

  /// The years to the last due date, or to the one that was asked for.
  private func path(_ outlook: SeriesOutlook) -> [(year: Int, value: ProjectedValue)] {
    let last = max(outlook.lastDueYear ?? 0, until ?? 0)
    return outlook.outlooks.first?.yearly(until: last) ?? []
  }

  /// A row for each target; with `--until` also one for each year of its series.
  var csv: String {
    let testColumns = [
      "backtest-forecasts", "backtest-relative-error", "backtest-coverage50", "backtest-coverage80",
      "backtest-coverage95", "backtest-brier",
    ]
    let heads =
      CSVIdentity.columns + ["year"] + CSVOutlook.projectionColumns + ["breaks", "stated-breaks"]
      + (backTests ? testColumns : [])
    return CSVIdentity.table(heads) { table in
      for result in outlooks {
        switch result {
        case .failure(let failure):
          for finding in failure.findings {
            table.row(
              row(finding, .failure(failure.refusal)) + ["", ""]
                + (backTests ? testColumns.map { _ in "" } : []))
          }
        case .success(let outlook):
          let test = backTests ? cells(outlook.backTest) : []
          let breaks = [
            outlook.breaks.map { String($0.calendarYear) }.joined(separator: "|"),
            outlook.statedBreaks.map(String.init).joined(separator: "|"),
          ]
          for (finding, projection) in zip(outlook.findings, outlook.outlooks) {
            table.row(row(finding, .success(projection)) + breaks + test)
          }
          guard until != nil, let first = outlook.findings.first else { continue }
          for step in path(outlook) {
            var identity = CSVIdentity.cells(first, options.language)
            // A year of the path belongs to no target.
            for place in 5...7 { identity[place] = "" }
            let ranges =
              [step.value.point] + [0.5, 0.8, 0.95].map { step.value.interval(level: $0) }
            table.row(
              identity + [String(step.year), model.id]
                + ranges.flatMap {
                  [CSVOutlook.number($0?.lower), CSVOutlook.number($0?.upper)]
                } + Array(repeating: "", count: 5) + breaks + test.map { _ in "" })
          }
        }
      }
    }
  }

  private func row(
    _ finding: TargetReview, _ projection: Result<TargetOutlook, OutlookRefusal>
  ) -> [String] {
    CSVIdentity.cells(finding, options.language)
      + [finding.target.due?.end.map { String($0.year) } ?? ""] + CSVOutlook.cells(projection)
  }

  private func cells(_ test: BackTest?) -> [String] {
    [test.map { String($0.forecasts) } ?? ""]
      + [
        test?.relativeError, test?.coverage?.half, test?.coverage?.wide, test?.coverage?.widest,
        test?.brierScore,
      ].map { CSVOutlook.number($0) }
  }
}
