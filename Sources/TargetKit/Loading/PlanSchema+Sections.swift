extension PlanSchema {
  /// What a plan keeps beside its targets.
  static let sections = """
        "event": {
          "type": "object",
          "description": "Something that happens once.",
          "additionalProperties": false,
          "properties": {
            "name": {
              "title": "名称",
              "$ref": "#/$defs/text",
              "description": "The name people read."
            },
            "phase": {
              "title": "阶段",
              "$ref": "#/$defs/phase"
            },
            "area": {
              "title": "地区",
              "$ref": "#/$defs/area"
            },
            "planned": {
              "title": "计划时间",
              "$ref": "#/$defs/period",
              "description": "When it is to happen."
            },
            "happened": {
              "title": "发生时间",
              "$ref": "#/$defs/period",
              "description": "When it happened; left out while nobody has reported it."
            },
            "published": {
              "title": "发布日期",
              "$ref": "#/$defs/period",
              "description": "When this was published; that of its source if left out."
            },
            "ambition": {
              "title": "属性",
              "$ref": "#/$defs/ambition"
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
        "parameter": {
          "type": "object",
          "description": "A number that the policy sets and nobody measures.",
          "additionalProperties": false,
          "required": ["value"],
          "properties": {
            "name": {
              "title": "名称",
              "$ref": "#/$defs/text",
              "description": "The name people read."
            },
            "value": {
              "title": "数值",
              "$ref": "#/$defs/figure",
              "description": "The number, with its bound and unit."
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
        "project": {
          "type": "object",
          "description": "A project that is to bring about part of a target.",
          "additionalProperties": false,
          "properties": {
            "name": {
              "title": "名称",
              "$ref": "#/$defs/text",
              "description": "The name people read."
            },
            "stage": {
              "title": "阶段",
              "$ref": "#/$defs/phase"
            },
            "expected": {
              "title": "预计时间",
              "$ref": "#/$defs/period",
              "description": "When it is to deliver."
            },
            "likelihood": {
              "title": "可能性",
              "$ref": "#/$defs/figure",
              "description": "How likely it is to deliver, such as 60%; that of its stage if left out."
            },
            "area": {
              "title": "地区",
              "$ref": "#/$defs/area"
            },
            "brings": {
              "title": "带来",
              "type": "object",
              "additionalProperties": { "$ref": "#/$defs/figure" },
              "description": "What it brings, by the indicator's id."
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
        "slogan": {
          "type": "object",
          "description": "A phrase that names several targets at once.",
          "additionalProperties": false,
          "required": ["text"],
          "properties": {
            "text": {
              "title": "文字",
              "$ref": "#/$defs/text"
            },
            "targets": {
              "title": "所指指标",
              "$ref": "#/$defs/texts",
              "description": "The ids of the indicators whose targets it names."
            },
            "source": {
              "title": "来源",
              "$ref": "#/$defs/citation"
            },
            "statements": {
              "title": "原文条目",
              "$ref": "#/$defs/texts",
              "description": "The statements it rests on, as named in the plan's own records."
            }
          }
        },
        "untracked": {
          "type": "object",
          "description": "Statements that are nothing to track, and why.",
          "additionalProperties": false,
          "required": ["reason"],
          "properties": {
            "statements": {
              "title": "原文条目",
              "$ref": "#/$defs/texts",
              "description": "The statements it rests on, as named in the plan's own records."
            },
            "reason": {
              "title": "理由",
              "$ref": "#/$defs/text",
              "description": "Why there is nothing to track."
            }
          }
        }
    """
}
