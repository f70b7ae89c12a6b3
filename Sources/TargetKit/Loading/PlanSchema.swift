/// The JSON Schema of plan files: what editors complete and check them with.
public enum PlanSchema {
  /// The schema, draft 2020-12, as text.
  ///
  /// It knows the same keys as the reader. What it cannot know is whether ids are declared, units fit
  /// and figures make sense; `targets check` tells that.
  public static let text = """
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": "urn:targetkit:schema:plan",
      "title": "规划",
      "description": "One policy plan: what it counts, and what it promises by when. Comments and trailing commas are allowed.",
      "$ref": "#/$defs/plan",
      "$defs": {
    \(plan),
    \(declarations),
    \(indicator),
    \(milestone),
    \(target),
    \(outcome),
    \(sections),
    \(revision),
    \(levers),
    \(relations),
    \(scenario),
    \(values)
      }
    }

    """

  private static let plan = """
        "plan": {
          "type": "object",
          "additionalProperties": false,
          "required": ["plan", "title"],
          "properties": {
            "$schema": {
              "type": "string",
              "description": "Where this schema lies, for editors."
            },
            "plan": {
              "title": "规划名",
              "type": "string",
              "minLength": 1,
              "description": "The plan's id, unique within the book.",
              "examples": ["city-industry-2030"]
            },
            "title": {
              "title": "规划标题",
              "$ref": "#/$defs/text",
              "description": "The title of the document."
            },
            "area": {
              "title": "地区",
              "$ref": "#/$defs/area",
              "description": "The area the plan is for; indicators and targets speak of it unless they say otherwise."
            },
            "owner": {
              "title": "责任单位",
              "$ref": "#/$defs/owner"
            },
            "horizon": {
              "title": "规划期",
              "$ref": "#/$defs/period",
              "description": "The years the plan covers.",
              "examples": ["2024/2027"]
            },
            "note": {
              "title": "备注",
              "$ref": "#/$defs/text"
            },
            "reach": {
              "title": "约数幅度",
              "$ref": "#/$defs/reach"
            },
            "fiscalYear": {
              "title": "财政年度",
              "$ref": "#/$defs/fiscalYear"
            },
            "decimal": {
              "title": "小数点",
              "enum": [".", ","],
              "description": "What parts the whole of a number from its fraction, in the plan and in its data files: 1,234.5 or 1.234,5."
            },
            "units": {
              "title": "自定单位",
              "type": "object",
              "description": "Units that are not among the known ones, by their symbols.",
              "additionalProperties": { "$ref": "#/$defs/unit" }
            },
            "areas": {
              "title": "地区译名与隶属",
              "type": "object",
              "description": "The names of areas in both languages, and the larger area each is part of, by the name that the files use.",
              "additionalProperties": { "$ref": "#/$defs/areaName" }
            },
            "dimensions": {
              "title": "维度",
              "type": "object",
              "description": "What figures are broken down by beside areas, by the headings of their columns: sex, age.",
              "additionalProperties": { "$ref": "#/$defs/dimension" }
            },
            "groups": {
              "title": "指标分组",
              "type": "object",
              "description": "The headings that group the indicators, by the ids that indicators name, in the order of the tables.",
              "additionalProperties": { "$ref": "#/$defs/text" }
            },
            "imports": {
              "title": "导入说明",
              "type": "array",
              "description": "What the columns hold of tables that figures are imported from, so that it need be said once.",
              "items": { "$ref": "#/$defs/import" }
            },
            "sources": {
              "title": "来源",
              "type": "object",
              "description": "The documents that targets and figures are taken from, by the ids they are cited by.",
              "additionalProperties": { "$ref": "#/$defs/source" }
            },
            "indicators": {
              "title": "指标",
              "type": "object",
              "description": "What is counted, by id.",
              "additionalProperties": { "$ref": "#/$defs/indicator" }
            },
            "milestones": {
              "title": "阶段目标",
              "type": "array",
              "description": "What is promised, date by date.",
              "items": { "$ref": "#/$defs/milestone" }
            },
            "findings": {
              "title": "定性目标评定",
              "type": "array",
              "description": "Dated statements about targets without a number.",
              "items": { "$ref": "#/$defs/finding" }
            },
            "events": {
              "title": "事件",
              "type": "object",
              "description": "What happens once, by id: a project's phase, an agreement, an opening.",
              "additionalProperties": { "$ref": "#/$defs/event" }
            },
            "parameters": {
              "title": "政策参数",
              "type": "object",
              "description": "Numbers that the policy sets and nobody measures, by id.",
              "additionalProperties": { "$ref": "#/$defs/parameter" }
            },
            "levers": {
              "title": "撬动关系",
              "type": "object",
              "description": "What ties inputs to outputs, by id: subsidies and the consumption they moved.",
              "additionalProperties": { "$ref": "#/$defs/lever" }
            },
            "pipeline": {
              "title": "项目库",
              "type": "object",
              "description": "The projects that are to bring targets about, by id.",
              "additionalProperties": { "$ref": "#/$defs/project" }
            },
            "likelihoods": {
              "title": "各阶段可能性",
              "type": "object",
              "description": "How likely projects of a stage are to deliver, unless they say otherwise. There is no default.",
              "additionalProperties": false,
              "properties": {
    \(likelihoods)
              }
            },
            "scenarios": {
              "title": "情景",
              "type": "object",
              "description": "What-if scenarios, by id.",
              "additionalProperties": { "$ref": "#/$defs/scenario" }
            },
            "slogans": {
              "title": "口号",
              "type": "array",
              "description": "Phrases that name several targets at once.",
              "items": { "$ref": "#/$defs/slogan" }
            },
            "untracked": {
              "title": "不跟踪的条目",
              "type": "array",
              "description": "Statements of the documents that are nothing to track.",
              "items": { "$ref": "#/$defs/untracked" }
            },
            "relations": {
              "title": "勾稽关系",
              "type": "object",
              "description": "Ties between figures that targets audit checks, by id.",
              "additionalProperties": { "$ref": "#/$defs/relation" }
            },
            "revisions": {
              "title": "修订记录",
              "type": "array",
              "description": "Changes of promises, each with its date and reason, so that they are no silent ones.",
              "items": { "$ref": "#/$defs/revision" }
            },
            "files": {
              "title": "数据文件",
              "$ref": "#/$defs/files"
            }
          }
        }
    """
}
