/// Finds room for labels among others that have theirs.
struct LabelSpace {
  /// Where labels may stand.
  let frame: Box
  private var taken: [Box] = []
  private var marks: [Drawing.Vertex] = []

  init(frame: Box) { self.frame = frame }

  /// Keeps a box free of labels.
  mutating func reserve(_ box: Box) { taken.append(box) }

  /// Keeps labels away from a course, as far as there is another place.
  mutating func avoid(_ course: [Drawing.Vertex]) {
    marks += course.prefix(1)
    for (from, to) in zip(course, course.dropFirst()) {
      let length = max((to.x - from.x).magnitude, (to.y - from.y).magnitude)
      let count = min(max(Int(length / 4), 1), 400)
      for step in 1...count {
        let share = Double(step) / Double(count)
        marks.append(
          Drawing.Vertex(from.x + share * (to.x - from.x), from.y + share * (to.y - from.y)))
      }
    }
  }

  /// The first of the places at which the label covers the least, or `nil` if there is no free one.
  ///
  /// Labels keep two pixels from each other.
  ///
  /// - Complexity: O(*candidates* · (*labels* + *marks*)).
  mutating func place(_ candidates: [[PlacedText]]) -> [PlacedText]? {
    var best: (cost: Int, label: [PlacedText])?
    for label in candidates {
      let boxes = label.map(\.box)
      guard boxes.allSatisfy(frame.holds),
        !taken.contains(where: { other in boxes.contains { $0.grown(by: 1).overlaps(other) } })
      else { continue }
      var cost = 0
      for mark in marks {
        for box in boxes
        where box.left < mark.x && mark.x < box.right && box.top < mark.y && mark.y < box.bottom {
          cost += 1
        }
      }
      if cost < best?.cost ?? Int.max { best = (cost, label) }
      if cost == 0 { break }
    }
    guard let best else { return nil }
    for text in best.label { taken.append(text.box.grown(by: 1)) }
    return best.label
  }
}

/// Moves labels of a column apart.
enum LabelColumn {
  /// Where labels of given heights stand so that none overlaps and all are as near as can be to
  /// where they belong.
  ///
  /// Neighbours that would overlap form a block, which stands at the mean of its members' wishes;
  /// this is the least-squares solution (pool adjacent violators).
  ///
  /// - Parameters:
  ///   - wishes: The wanted middles, in any order.
  ///   - heights: The heights, gaps included; as many as `wishes`.
  ///   - range: Where all of them must lie.
  /// - Returns: The middles in the order of `wishes`; `nil` for those without room. The last ones
  ///   go without first, so list them in the order of their weight.
  /// - Complexity: O(*n* log *n*).
  static func solve(
    _ wishes: [Double], heights: [Double], within range: ClosedRange<Double>
  ) -> [Double?] {
    var count = min(wishes.count, heights.count)
    var total = heights.prefix(count).reduce(0, +)
    let room = range.upperBound - range.lowerBound
    while count > 0, total > room + 1e-9 {
      count -= 1
      total -= heights[count]
    }
    let order = (0..<count).sorted { (wishes[$0], $0) < (wishes[$1], $1) }
    /// Neighbours that touch: how many they are, their height, and the sum of where the block's top
    /// would have to be for each of them.
    var blocks: [(count: Int, height: Double, sum: Double)] = []
    func top(_ block: (count: Int, height: Double, sum: Double)) -> Double {
      min(max(block.sum / Double(block.count), range.lowerBound), range.upperBound - block.height)
    }
    for index in order {
      var block = (count: 1, height: heights[index], sum: wishes[index] - heights[index] / 2)
      while let before = blocks.last, top(before) + before.height > top(block) {
        blocks.removeLast()
        block = (
          before.count + block.count, before.height + block.height,
          before.sum + block.sum - Double(block.count) * before.height
        )
      }
      blocks.append(block)
    }
    var middles = [Double?](repeating: nil, count: wishes.count)
    var place = 0
    for block in blocks {
      var y = top(block)
      for index in order[place..<place + block.count] {
        middles[index] = y + heights[index] / 2
        y += heights[index]
      }
      place += block.count
    }
    return middles
  }
}
