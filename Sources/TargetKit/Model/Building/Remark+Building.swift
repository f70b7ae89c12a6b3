extension Remark {
  /// What the responsible unit says, for an indicator in code.
  ///
  /// ```swift
  /// Indicator(
  ///   "storage", unit: "亿元",
  ///   remarks: [Remark("2027", cause: "两个项目推迟投产", next: "年内补建", by: "市能源局")])
  /// ```
  ///
  /// - Parameters:
  ///   - period: The period whose figure it explains.
  ///   - cause: Why the indicator stands where it does.
  ///   - next: What is done next; one of the two must be there.
  ///   - by: Who says so.
  ///   - area: The area it speaks of; the indicator's own where `nil`.
  public init(
    _ period: Stated<Period>, cause: LocalizedText? = nil, next: LocalizedText? = nil,
    by: String? = nil, area: AreaID? = nil
  ) {
    self.init(
      area: area?.text, period: period.period ?? Period(day: .distantPast), cause: cause,
      next: next, by: by, origin: .code)
    stated.note("period", period)
  }

  /// The remark as a plan file writes it.
  var value: PlanValue {
    var members = PlanMembers()
    members.set("period", period.description)
    members.set("area", area)
    members.set("cause", cause)
    members.set("next", next)
    members.set("by", by)
    members.take(stated)
    return members.value
  }
}
