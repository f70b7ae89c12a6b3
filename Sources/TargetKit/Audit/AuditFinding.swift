/// What an audit found about one tie between figures.
public struct AuditFinding: Sendable, Identifiable {
  /// A name for it that stays the same while the plans do: `plan/relation`, or
  /// `rule:plan/indicator…`.
  public let id: String
  /// The rule by which it was found.
  public let rule: AuditRule
  /// What is said of it.
  public let verdict: AuditVerdict
  /// How much it tells a reader who knows the figures.
  public let surprise: AuditSurprise
  /// The plan it belongs to.
  public let plan: String
  /// What it is about, as people read it.
  public let name: LocalizedText
  /// The computation, step by step, so that a person can redo it.
  public let steps: [AuditStep]
  /// Why nothing can be said, or what else there is to know; `nil` if nothing.
  public let reason: LocalizedText?
  /// What the plan says about it.
  public let note: LocalizedText?
  /// The figures, targets and events that went in.
  public let inputs: [AuditInput]
  /// The statements it rests on, as named in the plans' own records.
  public let statements: [String]
  /// Where it is declared; `nil` if the library found it.
  let origin: Origin?

  /// Whether the plan declares it.
  public var isDeclared: Bool { rule == .relation }
}

/// One step of a computation.
public struct AuditStep: Hashable, Sendable {
  /// The step as it is written: `6个 + 4个 = 10个`.
  public let text: LocalizedText
  /// What came out; `nil` where the step compares or quotes.
  public let value: Quantity?
  /// The unit in which ``value`` is shown.
  public let unit: Unit?

  init(_ text: LocalizedText, _ value: Quantity? = nil, _ unit: Unit? = nil) {
    self.text = text
    self.value = value
    self.unit = unit
  }
}

/// A figure, target or event that a finding rests on.
public struct AuditInput: Hashable, Sendable {
  /// The name people read.
  public let name: LocalizedText
  /// The figure, criterion or date as it was published.
  public let asWritten: String
  /// The same as a page says it, in each language, with its unit.
  public let told: LocalizedText
  /// The plan that holds it.
  public let plan: String
  /// The indicator; `nil` for events and parameters.
  public let indicator: String?
  /// The area it speaks of; `nil` where none is named.
  public let area: String?
  /// The part of the indicator that it speaks of.
  public var part = Part.whole
  /// The period it speaks of; `nil` if it has none.
  public let period: Period?
  /// The statements it rests on.
  public let statements: [String]
  /// Where it is kept.
  public let place: Place

  /// Where an input is kept.
  public enum Place: Hashable, Sendable {
    /// A figure, target, parameter or project.
    case figure(NamedFigure.Place)
    /// An event of a plan, by its id.
    case event(String)
  }
}

extension AuditInput {
  /// The same input with the statements that it rests on.
  func resting(on statements: [String]) -> AuditInput {
    AuditInput(
      name: name, asWritten: asWritten, told: told, plan: plan, indicator: indicator, area: area,
      part: part, period: period, statements: statements, place: place)
  }
}

extension AuditFinding {
  /// Whether it belongs to what a scope selects, by itself or by one of its figures.
  func isInside(_ scope: Scope, of book: PlanBook) -> Bool {
    if scope.isEverything { return true }
    if scope.areas.isEmpty, scope.indicators.isEmpty, scope.plans.contains(plan) { return true }
    return inputs.contains { input in
      scope.includes(plan: input.plan, area: input.area, id: input.indicator ?? "")
        && scope.includes(part: input.part, of: book.plan(input.plan))
    }
  }
}

extension LoadedBook {
  /// Where an input of an audit stands.
  public func location(of input: AuditInput) -> SourceLocation? {
    switch input.place {
    case .event(let id):
      return book.plan(input.plan)?.events.first { $0.id == id }.flatMap { location(of: $0) }
    case .figure(let place): return location(of: place, plan: input.plan)
    }
  }

  /// Where a finding stands: its declaration, else its first input.
  public func location(of finding: AuditFinding) -> SourceLocation? {
    finding.origin.map { location($0) } ?? finding.inputs.first.flatMap { location(of: $0) }
  }
}
