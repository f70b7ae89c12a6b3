/// One plan or one indicator in full.
public struct ShowReport: Sendable {
  let loaded: LoadedBook
  let asOf: CalendarDate
  let options: ReportOptions

  /// Reports on parts of a book, as known on a date.
  public init(_ loaded: LoadedBook, asOf: CalendarDate, options: ReportOptions) {
    self.loaded = loaded
    self.asOf = asOf
    self.options = options
  }

  /// A plan by its id or its title: what it declares, its indicators, and where its targets stand.
  ///
  /// - Returns: `nil` if the book has no such plan.
  public func plan(_ id: String) -> String? {
    guard let number = loaded.book.planNumber(named: id) else { return nil }
    return PlanPage(self, number).text
  }

  /// An indicator: what is declared of it, its targets and all its figures.
  ///
  /// - Parameters:
  ///   - id: The indicator's id or its name.
  ///   - plan: The plan that declares it; all plans that have one of that id where `nil`.
  /// - Returns: `nil` if there is no such indicator.
  public func indicator(_ id: String, plan: String?) -> String? {
    let book = loaded.book
    let plans =
      plan.map { name in book.planNumber(named: name).map { [$0] } ?? [] }
      ?? Array(book.plans.indices)
    var numbers = plans.compactMap { book.indicatorNumber(id, plan: book.plans[$0].id) }
    // What is no id anywhere may be a name; several indicators that bear it are all shown.
    if numbers.isEmpty {
      numbers = plans.flatMap { plan -> [Int] in
        switch book.indicator(named: id, plan: plan) {
        case .none: []
        case .one(let number): [number]
        case .several(let numbers): numbers
        }
      }
    }
    guard !numbers.isEmpty else { return nil }
    return numbers.map { IndicatorPage(self, $0).text }.joined(separator: "\n")
  }
}
