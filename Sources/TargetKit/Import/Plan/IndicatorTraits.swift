/// What the name and the unit of an indicator tell of how its figures behave.
///
/// Each trait rests on words of its own; where none of them is there, it stays open.
struct IndicatorTraits {
  let name: String
  let unit: Unit?

  init(name: String, unit: Unit?) {
    self.name = TableWords.folded(name)
    self.unit = unit
  }

  private func says(_ words: [String]) -> Bool { words.contains(where: name.contains) }

  /// Whether the figures are themselves reductions: 单位GDP能耗降低.
  var isReduction: Bool {
    says(["降低", "下降", "减少", "削减", "压减", "降幅", "reduction", "decrease", "cut"])
  }

  /// Whether the figures are themselves rates of growth: 地区生产总值增速.
  var isGrowthRate: Bool {
    guard isPercent, !isReduction else { return false }
    return says(["增速", "增长", "增幅", "增长率", "growth"])
  }

  /// Whether the unit is a per cent or a per mille.
  var isPercent: Bool { unit?.dimension == .share }

  /// How the figures relate to time; `nil` where nothing tells.
  var measure: DraftMeasure? {
    if isGrowthRate { return .growth }
    if isPercent || unit.map(Self.isRatio) == true { return .rate }
    if says([
      "人均", "平均", "每千", "每万", "每百", "强度", "占比", "比重", "比例", "预期寿命", "年限", "浓度", "指数", "率",
      "per capita", "average", "share", "rate", "ratio", "intensity", "life expectancy", "index",
    ]) {
      return .rate
    }
    if says([
      "新增", "新建", "完成", "培训", "引进", "投资", "产值", "收入", "增加值", "生产总值", "总产量", "产量", "零售", "进出口",
      "支出", "经费", "销售", "营业", "利润", "税", "成交", "吞吐量", "客运量", "货运量", "接待", "发电量", "用电量", "排放", "gdp",
      "output", "revenue", "income", "expenditure", "investment", "sales", "production",
      "emissions", "new ",
    ]) {
      return .flow
    }
    if says([
      "保有", "能力", "装机", "面积", "里程", "人口", "规模", "总数", "存量", "数量", "户数", "家数", "床位", "累计建成", "企业数",
      "数",
      "capacity", "stock", "population", "number of", "area", "length",
    ]) {
      return .stock
    }
    guard let unit else { return nil }
    if unit.dimension == .money { return .flow }
    return unit.countsSingly ? .stock : nil
  }

  private static func isRatio(_ unit: Unit) -> Bool { unit.symbol.contains("/") }

  /// Which way is better, from the name alone; `nil` where the name doesn't tell.
  var better: Direction? {
    if isReduction { return .less }
    if says(Self.lessWords) { return .less }
    return says(Self.moreWords) ? .more : nil
  }

  private static let lessWords = [
    "失业率", "死亡", "pm2.5", "pm10", "细颗粒物", "排放", "能耗", "能源消耗", "水耗", "用水量", "事故", "发病率", "发生率",
    "负债率",
    "不良率", "贫困", "基尼", "收入比", "倍差", "赤字", "污染", "劣v", "劣五", "浓度", "投诉", "辍学", "近视率", "患病率", "超标",
    "碳强度", "二氧化碳", "办理时限", "时长", "耗时", "unemployment", "mortality", "deaths", "emission", "poverty",
    "pollution", "accident", "energy intensity", "energy consumption", "water use", "inequality",
    "gini",
  ]

  private static let moreWords = [
    "生产总值", "gdp", "收入", "增加值", "产值", "投入", "研发", "专利", "城镇化", "覆盖率", "参保率", "毛入学率", "就业", "寿命",
    "年限", "优良", "达标率", "普及率", "企业", "零售", "投资", "进出口", "产量", "能力", "利用率", "回收率", "处理率", "绿化", "森林",
    "床位", "医师", "护士", "养老", "托位", "保有量", "贡献率", "渗透率", "占比", "比重", "人才", "增长", "增速", "合格率", "满意度",
    "劳动生产率", "水质", "life expectancy", "income", "revenue", "coverage", "enrolment",
    "employment rate",
    "growth", "output", "investment", "renewable", "access", "literacy", "firms", "patents",
  ]
}
