@testable import TargetKit

/// One chart of each kind, as a planning office would draw it; most numbers are invented.
enum SampleCharts {
  static let all: [(name: String, chart: any Chart)] = [
    ("trajectory", trajectory), ("trajectory-bounds", bounds), ("bullet", bullet), ("slope", slope),
    ("pace", pace),
    ("timeline", timeline), ("leverage", leverage), ("strip", strip),
  ]

  static func text(_ zh: String, _ en: String) -> LocalizedText { LocalizedText(zh: zh, en: en) }

  static func day(_ year: Int, _ month: Int = 12, _ day: Int = 31) -> CalendarDate {
    CalendarDate(year: year, month: month, day: day) ?? .distantPast
  }

  static func point(_ value: Double) -> RealInterval { RealInterval(value) ?? .unbounded }

  static func range(_ lower: Double, _ upper: Double) -> RealInterval {
    RealInterval(lower: lower, upper: upper) ?? .unbounded
  }

  static let behind = ChartStatus(.behind, text("滞后", "behind"))
  static let met = ChartStatus(.met, text("提前实现", "met early"))
  static let ahead = ChartStatus(.ahead, text("快于预期", "ahead"))
  static let onTrack = ChartStatus(.onTrack, text("基本符合", "on track"))
  static let missed = ChartStatus(.missed, text("未达标", "missed"))
  static let undecided = ChartStatus(.undecided, text("无法判定", "undetermined"))
  static let silent = ChartStatus(.silent, text("未公布", "unreported"))

  static let yuan = ChartUnit(text("元", "yuan"), multiple: 1e8)

  /// 1090 of the way from 860 to 1400 is 42.6 %; half of the time has passed: 7.4 points less.
  static let trajectory = TrajectoryChart(
    title: text("数字经济核心产业增加值", "Value added of the digital economy's core industries"),
    unit: yuan, asOf: day(2026, 3, 31),
    figures: [
      ChartFigure(day(2020), point(690)), ChartFigure(day(2021), point(748)),
      ChartFigure(day(2022), point(803)), ChartFigure(day(2023), point(860)),
      ChartFigure(day(2024), point(962)), ChartFigure(day(2025), point(1090)),
    ],
    superseded: [ChartFigure(day(2024), point(915))],
    baseline: ChartFigure(day(2023), point(860)),
    milestones: [
      .init(
        day(2025), range(1100, .infinity), text: text("≥1100亿元", "≥ 110 billion yuan"),
        status: missed),
      .init(
        day(2027), range(1400, .infinity), text: text("≥1400亿元", "≥ 140 billion yuan"),
        status: behind),
    ],
    targetPath: [.init(day(2023), 860), .init(day(2027), 1400)],
    forecast: [
      .init(
        day(2026), median: 1205, half: range(1178, 1234), eighty: range(1145, 1270),
        ninetyFive: range(1100, 1320)),
      .init(
        day(2027), median: 1322, half: range(1276, 1370), eighty: range(1225, 1425),
        ninetyFive: range(1150, 1510)),
    ],
    standing: .init(expected: 1130, progress: 230 / 540, expectedProgress: 0.5))

  static let bounds = TrajectoryChart(
    title: text("储能产业产值", "Output of the energy storage industry"), unit: yuan,
    asOf: day(2025, 9, 30),
    figures: [
      ChartFigure(day(2022), range(26, 34), text: text("约30亿元", "about 3 billion yuan")),
      ChartFigure(day(2023), range(52, 58), text: text("52亿元至58亿元", "5.2 to 5.8 billion yuan")),
      ChartFigure(day(2024), range(80, .infinity), text: text("超过80亿元", "over 8 billion yuan")),
    ],
    milestones: [
      .init(day(2025), range(100, .infinity), status: undecided),
      .init(day(2027), range(180, 220), text: text("180亿元至220亿元", "18 to 22 billion yuan")),
    ])

  static let bullet = BulletChart(
    title: text("示例市数字消费行动计划：指标完成情况", "Digital consumption plan: where the indicators stand"),
    rows: [
      .init(
        text("5G基站数", "5G base stations"), progress: point(1.077), expected: 0.667,
        figures: text("2.6 / 2.5万座", "26,000 of 25,000"), status: met),
      .init(
        text("网上零售额占社会消费品零售总额比重", "Online share of retail sales of consumer goods"),
        progress: point(0.618), expected: 0.5, figures: text("27.9% / 30%", "27.9% of 30%"),
        status: ahead),
      .init(
        text("数字经济核心产业增加值", "Value added of the digital economy's core industries"),
        progress: point(0.426), expected: 0.5,
        figures: text("1090 / 1400亿元", "109 of 140 billion yuan"),
        status: behind),
      .init(
        text("单位地区生产总值能源消耗累计降低", "Energy use per unit of GDP, cumulative cut"),
        progress: point(-0.12), expected: 0.5,
        figures: text("-1.6% / 13.5%", "-1.6% of 13.5%"), status: behind),
      .init(
        text("人工智能标杆企业", "Benchmark enterprises in artificial intelligence"),
        progress: range(0.773, .infinity), expected: 1,
        figures: text("超过80 / 100家", "over 80 of 100"), status: undecided),
      .init(
        text("示范街区", "Demonstration streets"),
        progress: range(0.4, 0.6), expected: 0.5, figures: text("20至30 / 50条", "20 to 30 of 50"),
        status: undecided),
      .init(
        text("研发投入强度", "R&D intensity"), progress: nil, expected: 0.25,
        figures: text("无 / 3.0%", "none of 3.0%"),
        reason: text("缺少基期值", "no baseline stated"), status: silent),
    ])

  static let count = ChartUnit(text("家", "enterprises"))
  static let percent = ChartUnit(text("%", "%"), isScaled: false)

  static let slope = SlopeChart(
    title: text("基期、最新与目标", "Base, latest figure and target"),
    rows: [
      .init(
        text("数字经济核心产业增加值", "Value added of the digital economy's core industries"), unit: yuan,
        base: ChartFigure(day(2023), point(860)), now: ChartFigure(day(2025), point(1090)),
        target: ChartFigure(day(2027), point(1400)),
        criterion: text("≥1400亿元", "≥ 140 billion yuan")),
      .init(
        text("5G基站数", "5G base stations"), unit: ChartUnit(text("座", "stations"), multiple: 1e4),
        base: ChartFigure(day(2023), point(1.2)), now: ChartFigure(day(2025), point(2.6)),
        target: ChartFigure(day(2027), point(2.5)), criterion: text("2.5万座以上", "≥ 25,000")),
      .init(
        text("单位地区生产总值二氧化碳排放", "Carbon dioxide per unit of GDP"),
        unit: ChartUnit(text("吨/万元", "t per 10,000 yuan"), isScaled: false),
        base: ChartFigure(day(2023), point(1.02)), now: ChartFigure(day(2025), point(1.06)),
        target: ChartFigure(day(2027), point(0.86)),
        criterion: text("≤0.86吨/万元", "≤ 0.86 t per 10,000 yuan")),
      .init(
        text("人工智能标杆企业", "Benchmark enterprises in artificial intelligence"), unit: count,
        base: ChartFigure(day(2023), point(12)),
        now: ChartFigure(day(2025), range(80, .infinity), text: text("超过80家", "over 80")),
        target: ChartFigure(day(2027), point(100)), criterion: text("100家以上", "≥ 100")),
      .init(
        text("研发投入强度", "R&D intensity"), unit: percent, base: nil,
        now: ChartFigure(day(2025), point(2.68)), target: ChartFigure(day(2027), point(3)),
        criterion: text("≥3.0%", "≥ 3.0%")),
    ])

  static let pace = PaceChart(
    title: text("今后所需速度与近年速度", "The pace needed and the pace of late"),
    rows: [
      .init(
        text("数字经济核心产业增加值", "Value added of the digital economy's core industries"), unit: yuan,
        recent: point(115), required: point(155), note: text("1.35倍", "1.35 times")),
      .init(
        text("单位地区生产总值能源消耗累计降低", "Energy use per unit of GDP, cumulative cut"), unit: percent,
        recent: point(2.55), required: point(4.2), note: text("1.65倍", "1.65 times")),
      .init(
        text("单位地区生产总值二氧化碳排放", "Carbon dioxide per unit of GDP"),
        unit: ChartUnit(text("吨/万元", "t per 10,000 yuan"), isScaled: false),
        recent: point(0.02), required: point(-0.1), note: text("近年方向相反", "moving away of late")),
      .init(
        text("人工智能标杆企业", "Benchmark enterprises in artificial intelligence"), unit: count,
        recent: range(34, .infinity), required: range(0, 10)),
      .init(
        text("研发投入强度", "R&D intensity"), unit: percent, recent: nil, required: point(0.16),
        note: text("只有一个数据", "one figure only")),
    ])

  static let timeline = TimelineChart(
    title: text("储能重点项目进展", "Progress of energy storage projects"), asOf: day(2025, 9, 30),
    items: [
      .init(
        text("阶段目标：产值1000亿元以上", "Milestone: output of 100 billion yuan"),
        planned: .init(day(2025, 1, 1), day(2025), text: text("2025年", "2025")),
        happened: nil, status: ChartStatus(.onTrack, text("未到期", "not due"))),
      .init(
        text("开工", "building begins"),
        group: text("海辰储能重庆基地二期", "Hithium Chongqing base, phase two"),
        planned: .init(day(2023, 3, 1), day(2023, 3, 31)),
        happened: .init(day(2023, 5, 18), day(2023, 5, 18)),
        status: ChartStatus(.met, text("已完成", "done"))),
      .init(
        text("投产", "in operation"), group: text("海辰储能重庆基地二期", "Hithium Chongqing base, phase two"),
        planned: .init(day(2024, 7, 1), day(2024)),
        happened: .init(day(2025, 2, 1), day(2025, 6, 30)),
        status: ChartStatus(.behind, text("推迟", "late"))),
      .init(
        text("达产", "at capacity"), group: text("海辰储能重庆基地二期", "Hithium Chongqing base, phase two"),
        planned: .init(day(2026, 1, 1), day(2026)), happened: nil),
      .init(
        text("签约", "signed"), group: text("两江新区独立储能电站", "Liangjiang storage station"),
        planned: nil, happened: .init(day(2024, 11, 5), day(2024, 11, 5)),
        status: ChartStatus(.met, text("已完成", "done"))),
      .init(
        text("并网", "connected to the grid"),
        group: text("两江新区独立储能电站", "Liangjiang storage station"),
        planned: .init(day(2025, 6, 30), day(2025, 6, 30)), happened: nil,
        status: ChartStatus(.missed, text("逾期", "overdue"))),
    ])

  static let leverage = LeverageChart(
    title: text("消费补贴的撬动", "What the subsidy moved"),
    stages: [
      .init(
        "subsidy", text("消费品以旧换新补贴", "Trade-in subsidy"),
        amount: text("24.62亿元", "2.462 billion yuan")),
      .init(
        "sales", text("带动消费", "Consumption moved"), amount: text("超过170亿元", "over 17 billion yuan")),
      .init("cars", text("汽车", "Cars"), amount: text("112亿元", "11.2 billion yuan")),
      .init("home", text("家电", "Appliances"), amount: text("46亿元", "4.6 billion yuan")),
      .init("other", text("家装厨卫和电动自行车", "Home fitting and electric bicycles")),
    ],
    links: [
      .init(from: "subsidy", to: "sales", ratio: text("超过6.90倍", "over 6.90 times")),
      .init(from: "sales", to: "cars", ratio: text("65.9%以下", "at most 65.9%")),
      .init(from: "sales", to: "home", ratio: text("27.1%以下", "at most 27.1%")),
      .init(from: "sales", to: "other"),
    ])

  static let strip = StatusStripChart(
    title: text("历次评估结果", "Past reviews"),
    reviews: [day(2024, 6, 30), day(2024), day(2025, 6, 30), day(2025), day(2026, 6, 30)],
    rows: [
      .init(
        text("5G基站数", "5G base stations"),
        cells: [.init(behind), .init(onTrack), .init(onTrack), .init(ahead), .init(met)]),
      .init(
        text("网上零售额占社会消费品零售总额比重", "Online share of retail sales of consumer goods"),
        cells: [
          .init(onTrack), .init(onTrack), .init(ahead, isTargetChanged: true), .init(ahead),
          .init(ahead),
        ]),
      .init(
        text("数字经济核心产业增加值", "Value added of the digital economy's core industries"),
        cells: [.init(onTrack), .init(behind), .init(behind), .init(behind), .init(missed)]),
      .init(
        text("人工智能标杆企业", "Benchmark enterprises in artificial intelligence"),
        cells: [.init(nil), .init(silent), .init(undecided), .init(undecided)]),
    ])
}
