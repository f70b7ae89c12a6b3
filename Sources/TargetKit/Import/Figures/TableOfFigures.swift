/// A table of figures: its header, its rows, and how they are laid out.
struct TableOfFigures {
  let view: SheetView
  let header: TableHeader
  let title: TableTitle
  let keys: RowKeys
  /// The columns that hold values of the dimensions of the book's plans.
  let parts: TableParts
  let options: ImportOptions
  /// The names of the book; `nil` where there is none yet.
  let names: BookNames?
  /// When the table says it was published, above its header: World Bank's last update.
  let published: String?

  init(
    _ view: SheetView, _ header: TableHeader, _ title: TableTitle, _ options: ImportOptions,
    _ names: BookNames?
  ) {
    self.view = view
    self.header = header
    self.title = title
    self.options = options
    self.names = names
    keys = RowKeys(header)
    parts = TableParts(keys, names)
    published = Self.lastUpdate(view, header.above)
  }

  /// The rows below the header.
  var rows: [Int] { Array(view.rows.drop { $0 <= header.rows.upperBound }) }

  /// The columns of figures that have periods for headings.
  var periodColumns: [TableHeader.Column] { header.columns.filter { $0.period != nil } }

  /// Reads all figures; reports what is left out and what is wrong.
  func figures(_ notes: inout ImportNotes) -> [ImportedFigure] {
    noteCodes(&notes)
    let found = laidOut(&notes)
    let saved = found.filter { !view.isFormula($0.place.row, $0.place.column) }
    for figure in found where view.isFormula(figure.place.row, figure.place.column) {
      notes.reportFormula(view, figure.place)
    }
    return saved
  }

  private func laidOut(_ notes: inout ImportNotes) -> [ImportedFigure] {
    if header.column(.period) == nil, header.column(.value) != nil, periodColumns.isEmpty {
      noteUnread(&notes)
      return LongFigures(table: self).read(&notes)
    }
    if header.column(.period) != nil {
      if header.column(.value) != nil || header.column(.growth) != nil && namedColumns.isEmpty {
        noteUnread(&notes)
        return LongFigures(table: self).read(&notes)
      }
      return AcrossFigures(table: self).read(&notes)
    }
    if periodColumns.isEmpty { return AcrossFigures(table: self).read(&notes) }
    noteUnread(&notes)
    return WideFigures(table: self).read(&notes)
  }

  /// Tells of columns that nothing is known of, and whose cells are not read.
  private func noteUnread(_ notes: inout ImportNotes) {
    let unread = keys.others.filter { key in
      key.part == nil && key.role == nil && !parts.headings.contains(key.heading)
        && !options.map.ignores(key.heading)
        && !options.filters.keys.contains {
          TableWords.folded($0) == TableWords.folded(key.heading)
        }
    }
    guard let first = unread.first else { return }
    let headings = unread.map(\.heading)
    notes.left(
      view, view.place(header.rows.upperBound, first.column),
      headings.joined(separator: ", "),
      LocalizedText(
        zh: headings.count > 1 ? "这些列没有读；用 --map 说明其含义" : "这一列没有读；用 --map 说明其含义",
        en: "not read; explain it with --map"))
  }

  /// Tells of the codes of units that nobody knows.
  private func noteCodes(_ notes: inout ImportNotes) {
    guard options.unit == nil, let key = keys.key(.unit) else { return }
    var seen: Set<String> = []
    for row in rows {
      let text = keys.text(key, view, row)
      guard !text.isEmpty, PublisherUnit.name(text).isEmpty, seen.insert(text).inserted else {
        continue
      }
      notes.assumed(
        view, view.place(row, key.column), text,
        LocalizedText(
          zh: "公布机构的单位代码，按指标的单位读取",
          en: "a publisher's code; figures are taken in the unit of the indicator"))
      if seen.count >= 20 { return }
    }
  }

  /// The columns whose headings may name areas or indicators.
  var namedColumns: [TableHeader.Column] {
    header.columns.filter { $0.role == nil && $0.period == nil && !options.map.ignores($0.heading) }
  }

  /// What the text above a table of the World Bank says: Last Updated Date, 2024-06-28.
  private static func lastUpdate(_ view: SheetView, _ rows: [Int]) -> String? {
    for row in rows {
      let filled = view.filled(row)
      guard filled.count >= 2 else { continue }
      let name = TableWords.folded(view.own(row, filled[0]))
      if ["lastupdateddate", "lastupdated", "发布日期", "公布日期", "发布时间"].contains(name) {
        return view.own(row, filled[1])
      }
    }
    return nil
  }

  // MARK: - What rows state

  /// What stands in the first column of a role.
  func text(_ role: ColumnRole, _ row: Int) -> String {
    guard let column = header.column(role) else { return "" }
    return TableWords.singleLine(view.text(row, column.place))
  }

  /// A row that holds no figures: a remark, a heading, a sum of others.
  ///
  /// - Returns: Why it is left out; `nil` for a row of figures.
  func reasonToLeave(_ row: Int, _ filled: [Int]) -> LocalizedText? {
    guard let first = filled.first else { return LocalizedText(zh: "空行", en: "an empty row") }
    let text = TableWords.singleLine(view.own(row, first))
    if filled.count == 1 {
      if TableWords.isTotal(text) { return LocalizedText(zh: "合计行", en: "a row of totals") }
      return TableWords.isFootnote(text)
        ? LocalizedText(zh: "表下的说明", en: "a remark below the table")
        : LocalizedText(zh: "小标题", en: "a heading between rows")
    }
    if TableWords.isFootnote(text), !text.hasPrefix("*"), text.count <= 40 || filled.count < 3 {
      return LocalizedText(zh: "表下的说明", en: "a remark below the table")
    }
    for role in [ColumnRole.indicator, .area, .category, .number] {
      guard let key = keys.key(role) else { continue }
      if TableWords.isTotal(keys.text(key, view, row)) {
        return LocalizedText(zh: "合计行", en: "a row of totals")
      }
    }
    return nil
  }

  /// The indicator that a row names, and where.
  func indicator(_ row: Int) -> (name: String, place: CellPlace)? {
    if let name = options.indicator { return (name, view.place(row, 0)) }
    var first: (name: String, place: CellPlace)?
    for key in keys.keys where key.role == .indicator || key.role == .code {
      let text = keys.text(key, view, row)
      guard !text.isEmpty else { continue }
      let found = (name: text, place: view.place(row, key.column))
      // A column of codes counts where the book knows them.
      if names?.knowsIndicator(text) == true { return found }
      if first == nil, key.role == .indicator { first = found }
    }
    if let first { return first }
    guard keys.key(.indicator) == nil, let names, let only = names.onlyIndicator else { return nil }
    return (names.book.indicatorID(only.indicator), view.place(row, 0))
  }

  /// The area that a row names; `nil` for the indicator's own.
  func area(_ row: Int) -> String? {
    if let area = options.area { return area }
    var first: String?
    for key in keys.keys where key.role == .area {
      let text = keys.text(key, view, row)
      guard !text.isEmpty, !Self.own.contains(TableWords.folded(text)) else { continue }
      if let known = names?.area(text) { return known }
      first = first ?? text
    }
    return first
  }

  /// The part that a row speaks of; notes one that no dimension has.
  func part(_ row: Int, _ unknown: inout UnknownParts) -> Part? {
    do throws(PartProblem) { return try parts.part(row, keys, view) } catch {
      unknown.add(error, parts.place(row, view))
      return nil
    }
  }

  /// Words for the area of the plan as a whole.
  static let own: Set<String> = ["全市", "全县", "全区", "全省", "全国", "本市", "我市", "本县", "本区"]

  /// The unit that a row or a heading states.
  func unit(_ row: Int, heading: String?) -> String? {
    if let unit = options.unit { return unit }
    if let key = keys.key(.unit) {
      let text = keys.text(key, view, row)
      if !TableWords.isNone(text) { return PublisherUnit.name(text) }
    }
    return heading.flatMap { Self.unit(inHeading: $0) } ?? title.unit
  }

  /// The unit in brackets behind a heading: 数值（亿元）.
  static func unit(inHeading heading: String) -> String? {
    guard let remark = TableWords.bracketed(heading)?.remark,
      UnitRegistry.standard.unit(remark) != nil, !remark.contains(where: \.isTableDigit)
    else { return nil }
    return remark
  }

  /// A figure with what its row says beside it.
  func figure(
    _ cell: FigureCell, _ period: Period, _ row: Int, _ column: Int,
    indicator: (name: String, place: CellPlace), area: String?, part: Part = .whole, unit: String?
  ) -> ImportedFigure {
    var cell = cell
    let unit = unit ?? Self.unit(inHeading: TableWords.singleLine(indicator.name))
    for role in [ColumnRole.status] {
      let flag = text(role, row)
      if !flag.isEmpty { cell.add(flag: flag) }
    }
    var figure = ImportedFigure(
      indicator: indicator.name, area: area, period: period,
      value: unit.map { TargetWording.adding($0, to: cell.value) } ?? cell.value,
      place: view.place(row, column),
      namePlace: indicator.place)
    figure.part = part
    figure.status = cell.status
    figure.unit = unit
    // A remark keeps its lines, unlike a name.
    let note = header.column(.note).map { view.text(row, $0.place).trimmedSpaces } ?? ""
    figure.note = TableWords.isNone(note) ? cell.note : cell.note.map { note + "；" + $0 } ?? note
    let date = text(.published, row)
    figure.published = date.isEmpty ? options.published ?? published : date
    let source = text(.source, row)
    figure.source = source.isEmpty ? options.source : source
    let plan = text(.plan, row)
    figure.plan = plan.isEmpty ? options.plan : plan
    return figure
  }
}

/// The codes of units that publishers use in place of names.
enum PublisherUnit {
  /// What is counted by the hundred million or the ten thousand in English tables.
  private static let bases = [
    "yuan": "元", "rmb": "元", "cny": "元", "us dollars": "美元", "usd": "美元", "people": "人",
    "persons": "人", "tons": "吨", "tonnes": "吨", "households": "户", "kwh": "千瓦时",
    "square meters": "平方米", "square metres": "平方米", "sq.m": "平方米",
  ]

  /// 亿元 for `100 million yuan`, 万人 for `10,000 persons`; `nil` for any other unit.
  private static func counted(_ unit: String) -> String? {
    let multiples = [
      "100 million ": "亿", "hundred million ": "亿", "10,000 ": "万", "10 000 ": "万", "10000 ": "万",
      "ten thousand ": "万",
    ]
    for (words, multiple) in multiples where unit.hasPrefix(words) {
      if let base = bases[String(unit.dropFirst(words.count)).trimmedSpaces] {
        return multiple + base
      }
    }
    return nil
  }

  private static let names: [String: String] = [
    "pc": "%", "pt": "%", "percent": "%", "percentage": "%", "ths_per": "thousand persons",
    "per": "persons", "nr": "", "number": "", "thous": "thousand", "mio_eur": "million euro",
    "eur": "euro", "mio": "million",
  ]

  /// The unit that a code means; empty for a code that only its publisher knows, whose figures are
  /// taken in the unit of the indicator.
  static func name(_ code: String) -> String {
    let plain = code.lowercased()
    if let name = names[plain] ?? counted(plain) { return name }
    if plain.hasPrefix("pc_") || plain.hasPrefix("pt_") { return "%" }
    return isCode(code) ? "" : code
  }

  /// Whether a text is a code as statistics offices have them: PC_ACT, CLV10_MEUR.
  private static func isCode(_ text: String) -> Bool {
    UnitRegistry.standard.unit(text) == nil && text.count >= 2
      && text.allSatisfy { $0.isASCII && ($0.isUppercase || $0.isASCIIDigit || $0 == "_") }
  }
}
