/// A table of areas to which a target is allocated: `area`, and any of `base`, `growth`, `capacity`,
/// `weight`, `floor`, `cap`, `fixed` (地区、基数、增量、容量、权重、下限、上限、定额).
public struct AllocationFile: Sendable {
  /// The areas, in the order of the file.
  public let areas: [AllocationArea]
  /// What is wrong in the file.
  public let diagnostics: [Diagnostic]

  private enum Column: Int, CaseIterable {
    case area, base, growth, capacity, weight, floor, cap, fixed
  }

  private static let columns: [CSVColumn] = [
    CSVColumn(name: "area", aliases: ["地区"]),
    CSVColumn(name: "base", aliases: ["基数"], isRequired: false),
    CSVColumn(name: "growth", aliases: ["增量"], isRequired: false),
    CSVColumn(name: "capacity", aliases: ["容量"], isRequired: false),
    CSVColumn(name: "weight", aliases: ["权重"], isRequired: false),
    CSVColumn(name: "floor", aliases: ["下限"], isRequired: false),
    CSVColumn(name: "cap", aliases: ["上限"], isRequired: false),
    CSVColumn(name: "fixed", aliases: ["定额"], isRequired: false),
  ]

  /// Reads a table.
  ///
  /// - Parameters:
  ///   - source: The file.
  ///   - unit: The unit of the target; numbers without a unit are in it. Weights have none.
  ///   - parts: The declared parts of the target's area; see ``Review/declaredParts(of:)``. Where
  ///     there are some, another area is an error, and one that is absent a warning.
  public init(_ source: SourceText, unit: Unit, parts: [String] = []) {
    let decoded = DecodedText(source)
    let source = decoded.source
    var table = CSVTable(source, columns: Self.columns)
    var bag = decoded.diagnostics
    var areas: [AllocationArea] = []
    var seen: Set<String> = []
    while table.next() {
      let name = table.string(Column.area.rawValue).trimmedSpaces
      let span = table.span(Column.area.rawValue)
      guard !name.isEmpty, seen.insert(name).inserted else {
        bag.error(
          .badArea, at: span, in: source,
          name.isEmpty
            ? LocalizedText(zh: "没有写明地区", en: "the row names no area")
            : LocalizedText(
              zh: "地区 \(name.quoted()) 重复", en: "the area \(name.quoted()) is there twice"),
          remedy: LocalizedText(zh: "每个地区一行", en: "write one row for each area"))
        continue
      }
      if !parts.isEmpty, !parts.contains(name) {
        bag.error(
          .badArea, at: span, in: source,
          LocalizedText(
            zh: "台账中没有下级地区 \(name.quoted())", en: "the plan declares no part \(name.quoted())"),
          remedy: Suggestion.nearest(to: name, among: parts).map { BookMessages.didYouMean($0) }
            ?? LocalizedText(
              zh: "下级地区有：\(parts.map(\.sanitized).joined(separator: "、"))",
              en: "the parts are \(parts.map(\.sanitized).joined(separator: ", "))"))
        continue
      }
      var area = AllocationArea(name)
      func number(_ column: Column) -> ExactDecimal? {
        let text = table.string(column.rawValue).trimmedSpaces
        if text.isEmpty { return nil }
        let read = column == .weight ? ExactDecimal(text) : Self.amount(text, unit)
        if read == nil {
          bag.error(
            .badFigure, at: table.span(column.rawValue), in: source,
            LocalizedText(zh: "\(text.quoted()) 无法理解", en: "cannot understand \(text.quoted())"),
            remedy: LocalizedText(
              zh: "写一个确切的数，如 12.5", en: "write an exact number, such as 12.5"))
        }
        return read
      }
      area.base = number(.base)
      area.growth = number(.growth)
      area.capacity = number(.capacity)
      area.weight = number(.weight)
      area.floor = number(.floor)
      area.cap = number(.cap)
      area.fixed = number(.fixed)
      areas.append(area)
    }
    let absent = parts.filter { !seen.contains($0) }
    if !absent.isEmpty {
      bag.warning(
        .absentArea, at: 0..<0, in: source,
        LocalizedText(
          zh: "地区表缺少\(absent.map(\.sanitized).joined(separator: "、"))，全部目标由其余地区承担",
          en: "the table lacks \(absent.map(\.sanitized).joined(separator: ", ")); "
            + "the others take the whole target"),
        remedy: LocalizedText(
          zh: "如另有安排，请加一行并写定额", en: "give it a row, with its fixed part if that is settled"))
    }
    bag.merge(table.diagnostics)
    self.areas = areas
    diagnostics = bag.sorted()
  }

  /// Whether something in the file could not be used.
  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  private static func amount(_ text: String, _ unit: Unit) -> ExactDecimal? {
    guard let reading = try? Reading(text, unit: unit).converted(to: unit),
      reading.bound == .exact
    else { return nil }
    return reading.value
  }
}

extension AllocationRule {
  /// The rule that areas have the numbers for: by weight, else by base, else equal shares.
  public static func suited(to areas: [AllocationArea]) -> AllocationRule {
    let open = areas.filter { $0.fixed == nil }
    if open.allSatisfy({ $0.weight != nil }) { return .weight }
    return open.allSatisfy { $0.base != nil } ? .base : .equal
  }
}

extension Diagnostic.Code {
  /// A row names no area, one that another row names, or one that is not a part of the whole.
  public static let badArea = Self("bad-area")
  /// A declared part has no row.
  public static let absentArea = Self("absent-area")
}
