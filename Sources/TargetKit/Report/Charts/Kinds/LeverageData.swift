/// The stages of a chain in columns from left to right, and the links between known stages.
struct LeverageData {
  struct Link {
    /// The places of its stages and its own place in the chart's lists.
    let from: Int, to: Int, number: Int
  }

  let links: [Link]
  /// The column of each stage, from 0.
  let column: [Int]
  /// The stages of each column, in the order of the chart.
  let columns: [[Int]]

  /// Puts each stage behind all stages that lead to it.
  ///
  /// A link back to an earlier stage would have no end; those of a circle are drawn as they are,
  /// and don't move stages.
  ///
  /// - Complexity: O(*stages* · *links*).
  init(_ chart: LeverageChart) {
    var places: [String: Int] = [:]
    for (place, stage) in chart.stages.enumerated() where places[stage.id] == nil {
      places[stage.id] = place
    }
    let links = chart.links.enumerated().compactMap { number, link -> Link? in
      guard let from = places[link.from], let to = places[link.to], from != to else { return nil }
      return Link(from: from, to: to, number: number)
    }
    // Links that don't lead back, found by walking from the stages that nothing leads to.
    var column = [Int](repeating: 0, count: chart.stages.count)
    var incoming = [Int](repeating: 0, count: chart.stages.count)
    for link in links { incoming[link.to] += 1 }
    var isDone = [Bool](repeating: false, count: chart.stages.count)
    for _ in chart.stages.indices {
      let open = chart.stages.indices.filter { !isDone[$0] }
      // In a circle nothing comes first: the stage that the chart names first does.
      guard let next = open.first(where: { incoming[$0] == 0 }) ?? open.first else { break }
      isDone[next] = true
      for link in links where link.from == next && !isDone[link.to] {
        incoming[link.to] -= 1
        column[link.to] = max(column[link.to], column[next] + 1)
      }
    }
    var columns = [[Int]](repeating: [], count: (column.max() ?? -1) + 1)
    for stage in chart.stages.indices { columns[column[stage]].append(stage) }
    self.links = links
    self.column = column
    self.columns = columns
  }
}
