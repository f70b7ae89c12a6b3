/// Turns a criterion as written into the numbers that satisfy it, for one indicator.
struct CriterionResolver {
  /// The unit of the indicator.
  let unit: Unit
  /// The unit of numbers that have none of their own, if it is another.
  var written: Unit?
  let units: UnitRegistry
  let better: Direction?
  let baseline: Baseline?
  let reach: ApproximationReach

  /// What became of a text.
  enum Result {
    case criterion(Criterion)
    /// A change against a baseline that nobody stated: kept, reported as incomplete, never judged.
    case needsBaseline
    case figureError(FigureError)
    case unitError(UnitError)
    /// A number alone, and nothing tells whether more or less is better.
    case directionUnclear
  }

  func resolve(_ text: String) -> Result {
    do throws(FigureError) {
      switch try CriterionPhrase(text, unit: written ?? unit, units: units) {
      case .level(let criterion): return converted(criterion)
      case .bare(let value, let written): return compared(value, in: written, stated: nil)
      case .reaching(let value, let written):
        // 达到 asks for arriving: from below, unless less is better.
        return compared(value, in: written, stated: better == .less ? nil : .atLeast)
      case .change(let change, let stated):
        return changed(change, stated: stated)
      }
    } catch {
      return .figureError(error)
    }
  }

  private func converted(_ criterion: Criterion) -> Result {
    do throws(UnitError) {
      return .criterion(try criterion.converted(to: unit))
    } catch {
      return .unitError(error)
    }
  }

  private func compared(
    _ value: ExactDecimal, in written: Unit, stated: Reading.Bound?
  ) -> Result {
    do throws(UnitError) {
      let level = try Reading(value, written).converted(to: unit)
      return compared(level.value, resolution: level.resolution, stated: stated)
    } catch {
      return .unitError(error)
    }
  }

  private func changed(_ change: Change, stated: Reading.Bound?) -> Result {
    guard let baseline else { return .needsBaseline }
    do throws(UnitError) {
      let level = try change.level(from: baseline.reading.value, in: unit)
      let direction: Reading.Bound = change.isIncrease ? .atLeast : .atMost
      return compared(
        level, resolution: baseline.reading.resolution, stated: stated ?? direction)
    } catch {
      return .unitError(error)
    }
  }

  /// A comparison with a number: as stated, else by what is better, else by the way from the
  /// baseline.
  private func compared(
    _ value: ExactDecimal, resolution: ExactDecimal, stated: Reading.Bound?
  ) -> Result {
    guard
      let bound = stated
        ?? Self.bound(of: value, better: better, baseline: baseline?.reading.value),
      let comparison = TargetTable.Comparison(bound)
    else { return .directionUnclear }
    return .criterion(
      Criterion(accepted: comparison.accepted(value), unit: unit, resolution: resolution))
  }

  /// What a number alone means; `nil` if nothing tells.
  static func bound(
    of value: ExactDecimal, better: Direction?, baseline: ExactDecimal?
  ) -> Reading.Bound? {
    switch better {
    case .more: return .atLeast
    case .less: return .atMost
    case .within: return .exact
    case nil:
      guard let baseline, baseline != value else { return nil }
      return baseline < value ? .atLeast : .atMost
    }
  }

  static func unclearMessage(_ text: String) -> LocalizedText {
    LocalizedText(
      zh: "\(text.quoted()) 没有说明是下限还是上限",
      en: "\(text.quoted()) says neither at least nor at most")
  }

  static let unclearRemedy = LocalizedText(
    zh: "写成 >= 10 或 <= 10，或给出指标的 better 或基期值",
    en: "write >= 10 or <= 10, or state the indicator's better or baseline")
}
