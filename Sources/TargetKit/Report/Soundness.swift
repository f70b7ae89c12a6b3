/// Whether what a report says may be relied on: the one set of states that every writer asks, so that
/// nothing looks green which could not be judged.
public enum Soundness: String, Hashable, Sendable, CaseIterable {
  /// Everything could be read, and there was something to judge.
  case sound = "judged"
  /// Something in the files could not be used, so whatever is reported may be wrong or incomplete.
  case unreadable
  /// There was nothing to judge.
  case empty

  /// How sound a report is.
  ///
  /// - Parameters:
  ///   - loaded: The books it rests on.
  ///   - isEmpty: Whether there was nothing to judge.
  ///   - isStrict: Whether warnings count as errors.
  public init(of loaded: LoadedBook..., isEmpty: Bool, isStrict: Bool = false) {
    let isBroken = loaded.contains { book in
      book.hasErrors || isStrict && book.diagnostics.contains { $0.severity == .warning }
    }
    self = isBroken ? .unreadable : isEmpty ? .empty : .sound
  }
}

/// What is wrong in the files that a report rests on, in every machine format.
struct ReadingProblems {
  let soundness: Soundness
  let diagnostics: [Diagnostic]
  /// Whether warnings count as errors.
  var isStrict = false
  let words: Words

  /// The place that stands in for a file where there was nothing to judge.
  private static let emptyCode = "nothing-to-judge"

  /// Whether a diagnostic is why nothing could be judged.
  private func isFatal(_ diagnostic: Diagnostic) -> Bool {
    diagnostic.severity == .error || isStrict && diagnostic.severity == .warning
  }

  /// How many of the diagnostics are why nothing could be judged.
  var fatalCount: Int { diagnostics.count(where: isFatal) }

  /// Why the report may not be relied on; `nil` if it may.
  var headline: String? {
    switch soundness {
    case .sound: nil
    case .empty: words.of("没有可评价的内容", "nothing to judge")
    case .unreadable:
      words.of(
        "无法评价：文件中有\(fatalCount)处错误，下列内容可能不全或不对",
        "could not judge: \(words.count(fatalCount, zh: "", en: "error")) in the files; what "
          + "follows may be incomplete or wrong")
    }
  }

  // MARK: - JSON

  /// Writes `"state"` and `"diagnostics"`, without commas around them.
  func writeMembers(to out: inout ByteSink) {
    out.append("\"state\":\"\(soundness.rawValue)\",\n\"diagnostics\":[")
    for (index, diagnostic) in diagnostics.enumerated() {
      out.append(index == 0 ? "\n" as StaticString : ",\n")
      write(diagnostic, to: &out)
    }
    out.append(UInt8(ascii: "]"))
  }

  private func write(_ diagnostic: Diagnostic, to out: inout ByteSink) {
    out.append("{\"severity\":\"\(diagnostic.severity.rawValue)\",\"code\":")
    out.appendJSON(diagnostic.code.rawValue)
    out.append(",\"message\":" as StaticString)
    out.appendJSON(diagnostic.message)
    out.append(",\"remedy\":" as StaticString)
    if let remedy = diagnostic.remedy {
      out.appendJSON(remedy)
    } else {
      out.append("null" as StaticString)
    }
    out.append(",\"file\":" as StaticString)
    out.appendJSON(diagnostic.location.file)
    write(",\"line\":", diagnostic.location.line, to: &out)
    write(",\"column\":", diagnostic.location.column, to: &out)
    out.append(UInt8(ascii: "}"))
  }

  private func write(_ key: StaticString, _ number: Int?, to out: inout ByteSink) {
    out.append(key)
    guard let number else { return out.append("null" as StaticString) }
    out.appendDecimal(number)
  }

  // MARK: - CSV

  /// One row a diagnostic: severity, code, message, file, line.
  var rows: [(severity: String, code: String, message: String, file: String, line: String)] {
    var rows = diagnostics.map { diagnostic in
      (
        isFatal(diagnostic) ? Diagnostic.Severity.error.rawValue : diagnostic.severity.rawValue,
        diagnostic.code.rawValue, sentence(diagnostic), diagnostic.location.file.sanitized,
        diagnostic.location.line.map(String.init) ?? ""
      )
    }
    if soundness == .empty {
      rows.append((Diagnostic.Severity.error.rawValue, Self.emptyCode, headline ?? "", "", ""))
    }
    return rows
  }

  private func sentence(_ diagnostic: Diagnostic) -> String {
    var text = diagnostic.message[words.language].sanitized
    if let remedy = diagnostic.remedy {
      text += words.of("；", "; ") + remedy[words.language].sanitized
    }
    return text
  }

  // MARK: - JUnit

  /// How many cases ``writeSuite(to:)`` writes, and how many of them are errors; the rest is skipped.
  var caseCounts: (tests: Int, errors: Int) {
    let more = soundness == .empty ? 1 : 0
    return (diagnostics.count + more, fatalCount + more)
  }

  /// Writes a suite of one case for each diagnostic: what keeps the books from being judged is an
  /// error, everything else is skipped; nothing if there is nothing to say.
  func writeSuite(to out: inout ByteSink) {
    let (tests, errors) = caseCounts
    guard tests > 0 else { return }
    out.append(
      "  <testsuite name=\"files\" tests=\"\(tests)\" failures=\"0\" errors=\"\(errors)\""
        + " skipped=\"\(tests - errors)\" time=\"0\">\n")
    for diagnostic in diagnostics {
      let line = diagnostic.location.line.map { ":\($0)" } ?? ""
      writeCase(
        diagnostic.location.file + line, diagnostic.code.rawValue, sentence(diagnostic),
        text: diagnostic.text(in: words.language), isError: isFatal(diagnostic), to: &out)
    }
    if soundness == .empty {
      writeCase("targets", Self.emptyCode, headline ?? "", text: "", isError: true, to: &out)
    }
    out.append("  </testsuite>\n")
  }

  private func writeCase(
    _ place: String, _ code: String, _ message: String, text: String, isError: Bool,
    to out: inout ByteSink
  ) {
    out.append("    <testcase classname=\"\(XMLText.escaped(place))\" name=\"")
    out.append(XMLText.escaped(code))
    out.append("\" time=\"0\">\n      ")
    let tag = isError ? "error" : "skipped"
    let type = isError ? " type=\"\(XMLText.escaped(code))\"" : ""
    out.append("<\(tag)\(type) message=\"\(XMLText.escaped(message))\">")
    out.append(XMLText.escaped(text, lineBreaks: .kept))
    out.append("</\(tag)>\n    </testcase>\n")
  }

  // MARK: - Markdown

  /// The headline and a list of the diagnostics; empty where there is nothing to say.
  func markdown(isQuiet: Bool) -> String {
    var text = headline.map { "**" + $0.escapedForMarkdown + "**\n" } ?? ""
    let shown = diagnostics.filter { !isQuiet || isFatal($0) }
    if !shown.isEmpty, !text.isEmpty { text += "\n" }
    for diagnostic in shown {
      text += "- " + diagnostic.summary(in: words.language).escapedForMarkdown + "\n"
    }
    return text
  }

  // MARK: - GitHub

  /// Writes the diagnostics as annotations, and last why nothing could be judged.
  func annotate(to out: inout ByteSink) {
    for diagnostic in diagnostics { GitHubAnnotation(diagnostic, words).write(to: &out) }
    guard let headline, fatalCount == 0 || diagnostics.allSatisfy({ $0.severity != .error }) else {
      return
    }
    GitHubAnnotation(
      level: "error", file: nil, line: nil, title: soundness.rawValue, message: headline
    ).write(to: &out)
  }
}
