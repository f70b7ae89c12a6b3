/// What is said about remarks that cannot be used.
enum RemarkMessages {
  static let empty = LocalizedText(
    zh: "情况说明既没有原因，也没有下一步措施", en: "the remark states neither a cause nor what is done next")
  static let emptyRemedy = LocalizedText(
    zh: "请填写原因（cause）或下一步措施（next），或删去这一条",
    en: "state a cause or what is done next, or take it out")

  static let repeated = LocalizedText(zh: "同一条情况说明写了两次", en: "the same remark is there twice")
  static let repeatedRemedy = LocalizedText(zh: "请保留一条", en: "keep one of them")

  static func unused(_ area: String) -> LocalizedText {
    LocalizedText(
      zh: "这个指标没有 \(area.quoted()) 的目标，也没有其数据，情况说明不会显示",
      en:
        "the indicator has neither a target nor a figure for \(area.quoted()), so the remark is not shown"
    )
  }
  static let unusedRemedy = LocalizedText(zh: "请核对地区的名称", en: "check the name of the area")
}

extension Diagnostic.Code {
  /// A remark states neither a cause nor what is done next.
  public static let emptyRemark = Self("empty-remark")
  /// A remark is there twice.
  public static let repeatedRemark = Self("repeated-remark")
  /// A remark speaks of an area for which the indicator has neither a target nor a figure.
  public static let unusedRemark = Self("unused-remark")
}
