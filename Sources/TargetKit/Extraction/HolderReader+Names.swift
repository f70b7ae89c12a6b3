extension HolderReader {
  /// The bodies of an article that are known by the people who speak for them, and the short forms of their names.
  ///
  /// 滨河市长风化工有限公司总经理 names a company; 滨河长风 is the same one, where its name begins with a place.
  static func names(in article: Article) -> WordList<Kind> {
    var found: Set<String> = []
    for passage in article.passages where found.count < 64 {
      let text = passage.text
      for title in titles.all(text, in: text.indices) {
        guard let name = name(text, before: title.range.lowerBound) else { continue }
        let whole = text.string(name)
        found.insert(whole)
        for ending in ["股份有限公司", "有限责任公司", "有限公司"] where whole.hasSuffix(ending) {
          let short = String(whole.dropLast(ending.count))
          if short.count >= 4 { found.insert(short) }
          if short.count >= 6, places.match(text, at: name.lowerBound, in: name) != nil {
            found.insert(String(short.prefix(4)))
          }
        }
      }
    }
    return WordList([(found.sorted().joined(separator: " "), .company)])
  }

  /// The name that ends at a place, back to a mark or a word that cannot be part of it.
  private static func name(_ text: [Unicode.Scalar], before end: Int) -> Range<Int>? {
    var start = end
    while start > 0, end - start < 20, !marks.contains(text[start - 1]),
      leads.match(text, endingAt: start, in: max(0, start - 3)..<start) == nil
    {
      start -= 1
    }
    guard 4...18 ~= end - start, offices.last(text, in: start..<end) == nil else { return nil }
    return start..<end
  }

  private static let titles = WordList(
    "副总经理 总经理 常务副总经理 董事长 副董事长 总裁 副总裁 首席执行官 创始人 厂长 技术总监 总工程师 法定代表人")
  private static let marks = Set(" ，。；：、！？（）《》“”的是在由与和对向了据请".unicodeScalars)
  private static let leads = WordList("记者 采访 表示 介绍 日前 近日 目前 就连 来自 该公司 作为")
  /// An office of the state speaks for its area.
  private static let offices = WordList("局 委 厅 政府 该 公司党")
  private static let places = WordList(
    """
    北京 天津 上海 重庆 河北 山西 辽宁 吉林 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 广西 西藏 \
    宁夏 新疆 深圳 广州 杭州 南京 成都 武汉 西安 苏州 无锡 宁波 厦门 青岛 大连 合肥 郑州 长沙
    """)

  /// The body that a headline puts before a colon: 河东开发区：服务跑出加速度.
  static func headed(_ text: [Unicode.Scalar]) -> String? {
    guard let colon = text.prefix(10).firstIndex(of: "："), colon >= 3,
      let ending = heads.match(text, endingAt: colon, in: 0..<colon), ending.range.lowerBound >= 2
    else { return nil }
    return text.string(0..<colon)
  }

  private static let heads = WordList("开发区 高新区 经开区 新区 科学城 园区 工业园 产业园 市 区 县 省 镇 街道 集团 公司")

  /// Takes a clause that holds no figure as the subject of its sentence, where it names a body.
  ///
  /// - Returns: Whether it does.
  mutating func observe(_ text: [Unicode.Scalar], _ clause: Range<Int>, passage: Int) -> Bool {
    let known = self
    let part = holder(in: text, clause, before: clause.upperBound, passage: passage).part
    guard let place = part.places.first else { return false }
    if part.value == text.string(place),
      Self.works.match(text, endingAt: place.upperBound, in: place) != nil,
      Self.states.match(text, at: place.upperBound, in: place.upperBound..<clause.upperBound) == nil
    {
      // 实施绿道工程: what is done is no subject.
      self = known
      return false
    }
    return true
  }

  private static let works = WordList("项目 工程 生产线 一期 二期 中心 平台 联盟 协会")
  private static let states = WordList("将 已 是 由 位于 在 于 从 自")

  /// Where 2010年落户的 ends, which tells a body apart.
  static func founding(_ text: [Unicode.Scalar], _ start: Int, _ end: Int) -> Int? {
    var place = start
    while place < end, place - start < 4, text[place].isDigit { place += 1 }
    guard place - start == 4, place < end, text[place] == "年",
      let word = DateReader.founded.match(text, at: place + 1, in: place + 1..<max(end, place + 1)),
      word.range.upperBound < end, text[word.range.upperBound] == "的"
    else { return nil }
    return word.range.upperBound + 1
  }

  /// The project that a capacity is part of the name of: 年产3万吨新材料项目.
  mutating func plant(
    _ text: [Unicode.Scalar], around figure: FigureScanner.Figure, _ clause: Range<Int>,
    passage: Int
  ) -> Statement.Part<String>? {
    let before = clause.lowerBound..<max(figure.wordsStart, clause.lowerBound)
    guard let word = Self.capacities.match(text, endingAt: before.upperBound, in: before),
      let project = Self.projects.first(
        text, in: figure.range.upperBound..<min(clause.upperBound, figure.range.upperBound + 30))
    else { return nil }
    let name = word.range.lowerBound..<project.range.upperBound
    set(text.string(name), passage)
    return Statement.Part(value: text.string(name), origin: .clause, places: [name])
  }

  private static let capacities = WordList("年产 年处理 年加工 日处理")
  private static let projects = WordList("项目 工程")
}
