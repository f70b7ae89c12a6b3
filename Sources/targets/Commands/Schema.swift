import TargetKit

extension Command {
  /// `targets schema`.
  static let schema = Command(
    "schema",
    LocalizedText(
      zh: "输出规划文件的 JSON Schema", en: "Print the JSON Schema of plan files."),
    examples: [
      Example(
        "targets schema > plan.schema.json", zh: "供编辑器补全与检查",
        en: "for editors to complete and check with")
    ],
    notes: LocalizedText(
      zh: "在 plan.json 首行写 \"$schema\": \"./plan.schema.json\"，编辑器即可补全键名并提示错误。",
      en:
        "With \"$schema\": \"./plan.schema.json\" on top of plan.json, editors complete its keys and mark mistakes."
    ),
    exitCodes: [.success, .usage],
    perform: { call in
      call.output.write(PlanSchema.text(in: call.language))
      return .success
    })
}
