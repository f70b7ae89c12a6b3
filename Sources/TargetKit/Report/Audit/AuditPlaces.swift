/// Where the figures of findings stand, looked up in one pass over each file.
struct AuditPlaces {
  private let loaded: LoadedBook
  private let rows: [Int: SourceLocation]

  init(_ loaded: LoadedBook, _ findings: [AuditFinding]) {
    self.loaded = loaded
    let numbers = findings.flatMap { finding in
      finding.inputs.compactMap { input -> Int? in
        if case .figure(.observation(let row)) = input.place { row } else { nil }
      }
    }
    rows = loaded.locations(ofRows: Set(numbers))
  }

  func location(of input: AuditInput) -> SourceLocation? {
    if case .figure(.observation(let row)) = input.place { return rows[row] }
    return loaded.location(of: input)
  }

  func location(of finding: AuditFinding) -> SourceLocation? {
    if finding.isDeclared { return loaded.location(of: finding) }
    return finding.inputs.first.flatMap { location(of: $0) }
  }
}
