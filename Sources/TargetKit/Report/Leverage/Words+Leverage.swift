extension Words {
  // MARK: - Amounts

  /// An amount as it may be said: `超过6.90倍`, `1.26倍（1.253至1.268）`.
  func amount(_ amount: RoundedAmount) -> String {
    guard let number = amount.number, !amount.isExact, let lower = amount.lower,
      let upper = amount.upper
    else { return shortAmount(amount) }
    // In English each end may have a counting word of its own; elsewhere the unit is said once.
    let isScaled = !isChinese && amount.unit.multiplier.power > 0
    func end(_ value: ExactDecimal) -> String {
      if isScaled { return written(value, amount.unit) }
      return value.grouped(in: language) + (amount.unit.symbol == "%" ? "%" : "")
    }
    let (low, high) = (end(lower.value), end(upper.value))
    return written(number, amount.unit) + of("（\(low)至\(high)）", " (\(low) to \(high))")
  }

  /// The same without the range beside a number.
  func shortAmount(_ amount: RoundedAmount) -> String {
    shortAmount(amount) { written($0, amount.unit) }
  }

  /// The same in a column whose head says that multiples stand in it.
  func cell(_ amount: RoundedAmount) -> String {
    amount.unit.symbol == "倍" ? shortAmount(amount) { $0.description } : shortAmount(amount)
  }

  private func shortAmount(
    _ amount: RoundedAmount, _ written: (ExactDecimal) -> String
  ) -> String {
    if let number = amount.number { return written(number) }
    switch (amount.lower, amount.upper) {
    case (let lower?, let upper?):
      return of(
        lower.value.grouped(in: .chinese) + "至" + written(upper.value),
        (amount.unit.multiplier.power > 0
          ? written(lower.value) : lower.value.grouped(in: .english)) + " to "
          + written(upper.value))
    case (let lower?, nil):
      let text = written(lower.value)
      return lower.isClosed ? of("不少于" + text, "at least " + text) : of("超过" + text, "over " + text)
    case (nil, let upper?):
      let text = written(upper.value)
      return upper.isClosed ? of("不超过" + text, "at most " + text) : of("不到" + text, "under " + text)
    case (nil, nil): return of("无法界定", "open")
    }
  }

  private func written(_ number: ExactDecimal, _ unit: Unit) -> String {
    unit.told(number, in: language).sanitized
  }

  /// The sums or differences that are divided: `(6.9亿元 - 6.0亿元) ÷ (1.50亿元 - 1.20亿元)`; `nil` where
  /// only one figure stands above and below.
  func terms(_ quotient: Quotient) -> String? {
    guard quotient.dividends.count > 1 else { return nil }
    let sign = quotient.isGrowth ? " - " : " + "
    func term(_ amounts: [LeverAmount]) -> String {
      "(" + amounts.map { figures($0) }.joined(separator: sign) + ")"
    }
    return term(quotient.dividends) + " ÷ " + term(quotient.divisors)
  }

  /// A division that a person can redo: `170亿元 ÷ 24.625亿元 = 6.90355…`.
  func division(_ division: Division) -> String {
    let dividend = division.dividendUnit.told(division.dividend, in: language)
    let divisor = division.divisorUnit.told(division.divisor, in: language)
    let rest = division.isComplete ? "" : "…"
    let unit = division.unit.symbol == "倍" ? "" : division.unit.name(in: language)
    let text = "\(dividend) ÷ \(divisor) = \(division.quotient)\(rest)\(unit)".sanitized
    switch division.gives {
    case .number: return text
    case .lower: return of("下限：", "lower end ") + text
    case .upper: return of("上限：", "upper end ") + text
    }
  }

  // MARK: - Parts of a lever

  func stage(_ stage: Lever.Stage) -> String {
    switch stage {
    case .planned: of("计划数", "planned")
    case .applied: of("申报额", "applied for")
    case .approved: of("核定额", "approved")
    case .paid: of("实付额", "paid out")
    }
  }

  var columnOutput: String { of("产出", "Output") }
  var columnInputAmount: String { of("投入额", "Amount in") }
  var columnOutputAmount: String { of("产出额", "Amount out") }
  var columnLeverage: String { of("倍数", "Leverage") }
  var columnStageRatio: String { of("对上一环节", "On stage before") }
  var columnNetOfInput: String { of("扣除投入本身", "Net of input") }
  var columnCumulative: String { of("累计", "Cumulative") }
  var columnMarginal: String { of("边际", "Marginal") }
  var columnAnyway: String { of("本来就会发生", "Anyway") }

  var levers: String { of("撬动关系（倍数见 targets leverage）", "Levers (ratios: targets leverage)") }
  var columnLever: String { of("名称", "Lever") }
  var columnLeverInput: String { of("投入", "Input") }
  var columnLeverOutput: String { of("产出", "Outputs") }

  func measuring(_ text: String) -> String { of("口径：\(text)", "measures: \(text)") }

  // MARK: - Refusals

  func refusal(_ refusal: LeverageRefusal) -> String {
    let wording = Wording(language)
    func period(_ period: Period?) -> String {
      period.map { wording.spoken($0) } ?? of("未写时间", "no date")
    }
    switch refusal {
    case .reference(.noFigure): return of("截至该日没有数据", "no figure by that day")
    case .reference(.noNumber): return of("目标没有数值", "the target states no number")
    case .reference: return of("所指的数据不存在", "the figure named does not exist")
    case .noCommonPeriod(let input, let output):
      return of(
        "没有同一时期的数据（投入最新为\(period(input))，对应数最新为\(period(output))）",
        """
        there is no period for which both are known \
        (the latest input is for \(period(input)), its counterpart for \(period(output)))
        """)
    case .unbounded:
      return of("两端都只是界限，倍数无法界定", "both figures are bounds, which leave every ratio possible")
    case .inputMayBeZero: return of("分母可能为零", "what is divided by may be zero")
    case .noInput: return of("投入为零", "the input is zero")
    case .inputDidNotGrow:
      return of("投入没有比上期增加，不计边际", "the input did not grow, so there is no marginal ratio")
    case .mixedUnits(let units):
      var symbols: [String] = []
      for unit in units where !symbols.contains(unit.symbol) { symbols.append(unit.symbol) }
      let list = symbols.map(\.sanitized).joined(separator: of("、", ", "))
      return of(
        "同一笔资金用于以\(list)计数的对象，单位不同，不能相加",
        "one sum covers what is counted in \(list), and these units do not add up")
    case .levels: return of("时点数不能按时期相加", "levels do not add up over time")
    case .noEarlierFigure: return of("没有相邻的上一期数据", "no figure for the period before")
    case .alreadyCumulative: return of("本身已是累计数", "cumulative as it is")
    case .belowOne: return of("毛倍数已不足1", "the leverage is below one as it is")
    case .noMultiple: return of("投入与产出不是同类数量", "input and output are of different kinds")
    case .otherUnit(let given, let wanted):
      return of(
        "\(given.symbol.sanitized)与\(wanted.symbol.sanitized)不是同类单位",
        "\(given.symbol.sanitized) is no unit of the kind of \(wanted.symbol.sanitized)")
    case .otherStage(let given, let own):
      let known = own.map { stage($0) } ?? of("未注明口径", "of no stated stage")
      return of(
        "所问为\(stage(given))，投入为\(known)，不混算",
        "the amount is \(stage(given)), the input \(known): they are not mixed")
    case .overflow: return of("数字过大，无法计算", "the numbers are too large to compute with")
    }
  }

  // MARK: - Sentences

  var differentMoney: String {
    of(
      "以上倍数计的不是同一笔资金，口径各不相同，不能相互比较，也不能相加。",
      "These ratios measure different money. They are not to be compared, nor added up.")
  }

  /// What a reader must know of the money's stage; `nil` where it has been paid.
  func stageNote(_ stage: Lever.Stage) -> String? {
    switch stage {
    case .planned:
      of("投入为计划数，不是实际完成额。", "The input is what was planned, not what was spent.")
    case .applied:
      of(
        "投入为申报额，不是核定额，也不是实付额；不同口径的倍数不能混用。",
        "The input is what was applied for, neither approved nor paid out; ratios of different stages do not mix."
      )
    case .approved:
      of("投入为核定额，不是实付额。", "The input is what was approved, not what was paid out.")
    case .paid: nil
    }
  }

  func breakEven(_ share: RoundedAmount, _ name: String) -> String {
    if share.number == nil, share.upper == nil, let lower = share.lower {
      let text = "\(lower.value)%"
      return of(
        "\(name)：只要本来就会发生的部分不超过\(text)，净倍数就大于1。",
        "\(name): as long as no more than \(text) would have come about anyway, the net leverage is above one."
      )
    }
    let text = amount(share)
    return of(
      "\(name)：本来就会发生的部分占到\(text)时，净倍数降为1。",
      "\(name): if \(text) would have come about anyway, the net leverage is one.")
  }

  /// `假设20%至40%本来就会发生`.
  func assumed(_ deadweight: Deadweight, isHere: Bool) -> String {
    let text = share(deadweight)
    let origin =
      isHere
      ? of("本次设定", "set for this report") : of("规划中的假设", "assumed in the plan")
    var line = of(
      "假设\(text)本来就会发生（\(origin)", "With \(text) assumed to come about anyway (\(origin)")
    if !isHere, let reason = deadweight.reason {
      line += of("：", ": ") + reason[language].sanitized
    }
    return line + of("）", ")")
  }

  private func share(_ deadweight: Deadweight) -> String {
    func percent(_ end: Interval.End?) -> String {
      guard let end, let value = try? end.value * ExactDecimal(100) else { return "-" }
      let (digits, power) = value.reduced
      let plain = (try? ExactDecimal(significand: digits, exponent: power)) ?? value
      return "\(plain)%"
    }
    let (lower, upper) = (percent(deadweight.shares.lower), percent(deadweight.shares.upper))
    return lower == upper ? lower : of("\(lower)至\(upper)", "\(lower) to \(upper)")
  }

  /// What an answer rests on.
  func basis(isPlanned: Bool) -> String {
    isPlanned
      ? of("以上按计划数的倍数推算，不是预测。", "This takes the ratio of planned figures. It is no forecast.")
      : of(
        "以上按已公布数据推算，不是预测；新增资金未必有同样的作用。",
        "This rests on published figures. It is no forecast: further money may move less."
      )
  }
}
