/// The figures and targets in one row of a main table.
struct RowCells {
  let table: MainTable
  let row: Int
  let unit: RowUnit

  private var view: SheetView { table.view }

  func read(into indicator: inout DraftIndicator, _ notes: inout ImportNotes) {
    readBaseline(&indicator, &notes)
    var traits = IndicatorTraits(name: indicator.name, unit: unit.unit)
    indicator.measure = traits.measure
    let wording = TargetWording(
      traits: traits, unit: unit.symbol, hasBaseline: indicator.baseline != nil)
    readTargets(&indicator, wording, &notes)
    readRates(&indicator, wording, &notes)
    readFigures(&indicator, &notes)
    // A total without what came before it is a sum of yearly amounts.
    let isTotal = indicator.targets.contains { $0.text.hasPrefix("〔") }
    if isTotal, !traits.isPercent { indicator.measure = .flow }
    let rates = indicator.targets.contains {
      $0.text.hasPrefix("累计降低") || $0.text.hasPrefix("累计增长")
    }
    if rates, traits.isPercent {
      indicator.recordsYearlyRates = true
      notes.assumed(
        view, indicator.place, indicator.name,
        LocalizedText(
          zh: "今后的数据按当年变化率记录（records: yearly-rates）；若公布累计变化率，请改为 cumulative-rates",
          en:
            "figures are taken as the changes of single years (records: yearly-rates); write cumulative-rates where totals are published"
        ))
    }
    traits = IndicatorTraits(name: indicator.name, unit: unit.unit)
    decideDirection(&indicator, traits, &notes)
    decideHold(&indicator, &notes)
  }

  // MARK: - Start

  private func readBaseline(_ indicator: inout DraftIndicator, _ notes: inout ImportNotes) {
    guard let year = table.baseline else { return }
    let place = view.place(row, year.column.place)
    let text = TableWords.singleLine(view.text(row, year.column.place))
    guard !TableWords.isNone(text) else { return }
    if TargetWording.bracketed(text) != nil {
      indicator.append(note: "\(year.column.lowest)：\(text)")
      return notes.left(
        view, place, text,
        LocalizedText(
          zh: "括号内是上一时期的累计数，不是基期值；已写入备注",
          en: "a total of the years before is no figure to start from; kept in the note"))
    }
    let value = TargetWording.adding(unit.symbol, to: text)
    guard check(value, place, &notes) else { return }
    indicator.baseline = DraftIndicator.Baseline(
      value: value, period: year.period, place: place)
  }

  /// Whether a figure can be read in the unit of the row; reports one that can't.
  private func check(_ text: String, _ place: CellPlace, _ notes: inout ImportNotes) -> Bool {
    var units = UnitRegistry.standard
    if unit.isUnknown { units.declare(unit.unit) }
    do throws(FigureError) {
      let reading = try Reading(text, unit: unit.unit, units: units)
      do throws(UnitError) {
        _ = try reading.converted(to: unit.unit)
        return true
      } catch {
        notes.error(.wrongUnit, view, place, error.message, remedy: error.remedy)
      }
    } catch {
      notes.error(error.code, view, place, error.message(text), remedy: error.remedy)
    }
    return false
  }

  // MARK: - Targets

  private func readTargets(
    _ indicator: inout DraftIndicator, _ wording: TargetWording, _ notes: inout ImportNotes
  ) {
    for year in table.targets {
      let place = view.place(row, year.column.place)
      let text = TableWords.singleLine(view.text(row, year.column.place))
      switch wording.level(text) {
      case .none: continue
      case .number(let number, _):
        indicator.targets.append(.init(due: year.period, text: number, place: place))
      case .words(let words):
        indicator.outcomes.append(.init(due: year.period, text: words, place: place))
      }
    }
  }

  private func readRates(
    _ indicator: inout DraftIndicator, _ wording: TargetWording, _ notes: inout ImportNotes
  ) {
    guard let due = table.targets.last?.period ?? end(of: table.horizon) else { return }
    for column in table.header.columns(.rate) {
      let place = view.place(row, column.place)
      let text = TableWords.singleLine(view.text(row, column.place))
      let ask = wording.rate(text, heading: column.heading)
      if ask == .none { continue }
      // The level of the last year is the promise; how it is reached on average explains it.
      if indicator.targets.contains(where: { $0.due == due }) {
        indicator.append(note: "\(TableWords.singleLine(column.lowest))：\(text)")
        notes.left(
          view, place, text,
          LocalizedText(
            zh: "以\(due.description)年目标值为准，此数写入备注",
            en: "the target for \(due.description) counts; this is kept in the note"))
        continue
      }
      switch ask {
      case .none: continue
      case .number(let number, _):
        indicator.targets.append(.init(due: due, text: number, place: place))
      case .words(let words):
        indicator.outcomes.append(.init(due: due, text: words, place: place))
      }
    }
  }

  private func end(of horizon: Period?) -> Period? {
    horizon?.end.flatMap { Period(year: $0.components.year) }
  }

  private func readFigures(_ indicator: inout DraftIndicator, _ notes: inout ImportNotes) {
    for year in table.figures {
      let text = TableWords.singleLine(view.text(row, year.column.place))
      guard !TableWords.isNone(text) else { continue }
      let place = view.place(row, year.column.place)
      if TargetWording.bracketed(text) != nil {
        notes.left(
          view, place, text,
          LocalizedText(zh: "累计数不是当年的数据", en: "a total is no figure of the year"))
        continue
      }
      let value = TargetWording.adding(unit.symbol, to: text)
      guard check(value, place, &notes) else { continue }
      indicator.figures.append(
        ImportedFigure(
          indicator: indicator.name, period: year.period, value: value, place: place,
          namePlace: indicator.place))
    }
  }

  // MARK: - Direction

  /// Which way is better: as the words of the target say, as the way from the start leads, as the name
  /// tells; more where nothing tells, which is said.
  private func decideDirection(
    _ indicator: inout DraftIndicator, _ traits: IndicatorTraits, _ notes: inout ImportNotes
  ) {
    if indicator.recordsYearlyRates, traits.isReduction {
      indicator.better = .less
      return
    }
    for goal in indicator.targets {
      if let side = Self.side(of: goal.text) {
        indicator.better = side
        return
      }
    }
    if let better = way(indicator) ?? traits.better {
      indicator.better = better
      return
    }
    guard let goal = indicator.targets.first, goal.against == nil else { return }
    indicator.better = .more
    notes.assumed(
      view, indicator.place, indicator.name,
      LocalizedText(
        zh: "表中没有说明方向，按越高越好（better: more）", en: "nothing tells the direction; taken as better: more"
      ))
  }

  /// A level that the start has reached already is to be held, which the plan then says.
  private func decideHold(_ indicator: inout DraftIndicator, _ notes: inout ImportNotes) {
    guard let start = indicator.baseline, let better = indicator.better, better != .within,
      indicator.targets.count == 1, let goal = indicator.targets.first,
      let from = try? Reading(start.value, unit: unit.unit).converted(to: unit.unit),
      let to = try? Reading(goal.text, unit: unit.unit).converted(to: unit.unit),
      better == .more ? from.value >= to.value : from.value <= to.value
    else { return }
    let number = to.unit.written(after: to.value)
    if Self.side(of: goal.text) != nil {
      indicator.better = .within
    } else {
      let words = better == .more ? "保持在\(number)以上" : "控制在\(number)以内"
      indicator.targets = [.init(due: goal.due, text: words, place: goal.place)]
    }
    notes.assumed(
      view, goal.place, goal.text,
      LocalizedText(
        zh: "基期已经达到，按保持的目标读取", en: "reached at the start already, so taken as a level to hold"))
  }

  /// The way from the start to the target.
  private func way(_ indicator: DraftIndicator) -> Direction? {
    guard let start = indicator.baseline, let goal = indicator.targets.first,
      !goal.text.hasPrefix("年均"), !goal.text.hasPrefix("累计"), !goal.text.hasPrefix("〔"),
      let from = try? Reading(start.value, unit: unit.unit),
      let to = try? Reading(goal.text, unit: unit.unit),
      from.unit.dimension == to.unit.dimension,
      let first = try? from.converted(to: unit.unit), let last = try? to.converted(to: unit.unit),
      first.value != last.value
    else { return nil }
    return first.value < last.value ? .more : .less
  }

  /// The side that the words of a target name.
  private static func side(of text: String) -> Direction? {
    let plain = Numerals.halfWidth(text)
    if [
      "≤", "<", "以内", "以下", "不超过", "控制在", "不高于", "低于", "降至", "下降", "降低", "减少", "at most", "below",
    ]
    .contains(where: plain.contains), !plain.contains("不低于") {
      return .less
    }
    if ["≥", ">", "以上", "不低于", "不少于", "超过", "提高", "增长", "新增", "at least", "above"]
      .contains(where: plain.contains)
    {
      return .more
    }
    return nil
  }
}

extension DraftIndicator {
  /// Adds a remark to the note.
  mutating func append(note text: String) {
    note = note.map { $0 + "；" + text } ?? text
  }
}
