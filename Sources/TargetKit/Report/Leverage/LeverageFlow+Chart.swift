extension LeverageFlow {
  /// The drawing as a chart, each ratio at its edge.
  ///
  /// - Parameter title: What the chart shows.
  /// - Returns: The chart; where an amount is a published ratio, its edge has none of its own.
  public func chart(title: LocalizedText) -> LeverageChart {
    LeverageChart(
      title: title,
      stages: nodes.map { .init(String($0.id), $0.name.printable, amount: $0.amount?.printable) },
      links: edges.map { edge in
        .init(from: String(edge.from), to: String(edge.to), ratio: ratio(edge))
      })
  }

  /// The ratio as an edge shows it; `nil` where the amount beside it says the same.
  private func ratio(_ edge: Edge) -> LocalizedText? {
    if edge.isPublished, nodes.contains(where: { $0.id == edge.to && $0.amount != nil }) {
      return nil
    }
    guard edge.stage != nil else { return edge.shortLabel }
    return .both { edge.shortLabel[$0.language] + $0.ofFirstInput }
  }
}
