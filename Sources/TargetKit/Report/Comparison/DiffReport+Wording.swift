extension DiffReport {
  private var language: Language { options.language }

  /// `HEAD~1（截至 2026-06-30）对比 plans（截至 2026-09-30）`.
  var heading: String {
    let old = words.asOf(comparison.oldDate)
    let new = words.asOf(comparison.newDate)
    let (from, to) = (names.old.sanitized, names.new.sanitized)
    return words.of("\(from)（\(old)）与 \(to)（\(new)）对比", "\(from) (\(old)) and \(to) (\(new))")
  }

  /// How many goalposts were moved, and how many of them nothing records.
  var summary: String {
    if comparison.isEmpty { return words.of("没有差异", "No differences.") }
    let moved = comparison.changes.filter { BookChange.Kind.moved.contains($0.kind) }
    let failing = comparison.failures(failing).count
    let recorded = moved.filter(\.isRecorded).count
    var text = words.of(
      "目标变动\(moved.count)项，其中有记录的\(recorded)项",
      "\(words.count(moved.count, zh: "", en: "moved goalpost")), \(recorded) of them recorded")
    text += words.of(
      "；\(comparison.unchangedCount)项目标没有变化",
      "; \(words.count(comparison.unchangedCount, zh: "", en: "promise")) unchanged")
    if failing > 0 { text += words.of("；", "; ") + words.failing(failing) }
    return text
  }

  /// A promise with its area and date.
  func name(_ promise: PromiseComparison) -> String {
    name(promise.name, promise.area, promise.part, promise.plan, promise.due)
  }

  /// What a change is about.
  func name(_ change: BookChange) -> String {
    change.element == .plan
      ? wording.text(change.name)
      : name(change.name, change.area, change.part, change.plan, change.due)
  }

  private func name(
    _ name: LocalizedText, _ area: String?, _ part: Part, _ plan: String, _ due: Period?
  ) -> String {
    let owner = comparison.new.book.plan(plan) ?? comparison.old.book.plan(plan)
    let text = wording.name(name, area: area, part: part, of: owner)
    guard let due else { return text }
    return text + words.of("（\(wording.period(due))）", " (\(wording.period(due)))")
  }

  /// One side of a change, in words where the files keep a code.
  func value(_ text: String, _ change: BookChange) -> String {
    let shown: String? =
      switch change.aspect {
      case .ambition: Ambition(rawValue: text).map { words.ambition($0) }
      case .measure: Measure(rawValue: text).map { words.measure($0) }
      case .tendency: Tendency(rawValue: text).map { words.tendency($0) }
      case .better: Direction(rawValue: text).map { words.direction($0) }
      default: nil
      }
    return text.isEmpty ? "-" : shown ?? text.sanitized
  }

  /// Where a change stands, and what records it.
  func note(_ change: BookChange) -> String {
    var parts: [String] = []
    switch (change.newLocation, change.oldLocation) {
    case (let new?, let old?) where new.description != old.description:
      parts.append(words.of("\(new)，原在 \(old)", "\(new), was at \(old)"))
    case (let place?, _), (nil, let place?): parts.append("\(place)")
    case (nil, nil): break
    }
    if let acceptance = change.acceptance {
      parts.append(
        words.of(
          "认可至 \(acceptance.until)：\(acceptance.reason.sanitized)",
          "accepted until \(acceptance.until): \(acceptance.reason.sanitized)"))
    }
    for revision in change.revisions {
      var text = words.of(
        "\(revision.date) 修订：\(wording.text(revision.reason))",
        "revised on \(revision.date): \(wording.text(revision.reason))")
      if let source = revision.source {
        text += words.of("（\(source.sanitized)）", " (\(source.sanitized))")
      }
      parts.append(text)
    }
    if change.fails(failing) { parts.append(words.of("没有修订记录", "not recorded")) }
    return parts.joined(separator: words.of("；", "; "))
  }

  /// A verdict with what is known beside it, on one line: `进行中 61.8%，滞后`.
  func standing(_ standing: Standing) -> String {
    var text = words.verdict(standing.verdict, isEarly: standing.isEarly)
    if let progress = standing.progress { text += " " + Numbers.percent(progress, words) }
    var also: [String] = []
    if standing.isBehind { also.append(words.of("滞后", "behind")) }
    if standing.isAccepted { also.append(words.of("已认可", "accepted")) }
    if standing.isStale { also.append(words.of("数据未及时更新", "stale")) }
    if !standing.categories.isEmpty {
      also.append(
        standing.categories.map { $0.name[language] }.joined(separator: words.of("或", " or ")))
    }
    if also.isEmpty { return text }
    let remarks = also.joined(separator: words.of("、", ", "))
    return words.of("\(text)（\(remarks)）", "\(text) (\(remarks))")
  }
}

extension Words {
  var goalposts: String { of("目标变动", "Promises that changed") }
  var standings: String { of("完成情况变化及原因", "Where promises stand, and why") }
  var columnSubject: String { of("对象", "What") }
  var columnChange: String { of("变动", "Change") }
  var columnWas: String { of("原为", "Was") }
  var columnIs: String { of("现为", "Is") }

  func newFigures(_ count: Int) -> String {
    of("新增数据\(count)项", self.count(count, zh: "", en: "new figure"))
  }
}
