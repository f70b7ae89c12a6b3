/// The way to one target on a page: its steps, what they ask for, and what a later start costs.
struct StepPage {
  let review: Review
  let options: ReportOptions

  private var words: Words { Words(language: options.language) }
  private var wording: Wording { Wording(options.language) }

  /// Of many later starts, this many are shown, and the last one.
  private static let shownDelays = 4

  func add(_ plan: TargetPlan, to page: inout OutlookPage) {
    let finding = plan.finding
    page.add(
      heading: wording.headline(
        finding, of: review.book.plan(finding.target.plan), withFigure: false))
    let unit = finding.indicator.unit
    let gap = words.difference(plan.path.change.magnitude, unit, places: plan.places)
    page.add(
      line: [
        words.shape(plan.path.shape), words.every(plan.path.every), words.stillMissing(gap),
      ].joined(separator: words.of("，", ", ")))
    page.addGap()
    page.add(steps(plan))
    page.addGap()
    for line in remarks(plan) { page.add(line: line) }
    guard plan.delays.count > 1 else { return }
    page.addGap()
    page.add(line: words.delayHeading)
    page.add(delays(plan))
  }

  private func steps(_ plan: TargetPlan) -> PlainTable {
    let unit = plan.finding.indicator.unit.name(in: options.language).sanitized
    var table = PlainTable(
      [
        words.columnStep, words.columnLevel(unit), words.columnChange(falls: plan.falls),
        words.columnRecentHere, words.columnMultiple,
      ], numbers: [1, 2, 3, 4])
    let start = plan.path.start
    table.add([
      wording.period(start.period),
      words.actual(number(start.reading), isBaseline: plan.startsAtBaseline), "", "", "",
    ])
    let places = changePlaces(plan)
    for step in plan.path.steps {
      table.add([
        wording.period(step.period), number(step.level), step.change.unsigned.text(places: places),
        plan.recentChange(in: step).map { words.number($0, places: plan.places) } ?? "-",
        plan.multiple(of: step).map { Numbers.short($0) } ?? "-",
      ])
    }
    return table
  }

  /// How many decimals changes have: one more than the figures where these have any, else as few as
  /// tell them exactly.
  private func changePlaces(_ plan: TargetPlan) -> Int {
    let hasDecimals = [plan.path.start.reading, plan.path.goal].contains { $0.value.exponent < 0 }
    return plan.path.steps.map { step in
      -Int(hasDecimals ? step.change.exponent : step.change.shortest.exponent)
    }.max() ?? 0
  }

  /// A level without its unit, and without zeros that say nothing.
  private func number(_ reading: Reading) -> String {
    Reading(reading.value.shortest, .number, bound: reading.bound).told(in: options.language)
  }

  private func remarks(_ plan: TargetPlan) -> [String] {
    let unit = plan.finding.indicator.unit
    func level(_ value: Double) -> String { words.amount(value, unit, places: plan.places) }
    func amount(_ value: Double) -> String { words.difference(value, unit, places: plan.places) }
    func span(_ pace: ObservedPace) -> String {
      words.span(wording.spoken(pace.from), wording.spoken(pace.to))
    }
    var lines: [String] = []
    if let day = plan.path.heldUntil { lines.append(words.held(day)) }
    if plan.path.start.reading.bound != .exact {
      lines.append(
        words.boundStart(
          plan.path.start.reading.told(in: options.language).sanitized,
          words.difference(plan.neededAmount, unit, places: plan.places), falls: plan.falls))
    }
    if let recent = plan.recent {
      if plan.movesAway {
        lines.append(words.leadsAway(amount(recent.perYear)))
      } else if let end = plan.atRecentPace, let due = plan.finding.target.due {
        lines.append(
          words.recentPace(amount(recent.perYear), span(recent))
            + words.atRecentPace(
              wording.spoken(due), level(end.level), end.missing > 0 ? amount(end.missing) : nil))
      }
    } else {
      lines.append(words.noRecentPace)
    }
    if let line = probability(plan) { lines.append(line) }
    if let day = plan.latestStart, let pace = plan.stated ?? plan.best?.perYear {
      let origin =
        plan.stated == nil ? plan.best.map { words.bestPace(span($0)) } ?? "" : words.statedPace
      lines.append(
        plan.isTooLate
          ? words.tooLate(amount(pace), origin, day) : words.latestStart(amount(pace), origin, day))
    }
    return lines
  }

  /// How probable the target is, or why that is not said.
  private func probability(_ plan: TargetPlan) -> String? {
    guard let outlook = try? review.outlook(of: plan.finding) else { return nil }
    switch outlook.probability {
    case .success(let range):
      return words.of("达标概率：", "Probability: ") + words.probability(range)
    case .failure(let refusal): return words.noProbability(nil, words.refusal(refusal))
    }
  }

  private func delays(_ plan: TargetPlan) -> PlainTable {
    var table = PlainTable(
      [words.columnStart, words.each(plan.path.every, falls: plan.falls)], numbers: [1])
    let shown =
      plan.delays.count > Self.shownDelays + 1
      ? plan.delays.prefix(Self.shownDelays) + plan.delays.suffix(1) : plan.delays[...]
    for delay in shown {
      table.add([
        delay.until.map { words.startAfter(wording.spoken($0)) } ?? words.startNow(),
        words.number(plan.falls ? -delay.perStep : delay.perStep, places: plan.places),
      ])
    }
    return table
  }
}

extension ExactDecimal {
  /// The number without its sign.
  fileprivate var unsigned: ExactDecimal {
    // The least of all has no counterpart above zero.
    guard isNegative, significand != .min else { return self }
    return ExactDecimal(uncheckedSignificand: -significand, exponent: exponent)
  }

  /// The number with so many decimals, where it has no more.
  func text(places: Int) -> String {
    guard places > 0, let digits = significand(at: -places) else { return shortest.description }
    return ExactDecimal(uncheckedSignificand: digits, exponent: Int8(clamping: -places)).description
  }
}
