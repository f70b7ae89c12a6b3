/// The page of one lever.
struct LeverPage {
  let report: LeverageReport
  let review: LeverReview

  var words: Words { report.words }
  var language: Language { report.options.language }
  var wording: Wording { Wording(language) }

  func write(to page: inout OutlookPage) {
    let lever = review.lever
    let title = report.review.book.plan(lever.plan).map { wording.text($0.title) } ?? lever.plan
    page.add(
      heading: words.of("\(title)：", "\(title): ") + wording.text(lever.name)
        + " (\(lever.plan)/\(lever.id))".sanitized)
    page.add(drawing: drawing(width: page.width))
    if review.measuresDifferentMoney { page.add(note: words.differentMoney) }
    for input in review.inputs {
      if let note = input.input.stage.flatMap({ words.stageNote($0) }) { page.add(note: note) }
    }
    writeStages(to: &page)
    if let note = lever.note { page.add(note: words.note + wording.text(note)) }
    for input in review.inputs {
      if review.inputs.count > 1 {
        page.addGap()
        page.add(line: words.of("按\(words.inputName(input))计：", "By \(words.inputName(input)):"))
      }
      write(input, to: &page)
    }
    if report.showsPlaces { writePlaces(to: &page) }
  }

  // MARK: - The chain

  /// The inputs with what came out of them, as a tree.
  private func drawing(width: Int) -> [String] {
    let flow = LeverageFlow(review)
    var lines: [String] = []
    func add(_ text: String, _ first: String, _ rest: String) {
      for (number, line) in text.wrapped(to: width - DisplayWidth.of(first)).enumerated() {
        lines.append((number == 0 ? first : rest) + line)
      }
    }
    func label(_ node: LeverageFlow.Node) -> String {
      node.name[language] + (node.amount.map { words.of("：", ": ") + $0[language] } ?? "")
    }
    func ratio(_ edge: LeverageFlow.Edge) -> String {
      // A published ratio is the amount already.
      if edge.isPublished, flow.nodes[edge.to].amount != nil { return "" }
      let text = words.of("，", ", ") + edge.label[language]
      return edge.stage == nil ? text : text + words.ofFirstInput
    }
    func draw(_ start: Int, _ margin: String) {
      let edges = flow.edges.filter { $0.from == start }
      for (place, edge) in edges.enumerated() {
        let isLast = place == edges.count - 1
        let next = margin + (isLast ? "    " : "|   ")
        add(
          label(flow.nodes[edge.to]) + ratio(edge), margin + (isLast ? "`-> " : "|-> "), next + "  "
        )
        add(words.measuring(edge.measures[language].sanitized), next + "  ", next + "  ")
        draw(edge.to, next)
      }
    }
    for node in flow.nodes where !flow.edges.contains(where: { $0.to == node.id }) {
      add(label(node), "", "  ")
      draw(node.id, "")
    }
    return lines
  }

  // MARK: - An input

  private func write(_ input: InputReview, to page: inout OutlookPage) {
    if let refusal = input.refusal {
      page.add(note: words.inputName(input) + words.of("：", ": ") + words.refusal(refusal))
      return
    }
    writePeriods(input, to: &page)
    writeDivisions(input, to: &page)
    writeUnmatched(input, to: &page)
    writeParts(input, to: &page)
    writeUnitCost(input, to: &page)
    writeNet(input, to: &page)
    writeAnswers(input, to: &page)
    writeQuote(input, to: &page)
  }

  private func writePeriods(_ input: InputReview, to page: inout OutlookPage) {
    let yields = input.allYields.filter { $0.yield.kind == .output && !$0.periods.isEmpty }
    guard !yields.isEmpty else { return }
    let holdsInput = yields.contains(where: \.yield.includesInput)
    var heads = [
      words.columnOutput, words.columnPeriod, words.columnInputAmount, words.columnOutputAmount,
      words.columnLeverage,
    ]
    if holdsInput { heads.append(words.columnNetOfInput) }
    var table = PlainTable(heads)
    for yield in yields {
      for period in yield.periods {
        var cells = [
          yield.name[language].sanitized, words.shortPeriod(period.output),
          period.input.map { words.figures($0) } ?? "-", words.figures(period.output),
          brief(period.leverage),
        ]
        if holdsInput {
          cells.append(yield.yield.includesInput ? netOfInput(period.leverage) : "-")
        }
        table.add(cells)
      }
    }
    page.addGap()
    page.add(table)
    writeComparisons(yields, to: &page)
  }

  /// The ratios to the stage before and to the period before, where there are any.
  private func writeComparisons(_ yields: [YieldReview], to page: inout OutlookPage) {
    let hasStages = yields.contains { yield in yield.periods.contains { $0.stage != nil } }
    let hasTime = yields.contains { $0.periods.count > 1 }
    guard hasStages || hasTime else { return }
    var heads = [words.columnOutput, words.columnPeriod]
    if hasStages { heads.append(words.columnStageRatio) }
    if hasTime { heads += [words.columnCumulative, words.columnMarginal] }
    var table = PlainTable(heads)
    for yield in yields {
      for period in yield.periods {
        var cells = [yield.name[language].sanitized, words.shortPeriod(period.output)]
        if hasStages { cells.append(period.stage.map { brief($0) } ?? "-") }
        if hasTime { cells += [brief(period.cumulative), brief(period.marginal)] }
        table.add(cells)
      }
    }
    page.addGap()
    page.add(table)
  }

  /// A quotient in a cell; a dash where there is none, since the reason is told elsewhere.
  private func brief(_ result: Result<Quotient, LeverageRefusal>) -> String {
    guard case .success(let quotient) = result else {
      if case .failure(.unbounded) = result { return words.of("无法界定", "open") }
      return "-"
    }
    return RoundedAmount(quotient.value, in: quotient.unit, digits: quotient.digits)
      .map { words.cell($0) } ?? "-"
  }

  private func netOfInput(_ result: Result<Quotient, LeverageRefusal>) -> String {
    guard let quotient = try? result.get(), let net = try? quotient.netOfInput() else { return "-" }
    return multiple(net, quotient).map { words.cell($0) } ?? "-"
  }

  /// A multiple in as many digits as the quotient it was made from.
  func multiple(_ quantity: Quantity, _ quotient: Quotient) -> RoundedAmount? {
    RoundedAmount(quantity, in: Quotient.times, digits: quotient.digits)
  }

  private func writeDivisions(_ input: InputReview, to page: inout OutlookPage) {
    var lines: [String] = []
    for yield in input.allYields {
      if yield.yield.kind == .ratio { lines += published(yield) }
      lines += refusal(yield)
      for period in yield.periods {
        lines += lineOrReason(period.leverage, yield.name, period)
        if let stage = period.stage {
          lines += lineOrReason(stage, yield.name, period, words.onStageBefore)
        }
        if case .success = period.cumulative {
          lines += lineOrReason(period.cumulative, yield.name, period, words.addedUp)
        }
        lines += lineOrReason(period.marginal, yield.name, period, words.increase)
      }
    }
    guard !lines.isEmpty else { return }
    page.addGap()
    for line in lines { page.add(note: line) }
  }

  /// A computation written out, or why there is none; nothing where that goes without saying.
  private func lineOrReason(
    _ result: Result<Quotient, LeverageRefusal>, _ name: LocalizedText, _ period: LeverPeriod,
    _ remark: String = ""
  ) -> [String] {
    let head = name[language].sanitized + time(period) + remark + words.of("：", ": ")
    switch result {
    case .success(let quotient):
      let list =
        [words.terms(quotient)].compactMap { $0 } + quotient.divisions.map { words.division($0) }
      return list.isEmpty ? [] : [head + list.joined(separator: words.of("；", "; "))]
    case .failure(.noEarlierFigure), .failure(.levels): return []
    case .failure(let refusal): return [head + words.refusal(refusal)]
    }
  }

  /// Why an output has no ratio at all.
  private func refusal(_ yield: YieldReview) -> [String] {
    yield.refusal.map {
      [yield.name[language].sanitized + words.of("：", ": ") + words.refusal($0)]
    } ?? []
  }

  /// Why ratios of an input to its outputs are missing, each with its reason.
  func refusals(_ input: InputReview) -> [String] {
    input.allYields.flatMap { yield in
      refusal(yield)
        + yield.periods.flatMap { period -> [String] in
          var lines: [String] = []
          if case .failure = period.leverage {
            lines += lineOrReason(period.leverage, yield.name, period)
          }
          if case .failure? = period.stage, let stage = period.stage {
            lines += lineOrReason(stage, yield.name, period, words.onStageBefore)
          }
          return lines
        }
    }
  }

  private func time(_ period: LeverPeriod) -> String {
    words.period(period.output).map { words.of("（\($0)）", " (\($0))") } ?? ""
  }

  /// What the rounding of a published ratio leaves open.
  private func published(_ yield: YieldReview) -> [String] {
    yield.periods.compactMap { period in
      guard let ratio = try? period.leverage.get(), let rounded = multiple(ratio.value, ratio),
        rounded.number != nil, !rounded.isExact
      else { return nil }
      return yield.name[language].sanitized + time(period) + words.of("：", ": ")
        + words.amount(rounded) + words.byRounding
    }
  }

  private func writeUnmatched(_ input: InputReview, to page: inout OutlookPage) {
    for yield in input.allYields where !yield.unmatched.isEmpty {
      let list = yield.unmatched.map { words.dated($0) }
      page.add(
        note: words.unmatched(yield.name[language].sanitized, words.listed(list, most: 6)))
    }
  }
}
