extension BookComparison {
  /// The changes of some kinds that nothing records, each as an error at its place in the newer
  /// version, with the place in the older one and the record that would be right.
  public func diagnostics(
    _ kinds: Set<BookChange.Kind> = BookChange.Kind.moved
  ) -> [Diagnostic] {
    failures(kinds).map(diagnostic)
  }

  private func diagnostic(_ change: BookChange) -> Diagnostic {
    let place = change.newLocation ?? change.oldLocation ?? SourceLocation(file: change.plan)
    let old = change.oldLocation.map { location in
      Diagnostic.Related(
        LocalizedText(zh: "原来在此", en: "it was here"), at: location,
        excerpt: self.old.excerpt(at: location))
    }
    return Diagnostic(
      .error, .movedGoalpost,
      LocalizedText(zh: message(change, .chinese), en: message(change, .english)),
      remedy: remedy(change), at: place, excerpt: new.excerpt(at: place),
      related: old.map { [$0] } ?? [])
  }

  /// `产业创新综合体（2025）：数值降低，由 >=12个 变为 >=10个`.
  private func message(_ change: BookChange, _ language: Language) -> String {
    let isChinese = language == .chinese
    var text = change.name[language]
    let plan = new.book.plan(change.plan) ?? old.book.plan(change.plan)
    let part = change.part.isWhole ? nil : plan?.partName(change.part, in: language)
    let facts = [partArea(change), part, change.due?.description].compactMap { $0 }
    if !facts.isEmpty {
      let list = facts.joined(separator: isChinese ? "，" : ", ")
      text += isChinese ? "（\(list)）" : " (\(list))"
    }
    text += (isChinese ? "：" : ": ") + change.summary[language]
    switch (change.before.isEmpty, change.after.isEmpty) {
    case (false, false):
      text +=
        isChinese
        ? "，由 \(change.before) 变为 \(change.after)" : ", from \(change.before) to \(change.after)"
    case (false, true): text += isChinese ? "，原为 \(change.before)" : ", was \(change.before)"
    case (true, false): text += isChinese ? "，现为 \(change.after)" : ", is \(change.after)"
    case (true, true): break
    }
    return text
  }

  private func remedy(_ change: BookChange) -> LocalizedText {
    guard let record = record(of: change) else {
      return LocalizedText(
        zh: "请恢复，或在另一规划的 revisions 中说明", en: "bring it back, or keep the file with its revisions")
    }
    return LocalizedText(
      zh: "请恢复，或在 revisions 中记录日期与理由：\(record)",
      en: "bring it back, or record date and reason under revisions: \(record)")
  }

  /// The area of a change, unless it is the one that its plan is for.
  private func partArea(_ change: BookChange) -> String? {
    let plan = new.book.plan(change.plan) ?? old.book.plan(change.plan)
    return change.area == plan?.area ? nil : change.area
  }

  /// The record under `revisions` that would tell of a change of this comparison; its date and reason
  /// are to be filled in.
  ///
  /// - Returns: `nil` for a plan that is gone: there is no file any more to record it in.
  public func record(of change: BookChange) -> String? {
    var parts: [String] = []
    func add(_ key: String, _ value: String) {
      parts.append("\"\(key)\": " + ByteSink.quoted(value))
    }
    switch change.element {
    case .plan: if change.aspect == nil { return nil }
    case .outcome: add("outcome", change.id)
    case .event: add("event", change.id)
    case .indicator, .target: add("indicator", change.id)
    case .figure:
      add("indicator", change.id)
      if let due = change.due { add("period", due.description) }
    }
    if change.element == .target, let due = change.due { add("due", due.description) }
    if let area = partArea(change), change.element == .target || change.element == .figure {
      add("area", area)
    }
    if !change.part.isWhole {
      let values = change.part.values.map {
        ByteSink.quoted($0.dimension) + ": " + ByteSink.quoted($0.value)
      }
      parts.append("\"of\": { \(values.joined(separator: ", ")) }")
    }
    guard let aspect = change.aspect else {
      add("was", change.before)
      return "{ \(parts.joined(separator: ", ")), \"dropped\": true, \"date\": …, \"reason\": … }"
    }
    for (key, value) in [("was", change.before), ("now", change.after)] {
      if aspect == .value {
        add(key, value)
      } else {
        parts.append("\"\(key)\": { \"\(aspect.rawValue)\": \(ByteSink.quoted(value)) }")
      }
    }
    return "{ \(parts.joined(separator: ", ")), \"date\": …, \"reason\": … }"
  }
}

extension ByteSink {
  /// A text in quotes, escaped as JSON asks.
  fileprivate static func quoted(_ text: String) -> String {
    var json = JSONWriter()
    json.string(text)
    return json.text
  }
}

extension LoadedBook {
  /// The line of a place.
  fileprivate func excerpt(at place: SourceLocation) -> SourceExcerpt? {
    guard let bytes = place.bytes else { return nil }
    return sources.first { $0.file == place.file }?.excerpt(of: bytes)
  }
}

extension Diagnostic.Code {
  /// A promise was changed, and the plan does not record it.
  public static let movedGoalpost = Self("moved-goalpost")
}
