import TargetKit

extension BookTemplate {
  /// The examples that `targets init --example=NAME` writes; the first one is meant where none is named.
  static let examples: [(name: String, make: @Sendable (Language) -> BookTemplate)] = [
    ("city", { example($0) }), ("complexes", { complexes($0) }), ("trade-in", { tradeIn($0) }),
  ]

  /// Targets that rise from stage to stage, from a plan of Chongqing; the figures are made up.
  private static func complexes(_ language: Language) -> BookTemplate {
    let note = text(
      language, "目标出自重庆市建设方案；数据是虚构的。",
      "Targets are those of a plan of Chongqing; figures are made up.")
    let plan = """
      // \(note)
      {
        "plan": "complexes",
        "title": { "zh": "产业创新综合体建设方案", "en": "Industrial innovation complexes" },
        "area": "重庆市",
        "areas": { "重庆市": { "zh": "重庆市", "en": "Chongqing" } },
        "horizon": "2024/2029",
        "sources": {
          "plan-document": { "title": { "zh": "建设方案", "en": "the plan" }, "published": "2024-10" },
          "report-2025": { "title": { "zh": "年度总结（虚构）", "en": "yearly report (made up)" }, "published": "2026-01" },
        },
        "indicators": {
          "complexes": {
            "name": { "zh": "产业创新综合体", "en": "innovation complexes" },
            "unit": "个", "measure": "stock", "better": "more",
            "baseline": { "value": "4个", "at": "2024" },
          },
          "rd-intensity": {
            "name": { "zh": "研发投入强度", "en": "R&D intensity" },
            "unit": "%", "measure": "rate", "better": "more",
            "baseline": { "value": "1.8%", "at": "2024" },
          },
        },
        "milestones": [
          { "due": "2025", "source": "plan-document", "targets": { "complexes": "10个以上", "rd-intensity": "超2%" } },
          { "due": "2027", "source": "plan-document", "targets": { "complexes": "30个以上", "rd-intensity": "达到2.5%" } },
          { "due": "2029", "source": "plan-document", "targets": { "complexes": { "is": "50个", "ambition": "stretch" } } },
        ],
      }

      """
    let observations = """
      indicator,period,value,published,source
      complexes,2025-06-30,7个,2025-07-15,
      complexes,2025-12-31,12个,,report-2025
      rd-intensity,2025,2.1%,,report-2025

      """
    return BookTemplate(
      files: [("plan.json", plan), ("observations.csv", observations)],
      checkOptions: " --as-of 2026-06")
  }

  /// What a subsidy moved, from a newspaper of Chongqing.
  private static func tradeIn(_ language: Language) -> BookTemplate {
    let note = text(
      language, "重庆日报 2025-04-05：申报24.62亿元，带动消费突破170亿元。试试 targets leverage。",
      "Chongqing Daily, 2025-04-05: 2.462 billion applied for, over 17 billion spent. Try targets leverage."
    )
    let plan = """
      // \(note)
      {
        "plan": "trade-in",
        "title": { "zh": "消费品以旧换新", "en": "Consumer goods trade-in" },
        "area": "重庆市",
        "areas": { "重庆市": { "zh": "重庆市", "en": "Chongqing" } },
        "sources": { "daily": { "title": { "zh": "重庆日报", "en": "Chongqing Daily" }, "published": "2025-04-05" } },
        "indicators": {
          "funds-applied": {
            "name": { "zh": "政策申报资金", "en": "subsidy applied for" },
            "unit": "亿元", "measure": "flow", "better": "more", "tracked": true,
          },
          "consumption": {
            "name": { "zh": "带动消费", "en": "consumption moved" },
            "unit": "亿元", "measure": "flow", "better": "more",
          },
        },
        "levers": {
          "trade-in": {
            "name": { "zh": "以旧换新补贴", "en": "trade-in subsidy" },
            "input": "funds-applied", "stage": "applied", "source": "daily",
            "yields": [{ "output": "consumption", "includesInput": true }],
          },
        },
        // \(text(language, "这一目标是虚构的。", "This target is made up."))
        "milestones": [{ "due": "2025", "source": "daily", "targets": { "consumption": "500亿元以上" } }],
      }

      """
    let observations = """
      indicator,period,value,published,source
      funds-applied,2025-Q1,24.62亿元,2025-04-05,daily
      consumption,2025-Q1,突破170亿元,2025-04-05,daily

      """
    return BookTemplate(
      files: [("plan.json", plan), ("observations.csv", observations)],
      checkOptions: " --as-of 2025-06")
  }

  private static func text(_ language: Language, _ zh: String, _ en: String) -> String {
    language == .chinese ? zh : en
  }
}
