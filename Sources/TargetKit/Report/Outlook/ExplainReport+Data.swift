extension ExplainReport {
  /// A working, and what it is of: a method, or the review itself.
  private struct Sheet {
    let method: AssessmentMethod?
    let assessment: Assessment?
    let sheets: [Worksheet]
  }

  private func sheets(of finding: TargetReview) -> [Sheet] {
    if methods.isEmpty {
      return [Sheet(method: nil, assessment: nil, sheets: [review.proof(of: finding).sheet])]
    }
    return methods.map { method in
      let assessment = review.assessment(of: finding, by: method, as: fidelity)
      return Sheet(
        method: method, assessment: assessment, sheets: assessment.workings.map(\.sheet))
    }
  }

  var json: String {
    ByteSink.text { out in
      out.appendOutlooks(asOf: review.asOf, "explanations", review.targets) { finding, out in
        out.append("{" as StaticString)
        out.appendIdentity(finding)
        out.append(",\"figures\":" as StaticString)
        let figures = review.comparableFigures(ofTarget: finding.number)
        let places = loaded.locations(ofRows: figures.map(\.row))
        JSONOutlook.list(figures, to: &out) { figure, out in
          out.append("{\"asWritten\":" as StaticString)
          out.appendJSON(figure.asWritten)
          out.append(",\"period\":" as StaticString)
          out.appendJSON(figure.period)
          out.append(",\"source\":" as StaticString)
          out.appendJSON(figure.source)
          out.append(",\"file\":" as StaticString)
          out.appendJSON(places[figure.row]?.file)
          out.append(",\"line\":" as StaticString)
          if let line = places[figure.row]?.line {
            out.appendDecimal(line)
          } else {
            out.append("null" as StaticString)
          }
          out.append("}" as StaticString)
        }
        out.append(",\"workings\":" as StaticString)
        JSONOutlook.list(sheets(of: finding), to: &out) { sheet, out in
          out.append("{\"method\":" as StaticString)
          out.appendJSON(sheet.method?.id)
          if let assessment = sheet.assessment {
            out.append(",\"outlook\":" as StaticString)
            JSONOutlook.write(assessment, to: &out)
          }
          out.append(",\"sheets\":" as StaticString)
          JSONOutlook.list(sheet.sheets, to: &out) { Self.write($0, to: &$1) }
          out.append("}" as StaticString)
        }
        out.append("}" as StaticString)
      }
    }
  }

  private static func write(_ sheet: Worksheet, to out: inout ByteSink) {
    out.append("{\"inputs\":" as StaticString)
    JSONOutlook.list(sheet.inputs, to: &out) { input, out in
      out.append("{\"symbol\":" as StaticString)
      out.appendJSON(input.symbol)
      out.append(",\"name\":" as StaticString)
      out.appendJSON(input.name)
      out.append(",\"value\":" as StaticString)
      out.append(number: input.value)
      out.append("}" as StaticString)
    }
    out.append(",\"steps\":" as StaticString)
    JSONOutlook.list(sheet.steps, to: &out) { step, out in
      out.append("{\"name\":" as StaticString)
      out.appendJSON(step.name)
      out.append(",\"formula\":" as StaticString)
      out.appendJSON(step.formula)
      switch step.result {
      case .value(let symbol, let value):
        out.append(",\"symbol\":" as StaticString)
        out.appendJSON(symbol)
        out.append(",\"value\":" as StaticString)
        out.append(number: value)
      case .check(let holds):
        out.append(",\"holds\":" as StaticString)
        out.append(holds)
      }
      out.append("}" as StaticString)
    }
    out.append("}" as StaticString)
  }

  var csv: String {
    let heads = ["method", "sheet", "kind", "symbol", "meaning", "formula", "result"]
    return CSVIdentity.table(CSVIdentity.columns + heads) { table in
      for finding in review.targets {
        let identity = CSVIdentity.cells(finding, options.language)
        for sheet in sheets(of: finding) {
          for (place, one) in sheet.sheets.enumerated() {
            let head = identity + [sheet.method?.id ?? "", String(place + 1)]
            for row in rows(one) { table.row(head + row) }
          }
        }
      }
    }
  }

  private func rows(_ sheet: Worksheet) -> [[String]] {
    sheet.inputs.map {
      [
        "input", $0.symbol, $0.name[options.language], "", CSVOutlook.number($0.value),
      ]
    }
      + sheet.steps.map { step in
        let name = step.name[options.language]
        return switch step.result {
        case .value(let symbol, let value):
          ["step", symbol, name, step.formula, CSVOutlook.number(value)]
        case .check(let holds): ["check", "", name, step.formula, holds ? "true" : "false"]
        }
      }
  }
}
