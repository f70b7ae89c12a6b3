extension PlanSchema {
  private static let columnRoles = PlanKeys.columns.map { "\"\($0)\"" }.joined(separator: ", ")

  /// What a plan declares before it promises anything.
  static let declarations = """
        "reach": {
          "type": "object",
          "description": "What approximate words are worth, as shares.",
          "additionalProperties": false,
          "properties": {
            "about": {
              "title": "“左右”",
              "$ref": "#/$defs/figure",
              "description": "How far 'about 120' reaches to both sides, as a share of the figure.",
              "examples": ["5%"]
            },
            "nearly": {
              "title": "“近”",
              "$ref": "#/$defs/figure",
              "description": "How far below 'nearly 300' may lie, as a share of the figure.",
              "examples": ["10%"]
            }
          }
        },
        "fiscalYear": {
          "description": "The year of accounts that 2019/20 means: the month it begins in; and by which of its two years FY2019 is called.",
          "anyOf": [
            { "type": ["string", "integer"], "examples": ["04", "07"] },
            {
              "type": "object",
              "additionalProperties": false,
              "required": ["starts"],
              "properties": {
                "starts": {
                  "title": "首月",
                  "type": ["string", "integer"],
                  "description": "The month it begins in.",
                  "examples": ["04"]
                },
                "named": {
                  "title": "称呼",
                  "enum": ["start", "end"],
                  "description": "Whether FY2019 is the one that starts or the one that ends in 2019."
                }
              }
            }
          ]
        },
        "unit": {
          "type": "object",
          "description": "A multiple of a known unit, or a thing that is counted.",
          "additionalProperties": false,
          "properties": {
            "is": {
              "title": "等于",
              "type": "string",
              "description": "The unit as a multiple of a known one.",
              "examples": ["100亿元"]
            },
            "counts": {
              "title": "计数单位",
              "type": "boolean",
              "description": "The unit counts things of its own kind, comparable with no other unit."
            }
          }
        },
        "dimension": {
          "type": "object",
          "description": "What figures are broken down by; without a value a figure speaks of all of them.",
          "additionalProperties": false,
          "required": ["total", "values"],
          "properties": {
            "name": {
              "title": "名称",
              "$ref": "#/$defs/text",
              "description": "The name people read."
            },
            "total": {
              "title": "合计",
              "type": "string",
              "minLength": 1,
              "description": "What files call all values together.",
              "examples": ["all"]
            },
            "values": {
              "title": "取值",
              "description": "The values, by the ids that files use, with their names; or a list of ids.",
              "anyOf": [
                { "type": "object", "additionalProperties": { "$ref": "#/$defs/text" } },
                { "type": "array", "items": { "type": "string", "minLength": 1 } }
              ]
            },
            "adds": {
              "title": "是否相加得合计",
              "type": "boolean",
              "description": "Whether the values are apart and together make up the total, as they do if left out."
            }
          }
        },
        "import": {
          "type": "object",
          "description": "What the columns of tables with these headings hold.",
          "additionalProperties": false,
          "required": ["columns", "map"],
          "properties": {
            "columns": {
              "title": "列名",
              "$ref": "#/$defs/texts",
              "description": "The headings by which such a table is recognised."
            },
            "map": {
              "title": "含义",
              "type": "object",
              "description": "What a column holds, by its heading: indicator, period, value, area …; - leaves it out.",
              "additionalProperties": { "enum": [\(columnRoles), "-"] },
              "examples": [{ "Year": "period", "Value": "value", "GeoCode": "area" }]
            }
          }
        },
        "source": {
          "type": "object",
          "description": "A document.",
          "additionalProperties": false,
          "properties": {
            "title": {
              "title": "标题",
              "$ref": "#/$defs/text",
              "description": "The title of the document."
            },
            "published": {
              "title": "发布日期",
              "$ref": "#/$defs/period",
              "description": "When it was published, as precisely as known; figures taken from it count as known from then on."
            },
            "link": {
              "title": "链接",
              "type": "string",
              "description": "Where it can be read."
            }
          }
        },
        "files": {
          "type": "object",
          "description": "Data files of the plan, where their names do not tell; paths begin at the plan's folder.",
          "additionalProperties": false,
          "properties": {
            "observations": {
              "title": "监测值文件",
              "$ref": "#/$defs/texts",
              "description": "CSV files of observations."
            },
            "targets": {
              "title": "目标值文件",
              "$ref": "#/$defs/texts",
              "description": "CSV files of targets."
            },
            "remarks": {
              "title": "情况说明文件",
              "$ref": "#/$defs/texts",
              "description": "CSV files of remarks."
            }
          }
        }
    """

  static let indicator = """
        "indicator": {
          "type": "object",
          "description": "What is counted, in which unit, and how figures of it behave.",
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
              "description": "The unit figures are held in; figures in other units of the same kind are converted exactly.",
              "examples": ["亿元", "%", "家", "万吨", "GWh"]
            },
            "measure": {
              "title": "性质",
              "enum": [\(names(Measure.self))],
              "description": "stock: a level at a date (时点); flow: an amount over a period (时期); rate: a share, an intensity or a price (比率); growth: a growth rate, which may be negative (增速)."
            },
            "better": {
              "title": "方向",
              "enum": [\(names(Direction.self))],
              "description": "Which way is better; nothing is assumed where it is left out."
            },
            "area": {
              "title": "地区",
              "$ref": "#/$defs/area"
            },
            "owner": {
              "title": "责任单位",
              "$ref": "#/$defs/owner"
            },
            "note": {
              "title": "备注",
              "$ref": "#/$defs/text"
            },
            "baseline": {
              "title": "基期值",
              "$ref": "#/$defs/baseline"
            },
            "tracked": {
              "title": "仅监测",
              "type": "boolean",
              "description": "Figures are kept without any target."
            },
            "fresh": {
              "title": "有效月数",
              "type": "integer",
              "minimum": 1,
              "maximum": 1200,
              "description": "After how many months without a newer figure the latest one is stale."
            },
            "partOf": {
              "title": "其中",
              "$ref": "#/$defs/reference",
              "description": "The indicator of which this one counts a part."
            },
            "group": {
              "title": "分组",
              "type": "string",
              "description": "The group it belongs to, by its id under groups."
            },
            "adds": {
              "title": "累计到",
              "$ref": "#/$defs/reference",
              "description": "The level that this flow adds to: new teams to the teams in total."
            },
            "yearToDate": {
              "title": "年内累计折算",
              "enum": ["even-pace", "last-years-profile", "growth-on-last-year"],
              "description": "How a figure for a part of the year is held against a goal for the whole; not at all if left out."
            },
            "prices": {
              "title": "价格",
              "enum": [\(names(PriceBasis.self))],
              "description": "current: levels are nominal and published growth rates real, so that only the rates measure growth (现价); constant: both agree (不变价)."
            },
            "tendency": {
              "title": "预期走向",
              "enum": [\(names(Tendency.self))],
              "description": "Which way a projection holds it to go before figures are seen: rising, falling or none; the way that better states if left out."
            },
            "additive": {
              "title": "只增不减",
              "type": "boolean",
              "description": "Amounts only add up, so that a part that suffices decides early; counted things do anyway."
            },
            "records": {
              "title": "记录方式",
              "enum": ["levels", "cumulative-rates", "yearly-rates"],
              "description": "What is recorded where a reduction or a growth is asked for: the levels reached, the change since the baseline, or the change of each year; levels if left out."
            },
            "remarks": {
              "title": "情况说明",
              "type": "array",
              "items": { "$ref": "#/$defs/remark" },
              "description": "What the responsible units say of it, for reports."
            }
          }
        },
        "remark": {
          "type": "object",
          "description": "Why an indicator stands where it does in a period, and what is done next; at least one of the two.",
          "additionalProperties": false,
          "required": ["period"],
          "anyOf": [{ "required": ["cause"] }, { "required": ["next"] }],
          "properties": {
            "period": {
              "title": "时期",
              "$ref": "#/$defs/period",
              "description": "The period whose figure it explains; shown from its end on."
            },
            "area": {
              "title": "地区",
              "type": "string",
              "description": "The area it speaks of; the indicator's own if left out."
            },
            "cause": {
              "title": "原因",
              "$ref": "#/$defs/text",
              "description": "Why the indicator stands where it does."
            },
            "next": {
              "title": "下一步措施",
              "$ref": "#/$defs/text",
              "description": "What is done next."
            },
            "by": {
              "title": "填报单位",
              "type": "string",
              "description": "Who says so."
            }
          }
        },
        "baseline": {
          "type": "object",
          "description": "The figure that progress is counted from.",
          "additionalProperties": false,
          "required": ["value", "at"],
          "properties": {
            "value": {
              "title": "数值",
              "$ref": "#/$defs/figure"
            },
            "at": {
              "title": "时期",
              "$ref": "#/$defs/period",
              "description": "The period the figure speaks of."
            }
          }
        }
    """
}
