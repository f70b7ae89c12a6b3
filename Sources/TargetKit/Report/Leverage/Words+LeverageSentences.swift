extension Words {
  func unmatched(_ name: String, _ list: String) -> String {
    of(
      "\(name)：以下数据没有同一时期的对应数，未计入：\(list)",
      "\(name): without a counterpart for the same period, and left out: \(list)")
  }

  func mismatch(_ name: String, sum: String, _ whole: String, _ ratio: String) -> String {
    of(
      "\(name)：各部分合计\(sum)，与总数\(whole)不符；按各部分计为\(ratio)。",
      "\(name): the parts add up to \(sum) and not to \(whole); by the parts it is \(ratio).")
  }

  func ofStage(_ earlier: String, _ share: String) -> String {
    of("占\(earlier)的比例：\(share)", "Of \(earlier): \(share)")
  }

  func noUnitCost(_ items: String, _ reasons: String) -> String {
    of("单位成本数据不足，未测算（\(items)）：\(reasons)。", "No cost of each (\(items)): \(reasons).")
  }

  // MARK: - Questions

  func answer(_ answer: LeverageAnswer, _ yield: YieldReview, _ name: String) -> String {
    let gross = amount(answer.gross, answer)
    let asked = answer.question.amount.told(in: language).sanitized
    var text: String
    switch answer.question {
    case .brings:
      text =
        yield.yield.kind == .ratio
        ? of("投入\(asked)，按“\(name)”推算为\(gross)", "\(asked) would bring \(gross), by '\(name)'")
        : of("投入\(asked)，\(name)\(gross)", "\(asked) would bring \(gross) as \(name)")
    case .takes:
      text =
        yield.yield.kind == .ratio
        ? of("按“\(name)”推算，\(asked)需投入\(gross)", "\(asked), by '\(name)', would take \(gross)")
        : of("\(name)\(asked)，需投入\(gross)", "\(asked) as \(name) would take \(gross)")
    }
    if let net = answer.net, let deadweight = yield.deadweight {
      let assumption = assumed(deadweight, isHere: yield.isAssumedHere)
      switch answer.question {
      case .brings:
        text += of(
          "；\(assumption)，净增\(amount(net, answer))", ". \(assumption): \(amount(net, answer))")
      case .takes:
        text += of(
          "；\(assumption)，净增同样数额需投入\(amount(net, answer))",
          ". \(assumption), as much on top: \(amount(net, answer))")
      }
    }
    return text + grounds(answer.leverage) + of("。", ".")
  }

  /// Which ratio an answer rests on: `；按2025年的倍数（超过7.6倍）推算`.
  private func grounds(_ leverage: Quotient) -> String {
    guard let last = leverage.dividends.last,
      let ratio = RoundedAmount(leverage.value, in: leverage.unit, digits: leverage.digits)
    else { return "" }
    let size = shortAmount(ratio)
    guard let time = period(last) else {
      return of("；按\(size)推算", ", at the leverage of \(size)")
    }
    return of("；按\(time)的倍数（\(size)）推算", ", at the leverage of \(time) (\(size))")
  }

  private func amount(_ quantity: Quantity, _ answer: LeverageAnswer) -> String {
    RoundedAmount(quantity, in: answer.unit, digits: answer.leverage.digits)
      .map { $0.isOpen ? of("无法界定", "open") : amount($0) } ?? refusal(.overflow)
  }

  func noAnswer(
    _ question: LeverageAnswer.Question, _ name: String, _ reason: String
  ) -> String {
    let asked = question.amount.told(in: language).sanitized
    return of("\(name)，\(asked)：不作推算，\(reason)。", "\(name), \(asked): no answer, \(reason).")
  }

  // MARK: - The sentence

  var ofFirstInput: String { of("（对最初的投入）", " (of the first input)") }

  var onStageBefore: String { of("，对上一环节", ", on the stage before") }

  var addedUp: String { of("，累计", ", cumulative") }

  var increase: String { of("，比上期增加", ", increase on the period before") }

  var byRounding: String { of("，区间来自取整", ", the range being what rounding leaves") }

  /// A sentence that may be quoted: what was published, the ratio it proves, and what it leaves out.
  func quote(
    _ input: InputReview, _ into: LeverAmount, _ yield: YieldReview, _ out: LeverAmount,
    _ ratio: RoundedAmount, area: String?, time: String?
  ) -> String {
    let (source, name) = (input.name[language].sanitized, yield.name[language].sanitized)
    let places = [time, area].compactMap { $0 }
    let facts = of(
      (time.map { $0 + "，" } ?? "") + (area ?? "")
        + "\(source)\(figures(into))，\(name)\(figures(out))",
      (places + ["\(source) \(figures(into))", "\(name) \(figures(out))"]).joined(separator: ", "))
    var caveats: [String] = []
    switch input.input.stage {
    case .planned: caveats.append(of("两者均为计划数", "both as planned"))
    case let stage?:
      caveats.append(of("投入按\(self.stage(stage))计", "the input as \(self.stage(stage))"))
    case nil: break
    }
    if input.input.stage != .planned {
      caveats.append(of("未扣除没有这笔投入也会发生的部分", "what would have come about anyway not taken off"))
    }
    return of(
      "可引用：\(facts)，\(compared(ratio))（\(caveats.joined(separator: "，"))）。",
      "To quote: \(facts), which is \(shortAmount(ratio)) the input (\(caveats.joined(separator: "; ")))."
    )
  }

  /// `后者超过前者的6.90倍`.
  private func compared(_ ratio: RoundedAmount) -> String {
    if let number = ratio.number { return "后者为前者的\(number)倍" }
    switch (ratio.lower, ratio.upper) {
    case (let lower?, nil):
      return "后者\(lower.isClosed ? "不少于" : "超过")前者的\(lower.value)倍"
    case (nil, let upper?):
      return "后者\(upper.isClosed ? "不超过" : "不到")前者的\(upper.value)倍"
    default: return "后者为前者的\(shortAmount(ratio))"
    }
  }
}
