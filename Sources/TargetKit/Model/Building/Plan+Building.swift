extension Plan {
  /// A plan in code.
  ///
  /// ```swift
  /// let plan = Plan("complexes", title: "产业创新综合体", area: "重庆市") {
  ///   Indicator("complexes", unit: "个", measure: .stock, better: .more)
  ///   Milestone("2025") { Target("complexes", .atLeast(10)) }
  ///   Milestone("2029") { Target("complexes", .atLeast(50), ambition: .stretch) }
  /// }
  /// let book = try PlanBook(plans: [plan])
  /// ```
  ///
  /// Whether its parts fit together is checked when a book takes it.
  ///
  /// - Parameters:
  ///   - id: The name used in code and files, unique within the book.
  ///   - title: The document's title.
  ///   - area: The area the plan is for.
  ///   - horizon: The years the plan covers.
  ///   - owner: Who answers for it.
  ///   - note: What a reader should know about it.
  ///   - reach: What "about" and "nearly" are worth in it.
  ///   - fiscalYear: The year of accounts that `2019/20` means.
  ///   - decimalMark: How figures stated in words write decimals.
  ///   - likelihoods: How likely projects of a stage are to deliver, as shares: `"60%"`.
  ///   - content: Its indicators, milestones and all else.
  public init(
    _ id: PlanID, title: LocalizedText, area: AreaID? = nil, horizon: Stated<Period>? = nil,
    owner: String? = nil, note: LocalizedText? = nil, reach: ApproximationReach? = nil,
    fiscalYear: FiscalYear? = nil, decimalMark: DecimalMark = .point,
    likelihoods: [Phase: Stated<ExactDecimal>] = [:],
    @PlanBuilder content: () -> PlanPart
  ) {
    let parts = PlanSections(content())
    self.init(
      id: id.text, title: title, area: area?.text, horizon: horizon?.period, owner: owner,
      note: note, sources: parts.sources, groups: parts.groups, dimensions: parts.dimensions,
      imports: parts.tableMaps,
      outcomes: parts.milestones.flatMap(\.outcomes), events: parts.events,
      parameters: parts.parameters, levers: parts.levers, pipeline: parts.pipeline,
      likelihoods: likelihoods.compactMapValues { Assumption.likelihood($0.text) },
      scenarios: parts.scenarios, slogans: parts.slogans, untracked: parts.untracked,
      revisions: parts.revisions, relations: parts.relations, fiscalYear: fiscalYear,
      decimalMark: decimalMark, reach: reach ?? .standard,
      areaNames: Dictionary(
        parts.areas.compactMap { area in area.name.map { (area.id.text, $0) } }
      ) { first, _ in first },
      areaWholes: Dictionary(
        parts.areas.compactMap { area in area.within.map { (area.id.text, $0.text) } }
      ) { first, _ in first }, file: id.text)
    var members = PlanMembers()
    members.set("plan", id.text)
    members.set("title", title)
    members.set("area", area?.text)
    members.set("owner", owner)
    members.set("horizon", horizon)
    members.set("note", note)
    members["reach"] = reach?.value
    members["fiscalYear"] = fiscalYear?.value
    members.set("decimal", decimalMark == .point ? nil : decimalMark)
    var shares = PlanMembers()
    for phase in Phase.allCases { shares.set(phase.rawValue, likelihoods[phase]) }
    members.set("likelihoods", shares)
    parts.write(into: &members, of: id.text)
    contents = StatedPlan(members.value.written(with: decimalMark))
  }
}

/// The parts of a plan in code, sort by sort.
private struct PlanSections {
  var units: [UnitDeclaration] = []
  var areas: [AreaDeclaration] = []
  var dimensions: [PlanDimension] = []
  var sources: [Source] = []
  var groups: [IndicatorGroup] = []
  var indicators: [Indicator] = []
  var milestones: [Milestone] = []
  var events: [Event] = []
  var parameters: [Parameter] = []
  var levers: [Lever] = []
  var pipeline: [Project] = []
  var scenarios: [Scenario] = []
  var slogans: [Slogan] = []
  var untracked: [Untracked] = []
  var relations: [Relation] = []
  var revisions: [Revision] = []
  var tableMaps: [TableMap] = []

  init(_ part: PlanPart) {
    for element in part.elements {
      switch element {
      case .unit(let unit): units.append(unit)
      case .area(let area): areas.append(area)
      case .dimension(let dimension): dimensions.append(dimension)
      case .source(let source): sources.append(source)
      case .group(let group): groups.append(group)
      case .indicator(let indicator): indicators.append(indicator)
      case .milestone(let milestone): milestones.append(milestone)
      case .event(let event): events.append(event)
      case .parameter(let parameter): parameters.append(parameter)
      case .lever(let lever): levers.append(lever)
      case .project(let project): pipeline.append(project)
      case .scenario(let scenario): scenarios.append(scenario)
      case .slogan(let slogan): slogans.append(slogan)
      case .untracked(let entry): untracked.append(entry)
      case .relation(let relation): relations.append(relation)
      case .revision(let revision): revisions.append(revision)
      case .tableMap(let map): tableMaps.append(map)
      }
    }
  }

  func write(into members: inout PlanMembers, of plan: String) {
    func set<Part>(
      _ key: String, _ parts: [Part], _ id: (Part) -> String, _ value: (Part) -> PlanValue
    ) {
      var named = PlanMembers()
      for part in parts { named.append(id(part), value(part)) }
      members.set(key, named)
    }
    func list(_ key: String, _ values: [PlanValue]) {
      members[key] = values.isEmpty ? nil : .list(values)
    }
    set("units", units, \.symbol, \.value)
    set("areas", areas, \.id.text, \.value)
    set("dimensions", dimensions, \.id, \.planValue)
    set("sources", sources, \.id, \.value)
    set("groups", groups, \.id) { PlanValue($0.name) }
    set("indicators", indicators, \.id, \.value)
    list("milestones", milestones.map(\.value))
    let outcomes = milestones.flatMap(\.outcomes)
    list(
      "findings", outcomes.flatMap { outcome in outcome.findings.map { $0.value(of: outcome.id) } })
    set("events", events, \.id, \.value)
    set("parameters", parameters, \.id, \.planValue)
    set("levers", levers, \.id, \.value)
    set("pipeline", pipeline, \.id, \.value)
    set("scenarios", scenarios, \.id, \.value)
    list("slogans", slogans.map(\.value))
    list("untracked", untracked.map(\.value))
    set("relations", relations, \.id, \.value)
    list("revisions", revisions.map { $0.value(in: plan) })
    list("imports", tableMaps.map(\.value))
  }
}

extension ApproximationReach {
  fileprivate var value: PlanValue {
    var members = PlanMembers()
    members.set("about", about.asPercent)
    members.set("nearly", nearly.asPercent)
    return members.value
  }
}

extension FiscalYear {
  fileprivate var value: PlanValue {
    let month = firstMonth < 10 ? "0\(firstMonth)" : "\(firstMonth)"
    guard let naming else { return .text(month) }
    var members = PlanMembers()
    members.set("starts", month)
    members.set("named", naming)
    return members.value
  }
}
