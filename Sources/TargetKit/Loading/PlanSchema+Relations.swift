extension PlanSchema {
  /// The ties between figures.
  static let relations = """
        "relation": {
          "type": "object",
          "description": "A tie between figures: statements, readings, figures that are distinct, wordings, or a goal.",
          "additionalProperties": false,
          "properties": {
            "name": {
              "title": "名称",
              "$ref": "#/$defs/text",
              "description": "The name people read."
            },
            "is": {
              "title": "算式",
              "$ref": "#/$defs/expressions",
              "description": "What must be true, or what is computed where nothing is compared."
            },
            "readings": {
              "title": "读法",
              "type": "array",
              "minItems": 2,
              "items": { "$ref": "#/$defs/interpretation" },
              "description": "The ways to read the text, and what follows from each."
            },
            "distinct": {
              "title": "不同事项",
              "$ref": "#/$defs/expressions",
              "description": "Figures that look alike and must not be merged."
            },
            "because": {
              "title": "理由",
              "$ref": "#/$defs/text",
              "description": "Why the figures are distinct."
            },
            "wordings": {
              "title": "表述",
              "type": "array",
              "minItems": 2,
              "items": { "$ref": "#/$defs/wording" },
              "description": "One thing as it was worded in several places."
            },
            "goal": {
              "title": "目标",
              "$ref": "#/$defs/expression",
              "description": "The goal, such as target:output@2025."
            },
            "against": {
              "title": "对照",
              "$ref": "#/$defs/expression",
              "description": "What the goal is compared with."
            },
            "lists": {
              "title": "列举",
              "type": "object",
              "additionalProperties": { "type": "array", "items": { "$ref": "#/$defs/text" } },
              "description": "Entries that a document lists, for count(…)."
            },
            "unknown": {
              "title": "未公布的数",
              "type": "object",
              "additionalProperties": { "$ref": "#/$defs/unknown" },
              "description": "What the computation needs and nobody has published, by name."
            },
            "source": {
              "title": "来源",
              "$ref": "#/$defs/citation"
            },
            "note": {
              "title": "备注",
              "$ref": "#/$defs/text"
            },
            "statements": {
              "title": "原文条目",
              "$ref": "#/$defs/texts",
              "description": "The statements it rests on, as named in the plan's own records."
            }
          }
        },
        "interpretation": {
          "type": "object",
          "description": "One way to read a text.",
          "additionalProperties": false,
          "required": ["if", "is"],
          "properties": {
            "if": {
              "title": "读法",
              "$ref": "#/$defs/text",
              "description": "How the text is read."
            },
            "is": {
              "title": "算式",
              "$ref": "#/$defs/expression",
              "description": "What follows."
            }
          }
        },
        "wording": {
          "type": "object",
          "description": "One wording of something.",
          "additionalProperties": false,
          "required": ["text"],
          "properties": {
            "where": {
              "title": "出处",
              "$ref": "#/$defs/text",
              "description": "Where it stands: headline, text, another document."
            },
            "text": {
              "title": "原文",
              "$ref": "#/$defs/text",
              "description": "The words."
            },
            "figure": {
              "title": "数值",
              "$ref": "#/$defs/expression",
              "description": "The figure in it."
            }
          }
        },
        "unknown": {
          "type": "object",
          "description": "Something that nobody has published.",
          "additionalProperties": false,
          "required": ["unit"],
          "properties": {
            "name": {
              "title": "名称",
              "$ref": "#/$defs/text",
              "description": "The name people read."
            },
            "unit": {
              "title": "单位",
              "type": "string",
              "description": "The unit it would be in."
            }
          }
        },
        "expression": {
          "type": "string",
          "minLength": 1,
          "description": "Names, numbers with units, + - × ÷, brackets and comparisons; a minus or slash that computes has blanks around it.",
          "examples": ["earlier + new = total", "share(part, whole)", "output@2024 / workers@2024 in 万元/人"]
        },
        "expressions": {
          "anyOf": [
            { "$ref": "#/$defs/expression" },
            { "type": "array", "items": { "$ref": "#/$defs/expression" } }
          ]
        }
    """
}
