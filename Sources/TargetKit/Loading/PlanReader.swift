/// Reads one plan file into a book.
///
/// What can be understood is kept; everything else is reported, so that one run shows all of it.
struct PlanReader {
  let source: SourceText
  let file: UInt32
  var book: PlanBook
  var bag: DiagnosticBag

  /// The number of the plan in the book.
  var plan = 0
  var units = UnitRegistry.standard
  var sources: Set<String> = []
  var planArea: UInt32?
  var reach = ApproximationReach.standard
  var fiscalYear: FiscalYear?
  var decimalMark: DecimalMark?
  var findings: [String: [Outcome.Finding]] = [:]
  /// Where the findings about each outcome stand.
  var findingSpans: [String: Range<Int>] = [:]
  /// The number of the plan's first target.
  private(set) var firstTarget = 0
  /// Ids of indicators that could not be read; uses of them are not reported again.
  var brokenIndicators: Set<String> = []
  /// The data files that the plan names.
  private(set) var observationFiles: [NamedFile] = []
  private(set) var targetFiles: [NamedFile] = []
  private(set) var remarkFiles: [NamedFile] = []

  /// A data file, as a plan names it.
  struct NamedFile {
    let name: String
    let span: Range<Int>
  }

  init(source: SourceText, file: UInt32, book: consuming PlanBook, bag: consuming DiagnosticBag) {
    self.source = source
    self.file = file
    self.book = book
    self.bag = bag
  }

  /// Reads the file.
  ///
  /// - Returns: Whether a plan was found in it.
  mutating func read() -> Bool {
    guard let document = JSONReader.read(source, into: &bag) else { return false }
    let source = source
    return read(document.root, keeping: StatedPlan { PlanValue(source) })
  }

  /// Reads a plan whose values have been found.
  ///
  /// - Parameters:
  ///   - root: The plan.
  ///   - contents: What the plan keeps of all that it says.
  /// - Returns: Whether it is one.
  mutating func read(_ root: JSONNode, keeping contents: StatedPlan) -> Bool {
    guard
      let object = ObjectReader(
        root, keys: PlanKeys.plan, what: LocalizedText(zh: "规划", en: "a plan"), into: &bag)
    else { return false }
    guard let id = object.string("plan", into: &bag) else {
      if object["plan"] == nil {
        object.reportMissing("plan", #""plan": "city-industry-2030""#, into: &bag)
      }
      return false
    }
    if let known = book.plan(id), let node = object["plan"] {
      bag.error(
        .duplicatePlan, at: node.span, in: source,
        LocalizedText(
          zh: "规划 \(id.quoted()) 已在 \(known.file) 中定义",
          en: "the plan \(id.quoted()) is already defined in \(known.file)"),
        remedy: LocalizedText(zh: "每个规划用不同的名称", en: "give each plan a name of its own"))
      return false
    }
    readHead(object, id: id)
    book.plans[plan].contents = contents
    readFindings(object)
    readGroups(object)
    readDimensions(object)
    readImports(object)
    readIndicators(object)
    readMilestones(object)
    readSections(object)
    readRevisions(object)
    readLevers(object)
    readScenarios(object)
    readRelations(object)
    readFiles(object)
    return true
  }

  private mutating func readHead(_ object: ObjectReader, id: String) {
    let area = object.string("area", into: &bag)
    planArea = area.map { UInt32(book.areas.intern($0)) }
    readReach(object)
    fiscalYear = fiscalYear(object)
    decimalMark = object.choice("decimal", DecimalMark.self, into: &bag)
    readUnits(object)
    let documents = readSources(object)
    sources = Set(documents.map(\.id))
    let title = object.localized("title", into: &bag)
    if title == nil, object["title"] == nil {
      object.reportMissing("title", #""title": { "zh": "…", "en": "…" }"#, into: &bag)
    }
    let areas = readAreas(object)
    plan = book.plans.count
    firstTarget = book.targetTable.records.count
    book.append(
      Plan(
        id: id, title: title ?? LocalizedText(guessing: id), area: area,
        horizon: period(object["horizon"]), owner: object.string("owner", into: &bag),
        note: object.localized("note", into: &bag), sources: documents,
        reach: reach, areaNames: areas.names, areaWholes: areas.wholes, file: source.file),
      planArea: planArea)
    book.plans[plan].fiscalYear = fiscalYear
    book.plans[plan].decimalMark = decimalMark
  }

  private mutating func readReach(_ object: ObjectReader) {
    guard let node = object["reach"],
      let reader = ObjectReader(
        node, keys: PlanKeys.reach, what: ObjectReader.named("reach"), into: &bag)
    else { return }
    if let about = share(reader, "about") {
      reach.about = about
      reach.isAboutStated = true
    }
    if let nearly = share(reader, "nearly") { reach.nearly = nearly }
  }

  private mutating func share(_ object: ObjectReader, _ key: String) -> ExactDecimal? {
    guard let node = object[key], let text = object.figure(key, into: &bag) else { return nil }
    guard let reading = try? Reading(text, unit: Unit.share, units: units),
      let share = try? reading.converted(to: .share), share.bound == .exact,
      share.value >= .zero, share.value < .one
    else {
      bag.error(
        .badFigure, at: node.span, in: source,
        LocalizedText(
          zh: "\(text.quoted()) 不是小于 100% 的比例", en: "\(text.quoted()) is no share below 100%"),
        remedy: LocalizedText(zh: "写成 5%", en: "write it like 5%"))
      return nil
    }
    return share.value
  }

  /// `"04"`, or `{ "starts": "04", "named": "end" }` where FY2019 is written too.
  private mutating func fiscalYear(_ object: ObjectReader) -> FiscalYear? {
    guard let node = object["fiscalYear"] else { return nil }
    guard node.kind == .object else { return fiscalYear(startingAt: node, named: nil) }
    guard
      let reader = ObjectReader(
        node, keys: PlanKeys.fiscalYear, what: ObjectReader.named("fiscalYear"), into: &bag)
    else { return nil }
    guard let starts = reader["starts"] else {
      reader.reportMissing("starts", #""starts": "04""#, into: &bag)
      return nil
    }
    let naming = reader.choice("named", FiscalYear.Naming.self, into: &bag)
    return fiscalYear(startingAt: starts, named: naming)
  }

  private mutating func fiscalYear(
    startingAt node: JSONNode, named naming: FiscalYear.Naming?
  ) -> FiscalYear? {
    if let text = node.figureText, text.utf8.count <= 2, let month = Int(text),
      let year = FiscalYear(firstMonth: month, naming: naming)
    {
      return year
    }
    ObjectReader.report(
      node,
      wanted: LocalizedText(zh: "首月 \"01\" 至 \"12\"", en: "its first month, \"01\" to \"12\""),
      ObjectReader.named("fiscalYear"), &bag)
    return nil
  }

  private mutating func readUnits(_ object: ObjectReader) {
    guard let node = object["units"] else { return }
    guard node.kind == .object else {
      return ObjectReader.report(
        node, wanted: LocalizedText(zh: "对象 { }", en: "an object { }"), ObjectReader.named("units"),
        &bag)
    }
    for member in node.members {
      guard
        let reader = ObjectReader(
          member.value, keys: PlanKeys.unit, what: LocalizedText(zh: "单位", en: "a unit"), into: &bag
        )
      else { continue }
      if let definition = reader.string("is", into: &bag), let span = reader["is"]?.span {
        declare(member.key, as: definition, span)
      } else {
        let counts = reader.bool("counts", into: &bag) ?? true
        let dimension = counts ? Dimension.count(of: member.key) : Dimension(member.key)
        units.declare(Unit(unchecked: member.key, dimension, .one))
      }
    }
  }

  private mutating func declare(_ symbol: String, as definition: String, _ span: Range<Int>) {
    if let reading = try? Reading(definition, units: units), reading.bound == .exact,
      let scale = try? reading.value * reading.unit.scale,
      let unit = Unit(symbol: symbol, dimension: reading.unit.dimension, scale: scale)
    {
      units.declare(unit)
      return
    }
    bag.error(
      .unknownUnit, at: span, in: source,
      LocalizedText(
        zh: "\(definition.quoted()) 不是已知单位的倍数",
        en: "\(definition.quoted()) is no multiple of a known unit"),
      remedy: LocalizedText(zh: "写成 \"is\": \"100亿元\"", en: "write it like \"is\": \"100亿元\""))
  }

  private mutating func readSources(_ object: ObjectReader) -> [Source] {
    var documents: [Source] = []
    for member in members(of: object, "sources")
    where !documents.contains(where: { $0.id == member.key }) {
      guard
        let reader = ObjectReader(
          member.value, keys: PlanKeys.source, what: LocalizedText(zh: "来源", en: "a source"),
          into: &bag)
      else { continue }
      let title = reader.localized("title", into: &bag)
      documents.append(
        Source(
          id: member.key, title: title ?? LocalizedText(guessing: member.key),
          published: period(reader["published"]), link: reader.string("link", into: &bag)))
    }
    return documents
  }

  private mutating func readFiles(_ object: ObjectReader) {
    guard let node = object["files"],
      let reader = ObjectReader(
        node, keys: PlanKeys.files, what: ObjectReader.named("files"), into: &bag)
    else { return }
    observationFiles = named(reader, "observations")
    targetFiles = named(reader, "targets")
    remarkFiles = named(reader, "remarks")
  }

  private mutating func named(_ object: ObjectReader, _ key: String) -> [NamedFile] {
    guard let node = object[key] else { return [] }
    let nodes = node.kind == .array ? Array(node.elements) : [node]
    _ = object.strings(key, into: &bag)
    return nodes.compactMap { element in
      element.string.map { NamedFile(name: $0, span: element.span) }
    }
  }

  // MARK: - Small values

  /// The period that a text names; reports a text that names none.
  mutating func period(_ node: JSONNode?) -> Period? {
    guard let node else { return nil }
    guard let text = node.figureText else {
      ObjectReader.report(
        node, wanted: LocalizedText(zh: "加引号的日期或时期", en: "a date or period in quotes"),
        LocalizedText(zh: "日期", en: "the date"), &bag)
      return nil
    }
    do throws(PlanPeriods.Problem) {
      return try PlanPeriods(fiscalYear: fiscalYear).stretch(text)
    } catch {
      bag.error(
        .badPeriod, at: node.span, in: source, error.message(text), remedy: error.remedy)
      return nil
    }
  }

  /// A figure with its numbers written with a point; numbers of JSON have one in any plan.
  func pointed(_ figure: String, at span: Range<Int>) -> String {
    let isNumber = source.withBytes { bytes in
      bytes.indices.contains(span.lowerBound) && bytes[span.lowerBound] != UInt8(ascii: "\"")
    }
    return isNumber ? figure : decimalMark?.pointed(figure) ?? figure
  }

  /// The number of a declared source; reports one that nobody declared.
  mutating func sourceNumber(_ object: ObjectReader) -> UInt32? {
    guard let id = object.string("source", into: &bag), let node = object["source"] else {
      return nil
    }
    if !sources.contains(id) {
      bag.error(
        .undeclaredSource, at: node.span, in: source, BookMessages.undeclaredSource(id),
        remedy: BookMessages.undeclaredRemedy(id, among: sources.sorted(), under: "sources"))
    }
    return UInt32(book.sourceIDs.intern(id))
  }

  mutating func report(_ error: FigureError, _ text: String, at span: Range<Int>) {
    bag.error(error.code, at: span, in: source, error.message(text), remedy: error.remedy)
  }

  mutating func report(_ error: UnitError, at span: Range<Int>) {
    bag.error(.wrongUnit, at: span, in: source, error.message, remedy: error.remedy)
  }
}

extension Unit {
  /// Shares as plain numbers: 0.05 for 5 %.
  static let share = Unit(unchecked: "", .share, .one)
}
