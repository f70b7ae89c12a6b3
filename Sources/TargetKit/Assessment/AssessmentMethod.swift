/// An official way of judging progress towards a target: data about it, and its rule.
///
/// A method is a value. What it says of itself (who published it, what it needs, how much of
/// its published results we reproduce) stands beside the rule, so that whoever prints a category
/// can print where it comes from. ``all`` lists the methods; adding one is a file with one
/// `AssessmentMethod` and a line in that list.
public struct AssessmentMethod: Sendable, Identifiable {
  /// A rule: from a case with exact readings to what the method finds, writing down its working.
  public typealias Rule =
    @Sendable (ExactCase, Fidelity, inout Worksheet) throws(Inapplicable) -> Finding

  /// Whether a publisher's own deviations from its rule are followed.
  public enum Fidelity: String, Hashable, Sendable, CaseIterable {
    /// Where the rule is not defined there is no answer.
    case strict
    /// What the publisher's own code or tables do, stand-ins and defaults included.
    case asPublished = "as-published"
  }

  /// A short stable name, in lower case with hyphens.
  public let id: String
  /// The name for people.
  public let name: LocalizedText
  /// What the method answers, as a question.
  public let question: LocalizedText
  /// Where the rule was published.
  public let citation: Citation
  /// How well the rule is known, and why we say so.
  public let evidence: Evidence
  /// The numbers it yields, the one to show first in front.
  public let measures: [Measure]
  /// Its own categories, from worst to best; empty if it has none.
  public let categories: [Category]
  /// What it must be given.
  public let needs: [Need]
  /// How it looks at a series, by which disagreements are explained.
  public let approach: Approach
  /// Which readings the rule uses.
  public let uses: FiguresUsed
  /// Changes of a series that leave its category as it is.
  public let invariances: Set<Invariance>
  /// What the publisher does beyond the rule, followed in ``Fidelity/asPublished`` only.
  public let quirks: [LocalizedText]
  let rule: Rule

  /// A method.
  ///
  /// The rule must be monotone in each reading between two neighbouring landmarks of the case
  /// (the target, the baseline, the reference values, zero, the other readings), all else equal:
  /// this is what lets ``assess(_:as:)`` find every category a range of readings allows.
  public init(
    id: String, name: LocalizedText, question: LocalizedText, citation: Citation,
    evidence: Evidence, measures: [Measure], categories: [Category], needs: [Need],
    approach: Approach, uses: FiguresUsed, invariances: Set<Invariance> = [],
    quirks: [LocalizedText] = [], rule: @escaping Rule
  ) {
    self.id = id
    self.name = name
    self.question = question
    self.citation = citation
    self.evidence = evidence
    self.measures = measures
    self.categories = categories
    self.needs = needs
    self.approach = approach
    self.uses = uses
    self.invariances = invariances
    self.quirks = quirks
    self.rule = rule
  }
}

extension AssessmentMethod: Hashable {
  /// Methods are the same if their ids are.
  public static func == (a: AssessmentMethod, b: AssessmentMethod) -> Bool { a.id == b.id }

  /// Hashes the id.
  public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

extension AssessmentMethod: CustomStringConvertible {
  /// The id.
  public var description: String { id }
}

extension AssessmentMethod {
  /// A class of the method's own, under the publisher's name and ours.
  public struct Category: Hashable, Sendable {
    /// A short stable name; the publisher's own code where there is one.
    public let id: String
    /// The publisher's wording, in the publisher's language.
    public let original: String
    /// The wording in Chinese and English.
    public let name: LocalizedText
    /// Where we put the category on the common scale; the mapping is ours.
    public let standing: CommonStanding

    /// A category.
    public init(id: String, original: String, name: LocalizedText, standing: CommonStanding) {
      self.id = id
      self.original = original
      self.name = name
      self.standing = standing
    }
  }

  /// A number that a method yields.
  public struct Measure: Hashable, Sendable {
    /// What the number counts in.
    public enum Unit: String, Hashable, Sendable {
      /// A ratio, where 1 is what is asked for.
      case ratio
      /// Percent.
      case percent
      /// Percentage points.
      case points
      /// Percent a year.
      case percentPerYear = "percent-per-year"
      /// A score on the publisher's scale.
      case score
      /// Years.
      case years
      /// The unit of the series, or of the budget.
      case amount
    }

    /// What the number is.
    public let name: LocalizedText
    /// What it counts in.
    public let unit: Unit

    /// A measure.
    public init(_ name: LocalizedText, _ unit: Unit) {
      self.name = name
      self.unit = unit
    }
  }

  /// What a method must be given before it can answer.
  public enum Need: String, Hashable, Sendable, CaseIterable {
    /// A baseline.
    case baseline
    /// A reading after the baseline.
    case latest
    /// Several readings.
    case history
    /// A goal of any kind.
    case goal
    /// A target value with the time it is due.
    case target
    /// Which way is good.
    case direction
    /// A planned path of milestones.
    case path
    /// Reference values of the indicator.
    case benchmarks
    /// The two constants of the WHO/UNICEF rules.
    case prevalenceRule = "prevalence-rule"

    /// The need in words.
    public var name: LocalizedText {
      switch self {
      case .baseline: .text("基期值", "a baseline")
      case .latest: .text("基期之后的数据", "a figure after the baseline")
      case .history: .text("多个数据", "several figures")
      case .goal: .text("某种目标", "a goal of some kind")
      case .target: .text("目标值和到期时间", "a target value and when it is due")
      case .direction: .text("增减方向", "which way is good")
      case .path: .text("分阶段的计划路径", "a planned path of milestones")
      case .benchmarks: .text("参照值", "reference values")
      case .prevalenceRule: .text("该指标的世卫常数", "the WHO constants of the indicator")
      }
    }
  }

  /// Which readings a rule uses, so that only their ranges are looked through.
  public enum FiguresUsed: Hashable, Sendable {
    /// The latest reading.
    case latest
    /// The baseline and the latest reading.
    case ends
    /// The earliest reading of the last years, the last but one and the latest.
    case recent(years: Double)
    /// All readings, through a straight line fitted to them or to their logarithms.
    case all
  }

  /// A change of a whole case after which the category is the same.
  public enum Invariance: String, Hashable, Sendable, CaseIterable {
    /// Every value counted in another unit.
    case unit
    /// Every value shifted by the same amount.
    case shift
    /// Every value with the opposite sign and the direction turned.
    case reflection
  }

  /// What a rule finds in one exact case.
  public struct Finding: Hashable, Sendable {
    /// One number for each of the method's measures; `nil` where it does not arise.
    public var values: [Double?]
    /// The index of the category; `nil` if the rule gives none.
    public var category: Int?
    /// Why there is no category although there are numbers.
    public var gap: Inapplicable?

    /// A finding.
    public init(_ values: [Double?], category: Int? = nil, gap: Inapplicable? = nil) {
      self.values = values
      self.category = category
      self.gap = gap
    }
  }
}
