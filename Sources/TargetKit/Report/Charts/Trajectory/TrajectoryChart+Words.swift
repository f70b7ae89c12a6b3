extension TrajectoryChart {
  /// The latest figure beside the target path, the baseline, the targets and the forecast.
  public func description(in language: Language) -> String {
    let words = Words(language: language)
    guard !isEmpty else { return words.nothingToDraw }
    let number = ChartNumber(unit: unit, language: language)
    let data = TrajectoryData(self, in: language)
    var sentences: [String] = []
    if let latest = data.figures.last?.figure {
      var parts = [words.fact(words.period(of: latest), words.value(of: latest, number))]
      if let expected = standing?.expected, expected.isFinite {
        parts.append(words.fact(words.targetPath, number.text(expected)))
      }
      if let done = standing?.progress, let due = standing?.expectedProgress,
        let text = words.lead(done - due)
      {
        parts.append(text)
      }
      sentences.append(parts.joined(separator: words.comma))
    } else {
      sentences.append(words.noFigure)
    }
    if let baseline = data.baseline?.figure {
      sentences.append(
        words.fact(words.baseline(words.period(of: baseline)), words.value(of: baseline, number)))
    }
    if !milestones.isEmpty {
      let targets = data.milestones.map { milestone -> String in
        var text = words.day(milestone.date) + " " + criterion(milestone, number)
        if let status = milestone.status { text += words.bracketed(status.word[language]) }
        return text
      }
      sentences.append(words.list(words.targets, targets))
    }
    if let last = data.forecast.last {
      var text = words.fact(words.forecast(words.day(last.date)), number.text(last.median))
      if let band = last.eighty, band.isBounded {
        text += words.comma + words.band(80) + words.of("", " ") + number.text(band)
      }
      sentences.append(text)
    }
    sentences.append(words.asOf(asOf))
    return words.sentences(sentences)
  }

  /// The criterion of a milestone, as written or from its range.
  func criterion(_ milestone: Milestone, _ number: ChartNumber) -> String {
    milestone.text?[number.language] ?? number.criterion(milestone.accepted)
  }

  /// A row for the baseline, each figure, target, step of the path and of the forecast.
  public func table(in language: Language) -> ChartTable {
    let words = Words(language: language)
    let number = ChartNumber(unit: unit, language: language)
    let data = TrajectoryData(self, in: language)
    let hasForecast = !data.forecast.isEmpty
    let blanks = hasForecast ? ["", "", ""] : []
    var rows: [[String]] = []
    let exact = { (figure: ChartFigure) in
      figure.text?[language] ?? number.text(figure.range, isExact: true)
    }
    if let baseline = data.baseline?.figure {
      rows.append([words.base, words.period(of: baseline), exact(baseline)] + blanks + [""])
    }
    for mark in data.superseded {
      rows.append(
        [words.superseded, words.period(of: mark.figure), exact(mark.figure)] + blanks + [""])
    }
    for mark in data.figures {
      rows.append(
        [words.figure, words.period(of: mark.figure), exact(mark.figure)] + blanks + [""])
    }
    for milestone in data.milestones {
      rows.append(
        [words.target, words.day(milestone.date), criterion(milestone, number)] + blanks
          + [milestone.status?.word[language] ?? ""])
    }
    for point in data.path {
      rows.append(
        [words.targetPath, words.day(point.date), number.exact(point.value)] + blanks + [""])
    }
    for step in data.forecast {
      let bands = [step.half, step.eighty, step.ninetyFive].map { band in
        band.map { number.text($0) } ?? ""
      }
      rows.append([words.forecast, words.day(step.date), number.text(step.median)] + bands + [""])
    }
    let bands = hasForecast ? [words.band(50), words.band(80), words.band(95)] : []
    return ChartTable(
      heads: [words.columnKind, words.columnPeriod, words.columnValue] + bands
        + [words.columnVerdict],
      rows: rows.map { $0.map(\.sanitized) })
  }
}
