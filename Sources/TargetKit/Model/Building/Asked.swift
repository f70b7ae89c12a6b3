/// What a target asks for, in the words that a plan would write.
///
/// The typed forms cover the seven kinds of ``Requirement``; a literal is a wording, which is read as
/// in a file. What the words mean depends on the indicator's unit, measure, direction and baseline,
/// so it is found when a book takes the plan.
///
/// ```swift
/// Target("complexes", .atLeast(10))
/// Target("output", .growth(aYear: "6%", .about))
/// Target("jobs", .total("25万人"), over: "2026/2030")
/// Target("income", "与经济增长基本同步", against: "gdp")
/// ```
public struct Asked: Hashable, Sendable {
  /// The words.
  public let text: String
  /// What words without a number mean: `>= 100亿元` for 百亿级.
  public let meaning: String?
  /// The indicator that it is held against, where it is.
  public let against: IndicatorID?
  /// Whether all its figures were stated as numbers.
  private let isPointed: Bool

  /// A wording, as a document has it.
  ///
  /// - Parameters:
  ///   - text: The words.
  ///   - meaning: What they mean, where they hold no number.
  ///   - against: The indicator they compare with, where they compare with one.
  public init(_ text: String, meaning: String? = nil, against: IndicatorID? = nil) {
    self.text = text
    self.meaning = meaning
    self.against = against
    isPointed = false
  }

  private init<Value>(_ text: String, of figures: Stated<Value>...) {
    self.text = text
    meaning = nil
    against = nil
    isPointed = figures.allSatisfy(\.isNumber)
  }

  /// The words, as a plan takes them over.
  var stated: Stated<String> { Stated(text: text, isNumber: isPointed) }

  /// How a number is meant.
  public enum Bound: Hashable, Sendable, CaseIterable {
    /// That much or more: ≥.
    case atLeast
    /// More than that: >.
    case moreThan
    /// That much or less: ≤.
    case atMost
    /// Less than that: <.
    case lessThan
    /// That much or so: 左右.
    case about

    fileprivate func words(_ figure: Stated<Reading>) -> String {
      switch self {
      case .atLeast: ">=" + figure.text
      case .moreThan: ">" + figure.text
      case .atMost: "<=" + figure.text
      case .lessThan: "<" + figure.text
      case .about: figure.text + "左右"
      }
    }

    /// The same said behind a figure, where a word for the change stands before it.
    fileprivate func behind(_ figure: Stated<Reading>) -> String {
      switch self {
      case .atLeast: figure.text + "以上"
      case .moreThan: "超过" + figure.text
      case .atMost: figure.text + "以内"
      case .lessThan: "低于" + figure.text
      case .about: figure.text + "左右"
      }
    }

    /// What a bound on a decrease is for the level that is left: 25 less or more is at most what is left.
    fileprivate var opposite: Bound {
      switch self {
      case .atLeast: .atMost
      case .moreThan: .lessThan
      case .atMost: .atLeast
      case .lessThan: .moreThan
      case .about: .about
      }
    }

    /// The same said where a word for the kind of target stands before it, but none for a change.
    fileprivate func within(_ figure: Stated<Reading>) -> String {
      self == .about ? behind(figure) : words(figure)
    }
  }
}

extension Asked: ExpressibleByStringLiteral {
  /// A wording, as a document has it.
  public init(stringLiteral text: String) { self.init(text) }
}

// MARK: - Levels

extension Asked {
  /// A level at the due date: this much or more.
  public static func atLeast(_ figure: Stated<Reading>) -> Asked {
    Asked(Bound.atLeast.words(figure), of: figure)
  }

  /// A level at the due date: more than this.
  public static func moreThan(_ figure: Stated<Reading>) -> Asked {
    Asked(Bound.moreThan.words(figure), of: figure)
  }

  /// A level at the due date: this much or less.
  public static func atMost(_ figure: Stated<Reading>) -> Asked {
    Asked(Bound.atMost.words(figure), of: figure)
  }

  /// A level at the due date: less than this.
  public static func lessThan(_ figure: Stated<Reading>) -> Asked {
    Asked(Bound.lessThan.words(figure), of: figure)
  }

  /// A number or so: 68%左右.
  public static func about(_ figure: Stated<Reading>) -> Asked {
    Asked(Bound.about.words(figure), of: figure)
  }

  /// A level within two bounds, which both satisfy it.
  public static func between(_ lower: Stated<Reading>, and upper: Stated<Reading>) -> Asked {
    Asked(lower.text + ".." + upper.text, of: lower, upper)
  }
}

// MARK: - Growth, totals, changes

extension Asked {
  /// An average growth a year from the baseline on: 年均增长6%左右 is `.growth(aYear: "6%", .about)`.
  public static func growth(aYear rate: Stated<Reading>, _ bound: Bound = .atLeast) -> Asked {
    Asked("年均增长" + bound.behind(rate), of: rate)
  }

  /// An average decline a year from the baseline on: 年均下降3%.
  public static func decline(aYear rate: Stated<Reading>, _ bound: Bound = .atLeast) -> Asked {
    Asked("年均下降" + bound.behind(rate), of: rate)
  }

  /// The whole of the years that count: 累计25万人; see `over` of the target.
  public static func total(_ amount: Stated<Reading>, _ bound: Bound = .atLeast) -> Asked {
    Asked("累计" + bound.within(amount), of: amount)
  }

  /// A rise against the baseline, by a share, by points or by an amount: 提高3个百分点.
  ///
  /// A bare number is an amount in the indicator's unit, and points where that is %.
  public static func increase(by change: Stated<Reading>, _ bound: Bound = .atLeast) -> Asked {
    change.isNumber
      ? Asked(bound.words(Stated("baseline + \(change)")), of: change)
      : Asked("提高" + bound.behind(change), of: change)
  }

  /// A fall against the baseline, by a share, by points or by an amount: 降低25%.
  ///
  /// A bare number is an amount in the indicator's unit, and points where that is %.
  public static func decrease(by change: Stated<Reading>, _ bound: Bound = .atLeast) -> Asked {
    change.isNumber
      ? Asked(bound.opposite.words(Stated("baseline - \(change)")), of: change)
      : Asked("降低" + bound.behind(change), of: change)
  }

  /// A multiple of the baseline: 提高到1.5倍.
  public static func multiple(_ factor: Stated<ExactDecimal>) -> Asked {
    Asked("提高到" + factor.text + "倍", of: factor)
  }
}

// MARK: - Holding and relations

extension Asked {
  /// To stay at a level in every figure: 保持在88.5%以上 is `.hold("88.5%", .atLeast)`.
  public static func hold(_ figure: Stated<Reading>, _ bound: Bound) -> Asked {
    Asked("保持在" + bound.within(figure), of: figure)
  }

  /// To stay within two bounds in every figure.
  public static func hold(between lower: Stated<Reading>, and upper: Stated<Reading>) -> Asked {
    Asked("保持在" + lower.text + ".." + upper.text, of: lower, upper)
  }

  /// To stay as good as the baseline: 与2020年持平.
  public static let unchanged = Asked("持平")

  /// More than another indicator in the same period: 高于GDP增速.
  public static func above(_ other: IndicatorID) -> Asked { relative(.above, other) }

  /// At least as much as another indicator in the same period.
  public static func notBelow(_ other: IndicatorID) -> Asked { relative(.atLeast, other) }

  /// Less than another indicator in the same period.
  public static func below(_ other: IndicatorID) -> Asked { relative(.below, other) }

  /// At most as much as another indicator in the same period.
  public static func notAbove(_ other: IndicatorID) -> Asked { relative(.atMost, other) }

  /// In step with another indicator: 与经济增长基本同步.
  public static func inStep(with other: IndicatorID) -> Asked { relative(.inStep, other) }

  private static func relative(_ relation: TargetPhrase.Relation, _ other: IndicatorID) -> Asked {
    Asked(relation.words, against: other)
  }
}
