extension PlanBook {
  /// The figure that a reference names.
  ///
  /// Of several figures for a period the last one published by `date` counts; without a period, that
  /// for the latest one.
  ///
  /// - Parameters:
  ///   - reference: What is asked for.
  ///   - plan: The plan whose names are meant where the reference names none.
  ///   - date: Only what was published by then is looked at.
  /// - Returns: The figure, the target's criterion, or the parameter's value.
  /// - Throws: ``ReferenceProblem`` that says why there is none.
  public func figure(
    _ reference: FigureReference, in plan: String, asOf date: CalendarDate
  ) throws(ReferenceProblem) -> NamedFigure {
    let id = reference.plan ?? plan
    guard let plan = self.plan(id) else { throw .unknownPlan(id) }
    switch reference.kind {
    case .project: return try contribution(reference, of: plan)
    case .target: return try target(reference, of: plan)
    case .figure: break
    }
    guard let indicator = indicator(reference.name, plan: id) else {
      return try parameter(reference, of: plan)
    }
    guard let series = try series(of: reference, plan: id) else { throw .noFigure }
    var history = SeriesHistory(asOf: date)
    history.load(series: series, of: self)
    // A relation may be one of expected values; what decides a verdict is another matter.
    let figure =
      if let period = reference.period {
        history.figures.last { periods.unpack($0.period) == period }
          ?? history.forecasts.last { periods.unpack($0.period) == period }
      } else {
        history.figures.last ?? history.forecasts.last
      }
    guard let figure else { throw .noFigure }
    let observation = observation(at: figure.row, series: series)
    return NamedFigure(
      reference: reference, plan: id, name: indicator.name, reading: observation.reading,
      quantity: try quantity(observation.reading, plan), unit: indicator.unit,
      asWritten: observation.asWritten, period: observation.period,
      place: .observation(figure.row))
  }

  private func quantity(
    _ reading: Reading, _ plan: Plan
  ) throws(ReferenceProblem) -> Quantity {
    do throws(QuantityError) {
      return try Quantity(reading, plan.reach)
    } catch {
      throw .overflow
    }
  }

  private func parameter(
    _ reference: FigureReference, of plan: Plan
  ) throws(ReferenceProblem) -> NamedFigure {
    guard let parameter = plan.parameters.first(where: { $0.id == reference.name }) else {
      throw .unknownName(reference.name)
    }
    return NamedFigure(
      reference: reference, plan: plan.id, name: parameter.name, reading: parameter.value,
      quantity: try quantity(parameter.value, plan), unit: parameter.value.unit,
      asWritten: parameter.asWritten, period: nil, place: .parameter(parameter.id))
  }

  private func contribution(
    _ reference: FigureReference, of plan: Plan
  ) throws(ReferenceProblem) -> NamedFigure {
    guard let project = plan.pipeline.first(where: { $0.id == reference.project }),
      let part = project.brings.first(where: { $0.indicator == reference.name })
    else { throw .unknownProject(reference.project ?? "") }
    return NamedFigure(
      reference: reference, plan: plan.id, name: project.name, reading: part.amount,
      quantity: try quantity(part.amount, plan), unit: part.amount.unit,
      asWritten: part.asWritten, period: project.expected, place: .project(project.id))
  }

  private func target(
    _ reference: FigureReference, of plan: Plan
  ) throws(ReferenceProblem) -> NamedFigure {
    guard let indicator = indicator(reference.name, plan: plan.id) else {
      throw .unknownName(reference.name)
    }
    let number = try targetNumber(reference, in: plan.id)
    let target = target(at: number)
    guard let criterion = target.criterion else { throw .noNumber }
    let quantity: Quantity
    do throws(QuantityError) {
      quantity = try Quantity(criterion)
    } catch {
      throw .overflow
    }
    return NamedFigure(
      reference: reference, plan: plan.id, name: indicator.name, reading: nil, quantity: quantity,
      unit: indicator.unit, asWritten: target.criterionAsWritten, period: target.due,
      place: .target(number))
  }
}
