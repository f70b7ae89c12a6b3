extension LeverageChart {
  /// Boxes in columns with arrows between them, or a sentence where there is none.
  public func drawing(_ frame: ChartFrame) -> Drawing {
    let words = Words(language: frame.language)
    guard !isEmpty else { return .sentence(title, words.nothingToDraw, in: frame) }
    return LeverageLayout(self, frame).drawing(frame)
  }
}

/// Boxes in columns, and what links them.
private struct LeverageLayout {
  typealias Vertex = Drawing.Vertex

  /// A box with what is written in it.
  private struct Card {
    var box: Box
    let names: [String]
    let amounts: [String]
  }

  let chart: LeverageChart
  let data: LeverageData
  let words: Words
  let width: Double
  let cardWidth: Double, gap: Double

  init(_ chart: LeverageChart, _ frame: ChartFrame) {
    self.chart = chart
    data = LeverageData(chart)
    words = Words(language: frame.language)
    let count = Double(data.columns.count)
    let language = frame.language
    let widest =
      chart.links.compactMap { $0.ratio?[language].sanitized }
      .map { TextMeasure.width($0, size: TextSize.small) }.max() ?? 0
    // Longer chains leave room for the boxes; their labels then take a second line.
    gap = count > 1 ? min(max(widest + 40, 56), count > 2 ? 160 : 190) : 0
    let room = frame.drawnWidth - 2 * Drawing.rim
    cardWidth = min(max((room - gap * (count - 1)) / count, 104), 240)
    width = max(frame.drawnWidth, count * cardWidth + (count - 1) * gap + 2 * Drawing.rim)
  }

  func drawing(_ frame: ChartFrame) -> Drawing {
    var drawing = Drawing.headed(chart.title, "", in: frame, width: width)
    let cards = place(from: drawing.height + 10)
    let bottom = cards.map(\.box.bottom).max() ?? drawing.height
    var space = LabelSpace(
      frame: Box(left: 4, top: drawing.height, right: width - 4, bottom: bottom + 8))
    for card in cards { space.reserve(card.box.grown(by: 2)) }
    let courses = courses(cards)
    for course in courses { space.avoid(course) }
    for (link, course) in zip(data.links, courses) {
      drawing.open(title(link))
      drawing.line(course, .linkLine)
      if let tip = course.last {
        drawing.add(
          .area([tip, Vertex(tip.x - 7, tip.y - 4), Vertex(tip.x - 7, tip.y + 4)], .arrowHead))
      }
      write(chart.links[link.number].ratio, along: course, in: &space, &drawing)
      drawing.close()
    }
    for (stage, card) in zip(chart.stages, cards) { draw(stage, card, in: &drawing) }
    drawing.height = bottom + 10 + Drawing.rim / 2
    return drawing
  }

  private func title(_ link: LeverageData.Link) -> String {
    let ratio = chart.links[link.number].ratio.map { words.of("：", ": ") + $0[words.language] }
    return chart.stages[link.from].name[words.language] + words.of("带动", " leads to ")
      + chart.stages[link.to].name[words.language] + (ratio ?? "")
  }

  /// Stacks the boxes of each column; columns stand on a common middle line.
  private func place(from top: Double) -> [Card] {
    let language = words.language
    var cards = chart.stages.enumerated().map { number, stage -> Card in
      let names = TextMeasure.lines(
        stage.name[language].sanitized, size: TextSize.label, width: cardWidth - 20, most: 3
      ).lines
      let amounts =
        stage.amount.map {
          TextMeasure.lines(
            $0[language].sanitized, size: TextSize.label, width: cardWidth - 20, most: 3,
            isBold: true
          ).lines
        } ?? []
      let height =
        18 + TextMeasure.lineHeight * TextSize.label * Double(names.count + amounts.count)
      let left = Drawing.rim + Double(data.column[number]) * (cardWidth + gap)
      return Card(
        box: Box(left: left, top: top, width: cardWidth, height: height), names: names,
        amounts: amounts)
    }
    let between = 22.0
    let heights = data.columns.map { column in
      column.map { cards[$0].box.height + between }.reduce(-between, +)
    }
    let tallest = heights.max() ?? 0
    for (column, height) in zip(data.columns, heights) {
      var y = top + (tallest - height) / 2
      for stage in column {
        let size = cards[stage].box.height
        cards[stage].box.top = y
        cards[stage].box.bottom = y + size
        y += size + between
      }
    }
    return cards
  }

  /// The way of each link: out of its box, across in the gap before the next column, into the other.
  ///
  /// Links that leave or enter the same box do so at places of their own.
  private func courses(_ cards: [Card]) -> [[Vertex]] {
    let starts = places(of: \.from, sortedBy: \.to, cards)
    let ends = places(of: \.to, sortedBy: \.from, cards)
    return data.links.indices.map { number in
      let link = data.links[number]
      let from = Vertex(cards[link.from].box.right, starts[number])
      let to = Vertex(cards[link.to].box.left, ends[number])
      let turn = to.x > from.x ? from.x + 14 : to.x - 10
      return from.y == to.y ? [from, to] : [from, Vertex(turn, from.y), Vertex(turn, to.y), to]
    }
  }

  /// The heights at which links touch their boxes at one end.
  private func places(
    of end: KeyPath<LeverageData.Link, Int>, sortedBy other: KeyPath<LeverageData.Link, Int>,
    _ cards: [Card]
  ) -> [Double] {
    var heights = [Double](repeating: 0, count: data.links.count)
    for (stage, card) in cards.enumerated() {
      let touching = data.links.indices.filter { data.links[$0][keyPath: end] == stage }
        .sorted {
          let (a, b) = (data.links[$0][keyPath: other], data.links[$1][keyPath: other])
          return (cards[a].box.center, $0) < (cards[b].box.center, $1)
        }
      for (place, link) in touching.enumerated() {
        let share = Double(place + 1) / Double(touching.count + 1)
        heights[link] = card.box.top + share * card.box.height
      }
    }
    return heights
  }

  private func write(
    _ ratio: LocalizedText?, along course: [Vertex], in space: inout LabelSpace,
    _ drawing: inout Drawing
  ) {
    guard let ratio, course.count > 1 else { return }
    let shown = TextMeasure.lines(
      ratio[words.language].sanitized, size: TextSize.small, width: gap - 34, most: 2)
    var candidates: [[PlacedText]] = []
    // On the last, level part: there the label can belong to no other link.
    let (from, to) = (course[course.count - 2], course[course.count - 1])
    // Two lines stand on both sides of the link.
    let sides: [[Double]] = shown.lines.count > 1 ? [[-5, 14]] : [[-5], [14]]
    for offsets in sides {
      for (place, anchor) in [
        ((from.x + to.x - 7) / 2, PlacedText.Anchor.middle), (to.x - 10, .end),
        (from.x + 4, .start),
      ] {
        candidates.append(
          zip(shown.lines, offsets).map { line, offset in
            PlacedText(
              line, at: Vertex(place, from.y + offset), anchor, size: TextSize.small, hasRim: true)
          })
      }
    }
    for label in space.place(candidates) ?? [] { drawing.write(label) }
  }

  private func draw(_ stage: LeverageChart.Stage, _ card: Card, in drawing: inout Drawing) {
    let language = words.language
    drawing.open(
      [stage.name[language], stage.amount?[language]].compactMap { $0 }
        .joined(separator: words.comma))
    drawing.rectangle(card.box, .box, radius: 3)
    let step = TextMeasure.lineHeight * TextSize.label
    let top = card.box.top + 9
    let names = step * Double(card.names.count)
    drawing.write(card.names, at: card.box.left + 10, middle: top + names / 2)
    drawing.write(
      card.amounts, at: card.box.left + 10,
      middle: top + names + step * Double(card.amounts.count) / 2, isBold: true)
    drawing.close()
  }
}
