/// The words of calendars.
extension Words {
  var calendarName: String { of("规划目标与数据日历", "Targets and figures due") }
  var calendarOwner: String { of("责任单位", "Owner") }

  func calendarCategory(_ kind: CalendarEntry.Kind) -> String {
    switch kind {
    case .target, .outcome: of("目标到期", "target due")
    case .event: of("项目节点", "project step")
    case .figure: of("数据更新", "figure expected")
    }
  }

  /// `目标到期：储能产业产值 >=1000亿元`.
  func calendarTarget(_ name: String, _ promise: String?) -> String {
    of("目标到期：", "Target due: ") + name + (promise.map { " " + $0 } ?? "")
  }

  func calendarEvent(_ name: String) -> String { of("项目节点：", "Planned: ") + name }

  func calendarHappened(_ period: String) -> String {
    of("已于 \(period) 实现", "happened \(period)")
  }

  func calendarFigure(_ name: String, isOverdue: Bool) -> String {
    isOverdue
      ? of("数据逾期未更新：", "Figure overdue: ") + name : of("应有新数据：", "New figure expected: ") + name
  }

  /// What the day of an expected figure rests on.
  func calendarFreshness(_ months: Int) -> String {
    of(
      "最新数据满\(months)个月即为未及时更新，请在此前更新。",
      "The latest figure is stale after \(count(months, zh: "", en: "month")); a new one is needed by then."
    )
  }

  /// A line of the form `责任单位：市经信委`.
  func labelled(_ label: String, _ value: String) -> String {
    of("\(label)：\(value)", "\(label): \(value)")
  }
}
