extension Target {
  /// What it asks for, as a page says it: as the plan words it, with the unit of a bare number; in
  /// English, where the plan words it in Chinese, in English words and units.
  ///
  /// - Parameters:
  ///   - language: The page's language.
  ///   - unit: The unit of the indicator.
  /// - Returns: Its words; empty where it states nothing.
  func asked(in language: Language, _ unit: Unit) -> String {
    let text = criterionAsWritten
    let endsInDigit = text.utf8.last.map { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 } ?? false
    let isBare = endsInDigit && criterion != nil && !isLimitComputed
    guard language == .english else {
      return (isBare ? text + unit.symbol : text).groupingDigits(from: 7)
    }
    guard isBare || text.isWrittenInChinese else { return text.groupingDigits(from: 5) }
    return requirement?.told(unit, from: baseline) ?? text
  }

  /// Whether its limit is not what the plan states but what follows from a baseline.
  var isLimitComputed: Bool {
    switch requirement {
    case .change, .growth: true
    case .cumulative(let sum): sum.isOnLevels
    case .hold(let hold): if case .baseline = hold.asked { true } else { false }
    case .level, .about, .relative, nil: false
    }
  }
}

extension Requirement {
  /// The requirement in English words: `>=70 billion yuan`, `double 2025`, `about 6% a year on average`.
  fileprivate func told(_ unit: Unit, from baseline: Baseline?) -> String {
    switch self {
    case .level(let level): level.criterion.told(in: .english)
    case .about(let about): "about " + unit.told(about.value, in: .english)
    case .growth(let growth): growth.told(unit)
    case .cumulative(let sum): sum.told(unit, from: baseline) + " in total"
    case .change(let change): change.told(since: baseline?.period)
    case .hold(let hold): hold.told(unit, since: baseline?.period)
    case .relative(let relative): relative.told
    }
  }
}

extension GrowthRequirement {
  fileprivate func told(_ unit: Unit) -> String {
    let amount: String
    switch step {
    case .rate(let rate):
      amount = Unit.percent.told((rate.shifted(by: 2) ?? rate).shortest, in: .english)
    case .amount(let amountAYear): amount = unit.ofDifferences.told(amountAYear, in: .english)
    }
    let text = bound.sign + amount
    return isOneYear ? text + " growth" : text + " a year on average"
  }
}

extension CumulativeRequirement {
  fileprivate func told(_ unit: Unit, from baseline: Baseline?) -> String {
    switch basis {
    case .sum(let criterion, let about): Self.told(criterion, about)
    case .rates(_, let criterion, let about, let isReduction):
      Self.told(criterion, about) + (isReduction ? " less" : " more")
    case .change(let change): change.told(since: baseline?.period)
    }
  }

  private static func told(_ criterion: Criterion, _ about: AboutRequirement?) -> String {
    guard let about else { return criterion.told(in: .english) }
    return "about " + criterion.unit.told(about.value, in: .english)
  }
}

extension ChangeRequirement {
  fileprivate func told(since baseline: Period?) -> String {
    let start = (reference ?? baseline).map { " on \($0)" } ?? ""
    let nearly = about == nil ? "" : "about "
    switch change {
    case .difference(let amount, let unit):
      return nearly + (amount.isNegative ? "" : "+")
        + unit.ofDifferences.told(amount, in: .english) + start
    case .multiple(let factor):
      let names: [(ExactDecimal, String)] = [
        (ExactDecimal(2), "double"), (ExactDecimal(3), "triple"),
        (ExactDecimal(uncheckedSignificand: 5, exponent: -1), "half"),
      ]
      if let name = names.first(where: { $0.0 == factor })?.1 {
        return nearly + name + ((reference ?? baseline).map { " that of \($0)" } ?? "")
      }
      guard factor < ExactDecimal(4), let step = try? factor - .one,
        let percent = step.shifted(by: 2)
      else { return nearly + factor.shortest.description + " times" + start }
      return nearly + (percent.isNegative ? "" : "+") + percent.shortest.description + "%" + start
    }
  }
}

extension HoldRequirement {
  fileprivate func told(_ unit: Unit, since baseline: Period?) -> String {
    switch asked {
    case .criterion(let criterion): return "hold " + criterion.told(in: .english)
    case .about(let about): return "hold about " + unit.told(about.value, in: .english)
    case .baseline(let bound, let reference):
      let start = (reference ?? baseline).map { " than in \($0)" } ?? " than at the start"
      switch bound {
      case .atMost, .lessThan: return "no more" + start
      default: return "no less" + start
      }
    }
  }
}

extension RelativeRequirement {
  fileprivate var told: String {
    switch relation {
    case .above: "above \(other)"
    case .atLeast: "at least \(other)"
    case .below: "below \(other)"
    case .atMost: "at most \(other)"
    case .inStep: "in step with \(other)"
    }
  }
}

extension Reading.Bound {
  /// The bound as a sign before an English number.
  fileprivate var sign: String {
    switch self {
    case .exact: ""
    case .atLeast: ">="
    case .moreThan: ">"
    case .atMost: "<="
    case .lessThan: "<"
    case .about, .nearly: "about "
    case .somewhatMore: "over "
    }
  }
}
