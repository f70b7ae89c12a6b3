/// How the periods of a plan and of its data files are read.
struct PlanPeriods {
  let fiscalYear: FiscalYear?

  /// Why a text is no period.
  enum Problem: Error, Equatable {
    /// Neither a date nor a period.
    case unread
    /// Two adjoining years, which may be a fiscal year or two calendar years.
    case twoYears(first: Int)
    /// A fiscal year called by one year, and the plan does not say by which of its two.
    case unnamedYear(Int)
  }

  /// Reads a period in which something is due or promised: two adjoining years are two years, unless
  /// the plan counts fiscal years.
  func stretch(_ text: String) throws(Problem) -> Period {
    guard let wording = FiscalYear.Wording(text) else { return try plain(text) }
    if let fiscalYear, !fiscalYear.isCalendarYear {
      if let period = fiscalYear.period(wording) { return period }
    } else if case .twoYears(let first) = wording,
      let years = Period("\(first)-01/\(first + 1)-12")
    {
      return years
    }
    return try called(wording)
  }

  /// Reads the period of a figure: what may be a fiscal year must be said to be one.
  func figure(_ text: String) throws(Problem) -> Period {
    guard let wording = FiscalYear.Wording(text) else { return try plain(text) }
    if let fiscalYear, !fiscalYear.isCalendarYear, let period = fiscalYear.period(wording) {
      return period
    }
    if case .twoYears(let first) = wording { throw .twoYears(first: first) }
    return try called(wording)
  }

  private func plain(_ text: String) throws(Problem) -> Period {
    guard let period = Period(text) else { throw .unread }
    return period
  }

  private func called(_ wording: FiscalYear.Wording) throws(Problem) -> Period {
    guard case .called(let year) = wording else { throw .unread }
    if let fiscalYear, let period = fiscalYear.period(called: year) { return period }
    throw .unnamedYear(year)
  }
}

extension Period {
  /// How a data file says it: two adjoining years with their months, since by their numbers alone they
  /// may be a fiscal year.
  var inDataFiles: String {
    guard case .twoYears(let first)? = FiscalYear.Wording(description) else { return description }
    return "\(first)-01/\(first + 1)-12"
  }
}

extension PlanPeriods.Problem {
  /// What is wrong with `text`.
  func message(_ text: String) -> LocalizedText {
    switch self {
    case .unread: PeriodMessages.message(text)
    case .twoYears:
      LocalizedText(
        zh: "\(text.quoted()) 可能是财政年度，也可能是两个年份",
        en: "\(text.quoted()) may be a fiscal year or two calendar years")
    case .unnamedYear:
      LocalizedText(
        zh: "不知道 \(text.quoted()) 是哪一个财政年度",
        en: "nothing tells which fiscal year \(text.quoted()) is")
    }
  }

  /// What would be right.
  var remedy: LocalizedText {
    switch self {
    case .unread: return PeriodMessages.remedy
    case .twoYears(let first):
      let (fiscal, two) = ("\(first)-04/\(first + 1)-03", "\(first)-01/\(first + 1)-12")
      return LocalizedText(
        zh:
          #"财政年度：在规划中写 "fiscalYear": "04"（首月），或把时期写成 \#(fiscal)；两个年份：写成 \#(two)"#,
        en:
          #"for a fiscal year say "fiscalYear": "04" (its first month) in the plan, or write \#(fiscal); for two years write \#(two)"#
      )
    case .unnamedYear:
      return LocalizedText(
        zh:
          #"在规划中写 "fiscalYear": { "starts": "04", "named": "start" }（以起始年命名）或 "end"（以结束年命名）"#,
        en:
          #"say "fiscalYear": { "starts": "04", "named": "start" } in the plan where it is called by the year it starts in, "end" by the one it ends in"#
      )
    }
  }
}
