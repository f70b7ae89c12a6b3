extension Words {
  /// The English name of a plain unit; the symbol itself where there is none.
  func unit(_ symbol: String) -> String {
    guard language == .english else { return symbol }
    return Self.englishUnits[symbol] ?? symbol
  }

  private static let englishUnits: [String: String] = [
    "元": "yuan", "美元": "US dollars", "欧元": "euros", "港元": "HK dollars", "吨": "t",
    "千克": "kg", "公斤": "kg", "克": "g", "吨标准煤": "tce", "千瓦": "kW", "千瓦时": "kWh", "度": "kWh",
    "千瓦小时": "kWh", "瓦时": "Wh", "瓦": "W", "兆瓦": "MW", "兆瓦时": "MWh", "安时": "Ah", "米": "m",
    "公里": "km", "千米": "km", "毫米": "mm", "微米": "μm", "平方米": "m²", "平方公里": "km²", "亩": "mu",
    "公顷": "ha", "立方米": "m³", "升": "L", "小时": "hours", "天": "days", "日": "days", "周": "weeks",
    "月": "months", "个月": "months", "年": "years", "分钟": "minutes", "秒": "seconds", "倍": "times",
    "百分点": "percentage points", "个百分点": "percentage points", "家": "enterprises", "个": "",
    "项": "items", "人": "people", "名": "people", "人次": "visits", "户": "households", "台": "sets",
    "辆": "vehicles", "套": "sets", "件": "items", "次": "times", "场": "events", "元/吨": "yuan/t",
    "吨/年": "t/year", "元/年": "yuan/year",
  ]
}
