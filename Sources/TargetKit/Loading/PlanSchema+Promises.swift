extension PlanSchema {
  /// A date with everything due then.
  static let milestone = """
        "milestone": {
          "type": "object",
          "description": "What is due by a date. Area, owner, source and ambition hold for all of it unless a target says otherwise.",
          "additionalProperties": false,
          "properties": {
            "due": {
              "title": "期限",
              "$ref": "#/$defs/period",
              "description": "When it is due: by the end of this period; or a horizon counted from the source's publication, such as 未来五年."
            },
            "when": {
              "title": "前提条件",
              "$ref": "#/$defs/text",
              "description": "The condition that must come about first, where the plan states one instead of a date."
            },
            "name": {
              "title": "阶段名称",
              "$ref": "#/$defs/text"
            },
            "area": {
              "title": "地区",
              "$ref": "#/$defs/area"
            },
            "owner": {
              "title": "责任单位",
              "$ref": "#/$defs/owner"
            },
            "source": {
              "title": "来源",
              "$ref": "#/$defs/citation"
            },
            "ambition": {
              "title": "属性",
              "$ref": "#/$defs/ambition"
            },
            "note": {
              "title": "备注",
              "$ref": "#/$defs/text"
            },
            "targets": {
              "title": "目标值",
              "type": "object",
              "description": "The number asked for, by the indicator's id; a list where several areas have their own.",
              "additionalProperties": {
                "anyOf": [
                  { "$ref": "#/$defs/criterion" },
                  { "$ref": "#/$defs/target" },
                  {
                    "type": "array",
                    "items": {
                      "anyOf": [{ "$ref": "#/$defs/criterion" }, { "$ref": "#/$defs/target" }]
                    }
                  }
                ]
              }
            },
            "outcomes": {
              "title": "定性目标",
              "type": "object",
              "description": "What is promised without a number, by id.",
              "additionalProperties": { "$ref": "#/$defs/outcome" }
            }
          }
        }
    """

  static let target = """
        "target": {
          "type": "object",
          "description": "A number asked for, with what there is to know about it.",
          "additionalProperties": false,
          "properties": {
            "is": {
              "title": "目标值",
              "$ref": "#/$defs/criterion",
              "description": "The number as the plan words it."
            },
            "means": {
              "title": "折合",
              "$ref": "#/$defs/criterion",
              "description": "What the wording is taken to mean, where it states no number: 百亿级 as >= 100亿元."
            },
            "over": {
              "title": "累计时段",
              "$ref": "#/$defs/period",
              "description": "The years that count, where they are not those it is due in: 2026/2030 for a total or an average of five years."
            },
            "against": {
              "title": "对照指标",
              "$ref": "#/$defs/reference",
              "description": "The indicator of the same plan that the target is held against: 高于GDP增速."
            },
            "area": {
              "title": "地区",
              "$ref": "#/$defs/area"
            },
            "of": {
              "title": "部分",
              "type": "object",
              "description": "The part of the indicator that it is for: a value for each dimension; the whole if left out.",
              "additionalProperties": { "type": "string" },
              "examples": [{ "sex": "women" }]
            },
            "ambition": {
              "title": "属性",
              "$ref": "#/$defs/ambition"
            },
            "baseline": {
              "title": "基期值",
              "$ref": "#/$defs/baseline"
            },
            "owner": {
              "title": "责任单位",
              "$ref": "#/$defs/owner"
            },
            "source": {
              "title": "来源",
              "$ref": "#/$defs/citation"
            },
            "weight": {
              "title": "权重",
              "description": "The weight in a composite score.",
              "anyOf": [{ "type": "number", "exclusiveMinimum": 0 }, { "type": "string" }]
            },
            "accepted": {
              "title": "认可的偏差",
              "$ref": "#/$defs/accepted"
            },
            "note": {
              "title": "备注",
              "$ref": "#/$defs/text"
            },
            "goal": {
              "title": "同一目标",
              "type": "string",
              "description": "The goal that this is one wording of, where the same goal was worded several times."
            },
            "statements": {
              "title": "原文条目",
              "$ref": "#/$defs/texts",
              "description": "The statements it rests on, as named in the plan's own records."
            }
          }
        },
        "accepted": {
          "type": "object",
          "description": "A shortfall that is accepted until a date, and counts again the day after.",
          "additionalProperties": false,
          "required": ["until", "reason"],
          "properties": {
            "until": {
              "title": "截止",
              "$ref": "#/$defs/period",
              "description": "It is accepted until the last day of this period."
            },
            "reason": {
              "title": "理由",
              "type": "string",
              "minLength": 1,
              "description": "Why it is accepted."
            },
            "by": {
              "title": "认可单位",
              "type": "string",
              "description": "Who accepted it."
            }
          }
        }
    """

  static let outcome = """
        "outcome": {
          "description": "A target without a number: its text, or an object with more about it.",
          "anyOf": [
            { "type": "string" },
            {
              "type": "object",
              "additionalProperties": false,
              "anyOf": [{ "required": ["zh"] }, { "required": ["en"] }],
              "properties": {
                "zh": {
                  "title": "中文",
                  "type": "string",
                  "description": "What is to be the case, in Chinese."
                },
                "en": {
                  "title": "英文",
                  "type": "string",
                  "description": "What is to be the case, in English."
                },
                "area": {
                  "title": "地区",
                  "$ref": "#/$defs/area"
                },
                "ambition": {
                  "title": "属性",
                  "$ref": "#/$defs/ambition"
                },
                "owner": {
                  "title": "责任单位",
                  "$ref": "#/$defs/owner"
                },
                "source": {
                  "title": "来源",
                  "$ref": "#/$defs/citation"
                },
                "window": {
                  "title": "持续期间",
                  "$ref": "#/$defs/period",
                  "description": "The days on which it is to hold, where it is an obligation for a time."
                },
                "note": {
                  "title": "说明",
                  "$ref": "#/$defs/text",
                  "description": "What a reader should know about it."
                },
                "statements": {
                  "title": "原文条目",
                  "$ref": "#/$defs/texts",
                  "description": "The statements it rests on, as named in the plan's own records."
                }
              }
            }
          ]
        },
        "finding": {
          "type": "object",
          "description": "A dated statement about a target without a number, with its evidence.",
          "additionalProperties": false,
          "required": ["outcome", "reached", "on"],
          "properties": {
            "outcome": {
              "title": "定性目标",
              "type": "string",
              "description": "The id of the outcome."
            },
            "reached": {
              "title": "是否达到",
              "type": "boolean",
              "description": "Whether the outcome is said to be reached."
            },
            "on": {
              "title": "截至",
              "$ref": "#/$defs/period",
              "description": "The date the statement speaks of."
            },
            "published": {
              "title": "发布日期",
              "$ref": "#/$defs/period",
              "description": "When it was published; that of its source if left out."
            },
            "source": {
              "title": "来源",
              "$ref": "#/$defs/citation"
            },
            "quote": {
              "title": "原文",
              "type": "string",
              "description": "The words it rests on."
            }
          }
        }
    """
}
