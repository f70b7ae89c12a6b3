/// A comparison of two versions for build servers: what fails, and what is recorded.
struct DiffChecks {
  let report: DiffReport

  private var comparison: BookComparison { report.comparison }
  private var words: Words { report.words }
  /// Whether figures are left out.
  var isAboutPromises = false

  private var changes: [BookChange] {
    comparison.changes.filter { !isAboutPromises || $0.element != .figure }
  }

  /// `目标A（2025）：降低（数值），由 >=12个 变为 >=10个`.
  private func sentence(_ change: BookChange) -> String {
    var text =
      report.name(change) + words.of("：", ": ") + change.summary[report.options.language]
    let (before, after) = (report.value(change.before, change), report.value(change.after, change))
    switch (change.before.isEmpty, change.after.isEmpty) {
    case (true, true): break
    case (false, true): text += words.of("，原为 \(before)", ", was \(before)")
    case (true, false): text += words.of("，现为 \(after)", ", is \(after)")
    case (false, false):
      text += words.of("，由 \(before) 变为 \(after)", ", from \(before) to \(after)")
    }
    return text
  }

  // MARK: - GitHub

  /// Failures as errors, what is recorded as notices; the last line is the summary.
  var github: String {
    ByteSink.text { out in
      annotate(to: &out)
      out.append(report.summary + "\n")
    }
  }

  /// Writes the annotations alone.
  func annotate(to out: inout ByteSink) {
    for change in changes {
      let level = change.fails(report.failing) ? "error" : change.isRecorded ? "notice" : nil
      guard let level else { continue }
      var annotation = GitHubAnnotation(
        level: level, file: change.newLocation.map { path($0.file) },
        line: change.newLocation?.line,
        title: report.name(change) + words.of("：", ": ") + change.kind.name[words.language],
        message: sentence(change) + words.of("；", "; ") + report.note(change))
      annotation.column = change.newLocation?.column
      annotation.write(to: &out)
    }
  }

  /// The path of a file in its repository: without the revision it was read from.
  private func path(_ file: String) -> String {
    let revision = report.names.new + ":"
    return file.hasPrefix(revision) ? String(file.dropFirst(revision.count)) : file
  }

  // MARK: - JUnit

  /// A suite of one case for each change; what fails is a failure, everything else has passed.
  var junit: String {
    ByteSink.text { out in
      out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" as StaticString)
      out.append("<testsuites name=\"targets diff\"\(counts)>\n")
      writeSuite(to: &out)
      out.append("</testsuites>\n" as StaticString)
    }
  }

  /// How many cases there are, and how many fail.
  var caseCounts: (tests: Int, failures: Int) {
    (changes.count, changes.filter { $0.fails(report.failing) }.count)
  }

  private var counts: String {
    " tests=\"\(caseCounts.tests)\" failures=\"\(caseCounts.failures)\" errors=\"0\" skipped=\"0\" time=\"0\""
  }

  /// Writes the suite alone.
  func writeSuite(to out: inout ByteSink) {
    out.append("  <testsuite name=\"\(XMLText.escaped(report.heading))\"\(counts)>\n")
    for change in changes {
      let name = XMLText.escaped(sentence(change))
      out.append(
        "    <testcase classname=\"\(XMLText.escaped(change.plan))\" name=\"\(name)\" time=\"0\"")
      if change.fails(report.failing) {
        let note = XMLText.escaped(report.note(change))
        out.append(">\n      <failure message=\"\(note)\"/>\n    </testcase>\n")
      } else {
        out.append("/>\n")
      }
    }
    out.append("  </testsuite>\n")
  }
}
