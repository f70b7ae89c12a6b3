extension ScenarioRefusal {
  /// What is in the way, without a full stop.
  public var message: LocalizedText {
    switch self {
    case .unreadable(let text, _):
      LocalizedText(zh: "无法理解情景 \(text.quoted())", en: "cannot understand \(text.quoted())")
    case .indicatorNeeded(let text):
      LocalizedText(
        zh: "\(text.quoted()) 没有写明指标", en: "\(text.quoted()) does not say which indicator")
    case .noSeries(let name):
      LocalizedText(
        zh: "没有带目标的指标 \(name.description.quoted())",
        en: "there is no indicator \(name.description.quoted()) with a target")
    case .severalAreas(let name):
      LocalizedText(
        zh: "指标 \(name.description.quoted()) 有多个地区",
        en: "\(name.description.quoted()) has several areas")
    case .noFigure(let name):
      LocalizedText(
        zh: "指标 \(name.description.quoted()) 尚无数据，无从推算",
        en: "\(name.description.quoted()) has no figure to go on from")
    case .nothingAhead(let name):
      LocalizedText(
        zh: "指标 \(name.description.quoted()) 没有未到期的目标",
        en: "no target of \(name.description.quoted()) lies ahead")
    case .noLever(let id):
      LocalizedText(
        zh: "没有撬动关系 \(id.quoted())，或有几个同名", en: "there is no single lever \(id.quoted())")
    case .noLeverage(let id):
      LocalizedText(
        zh: "\(id.quoted()) 的已有数据得不出撬动倍数，或其产出没有目标",
        en: "the figures of \(id.quoted()) prove no leverage, or its output has no target")
    case .noProject(let id):
      LocalizedText(
        zh: "项目库中没有 \(id.quoted())", en: "the pipeline has no project \(id.quoted())")
    case .undatedProject(let id):
      LocalizedText(
        zh: "项目 \(id.quoted()) 没有预计时间，谈不上延期",
        en: "the project \(id.quoted()) has no date that could be put off")
    case .noArea(let area):
      LocalizedText(zh: "没有地区 \(area.quoted())", en: "there is no area \(area.quoted())")
    case .unusableFigure(let name):
      LocalizedText(
        zh: "给 \(name.description.quoted()) 假设的数值无法使用",
        en: "the figure assumed for \(name.description.quoted()) cannot be used")
    }
  }

  /// What would be right, without a full stop; `nil` where the message says it.
  public var remedy: LocalizedText? {
    switch self {
    case .unreadable(_, let suggestion?):
      LocalizedText(zh: "是否想写 '\(suggestion)'？", en: "did you mean '\(suggestion)'?")
    case .unreadable:
      LocalizedText(
        zh: "写情景名，或 2026=+3.5、growth=8%、extra:撬动关系@2026=30亿元、delay:项目=12m、fails:地区",
        en: """
          write the id of a scenario, or 2026=+3.5, growth=8%, extra:LEVER@2026=30亿元, \
          delay:PROJECT=12m, fails:AREA
          """)
    case .indicatorNeeded:
      LocalizedText(
        zh: "请指定一个指标，或写 指标@2026=+3.5、growth:指标=8%",
        en: "name one indicator, or write INDICATOR@2026=+3.5 or growth:INDICATOR=8%")
    case .noLever, .noLeverage:
      LocalizedText(zh: "见 targets leverage", en: "see targets leverage")
    case .severalAreas(let name):
      LocalizedText(
        zh: "写成 \(name.indicator)(地区)", en: "write \(name.indicator)(AREA)")
    default: nil
    }
  }
}
