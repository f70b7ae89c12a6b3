/// The columns of a table that hold values of a plan's dimensions: 性别, age.
struct TableParts {
  private let columns: [(key: RowKeys.Key, dimension: PlanDimension)]

  init(_ keys: RowKeys, _ names: BookNames?) {
    let dimensions = names.map { names in names.plans.flatMap { names.book.plans[$0].dimensions } }
    columns = keys.others.compactMap { key in
      dimensions?.first { $0.isHeaded(by: key.heading) }.map { (key, $0) }
    }
  }

  /// The headings of the columns.
  var headings: [String] { columns.map(\.key.heading) }

  /// The part that a row speaks of.
  ///
  /// - Throws: The first of its values that the dimension does not have.
  func part(_ row: Int, _ keys: RowKeys, _ view: SheetView) throws(PartProblem) -> Part {
    var values: [String: String] = [:]
    for (key, dimension) in columns {
      let text = keys.text(key, view, row)
      if TableWords.isNone(text) { continue }
      if let value = dimension.value(written: text) {
        values[dimension.id] = value.id
      } else if text != dimension.total, !TableWords.isWhole(text) {
        throw .unknownValue(text, of: dimension.id)
      }
    }
    return Part(values)
  }

  /// The cell that states the first value of a row.
  func place(_ row: Int, _ view: SheetView) -> CellPlace {
    view.place(row, columns.first?.key.column ?? 0)
  }
}

extension PlanDimension {
  fileprivate func isHeaded(by heading: String) -> Bool {
    let folded = TableWords.folded(heading)
    return ([id] + Language.allCases.compactMap { name.exact(in: $0) }).contains {
      TableWords.folded($0) == folded
    }
  }

  /// The value that a cell names, whatever its case and spaces.
  fileprivate func value(written text: String) -> Value? {
    let folded = TableWords.folded(text)
    return value(named: text)
      ?? values.first { value in
        ([value.id] + Language.allCases.compactMap { value.name.exact(in: $0) }).contains {
          TableWords.folded($0) == folded
        }
      }
  }
}

extension TableWords {
  /// Whether a text stands for all parts of something together: `T`, Total, 合计.
  static func isWhole(_ text: String) -> Bool { wholes.contains(folded(text)) }

  private static let wholes: Set<String> = [
    "t", "_t", "total", "all", "tot", "bothsexes", "both", "合计", "全部", "总计", "全体", "_z", "allages",
    "total_all",
  ]
}

/// Values of dimensions in a table that no plan declares, with how many rows have each.
struct UnknownParts {
  private var found: [(problem: PartProblem, place: CellPlace, rows: Int)] = []

  mutating func add(_ problem: PartProblem, _ place: CellPlace) {
    if let index = found.firstIndex(where: { $0.problem == problem }) {
      found[index].rows += 1
    } else {
      found.append((problem, place, 1))
    }
  }

  /// Tells what is left out.
  func leave(_ view: SheetView, _ notes: inout ImportNotes) {
    for (problem, place, rows) in found {
      notes.left(
        view, place, "",
        LocalizedText(
          zh: "\(problem.message[.chinese])（\(rows) 行）",
          en: "\(problem.message[.english]) (\(rows) rows)"))
    }
  }
}
