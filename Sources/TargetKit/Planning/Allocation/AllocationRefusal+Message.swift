extension AllocationRefusal {
  /// What is in the way, without a full stop.
  public var message: LocalizedText {
    switch self {
    case .noAreas:
      LocalizedText(
        zh: "没有可分解的地区；请给出地区表，或在规划的 areas 中写明 within",
        en:
          "there are no areas to allocate to; give a table of areas, or declare within under areas")
    case .repeatedArea(let name):
      LocalizedText(zh: "地区 \(name.quoted()) 重复", en: "the area \(name.quoted()) is there twice")
    case .negativeTotal: LocalizedText(zh: "总数或定额为负", en: "the total or a fixed part is negative")
    case .negativeWeight:
      LocalizedText(zh: "权重、基数或增量为负", en: "a weight, base or growth is negative")
    case .floorAboveCap:
      LocalizedText(zh: "下限高于上限", en: "a floor lies above its cap")
    case .floorsExceed:
      LocalizedText(
        zh: "下限与定额之和已超过目标", en: "floors and fixed parts add up to more than the target")
    case .capsTooLow:
      LocalizedText(
        zh: "上限与定额之和达不到目标", en: "caps and fixed parts cannot reach the target")
    case .noWeight:
      LocalizedText(zh: "权重全部为零，无从分配", en: "all weights are zero, so nothing decides")
    case .missing(let rule, let area):
      LocalizedText(
        zh: "\(area.sanitized)缺少\(rule.need[.chinese])",
        en: "\(area.sanitized) has no \(rule.need[.english])")
    case .nothingToAdd:
      LocalizedText(
        zh: "各地区基数之和已超过目标，没有可分解的增量",
        en: "the bases add up to more than the target, so there is nothing to add")
    case .baseAboveCap(let area):
      LocalizedText(
        zh: "\(area.sanitized)的基数高于其上限或容量",
        en: "the base of \(area.sanitized) lies above its cap or capacity")
    case .tooFine(let number):
      LocalizedText(
        zh: "\(number) 不是分配单位的整数倍", en: "\(number) is no multiple of the unit of the parts")
    case .notSummable:
      LocalizedText(
        zh: "比率不能分解；时点数、时期数才可以相加，请核对 measure",
        en: "rates do not add up; stocks and flows do, so check the measure")
    case .noNumber:
      LocalizedText(zh: "目标没有单一数值可分解", en: "the target has no single number to share out")
    case .overflow: LocalizedText(zh: "数字过大，无法计算", en: "the numbers are too large")
    }
  }
}

extension AllocationRule {
  /// What the rule needs of each area.
  fileprivate var need: LocalizedText {
    switch self {
    case .base, .equal: LocalizedText(zh: "基数", en: "base")
    case .growth: LocalizedText(zh: "基数或增量", en: "base or growth")
    case .capacity: LocalizedText(zh: "基数或容量", en: "base or capacity")
    case .weight: LocalizedText(zh: "权重", en: "weight")
    }
  }

  /// The name for people.
  public var name: LocalizedText {
    switch self {
    case .base: LocalizedText(zh: "按基数同比例", en: "shared out in proportion to the bases")
    case .growth: LocalizedText(zh: "增量按近期增量", en: "the increase shared out by recent growth")
    case .capacity: LocalizedText(zh: "增量按剩余容量", en: "the increase shared out by the room left")
    case .equal: LocalizedText(zh: "增量均摊", en: "the increase shared out in equal parts")
    case .weight: LocalizedText(zh: "按权重", en: "shared out by stated weights")
    }
  }
}
