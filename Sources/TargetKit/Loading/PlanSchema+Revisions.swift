extension PlanSchema {
  /// A change of a promise that the plan records.
  static let revision = """
        "revision": {
          "type": "object",
          "description": "A change of a promise that is recorded with its date and reason: of an indicator's targets, of one of its figures, of an outcome or of an event; of the plan itself where none is named and only its id or title was revised.",
          "additionalProperties": false,
          "required": ["was", "date", "reason"],
          "properties": {
            "indicator": {
              "title": "指标",
              "$ref": "#/$defs/reference"
            },
            "outcome": {
              "title": "定性目标",
              "type": "string",
              "description": "The id of an outcome."
            },
            "event": {
              "title": "事件",
              "type": "string",
              "description": "The id of an event."
            },
            "plan": {
              "title": "规划名",
              "type": "string",
              "description": "The plan whose promise it was, where that is another one; this one if left out."
            },
            "area": {
              "title": "地区",
              "$ref": "#/$defs/area"
            },
            "of": {
              "title": "部分",
              "type": "object",
              "description": "The part of the indicator that it is for: a value for each dimension; the whole if left out.",
              "additionalProperties": { "type": "string" }
            },
            "due": {
              "title": "期限",
              "$ref": "#/$defs/period",
              "description": "The due date of the promise, before or after; all of them if left out."
            },
            "period": {
              "title": "数据时期",
              "$ref": "#/$defs/period",
              "description": "The period of a figure that was corrected or withdrawn."
            },
            "was": {
              "title": "原为",
              "$ref": "#/$defs/revised",
              "description": "What it was."
            },
            "now": {
              "title": "现为",
              "$ref": "#/$defs/revised",
              "description": "What it is instead; the same keys as was."
            },
            "dropped": {
              "title": "已取消",
              "type": "boolean",
              "description": "The promise was dropped; there is no now."
            },
            "date": {
              "title": "修订日期",
              "$ref": "#/$defs/period",
              "description": "When it was decided."
            },
            "reason": {
              "title": "理由",
              "$ref": "#/$defs/text",
              "description": "Why."
            },
            "source": {
              "title": "来源",
              "$ref": "#/$defs/citation"
            }
          }
        },
        "revised": {
          "description": "A number as the plan words it, or one or more of what a promise has.",
          "anyOf": [
            { "$ref": "#/$defs/criterion" },
            {
              "type": "object",
              "additionalProperties": false,
              "minProperties": 1,
              "properties": {
                "is": { "title": "目标值", "$ref": "#/$defs/criterion" },
                "due": { "title": "期限", "$ref": "#/$defs/period" },
                "area": { "title": "地区", "$ref": "#/$defs/area" },
                "ambition": { "title": "属性", "$ref": "#/$defs/ambition" },
                "indicator": { "title": "指标", "type": "string" },
                "plan": { "title": "规划名", "type": "string" },
                "name": { "title": "名称", "type": "string" },
                "text": { "title": "文字", "type": "string" },
                "planned": { "title": "计划时间", "$ref": "#/$defs/period" },
                "unit": { "title": "单位", "type": "string" },
                "measure": { "title": "性质", "type": "string" },
                "better": { "title": "方向", "type": "string" },
                "tendency": { "title": "预期走向", "type": "string" },
                "partOf": { "title": "其中", "type": "string" },
                "baseline": { "title": "基期值", "$ref": "#/$defs/figure" },
                "weight": { "title": "权重", "$ref": "#/$defs/figure" },
                "accepted": { "title": "认可的偏差", "$ref": "#/$defs/period" },
                "terms": { "title": "规则", "type": "string" }
              }
            }
          ]
        }
    """
}
