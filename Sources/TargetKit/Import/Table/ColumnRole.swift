/// What a column of a table holds, by its heading.
enum ColumnRole: String, Hashable, Sendable, CaseIterable {
  case category, number, indicator, code, unit, ambition, owner, note, area, period, value
  case growth, status, published, source, plan, better, measure
  /// The figure that a plan starts from, the one it asks for, and what it asks for by the year or in all.
  case baseline, target, rate
  /// Why an indicator stands where it does, what is done next, and who says so.
  case cause, next, by

  /// The role that a heading names; `nil` for a heading that nobody knows.
  ///
  /// Case, spaces, full-width forms and remarks in brackets don't count.
  init?(heading: String) {
    let plain = TableWords.folded(TableWords.withoutBrackets(heading))
    guard let role = Self.known[plain] ?? Self.known[TableWords.folded(heading)] else {
      return nil
    }
    self = role
  }

  private static let known: [String: ColumnRole] = {
    var known: [String: ColumnRole] = [:]
    for (role, headings) in spellings {
      for heading in headings.split(separator: "|") {
        known[TableWords.folded(String(heading))] = role
      }
    }
    return known
  }()

  /// The headings of each role, the usual Chinese and English ones first.
  static let spellings: [(role: ColumnRole, headings: String)] = [
    (.category, "类别|category|指标类别|分类|领域|类型|一级指标|板块|维度|大类|group|domain|theme|dimension|section"),
    (.number, "序号|no|no.|编号|#|number|item no|nr"),
    (
      .indicator,
      """
      指标|indicator|指标名称|主要指标|指标内容|指标项|具体指标|二级指标|三级指标|名称|项目|目标指标|主要指标名称|监测指标|考核指标|\
      indicator name|name|indicators|main indicator|measure name|series name|variable
      """
    ),
    (.code, "代码|code|country code|series code|指标代码|指标编码|id|indicator id|indicator code|指标id"),
    (.unit, "单位|unit|计量单位|单位名称|units|unit of measure|units of measurement|unit measure"),
    (.ambition, "属性|ambition|指标属性|性质|指标性质|属性类别|attribute|nature|binding|约束性/预期性"),
    (
      .owner,
      """
      责任单位|owner|责任部门|牵头单位|牵头部门|主管部门|责任主体|主管单位|牵头责任单位|数据责任单位|\
      responsible|responsible unit|responsible department|department|lead department|lead agency
      """
    ),
    (.cause, "原因|cause|原因说明|原因分析|滞后原因|未完成原因|reason|reasons|causes"),
    (.next, "下一步措施|next|措施|下一步工作措施|下步措施|下一步工作|整改措施|next steps|next step"),
    (.by, "填报单位|by|填报部门|reported by|filled in by"),
    (.note, "备注|note|说明|注|注释|remark|remarks|notes|comment|comments|footnote"),
    (
      .area,
      """
      地区|area|区县|区域|县区|县市区|区(县)|区县名称|地区名称|行政区|行政区划|省市|城市|国家|主体|企业|geo|region|country|\
      county|district|city|province|geography|location|ref_area|reference area|country name|geoareaname|entity
      """
    ),
    (
      .period,
      "时期|period|时间|年份|年度|报告期|统计时间|统计期|日期|年月|年|月|month|year|time|date|time period|time_period|timeperiod|quarter"
    ),
    (
      .value,
      """
      数值|value|数据|监测值|指标值|完成值|实际值|实际完成|完成情况|完成数|本期值|填报值|本期数|绝对量|总量|obs_value|observation value|\
      figure|actual|amount|obs value
      """
    ),
    (
      .growth,
      """
      同比|yoy|比上年增减|比上年同期增减|较上年增减|较上年同期增长|比去年同期增长|增减|同比±%|比上年±%|同比增长|同比增速|同比增减|比上年增长|比上年同期增长|较上年增长|增速|增长速度|同比增幅|year on year|year-on-year|\
      growth on a year earlier|yoy growth|change on a year earlier
      """
    ),
    (
      .status,
      "状态|status|数据状态|obs_status|observation status|flag|flags|flag codes|flag code|obs flag|标志|obsstatus"
    ),
    (.published, "发布日期|published|发布时间|公布日期|公布时间|发布日|release date|publication date|date published"),
    (.source, "来源|source|数据来源|资料来源|出处|data source"),
    (.plan, "规划|plan|规划名称|方案|plan id"),
    (.better, "方向|better|指标方向|优化方向|direction|desired direction"),
    (.measure, "时点/时期|measure|指标类型|数据类型|kind of figure"),
    (.baseline, "基期值|baseline|基期|基准值|现状值|现状|基础值|期初值|基数|baseline value|base"),
    (
      .target,
      "目标值|target|目标|规划目标|规划值|预期目标|预期值|规划目标值|目标任务|target value|goal|期末值|计划目标"
    ),
    (
      .rate,
      """
      年均增长或累计|annual average or cumulative|年均增长/累计|年均/累计|年均增速/累计|年均增长|年均增速|年均|累计|五年累计|年均增长率|\
      年均增长[累计]|年均增长或[累计]|年均增速或累计|年均增速[累计]|年均[累计]|年均增速/[累计]|年均增长/[累计]|年均/[累计]|年均增速或[累计]|\
      年均增长(累计)|年均增速(累计)|累计增长|累计数|规划期累计|annual average/cumulative|average annual growth|annual growth|\
      average annual growth or cumulative|annual average|cumulative|average annual growth/cumulative
      """
    ),
  ]

  /// The two headings that a role is known by first, in Chinese and in English.
  var headings: LocalizedText {
    let all = Self.spellings.first { $0.role == self }?.headings.split(separator: "|") ?? []
    return LocalizedText(
      zh: all.first.map(String.init) ?? rawValue,
      en: all.dropFirst().first.map(String.init) ?? rawValue)
  }

  /// The role that a map names: by its English name, its Chinese one, or any heading of it.
  init?(named name: String) {
    if let role = Self(rawValue: name.lowercased()) ?? Self(heading: name) {
      self = role
      return
    }
    guard name.lowercased() == "yoy" else { return nil }
    self = .growth
  }
}

extension ColumnRole {
  /// What maps and plan files call it.
  var name: String { self == .growth ? "yoy" : rawValue }
}
