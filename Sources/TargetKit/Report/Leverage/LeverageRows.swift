/// The numbers of a lever, each with what it is of.
struct LeverageRows {
  let report: LeverageReport
  let lever: LeverReview
  private let places: [NamedFigure.Place: String]

  init(report: LeverageReport, lever: LeverReview) {
    self.report = report
    self.lever = lever
    places = Dictionary(
      report.entries(of: lever).map { entry in
        (entry.figure.place, entry.place.map { "\($0.file):\($0.line ?? 0)" } ?? "")
      }
    ) { first, _ in first }
  }

  /// A number with what it is of, in the order of ``LeverageReport``'s columns.
  struct Row {
    var cells: [String]
  }

  var rows: [Row] {
    lever.inputs.flatMap { rows(of: $0) }
      + zip(lever.inputs.dropFirst(), lever.stages).map { input, part in
        row(input, nil, "share-of-stage", .success(part.share), isShare: true)
      }
  }

  private func rows(of input: InputReview) -> [Row] {
    var rows: [Row] = []
    for yield in input.allYields { rows += self.rows(of: yield, input) }
    switch input.unitCost {
    case nil: break
    case .success(let cost): rows.append(row(input, nil, "unit-cost", .success(cost)))
    case .failure(let refusal):
      for reason in refusal.reasons { rows.append(row(input, nil, "unit-cost", .failure(reason))) }
    }
    for part in input.parts {
      rows.append(row(input, nil, "share-of-input", .success(part.share), isShare: true))
    }
    return rows
  }

  private func rows(of yield: YieldReview, _ input: InputReview) -> [Row] {
    var rows: [Row] = []
    if let refusal = yield.refusal {
      rows.append(row(input, yield, "leverage", .failure(refusal)))
    }
    for period in yield.periods {
      rows.append(row(input, yield, "leverage", period.leverage, period))
      if let stage = period.stage { rows.append(row(input, yield, "stage", stage, period)) }
      if yield.yield.kind == .output {
        rows.append(row(input, yield, "cumulative", period.cumulative, period))
        rows.append(row(input, yield, "marginal", period.marginal, period))
      }
      if yield.yield.includesInput, let quotient = try? period.leverage.get(),
        let net = try? quotient.netOfInput()
      {
        rows.append(row(input, yield, "net-of-input", net, quotient))
      }
    }
    for part in yield.parts {
      rows.append(row(input, yield, "share-of-output", .success(part.share), isShare: true))
    }
    guard let leverage = yield.latest else { return rows }
    rows += netRows(of: yield, leverage, input)
    for (question, stage) in report.questions(about: lever.lever) {
      rows += answerRows(question, stage, yield, input)
    }
    return rows
  }

  private func netRows(
    of yield: YieldReview, _ leverage: Quotient, _ input: InputReview
  ) -> [Row] {
    var rows: [Row] = []
    guard
      let entry = input.sensitiveYields.first(where: {
        $0.yield.yield.figure.reference == yield.yield.figure.reference
      })
    else { return [] }
    if let share = RoundedAmount(share: entry.breakEven) {
      rows.append(Row(cells: head(input, yield, "break-even", nil) + numbers(share, leverage)))
    }
    if let deadweight = yield.deadweight, let net = try? leverage.net(of: deadweight) {
      let range = [deadweight.shares.lower, deadweight.shares.upper]
        .map { $0?.value.description ?? "" }
      rows.append(
        row(input, yield, "net", net, leverage, share: range.joined(separator: "..")))
    }
    for (share, left) in leverage.sensitivity(at: LeverageReport.shares) {
      rows.append(row(input, yield, "sensitivity", left, leverage, share: share.description))
    }
    return rows
  }

  private func answerRows(
    _ question: LeverageAnswer.Question, _ stage: Lever.Stage?, _ yield: YieldReview,
    _ input: InputReview
  ) -> [Row] {
    let kind =
      switch question {
      case .brings: "brings"
      case .takes: "takes"
      }
    do throws(LeverageRefusal) {
      let answer = try yield.answer(question, of: input, stage: stage)
      var rows = [
        row(input, yield, kind, answer.gross, answer.leverage, in: answer.unit)
      ]
      if let net = answer.net {
        rows.append(row(input, yield, kind + "-net", net, answer.leverage, in: answer.unit))
      }
      return rows
    } catch {
      return [row(input, yield, kind, .failure(error))]
    }
  }

  // MARK: - Cells

  private func head(
    _ input: InputReview, _ yield: YieldReview?, _ kind: String, _ period: String?,
    share: String = ""
  ) -> [String] {
    [
      lever.lever.plan, lever.lever.id, input.input.stage?.rawValue ?? "",
      input.input.figure.reference.description, yield?.yield.figure.reference.description ?? "",
      kind, period ?? "", share,
    ].map(\.sanitized)
  }

  private func row(
    _ input: InputReview, _ yield: YieldReview?, _ kind: String,
    _ result: Result<Quotient, LeverageRefusal>, _ period: LeverPeriod? = nil,
    isShare: Bool = false
  ) -> Row {
    switch result {
    case .failure(let refusal):
      return Row(
        cells: head(input, yield, kind, period?.output.period?.description) + [
          "", "", "", "", refusal.code, "", "", "", "",
        ])
    case .success(let quotient):
      let amount =
        isShare
        ? RoundedAmount(share: quotient.value)
        : RoundedAmount(quotient.value, in: quotient.unit, digits: quotient.digits)
      let period = span(of: quotient)
      guard let amount else {
        return Row(
          cells: head(input, yield, kind, period)
            + ["", "", "", "", LeverageRefusal.overflow.code, "", "", "", ""])
      }
      return Row(cells: head(input, yield, kind, period) + numbers(amount, quotient))
    }
  }

  private func row(
    _ input: InputReview, _ yield: YieldReview?, _ kind: String, _ value: Quantity,
    _ quotient: Quotient, in unit: Unit = Quotient.times, share: String = ""
  ) -> Row {
    let period = span(of: quotient)
    let head = head(input, yield, kind, period, share: share)
    guard let amount = RoundedAmount(value, in: unit, digits: quotient.digits) else {
      return Row(cells: head + ["", "", "", "", LeverageRefusal.overflow.code, "", "", "", ""])
    }
    return Row(cells: head + numbers(amount, quotient))
  }

  /// The period of a ratio; of one over several periods the first and the last, `2024/2025`.
  private func span(of quotient: Quotient) -> String? {
    let first = quotient.dividends.first?.period?.description
    guard !quotient.isGrowth, let first, let last = quotient.dividends.last?.period?.description,
      first != last
    else { return first }
    return first + "/" + last
  }

  private func numbers(_ amount: RoundedAmount, _ quotient: Quotient) -> [String] {
    func end(_ end: Interval.End?) -> String { end?.value.description ?? "" }
    func places(_ amounts: [LeverAmount]) -> String {
      amounts.flatMap(\.figures).compactMap { self.places[$0.place] }.joined(separator: " ")
        .sanitized
    }
    func written(_ amounts: [LeverAmount]) -> String {
      amounts.flatMap(\.figures).map { Wording(.chinese).figure($0) }.joined(separator: " ")
    }
    return [
      amount.number?.description ?? "", end(amount.lower), end(amount.upper),
      amount.unit.symbol.sanitized, "", written(quotient.dividends), written(quotient.divisors),
      places(quotient.divisors), places(quotient.dividends),
    ]
  }
}
