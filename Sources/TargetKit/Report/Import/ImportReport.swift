/// What an import took, left and changed, as text or as data.
public struct ImportReport: Sendable {
  /// How a report of an import is written.
  public enum Format: String, Hashable, Sendable, CaseIterable {
    /// Lines for a terminal.
    case text
    /// One JSON object.
    case json
    /// A row for each cell.
    case csv
  }

  private let result: TableImport
  private let language: Language

  /// A report in a language.
  public init(_ result: TableImport, in language: Language) {
    self.result = result
    self.language = language
  }

  /// The report in a format.
  public func text(as format: Format) -> String {
    switch format {
    case .text: text
    case .json: json
    case .csv: csv
    }
  }

  // MARK: - Text

  /// How many lines of one fate are shown; all of them are in the data formats.
  private static let limits: [ImportEntry.Fate: Int] = [.new: 40, .unchanged: 10]
  private static let usualLimit = 200

  private var text: String {
    var lines = [summary]
    for fate in [ImportEntry.Fate.new, .revised, .assumed, .left, .unchanged] {
      let entries = result.entries.filter { $0.fate == fate }
      guard !entries.isEmpty else { continue }
      lines.append("")
      lines.append(words(fate) + " " + String(entries.count))
      let limit = Self.limits[fate] ?? Self.usualLimit
      for entry in entries.prefix(limit) { lines.append("  " + line(entry)) }
      if entries.count > limit {
        let more = entries.count - limit
        lines.append(
          "  " + of("……另有 \(more) 处，见 --format json", "… and \(more) more; see --format json"))
      }
    }
    if result.isWritten {
      lines.append("")
      lines.append(
        of("已写入 ", "written to ") + result.files.map(\.path.sanitized).joined(separator: ", "))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func line(_ entry: ImportEntry) -> String {
    var line = entry.location.description
    if !entry.subject.isEmpty { line += "  " + entry.subject.sanitized }
    if let remark = entry.remark { line += "  " + of("（", "(") + remark[language] + of("）", ")") }
    return line
  }

  /// One sentence with all counts.
  private var summary: String {
    let counts = ImportEntry.Fate.allCases.compactMap { fate -> String? in
      let count = result.count(of: fate)
      return count == 0 ? nil : words(fate) + of("", " ") + String(count)
    }
    return counts.isEmpty
      ? of("没有可导入的内容", "nothing to import")
      : counts.joined(separator: of("，", ", "))
  }

  private func words(_ fate: ImportEntry.Fate) -> String {
    switch fate {
    case .new: of("新增", "new")
    case .revised: of("修订", "revised")
    case .unchanged: of("未变", "unchanged")
    case .assumed: of("按此理解，请核对", "understood so, please check")
    case .left: of("略去", "left out")
    }
  }

  private func of(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }

  // MARK: - Data

  private var json: String {
    var json = JSONWriter(.pretty)
    json.beginObject()
    json.key("written")
    json.bool(result.isWritten)
    json.key("files")
    json.beginArray()
    for file in result.files { json.string(file.path) }
    json.endArray()
    json.key("counts")
    json.beginObject()
    for fate in ImportEntry.Fate.allCases {
      json.key(fate.rawValue)
      json.number(result.count(of: fate))
    }
    json.endObject()
    json.key("entries")
    json.beginArray()
    for entry in result.entries {
      json.beginObject()
      json.key("fate")
      json.string(entry.fate.rawValue)
      write(entry.location, &json)
      json.key("subject")
      json.string(entry.subject)
      if let remark = entry.remark {
        json.key("remark")
        json.string(remark[language])
      }
      json.endObject()
    }
    json.endArray()
    json.key("diagnostics")
    json.beginArray()
    for diagnostic in result.diagnostics {
      json.beginObject()
      json.key("severity")
      json.string(diagnostic.severity.rawValue)
      json.key("code")
      json.string(diagnostic.code.rawValue)
      write(diagnostic.location, &json)
      json.key("message")
      json.string(diagnostic.message[language])
      if let remedy = diagnostic.remedy {
        json.key("remedy")
        json.string(remedy[language])
      }
      json.endObject()
    }
    json.endArray()
    json.endObject()
    return json.text + "\n"
  }

  private func write(_ location: SourceLocation, _ json: inout JSONWriter) {
    json.key("place")
    json.string(location.description)
  }

  private var csv: String {
    var csv = CSVWriter(CSVWriter.Options(disarmsFormulas: true))
    csv.row(["fate", "place", "subject", "remark"])
    for entry in result.entries {
      csv.row([
        entry.fate.rawValue, entry.location.description, entry.subject,
        entry.remark?[language] ?? "",
      ])
    }
    return csv.text
  }
}
