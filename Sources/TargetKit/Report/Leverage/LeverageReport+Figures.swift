/// A figure that went into the review of a lever, with where it stands.
struct LeverageEntry {
  let figure: NamedFigure
  let place: SourceLocation?
  /// The document it is taken from.
  let source: String?
}

extension LeverageReport {
  /// The figures that went into the review of a lever, each once, in the order of their use.
  func entries(of lever: LeverReview) -> [LeverageEntry] {
    var figures: [NamedFigure] = []
    var seen: Set<NamedFigure.Place> = []
    func add(_ amounts: [LeverAmount]) {
      for figure in amounts.flatMap(\.figures) where seen.insert(figure.place).inserted {
        figures.append(figure)
      }
    }
    for input in lever.inputs {
      add(input.amounts)
      for yield in input.allYields {
        add(yield.periods.map(\.output) + yield.unmatched)
        add(yield.parts.flatMap(\.share.dividends))
      }
      add(input.parts.flatMap(\.share.dividends))
      if case .success(let cost)? = input.unitCost { add(cost.divisors) }
    }
    let rows = figures.map { row(of: $0.place) }
    let places = loaded.locations(ofRows: rows.compactMap { $0 })
    return zip(figures, rows).map { figure, row in
      LeverageEntry(
        figure: figure, place: row.map { places[$0] } ?? loaded.location(of: figure),
        source: source(figure))
    }
  }

  /// The row of an observation; `nil` of what is planned.
  private func row(of place: NamedFigure.Place) -> Int? {
    switch place {
    case .observation(let row): return row
    case .target, .parameter, .project: return nil
    }
  }

  private func source(_ figure: NamedFigure) -> String? {
    let book = loaded.book
    let plan = book.plan(figure.plan)
    switch figure.place {
    case .observation(let row): return book.source(ofRow: row)
    case .target(let number): return book.target(at: number).source
    case .parameter(let id): return plan?.parameters.first { $0.id == id }?.source
    case .project(let id): return plan?.pipeline.first { $0.id == id }?.source
    }
  }
}
