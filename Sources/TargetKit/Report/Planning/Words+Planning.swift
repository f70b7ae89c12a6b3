extension Words {
  // MARK: - Paths

  var columnNeeded: String { of("后期年均需完成", "Needed/yr from now") }

  var neededNote: String {
    of(
      "后期年均需完成：差距按尚未结束的各期计算；report、show 的后期年均需完成从最新数据的时点算起",
      "Needed/yr from now: over the steps still open; report and show count from the latest figure")
  }

  /// A need, which for falling targets is said as what to cut.
  func need(_ amount: String, falls: Bool) -> String {
    falls ? of("减\(amount)", "cut \(amount)") : amount
  }
  var columnRecent: String { of("近期年均", "Recent/yr") }
  var columnMultiple: String { of("倍数", "Times") }
  var columnStep: String { of("时期", "Period") }
  var columnRecentHere: String { of("按近期速度", "At recent pace") }
  var columnStart: String { of("起步", "Start") }

  func columnLevel(_ unit: String) -> String {
    unit.isEmpty ? of("应达", "Level") : of("应达(\(unit))", "Level (\(unit))")
  }

  func columnChange(falls: Bool) -> String {
    of(falls ? "本期需减" : "本期需增", falls ? "To cut" : "Change")
  }

  func actual(_ level: String, isBaseline: Bool) -> String {
    isBaseline
      ? of("\(level) (基期)", "\(level) (baseline)") : of("\(level) (实际)", "\(level) (actual)")
  }

  func held(_ day: CalendarDate) -> String {
    of(
      "到 \(day) 没有更新的数据，按未变动计；如已有进展，所需相应减少",
      "No newer figure up to \(day): counted as unchanged; whatever has moved since lessens the need"
    )
  }

  func shape(_ shape: PathShape) -> String {
    switch shape {
    case .linear: of("直线路径", "straight line")
    case .compound: of("等比路径", "compound growth")
    case .sShaped(let limit?): of("S形路径，极限\(limit)", "S-shaped, limit \(limit)")
    case .sShaped(nil): of("S形路径", "S-shaped")
    case .steps: of("分步路径", "in stated steps")
    }
  }

  func every(_ length: StepLength) -> String {
    switch length {
    case .month: of("逐月", "month by month")
    case .quarter: of("逐季", "quarter by quarter")
    case .half: of("逐半年", "half-year by half-year")
    case .year: of("逐年", "year by year")
    }
  }

  /// One step, for what every later one must bring.
  func each(_ length: StepLength, falls: Bool) -> String {
    if falls {
      switch length {
      case .month: return of("每月需减", "To cut/month")
      case .quarter: return of("每季需减", "To cut/quarter")
      case .half: return of("每半年需减", "To cut/half-year")
      case .year: return of("每年需减", "To cut/yr")
      }
    }
    return switch length {
    case .month: of("每月需", "Needed/month")
    case .quarter: of("每季需", "Needed/quarter")
    case .half: of("每半年需", "Needed/half-year")
    case .year: of("每年需", "Needed/yr")
    }
  }

  func stillMissing(_ amount: String) -> String { of("还差\(amount)", "\(amount) to go") }

  func recentPace(_ pace: String, _ span: String) -> String {
    of("近期速度：\(span)，年均\(pace)", "Recent pace: \(pace) a year over \(span)")
  }

  func span(_ from: String, _ to: String) -> String { of("\(from)至\(to)", "\(from) to \(to)") }

  func atRecentPace(_ due: String, _ level: String, _ missing: String?) -> String {
    let end = missing.map { of("，差\($0)", ", \($0) short") } ?? of("，可以达到", ", which is enough")
    return of("；照此到\(due)为\(level)\(end)", "; at that, \(level) by \(due)\(end)")
  }

  func leadsAway(_ pace: String) -> String {
    of(
      "近期没有朝目标变化（年均\(pace)），无倍数可言",
      "No recent move towards the target (\(pace) a year), so no multiple")
  }

  var noRecentPace: String {
    of("可比的确切数据不足两个，没有近期速度", "Fewer than two exact figures, so no recent pace")
  }

  func latestStart(_ pace: String, _ origin: String, _ day: CalendarDate) -> String {
    of(
      "最迟起步：按\(origin)（每年\(pace)），可以推迟到 \(day)",
      "Latest start: at \(pace) a year (\(origin)), nothing need move until \(day)")
  }

  func tooLate(_ pace: String, _ origin: String, _ day: CalendarDate) -> String {
    of(
      "已无余量：按\(origin)（每年\(pace)），\(day) 前就应起步",
      "No slack: at \(pace) a year (\(origin)) the start was due by \(day)")
  }

  var statedPace: String { of("给定速度", "the stated pace") }

  func bestPace(_ span: String) -> String { of("\(span)的最快速度", "the best pace, \(span)") }

  func boundStart(_ figure: String, _ needed: String, falls: Bool) -> String {
    of(
      "最新数据“\(figure)”只是界限：后期年均需\(falls ? "减" : "")\(needed)；上表按其数值计算",
      "'\(figure)' is a bound: \(falls ? "to cut" : "needed") is \(needed) a year; "
        + "the table counts from its number")
  }

  var delayHeading: String { of("晚起步的代价：", "What a later start costs:") }
  func startNow() -> String { of("现在", "now") }
  func startAfter(_ period: String) -> String { of("\(period)以后", "after \(period)") }

  /// Why a target is not planned.
  func refusal(_ refusal: PlanningRefusal) -> String {
    switch refusal {
    case .target(let reason): self.reason(reason)
    case .noLimit:
      of("S形路径需要极限，指标没有，请给出 --limit", "an S-shape needs a limit, and there is none: give --limit")
    case .limitNotBeyond:
      of("极限须高于最新数据与目标", "the limit must lie beyond the figure and the target")
    case .goalNotAboveZero:
      of(
        "目标为零或负数，任何增长率都到不了；请用直线路径",
        "no rate of growth leads to zero or below: take a straight line")
    case .weights(let needed, let given):
      of(
        "路径有\(needed)步，而权重有\(given)个",
        "the path has \(count(needed, zh: "", en: "step")), and "
          + count(given, zh: "", en: "weight is", plural: "weights are") + " given")
    case .shares(let refusal): refusal.message[language]
    case .flowEvery(let length):
      of(
        "时期数只能按目标的时期\(every(length))安排", "an amount over a period is planned \(every(length)) only")
    case .tooManySteps(let most): of("路径超过\(most)步", "the path has more than \(most) steps")
    }
  }

  func notPlanned(_ names: String, _ reason: String) -> String {
    of("未测算（\(reason)）：\(names)", "Not planned (\(reason)): \(names)")
  }

  var nothingToPlan: String {
    of("没有未到期的目标可测算", "There is no pending target to plan for.")
  }

  func planned(_ count: Int) -> String {
    of(
      "\(count)项未到期目标，按完成难度排序",
      "\(self.count(count, zh: "", en: "pending target")), the hardest first"
    )
  }

  var movesAway: String { of("反向", "away") }

  // MARK: - Pipelines

  var pipelineHeading: String { of("项目库保障", "Pipeline") }
  var columnAllProjects: String { of("项目合计", "Planned") }
  var columnInTime: String { of("期限内", "In time") }
  var columnCertain: String { of("确定", "Certain") }
  var columnExpectedShare: String { of("按可能性", "Expected") }
  var columnUndated: String { of("未定日期", "Undated") }
  var columnMissing: String { of("合计缺口", "Missing") }

  func phase(_ phase: Phase?) -> String {
    switch phase {
    case .announced: of("已宣布", "announced")
    case .signed: of("已签约", "signed")
    case .started: of("已开工", "started")
    case .building: of("在建", "building")
    case .trial: of("试生产", "trial")
    case .operating: of("已投产", "in operation")
    case .atCapacity: of("已达产", "at capacity")
    case .accepted: of("已验收", "accepted")
    case nil: of("阶段未写", "no stage")
    }
  }

  var inFull: String {
    of("未写明可能性的项目按全额计", "projects without a stated likelihood count in full")
  }

  func onStream(_ amount: String, _ day: String) -> String {
    of("到 \(day) 还须落实\(amount)", "\(amount) more must come on stream by \(day)")
  }

  func undatedCould(_ amount: String, _ rest: String?) -> String {
    let end =
      rest.map { of("，仍差\($0)", ", which leaves \($0) to be found") }
      ?? of("，可以补足", ", which is enough")
    return of(
      "；未定日期或晚于期限的项目如能按期，可补\(amount)\(end)",
      "; projects that are late or undated could bring \(amount) if they came in time\(end)")
  }

  // MARK: - Breakdowns

  var breakdownHeading: String { of("分解落实", "Targets of the parts") }
  var columnWhole: String { of("上级目标", "Whole") }
  var columnParts: String { of("下级合计", "Parts together") }

  func breakdown(_ verdict: Breakdown.Verdict) -> String {
    switch verdict {
    case .holds: of("覆盖", "holds")
    case .fallsShort: of("不足", "falls short")
    case .incomplete: of("未分解完", "incomplete")
    case .unjudged: of("不可相加", "does not add up")
    }
  }

  // MARK: - Allocation

  var columnArea: String { of("地区", "Area") }
  var columnBase: String { of("基数", "Base") }
  var columnIncrease: String { of("增量", "Increase") }
  var total: String { of("合计", "Total") }

  /// What held a part, and whether it gets more than it has room for.
  func remark(_ part: Allocation.Part) -> String {
    let bound: String? =
      switch part.bound {
      case .fixed: of("定额", "fixed")
      case .floor: of("下限", "floor")
      case .cap: of("上限", "cap")
      case .capacity: of("容量", "capacity")
      case nil: nil
      }
    let excess =
      part.exceedsCapacity
      ? part.area.capacity.map { of("超过容量\($0.shortest)", "above its capacity of \($0.shortest)") }
      : nil
    return [bound, excess].compactMap(\.self).joined(separator: of("，", ", "))
  }

  func allocated(_ rule: AllocationRule, _ unit: String) -> String {
    of(
      "分解：\(rule.name[.chinese])，分配单位\(unit)",
      "\(rule.name[.english]), in units of \(unit)")
  }

  // MARK: - Scenarios

  func scenario(_ name: String) -> String { of("情景：\(name)", "Scenario: \(name)") }

  var columnAsIs: String { of("现状", "As it is") }
  var columnAssumed: String { of("情景数值", "Assumed") }
  var columnOutcome: String { of("结局", "Outcome") }
  var columnNeededBefore: String { of("原年均需完成", "Needed/yr") }
  var columnNeededAfter: String { of("改为", "Then") }

  func outcome(_ outcome: ScenarioReview.Outcome) -> String {
    switch outcome {
    case .reached: of("达到", "reached")
    case .missed: of("达不到", "missed")
    case .open: of("无法判定", "undetermined")
    case .ahead: of("进行中", "pending")
    }
  }

  var noEffect: String { of("没有目标受影响", "No target is touched.") }

  /// How the targets end that the scenario assumes figures for, and how many it does not touch.
  func outcomes(_ counts: [(ScenarioReview.Outcome, Int)], others: Int) -> String {
    let all = counts.reduce(0) { $0 + $1.1 }
    let list = counts.map { of("\(outcome($0.0))\($0.1)", "\($0.1) \(outcome($0.0))") }
    let classes = list.joined(separator: of("，", ", "))
    let rest = others > 0 ? of("；其余\(others)项不变", "; \(others) unchanged") : ""
    return of("有假设数值的\(all)项：", "\(count(all, zh: "", en: "target")) with assumed figures: ")
      + classes + rest
  }
}
