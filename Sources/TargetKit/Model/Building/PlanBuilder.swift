/// What a plan consists of, on its way into the plan.
public struct PlanPart: Sendable {
  enum Element: Sendable {
    case unit(UnitDeclaration)
    case area(AreaDeclaration)
    case dimension(PlanDimension)
    case source(Source)
    case group(IndicatorGroup)
    case indicator(Indicator)
    case milestone(Milestone)
    case event(Event)
    case parameter(Parameter)
    case lever(Lever)
    case project(Project)
    case scenario(Scenario)
    case slogan(Slogan)
    case untracked(Untracked)
    case relation(Relation)
    case revision(Revision)
    case tableMap(TableMap)
  }

  var elements: [Element] = []

  init(_ elements: Element...) { self.elements = elements }
}

/// Puts a plan together from what it consists of; loops and conditions are allowed.
@resultBuilder
public enum PlanBuilder {
  /// A unit that the plan declares.
  public static func buildExpression(_ unit: UnitDeclaration) -> PlanPart { PlanPart(.unit(unit)) }

  /// An area that the plan names.
  public static func buildExpression(_ area: AreaDeclaration) -> PlanPart { PlanPart(.area(area)) }

  /// What figures are broken down by.
  public static func buildExpression(_ dimension: PlanDimension) -> PlanPart {
    PlanPart(.dimension(dimension))
  }

  /// A document.
  public static func buildExpression(_ source: Source) -> PlanPart { PlanPart(.source(source)) }

  /// A group of indicators.
  public static func buildExpression(_ group: IndicatorGroup) -> PlanPart {
    PlanPart(.group(group))
  }

  /// An indicator.
  public static func buildExpression(_ indicator: Indicator) -> PlanPart {
    PlanPart(.indicator(indicator))
  }

  /// What is promised by one date.
  public static func buildExpression(_ milestone: Milestone) -> PlanPart {
    PlanPart(.milestone(milestone))
  }

  /// Something that happens once.
  public static func buildExpression(_ event: Event) -> PlanPart { PlanPart(.event(event)) }

  /// A number that the policy sets.
  public static func buildExpression(_ parameter: Parameter) -> PlanPart {
    PlanPart(.parameter(parameter))
  }

  /// What ties money that goes in to what comes out.
  public static func buildExpression(_ lever: Lever) -> PlanPart { PlanPart(.lever(lever)) }

  /// A project of the pipeline.
  public static func buildExpression(_ project: Project) -> PlanPart { PlanPart(.project(project)) }

  /// What the plan asks "what if" about.
  public static func buildExpression(_ scenario: Scenario) -> PlanPart {
    PlanPart(.scenario(scenario))
  }

  /// A phrase that names several targets.
  public static func buildExpression(_ slogan: Slogan) -> PlanPart { PlanPart(.slogan(slogan)) }

  /// What is nothing to track.
  public static func buildExpression(_ untracked: Untracked) -> PlanPart {
    PlanPart(.untracked(untracked))
  }

  /// A tie between figures.
  public static func buildExpression(_ relation: Relation) -> PlanPart {
    PlanPart(.relation(relation))
  }

  /// A change of a promise.
  public static func buildExpression(_ revision: Revision) -> PlanPart {
    PlanPart(.revision(revision))
  }

  /// What the columns of tables hold that figures are imported from.
  public static func buildExpression(_ map: TableMap) -> PlanPart { PlanPart(.tableMap(map)) }

  /// Several parts, in order.
  public static func buildBlock(_ parts: PlanPart...) -> PlanPart { buildArray(parts) }

  /// The parts of a loop.
  public static func buildArray(_ parts: [PlanPart]) -> PlanPart {
    var all = PlanPart()
    all.elements = parts.flatMap(\.elements)
    return all
  }

  /// A part under a condition.
  public static func buildOptional(_ part: PlanPart?) -> PlanPart { part ?? PlanPart() }

  /// One of two parts.
  public static func buildEither(first part: PlanPart) -> PlanPart { part }

  /// The other of two parts.
  public static func buildEither(second part: PlanPart) -> PlanPart { part }
}
