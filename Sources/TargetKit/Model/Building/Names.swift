/// The name of a plan.
public typealias PlanID = Identifier<Plan>
/// The name of an indicator within its plan.
public typealias IndicatorID = Identifier<Indicator>
/// The name of a source within its plan.
public typealias SourceID = Identifier<Source>
/// The name of a dimension within its plan.
public typealias DimensionID = Identifier<PlanDimension>
/// The name of a group of indicators within its plan.
public typealias GroupID = Identifier<IndicatorGroup>
/// The name of an outcome within its plan.
public typealias OutcomeID = Identifier<Outcome>
/// The name of an event within its plan.
public typealias EventID = Identifier<Event>
/// The name of a parameter within its plan.
public typealias ParameterID = Identifier<Parameter>
/// The name of a lever within its plan.
public typealias LeverID = Identifier<Lever>
/// The name of a project within its plan.
public typealias ProjectID = Identifier<Project>
/// The name of a relation within its plan.
public typealias RelationID = Identifier<Relation>
/// The name of an area, as plans and figures write it.
public typealias AreaID = Identifier<AreaDeclaration>
