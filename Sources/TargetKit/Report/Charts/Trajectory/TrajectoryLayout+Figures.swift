extension TrajectoryLayout {
  /// How large a figure's mark is; many figures leave less room for each.
  private var radius: Double {
    data.figures.count > 40 ? 1.75 : data.figures.count > 20 ? 2.5 : 3.5
  }

  mutating func drawFigures() {
    for mark in data.superseded { draw(mark, .faint, .faint) }
    // A line says that there are exact figures at both its ends.
    var course: [Vertex] = []
    for mark in data.figures {
      if mark.isExact {
        course.append(Vertex(x(mark.figure.date), y(mark.anchor)))
      } else {
        drawing.line(course, .figure)
        space.avoid(course)
        course = []
      }
    }
    drawing.line(course, .figure)
    space.avoid(course)
    if let baseline = data.baseline { draw(baseline, .hollow, .figureSoft, words.base + " ") }
    for mark in data.figures { draw(mark, .figureFill, .figureSoft) }
  }

  /// A point as a dot, an interval as a bar with caps, a bound as a ring with an arrow at its open
  /// side.
  private mutating func draw(
    _ mark: TrajectoryData.Mark, _ point: Ink, _ interval: Ink, _ prefix: String = ""
  ) {
    let place = x(mark.figure.date)
    let (top, bottom) = (y(mark.upper), y(mark.lower))
    let title =
      prefix + words.period(of: mark.figure) + words.of("：", ": ")
      + words.value(of: mark.figure, number)
    let radius = radius
    let line: Ink = point == .faint ? .leader : .figure
    drawing.open(title)

    if mark.isExact {
      drawing.circle(Vertex(place, bottom), radius + (point == .hollow ? 2.5 : 0), point)
    } else if mark.lower.isFinite, mark.upper.isFinite {
      drawing.rectangle(
        Box(left: place - 3, top: top, right: place + 3, bottom: max(bottom, top + 2)), interval)
      for height in [top, max(bottom, top + 2)] {
        drawing.line(Vertex(place - 6, height), Vertex(place + 6, height), line)
      }
    } else {
      let height = mark.lower.isFinite ? bottom : top
      let reach = mark.lower.isFinite ? -16.0 : 16
      let tip = height + reach
      drawing.line(Vertex(place, height), Vertex(place, tip), line)
      drawing.line(
        [
          Vertex(place - 3.5, tip - reach / 3.5), Vertex(place, tip),
          Vertex(place + 3.5, tip - reach / 3.5),
        ], line)
      drawing.circle(Vertex(place, height), radius, point == .figureFill ? .hollow : point)
    }

    drawing.close()
    let middle = y(mark.anchor)
    space.avoid([Vertex(place - 3, middle), Vertex(place + 3, middle)])
    if mark.isExact { return }
    let open = mark.lower.isFinite && mark.upper.isFinite ? 0.0 : 16
    space.avoid([
      Vertex(place, mark.upper.isFinite ? top : bottom - open),
      Vertex(place, mark.lower.isFinite ? bottom : top + open),
    ])
  }

  // MARK: - Labels

  /// What stands at the right of the plot: the last target and the end of the forecast.
  mutating func writeEnds() {
    let left = plot.right + 16
    let room = drawing.width - Drawing.rim / 2 - left
    var labels: [(lines: [String], y: Double, from: Double, ink: Ink)] = []
    if let last = data.milestones.last {
      let text = chart.endText(last, number, words)
      labels.append((lines(text, room), y(last.anchor * data.factor), x(last.date) + 7, .text))
    }
    if let last = data.forecast.last {
      let text = chart.endText(last, number, words)
      labels.append((lines(text, room), y(last.median * data.factor), x(last.date), .text))
      for (band, name) in [(last.eighty, "80%"), (last.ninetyFive, "95%"), (last.half, "50%")] {
        guard let band else { continue }
        labels.append(([name], y(band.upper * data.factor), x(last.date), .muted))
      }
    }
    let step = TextMeasure.lineHeight * TextSize.small
    let places = LabelColumn.solve(
      labels.map(\.y), heights: labels.map { step * Double($0.lines.count) + 3 },
      within: plot.top - 4...plot.bottom)
    for (label, place) in zip(labels, places) {
      guard let place else { continue }
      if label.from < plot.right + 6 {
        drawing.line(
          [
            Vertex(label.from + 1, label.y), Vertex(plot.right + 2, label.y),
            Vertex(left - 3, place),
          ],
          .leader)
      }
      let before = drawing.texts.count
      drawing.write(
        label.lines, at: left, middle: place, size: TextSize.small, ink: label.ink)
      for text in drawing.texts[before...] { space.reserve(text.box) }
    }
  }

  private func lines(_ text: String, _ room: Double) -> [String] {
    text.split(separator: "\n").flatMap {
      TextMeasure.lines(String($0), size: TextSize.small, width: room, most: 2).lines
    }
  }

  /// What stands beside marks, in the order in which it is needed.
  mutating func writeLabels() {
    if let latest = data.figures.last {
      place(
        words.value(of: latest.figure, number), beside: latest, isBold: true, isNeeded: true)
    }
    if let baseline = data.baseline, data.figures.last?.figure.date != baseline.figure.date {
      place(words.base + " " + words.value(of: baseline.figure, number), beside: baseline)
    }
    for milestone in data.milestones.dropLast().reversed() {
      place(
        chart.criterion(milestone, number),
        at: Vertex(x(milestone.date), y(milestone.anchor * data.factor)),
        gap: 9)
    }
    writePathName()
    guard data.figures.count <= 15 else { return }
    for mark in data.figures.dropLast().reversed()
    where mark.figure.date != data.baseline?.figure.date || mark.anchor != data.baseline?.anchor {
      let text =
        mark.isExact
        ? ChartNumber.rounded(mark.anchor, words.language) : words.value(of: mark.figure, number)
      place(text, beside: mark, ink: .muted)
    }
    for mark in data.superseded {
      place(words.was(words.value(of: mark.figure, number)), beside: mark, ink: .muted)
    }
  }

  /// Names the target path at whichever place along it is free, the later ones first.
  private mutating func writePathName() {
    let course = data.path.map { Vertex(x($0.date), y($0.value * data.factor)) }
    var candidates: [[PlacedText]] = []
    for (from, to) in zip(course, course.dropFirst()).reversed() {
      for share in stride(from: 0.9, through: 0.1, by: -0.1) {
        let (across, down) = (from.x + share * (to.x - from.x), from.y + share * (to.y - from.y))
        for (offset, anchor) in [
          (-8.0, PlacedText.Anchor.end), (16, .start), (-12, .middle), (18, .middle),
        ] {
          candidates.append([
            PlacedText(
              words.targetPath, at: Vertex(across, down + offset), anchor, size: TextSize.small,
              ink: .muted, hasRim: true)
          ])
        }
      }
    }
    for label in space.place(Array(candidates.prefix(400))) ?? [] { drawing.write(label) }
  }

  private mutating func place(
    _ text: String, beside mark: TrajectoryData.Mark, isBold: Bool = false, ink: Ink = .text,
    isNeeded: Bool = false
  ) {
    place(
      text, at: Vertex(x(mark.figure.date), y(mark.anchor)), gap: mark.isExact ? 6 : 9,
      isBold: isBold, ink: ink, isNeeded: isNeeded)
  }

  /// Writes a label above, below or beside a point, and further off where it is needed.
  private mutating func place(
    _ text: String, at point: Vertex, gap: Double, isBold: Bool = false, ink: Ink = .text,
    isNeeded: Bool = false
  ) {
    let size = isBold ? TextSize.label : TextSize.small
    let shown = TextMeasure.lines(
      text.sanitized, size: size, width: 0.4 * plot.width, most: 1, isBold: isBold)
    let line = shown.lines[0]
    let above = TextMeasure.descent * size
    let below = TextMeasure.ascent * size
    var places: [(Double, Double, PlacedText.Anchor)] = [
      (0, -gap - above, .middle), (0, gap + below, .middle), (gap + 2, 4, .start),
      (-gap - 2, 4, .end), (4, -gap - above, .start), (-4, -gap - above, .end),
      (4, gap + below, .start), (-4, gap + below, .end),
    ]
    if isNeeded {
      for far in [14.0, 28, 42, 60, 80, 110] {
        places += [
          (0, -gap - above - far, .middle), (0, gap + below + far, .middle),
          (6, -gap - above - far, .start), (-6, -gap - above - far, .end),
          (6, gap + below + far, .start), (-6, gap + below + far, .end),
        ]
      }
    }
    let candidates = places.map { offset in
      [
        PlacedText(
          line, at: Vertex(point.x + offset.0, point.y + offset.1), offset.2, size: size,
          isBold: isBold, ink: ink, hasRim: true)
      ]
    }
    for label in space.place(candidates) ?? [] { drawing.write(label) }
  }
}

extension TrajectoryChart {
  /// What stands at the right of the plot, in lines.
  func endTexts(_ data: TrajectoryData, _ number: ChartNumber, _ words: Words) -> [String] {
    [
      data.milestones.last.map { endText($0, number, words) },
      data.forecast.last.map { endText($0, number, words) },
    ].compactMap { $0 }
  }

  func endText(_ milestone: Milestone, _ number: ChartNumber, _ words: Words) -> String {
    words.due(words.day(milestone.date)) + "\n" + criterion(milestone, number).sanitized
  }

  func endText(_ step: Step, _ number: ChartNumber, _ words: Words) -> String {
    words.forecast + " " + number.text(step.median)
  }
}
