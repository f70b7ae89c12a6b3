/// The standard units, as data: one row a unit, with its other spellings.
enum StandardUnits {
  /// The registry's table: every spelling with its unit.
  static let table: [String: Unit] = {
    var table: [String: Unit] = [:]
    func add(_ spellings: String, _ dimension: Dimension, _ significand: Int64, _ exponent: Int8) {
      let scale = ExactDecimal(uncheckedSignificand: significand, exponent: exponent)
      for spelling in spellings.split(separator: " ") {
        table[String(spelling)] = Unit(unchecked: String(spelling), dimension, scale)
      }
    }
    for (spellings, dimension, significand, exponent) in measured {
      add(spellings, dimension, significand, exponent)
    }
    // A watt hour is 3600 joules.
    for (spellings, exponent) in joules {
      let scale = ExactDecimal(uncheckedSignificand: 1, exponent: exponent)
      for spelling in spellings.split(separator: " ") {
        table[String(spelling)] = Unit(
          unchecked: String(spelling), .energy, scale, ExactDecimal(3_600))
      }
    }
    for spellings in counted {
      // The first spelling names the thing; the others are the same thing said differently.
      let noun = spellings.prefix { $0 != " " }
      add(spellings, .count(of: String(noun)), 1, 0)
    }
    table[""] = .number
    return table
  }()

  private static let measured: [(String, Dimension, Int64, Int8)] = [
    ("元 yuan rmb RMB cny CNY 人民币", .money, 1, 0),
    ("角", .money, 1, -1),
    ("分钱", .money, 1, -2),
    // Other currencies have no fixed rate and are dimensions of their own.
    ("美元 usd USD dollar dollars", Dimension("money:usd"), 1, 0),
    ("欧元 eur EUR euro euros", Dimension("money:eur"), 1, 0),
    ("港元 港币 hkd HKD", Dimension("money:hkd"), 1, 0),
    ("英镑 gbp GBP pound pounds", Dimension("money:gbp"), 1, 0),
    ("日元 jpy JPY yen", Dimension("money:jpy"), 1, 0),

    ("Wh wh WH 瓦时", .energy, 1, 0),
    ("kWh kwh KWH Kwh KWh 千瓦时 千瓦小时 度电", .energy, 1, 3),
    ("MWh mwh MWH 兆瓦时", .energy, 1, 6),
    ("GWh gwh GWH Gwh 吉瓦时", .energy, 1, 9),
    ("TWh twh TWH 太瓦时", .energy, 1, 12),
    ("W 瓦", .power, 1, 0),
    ("kW kw KW 千瓦", .power, 1, 3),
    ("MW 兆瓦", .power, 1, 6),
    ("GW gw 吉瓦", .power, 1, 9),
    ("Ah ah 安时", .charge, 1, 0),
    ("mAh mah 毫安时", .charge, 1, -3),
    ("kAh kah 千安时", .charge, 1, 3),

    ("toe 吨油当量", Dimension("oil-equivalent"), 1, 0), ("ktoe", Dimension("oil-equivalent"), 1, 3),
    ("Mtoe", Dimension("oil-equivalent"), 1, 6),
    ("人公里 客公里 passenger-kilometres passenger-km", Dimension("passenger-distance"), 1, 0),
    ("吨公里 tonne-kilometres tonne-km tkm", Dimension("freight-distance"), 1, 0),
    ("index 指数", Dimension("index"), 1, 0),
    ("per100,000 per100000 /10万", Dimension("per-head"), 1, -5),
    ("per10,000 per10000 /万", Dimension("per-head"), 1, -4),
    ("per1,000 per1000 /千", Dimension("per-head"), 1, -3),
    ("permillion per1,000,000", Dimension("per-head"), 1, -6),

    ("微克 μg µg ug microgram micrograms", .mass, 1, -6),
    ("毫克 mg milligram milligrams", .mass, 1, -3),
    ("克 g gram grams", .mass, 1, 0),
    ("kt kilotonne kilotonnes", .mass, 1, 9),
    ("Mt megatonne megatonnes", .mass, 1, 12),
    ("Gt gigatonne gigatonnes", .mass, 1, 15),
    ("公斤 千克 kg kilogram kilograms", .mass, 1, 3),
    ("斤", .mass, 5, 2),
    ("吨 t tonne tonnes ton tons", .mass, 1, 6),
    // What is measured in equivalents is not the mass itself.
    ("吨标准煤 吨标煤 tce", Dimension("coal-equivalent"), 1, 0),
    ("吨二氧化碳 吨二氧化碳当量 tCO2 tCO2e tCO₂e", Dimension("carbon-dioxide"), 1, 0),
    ("ktCO2e ktCO2", Dimension("carbon-dioxide"), 1, 3),
    ("MtCO2e MtCO2", Dimension("carbon-dioxide"), 1, 6),
    ("GtCO2e GtCO2", Dimension("carbon-dioxide"), 1, 9),

    ("微米 μm um", .length, 1, -6),
    ("毫米 mm", .length, 1, -3),
    ("厘米 cm", .length, 1, -2),
    ("米 m metre metres", .length, 1, 0),
    ("公里 千米 km kilometre kilometres", .length, 1, 3),

    // The base unit is a third of a square metre: 15 mu are a hectare, so a mu is 2000 of them.
    ("平方厘米 cm² cm2", .area, 3, -4),
    ("平方米 m² m2", .area, 3, 0),
    ("亩 mu", .area, 2_000, 0),
    ("公顷 ha hectare hectares", .area, 3, 4),
    ("平方公里 平方千米 km² km2", .area, 3, 6),
    ("升 litre litres", .volume, 1, 0),
    ("立方米 m³ m3", .volume, 1, 3),

    ("秒 second seconds", .duration, 1, 0),
    ("分钟 minute minutes", .duration, 60, 0),
    ("小时 hour hours h", .duration, 3_600, 0),
    ("天 日 day days", .duration, 86_400, 0),
    ("周 week weeks", .duration, 604_800, 0),
    ("月 个月 month months", .calendarTime, 1, 0),
    ("季度 个季度 quarter quarters", .calendarTime, 3, 0),
    ("年 岁 year years", .calendarTime, 12, 0),

    ("% percent percentage pct 百分比", .share, 1, -2),
    ("‰ permille", .share, 1, -3),
    (
      "百分点 个百分点 pp percentagepoint percentagepoints percentage-point percentage-points points",
      .sharePoints, 1, -2
    ),
    ("倍 times x", .multiple, 1, 0),
  ]

  private static let joules: [(String, Int8)] = [
    ("MJ 兆焦", 6), ("GJ 吉焦", 9), ("TJ 太焦", 12), ("PJ 拍焦", 15), ("EJ 艾焦", 18),
  ]

  private static let counted: [String] = [
    "家 enterprise enterprises company companies", "家次", "个", "项 item items", "例 case cases",
    "人 名 位 person persons people", "人次", "户 household households", "户次",
    "家庭 family families", "笔 transaction transactions", "条", "场 event events", "次",
    "件 piece pieces", "页 page pages", "类", "级", "期", "方", "大", "景 scene scenes",
    "筐 basket baskets", "套 set sets", "台", "辆 vehicle vehicles", "座", "所", "处", "种", "批",
    "篇", "颗", "款", "栋", "幢", "间", "只", "支", "株", "棵", "头", "床", "宗", "起", "组", "张", "艘",
    "列", "班", "枚", "份", "册", "本", "门", "架次", "车次", "标箱 标准箱 TEU teu",
    "住宅 home homes dwelling dwellings house houses", "岗位 job jobs", "病床 bed beds",
    "学校 school schools", "学生 student students", "专利 patent patents", "项目 project projects",
    "棵树 tree trees", "visit visits", "trip trips", "unit units", "place places",
  ]
}
