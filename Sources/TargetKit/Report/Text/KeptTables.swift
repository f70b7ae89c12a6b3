/// What a plan keeps beside its targets, as tables: events, parameters, projects.
struct KeptTables {
  let book: PlanBook
  let plan: Plan
  let wording: Wording
  private var words: Words { wording.words }

  /// What happens once: when it was planned, when it happened, and how late that was.
  func events(_ reviews: [EventReview]) -> PlainTable {
    var table = PlainTable([
      words.columnEvent, words.columnStage, words.columnPlanned, words.columnHappened,
      words.columnVerdict,
    ])
    for review in reviews.prefix(Digest.limit) {
      let event = review.event
      table.add([
        wording.name(event.name, area: event.area, of: plan),
        event.phase.map { words.phase($0) } ?? "-",
        event.planned.map { wording.period($0) } ?? "-",
        review.standing == .happened ? event.happened.map { wording.period($0) } ?? "-" : "-",
        words.standing(review),
      ])
    }
    return table
  }

  /// The numbers that the policy sets.
  func parameters(_ parameters: [Parameter], withSources: Bool) -> PlainTable {
    var table = PlainTable(
      [words.columnParameter, words.columnValue] + (withSources ? [words.columnSource] : []))
    for parameter in parameters.prefix(Digest.limit) {
      let source = parameter.source.flatMap { plan.source($0) }.map { wording.source($0) } ?? "-"
      table.add(
        [wording.text(parameter.name), wording.figure(parameter.asWritten, parameter.value)]
          + (withSources ? [source] : []))
    }
    return table
  }

  /// The projects behind the targets.
  var projects: PlainTable {
    var table = PlainTable([
      words.columnProject, words.columnStage, words.columnExpected, words.columnBrings,
    ])
    for project in plan.pipeline.prefix(Digest.limit) {
      let brings = project.brings.map { contribution in
        let name = book.indicator(contribution.indicator, plan: plan.id).map {
          wording.text($0.name)
        }
        return (name ?? contribution.indicator.sanitized) + " "
          + wording.figure(contribution.asWritten, contribution.amount)
      }
      table.add([
        wording.name(project.name, area: project.area, of: plan),
        project.stage.map { words.phase($0) } ?? "-",
        project.expected.map { wording.period($0) } ?? "-",
        brings.joined(separator: words.of("；", "; ")),
      ])
    }
    return table
  }

  /// What ties inputs to outputs; how much moved how much is a review of its own.
  var levers: PlainTable {
    var table = PlainTable([words.columnLever, words.columnLeverInput, words.columnLeverOutput])
    for lever in plan.levers.prefix(Digest.limit) {
      let inputs = lever.inputs.map { input in
        let name = name(input.figure.reference)
        return input.stage.map {
          words.of("\(name)（\(words.stage($0))）", "\(name) (\(words.stage($0)))")
        }
          ?? name
      }
      table.add([
        wording.text(lever.name), inputs.joined(separator: words.of("；", "; ")),
        outputs(lever.yields).joined(separator: words.of("；", "; ")),
      ])
    }
    return table
  }

  private func outputs(_ yields: [Lever.Yield]) -> [String] {
    yields.flatMap { [name($0.figure.reference)] + outputs($0.yields) }
  }

  private func name(_ reference: FigureReference) -> String {
    book.indicator(reference.name, plan: reference.plan ?? plan.id).map { wording.text($0.name) }
      ?? reference.description.sanitized
  }

  /// The phrases that name several targets at once.
  var slogans: PlainTable {
    var table = PlainTable([words.columnSlogan, words.columnNames])
    for slogan in plan.slogans.prefix(Digest.limit) {
      let names = slogan.indicators.map { id in
        book.indicator(id, plan: plan.id).map { wording.text($0.name) } ?? id.sanitized
      }
      table.add([wording.text(slogan.text), names.joined(separator: words.of("；", "; "))])
    }
    return table
  }

  /// Why statements of the documents are not tracked.
  func untracked(width: Int) -> [String] {
    plan.untracked.prefix(Digest.limit).flatMap { entry in
      (words.untracked(entry.statements.count) + wording.text(entry.reason)).wrapped(to: width)
    }
  }
}
