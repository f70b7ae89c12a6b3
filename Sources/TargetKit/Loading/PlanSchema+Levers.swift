extension PlanSchema {
  /// What ties inputs to outputs.
  static let levers = """
        "lever": {
          "type": "object",
          "description": "What ties money that goes in to what comes out, possibly as a chain.",
          "additionalProperties": false,
          "required": ["input", "yields"],
          "properties": {
            "name": {
              "title": "名称",
              "$ref": "#/$defs/text",
              "description": "The name people read."
            },
            "input": {
              "title": "投入",
              "description": "The figure that goes in, or one for each stage of the money.",
              "anyOf": [
                { "$ref": "#/$defs/named" },
                {
                  "type": "object",
                  "additionalProperties": false,
                  "minProperties": 1,
                  "properties": {
                    "planned": { "title": "计划", "$ref": "#/$defs/named" },
                    "applied": { "title": "申报", "$ref": "#/$defs/named" },
                    "approved": { "title": "核定", "$ref": "#/$defs/named" },
                    "paid": { "title": "兑付", "$ref": "#/$defs/named" }
                  }
                }
              ]
            },
            "stage": {
              "title": "投入口径",
              "$ref": "#/$defs/stage"
            },
            "yields": {
              "title": "产出",
              "$ref": "#/$defs/yields"
            },
            "unitCosts": {
              "title": "单位成本的分母",
              "description": "What the input was spent on, altogether: households, transactions, cases.",
              "anyOf": [
                { "$ref": "#/$defs/named" },
                { "type": "array", "items": { "$ref": "#/$defs/named" } }
              ]
            },
            "budget": {
              "title": "预算",
              "description": "The input that has been announced, with its stage where that is known.",
              "anyOf": [{ "$ref": "#/$defs/figure" }, { "$ref": "#/$defs/budget" }]
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
        "yields": {
          "type": "array",
          "minItems": 1,
          "description": "What comes out, each of another kind of money or activity.",
          "items": { "$ref": "#/$defs/yield" }
        },
        "yield": {
          "type": "object",
          "description": "An output by its amount, or a published ratio of it to the input.",
          "additionalProperties": false,
          "properties": {
            "output": {
              "title": "产出额",
              "$ref": "#/$defs/named",
              "description": "The figure that came out."
            },
            "ratio": {
              "title": "已公布的倍数",
              "$ref": "#/$defs/named",
              "description": "The multiple of the input that was published, where no amount was."
            },
            "measures": {
              "title": "口径说明",
              "$ref": "#/$defs/text",
              "description": "What the ratio measures."
            },
            "includesInput": {
              "title": "产出含投入本身",
              "type": "boolean",
              "description": "Whether the output holds the input, as consumption holds the subsidy spent on it."
            },
            "assume": {
              "title": "假设",
              "$ref": "#/$defs/assumption"
            },
            "yields": {
              "title": "下一环节",
              "$ref": "#/$defs/yields",
              "description": "What comes out of this output in its turn."
            }
          }
        },
        "assumption": {
          "type": "object",
          "description": "What is assumed about an output.",
          "additionalProperties": false,
          "required": ["deadweight"],
          "properties": {
            "deadweight": {
              "title": "本来就会发生的比例",
              "type": "string",
              "description": "The share of the output that would have come about without the input: one share, or from one to another.",
              "examples": ["30%", "20%..40%"]
            },
            "reason": {
              "title": "依据",
              "$ref": "#/$defs/text",
              "description": "What the assumption rests on."
            }
          }
        },
        "budget": {
          "type": "object",
          "description": "An amount that has been announced.",
          "additionalProperties": false,
          "required": ["amount"],
          "properties": {
            "amount": {
              "title": "金额",
              "$ref": "#/$defs/figure"
            },
            "stage": {
              "title": "口径",
              "$ref": "#/$defs/stage"
            }
          }
        },
        "stage": {
          "enum": ["planned", "applied", "approved", "paid"],
          "description": "How far the money has come: planned (计划), applied (申报), approved (核定), paid (兑付). Figures of different stages are different figures."
        },
        "named": {
          "type": "string",
          "description": "An indicator or parameter, of this plan or another, for an area if need be; or a target or what a project brings.",
          "examples": ["funds-applied", "trade-in/consumption", "loans{铜梁区}", "target:output", "project:line-1/capacity"]
        }
    """
}
