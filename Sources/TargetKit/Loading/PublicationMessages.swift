/// What is said about the dates and the status of figures, in files and in code alike.
enum PublicationMessages {
  static let beforePeriod = LocalizedText(
    zh: "发布日期早于数据时期的开始", en: "the figure was published before its period began")
  static let beforePeriodRemedy = LocalizedText(
    zh: "请核对 period 与 published", en: "check period and published")
  static let beforeSource = LocalizedText(
    zh: "发布日期早于来源文件的发布日期", en: "the figure was published before the document it is taken from")
  static let beforeSourceRemedy = LocalizedText(
    zh: "请核对 published，更早公布的写当时的来源；报纸等连续出版物不必写 published",
    en:
      "check published, or name the document that had it earlier; a newspaper needs no date of its own"
  )
  static let openEnd = LocalizedText(
    zh: "时期没有终点，要看发布日期，而发布日期没有写",
    en: "the period goes on until the figure is published, and no one says when that was")
  static let unpublishedRemedy = LocalizedText(
    zh: "请填写 published，或给来源写明 published", en: "fill in published, or give the source one")
  static let early = LocalizedText(
    zh: "发布时该时期尚未结束，只能是预计数，不作为判定依据",
    en: "published before its period was over, this is a forecast and decides nothing")
  static let earlyRemedy = LocalizedText(
    zh: "请核对 period 与 published；确是预计数则在 status 列写 预测",
    en: "check period and published; if it is a forecast, say so in a column status")
  static let withdrawnWhen = LocalizedText(
    zh: "没有说明何时撤回", en: "nothing says when the figure was withdrawn")
  static let withdrawnWhenRemedy = LocalizedText(zh: "请填写 published", en: "fill in published")
  static let otherStatusRemedy = LocalizedText(zh: "请只写一处", en: "state it once")

  static func otherStatus(_ text: String, _ stated: FigureStatus) -> LocalizedText {
    LocalizedText(
      zh: "\(text.quoted()) 与 status 列的 \(stated.rawValue) 不一致",
      en: "\(text.quoted()) and the status \(stated.rawValue) are not the same")
  }

  /// Of a row without a date of publication, and others like it.
  static func unpublished(others: Int) -> LocalizedText {
    LocalizedText(
      zh: "此行\(others > 0 ? "和另外 \(others) 行" : "")没有发布日期，视为时期结束时即已公布",
      en: "this row\(others > 0 ? " and \(others) more" : "") without a date of publication count"
        + "\(others > 0 ? "" : "s") as known from the end of the period")
  }
}
