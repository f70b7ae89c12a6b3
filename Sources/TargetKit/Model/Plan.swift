/// One policy document: its indicators, milestones and sources.
///
/// The targets and figures of a plan live in the ``PlanBook`` that holds it, which keeps them in
/// columns so that books with millions of them stay fast.
public struct Plan: Sendable, Identifiable {
  /// The name used in files, unique within the book.
  public let id: String
  /// The document's title.
  public let title: LocalizedText
  /// The area the plan is for.
  public let area: String?
  /// The years the plan covers.
  public let horizon: Period?
  /// Who answers for it.
  public let owner: String?
  /// What a reader should know about it.
  public let note: LocalizedText?
  /// The documents its targets and figures are taken from, in the order of the file.
  public let sources: [Source]
  /// The headings that group its indicators, in order.
  public internal(set) var groups: [IndicatorGroup] = []
  /// What its figures are broken down by beside areas, in order.
  public internal(set) var dimensions: [PlanDimension] = []
  /// What the columns of tables hold that figures are imported from.
  public internal(set) var imports: [TableMap] = []
  /// The targets without numbers.
  public internal(set) var outcomes: [Outcome] = []
  /// What happens once: phases of projects, agreements, openings.
  public internal(set) var events: [Event] = []
  /// The numbers that the policy sets.
  public internal(set) var parameters: [Parameter] = []
  /// What ties money that goes in to what comes out.
  public internal(set) var levers: [Lever] = []
  /// The projects behind the targets (项目库).
  public internal(set) var pipeline: [Project] = []
  /// How likely projects of a stage are to deliver, as the plan states it: 0.5 for 50 %.
  public internal(set) var likelihoods: [Phase: ExactDecimal] = [:]
  /// What the plan asks "what if" about.
  public internal(set) var scenarios: [Scenario] = []
  /// The phrases that name several targets at once.
  public internal(set) var slogans: [Slogan] = []
  /// What the documents say that is nothing to track.
  public internal(set) var untracked: [Untracked] = []
  /// The changes of promises that the plan records, in the order of the file.
  public internal(set) var revisions: [Revision] = []
  /// The ties between figures (勾稽关系).
  public internal(set) var relations: [Relation] = []
  /// The year of accounts that `2019/20` and `FY2019` mean; `nil` if not stated.
  public internal(set) var fiscalYear: FiscalYear?
  /// How the plan and its data files write decimals; `nil` if the plan does not say.
  public internal(set) var decimalMark: DecimalMark?
  /// What "about" and "nearly" are worth in this plan.
  public let reach: ApproximationReach
  /// The English names of areas, where the plan gives them.
  public let areaNames: [String: LocalizedText]
  /// The area that each area is declared to be part of: a district's city.
  public let areaWholes: [String: String]
  /// The path of the file that declares it; the id of a plan in code.
  public let file: String
  /// All that the plan says, as a plan file would.
  var contents = StatedPlan { nil }

  /// The document cited as `id`; `nil` if the plan has none.
  public func source(_ id: String) -> Source? { sources.first { $0.id == id } }

  /// The name of an area in `language`.
  public func areaName(_ area: String, in language: Language) -> String {
    areaNames[area]?[language] ?? area
  }
}
