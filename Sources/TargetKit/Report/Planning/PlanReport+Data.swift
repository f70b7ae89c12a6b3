extension PlanReport {
  var json: String {
    let overview = review.planningOverview(planning)
    return ByteSink.text { out in
      out.append("{\"schemaVersion\":1,\n\"asOf\":\"" as StaticString)
      out.append(review.asOf)
      out.append("\",\n\"plans\":" as StaticString)
      JSONOutlook.list(overview.plans, to: &out) { Self.write($0, to: &$1) }
      out.append(",\n\"refused\":" as StaticString)
      JSONOutlook.list(overview.refused, to: &out) { pair, out in
        out.append("{" as StaticString)
        out.appendIdentity(pair.finding)
        out.append(",\"reason\":" as StaticString)
        out.appendJSON(Self.message(pair.refusal))
        out.append("}" as StaticString)
      }
      out.append(",\n\"coverage\":" as StaticString)
      JSONOutlook.list(review.pipelineCoverage(), to: &out) { $1.append($0) }
      out.append(",\n\"breakdowns\":" as StaticString)
      let breakdowns = review.book.breakdowns(in: review.scope, asOf: review.asOf)
      JSONOutlook.list(breakdowns, to: &out) { $1.append($0) }
      out.append("}\n" as StaticString)
    }
  }

  private static func write(_ plan: TargetPlan, to out: inout ByteSink) {
    out.append("\n{" as StaticString)
    out.appendIdentity(plan.finding)
    out.append(",\"shape\":" as StaticString)
    out.appendJSON(plan.path.shape.name.rawValue)
    out.append(",\"every\":" as StaticString)
    out.appendJSON(plan.path.every.rawValue)
    out.append(",\"start\":" as StaticString)
    out.append(plan.path.start.reading.value)
    out.append(",\"startPeriod\":" as StaticString)
    out.appendJSON(plan.path.start.period.description)
    out.append(",\"goal\":" as StaticString)
    out.append(plan.path.goal.value)
    let numbers: [(StaticString, Double?)] = [
      (",\"needed\":", plan.needed.nominal), (",\"neededLower\":", plan.needed.range.lower),
      (",\"neededUpper\":", plan.needed.range.upper), (",\"recent\":", plan.recent?.perYear),
      (",\"multiple\":", plan.multiple), (",\"best\":", plan.best?.perYear),
      (",\"atRecentPace\":", plan.atRecentPace?.level),
    ]
    for (key, number) in numbers {
      out.append(key)
      out.append(number: number ?? .nan)
    }
    out.append(",\"movesAway\":" as StaticString)
    out.append(plan.movesAway)
    out.append(",\"latestStart\":" as StaticString)
    out.appendJSON(plan.latestStart?.description)
    out.append(",\"steps\":" as StaticString)
    JSONOutlook.list(plan.path.steps, to: &out) { step, out in
      out.append("{\"period\":" as StaticString)
      out.appendJSON(step.period.description)
      out.append(",\"level\":" as StaticString)
      out.append(step.level.value)
      out.append(",\"change\":" as StaticString)
      out.append(step.change)
      out.append(",\"multiple\":" as StaticString)
      out.append(number: plan.multiple(of: step) ?? .nan)
      out.append("}" as StaticString)
    }
    out.append(",\"delays\":" as StaticString)
    JSONOutlook.list(plan.delays, to: &out) { delay, out in
      out.append("{\"after\":" as StaticString)
      out.appendJSON(delay.until?.description)
      out.append(",\"perStep\":" as StaticString)
      out.append(number: delay.perStep)
      out.append("}" as StaticString)
    }
    out.append("}" as StaticString)
  }

  /// A row for each step where steps are shown, else for each target.
  var csv: String {
    let overview = review.planningOverview(planning)
    let needs = [
      "start", "start-period", "needed", "needed-lower", "needed-upper", "recent", "multiple",
      "latest-start",
    ]
    let steps = ["shape", "step", "level", "change", "step-multiple"]
    return CSVIdentity.table(
      CSVIdentity.columns + needs + (showsSteps ? steps : []) + ["reason"]
    ) { table in
      for plan in overview.plans {
        let row = CSVIdentity.cells(plan.finding, options.language) + Self.cells(plan)
        guard showsSteps else {
          table.row(row + [""])
          continue
        }
        for step in plan.path.steps {
          table.row(
            row + [
              plan.path.shape.name.rawValue, step.period.description,
              step.level.value.description, step.change.description,
              CSVOutlook.number(plan.multiple(of: step)), "",
            ])
        }
      }
      for (finding, refusal) in overview.refused {
        let empty = Array(repeating: "", count: needs.count + (showsSteps ? steps.count : 0))
        table.row(CSVIdentity.cells(finding, options.language) + empty + [words.refusal(refusal)])
      }
    }
  }

  private static func cells(_ plan: TargetPlan) -> [String] {
    [
      plan.path.start.reading.value.description, plan.path.start.period.description,
      CSVOutlook.number(plan.needed.nominal), CSVOutlook.number(plan.needed.range.lower),
      CSVOutlook.number(plan.needed.range.upper), CSVOutlook.number(plan.recent?.perYear),
      CSVOutlook.number(plan.multiple), plan.latestStart?.description ?? "",
    ]
  }
}

extension ByteSink {
  /// Adds what projects bring to a target.
  mutating func append(_ coverage: PipelineCoverage) {
    append("\n{\"plan\":" as StaticString)
    appendJSON(coverage.target.plan)
    append(",\"indicator\":" as StaticString)
    appendJSON(coverage.target.indicator)
    append(",\"due\":" as StaticString)
    appendJSON(coverage.target.due?.description)
    append(",\"goal\":" as StaticString)
    append(optional: coverage.goal)
    let amounts: [(StaticString, Interval?)] = [
      (",\"planned\":", coverage.planned), (",\"inTime\":", coverage.inTime),
      (",\"certain\":", coverage.certain), (",\"expected\":", coverage.expected),
      (",\"late\":", coverage.late), (",\"undated\":", coverage.undated),
    ]
    for (key, amount) in amounts {
      append(key)
      append(optional: amount?.lower?.value)
    }
    append(",\"missing\":" as StaticString)
    append(optional: coverage.missing(given: coverage.planned))
    append(",\"missingInTime\":" as StaticString)
    append(optional: coverage.missing(given: coverage.inTime))
    append(",\"inFull\":" as StaticString)
    JSONOutlook.list(coverage.inFull.map(\.id), to: &self) { $1.appendJSON($0) }
    append("}" as StaticString)
  }

  /// Adds how the targets of parts compare with that of the whole.
  mutating func append(_ breakdown: Breakdown) {
    append("\n{\"plan\":" as StaticString)
    appendJSON(breakdown.target.plan)
    append(",\"indicator\":" as StaticString)
    appendJSON(breakdown.target.indicator)
    append(",\"area\":" as StaticString)
    appendJSON(breakdown.target.area)
    append(breakdown.target.part)
    append(",\"due\":" as StaticString)
    appendJSON(breakdown.target.due?.description)
    append(",\"criterion\":" as StaticString)
    appendJSON(breakdown.target.criterion?.description)
    append(",\"verdict\":" as StaticString)
    appendJSON(breakdown.verdict.rawValue)
    append(",\"shortfall\":" as StaticString)
    append(optional: breakdown.shortfall)
    append(",\"parts\":" as StaticString)
    JSONOutlook.list(breakdown.parts, to: &self) { part, out in
      out.append("{\"area\":" as StaticString)
      out.appendJSON(part.target.area)
      out.append(",\"criterion\":" as StaticString)
      out.appendJSON(part.target.criterion?.description)
      out.append("}" as StaticString)
    }
    append(",\"missing\":" as StaticString)
    JSONOutlook.list(breakdown.missing, to: &self) { $1.appendJSON($0) }
    append("}" as StaticString)
  }
}
