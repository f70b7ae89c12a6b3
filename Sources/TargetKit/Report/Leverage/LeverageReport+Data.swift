extension LeverageReport {
  /// One document with everything: each lever with its inputs, each with what came out of it.
  var json: String {
    ByteSink.text { out in
      out.appendOutlooks(asOf: review.asOf, "levers", review.levers) { lever, out in
        JSONLeverage(report: self, lever: lever).write(to: &out)
      }
    }
  }

  private static let columns = [
    "plan", "lever", "stage", "input", "output", "kind", "period", "share", "number", "lower",
    "upper", "unit", "reason", "dividend", "divisor", "input-place", "output-place",
  ]

  /// One row a number: ratios, costs, shares, break-evens, sensitivity and answers.
  var csv: String {
    CSVIdentity.table(Self.columns) { table in
      for lever in review.levers {
        let rows = LeverageRows(report: self, lever: lever)
        for row in rows.rows { table.row(row.cells) }
      }
    }
  }
}
