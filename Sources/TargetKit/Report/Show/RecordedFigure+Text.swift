extension RecordedFigure {
  /// What was understood, in one line: the indicator, the period, the figure in the indicator's unit,
  /// how final it is and when it was published.
  public func text(in language: Language) -> String {
    let wording = Wording(language)
    let words = wording.words
    let name = wording.name(name, area: observation.area, part: observation.part, of: nil)
    let published = wording.period(observation.published)
    var text =
      if observation.status == .withdrawn {
        words.of(
          "\(name)，\(wording.spoken(observation.period))：撤回",
          "\(name), \(wording.spoken(observation.period)): withdrawn")
      } else {
        words.of(
          "\(name)，\(wording.spoken(observation.period))：\(observation.reading)",
          "\(name), \(wording.spoken(observation.period)): \(observation.reading.text(in: language))"
        )
      }
    if ![.final, .withdrawn].contains(observation.status) {
      text += words.of(
        "，\(words.status(observation.status))", ", \(words.status(observation.status))")
    }
    if let change = observation.yearOnYear {
      text += words.of("，同比 \(change.asWritten)", ", \(change.asWritten) on the year")
    }
    return (text + words.of("，\(published) 公布", ", published \(published)")).sanitized
  }
}
