/// Whether the figures of the plans in scope agree with each other.
extension ReportContent {
  /// What is listed one by one, what is wrong first.
  private static let listed: [AuditVerdict] = [
    .contradicts, .tension, .drift, .gap, .note, .uncheckable,
  ]
  /// What is only counted, since nobody need act on it.
  ///
  /// What merely looks alike is no finding here.
  private static let counted: [AuditVerdict] = [.implied, .withinRounding, .holds, .distinct]

  /// The sentence that counts every finding once; in a brief, what contradicts alone.
  var auditBlocks: [ReportDocument.Block] {
    let findings = auditFindings
    guard !findings.isEmpty else { return [] }
    let counts = findings.mapValues(\.count)
    guard settings.style != .brief else {
      let wrong = findings[.contradicts] ?? []
      let total = counts.values.reduce(0, +)
      guard !wrong.isEmpty else { return [.paragraph(.both { $0.noContradiction(of: total) })] }
      return [
        .paragraph(.both { $0.contradictions(wrong.count, of: total) }), .notes(notes(wrong)),
      ]
    }
    func hidden(_ verdict: AuditVerdict) -> Int {
      Self.counted.contains(verdict)
        ? counts[verdict, default: 0]
        : (findings[verdict] ?? []).count { $0.surprise == .routine }
    }
    let rest = (Self.listed + Self.counted).filter { hidden($0) > 0 }
    let unlisted = rest.reduce(0) { $0 + hidden($1) }
    return [
      .paragraph(
        .both { words in
          var text = words.auditSummary(counts) + words.of("。", ".")
          if unlisted > 0 {
            text += words.unlisted(unlisted, rest.map { words.audit($0) })
          }
          return text
        })
    ]
  }

  /// The findings that are listed, verdict by verdict.
  var auditParts: [ReportDocument.Section] {
    guard settings.style != .brief else { return [] }
    let findings = auditFindings
    return Self.listed.compactMap { verdict in
      let list = (findings[verdict] ?? []).filter { $0.surprise > .routine }
      guard !list.isEmpty else { return nil }
      return ReportDocument.Section(
        id: "audit-\(verdict.rawValue)",
        heading: .both { $0.verdictCount(verdict, list.count) }, blocks: [.notes(notes(list))])
    }
  }

  /// A goal with the area, where that is not the plan's own, and its date.
  private func dated(_ goal: AuditInput) -> LocalizedText {
    .worded(around: goal.name) { wording in
      let name = wording.name(goal.name, area: goal.area, of: book.plan(goal.plan))
      guard let due = goal.period else { return name }
      return wording.words.of(
        "\(name)（\(wording.ending(due))）", "\(name) (\(wording.ending(due)))")
    }
  }

  /// Each finding with its computation, why it is what it is, and where its figures stand.
  private func notes(_ findings: [AuditFinding]) -> [ReportDocument.Note] {
    let places = AuditPlaces(builder.loaded, findings)
    return findings.map { finding in
      let locations =
        finding.inputs.isEmpty
        ? [places.location(of: finding)] : finding.inputs.map { places.location(of: $0) }
      let files = FileLines(locations.compactMap { $0 }).files
      // One indicator may have several goals, which their dates tell apart.
      let goal = [.goal, .pipeline].contains(finding.rule) ? finding.inputs.first : nil
      let name = goal.map { dated($0) } ?? finding.name.printable
      return ReportDocument.Note(label: name, .both { $0.told(finding, files) })
    }
  }
}

/// Places by file, each line once.
private struct FileLines {
  /// Each file with its lines: `plan.json:89`, `:100`.
  private(set) var files: [[String]] = []

  init(_ locations: [SourceLocation]) {
    var names: [String] = []
    for location in locations {
      let line = location.line.map { ":\($0)" } ?? ""
      if let place = names.firstIndex(of: location.file) {
        let first = location.file.sanitized + line
        if files[place][0] != first, !files[place].contains(line) { files[place].append(line) }
      } else {
        names.append(location.file)
        files.append([location.file.sanitized + line])
      }
    }
  }
}

extension Words {
  /// What a finding says: the computation, the reason, the plan's own remark, the places.
  fileprivate func told(_ finding: AuditFinding, _ files: [[String]]) -> String {
    var sentences = [finding.computation(self)].filter { !$0.isEmpty }
    if let reason = finding.reason { sentences.append(reason[language].sanitized) }
    if let note = finding.note { sentences.append(remark(note[language].sanitized)) }
    let end = of("。", ".")
    var text = sentences.map { $0.hasSuffix(end) ? $0 : $0 + end }
      .joined(separator: of("", " "))
    if !files.isEmpty {
      let list = files.map { $0.joined(separator: of("、", ", ")) }
        .joined(separator: of("；", "; "))
      text += of("（数据见\(list)）", " (Figures: \(list))")
    }
    return text
  }

  /// What is not listed one by one.
  fileprivate func unlisted(_ count: Int, _ verdicts: [String]) -> String {
    let list = verdicts.joined(separator: of("、", ", "))
    return of(
      "其中\(list)\(verdicts.count > 1 ? "共" : "")\(count)项，不逐项列出，全部见 targets audit --all。",
      " \(count) of them (\(list)) \(count == 1 ? "is" : "are") not listed here; targets audit --all has them."
    )
  }

  fileprivate func noContradiction(of total: Int) -> String {
    of(
      "数据相互核对\(total)项，没有矛盾。",
      "\(count(total, zh: "", en: "check")) of figures against each other: no contradiction.")
  }

  fileprivate func contradictions(_ count: Int, of total: Int) -> String {
    of(
      "数据相互核对\(total)项，矛盾\(count)项：",
      "\(self.count(total, zh: "", en: "check")) of figures against each other, "
        + "\(self.count(count, zh: "", en: "contradiction")):")
  }
}
