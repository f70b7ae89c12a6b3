/// What is said about levers that cannot be.
enum LeverMessages {
  static func badDeadweight(_ text: String) -> LocalizedText {
    LocalizedText(
      zh: "\(text.quoted()) 不是 0 至 100% 之间的比例",
      en: "\(text.quoted()) is no share within 0 and 100%")
  }

  static let deadweightRemedy = LocalizedText(
    zh: "写成 30% 或 20%..40%，小的在前", en: "write it like 30% or 20%..40%, the smaller one first")

  static let negativeInput = LocalizedText(
    zh: "投入是负数，算不出撬动倍数", en: "the input is less than nothing, so it moves nothing")
  static let negativeInputRemedy = LocalizedText(
    zh: "请核对正负号，收回的资金另设指标",
    en: "check the sign, and keep money taken back as an indicator of its own")
  static let outputBelowInput = LocalizedText(
    zh: "产出含投入（includesInput），却小于投入", en: "the output holds its input, and is smaller than it")
  static let outputBelowInputRemedy = LocalizedText(
    zh: "请核对两个数值和单位，产出不含投入的删去 includesInput",
    en: "check both figures, or delete includesInput if the output does not hold the input")
  static let inputIsHere = LocalizedText(zh: "投入在此", en: "the input is here")

  static func badReference(_ text: String) -> LocalizedText {
    LocalizedText(zh: "\(text.quoted()) 不是指标名", en: "\(text.quoted()) names no figure")
  }

  static let referenceRemedy = LocalizedText(
    zh: "写成 consumption、其他规划/consumption 或 target:output",
    en: "write it like consumption, other-plan/consumption or target:output")

  static func unknownPlan(_ id: String) -> LocalizedText {
    LocalizedText(zh: "没有规划 \(id.quoted())", en: "there is no plan \(id.quoted())")
  }

  static func unknownPlanRemedy(_ id: String, among known: [String]) -> LocalizedText {
    if let meant = Suggestion.nearest(to: id, among: known) {
      return LocalizedText(zh: "是否想写 '\(meant)'？", en: "did you mean '\(meant)'?")
    }
    return LocalizedText(zh: "请写台账中已有的规划名", en: "name a plan of the book")
  }

  static func unknownProject(_ id: String) -> LocalizedText {
    LocalizedText(
      zh: "项目库中没有项目 \(id.quoted())，或该项目没有这一指标",
      en: "there is no project \(id.quoted()), or it brings nothing to this indicator")
  }

  static let noSingleTarget = LocalizedText(
    zh: "没有这一目标，或同时有几个目标", en: "there is no such target, or there are several")

  static let singleTargetRemedy = LocalizedText(
    zh: "写明期限，例如 target:output@2027", en: "name the date, such as target:output@2027")

  static let noNumber = LocalizedText(
    zh: "这一目标没有数值，不能计算倍数", en: "the target states no number to compute with")

  static let noNumberRemedy = LocalizedText(
    zh: "请引用有数值的目标或指标", en: "name a target with a number, or an indicator")

  static func cycle(_ id: String) -> LocalizedText {
    LocalizedText(
      zh: "\(id.quoted()) 已在这条链的前面，投入与产出成环",
      en: "\(id.quoted()) stands earlier in this chain already, which closes a circle")
  }

  static let cycleRemedy = LocalizedText(
    zh: "产出应不同于前面各环节", en: "name an output that is none of the stages before it")

  static func outputIsRatio(_ id: String) -> LocalizedText {
    LocalizedText(
      zh: "\(id.quoted()) 是比率，不能除以投入",
      en: "\(id.quoted()) is a rate and cannot be divided by an input")
  }

  static let outputIsRatioRemedy = LocalizedText(
    zh: "倍数用 ratio，产出用有数量的指标",
    en: "use ratio for a multiple, and an indicator with an amount for output")

  static func ratioIsAmount(_ id: String, _ unit: Unit) -> LocalizedText {
    LocalizedText(
      zh: "\(id.quoted()) 的单位是\(unit.symbol.sanitized)，不是倍数",
      en: "\(id.quoted()) is in \(unit.symbol.sanitized) and no multiple")
  }

  static let ratioIsAmountRemedy = LocalizedText(
    zh: "有数量的产出用 output", en: "use output for an amount")

  static func otherSort(_ id: String) -> LocalizedText {
    LocalizedText(
      zh: "\(id.quoted()) 与投入一个是监测值、一个是计划数，不可比",
      en: "of \(id.quoted()) and the input one was measured and one planned: they do not compare")
  }

  static let otherSortRemedy = LocalizedText(
    zh: "投入与产出都用指标，或都用 target:、project:、参数",
    en: "use indicators for both, or target:, project: and parameters for both")

  static func nothingToCount(_ id: String) -> LocalizedText {
    LocalizedText(
      zh: "\(id.quoted()) 是比率，分摊不出单位成本",
      en: "\(id.quoted()) is a rate: there is no cost for each of it")
  }

  static let nothingToCountRemedy = LocalizedText(
    zh: "写受益的户数、笔数、家次等指标", en: "name what was counted: households, transactions, cases")

  static func budgetUnit(_ unit: Unit, _ input: Unit) -> LocalizedText {
    LocalizedText(
      zh: "预算的单位\(unit.symbol.sanitized)与投入的单位\(input.symbol.sanitized)不是一类",
      en: "a budget in \(unit.symbol.quoted()) cannot be an input in \(input.symbol.quoted())")
  }

  static func budgetUnitRemedy(_ input: Unit) -> LocalizedText {
    LocalizedText(
      zh: "用\(input.symbol.sanitized)等同类单位",
      en: "use \(input.symbol.sanitized) or a unit of its kind")
  }

  static func budgetStage(_ stage: Lever.Stage) -> LocalizedText {
    LocalizedText(
      zh: "投入没有 \(stage.rawValue) 口径，预算不能套用",
      en: "no input is \(stage.rawValue), so the budget fits none")
  }

  static let budgetStageRemedy = LocalizedText(
    zh: "预算的 stage 应与某一投入相同", en: "give the budget the stage of an input")
}
