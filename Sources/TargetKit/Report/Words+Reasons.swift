extension Words {
  /// Why something cannot be computed.
  func reason(_ reason: NotApplicable) -> String {
    switch reason {
    case .noFigure: of("尚无数据", "no figure yet")
    case .oneFigure: of("只有一个数据，且无基期值", "one figure only, and no baseline")
    case .noBaseline: of("未给出基期值", "no baseline")
    case .baselineSatisfies: of("基期值已达到目标", "the baseline already satisfies the target")
    case .baselineAtTarget: of("基期值等于目标值", "the baseline equals the target")
    case .notComparable: of("数据时期与目标不一致", "the figure's period differs from the target's")
    case .rangeCriterion: of("目标为区间值", "the target is a range")
    case .noCriterion: of("目标没有可判定的数值", "the target states no number that can be judged")
    case .sizeClass:
      of("目标是规模级别，未写明达到的数值", "the target is a class of size, without its number")
    case .unreadable: of("目标的写法无法读取", "what the plan asks for cannot be read")
    case .changeWithoutBaseline:
      of("目标是相对基期的变化，未给出基期值", "the target is a change, and no baseline is stated")
    case .referenceMissing:
      of("目标与另一年份比较，那一年的数据尚未公布", "the target compares with a year whose figure is missing")
    case .conditional: of("目标以某一条件为前提，没有期限", "the target waits for a condition and has no date")
    case .noDue: of("目标没有期限", "the target has no due date")
    case .zeroBase: of("起点为零或负，增速无意义", "growth from zero or below has no meaning")
    case .signChange: of("数据正负号不同", "the figures have different signs")
    case .boundOnly: of("数据只是一个界限", "the figure is a mere bound")
    case .alreadySatisfied: of("已达到目标", "already satisfied")
    case .movingAway: of("数据未朝目标变化", "the figures do not move towards the target")
    case .noTimeLeft: of("期限已过", "no time is left")
    case .noTimeElapsed: of("数据不晚于起点", "no time had passed")
    case .partsMissing: of("部分时段没有数据", "parts of the period have no figure")
    case .ratesMissing:
      of(
        "现价数据不反映实际增速，未公布增速", "no growth rate was published, and levels at current prices show none")
    case .otherMissing: of("对照指标没有同期数据", "the other series has no figure for the same period")
    case .contradicted: of("同一天公布的数据互相矛盾", "figures published the same day contradict each other")
    case .partOfPeriod: of("数据只是目标时期的一部分", "the figure is for a part of the period")
    case .held: of("目标是保持，没有进度可言", "a level to hold has no way to go")
    case .byRates: of("按公布的增速评价", "judged by published rates of growth")
    case .byComparison: of("与对照指标比较", "judged against another series")
    case .adding: of("累计数没有增速", "amounts that add up have no rate of growth")
    case .overflow: of("数字过大，无法计算", "the numbers are too large")
    }
  }

  // MARK: - Notes beneath a table

  func missingNote(_ periods: [String]) -> String {
    let shown = periods.prefix(6).joined(separator: of("、", ", "))
    let more = periods.count > 6 ? of("等\(periods.count)处", " and \(periods.count - 6) more") : ""
    return of("缺少\(shown)\(more)的数据", "no figure for \(shown)\(more)")
  }

  func expectedNote(_ figure: String, _ published: String) -> String {
    of(
      "\(published)公布的\(figure)是期末之前的预计数，不作判定依据",
      "\(figure), published \(published), is what was expected before the period was over; it decides nothing"
    )
  }

  var provisionalNote: String {
    of("数据为初步数或预计数，最终数公布后可能变化", "the figure is provisional; the final one may change this")
  }

  var withinAboutNote: String {
    of("未达到所写数值，在“左右”的范围之内", "short of the number itself, within the reach of 'about'")
  }

  /// How a limit or a level to be held stands.
  func standing(_ standing: HoldStanding) -> String {
    switch standing {
    case .holding: of("保持", "holding")
    case .broken: of("已突破", "broken")
    case .kept: of("保持至到期", "kept")
    case .reached: of("已达水平，待保持", "at the level, to be kept")
    }
  }

  func boundNote(_ figure: String, _ criterion: String) -> String {
    of(
      "已公布“\(figure)”，不足以判定是否“\(criterion)”；公布确切数值即可判定",
      "'\(figure)' cannot decide '\(criterion)'; the exact figure would")
  }

  func incompleteNote(_ reason: NotApplicable, _ criterion: String) -> String {
    let shown = criterion.isEmpty ? "" : of("“\(criterion)”", "'\(criterion)'")
    switch reason {
    case .changeWithoutBaseline:
      return of("\(shown)需要基期值才能判定", "\(shown) needs a baseline to be judged")
    case .referenceMissing:
      return of(
        "\(shown)需要所比年份的数据才能判定", "\(shown) needs the figure of the year it names to be judged")
    case .sizeClass:
      return of("\(shown)未写明达到的数值，无法判定", "\(shown) names no number, so it cannot be judged")
    case .noCriterion: return of("规划未给出数值", "the plan states no number")
    default: return self.reason(reason)
    }
  }

  func newerNote(_ figure: String, _ period: String) -> String {
    of(
      "另有较新数据\(figure)（\(period)），时期不同，不能直接与目标比较",
      "a newer figure, \(figure) (\(period)), is for another stretch of time than the target")
  }

  func laterNote(_ figure: String, _ period: String) -> String {
    of(
      "期限之后的数据为\(figure)（\(period)），不用于判定",
      "a figure after the due date, \(figure) (\(period)), does not decide")
  }

  func notComparableNote(_ period: String) -> String {
    of(
      "现有数据的时期（\(period)）与目标不同，只列出、不评价",
      "the figure is for \(period), another stretch than the target's: shown, not judged")
  }

  func unreportedNote(_ due: String, _ figure: String?, _ period: String?) -> String {
    guard let figure, let period else {
      return of("期限已过，没有任何数据", "the date has passed without any figure")
    }
    return of(
      "期限已过，\(due)的数据尚未公布，最近的是\(figure)（\(period)）",
      "the date has passed and no figure for \(due) is out; the last is \(figure) (\(period))")
  }

  func revisionNote(_ period: String, from old: String, to new: String) -> String {
    of("\(period)数据已修订：原为\(old)，现为\(new)", "\(period) was revised: \(old) before, now \(new)")
  }

  func acceptedNote(_ deviation: AcceptedDeviation) -> String {
    let by = deviation.approvedBy.map { of("，\($0)", ", by \($0)") } ?? ""
    return of(
      "偏差已认可至 \(deviation.until)：\(deviation.reason)\(by)",
      "shortfall accepted until \(deviation.until): \(deviation.reason)\(by)")
  }

  func staleNote(_ period: String, _ months: Int) -> String {
    of(
      "最新数据是\(period)的，已超过\(months)个月未更新",
      "the latest figure is for \(period); none newer for over \(months) months")
  }

  func conditionNote(_ condition: String) -> String {
    of("以“\(condition)”为前提，没有期限", "waits for '\(condition)' and has no date")
  }

  func estimateNote(_ rule: YearToDateRule, _ formula: String, _ year: String) -> String {
    let method =
      switch rule {
      case .evenPace: of("序时进度", "an even pace")
      case .lastYearsProfile: of("上年各月进度", "last year's months")
      case .growthOnLastYear: of("同比增速", "the growth on last year")
      }
    return of(
      "按\(method)折算全年：\(formula) = \(year)，只供参考，不作判定依据",
      "the whole year by \(method): \(formula) = \(year); it decides nothing")
  }

  var attainmentNote: String {
    of("* 数据为目标值的百分比", "* the figure as a share of the target")
  }
}
