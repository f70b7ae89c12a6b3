/// A comparison of two versions as data, for programs and spreadsheets.
struct DiffData {
  let report: DiffReport

  private var comparison: BookComparison { report.comparison }

  // MARK: - JSON

  var json: String {
    var json = JSONWriter(.pretty)
    json.beginObject()
    json.key("schemaVersion")
    json.number(JSONReport.schemaVersion)
    for (key, name, date) in [
      ("old", report.names.old, comparison.oldDate), ("new", report.names.new, comparison.newDate),
    ] {
      json.key(key)
      json.beginObject()
      json.member("name", name.sanitized)
      json.member("asOf", date.description)
      json.endObject()
    }
    json.key("failing")
    json.number(comparison.failures(report.failing).count)
    json.key("unchanged")
    json.number(comparison.unchangedCount)
    json.key("changes")
    json.beginArray()
    for change in comparison.changes { Self.write(change, report.failing, to: &json) }
    json.endArray()
    json.key("promises")
    json.beginArray()
    for promise in comparison.promises { write(promise, to: &json) }
    json.endArray()
    json.endObject()
    return json.text + "\n"
  }

  /// Writes a change as an object.
  static func write(
    _ change: BookChange, _ failing: Set<BookChange.Kind>, to json: inout JSONWriter
  ) {
    json.beginObject()
    json.member("kind", change.kind.rawValue)
    json.member("aspect", change.aspect?.rawValue)
    json.member("element", change.element.rawValue)
    json.member("plan", change.plan)
    json.member("id", change.id)
    json.member("name", change.name)
    json.member("area", change.area)
    json.dimensions(change.part)
    json.member("due", change.due?.description)
    json.member("before", change.before.isEmpty ? nil : change.before)
    json.member("after", change.after.isEmpty ? nil : change.after)
    json.key("fails")
    json.bool(change.fails(failing))
    json.key("revisions")
    json.beginArray()
    for revision in change.revisions {
      json.beginObject()
      json.member("date", revision.date.description)
      json.member("reason", revision.reason)
      json.member("source", revision.source)
      json.endObject()
    }
    json.endArray()
    json.key("accepted")
    if let acceptance = change.acceptance {
      json.beginObject()
      json.member("until", acceptance.until.description)
      json.member("reason", acceptance.reason)
      json.endObject()
    } else {
      json.null()
    }
    json.member("oldPlace", change.oldLocation?.description)
    json.member("newPlace", change.newLocation?.description)
    json.endObject()
  }

  private func write(_ promise: PromiseComparison, to json: inout JSONWriter) {
    json.beginObject()
    json.member("element", promise.element.rawValue)
    json.member("plan", promise.plan)
    json.member("id", promise.id)
    json.member("name", promise.name)
    json.member("area", promise.area)
    json.dimensions(promise.part)
    json.member("due", promise.due?.description)
    json.member("oldCriterion", promise.oldTarget?.criterionAsWritten)
    json.member("newCriterion", promise.newTarget?.criterionAsWritten)
    json.key("old")
    write(promise.old, to: &json)
    json.key("new")
    write(promise.new, to: &json)
    json.key("steps")
    json.beginArray()
    for step in promise.steps {
      json.beginObject()
      json.member("cause", step.cause.rawValue)
      json.key("before")
      write(step.before, to: &json)
      json.key("after")
      write(step.after, to: &json)
      json.endObject()
    }
    json.endArray()
    json.endObject()
  }

  private func write(_ standing: Standing?, to json: inout JSONWriter) {
    guard let standing else { return json.null() }
    json.beginObject()
    json.member("verdict", standing.verdict.rawValue)
    for (key, value) in [
      ("early", standing.isEarly), ("behind", standing.isBehind), ("stale", standing.isStale),
      ("accepted", standing.isAccepted),
    ] {
      json.key(key)
      json.bool(value)
    }
    json.key("progress")
    if let progress = standing.progress { json.number(progress.nominal) } else { json.null() }
    json.key("categories")
    json.beginArray()
    for category in standing.categories { json.string(category.id) }
    json.endArray()
    json.endObject()
  }

  // MARK: - CSV

  private static let columns = [
    "row", "kind", "aspect", "element", "plan", "id", "name", "area", "due", "before", "after",
    "progress-before",
    "progress-after",
    "fails", "revised-on", "reason", "old-file", "old-line", "new-file", "new-line",
  ]

  /// A row for each change, then one for each cause of another standing.
  var csv: String {
    CSVIdentity.table(Self.columns) { table in
      for change in comparison.changes { table.row(cells(change).map(\.sanitized)) }
      for promise in comparison.promises {
        for step in promise.steps { table.row(cells(promise, step).map(\.sanitized)) }
      }
    }
  }

  private func cells(_ change: BookChange) -> [String] {
    let last = change.revisions.last
    let language = report.options.language
    let (old, new) = (change.oldLocation, change.newLocation)
    return [
      "change", change.kind.rawValue, change.aspect?.rawValue ?? "", change.element.rawValue,
      change.plan, change.id, change.name[language], change.area ?? "",
      change.due?.description ?? "", change.before, change.after, "", "",
      change.fails(report.failing) ? "true" : "false", last?.date.description ?? "",
      last?.reason[language] ?? change.acceptance?.reason ?? "", old?.file ?? "",
      old?.line.map(String.init) ?? "", new?.file ?? "", new?.line.map(String.init) ?? "",
    ]
  }

  private func cells(_ promise: PromiseComparison, _ step: StandingStep) -> [String] {
    [
      "step", step.cause.rawValue, "", promise.element.rawValue, promise.plan, promise.id,
      promise.name[report.options.language], promise.area ?? "", promise.due?.description ?? "",
      step.before.verdict.rawValue, step.after.verdict.rawValue, progress(step.before),
      progress(step.after), "false", "", "", "", "", "", "",
    ]
  }
}

extension DiffData {
  /// The share of the way that is done, as a fraction of one; empty where it cannot be told.
  private func progress(_ standing: Standing) -> String {
    standing.progress.map { Numbers.plain($0.nominal) } ?? ""
  }
}

extension JSONWriter {
  fileprivate mutating func member(_ key: String, _ text: String?) {
    self.key(key)
    if let text { string(text.sanitized) } else { null() }
  }

  fileprivate mutating func member(_ key: String, _ text: LocalizedText) {
    self.key(key)
    beginObject()
    member("zh", text.exact(in: .chinese))
    member("en", text.exact(in: .english))
    endObject()
  }
}
