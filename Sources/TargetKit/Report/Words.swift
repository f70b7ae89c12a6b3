/// The words of the reports, in both languages; no other file of this layer holds any.
struct Words: Sendable {
  let language: Language

  var isChinese: Bool { language == .chinese }

  /// The one of two texts that is in the report's language.
  func of(_ zh: @autoclosure () -> String, _ en: @autoclosure () -> String) -> String {
    isChinese ? zh() : en()
  }

  // MARK: - Verdicts

  func verdict(_ verdict: Verdict, isEarly: Bool = false) -> String {
    switch verdict {
    case .met: isEarly ? of("提前达标", "met early") : of("达标", "met")
    case .missed: of("未达标", "missed")
    case .pending: of("进行中", "pending")
    case .unreported: of("未公布", "unreported")
    case .undetermined: of("无法判定", "undetermined")
    case .incomplete: of("不完整", "incomplete")
    }
  }

  /// The verdict with what a reader must know beside it: a stale figure, an accepted shortfall; each
  /// of these may stand in a line of its own.
  func standing(
    _ verdict: Verdict, isEarly: Bool = false, isStale: Bool = false, isAccepted: Bool = false
  ) -> String {
    var text = self.verdict(verdict, isEarly: isEarly)
    if isAccepted { text += of("\n(已认可)", "\n(accepted)") }
    if isStale { text += of("\n(数据未及时更新)", "\n(stale)") }
    return text
  }

  /// The verdict of a target, with its standing while it is open, and what must be known beside it.
  func standing(_ finding: TargetReview) -> String {
    var text = standing(
      finding.verdict, isEarly: finding.isEarly, isStale: finding.isStale,
      isAccepted: finding.isAccepted)
    if finding.verdict == .pending {
      let word =
        finding.standing.map { standing($0) } ?? (finding.isBehind ? of("滞后", "behind") : nil)
      if let word { text = text.replacingPrefix(verdict(.pending), by: word) }
    }
    if finding.isWithinAbout { text += of("\n(左右之内)", "\n(within about)") }
    if finding.isProvisional { text += of("\n(初步)", "\n(provisional)") }
    return text
  }

  /// The class of a target, with what a reader must know beside it.
  func evaluation(_ finding: TargetReview, _ progress: ProgressClass) -> String {
    var text = progressClass(progress)
    if finding.standing == .broken { text += of("\n(已突破)", "\n(broken)") }
    if finding.isAccepted { text += of("\n(已认可)", "\n(accepted)") }
    if finding.isStale, progress != .stale { text += of("\n(未及时更新)", "\n(out of date)") }
    if finding.isWithinAbout { text += of("\n(左右之内)", "\n(within about)") }
    if finding.isProvisional { text += of("\n(初步)", "\n(provisional)") }
    return text
  }

  func ambition(_ ambition: Ambition) -> String {
    switch ambition {
    case .binding: of("约束性", "binding")
    case .expected: of("预期性", "expected")
    case .stretch: of("力争", "stretch")
    }
  }

  /// How final a figure is.
  func status(_ status: FigureStatus) -> String {
    switch status {
    case .final: of("最终数", "final")
    case .preliminary: of("初步数", "preliminary")
    case .estimate: of("预计数", "estimate")
    case .forecast: of("预测数", "forecast")
    case .revised: of("核实数", "revised")
    case .withdrawn: of("已撤回", "withdrawn")
    }
  }

  func measure(_ measure: Measure) -> String {
    switch measure {
    case .stock: of("时点数", "stock")
    case .flow: of("时期数", "flow")
    case .rate: of("比率", "rate")
    case .growth: of("增速", "growth rate")
    }
  }

  func direction(_ direction: Direction) -> String {
    switch direction {
    case .more: of("越高越好", "the higher the better")
    case .less: of("越低越好", "the lower the better")
    case .within: of("保持在区间内", "to stay within a range")
    }
  }

  func tendency(_ tendency: Tendency) -> String {
    switch tendency {
    case .rising: of("预期上升", "held to rise")
    case .falling: of("预期下降", "held to fall")
    case .none: of("不预设升降", "held to go neither way")
    }
  }

  // MARK: - Sums

  /// `23项目标：达标6，未达标3，…`: the classes always add up to the total, empty ones are left out.
  func summary(_ tally: Tally, tracked: Int, events: Int = 0) -> String {
    let classes = Verdict.allCases.filter { tally[$0] > 0 }
    var text = count(tally.total, zh: "项目标", en: "target")
    if !classes.isEmpty {
      text += of("：", ": ")
      text += classes.map { of("\(verdict($0))\(tally[$0])", "\(tally[$0]) \(verdict($0))") }
        .joined(separator: of("，", ", "))
    }
    var also: [String] = []
    if tally.early > 0 { also.append(of("提前达标\(tally.early)", "\(tally.early) met early")) }
    if tally.accepted > 0 {
      also.append(of("偏差已认可\(tally.accepted)", "\(tally.accepted) with an accepted shortfall"))
    }
    if tally.stale > 0 {
      also.append(of("数据未及时更新\(tally.stale)", "\(tally.stale) resting on a stale figure"))
    }
    if !also.isEmpty { text += of("；其中", "; among them ") + also.joined(separator: of("，", ", ")) }
    if tracked > 0 {
      text += of(
        "；另有\(tracked)项数据只跟踪、未设目标", "; \(tracked) series tracked without a target")
    }
    if events > 0 { text += of("；\(events)个事项", "; " + count(events, zh: "", en: "event")) }
    return text
  }

  /// A number of things: `3项目标`, `1 target`, `3 targets`.
  func count(_ number: Int, zh: String, en: String, plural: String? = nil) -> String {
    of("\(number)\(zh)", "\(number) \(number == 1 ? en : plural ?? en + "s")")
  }

  func failing(_ count: Int) -> String {
    of("\(count)项未通过检查（标有 !）", "\(count) \(count == 1 ? "fails" : "fail") the check (marked !)")
  }

  // MARK: - Headings

  func asOf(_ date: CalendarDate) -> String { of("截至 \(date)", "as of \(date)") }

  /// The same at the beginning of a sentence.
  func sentence(asOf date: CalendarDate, _ rest: String) -> String {
    of("截至 \(date)。\(rest)", "As of \(date): \(rest)")
  }

  func timePassed(_ share: String) -> String { of("规划期已过 \(share)", "\(share) of its term passed") }

  /// `2025年目标（已到期）`: a due date, as `name`, and how far it is away.
  func milestone(_ due: Period?, _ name: String, asOf: CalendarDate) -> String {
    guard let day = due?.end else { return of("未定期限", "No due date") }
    let distance = milestoneDistance(day, asOf: asOf)
    return of("\(name)目标（\(distance)）", "Due \(name) (\(distance))")
  }

  var tracked: String { of("跟踪数据（未设目标）", "Tracked, no target") }
  var qualitative: String { of("定性", "in words") }
  var byPlan: String { of("分规划汇总", "By plan") }
  var note: String { of("注：", "Note: ") }
  var noPlans: String { of("没有规划", "no plan") }
  var nothing: String { of("没有目标", "No targets.") }

  /// What a long report leaves out.
  func onlyFailing(_ limit: Int) -> String {
    of(
      "目标超过\(limit)项，只列出未通过检查和无法判定的；全部结果见 --format csv 或 json",
      "More than \(limit) targets: only failing and undetermined ones are listed; "
        + "--format csv or json has all")
  }

  func more(_ count: Int) -> String {
    of("还有\(count)项未列出", "\(count) more are not listed")
  }

  // MARK: - Columns

  var columnIndicator: String { of("指标", "Indicator") }
  var columnLatest: String { of("最新数据", "Latest") }
  var columnPeriod: String { of("时期", "Period") }
  var columnPublished: String { of("公布", "Published") }
  var columnTarget: String { of("目标", "Target") }
  var columnBar: String { of("进度", "Progress") }
  var columnShare: String { of("完成", "Done") }
  var columnTime: String { of("序时", "Path") }
  var columnLead: String { of("快慢(月)", "Lead/mo") }
  var columnVerdict: String { of("评价", "Verdict") }
  var columnPlan: String { of("规划", "Plan") }
  var columnTitle: String { of("名称", "Title") }
  var columnAreas: String { of("地区数", "Areas") }
  var columnIndicators: String { of("指标数", "Indicators") }
  var columnFigures: String { of("数据", "Figures") }
  var columnNewest: String { of("最新时期", "Newest") }
  var columnNextDue: String { of("下一期限", "Next due") }
  var columnTotal: String { of("目标", "Targets") }
}

extension String {
  fileprivate func replacingPrefix(_ prefix: String, by other: String) -> String {
    hasPrefix(prefix) ? other + dropFirst(prefix.count) : self
  }
}
