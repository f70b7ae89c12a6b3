extension PlanSchema {
  /// The names of a choice as the members of a JSON array.
  static func names<Choice: NamedChoice>(_ type: Choice.Type) -> String {
    (Choice.allCases.map(\.rawValue) + Choice.otherNames.map(\.name))
      .map { "\"\($0)\"" }.joined(separator: ", ")
  }

  /// The small values that recur everywhere.
  static let values = """
        "text": {
          "description": "A text, or the same in both languages.",
          "anyOf": [
            { "type": "string" },
            {
              "type": "object",
              "additionalProperties": false,
              "minProperties": 1,
              "properties": {
                "zh": { "title": "中文", "type": "string", "description": "In Chinese." },
                "en": { "title": "英文", "type": "string", "description": "In English." }
              }
            }
          ]
        },
        "texts": {
          "anyOf": [{ "type": "string" }, { "type": "array", "items": { "type": "string" } }]
        },
        "area": {
          "type": "string",
          "minLength": 1,
          "description": "What the figures speak of: a city, a district, a company.",
          "examples": ["重庆市"]
        },
        "areaName": {
          "description": "A name, or its names in both languages and the area it is part of.",
          "anyOf": [
            { "type": "string" },
            {
              "type": "object",
              "additionalProperties": false,
              "properties": {
                "zh": { "title": "中文", "type": "string", "description": "In Chinese." },
                "en": { "title": "英文", "type": "string", "description": "In English." },
                "within": {
                  "title": "隶属",
                  "$ref": "#/$defs/area",
                  "description": "The area it is part of; the targets of the parts are held against that of the whole."
                }
              }
            }
          ]
        },
        "owner": {
          "type": "string",
          "description": "Who answers for it."
        },
        "citation": {
          "type": "string",
          "description": "The id of a document declared under sources."
        },
        "reference": {
          "type": "string",
          "description": "The id of an indicator of the plan."
        },
        "phase": {
          "enum": ["announced", "signed", "started", "building", "trial", "in-operation", "at-capacity", "accepted"],
          "description": "A phase of a project: announced (提出), signed (签约), started (开工), building (在建), trial (试生产), in-operation (投产), at-capacity (达产), accepted (验收)."
        },
        "ambition": {
          "enum": [\(names(Ambition.self))],
          "description": "How firmly it is promised: binding (约束性), expected (预期性), stretch (力争)."
        },
        "period": {
          "type": ["string", "integer"],
          "description": "A day, a month, a quarter, a half, a year, or a range; a range without an end is open.",
          "examples": ["2025", "2025-Q1", "2025-H1", "2025-03", "2025-04-05", "2022-01/2022-08", "2018/.."]
        },
        "figure": {
          "type": ["string", "number"],
          "description": "A figure as published, in its unit; words such as over, about and nearly are kept.",
          "examples": ["5.1", ">80亿元", "近300家", "120万吨左右"]
        },
        "criterion": {
          "type": ["string", "number"],
          "description": "What is asked for, as the document words it: a level, a number or so, an average growth, a total, a change, a limit to hold, a relation to another series. A number alone needs the indicator's better or baseline.",
          "examples": [">= 10", "达到26%", "68%左右", "年均增长6%左右", "〔25〕万人", "提高3个百分点", "2x baseline", "保持在88.5%以上", "95..105", "高于GDP增速"]
        }
    """
}
