import TargetKit

extension BookTemplate {
  /// A made-up city with a target of every kind.
  static func example(_ language: Language) -> BookTemplate {
    func comment(_ zh: String, _ en: String) -> String {
      "// " + (language == .chinese ? zh : en)
    }
    let plan = """
      \(comment("虚构的城市与数据，各种目标都有一个。", "A made-up city and made-up figures, with a target of every kind."))
      {
        "plan": "digital-consumption",
        "title": { "zh": "示例市数字消费行动计划（2024—2027年）", "en": "Example City: digital consumption, 2024-2027" },
        "area": "示例市",
        "areas": { "示例市": { "zh": "示例市", "en": "Example City" } },
        "horizon": "2024/2027",
        "owner": "市商务委",
        "sources": {
          "action-plan": { "title": { "zh": "行动计划", "en": "the action plan" }, "published": "2024-02" },
          "bulletin-2023": { "title": { "zh": "2023年统计公报", "en": "statistical bulletin 2023" }, "published": "2024-03" },
          "bulletin-2024": { "title": { "zh": "2024年统计公报", "en": "statistical bulletin 2024" }, "published": "2025-03" },
          "bulletin-2025": { "title": { "zh": "2025年统计公报", "en": "statistical bulletin 2025" }, "published": "2026-03" },
          "news-2026-01": { "title": { "zh": "示例日报", "en": "Example Daily" }, "published": "2026-01-20" },
        },
        "indicators": {
          "5g-stations": {
            "name": { "zh": "5G基站", "en": "5G stations" }, "unit": "万座", "measure": "stock", "better": "more",
            "baseline": { "value": "1.2万座", "at": "2023" },
          },
          "online-retail": {
            "name": { "zh": "网上零售占社零比重", "en": "online share of retail sales" }, "unit": "%", "measure": "rate", "better": "more",
            "baseline": { "value": "24.5%", "at": "2023" },
          },
          \(comment("上限：守住即可，到期才算达标。", "A ceiling to stay below: it is met when its date has come, not before."))
          "unemployment": {
            "name": { "zh": "城镇调查失业率", "en": "surveyed urban unemployment" }, "unit": "%", "measure": "rate", "better": "within",
          },
          "core-value": {
            "name": { "zh": "数字经济核心增加值", "en": "core digital value added" }, "unit": "亿元", "measure": "flow", "better": "more",
            "baseline": { "value": "860亿元", "at": "2023" }, "owner": "市经济信息委",
          },
          "energy": {
            "name": { "zh": "单位GDP能耗累计降低", "en": "energy per GDP, cut since 2023" }, "unit": "%", "measure": "rate", "better": "more",
            "baseline": { "value": "0%", "at": "2023" }, "owner": "市发展改革委",
          },
          "model-firms": {
            "name": { "zh": "人工智能标杆企业", "en": "model firms in AI" }, "unit": "家", "measure": "stock", "better": "more",
            "baseline": { "value": "12家", "at": "2023" },
          },
          "rd-intensity": {
            "name": { "zh": "研发投入强度", "en": "R&D intensity" }, "unit": "%", "measure": "rate", "better": "more",
            "baseline": { "value": "2.61%", "at": "2023" },
          },
        },
        "milestones": [
          {
            "due": "2025", "source": "action-plan",
            \(comment("数据只说“超过80家”，无法判定是否达到100家。", "The figure says \"over 80\" only: it cannot decide about 100."))
            "targets": { "model-firms": "100家以上" },
            "outcomes": { "rules": { "zh": "数据交易规则体系基本形成", "en": "rules for trading data have basically taken shape" } },
          },
          {
            "due": "2026", "source": "action-plan",
            "targets": { "5g-stations": "2.5万座以上" },
          },
          {
            "due": "2027", "source": "action-plan",
            "targets": {
              "online-retail": ">= 30",
              "unemployment": "<= 5.5",
              "core-value": "1400亿元以上",
              "energy": { "is": ">= 13.5", "ambition": "binding" },
              "rd-intensity": { "is": ">= 3.0", "ambition": "stretch" },
            },
          },
        ],
        \(comment("没有数值的目标由写明日期与依据的评定来判断。", "Promises without a number are judged by dated statements with their evidence."))
        "findings": [
          { "outcome": "rules", "reached": true, "on": "2025-12", "source": "news-2026-01", "quote": "数据交易规则体系基本形成" },
        ],
      }

      """
    return BookTemplate(
      files: [("plan.json", plan), ("observations.csv", exampleObservations)],
      checkOptions: " --as-of 2026-09")
  }

  private static let exampleObservations = """
    indicator,period,value,published,source,note
    5g-stations,2023,1.2万座,,bulletin-2023,
    5g-stations,2024,1.9万座,,bulletin-2024,
    5g-stations,2025,2.6万座,,bulletin-2025,
    online-retail,2023,24.5%,,bulletin-2023,
    online-retail,2024,26.2%,,bulletin-2024,
    online-retail,2025,27.9%,,bulletin-2025,
    unemployment,2024,5.4%,,bulletin-2024,
    unemployment,2025,5.3%,,bulletin-2025,
    core-value,2023,860亿元,,bulletin-2023,
    core-value,2024,968亿元,,bulletin-2024,
    core-value,2025,1090亿元,,bulletin-2025,
    energy,2024,2.4%,,bulletin-2024,
    energy,2025,5.1%,,bulletin-2025,
    model-firms,2023,12家,,bulletin-2023,
    model-firms,2025,超过80家,2026-01-20,news-2026-01,
    rd-intensity,2023,2.61%,,bulletin-2023,
    rd-intensity,2024,2.68%,,bulletin-2024,

    """
}
