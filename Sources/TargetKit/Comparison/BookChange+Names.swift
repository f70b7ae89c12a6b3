extension BookChange {
  /// What differs, and how: `数值降低`, `due date delayed`.
  public var summary: LocalizedText {
    guard let aspect, element != .figure else { return kind.name }
    switch (aspect, kind) {
    case (.name, .renamed): return LocalizedText(zh: "名称更改", en: "renamed")
    case (.indicator, .renamed): return LocalizedText(zh: "代号更改", en: "id renamed")
    case (.plan, .renamed): return LocalizedText(zh: "规划代号更改", en: "plan renamed")
    case (.area, .redefined): return LocalizedText(zh: "地区更改", en: "area changed")
    case (.text, .redefined): return LocalizedText(zh: "内容更改", en: "reworded")
    case (.value, .redefined):
      return LocalizedText(zh: "数值更改，无法比较高低", en: "another number, neither less nor more")
    case (.terms, .redefined): return LocalizedText(zh: "规则更改", en: "rule changed")
    case (.terms, .withdrawn): return LocalizedText(zh: "评定删除", en: "statement withdrawn")
    case (.ambition, .weakened): return LocalizedText(zh: "约束力减弱", en: "less firm")
    case (.ambition, .strengthened): return LocalizedText(zh: "约束力增强", en: "firmer")
    case (.accepted, .weakened):
      return LocalizedText(zh: "认可偏差放宽", en: "shortfall accepted for longer")
    case (.accepted, .strengthened):
      return LocalizedText(zh: "认可偏差收紧", en: "shortfall accepted for less long")
    default:
      return LocalizedText(
        zh: aspect.name[.chinese] + kind.name[.chinese],
        en: aspect.name[.english] + " " + kind.name[.english])
    }
  }
}

extension BookChange.Kind {
  /// What it is called.
  public var name: LocalizedText {
    switch self {
    case .weakened: LocalizedText(zh: "降低", en: "weakened")
    case .delayed: LocalizedText(zh: "推迟", en: "delayed")
    case .narrowed: LocalizedText(zh: "范围缩小", en: "narrowed")
    case .renamed: LocalizedText(zh: "改名", en: "renamed")
    case .dropped: LocalizedText(zh: "取消", en: "dropped")
    case .redefined: LocalizedText(zh: "改变口径", en: "redefined")
    case .withdrawn: LocalizedText(zh: "数据删除", en: "figure withdrawn")
    case .rewritten: LocalizedText(zh: "数据改写", en: "figure rewritten")
    case .strengthened: LocalizedText(zh: "提高", en: "strengthened")
    case .broughtForward: LocalizedText(zh: "提前", en: "brought forward")
    case .widened: LocalizedText(zh: "范围扩大", en: "widened")
    case .added: LocalizedText(zh: "新增", en: "added")
    case .revised: LocalizedText(zh: "数据修订", en: "figure revised")
    case .changed: LocalizedText(zh: "调整", en: "changed")
    }
  }
}

extension Revision.Aspect {
  /// What it is called.
  public var name: LocalizedText {
    switch self {
    case .value: LocalizedText(zh: "数值", en: "number")
    case .due: LocalizedText(zh: "期限", en: "due date")
    case .area: LocalizedText(zh: "地区", en: "area")
    case .ambition: LocalizedText(zh: "属性", en: "firmness")
    case .indicator: LocalizedText(zh: "指标", en: "id")
    case .plan: LocalizedText(zh: "规划", en: "plan")
    case .name: LocalizedText(zh: "名称", en: "name")
    case .text: LocalizedText(zh: "内容", en: "words")
    case .planned: LocalizedText(zh: "计划时间", en: "planned date")
    case .unit: LocalizedText(zh: "单位", en: "unit")
    case .measure: LocalizedText(zh: "指标性质", en: "measure")
    case .better: LocalizedText(zh: "方向", en: "direction")
    case .tendency: LocalizedText(zh: "预期走向", en: "tendency")
    case .partOf: LocalizedText(zh: "其中", en: "part of")
    case .baseline: LocalizedText(zh: "基期值", en: "baseline")
    case .weight: LocalizedText(zh: "权重", en: "weight")
    case .accepted: LocalizedText(zh: "认可的偏差", en: "accepted shortfall")
    case .terms: LocalizedText(zh: "规则", en: "rule")
    }
  }
}

extension StandingStep.Cause {
  /// What it is called.
  public var name: LocalizedText {
    switch self {
    case .calendar: LocalizedText(zh: "时间推移", en: "calendar")
    case .newFigures: LocalizedText(zh: "新数据", en: "new figures")
    case .revisedFigures: LocalizedText(zh: "数据修订", en: "revised figures")
    case .withdrawnFigures: LocalizedText(zh: "数据删除", en: "figures withdrawn")
    case .target: LocalizedText(zh: "目标变动", en: "target change")
    case .method: LocalizedText(zh: "评价方法", en: "method")
    }
  }
}
