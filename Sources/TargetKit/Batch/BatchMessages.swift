/// What is said of files of series, and the words they use.
enum BatchMessages {
  /// The frequencies of a competition: how often there are figures, and how far ahead it asked.
  static let frequencies: [String: (cadence: Cadence, horizon: Int)] = [
    "Yearly": (.yearly, 6), "HalfYearly": (.halfYearly, 6), "Quarterly": (.quarterly, 8),
    "Monthly": (.monthly, 18), "Other": (.yearly, 8),
  ]

  /// How many periods of a length are projected where nothing else is asked for.
  static func horizon(of cadence: Cadence) -> Int {
    switch cadence {
    case .yearly, .halfYearly: 6
    case .quarterly: 8
    case .monthly: 18
    }
  }

  static let shapes = LocalizedText(
    zh: "列应为 id,frequency,split,index,value，或规划数据的 indicator,period,value",
    en: "the columns are id,frequency,split,index,value, or indicator,period,value as in a book")

  static let split = LocalizedText(
    zh: "split 列的内容无法识别", en: "the split is neither train nor test")
  static let splitRemedy = LocalizedText(
    zh: "用于预测的数据写 train，留作检验的写 test",
    en: "write train for figures to project from, test for those held back")

  static let index = LocalizedText(
    zh: "index 列不是整数", en: "the index is no whole number of at most nine digits")
  static let indexRemedy = LocalizedText(
    zh: "请写最多九位的整数，每期加 1", en: "count the periods: 1, 2, 3")

  static func frequency(_ word: String) -> LocalizedText {
    LocalizedText(
      zh: "无法识别的频率 \(word.quoted())", en: "there is no frequency \(word.quoted())")
  }
  static let frequencyRemedy = LocalizedText(
    zh: "请写 Yearly（年）、HalfYearly（半年）、Quarterly（季）、Monthly（月）或 Other",
    en: "write Yearly, HalfYearly, Quarterly, Monthly or Other")

  static func period(_ period: Period) -> LocalizedText {
    LocalizedText(
      zh: "时期 \(period) 不是年、半年、季度或月",
      en: "the period \(period) is no year, half, quarter or month")
  }
  static let periodRemedy = LocalizedText(
    zh: "批量预测的序列每期一个数据", en: "a series to be projected has one figure a period")

  static func twice(
    _ entry: BatchSeries.Entry, _ position: Int, isBook: Bool
  ) -> LocalizedText {
    if isBook {
      return LocalizedText(
        zh: "\(entry.name) 的同一时期有两个数据", en: "\(entry.name) has two figures for one period")
    }
    return LocalizedText(
      zh: "序列 \(entry.name) 的 index \(position) 出现两次",
      en: "series \(entry.name) has the index \(position) twice")
  }

  static func twiceRemedy(isBook: Bool) -> LocalizedText {
    isBook
      ? LocalizedText(
        zh: "请用 published 列写明哪一个较晚发布", en: "say under published which one is later")
      : LocalizedText(zh: "请保留一行", en: "keep one of the rows")
  }

  static func unknownSeries(_ name: String) -> LocalizedText {
    LocalizedText(zh: "没有序列 \(name.quoted())", en: "there is no series \(name.quoted())")
  }
  static let unknownSeriesRemedy = LocalizedText(
    zh: "id 列应与序列文件一致", en: "the id must be one of the file of series")

  static let step = LocalizedText(
    zh: "h 不是 1 至 \(ProjectionLimits.longestHorizon) 的整数",
    en: "h is no whole number from 1 to \(ProjectionLimits.longestHorizon)")
  static let stepRemedy = LocalizedText(
    zh: "请写向前多少期", en: "say how many periods ahead")

  static let target = LocalizedText(
    zh: "目标值不是数字", en: "the target is no decimal number")
  static let targetRemedy = LocalizedText(zh: "请写数字，如 110 或 0.95", en: "write a number like 110")

  static let noInterval = LocalizedText(
    zh: "数据太少，不给区间", en: "too little is known for an interval")

  static let inexact = LocalizedText(
    zh: "有的数据是界限或约数，未预测；请放进规划数据后用 targets project 预测",
    en: "a figure is a bound or about a number, so it is not projected; a book can do that")

  static func otherPeriods(_ count: Int) -> LocalizedText {
    LocalizedText(
      zh: "有 \(count) 个数据的时期长度与第一个不同，未采用",
      en: "\(count) figures for periods of another length than the first were passed over")
  }
}

extension Diagnostic.Code {
  /// A series has two figures for one period.
  public static let duplicateFigure = Self("duplicate-figure")
  /// Less is said of a series than was asked.
  public static let notProjected = Self("not-projected")
}
