import TargetKit

extension BookTemplate {
  /// Two indicators and one promise without a number, with dates around `year`.
  static func small(_ language: Language, year: Int) -> BookTemplate {
    // Years have four digits in files.
    let year = min(max(year, 1900), 9990)
    let plan = language == .chinese ? chinesePlan(year) : englishPlan(year)
    let observations = """
      indicator,period,value,published,source,note
      enterprises,\(year - 2),52家,,bulletin-\(year - 2),
      enterprises,\(year - 1),60家,,bulletin-\(year - 1),
      rd-intensity,\(year - 2),2.1%,,bulletin-\(year - 2),
      rd-intensity,\(year - 1),2.3%,,bulletin-\(year - 1),

      """
    return BookTemplate(files: [("plan.json", plan), ("observations.csv", observations)])
  }

  private static func chinesePlan(_ year: Int) -> String {
    """
    // 一个规划：统计什么，承诺何时达到多少。可以写注释，末尾的逗号也允许。
    // 编辑器补全：targets schema > plan.schema.json，再加一行 "$schema": "./plan.schema.json"
    {
      "plan": "my-plan",
      "title": { "zh": "示例规划", "en": "A plan to start from" },
      "area": "示例市",

      // 目标与数据出自哪些文件，何时发布。
      "sources": {
        "plan-document": { "title": "示例规划", "published": "\(year - 2)-12" },
        "bulletin-\(year - 2)": { "title": "\(year - 2)年统计公报", "published": "\(year - 1)-03" },
        "bulletin-\(year - 1)": { "title": "\(year - 1)年统计公报", "published": "\(year)-03" },
      },

      // 指标。measure：stock 时点数，flow 时期数，rate 比率；better：more、less 或 within。
      "indicators": {
        "enterprises": {
          "name": { "zh": "高新技术企业", "en": "high-tech enterprises" },
          "unit": "家", "measure": "stock", "better": "more",
          "baseline": { "value": "52家", "at": "\(year - 2)" },  // 完成进度由此算起
        },
        "rd-intensity": {
          "name": { "zh": "研发投入强度", "en": "R&D intensity" },
          "unit": "%", "measure": "rate", "better": "more",
          "baseline": { "value": "2.1%", "at": "\(year - 2)" },
        },
      },

      // 阶段目标。数值按平常写法：">= 80"、"80家以上"、"超2.8%"、"95..105"、"+20%"。
      "milestones": [
        {
          "due": "\(year + 1)",
          "source": "plan-document",
          "targets": {
            "enterprises": "80家以上",
            // ambition：binding 约束性，expected 预期性，stretch 力争。
            "rd-intensity": { "is": "> 2.8%", "ambition": "expected" },
          },
          // 没有数值的目标；达到后在 findings 中写明依据。
          "outcomes": { "platform": { "zh": "服务平台基本建成", "en": "the platform is in service" } },
        },
        {
          "due": "\(year + 4)",
          "source": "plan-document",
          "targets": { "enterprises": ">= 120" },
        },
      ],
    }

    """
  }

  private static func englishPlan(_ year: Int) -> String {
    """
    // A plan: what it counts, and what it promises by when. Comments and trailing commas are fine.
    // For an editor that knows the keys: targets schema > plan.schema.json, and below add
    // "$schema": "./plan.schema.json"
    {
      "plan": "my-plan",
      "title": { "zh": "示例规划", "en": "A plan to start from" },
      "area": "示例市",
      "areas": { "示例市": { "zh": "示例市", "en": "Example City" } },

      // The documents that targets and figures are taken from, and when they were published.
      "sources": {
        "plan-document": { "title": "The plan", "published": "\(year - 2)-12" },
        "bulletin-\(year - 2)": { "title": "Statistical bulletin \(year - 2)", "published": "\(year - 1)-03" },
        "bulletin-\(year - 1)": { "title": "Statistical bulletin \(year - 1)", "published": "\(year)-03" },
      },

      // Indicators. measure: stock (a level), flow (an amount over a period) or rate (a share);
      // better: more, less or within.
      "indicators": {
        "enterprises": {
          "name": { "zh": "高新技术企业", "en": "high-tech enterprises" },
          "unit": "家", "measure": "stock", "better": "more",
          "baseline": { "value": "52家", "at": "\(year - 2)" },  // progress is counted from here
        },
        "rd-intensity": {
          "name": { "zh": "研发投入强度", "en": "R&D intensity" },
          "unit": "%", "measure": "rate", "better": "more",
          "baseline": { "value": "2.1%", "at": "\(year - 2)" },
        },
      },

      // Milestones. Numbers as people write them: ">= 80", "> 2.8%", "95..105", "+20%", "80家以上".
      "milestones": [
        {
          "due": "\(year + 1)",
          "source": "plan-document",
          "targets": {
            "enterprises": ">= 80",
            // ambition: binding, expected or stretch.
            "rd-intensity": { "is": "> 2.8%", "ambition": "expected" },
          },
          // Promises without a number; once one holds, state the evidence under "findings".
          "outcomes": { "platform": { "zh": "服务平台基本建成", "en": "the platform is in service" } },
        },
        {
          "due": "\(year + 4)",
          "source": "plan-document",
          "targets": { "enterprises": ">= 120" },
        },
      ],
    }

    """
  }
}
