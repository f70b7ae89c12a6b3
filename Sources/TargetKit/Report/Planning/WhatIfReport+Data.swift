extension WhatIfReport {
  var json: String {
    ByteSink.text { out in
      out.append("{\"schemaVersion\":1,\n\"scenarios\":" as StaticString)
      JSONOutlook.list(scenarios, to: &out) { scenario, out in
        out.append("\n{\"id\":" as StaticString)
        out.appendJSON(scenario.scenario.id)
        out.append(",\"name\":" as StaticString)
        out.appendJSON(scenario.scenario.name)
        out.append(",\"asOf\":\"" as StaticString)
        out.append(scenario.base.asOf)
        out.append("\",\"targets\":" as StaticString)
        JSONOutlook.list(scenario.effects, to: &out) { Self.write($0, to: &$1) }
        out.append(",\"coverage\":" as StaticString)
        JSONOutlook.list(scenario.coverage, to: &out) { pair, out in
          out.append("{\"before\":" as StaticString)
          out.append(pair.before)
          out.append(",\"after\":" as StaticString)
          out.append(pair.after)
          out.append("}" as StaticString)
        }
        out.append(",\"breakdowns\":" as StaticString)
        JSONOutlook.list(scenario.breakdowns, to: &out) { pair, out in
          out.append("{\"before\":" as StaticString)
          out.append(pair.before)
          out.append(",\"after\":" as StaticString)
          out.append(pair.after)
          out.append("}" as StaticString)
        }
        out.append("}" as StaticString)
      }
      out.append("}\n" as StaticString)
    }
  }

  private static func write(_ effect: ScenarioReview.Effect, to out: inout ByteSink) {
    out.append("{" as StaticString)
    out.appendIdentity(effect.before)
    out.append(",\"latest\":" as StaticString)
    out.appendJSON(effect.before.observation?.asWritten)
    out.append(",\"assumed\":" as StaticString)
    out.appendJSON(effect.assumed.asWritten)
    out.append(",\"assumedPeriod\":" as StaticString)
    out.appendJSON(effect.assumed.period.description)
    out.append(",\"needed\":" as StaticString)
    out.append(number: effect.planBefore?.needed.nominal ?? .nan)
    out.append(",\"neededThen\":" as StaticString)
    out.append(number: effect.planAfter?.needed.nominal ?? .nan)
    out.append(",\"outcome\":" as StaticString)
    out.appendJSON(effect.outcome.rawValue)
    out.append("}" as StaticString)
  }

  var csv: String {
    let columns = [
      "scenario", "latest", "assumed", "assumed-period", "needed", "needed-then", "outcome",
    ]
    return CSVIdentity.table(CSVIdentity.columns + columns) { table in
      for scenario in scenarios {
        for effect in scenario.effects {
          table.row(
            CSVIdentity.cells(effect.before, options.language) + [
              scenario.scenario.id.sanitized,
              (effect.before.observation?.asWritten ?? "").sanitized,
              effect.assumed.asWritten.sanitized, effect.assumed.period.description,
              CSVOutlook.number(effect.planBefore?.needed.nominal),
              CSVOutlook.number(effect.planAfter?.needed.nominal), effect.outcome.rawValue,
            ])
        }
      }
    }
  }
}
