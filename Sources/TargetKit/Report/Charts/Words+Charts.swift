/// The words that charts share.
extension Words {
  var comma: String { of("，", ", ") }
  var nothingToDraw: String { of("没有可绘制的数据。", "There are no figures to draw.") }
  var noFigure: String { of("尚无公布的数据", "No figure has been published") }
  var targetPath: String { of("目标路径", "target path") }
  var forecast: String { of("预测", "forecast") }
  var figure: String { of("监测值", "figure") }
  var superseded: String { of("已修订的旧数", "superseded figure") }
  var base: String { of("基期值", "baseline") }
  var target: String { of("目标值", "target") }
  var targets: String { of("目标", "Targets") }
  var expected: String { of("序时进度", "even path") }
  var columnKind: String { of("类别", "Kind") }

  /// `2025年为1090亿元`, `2025: 109 billion yuan`.
  func fact(_ subject: String, _ value: String) -> String {
    of("\(subject)为\(value)", "\(subject): \(value)")
  }

  /// `目标：2025年…；2027年…`.
  func list(_ head: String, _ items: [String]) -> String {
    head + of("：", ": ") + items.joined(separator: of("；", "; "))
  }

  /// `（滞后）`, ` (behind)`.
  func bracketed(_ text: String) -> String { of("（\(text)）", " (\(text))") }

  func sentences(_ sentences: [String]) -> String {
    sentences.map { sentence in
      of(sentence, sentence.prefix(1).uppercased() + sentence.dropFirst()) + of("。", ".")
    }.joined(separator: of("", " "))
  }

  /// `慢于序时进度7.4个百分点`; `nil` where the difference is not a number.
  func lead(_ share: Double) -> String? {
    guard share.isFinite else { return nil }
    let points = Numbers.short(share.magnitude * 100, decimals: 1)
    if points == "0" { return of("与序时进度持平", "on the even path") }
    return share < 0
      ? of("慢于序时进度\(points)个百分点", "\(points) percentage points behind the even path")
      : of("快于序时进度\(points)个百分点", "\(points) percentage points ahead of the even path")
  }

  func baseline(_ period: String) -> String { of("基期\(period)", "baseline \(period)") }
  func forecast(_ date: String) -> String { of("\(date)预测值", "forecast for \(date)") }
  func band(_ percent: Int) -> String { of("\(percent)%区间", "\(percent)% interval") }

  /// A day as the end of a year or a month where it is one: `2025年`, `2025年3月`, `2025年3月31日`.
  func day(_ date: CalendarDate) -> String {
    let (year, month, day) = date.components
    if month == 12, day == 31 { return of("\(year)年", "\(year)") }
    if day == CalendarDate.days(inMonth: month, of: year) {
      return of("\(year)年\(month)月", self.month(date))
    }
    return of("\(year)年\(month)月\(day)日", "\(day) \(self.month(date))")
  }

  /// `Mar 2025`.
  func month(_ date: CalendarDate) -> String {
    let (year, month, _) = date.components
    return Self.months[min(max(month - 1, 0), 11)] + " \(year)"
  }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// The period of a figure, as given or from its date.
  func period(of figure: ChartFigure) -> String { figure.period?[language] ?? day(figure.date) }

  /// A figure as published, or from its range.
  func value(of figure: ChartFigure, _ number: ChartNumber) -> String {
    figure.text?[language] ?? number.text(figure.range)
  }
}

/// The words of trajectories.
extension Words {
  func unitNote(_ unit: String) -> String { unit.isEmpty ? "" : of("单位：\(unit)", "Unit: \(unit)") }
  var yearEndNote: String { of("年份刻度为年末", "year marks are year ends") }
  var bandNote: String {
    of("色带为50%、80%、95%预测区间", "bands hold the figure with a probability of 50, 80 and 95%")
  }
  func was(_ value: String) -> String { of("原为\(value)", "was \(value)") }
  func due(_ date: String) -> String { of("\(date)目标", "target \(date)") }
}

/// The words of charts with a row for each indicator.
extension Words {
  var unknown: String { of("不详", "unknown") }
  var notDefined: String { of("进度不适用", "progress not applicable") }
  var columnProgress: String { of("完成进度", "Progress") }
  func progress(_ share: String) -> String { of("完成进度\(share)", "progress \(share)") }
  var bulletNote: String {
    of("横条为完成进度，竖线为序时进度", "Bars show progress, upright ticks the even path")
  }
}
