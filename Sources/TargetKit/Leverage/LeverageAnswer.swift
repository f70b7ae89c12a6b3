/// What an amount brings, or takes, at the observed leverage.
public struct LeverageAnswer: Sendable {
  /// What was asked.
  public enum Question: Sendable {
    /// What an input brings.
    case brings(Reading)
    /// What an output takes.
    case takes(Reading)

    /// The amount that was asked about.
    public var amount: Reading {
      switch self {
      case .brings(let amount), .takes(let amount): amount
      }
    }
  }

  /// What was asked.
  public let question: Question
  /// The leverage it rests on.
  public let leverage: Quotient
  /// What the input brings gross, or what the output takes gross.
  public let gross: Quantity
  /// The same where a share would come about anyway; `nil` if nothing is assumed.
  public let net: Quantity?
  /// The unit the answer is given in: that of the amount that was asked about, where it is of the
  /// kind.
  public let unit: Unit
}

extension YieldReview {
  /// Answers a question at the latest observed leverage.
  ///
  /// The leverage is that of the whole input so far; whether the next yuan moves as much nobody
  /// knows. An amount that is asked about is taken at its word, not as rounded.
  ///
  /// - Parameters:
  ///   - question: What is asked.
  ///   - input: The input that the output is of.
  ///   - stage: How far the money has come that is asked about; not checked where `nil`.
  /// - Returns: The amount that is brought or taken, gross and, where a share is assumed to come about
  ///   anyway, net of it.
  /// - Throws: ``LeverageRefusal`` that says why there is no answer.
  public func answer(
    _ question: LeverageAnswer.Question, of input: InputReview, stage: Lever.Stage? = nil
  ) throws(LeverageRefusal) -> LeverageAnswer {
    if let stage, stage != input.input.stage { throw .otherStage(stage, input.input.stage) }
    guard let leverage = latest else {
      throw refusal ?? periods.last?.leverage.refusal ?? .reference(.noFigure)
    }
    let asked = question.amount
    guard let inputUnit = input.amounts.last?.unit else {
      throw input.refusal ?? .reference(.noFigure)
    }
    // Of a published ratio the output is money of the input's kind.
    let outputUnit =
      yield.kind == .ratio ? inputUnit : periods.last?.output.unit ?? inputUnit
    let (own, other) =
      switch question {
      case .brings: (inputUnit, outputUnit)
      case .takes: (outputUnit, inputUnit)
      }
    guard asked.unit.dimension.pure == own.dimension.pure else { throw .otherUnit(asked.unit, own) }
    guard let amount = try? Quantity(face: asked) else { throw .overflow }
    let gross: Quantity
    let net: Quantity?
    switch question {
    case .brings:
      gross = try leverage.output(of: amount)
      net = try deadweight.map { share throws(LeverageRefusal) in
        try leverage.output(of: amount, deadweight: share)
      }
    case .takes:
      gross = try leverage.input(for: amount)
      net = try deadweight.map { share throws(LeverageRefusal) in
        try leverage.input(for: amount, deadweight: share)
      }
    }
    return LeverageAnswer(
      question: question, leverage: leverage, gross: gross, net: net,
      unit: asked.unit.dimension.pure == other.dimension.pure ? asked.unit : other)
  }
}

extension Quotient {
  /// What an input brings beyond what would come about anyway.
  fileprivate func output(
    of input: Quantity, deadweight: Deadweight
  ) throws(LeverageRefusal) -> Quantity {
    let net = try net(of: deadweight)
    do throws(QuantityError) {
      return try input * net
    } catch {
      throw LeverageRefusal(error)
    }
  }
}

extension Quantity {
  /// An amount taken at its word: bounds count, rounding does not.
  fileprivate init(face reading: Reading) throws(QuantityError) {
    let quantity = try Quantity(reading)
    self.init(
      face: quantity.face, range: quantity.face, dimension: quantity.dimension,
      isApproximate: quantity.isApproximate)
  }
}

extension PlanBook {
  /// What an extra input brings at the observed leverage, as an interval.
  ///
  /// - Parameters:
  ///   - extra: The extra input, taken at its word.
  ///   - lever: `PLAN/LEVER`, or the id of a lever that no other plan has.
  ///   - output: The indicator that is asked about; the lever's first output with an amount where
  ///     `nil`.
  ///   - date: Only what was published by then is used.
  ///   - deadweight: The share that would come about anyway; the plan's assumption where `nil`.
  /// - Returns: The answer, whose ``LeverageAnswer/gross`` is the extra output; `net` of what would
  ///   come about anyway where that is assumed.
  /// - Throws: ``LeverageRefusal`` that says why there is no answer.
  public func output(
    ofExtra extra: Reading, through lever: String, of output: String? = nil,
    asOf date: CalendarDate, deadweight: Deadweight? = nil
  ) throws(LeverageRefusal) -> LeverageAnswer {
    let review = LeverageReview(of: self, asOf: date, names: [lever], deadweight: deadweight)
    guard let found = review.levers.first, review.levers.count == 1, let input = found.inputs.first
    else { throw .reference(.unknownName(lever)) }
    let yields = input.allYields.filter { yield in
      output.map { yield.yield.figure.reference.name == $0 } ?? (yield.yield.kind == .output)
    }
    guard let yield = yields.first else { throw .reference(.unknownName(output ?? lever)) }
    return try yield.answer(.brings(extra), of: input)
  }
}
