/// The findings of a review as one JSON document, written piece by piece.
///
/// The article <doc:reading-the-json-report> says what stands in it.
struct JSONReport {
  /// The version of the document's shape; it grows when a key changes its meaning or goes away.
  static let schemaVersion = 1

  let report: CheckReport
  private var review: Review { report.review }
  private var book: PlanBook { report.review.book }

  /// Writes the document.
  func write(to out: inout ByteSink) {
    out.append("{\"schemaVersion\":" as StaticString)
    out.appendDecimal(Self.schemaVersion)
    out.append(",\n\"asOf\":\"" as StaticString)
    out.append(review.asOf)
    out.append("\",\n\"summary\":" as StaticString)
    let tracked = review.trackedSeries
    write(review.tally, tracked: tracked.count, to: &out)
    writeNotYetKnown(to: &out)
    out.append(",\n" as StaticString)
    report.problems.writeMembers(to: &out)
    out.append(",\n\"targets\":[" as StaticString)
    var targets = JSONTargets(report)
    targets.write(to: &out)
    out.append("],\n\"outcomes\":" as StaticString)
    list(review.outcomes, to: &out) { write($0, to: &$1) }
    out.append(",\n\"tracked\":" as StaticString)
    let readings = JSONReadings(book)
    list(tracked, to: &out) { writeTracked($0, readings, to: &$1) }
    out.append(",\n\"events\":" as StaticString)
    list(review.events, to: &out) { write($0, to: &$1) }
    out.append(",\n\"plans\":" as StaticString)
    var tallies = targets.tallies
    let numbers = Dictionary(book.plans.indices.map { (book.plans[$0].id, $0) }) { a, _ in a }
    for finding in review.outcomes {
      guard let plan = numbers[finding.outcome.plan] else { continue }
      tallies[plan].add(finding.verdict, isEarly: finding.isEarly)
    }
    let shown = book.plans.indices.filter { tallies[$0].total > 0 || review.scope.isEverything }
    list(shown, to: &out) { write(book.plans[$0], tallies[$0], to: &$1) }
    if let diff = report.diff {
      out.append(",\n\"against\":{\"name\":" as StaticString)
      out.appendJSON(diff.names.old)
      out.append(",\"unrecorded\":" as StaticString)
      out.appendDecimal(diff.comparison.failures(diff.failing).count)
      out.append(",\"changes\":" as StaticString)
      list(diff.comparison.changes.filter { $0.element != .figure }, to: &out) { change, out in
        var json = JSONWriter()
        DiffData.write(change, diff.failing, to: &json)
        out.append(json.text)
      }
      out.append(UInt8(ascii: "}"))
    }
    out.append("}\n" as StaticString)
  }

  private func writeNotYetKnown(to out: inout ByteSink) {
    let later = review.notYetKnown
    out.append(",\n\"notYetKnown\":{\"targets\":" as StaticString)
    out.appendDecimal(later.targets)
    out.append(",\"figures\":" as StaticString)
    out.appendDecimal(later.figures)
    out.append(",\"revisions\":" as StaticString)
    out.appendDecimal(later.revisions)
    out.append(UInt8(ascii: "}"))
  }

  /// Writes an array, one element a line.
  private func list<Element>(
    _ elements: [Element], to out: inout ByteSink, _ write: (Element, inout ByteSink) -> Void
  ) {
    out.append(UInt8(ascii: "["))
    for (index, element) in elements.enumerated() {
      out.append(index == 0 ? "\n" as StaticString : ",\n")
      write(element, &out)
    }
    out.append(UInt8(ascii: "]"))
  }

  private func write(_ tally: Tally, tracked: Int?, to out: inout ByteSink) {
    out.append("{\"total\":" as StaticString)
    out.appendDecimal(tally.total)
    var counts = Verdict.allCases.map { ($0.rawValue, tally[$0]) }
    counts += [("early", tally.early), ("stale", tally.stale), ("accepted", tally.accepted)]
    if let tracked { counts.append(("tracked", tracked)) }
    for (name, count) in counts {
      out.append(",\"\(name)\":")
      out.appendDecimal(count)
    }
    out.append(UInt8(ascii: "}"))
  }

  private func number(_ number: Int?, to out: inout ByteSink) {
    guard let number else { return out.append("null" as StaticString) }
    out.appendDecimal(number)
  }

  private func write(_ finding: OutcomeReview, to out: inout ByteSink) {
    let outcome = finding.outcome
    out.append("{\"plan\":" as StaticString)
    out.appendJSON(outcome.plan)
    out.append(",\"outcome\":" as StaticString)
    out.appendJSON(outcome.id)
    out.append(",\"text\":" as StaticString)
    out.appendJSON(outcome.text)
    out.append(",\"area\":" as StaticString)
    out.appendJSON(outcome.area)
    out.append(",\"due\":" as StaticString)
    out.appendJSON(outcome.due?.description)
    out.append(",\"ambition\":" as StaticString)
    out.appendJSON(outcome.ambition?.rawValue)
    out.append(",\"window\":" as StaticString)
    out.appendJSON(outcome.window?.description)
    out.append(",\"inForce\":" as StaticString)
    out.append(finding.isInForce)
    out.append(",\"verdict\":\"\(finding.verdict.rawValue)\",\"early\":")
    out.append(finding.isEarly)
    out.append(",\"statement\":" as StaticString)
    if let statement = finding.finding {
      out.append("{\"reached\":" as StaticString)
      out.append(statement.isReached)
      out.append(",\"on\":" as StaticString)
      out.appendJSON(statement.on)
      out.append(",\"published\":" as StaticString)
      out.appendJSON(statement.published)
      out.append(",\"source\":" as StaticString)
      out.appendJSON(statement.source)
      out.append(",\"quote\":" as StaticString)
      out.appendJSON(statement.quote)
      out.append(UInt8(ascii: "}"))
    } else {
      out.append("null" as StaticString)
    }
    out.append(",\"owner\":" as StaticString)
    out.appendJSON(outcome.owner)
    out.append(",\"source\":" as StaticString)
    out.appendJSON(outcome.source)
    let place = report.loaded.location(of: outcome)
    out.append(",\"file\":" as StaticString)
    out.appendJSON(place?.file)
    out.append(",\"line\":" as StaticString)
    number(place?.line, to: &out)
    out.append(UInt8(ascii: "}"))
  }

  private func writeTracked(
    _ series: Int, _ readings: borrowing JSONReadings, to out: inout ByteSink
  ) {
    let indicator = book.indicator(at: Int(book.seriesTable.records[series].indicator))
    out.append("{\"plan\":" as StaticString)
    out.appendJSON(indicator.plan)
    out.append(",\"indicator\":" as StaticString)
    out.appendJSON(indicator.id)
    out.append(",\"name\":" as StaticString)
    out.appendJSON(indicator.name)
    out.append(",\"unit\":" as StaticString)
    out.appendJSON(indicator.unit.symbol)
    out.append(",\"area\":" as StaticString)
    out.appendJSON(book.area(ofSeries: series))
    out.append(book.seriesTable.part(series))
    out.append(",\"reading\":" as StaticString)
    if let row = book.latestObservation(ofSeries: series, asOf: review.asOf)?.row {
      readings.write(
        row: row, indicator: Int(book.seriesTable.records[series].indicator), to: &out)
    } else {
      out.append("null" as StaticString)
    }
    out.append(UInt8(ascii: "}"))
  }

  private func write(_ plan: Plan, _ tally: Tally, to out: inout ByteSink) {
    out.append("{\"plan\":" as StaticString)
    out.appendJSON(plan.id)
    out.append(",\"title\":" as StaticString)
    out.appendJSON(plan.title)
    out.append(",\"area\":" as StaticString)
    out.appendJSON(plan.area)
    out.append(",\"horizon\":" as StaticString)
    out.appendJSON(plan.horizon?.description)
    out.append(",\"elapsed\":" as StaticString)
    out.append(number: plan.elapsedShare(on: review.asOf) ?? .nan)
    out.append(",\"summary\":" as StaticString)
    write(tally, tracked: nil, to: &out)
    out.append(",\"file\":" as StaticString)
    out.appendJSON(plan.file)
    out.append(UInt8(ascii: "}"))
  }
}
