extension AuditReport {
  // MARK: - JSON

  /// One document with all findings, whatever the page would list.
  var json: String {
    ByteSink.text { out in
      out.append("{\"schemaVersion\":1,\n\"asOf\":\"" as StaticString)
      out.append(audit.asOf)
      out.append("\",\n" as StaticString)
      problems.writeMembers(to: &out)
      out.append(",\n\"counts\":{" as StaticString)
      for (index, verdict) in AuditVerdict.allCases.enumerated() {
        if index > 0 { out.append(UInt8(ascii: ",")) }
        out.appendJSON(verdict.rawValue)
        out.append(UInt8(ascii: ":"))
        out.appendDecimal(audit.counts[verdict, default: 0])
      }
      out.append("},\n\"findings\":[" as StaticString)
      for (index, finding) in audit.findings.enumerated() {
        out.append(index > 0 ? ",\n" as StaticString : "\n")
        write(finding, to: &out)
      }
      out.append("]}\n" as StaticString)
    }
  }

  private func write(_ finding: AuditFinding, to out: inout ByteSink) {
    out.append("{\"id\":" as StaticString)
    out.appendJSON(finding.id)
    out.append(",\"rule\":" as StaticString)
    out.appendJSON(finding.rule.rawValue)
    out.append(",\"verdict\":" as StaticString)
    out.appendJSON(finding.verdict.rawValue)
    out.append(",\"surprise\":" as StaticString)
    out.appendJSON(finding.surprise.name)
    out.append(",\"fails\":" as StaticString)
    out.append(gate.fails(finding))
    out.append(",\"plan\":" as StaticString)
    out.appendJSON(finding.plan)
    out.append(",\"name\":" as StaticString)
    out.appendJSON(finding.name)
    out.append(",\"steps\":" as StaticString)
    JSONOutlook.list(finding.steps, to: &out) { write($0, to: &$1) }
    write(",\"reason\":", finding.reason, to: &out)
    write(",\"note\":", finding.note, to: &out)
    out.append(",\"inputs\":" as StaticString)
    JSONOutlook.list(finding.inputs, to: &out) { write($0, to: &$1) }
    out.append(",\"statements\":" as StaticString)
    JSONOutlook.list(finding.statements, to: &out) { $1.appendJSON($0) }
    write(places.location(of: finding), to: &out)
    out.append(UInt8(ascii: "}"))
  }

  private func write(_ step: AuditStep, to out: inout ByteSink) {
    out.append("{\"text\":" as StaticString)
    out.appendJSON(step.text)
    if let value = step.value, let unit = step.unit {
      out.append(",\"unit\":" as StaticString)
      out.appendJSON(value.dimension == .date ? nil : unit.symbol)
      write(",\"face\":", value, unit, \.face, to: &out)
      write(",\"range\":", value, unit, \.range, to: &out)
    }
    out.append(UInt8(ascii: "}"))
  }

  /// An interval in the unit of the step; `null` of dates, which the text gives.
  private func write(
    _ key: StaticString, _ value: Quantity, _ unit: Unit, _ part: KeyPath<Quantity, Interval>,
    to out: inout ByteSink
  ) {
    out.append(key)
    guard value.dimension != .date, let interval = try? value.numbers(of: unit, part) else {
      return out.append("null" as StaticString)
    }
    write("{\"lower\":", interval.lower, to: &out)
    write(",\"upper\":", interval.upper, to: &out)
    out.append(UInt8(ascii: "}"))
  }

  private func write(_ key: StaticString, _ end: Interval.End?, to out: inout ByteSink) {
    out.append(key)
    guard let end else { return out.append("null" as StaticString) }
    out.append("{\"value\":" as StaticString)
    out.appendJSON(end.value.description)
    out.append(",\"closed\":" as StaticString)
    out.append(end.isClosed)
    out.append(UInt8(ascii: "}"))
  }

  private func write(_ input: AuditInput, to out: inout ByteSink) {
    out.append("{\"name\":" as StaticString)
    out.appendJSON(input.name)
    out.append(",\"plan\":" as StaticString)
    out.appendJSON(input.plan)
    out.append(",\"indicator\":" as StaticString)
    out.appendJSON(input.indicator)
    out.append(",\"area\":" as StaticString)
    out.appendJSON(input.area)
    out.append(input.part)
    out.append(",\"period\":" as StaticString)
    out.appendJSON(input.period?.description)
    out.append(",\"asWritten\":" as StaticString)
    out.appendJSON(input.asWritten)
    write(places.location(of: input), to: &out)
    out.append(UInt8(ascii: "}"))
  }

  private func write(_ location: SourceLocation?, to out: inout ByteSink) {
    out.append(",\"file\":" as StaticString)
    out.appendJSON(location?.file)
    out.append(",\"line\":" as StaticString)
    if let line = location?.line {
      out.appendDecimal(line)
    } else {
      out.append("null" as StaticString)
    }
  }

  private func write(_ key: StaticString, _ text: LocalizedText?, to out: inout ByteSink) {
    out.append(key)
    if let text { out.appendJSON(text) } else { out.append("null" as StaticString) }
  }

  // MARK: - CSV

  /// One row a finding.
  var csv: String {
    CSVIdentity.table([
      "id", "rule", "verdict", "fails", "plan", "name", "computation", "reason", "inputs",
      "statements", "file", "line", "surprise",
    ]) { table in
      for finding in audit.findings {
        let place = places.location(of: finding)
        table.row([
          finding.id.sanitized, finding.rule.rawValue, finding.verdict.rawValue,
          gate.fails(finding) ? "true" : "false", finding.plan.sanitized,
          finding.name[options.language].sanitized, finding.computation(words),
          finding.reason?[options.language].sanitized ?? "", inputs(finding),
          finding.statements.joined(separator: " ").sanitized, place?.file ?? "",
          place?.line.map(String.init) ?? "", finding.surprise.name,
        ])
      }
      for row in problems.rows {
        table.row([
          "", "", row.severity, "", "", row.message, "", row.code, "", "", row.file, row.line,
        ])
      }
    }
  }

  private func inputs(_ finding: AuditFinding) -> String {
    finding.inputs.map { input in
      let place = places.location(of: input)
      return "\(place?.file ?? ""):\(place?.line.map(String.init) ?? "")"
    }.joined(separator: " ")
  }

  // MARK: - Build servers

  /// A suite for each plan and a case for each finding: what the gate fails is a failure, what holds
  /// has passed, and everything else is skipped.
  ///
  /// What is wrong in the files is a suite of its own.
  var junit: String {
    func count(_ findings: [AuditFinding], _ more: (tests: Int, errors: Int) = (0, 0)) -> String {
      let failures = findings.count { gate.fails($0) }
      let skipped = findings.count { !gate.fails($0) && !hasPassed($0) } + more.tests - more.errors
      return "tests=\"\(findings.count + more.tests)\" failures=\"\(failures)\""
        + " errors=\"\(more.errors)\" skipped=\"\(skipped)\" time=\"0\""
    }
    var plans: [String] = []
    var groups: [String: [AuditFinding]] = [:]
    for finding in audit.findings {
      if groups[finding.plan] == nil { plans.append(finding.plan) }
      groups[finding.plan, default: []].append(finding)
    }
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    let all = count(audit.findings, problems.caseCounts)
    text += "<testsuites name=\"targets audit \(audit.asOf)\" \(all)>\n"
    text += ByteSink.text { problems.writeSuite(to: &$0) }
    for plan in plans {
      let findings = groups[plan] ?? []
      text += "  <testsuite name=\"\(XMLText.escaped(plan))\" \(count(findings))>\n"
      for finding in findings { text += testCase(finding) }
      text += "  </testsuite>\n"
    }
    return text + "</testsuites>\n"
  }

  /// Nothing has where something could not be read.
  private func hasPassed(_ finding: AuditFinding) -> Bool {
    finding.verdict.hasPassed && soundness == .sound
  }

  private func testCase(_ finding: AuditFinding) -> String {
    let name = finding.name[options.language].sanitized
    var text =
      "    <testcase classname=\"\(XMLText.escaped(finding.id))\" name=\"\(XMLText.escaped(name))\""
      + " time=\"0\""
    let fails = gate.fails(finding)
    if hasPassed(finding), !fails { return text + "/>\n" }
    let tag = fails ? "failure" : "skipped"
    text += ">\n      <\(tag) message=\"\(XMLText.escaped(message(finding)))\"/>\n    </testcase>\n"
    return text
  }

  /// The verdict with its computation, on one line.
  private func message(_ finding: AuditFinding) -> String {
    [
      words.audit(finding.verdict), finding.computation(words),
      finding.reason?[options.language].sanitized,
    ]
    .compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: words.of("：", ": "))
  }

  /// Annotations for GitHub Actions: diagnostics, then what fails as errors and what a person should
  /// look at as warnings; the last line is the summary.
  var annotations: String {
    ByteSink.text { out in
      problems.annotate(to: &out)
      for finding in audit.findings {
        let fails = gate.fails(finding)
        guard fails || finding.verdict == .contradicts || finding.verdict == .tension else {
          continue
        }
        let place = places.location(of: finding)
        GitHubAnnotation(
          level: fails ? "error" : "warning", file: place?.file, line: place?.line,
          title: words.audit(finding.verdict) + words.of("：", ": ")
            + finding.name[options.language].sanitized, message: message(finding)
        ).write(to: &out)
      }
      out.append(words.auditSummary(audit))
      out.append(0x0A)
    }
  }
}

extension AuditVerdict {
  /// Whether nothing is to be said against it.
  fileprivate var hasPassed: Bool { self == .holds || self == .withinRounding }
}
