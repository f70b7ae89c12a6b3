/// The words by which plans and reports tie figures to what they count.
enum FieldWords {
  /// What a verb before a figure says of it.
  enum Link: Hashable, Sendable {
    /// It is the level: 达到, 为, 占, 实现.
    case level
    /// It is kept: 保持在, 稳定在, 控制在.
    case hold
    /// It is a change upward or downward.
    case rise, fall
    /// A change became smaller: 收窄, which is no fall of the thing itself.
    case narrowing
    /// Something is made, and the thing is what matters: 建成, 打造.
    case making
    /// Something is done, which names the figure too: 解决, 培训, 开通.
    case doing
    /// Something is added or spent within a time: 新增, 投入, 引进.
    case adding
    /// One amount moves another: 拉动, 带动, 撬动.
    case moving
  }

  static let links = WordList<Link>([
    (
      """
      达到 达到了 达 达成 高达 多达 为 是 占 占比 实现 完成 突破 迈上 跨越 跃上 升至 增至 跃升至 迈过 \
      达标 占到 约占 仅为 均为 分别为 分别达 分别达到 增加到 增加至 提高到 提高至 提升到 提升至 上升到 上升至 增长到 增长至 \
      扩大到 扩大至 发展到 发展至 缩小到 缩小至 降至 降到 降低到 降低至 下降到 下降至 减少到 减少至 缩短到 缩短至 压减到 压减至 \
      延长至 延长到 拓展到 拓展至 跃升到 攀升至 回升至 回落至 优化到 覆盖 合计 共计 总计 累计 累计达 累计达到 累计完成 累计实现 \
      位居 位列 排名 居 列 调整为 调整到 定为 设定为 确定为 力争达到 确保达到 预计达到 预计达 \
      分为 包括 涵盖 涉及
      """, .level
    ),
    ("保持在 稳定在 控制在 维持在 保持 稳定 控制 稳控在 运行在", .hold),
    (
      """
      增长 增长了 提高 提高了 上升 上升了 上涨 上涨了 增加 增加了 加快 加快了 提升 提升了 扩大 扩大了 回升 回升了 涨 增 升 \
      攀升 增幅 涨幅 增速 增幅达 增速达 涨幅达 反弹 快 高 多 增收 增产 提速 激增 猛增 净增长 高出 高于 快于 \
      增速为 增幅为 涨幅为 增长率
      """, .rise
    ),
    (
      """
      下降 下降了 降低 降低了 减少 减少了 回落 回落了 压减 压减了 下跌 下滑 下滑了 缩小 缩短 缩短了 压缩 压缩了 放缓 降 减 跌 \
      降幅 降幅达 减幅 低于 慢于 下调 削减 负增长 净减少 低 少 慢 减排
      """, .fall
    ),
    ("收窄 收窄了", .narrowing),
    (
      """
      有 共有 拥有 设有 现有 已有 建成 建设 建立 打造 形成 创建 创建成 建有 建 设立 搭建 构建 布局 布设 建成投用 投用 建好 组建 打造成 建造 改建 扩建 \
      改造 培育 培育形成 培育壮大 实施 推进 推出 开展 认定 获评 评选 评选出 遴选 获批 获批建成 成立 落户 入选 拥有 汇聚 集聚 聚集 \
      建成运营 开工建设 投产 竣工 建设完成 编制 编制完成 制定 制定出台 出台 修订 发布 提出 提供 具备 配备 配置 部署 明确 规划 规划建设 \
      集成 储备 谋划 举办 办好 承办 组织 主办 累计建成 建成开通 新建成 储备了 打通 保有
      """, .making
    ),
    (
      """
      年产 年处理 年加工 年生产 年消耗 产生 消耗 节省 节约 消纳 减排 吞吐 解决 有效解决 开通 转化 攻克 突破 研发 培训 培养 完成 服务 接待 帮助 帮扶 救助 受理 办理 办结 处理 处置 查处 检查 排查 \
      整治 治理 修复 绿化 造林 种植 播种 养殖 生产 销售 出口 进口 交易 运送 发运 开行 飞行 行驶 调用 采集 归集 收集 授权 申请 拥有 \
      转移 转移就业 输送 带动就业 吸纳 安置 拆除 关停 淘汰 替换 推广 应用 投运 通车 并网 签约 签订 达成 化解 处置 惠及 辐射 受益 覆盖 服务 \
      消化 盘活 供应 保障 提供 资助 扶持 支持 建设和筹集 筹集 开发 新开工 开工 竣工 续建 改造 提质 升级
      """, .doing
    ),
    (
      """
      新增 净增 新建 新改建 新建改建 新开工 拿出 增加 减少 减免 投入 投资 引进 引育 引入 发放 累计发放 发放了 拨付 下达 争取 争取到 兑现 安排 募集 融资 授信 放贷 投放 \
      招引 招聘 引聘 吸引 到位 新认定 新培育 新建成 新登记 新签约 新引进 新注册 新获 新开通 完成投资 到位资金 消费 缴纳 入库 减税 \
      让利 贴息 补贴 补助 奖励 招商引资 支出 落实 收到 上缴
      """, .adding
    ),
    ("拉动 带动 撬动 拉动经济增长 促进 推动 助推 牵引", .moving),
  ])

  /// What may stand between the subject and the link, or between the link and the number.
  static let fillers = WordList(
    """
    至少 了 均 都 也 又 再 已 已经 将 要 可 能 约 近 就 共 总共 分别 各 各自 依次 历史性 总体 基本 力争 确保 预计 预期 进一步 稳步 \
    持续 不断 大幅 明显 显著 首次 成功 一举 全部 年 仍 还 更 其 平均 名义 实际 同口径 按可比价计算 按可比价格计算 可比价 按不变价格计算 \
    不变价 扣除价格因素 同比 环比 年均 年均复合 月均 日均 累计 逐年 每年 连续 年度 左右 至 到 在 由 从 有效 有力 有望 努力 争取 \
    连年 继续 顺利 圆满 超额 高质量 提前 正式 全面 超 则 只 仅 达 的增速 的速度 以 同步 目标 净 逆势 双双 整体 综合 合计
    """)

  /// Words that make an amount one of what is added, wherever they stand in a name.
  static let additions = WordList("新增 净增 新建 新开工 新登记 新注册 新引进 新签约 新认定")

  /// Rates of change as nouns: what they are of stands before them.
  static let rates = WordList("增速 增幅 降幅 涨幅 跌幅 减幅 增长率 增长速度 增量")

  /// Qualities that need a thing: 比重, 规模, 总量.
  static let attributes = WordList(
    """
    占地 比重 占比 比例 总量 总额 规模 数量 总数 产值 产量 产能 收入 总收入 利润 税收 税金 增加值 面积 占地面积 投资 总投资 总投资额 投资额 价格 \
    人数 达标率 覆盖率 利用率 合格率 总产值 年产值 年产量 年产能 销售额 营收 营业收入 余额 指数 水平 金额 额 完成率 到位率 满意率 \
    办结率 均价 单价 长度 里程 库容 装机 装机容量 容量 用地 建筑面积 总面积 出口额 进口额 贡献率 转化率 就业人数 用工 员工 从业人员 \
    年均 完成投资 增速 增幅 降幅 涨幅 其 主营业务收入 工业总产值 实现产值 实现增加值 用电量 总建筑面积 年税收 年利税 年收入 年销售收入 \
    年综合产值 综合产值 成交额 交易额 签约额 协议投资额 合同金额 资金 总金额
    """)

  /// Where the lists of parts of one measure end in the measure they share.
  static let measures = WordList(
    """
    排放总量 排放量 覆盖率 普及率 入学率 巩固率 参保率 占比 比重 比例 产量 总产量 增加值 总产值 产值 销售收入 收入 支出 总额 总收入 利润 \
    利用率 达标率 合格率 治理率 处理率 回收率 转化率 贡献率 利润率 增长率 满意率 完成率 数量 总数 人数 户数 面积 里程 投资 价格 余额 \
    可支配收入 人均可支配收入 消费支出 人次 总人次 床位数 浓度 平均浓度 强度 能耗 水耗 用水量 用电量 装机 装机容量 产能 规模 发病率 死亡率 \
    就业率 率 数 量 额
    """)

  /// Words before the subject that say nothing of it.
  static let openings = WordList(
    """
    其中 同时 此外 另外 并 并且 而且 且 以及 还 也 已 已经 将 要 拟 计划 力争 确保 争取 努力 预计 预期 有望 提出 明确 推动 促进 推进 \
    带领 引导 使 让 令 把 实现 完成 全市 全省 全区 全县 全国 我市 我省 我区 我县 我国 本市 全州 全年 全镇 全街道 据统计 据了解 据介绍 \
    数据显示 统计显示 表示 说 指出 强调 了 从 由 按照 根据 通过 截至 到 至 自 在 于 共 总共 一共 累计 目前 如今 现在 现已 今年 今年以来 \
    目标是 目标 主要目标是 预期目标是 比如 例如 如 再如 另据 首次 成功 先后 基本 全面 积极 大力 着力 加快 深入 持续 不断 稳步 有力 有效 \
    进一步 平均 分别 各 均 以 与 和 及 等 为 对 向 是 的 则 仍 又 再 就 更 可 能 会 应 须 每年 年均 年内 届时 最终 逐步 一是 二是 三是 四是 \
    五是 六是 首先 其次 另一方面 一方面 至少 不少于 大约 包括 特别是 尤其是 尤其 该 这 经过 之后 后 前 近 达到 达 超过 力求 保证 \
    要求 规定 记者 获悉 了解到 公布 通报 显示 发布 主要
    """)

  /// Verbs that compare the subject with something else, and so end it.
  static let comparisons = WordList(
    "高于 低于 快于 慢于 好于 优于 居 位居 位列 排名 列 排 超过 继续 保持 持续 稳居 跃居 达到 实现")
}
