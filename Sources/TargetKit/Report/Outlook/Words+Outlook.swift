extension Words {
  // MARK: - Methods

  var outlook: String { of("前景（未到期的目标）", "Outlook of pending targets") }
  var columnNumber: String { of("数值", "Number") }
  var columnMethod: String { of("方法", "Method") }
  var columnCategory: String { of("结论", "Category") }
  var columnScale: String { of("通用尺度*", "Common scale*") }
  var columnOutlook: String { of("评价", "Outlook") }

  /// Which method judged pending targets, for the head of a report.
  func judged(by method: AssessmentMethod) -> String {
    of("评价方法：\(method.name[.chinese])", "outlook by: \(method.name[.english])")
  }

  /// The category of a method in few columns: from the worst to the best that the figures allow.
  func category(_ assessment: Assessment) -> String {
    let names = assessment.categories.map { $0.name[language] }
    guard let first = names.first, let last = names.last else {
      return assessment.statistics.isEmpty ? notApplicable : of("未分类", "no category")
    }
    let span =
      switch names.count {
      case 1: first
      case 2: "\(first) / \(last)"
      default: of("\(first)至\(last)", "\(first) to \(last)")
      }
    // For part of what the figures allow there may be no category at all.
    return assessment.reasons.isEmpty ? span : span + " / " + notApplicable
  }

  var notApplicable: String { of("不适用", "n/a") }

  /// A number of a method with its unit, as the range that the figures leave.
  func statistic(_ statistic: Assessment.Statistic) -> String {
    let (lower, upper) = (statistic.value.lower, statistic.value.upper)
    func text(_ value: Double) -> String {
      let number = Numbers.short(value, decimals: 3)
      switch statistic.measure.unit {
      case .percent: return number + "%"
      case .percentPerYear: return of("年均\(number)%", "\(number)%/yr")
      case .points: return of("\(number)点", "\(number) points")
      case .years: return of("\(number)年", "\(number) years")
      case .ratio, .score, .amount: return number
      }
    }
    if statistic.value.isPoint { return text(lower) }
    switch (lower.isFinite, upper.isFinite) {
    case (true, true):
      return of("\(text(lower))至\(text(upper))", "\(text(lower)) to \(text(upper))")
    case (true, false): return of("\(text(lower))以上", ">=\(text(lower))")
    case (false, true): return of("\(text(upper))以下", "<=\(text(upper))")
    case (false, false): return "-"
    }
  }

  func notApplicable(_ methods: [String], _ reason: String) -> String {
    of(
      "不适用（\(reason)）：\(methods.joined(separator: "、"))",
      "n/a (\(reason)): \(methods.joined(separator: ", "))")
  }

  /// The targets to which a method does not apply, with the reason they share.
  func methodSilent(_ method: AssessmentMethod, _ names: String, _ reason: String) -> String {
    of(
      "\(method.name[.chinese])不适用（\(reason)）：\(names)",
      "\(method.name[.english]) does not apply (\(reason)): \(names)")
  }

  /// `不到700亿元为滞后，700亿元起为基本符合预期`.
  func deciding(_ values: DecidingValues, _ figure: String, unit: Unit) -> String {
    let stretches = values.stretches
    var parts: [String] = []
    for (place, stretch) in stretches.enumerated() {
      let name = stretch.category?.name[language] ?? notApplicable
      let from = amount(stretch.from, unit, places: 2)
      if place == 0, stretches.count > 1 {
        let until = amount(stretches[1].from, unit, places: 2)
        parts.append(of("不到\(until)为\(name)", "below \(until) \(name)"))
      } else {
        parts.append(of("\(from)起为\(name)", "from \(from) \(name)"))
      }
    }
    let list = parts.joined(separator: of("，", ", "))
    return of(
      "“\(figure)”只是界限，结论取决于确切数值。按\(values.method.name[.chinese])：\(list)。",
      """
      '\(figure)' is a bound; the exact figure decides. By \(values.method.name[.english]): \
      \(list).
      """)
  }

  /// The targets of which nothing is known.
  func noOutlook(_ names: String) -> String {
    of("没有数据，不作评价与预测：\(names)", "No figure, so no outlook: \(names)")
  }

  /// A number of a proof sheet.
  func proofNumber(_ value: Double) -> String {
    guard value.isInfinite else { return Numbers.short(value, decimals: 6) }
    return (value < 0 ? "-" : "") + of("无穷大", "infinity")
  }

  // MARK: - Projections

  var columnProjected: String { of("预测", "Projected") }
  var columnBand: String { of("80%区间", "80% interval") }
  var columnProbability: String { of("达标概率", "Probability") }
  var columnArrival: String { of("预计达到", "Expected") }
  var columnDue: String { of("期限", "Due") }

  /// The projected value, in no more digits than its interval warrants.
  func point(of value: ProjectedValue) -> String {
    let band = value.interval(level: 0.8)
    return range(value.point, width: band.map { $0.upper - $0.lower })
  }

  /// A range of numbers, or one, in as many digits as a width warrants: its own unless one is given.
  func range(_ range: RealInterval, width: Double? = nil) -> String {
    let own = range.upper - range.lower
    let width = width ?? (own > 0 ? own : range.lower.magnitude / 10)
    let size = min(range.lower.magnitude, range.upper.magnitude)
    let decimals =
      !width.isFinite
      ? (size >= 100 ? 0 : size >= 10 ? 1 : 2)
      : width >= 50 ? 0 : width >= 5 ? 1 : width >= 0.5 ? 2 : 3
    func text(_ value: Double) -> String { number(value, places: decimals) }
    return self.range(range, text)
  }

  /// A probability in whole per cent; certainty is never claimed.
  func probability(_ range: RealInterval) -> String {
    func percent(_ share: Double) -> String {
      if share < 0.01 { return "<1%" }
      if share > 0.99 { return ">99%" }
      return "\(Int((share * 100).rounded()))%"
    }
    let (low, high) = (percent(range.lower), percent(range.upper))
    return low == high ? low : of("\(low)至\(high)", "\(low) to \(high)")
  }

  /// The probability, or that none is given.
  func probability(_ outlook: TargetOutlook) -> String {
    switch outlook.probability {
    case .success(let range): probability(range)
    case .failure(.target(.noTimeLeft)): of("等待数据", "figure due")
    case .failure: of("未测算", "not given")
    }
  }

  /// The year in which a target is as likely as not to be reached.
  func arrival(_ outlook: TargetOutlook) -> String {
    guard case .success(let arrival) = outlook.arrival else { return "-" }
    if arrival.isReached { return of("已达到", "reached") }
    guard let years = arrival.medianYears else { return of("50年以后", "50+ years") }
    guard let last = years.last else { return of("\(years.first)年起", "\(years.first) on") }
    return last == years.first
      ? of("\(last)年", "\(last)") : of("\(years.first)至\(last)年", "\(years.first)-\(last)")
  }

  /// Why nothing is said about the future.
  func refusal(_ refusal: OutlookRefusal) -> String {
    switch refusal {
    case .target(.noTimeLeft): of("期限内的数据已有", "the figure for the date is out")
    case .target(let reason): self.reason(reason)
    case .projection(.tooFewFigures(_, 0)):
      of("没有可与目标比较的数据", "no figure that can be held against the target")
    case .projection(.tooFewFigures(let needed, let given)):
      of(
        "只有\(given)个数据，至少需要\(needed)个",
        "\(count(given, zh: "", en: "figure")), and \(needed) are needed")
    case .projection(.noScale):
      of("数据全为零或都在极限上", "all figures are zero or at their limit")
    case .projection(.outsideLimits):
      of("有数据超出指标的极限", "a figure lies beyond the limits of the indicator")
    case .projection(.notLater): of("同一时间有两个数据", "two figures are for the same date")
    case .projection(.dateOutOfRange):
      of("期限离最新数据不是整期，或太远", "the date is no whole number of periods away, or too far")
    case .projection: of("数据太大，无法计算", "the figures are too large to compute with")
    case .model(.unevenFigures):
      of("数据有间断，该模型要求逐期连续", "figures are missing between, and the model counts periods")
    case .model(.inexactFigures):
      of("数据只是界限，该模型要求确切数值", "a figure is a bound, and the model takes exact ones")
    case .model(.noCeiling):
      of("指标没有极限，该模型需要", "the indicator has no limit, and the model needs one")
    }
  }

  /// A change far out of the ordinary.
  func breakSeen(_ seen: StructuralBreak) -> String {
    let year = seen.calendarYear
    return of(
      "\(year)年的变动远超这一序列的常态（突变），区间因此较宽",
      "The change of \(year) is far out of the ordinary of this series; the intervals are wider for it"
    )
  }

  /// A break that the source states.
  func breakStated(_ year: Int) -> String {
    of(
      "数据注明\(year)年序列中断，其前后的数未必可比",
      "The figures say that the series breaks in \(year): those before and after may not compare")
  }

  /// The targets without a projection, with the reason they share.
  func notProjected(_ names: String, _ reason: String) -> String {
    of("未预测（\(reason)）：\(names)", "Not projected (\(reason)): \(names)")
  }

  /// The targets with a projection and no probability.
  func noProbability(_ names: String?, _ reason: String) -> String {
    of("数据不足，未测算概率（\(reason)）", "No probability (\(reason))")
      + (names.map { of("：", ": ") + $0 } ?? "")
  }

  var chartKey: String {
    of(
      "o 数据  + 预测  : 80%区间  . 95%区间  T 目标  ^ 只知下限  v 只知上限",
      "o figure  + projected  : 80% band  . 95% band  T target  ^ at least  v at most")
  }
}
