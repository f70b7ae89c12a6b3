extension PlanSchema {
  /// The stages that likelihoods are stated for.
  static let likelihoods = Phase.allCases.map { phase in
    ##"                "\##(phase.rawValue)": { "$ref": "#/$defs/figure" }"##
  }.joined(separator: ",\n")

  /// What a plan asks "what if" about.
  static let scenario = """
        "scenario": {
          "type": "object",
          "description": "Assumptions that are made together; nothing of it is ever written as a figure.",
          "additionalProperties": false,
          "properties": {
            "name": {
              "title": "名称",
              "$ref": "#/$defs/text",
              "description": "The name people read."
            },
            "note": {
              "title": "备注",
              "$ref": "#/$defs/text"
            },
            "growth": {
              "title": "增速",
              "type": "object",
              "description": "The growth a year from the latest figure on, by the indicator's id.",
              "additionalProperties": { "$ref": "#/$defs/figure" },
              "examples": [{ "output": "8%" }]
            },
            "figure": {
              "title": "假设数值",
              "type": "object",
              "description": "A figure, or with a sign a change from the latest one, by the indicator's id, @ and a period.",
              "additionalProperties": { "$ref": "#/$defs/figure" },
              "examples": [{ "energy@2026": "+3.5" }]
            },
            "extra": {
              "title": "追加投入",
              "type": "object",
              "description": "What more goes into levers, by the lever's id, @ and a period; it brings what the lever has brought so far.",
              "additionalProperties": { "$ref": "#/$defs/figure" },
              "examples": [{ "subsidy@2026": "30亿元" }]
            },
            "delay": {
              "title": "延期",
              "type": "object",
              "description": "How much later projects deliver, by their ids.",
              "additionalProperties": { "$ref": "#/$defs/figure" },
              "examples": [{ "second-plant": "12 months" }]
            },
            "fails": {
              "title": "未完成的地区",
              "$ref": "#/$defs/texts",
              "description": "Areas that add nothing from their latest figures on, and whose projects do not come."
            }
          }
        }
    """
}
