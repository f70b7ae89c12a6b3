/// Computes the review of a lever.
struct LeverReviewer {
  let book: PlanBook
  let asOf: CalendarDate
  /// The assumption for this review, which takes the place of the plan's.
  let deadweight: Deadweight?
  let lever: Lever

  var review: LeverReview {
    let inputs = lever.inputs.map { input($0) }
    return LeverReview(
      lever: lever, area: book.plan(lever.plan)?.area, inputs: inputs, stages: stages(inputs))
  }

  private func input(_ input: Lever.Input) -> InputReview {
    let amounts = amounts(input.figure)
    let known = (try? amounts.get()) ?? []
    return InputReview(
      input: input, name: name(input.figure), amounts: known, refusal: amounts.refusal,
      yields: lever.yields.map {
        yield($0, from: amounts, through: nil, sourceName: name(input.figure))
      },
      unitCost: unitCost(of: amounts), parts: parts(of: input.figure, known))
  }

  private func amounts(_ figure: Lever.Figure) -> Result<[LeverAmount], LeverageRefusal> {
    do throws(ReferenceProblem) {
      return .success(try book.leverAmounts(figure.reference, in: lever.plan, asOf: asOf))
    } catch {
      return .failure(.reference(error))
    }
  }

  private func name(_ figure: Lever.Figure) -> LocalizedText {
    let reference = figure.reference
    let plan = reference.plan ?? lever.plan
    return book.indicator(reference.name, plan: plan)?.name
      ?? book.plan(plan)?.parameters.first { $0.id == reference.name }?.name
      ?? LocalizedText(reference.name, in: .english)
  }

  // MARK: - Yields

  /// Reviews what came out of the inputs, through what came out of the stage before: nothing of the
  /// sort at the first stage.
  private func yield(
    _ yield: Lever.Yield, from inputs: Result<[LeverAmount], LeverageRefusal>,
    through before: [LeverAmount]?, sourceName: LocalizedText
  ) -> YieldReview {
    let outputs = amounts(yield.figure)
    let (into, out) = ((try? inputs.get()) ?? [], (try? outputs.get()) ?? [])
    var periods: [LeverPeriod] = []
    for output in out {
      guard let period = period(output, yield.kind, into, before, after: periods) else { continue }
      periods.append(period)
    }
    let name = name(yield.figure)
    let carried = yield.kind == .output ? out : implied(out, into)
    let known = Set(periods.map(\.output.days))
    let unmatched = yield.kind == .ratio ? [] : (out + into).filter { !known.contains($0.days) }
    let none: LeverageRefusal =
      outputs.refusal ?? inputs.refusal
      ?? .noCommonPeriod(input: into.last?.period, output: out.last?.period)
    return YieldReview(
      yield: yield, name: name,
      measures: yield.measures
        ?? LocalizedText(
          zh: "\(name[.chinese])与\(sourceName[.chinese])之比",
          en: "\(name[.english]) per unit of \(sourceName[.english])"),
      periods: periods, refusal: periods.isEmpty ? none : nil,
      unmatched: periods.isEmpty ? [] : unmatched, deadweight: deadweight ?? yield.assumption,
      isAssumedHere: deadweight != nil, parts: parts(of: yield.figure, out),
      partsMismatch: mismatch(yield, periods.last),
      yields: yield.yields.map {
        self.yield($0, from: inputs, through: carried, sourceName: name)
      })
  }

  /// What published ratios make of the inputs of the same periods.
  private func implied(_ ratios: [LeverAmount], _ inputs: [LeverAmount]) -> [LeverAmount] {
    ratios.compactMap { ratio in
      guard let input = inputs.first(where: { $0.days == ratio.days }),
        let quantity = try? ratio.quantity * input.quantity
      else { return nil }
      return LeverAmount(
        figures: ratio.figures + input.figures, quantity: quantity, unit: input.unit,
        days: ratio.days, kind: ratio.kind, digits: min(ratio.digits, input.digits))
    }
  }

  /// What a period gives; `nil` if no input was published for it.
  private func period(
    _ output: LeverAmount, _ kind: Lever.Yield.Kind, _ inputs: [LeverAmount],
    _ before: [LeverAmount]?, after earlier: [LeverPeriod]
  ) -> LeverPeriod? {
    let input = inputs.first { $0.days == output.days }
    if kind == .ratio {
      return LeverPeriod(
        input: input, output: output,
        leverage: quotient { () throws(LeverageRefusal) in
          try Quotient(stated: output)
        }, stage: nil, cumulative: .failure(.alreadyCumulative), marginal: .failure(.levels))
    }
    guard let input else { return nil }
    let stage: Result<Quotient, LeverageRefusal>? = before.map { amounts in
      quotient { () throws(LeverageRefusal) in
        guard let source = amounts.first(where: { $0.days == output.days }) else {
          throw .noCommonPeriod(input: amounts.last?.period, output: output.period)
        }
        return try Quotient([output], over: [source])
      }
    }
    let pair = (output: output, input: input)
    return LeverPeriod(
      input: input, output: output,
      leverage: quotient { () throws(LeverageRefusal) in
        try Quotient([output], over: [input])
      }, stage: stage, cumulative: cumulative(pair, earlier),
      marginal: marginal(pair, earlier))
  }

  private func quotient(
    _ compute: () throws(LeverageRefusal) -> Quotient
  ) -> Result<Quotient, LeverageRefusal> {
    do throws(LeverageRefusal) {
      return .success(try compute())
    } catch {
      return .failure(error)
    }
  }

  // MARK: - Over time

  private typealias Pair = (output: LeverAmount, input: LeverAmount)

  /// The leverage of the periods that lead up to this one without a gap, this one included.
  private func cumulative(
    _ pair: Pair, _ earlier: [LeverPeriod]
  ) -> Result<Quotient, LeverageRefusal> {
    if pair.output.kind == .yearToDate || pair.output.kind == .since {
      return .failure(.alreadyCumulative)
    }
    guard isFlow(pair.output), isFlow(pair.input) else { return .failure(.levels) }
    var (outputs, inputs) = ([pair.output], [pair.input])
    for period in earlier.reversed() {
      guard let input = period.input, let first = outputs[0].days?.lowerBound,
        period.output.kind == pair.output.kind,
        period.output.days?.upperBound.adding(days: 1) == first
      else { continue }
      outputs.insert(period.output, at: 0)
      inputs.insert(input, at: 0)
    }
    guard outputs.count > 1 else { return .failure(.noEarlierFigure) }
    return quotient { () throws(LeverageRefusal) in try Quotient(outputs, over: inputs) }
  }

  /// The leverage of what came on top since the period before: the quarter before this one, the
  /// shorter stretch from the same day on, the level at an earlier date.
  private func marginal(
    _ pair: Pair, _ earlier: [LeverPeriod]
  ) -> Result<Quotient, LeverageRefusal> {
    guard let days = pair.output.days else { return .failure(.noEarlierFigure) }
    let isLevel = !isFlow(pair.output) && !isFlow(pair.input)
    let last = earlier.last { period in
      guard let before = period.output.days else { return false }
      if isLevel { return before.upperBound < days.upperBound }
      if before.lowerBound == days.lowerBound { return before.upperBound < days.upperBound }
      return period.output.kind == pair.output.kind
        && before.upperBound.adding(days: 1) == days.lowerBound
    }
    guard let last, let input = last.input else { return .failure(.noEarlierFigure) }
    return quotient { () throws(LeverageRefusal) in
      try Quotient(from: (last.output, input), to: pair)
    }
  }

  private func isFlow(_ amount: LeverAmount) -> Bool {
    guard let figure = amount.figures.first else { return false }
    return book.indicator(figure.reference.name, plan: figure.plan)?.measure == .flow
  }

  // MARK: - Parts

  /// The latest shares of the indicators that are declared as parts of a figure's indicator.
  private func parts(of figure: Lever.Figure, _ wholes: [LeverAmount]) -> [PartShare] {
    partAmounts(of: figure, wholes.last).compactMap { name, part in
      guard let whole = wholes.last, let share = try? Quotient([part], over: [whole]) else {
        return nil
      }
      return PartShare(name: name, share: share)
    }
  }

  private func partAmounts(
    of figure: Lever.Figure, _ whole: LeverAmount?
  ) -> [(LocalizedText, LeverAmount)] {
    guard let whole, figure.reference.kind == .figure else { return [] }
    let plan = figure.reference.plan ?? lever.plan
    return book.indicators.filter { $0.plan == plan && $0.partOf == figure.reference.name }
      .compactMap { indicator in
        guard let reference = FigureReference(indicator.id),
          let amounts = try? book.leverAmounts(reference, in: plan, asOf: asOf),
          let part = amounts.last(where: { $0.days == whole.days })
        else { return nil }
        return (indicator.name, part)
      }
  }

  /// The leverage by the parts of the output, where there are several and they cannot add up.
  private func mismatch(_ yield: Lever.Yield, _ period: LeverPeriod?) -> PartsMismatch? {
    guard yield.kind == .output, let period, let input = period.input else { return nil }
    let parts = partAmounts(of: yield.figure, period.output).map(\.1)
    guard parts.count > 1, let leverage = try? Quotient(parts, over: [input]) else { return nil }
    let sum = leverage.dividend
    guard sum.dimension == period.output.quantity.dimension,
      sum.range.isDisjoint(from: period.output.quantity.range)
    else { return nil }
    return PartsMismatch(sum: sum, leverage: leverage)
  }

  /// How much of the money of each stage came to the next, in the latest period that both have.
  private func stages(_ inputs: [InputReview]) -> [PartShare] {
    zip(inputs, inputs.dropFirst()).compactMap { earlier, later in
      for amount in later.amounts.reversed() {
        guard let whole = earlier.amounts.last(where: { $0.days == amount.days }) else { continue }
        return (try? Quotient([amount], over: [whole])).map {
          PartShare(name: later.name, share: $0)
        }
      }
      return nil
    }
  }

  // MARK: - Unit costs

  private func unitCost(
    of inputs: Result<[LeverAmount], LeverageRefusal>
  ) -> Result<Quotient, UnitCostRefusal>? {
    guard !lever.unitCosts.isEmpty else { return nil }
    let items = lever.unitCosts.map { amounts($0) }
    var reasons: [LeverageRefusal] = [inputs.refusal].compactMap { $0 }
    reasons += items.compactMap(\.refusal)
    let into = (try? inputs.get()) ?? []
    let counted = items.map { (try? $0.get()) ?? [] }
    let units = counted.compactMap { $0.last?.unit }
    if let first = units.first, !units.allSatisfy({ $0.dimension == first.dimension }) {
      reasons.append(.mixedUnits(units))
    }
    let common = into.last { input in
      counted.allSatisfy { item in item.contains { $0.days == input.days } }
    }
    if reasons.allSatisfy({ $0.isAboutUnits }), common == nil {
      let missing = counted.first { item in !item.contains { $0.days == into.last?.days } }
      reasons.append(.noCommonPeriod(input: into.last?.period, output: missing?.last?.period))
    }
    let names = lever.unitCosts.map { name($0) }
    guard reasons.isEmpty, let common else {
      return .failure(UnitCostRefusal(items: names, reasons: reasons))
    }
    guard common.quantity.face.upper.map({ !$0.value.isZero }) ?? true else {
      return .failure(UnitCostRefusal(items: names, reasons: [.noInput]))
    }
    let matching = counted.compactMap { item in item.last { $0.days == common.days } }
    do throws(LeverageRefusal) {
      return .success(try Quotient([common], over: matching))
    } catch {
      return .failure(UnitCostRefusal(items: names, reasons: [error]))
    }
  }
}

extension LeverageRefusal {
  fileprivate var isAboutUnits: Bool {
    if case .mixedUnits = self { return true }
    return false
  }
}

extension Result where Failure == LeverageRefusal {
  /// Why there is no value.
  var refusal: LeverageRefusal? {
    guard case .failure(let refusal) = self else { return nil }
    return refusal
  }
}
