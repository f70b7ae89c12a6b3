/// The words of the pages about one plan or one indicator.
extension Words {
  func indicators(_ count: Int) -> String { of("指标（\(count)）", "Indicators (\(count))") }

  func targets(_ count: Int, asOf: CalendarDate) -> String {
    count == 0
      ? of("没有目标", "No targets")
      : of("目标（\(count)，截至 \(asOf)）", "Targets (\(count), as of \(asOf))")
  }

  func figures(_ count: Int, later: Int, asOf: CalendarDate) -> String {
    let text = count == 0 ? of("没有数据", "No figures") : of("数据（\(count)）", "Figures (\(count))")
    if later == 0 { return text }
    return text
      + of("；另有\(later)个在 \(asOf) 之后公布", "; \(later) more published after \(asOf)")
  }

  /// Why there is no number.
  func none(_ reason: String) -> String { of("无（\(reason)）", "none: \(reason)") }

  func fresh(_ months: Int) -> String {
    of("超过\(months)个月没有新数据即为数据未及时更新", "stale after \(months) months without a newer figure")
  }

  func lead(_ months: Double, _ size: String) -> String {
    if size == "0" { return of("与序时进度持平", "on the even path") }
    let unit = size == "1" ? "month" : "months"
    return months > 0
      ? of("快于序时进度\(size)个月", "\(size) \(unit) ahead of the even path")
      : of("慢于序时进度\(size)个月", "\(size) \(unit) behind the even path")
  }

  func missing(_ size: String) -> String { of("还差\(size)", "\(size) missing") }
  func exceeded(_ size: String) -> String { of("已超出\(size)", "exceeded by \(size)") }
  func below(_ size: String) -> String { of("低于上限\(size)", "\(size) below the limit") }
  func above(_ size: String) -> String { of("高于上限\(size)", "\(size) above the limit") }

  func yearOnYear(_ change: String) -> String { of("同比\(change)", "\(change) on the year") }

  func standing(_ review: EventReview) -> String {
    switch review.standing {
    case .happened:
      guard let days = review.daysLate, days != 0 else { return of("已发生", "happened") }
      return days > 0
        ? of("已发生，晚\(days)天", "happened, \(days) days late")
        : of("已发生，早\(-days)天", "happened, \(-days) days early")
    case .ahead: return of("未到期", "ahead")
    case .unreported:
      let late = review.daysLate.map { of("，已过\($0)天", ", \($0) days past") } ?? ""
      return of("到期未见报道", "not reported") + late
    case .undated: return of("未定日期", "no date")
    }
  }

  func phase(_ phase: Phase) -> String {
    switch phase {
    case .announced: of("提出", "announced")
    case .signed: of("签约", "signed")
    case .started: of("启动", "started")
    case .building: of("在建", "being built")
    case .trial: of("试运行", "on trial")
    case .operating: of("投产投用", "in operation")
    case .atCapacity: of("达产", "at capacity")
    case .accepted: of("验收", "accepted")
    }
  }

  var noDue: String { of("未定期限", "No due date") }
  /// Before the reason why statements are not tracked.
  func untracked(_ count: Int) -> String {
    of("不跟踪（\(count)条）：", "Not tracked (\(self.count(count, zh: "", en: "statement"))): ")
  }

  /// Beside an obligation that holds from a day on.
  var inForce: String { of("执行中，未见报道", "in force, nothing reported") }
  var inForceReported: String { of("执行中", "in force") }
  var derived: String { of("推算（未公布）", "Derived, not published") }
  var goals: String { of("目标表述的变化", "Goals and their wordings") }

  func aspect(_ aspect: GoalDrift.Aspect) -> String {
    switch aspect {
    case .criterion: of("数值", "number")
    case .due: of("期限", "date")
    case .indicator: of("指标", "indicator")
    case .area: of("地区", "area")
    case .ambition: of("属性", "firmness")
    }
  }

  func rule(_ rule: DerivedFigure.Rule) -> String {
    switch rule {
    case .yearEarlier: of("由同比推算上年同期", "a year earlier, from the growth")
    case .beforeIncrement: of("由新增推算此前存量", "the level before, from what was added")
    }
  }

  var events: String { of("事项", "Events") }
  var slogans: String { of("口号", "Slogans") }
  var pipeline: String { of("项目库", "Pipeline") }
  var parameters: String { of("政策参数", "Parameters") }

  // MARK: - Labels

  var labelPlan: String { of("规划", "Plan") }
  var labelIndicator: String { of("指标", "Indicator") }
  var labelArea: String { of("地区", "Area") }
  var labelHorizon: String { of("规划期", "Term") }
  var labelGroup: String { of("分组", "Group") }
  var labelOwner: String { of("责任单位", "Owner") }
  var labelNote: String { of("说明", "Note") }
  var labelFile: String { of("文件", "File") }
  var labelPlace: String { of("位置", "Place") }
  var labelSource: String { of("来源", "Source") }
  var labelUnit: String { of("单位", "Unit") }
  var labelMeasure: String { of("口径", "Measure") }
  var labelBaseline: String { of("基期值", "Baseline") }
  var labelPartOf: String { of("包含于", "Part of") }
  var labelAdds: String { of("计入累计", "Adds to") }
  var labelFresh: String { of("时效", "Freshness") }
  var labelCondition: String { of("前提", "Condition") }
  var labelWeight: String { of("权重", "Weight") }
  var labelAccepted: String { of("判定标准", "Criterion") }
  var labelReading: String { of("依据数据", "Figure") }
  var labelComputed: String { of("测算", "Computed") }
  var labelProgress: String { of("完成进度", "Progress") }
  var labelAttainment: String { of("为目标值的", "Of the target") }
  var labelElapsed: String { of("序时进度", "Even path") }
  var labelGap: String { of("差距", "Gap") }
  var labelPace: String { of("年均实际完成", "Pace a year") }
  var labelRequiredPace: String { of("后期年均需完成", "Needed a year") }
  var labelGrowth: String { of("年均实际增长", "Growth a year") }
  var labelRequiredGrowth: String { of("后期年均需增长", "Needed growth") }
  var labelLead: String { of("进度快慢", "Lead") }
  var labelArrival: String { of("按目前进度预计完成", "Arrival") }

  // MARK: - Columns

  var columnID: String { of("代号", "Id") }
  var columnUnit: String { of("单位", "Unit") }
  var columnMeasure: String { of("口径", "Measure") }
  var columnValue: String { of("数值", "Figure") }
  var columnRange: String { of("区间", "Range") }
  var columnSource: String { of("来源", "Source") }
  var columnPlace: String { of("位置", "Place") }
  var columnEvent: String { of("事项", "Event") }
  var columnPlanned: String { of("计划", "Planned") }
  var columnHappened: String { of("实际", "Happened") }
  var columnProject: String { of("项目", "Project") }
  var columnStage: String { of("阶段", "Stage") }
  var columnExpected: String { of("预计", "Expected") }
  var columnRule: String { of("方法", "Rule") }
  var columnFormula: String { of("算式", "Calculation") }
  var columnInputs: String { of("依据", "From") }
  var columnSlogan: String { of("口号", "Slogan") }
  var columnNames: String { of("所指指标", "Indicators") }
  var columnBrings: String { of("带来", "Brings") }
  var columnParameter: String { of("参数", "Parameter") }
}
