/// The figures, events, dates and lists that expressions are made of.
extension RelationEvaluator {
  func named(_ reference: FigureReference) throws(AuditObstacle) -> NamedFigure {
    let text = reference.description
    do throws(ReferenceProblem) {
      return try book.figure(reference, in: relation.plan, asOf: sources.asOf)
    } catch {
      switch error {
      case .noFigure: throw .noFigure(text)
      case .noNumber: throw .noNumber(text)
      case .overflow: throw .overflow
      case .unknownPlan, .unknownName, .unknownProject, .unknownPart, .noSingleTarget:
        throw .unknownName(text)
      }
    }
  }

  mutating func add(_ input: AuditInput) {
    if !inputs.contains(input) { inputs.append(input) }
  }

  /// A target whose wording names only a class of size, such as 千亿级: about that number.
  mutating func sizeClass(
    _ reference: FigureReference
  ) -> (size: Reading, asWritten: String)? {
    guard reference.kind == .target,
      let number = try? book.targetNumber(reference, in: reference.plan ?? relation.plan)
    else { return nil }
    let target = book.target(at: number)
    guard target.criterion == nil,
      let unit = book.indicator(target.indicator, plan: target.plan)?.unit,
      let order = SizeClass.order(target.criterionAsWritten),
      let reading = try? Reading(order, unit: unit).converted(to: unit)
    else { return nil }
    add(sources.input(target, number: number))
    return (Reading(reading.value, reading.unit, bound: .about), target.criterionAsWritten)
  }

  mutating func figure(
    _ reference: FigureReference, asTarget: Bool
  ) throws(AuditObstacle) -> Worked {
    if let (size, asWritten) = sizeClass(reference) {
      return Worked(
        quantity: try sources.quantity(size, plan: relation.plan), text: AmountText.same(asWritten))
    }
    let figure = try named(reference)
    add(sources.input(figure))
    if case .target(let number) = figure.place {
      let target = book.target(at: number)
      if asTarget { return Worked(quantity: figure.quantity, text: sources.text(target)) }
      let threshold = figure.quantity.threshold
      return Worked(quantity: threshold, text: AmountText.text(threshold, in: figure.unit))
    }
    let text = figure.reading?.told(figure.asWritten) ?? AmountText.same(figure.asWritten)
    return Worked(quantity: figure.quantity, text: text)
  }

  mutating func stated(_ reference: FigureReference) throws(AuditObstacle) -> Worked {
    if let (size, _) = sizeClass(reference) { return try bare(size) }
    let figure = try named(reference)
    add(sources.input(figure))
    guard let reading = figure.reading else {
      let threshold = figure.quantity.threshold
      return Worked(quantity: threshold, text: AmountText.text(threshold, in: figure.unit))
    }
    return try bare(reading)
  }

  /// The number of a reading without what is said about it.
  func bare(_ reading: Reading) throws(AuditObstacle) -> Worked {
    let bare = Reading(
      value: reading.value, bound: .exact, unit: reading.unit, resolution: .zero)
    return Worked(
      quantity: try sources.quantity(bare, plan: relation.plan),
      text: Reading(reading.value, reading.unit).told())
  }

  mutating func change(
    _ reference: FigureReference, isBase: Bool
  ) throws(AuditObstacle) -> Worked {
    let figure = try named(reference)
    let input = sources.input(figure)
    add(input)
    guard case .observation(let row) = figure.place,
      let change = book.observation(at: row).yearOnYear
    else { throw .noChange(reference.description) }
    if !isBase {
      guard let rate = try change.change.rate() else { throw .noChange(reference.description) }
      return Worked(quantity: rate, text: AmountText.same(change.asWritten))
    }
    guard let (base, text) = try change.change.base(of: figure.quantity, input.told) else {
      throw .noBase(reference.description)
    }
    return Worked(quantity: base, text: text, rank: 2)
  }

  mutating func event(_ plan: String, _ id: String) throws(AuditObstacle) -> Worked {
    guard let event = book.plan(plan)?.events.first(where: { $0.id == id }) else {
      throw .unknownName(id)
    }
    guard let date = event.known(on: sources.asOf) else { throw .undated(id) }
    add(sources.input(event, on: date))
    return Worked(quantity: try Self.days(date), text: AmountText.same(date.description))
  }

  /// The days of a period, counted in seconds so that days can be added to them.
  static func days(_ period: Period) throws(AuditObstacle) -> Quantity {
    do throws(DecimalError) {
      let start = try ExactDecimal(Int(period.start.dayNumber)) * CalendarDate.secondsPerDay
      let end = try period.end.map { day throws(DecimalError) in
        try ExactDecimal(Int(day.dayNumber)) * CalendarDate.secondsPerDay
      }
      guard let days = Interval(lower: .closed(start), upper: end.map { .closed($0) }) else {
        throw DecimalError.overflow
      }
      return Quantity(face: days, range: days, dimension: .date)
    } catch {
      throw AuditObstacle(error)
    }
  }

  mutating func unknown(_ place: Int) throws(AuditObstacle) -> Worked {
    guard relation.unknowns.indices.contains(place) else { throw .overflow }
    let unknown = relation.unknowns[place]
    if !unpublished.contains(unknown.name) { unpublished.append(unknown.name) }
    return Worked(
      quantity: Quantity(face: .unbounded, range: .unbounded, dimension: unknown.unit.dimension),
      text: LocalizedText(
        zh: unknown.name[.chinese] + "（未公布）", en: unknown.name[.english] + " (not published)"))
  }

  mutating func count(_ place: Int) throws(AuditObstacle) -> Worked {
    guard relation.lists.indices.contains(place) else { throw .overflow }
    let entries = relation.lists[place].entries
    let point = Interval.point(ExactDecimal(entries.count))
    let zh = entries.map { $0[.chinese] }.joined(separator: "、")
    let en = entries.map { $0[.english] }.joined(separator: ", ")
    return Worked(
      quantity: Quantity(face: point, range: point, dimension: .listed),
      text: LocalizedText(zh: "\(entries.count)（\(zh)）", en: "\(entries.count) (\(en))"))
  }
}

extension Event {
  /// When it happened or was to happen, as far as that had been published by a date.
  func known(on date: CalendarDate) -> Period? {
    if let published, published.end(asOf: date) > date { return nil }
    return happened ?? planned
  }
}

extension LocalizedText {
  func followed(by text: LocalizedText) -> LocalizedText {
    LocalizedText(zh: self[.chinese] + text[.chinese], en: self[.english] + text[.english])
  }

  func followed(by text: String) -> LocalizedText {
    LocalizedText(zh: self[.chinese] + text, en: self[.english] + text)
  }

  func bracketed(_ isNeeded: Bool) -> LocalizedText {
    isNeeded ? LocalizedText(zh: "(\(self[.chinese]))", en: "(\(self[.english]))") : self
  }
}
