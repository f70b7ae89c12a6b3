/// Whether the figures and promises of a book agree with each other, as known on a date.
///
/// An audit checks the relations that plans declare, and finds others by itself: what is new and what
/// there is in all, parts and wholes, districts and their city, changes on the year, restatements,
/// totals that fall, phases and dates out of order, the targets of areas and of what they lie within,
/// goals and the projects and figures behind them, parts of a year and of a time, capacity and output,
/// what one of something costs, and goals worded in several ways. One rule each has a file of its own
/// under `Rules`.
/// Every verdict comes from interval arithmetic over the bounds and the precision of the figures.
public struct Audit: Sendable {
  /// The book.
  public let book: PlanBook
  /// The day of the audit; what was published later does not count.
  public let asOf: CalendarDate
  /// What is found: declared relations in the order of the plans, then what the library found, rule
  /// by rule.
  public let findings: [AuditFinding]

  /// Audits what `scope` selects of a book.
  ///
  /// - Parameters:
  ///   - book: The book.
  ///   - asOf: The day of the audit.
  ///   - scope: A finding is kept if its plan, or one of its figures, is selected.
  ///
  /// - Complexity: Linear in figures and targets, but for sorting.
  public init(of book: PlanBook, asOf: CalendarDate, scope: Scope = Scope()) {
    self.book = book
    self.asOf = asOf
    let sources = AuditSources(book: book, asOf: asOf)
    var findings: [AuditFinding] = []
    for plan in book.plans {
      for relation in plan.relations {
        var audit = RelationAudit(relation, sources)
        findings.append(audit.finding())
      }
    }
    let declared = DeclaredTies(findings)
    for rule in FindingRules.all {
      findings += rule(sources).filter { !declared.cover($0) }
    }
    self.findings = scope.isEverything ? findings : findings.filter { $0.isInside(scope, of: book) }
  }

  /// The number of findings of each verdict.
  public var counts: [AuditVerdict: Int] {
    Dictionary(findings.map { ($0.verdict, 1) }, uniquingKeysWith: +)
  }

  /// The findings of a verdict.
  public func findings(_ verdict: AuditVerdict) -> [AuditFinding] {
    findings.filter { $0.verdict == verdict }
  }
}

/// What plans have tied themselves, so that the library need not say it again.
private struct DeclaredTies {
  private var ties: [Set<AuditInput.Place>] = []
  private var distinct: [Set<AuditInput.Place>] = []

  init(_ findings: [AuditFinding]) {
    for finding in findings {
      let places = Set(finding.inputs.map(\.place))
      if finding.verdict == .distinct { distinct.append(places) }
      ties.append(places)
    }
  }

  /// Whether a finding has only figures that one declared relation ties.
  func cover(_ finding: AuditFinding) -> Bool {
    switch finding.rule {
    case .relation, .wording, .restatement, .yearOnYear, .horizon, .programmeStart: return false
    case .digits, .sameNumber, .names, .units:
      let places = Set(finding.inputs.map(\.place))
      return distinct.contains { places.isSubset(of: $0) }
    case .cumulative, .part, .parts, .total, .phases, .breakdown, .pipeline, .goal, .flows,
      .districts, .dimension, .perUnit, .perLead, .ratio, .product, .each, .capacity, .partOfYear,
      .periodic,
      .dates, .distance, .slogan, .increments, .knownPart, .multiple, .monthlyMean, .fromZero,
      .adjacentYears, .widerGoal, .needed, .programmeShare, .sizeClass:
      let places = Set(finding.inputs.map(\.place))
      return ties.contains { places.isSubset(of: $0) }
    }
  }
}

/// What the library looks for by itself.
enum FindingRules {
  typealias Rule = @Sendable (AuditSources) -> [AuditFinding]

  static let all: [Rule] = [
    cumulative, flows, parts, increments, knownParts, districts, dimensions, yearOnYear, multiples,
    monthlyMeans, fromZero, adjacentYears, restatements, repeated, totals, phases, dates,
    breakdowns, widerGoals, pipelines, goals, distances, partsOfYears, periodicTargets, horizons,
    programmeStarts, capacities, products, each, needed, perUnit, namesakes, perLead, ratios,
    programmeShares, sizeClasses, slogans, wordings, lookalikes, sameNumbers,
  ]
}
