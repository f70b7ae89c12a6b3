extension MainTable {
  /// Reads the rows into a draft.
  ///
  /// - Parameters:
  ///   - id: The plan's id.
  ///   - notes: Takes what is left out, what is wrong, and how things were understood.
  /// - Returns: The draft, with all that could be understood.
  func draft(id: String, notes: inout ImportNotes) -> DraftPlan {
    var draft = DraftPlan(id: id, title: title.title ?? id, area: title.area, horizon: horizon)
    var reader = MainTableRows(table: self)
    for row in view.rows where row > header.rows.upperBound {
      reader.read(row, into: &draft, &notes)
    }
    resolveComparisons(&draft, &notes)
    return draft
  }

  /// Finds the indicators that others are compared with: 高于GDP增速.
  private func resolveComparisons(_ draft: inout DraftPlan, _ notes: inout ImportNotes) {
    let rates = draft.indicators.filter { $0.measure == .growth }
    for place in draft.indicators.indices {
      let indicator = draft.indicators[place]
      var kept: [DraftIndicator.Goal] = []
      for outcome in indicator.outcomes {
        let other = Self.compared(outcome.text, among: rates.filter { $0.name != indicator.name })
        guard let other, indicator.measure == .growth else {
          kept.append(outcome)
          continue
        }
        var goal = outcome
        goal.against = other.name
        draft.indicators[place].targets.append(goal)
        notes.assumed(
          view, goal.place, goal.text,
          LocalizedText(
            zh: "与指标 \(other.name.quoted()) 比较",
            en: "compared with the indicator \(other.name.quoted())"))
      }
      draft.indicators[place].outcomes = kept
    }
  }

  private static func compared(
    _ text: String, among rates: [DraftIndicator]
  ) -> DraftIndicator? {
    let words = ["高于", "低于", "同步", "不低于", "快于", "above", "in step", "faster than", "in line"]
    guard words.contains(where: text.lowercased().contains) else { return nil }
    let plain = TableWords.folded(text)
    let economy = ["gdp", "经济增长", "地区生产总值", "economicgrowth", "经济增速"]
    return rates.first { rate in
      let name = TableWords.folded(rate.name)
      if plain.contains(name) { return true }
      return economy.contains(where: plain.contains)
        && ["gdp", "生产总值", "经济增长", "经济增速"].contains(where: name.contains)
    }
  }
}

/// Reads the rows of a main table one by one.
struct MainTableRows {
  let table: MainTable
  private var group: String?
  private var lastWhole: String?
  private var names: Set<String> = []
  private var isBelowTable = false

  init(table: MainTable) { self.table = table }

  private var view: SheetView { table.view }
  private var header: TableHeader { table.header }

  private func text(_ role: ColumnRole, _ row: Int) -> String {
    guard let column = header.column(role) else { return "" }
    return TableWords.singleLine(view.text(row, column.place))
  }

  mutating func read(_ row: Int, into draft: inout DraftPlan, _ notes: inout ImportNotes) {
    guard let nameColumn = header.column(.indicator)?.place else { return }
    let filled = view.filled(row)
    guard let first = filled.first else { return }
    let only = TableWords.singleLine(view.own(row, first))
    if isBelowTable || filled.count == 1 && TableWords.isFootnote(only) {
      isBelowTable = isBelowTable || filled.count == 1
      let text = filled.map { view.own(row, $0) }.joined(separator: " ")
      return notes.left(
        view, view.place(row, first), TableWords.singleLine(text),
        LocalizedText(zh: "表下的说明", en: "a remark below the table"))
    }
    // The category may be merged over several rows; a row of one text alone is a heading.
    let holdsFigures = filled.contains { $0 > nameColumn }
    if !holdsFigures, filled.count == 1 || filled.allSatisfy({ view.own(row, $0) == only }) {
      return begin(group: only, &draft)
    }
    if filled.count == 2, !holdsFigures, header.column(.number)?.place == first {
      return begin(group: view.own(row, filled[1]), &draft)
    }
    let category = text(.category, row)
    if !category.isEmpty, !TableWords.isNone(category) { begin(group: category, &draft) }
    readIndicator(row, nameColumn, &draft, &notes)
  }

  private mutating func begin(group name: String, _ draft: inout DraftPlan) {
    let name = TableWords.withoutNumbering(TableWords.singleLine(name))
    group = name
    lastWhole = nil
    if !draft.groups.contains(name) { draft.groups.append(name) }
  }

  private mutating func readIndicator(
    _ row: Int, _ nameColumn: Int, _ draft: inout DraftPlan, _ notes: inout ImportNotes
  ) {
    let place = view.place(row, nameColumn)
    let written = TableWords.singleLine(view.text(row, nameColumn))
    guard !written.isEmpty else {
      return notes.error(
        .missingName, view, place,
        LocalizedText(zh: "这一行没有指标名称", en: "this row names no indicator"),
        remedy: LocalizedText(zh: "请填写指标，或删除此行", en: "name the indicator, or remove the row"))
    }
    if TableWords.isTotal(written) {
      return notes.left(
        view, place, written, LocalizedText(zh: "合计行", en: "a row of totals"))
    }
    var label = IndicatorLabel(written)
    let unitColumn = header.column(.unit)?.place
    var unitText = text(.unit, row)
    if TableWords.isNone(unitText) { unitText = "" }
    label.takeUnit(
      stated: unitText.isEmpty ? table.title.unit ?? "" : unitText,
      takesUnknown: header.column(.unit) == nil)
    guard let unit = unit(label, unitText, row, &notes, place) else { return }
    if unit.isUnknown, !draft.units.contains(unit.symbol) {
      draft.units.append(unit.symbol)
      notes.assumed(
        view, view.place(row, unitColumn ?? nameColumn), unit.symbol,
        LocalizedText(
          zh: "不是已知单位，作为自定计数单位写入 units",
          en: "no known unit; declared under units as a thing that is counted"))
    }
    var name = label.name
    if !names.insert(name).inserted {
      name += "（\(unit.symbol)）"
      guard names.insert(name).inserted else {
        return notes.error(
          .duplicateName, view, place,
          LocalizedText(
            zh: "指标 \(written.quoted()) 重复", en: "the indicator \(written.quoted()) is there twice"),
          remedy: LocalizedText(zh: "请给出不同的名称", en: "give them names of their own"))
      }
    }
    var indicator = DraftIndicator(
      name: name, place: place, unit: unit.symbol,
      unitPlace: view.place(row, unitColumn ?? nameColumn))
    indicator.group = group
    if label.isPart { indicator.partOf = lastWhole } else { lastWhole = name }
    readFacts(row, &indicator, &notes)
    let cells = RowCells(table: table, row: row, unit: unit)
    cells.read(into: &indicator, &notes)
    draft.indicators.append(indicator)
  }

  /// The unit of a row: its own, that behind its name, that of the whole table, or that beside its figures.
  private func unit(
    _ label: IndicatorLabel, _ stated: String, _ row: Int, _ notes: inout ImportNotes,
    _ place: CellPlace
  ) -> RowUnit? {
    let written = stated.isEmpty ? label.unit ?? table.title.unit ?? "" : stated
    if !written.isEmpty { return RowUnit(written) }
    for year in table.targets + (table.baseline.map { [$0] } ?? []) + table.figures {
      let text = view.own(row, year.column.place)
      if let reading = try? Reading(text), !reading.unit.symbol.isEmpty {
        return RowUnit(reading.unit.symbol)
      }
    }
    notes.error(
      .missingUnit, view, place,
      LocalizedText(
        zh: "指标 \(label.name.quoted()) 没有单位", en: "the indicator \(label.name.quoted()) has no unit"
      ),
      remedy: LocalizedText(
        zh: "请加“单位”列，或把单位写在名称后的括号里，例如 森林覆盖率（%）",
        en: "add a column for the unit, or write it in brackets behind the name: forest cover (%)"))
    return nil
  }

  private func readFacts(
    _ row: Int, _ indicator: inout DraftIndicator, _ notes: inout ImportNotes
  ) {
    let owner = text(.owner, row)
    if !TableWords.isNone(owner) { indicator.owner = owner }
    let note = text(.note, row)
    if !TableWords.isNone(note) { indicator.note = note }
    let ambition = text(.ambition, row)
    guard !TableWords.isNone(ambition), let column = header.column(.ambition)?.place else { return }
    indicator.ambition = Ambition(tableWord: ambition)
    if indicator.ambition == nil {
      notes.left(
        view, view.place(row, column), ambition,
        LocalizedText(
          zh: "不是约束性、预期性或力争", en: "neither binding, expected nor stretch"))
    }
  }
}

/// The unit of a row, and whether anybody knows it.
struct RowUnit {
  let symbol: String
  let unit: Unit
  let isUnknown: Bool

  init(_ symbol: String) {
    self.symbol = symbol
    let known = UnitRegistry.standard.unit(symbol)
    isUnknown = known == nil
    unit = known ?? Unit(unchecked: symbol, .count(of: symbol), .one)
  }
}

/// The name of an indicator as a cell has it: 其中：公有企业（家）*.
struct IndicatorLabel {
  private(set) var name: String
  /// The unit in brackets behind the name.
  private(set) var unit: String?
  /// Whether it counts a part of the one above.
  private(set) var isPart = false

  init(_ text: String) {
    var rest = TableWords.withoutNumbering(text)
    for word in ["其中：", "其中:", "其中，", "其中", "of which:", "of which ", "Of which: ", "#"]
    where rest.hasPrefix(word) && rest.count > word.count {
      rest = String(rest.dropFirst(word.count)).trimmedSpaces
      isPart = true
      break
    }
    while let last = rest.last, "*①②③④⑤⑥⑦⑧⑨¹²³".contains(last), rest.count > 1 {
      rest = String(rest.dropLast()).trimmedSpaces
    }
    name = rest
  }

  /// Takes the unit off the name, if what stands in brackets is one.
  ///
  /// - Parameters:
  ///   - stated: The unit that is stated elsewhere; empty if there is none.
  ///   - takesUnknown: Whether a short word that is no known unit is one too.
  mutating func takeUnit(stated: String, takesUnknown: Bool = false) {
    guard let (shorter, remark) = TableWords.bracketed(name) else { return }
    guard
      TableWords.folded(remark) == TableWords.folded(stated)
        || UnitRegistry.standard.unit(remark) != nil && !remark.contains(where: \.isTableDigit)
        || takesUnknown && stated.isEmpty && remark.count <= 8
          && !remark.contains(where: \.isTableDigit)
    else { return }
    name = shorter
    unit = remark
  }
}

extension Ambition {
  /// How firmly something is promised, in the words of tables.
  init?(tableWord text: String) {
    let plain = TableWords.folded(text)
    let words: [(Ambition, [String])] = [
      (.binding, ["约束", "强制", "binding", "mandatory", "obligatory", "compulsory"]),
      (.expected, ["预期", "指导", "expected", "anticipat", "indicative"]),
      (.stretch, ["力争", "争取", "奋斗", "stretch", "aspiration"]),
    ]
    guard let known = words.first(where: { $0.1.contains(where: plain.contains) }) else {
      return nil
    }
    self = known.0
  }
}

extension Diagnostic.Code {
  /// A row of a table names no indicator.
  public static let missingName = Self("missing-name")
  /// An indicator of a table has no unit.
  public static let missingUnit = Self("missing-unit")
  /// Two rows of a table bear the same name.
  public static let duplicateName = Self("duplicate-name")
}
