/// Whether a text promises a figure or reports it.
enum Mood: Hashable, Sendable {
  case plan
  case report
}

/// What the words of a clause say about ``Mood`` and about how firmly a figure is promised.
struct MoodCue: Hashable, Sendable {
  var mood: Mood
  /// Whether the word decides against the dates around it.
  var isStrong: Bool
  var range: Range<Int>
}

enum MoodWords {
  private static let cues = WordList<(Mood, Bool)>([
    (
      """
      力争 目标 将 计划 拟 确保 争取 努力 预期 预计 有望 任务 到时 届时 达产后 投产后 建成后 完工后 全部达产后 全面达产 \
      未来 今后 下一步 明年 后年 将达 将达到 要 应 须 规划建设 可实现 不得 远景 愿景 规划到 提出到 有望实现 拟投资 拟建 \
      计划总投资 计划投资 预计总投资 预计投资 达产年 达产 投运后 建成投产后 建成达产后
      """, (.plan, true)
    ),
    ("不少于 不低于 不高于 提出 推动 实施 加快 推进 引导 鼓励 培育 打造 建设 保持在 控制在 稳定在 至少 逐步 总投资 设计产能 规划产能", (.plan, false)),
    (
      """
      已 已经 了 提出了 明确了 部署了 出台了 印发了 目前 截至 同比 环比 去年 据统计 获 荣获 获评 获批 现有 共有 今年以来 以来 已有 回顾 五年来 过去五年 先后 \
      签约项目 集中签约 集中开工 开工项目 协议总投资 协议投资 比上年 较上年 比去年 较去年 累计实现 累计完成 数据显示 统计显示 成功 完成率 已达 已建成 至今 上年 实有 现已 创下 刷新 \
      首次 历史性 位居 居全
      """, (.report, true)
    ),
    ("实现 完成 累计 达 突破 新增 增长 下降 建成 为", (.report, false)),
  ])

  /// The words that decide, in a stretch; words that only look like them are passed over.
  static func cues(_ text: [Unicode.Scalar], in range: Range<Int>) -> [MoodCue] {
    cues.all(text, in: range).compactMap { match in
      let (mood, strong) = match.meaning
      if isPartOfWord(text, match.range, range) { return nil }
      return MoodCue(mood: mood, isStrong: strong, range: match.range)
    }
  }

  private static let followers = CharacterPairs(
    """
    要:素求闻点务道目件旨约 将:军来近领 应:用急对力届变收 了:解 拟:定态 \
    获:得感悉取 须:要
    """)
  private static let leaders = CharacterPairs("要:主重需纲首概扼简摘紧必只 应:供反响相适效对感呼 将:即 拟:虚模 了:为除")

  private static func isPartOfWord(
    _ text: [Unicode.Scalar], _ match: Range<Int>, _ range: Range<Int>
  ) -> Bool {
    guard match.count == 1 else { return false }
    let scalar = text[match.lowerBound]
    if match.upperBound < range.upperBound, followers.join(scalar, text[match.upperBound]) {
      return true
    }
    return match.lowerBound > range.lowerBound && leaders.join(scalar, text[match.lowerBound - 1])
  }

  private static let ambitions = WordList<Ambition>([
    ("力争 争取 努力 冲刺 力求 有望 挑战", .stretch), ("预期 预期目标 预期性 预计", .expected),
    ("约束性 必须 不得 约束性指标 刚性", .binding),
  ])

  /// How firmly a figure is promised, from the last such word before it.
  static func ambition(_ text: [Unicode.Scalar], in range: Range<Int>) -> Ambition? {
    ambitions.last(text, in: range)?.meaning
  }

  private static let planTitles = WordList(
    "意见 方案 规划 计划 目标 纲要 安排 行动 决定 措施 要点 任务 蓝图 施工图 部署 打算 展望")
  private static let reportTitles = WordList(
    "分析 情况 运行 公报 回顾 态势 统计 快报 总结 成就 成效 综述 亮点 数说 成绩单 业绩")

  /// What a heading says of what stands under it; the last word counts.
  static func heading(_ text: [Unicode.Scalar], _ range: Range<Int>) -> Mood? {
    let plan = planTitles.last(text, in: range)?.range.lowerBound
    let report = reportTitles.last(text, in: range)?.range.lowerBound
    switch (plan, report) {
    case (let plan?, let report?): return plan > report ? .plan : .report
    case (_?, nil): return .plan
    case (nil, _?): return .report
    case (nil, nil): return nil
    }
  }
}
