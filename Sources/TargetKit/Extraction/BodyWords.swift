/// The words by which texts name bodies and places, and refer to them again.
enum BodyWords {
  /// How the names of bodies end.
  static let endings = WordList<HolderReader.Kind>([
    ("有限公司 有限责任公司 股份公司 公司 集团 企业集团 银行 分公司", .company),
    ("工业园 产业园 科学城 科技城 工业园区 产业园区 园区 科技园 开发区 高新区 经开区 新区 示范区 合作区 试验区 产业基地 创新园 物流园 基地", .park),
    ("项目 工程 一期 二期 生产线", .project),
    ("大学 学院 研究院 研究所 医院 学校 实验室 中学 小学", .school),
    ("市 区 县 自治州 自治区 省 镇 街道 新城 村 社区 乡", .place),
    ("中心 联盟 协会 平台", .office),
  ])

  /// What stands for a body that was named before.
  static let anaphors = WordList<HolderReader.Kind>([
    ("该公司 该企业 公司 该集团 企业 工厂 厂区 该厂 我们 他们", .company), ("该园区 该园 园区 该基地 基地", .park),
    ("该项目 该工程 项目 工程 项目达产后 项目建成后", .project), ("该校 该院 学校 学院 医院 该所", .school),
    ("该区 该县 该市 该镇 该村", .place), ("该中心 该平台 该局", .office),
  ])

  /// Words that end like names but name nobody.
  static let generals = WordList(
    """
    农村 乡村 山村 新农村 行政村 各村 城镇 乡镇 集镇 小城镇 村镇 全市 全省 全区 全县 全国 我市 我省 我区 我县 我国 本市 本区 城市 城区 市区 社区 地区 景区 园区 郊区 山区 校区 片区 小区 各区 区县 市县 县市区 \
    各地区 示范区 开发区 各市 都市 县市 城乡 库区 林区 矿区 牧区 灾区 湖区 港区 辖区 整区 特区 集聚区 功能区 中心城区 主城区 商圈 超市 门市 \
    股市 楼市 上市 夜市 集市 夏粮 重点项目 建设项目 重大项目 产业项目 各类项目 个项目 类项目 该项目 大项目 新项目 招商项目 投资项目 签约项目
    """)

  /// What follows the ending of a place where it is the beginning of a word: 村民, 市场.
  static let followers = CharacterPairs(
    """
    村:民级庄落里委务集 市:场民值容政级直 区:域间块位别县级 县:级域城市区 \
    镇:街域区级 省:级份内外会委 乡:村镇级
    """)
}
