/// Collects the diagnostics of one run, without letting a hopeless file fill the memory.
///
/// Of each file it keeps the first 1,000 diagnostics of each severity. Whatever comes after them is
/// counted, not kept, and ``sorted()`` says how many there are.
public struct DiagnosticBag: Sendable {
  /// How many diagnostics of one file and severity are kept.
  public static let limitPerFile = 1_000
  /// How many diagnostics are kept in all.
  public static let limit = 50_000

  private struct Tally: Sendable {
    var file: String
    var kept: [Int] = [0, 0, 0]
    var dropped: [Int] = [0, 0, 0]
  }

  private var kept: [Diagnostic] = []
  private var tallies: [Tally] = []
  private var numbers: [String: Int] = [:]
  private var counts: [Int] = [0, 0, 0]
  // The tally used last: diagnostics of one file mostly come together.
  private var current = 0

  /// Makes an empty bag.
  public init() {}

  /// Whether nothing was reported, not even a note.
  public var isEmpty: Bool { Diagnostic.Severity.allCases.allSatisfy { count(of: $0) == 0 } }

  /// Whether at least one error was reported.
  public var hasErrors: Bool { count(of: .error) > 0 }

  /// How many diagnostics of a severity were reported, kept or not.
  public func count(of severity: Diagnostic.Severity) -> Int { counts[severity.rank] }

  /// Adds a diagnostic.
  public mutating func add(_ diagnostic: Diagnostic) {
    add(diagnostic.severity, in: diagnostic.location.file) { diagnostic }
  }

  /// Counts a diagnostic, and makes it only if there is still room for it.
  mutating func add(
    _ severity: Diagnostic.Severity, in file: String, _ make: () -> Diagnostic
  ) {
    let rank = severity.rank
    counts[rank] += 1
    let tally = tally(of: file)
    guard kept.count < Self.limit, tallies[tally].kept[rank] < Self.limitPerFile else {
      tallies[tally].dropped[rank] += 1
      return
    }
    tallies[tally].kept[rank] += 1
    kept.append(make())
  }

  /// Adds everything that another bag holds or has counted.
  public mutating func merge(_ other: DiagnosticBag) {
    for diagnostic in other.kept { add(diagnostic) }
    for tally in other.tallies {
      let mine = self.tally(of: tally.file)
      for rank in counts.indices {
        counts[rank] += tally.dropped[rank]
        tallies[mine].dropped[rank] += tally.dropped[rank]
      }
    }
  }

  private mutating func tally(of file: String) -> Int {
    if current < tallies.count, tallies[current].file == file { return current }
    if let number = numbers[file] {
      current = number
    } else {
      current = tallies.count
      numbers[file] = current
      tallies.append(Tally(file: file))
    }
    return current
  }

  /// The diagnostics by file, line and column.
  ///
  /// Where some of a file were not kept, a last one says how many.
  public func sorted() -> [Diagnostic] {
    var result: [Diagnostic] = []
    var rest = summaries()
    for diagnostic in kept.sorted() {
      if let last = result.last, last.location.file != diagnostic.location.file,
        let summary = rest.removeValue(forKey: last.location.file)
      {
        result.append(summary)
      }
      result.append(diagnostic)
    }
    return result + rest.values.sorted()
  }

  /// One diagnostic for each file of which some were not kept.
  private func summaries() -> [String: Diagnostic] {
    var summaries: [String: Diagnostic] = [:]
    for tally in tallies {
      let errors = tally.dropped[Diagnostic.Severity.error.rank]
      let others = tally.dropped.indices.reduce(-errors) { $0 + tally.dropped[$1] }
      guard errors + others > 0 else { continue }
      let message =
        others == 0
        ? LocalizedText(zh: "另有 \(errors) 个错误未列出", en: "\(errors) more errors are not shown")
        : LocalizedText(
          zh: "另有 \(errors) 个错误、\(others) 个提示未列出",
          en: "\(errors) more errors and \(others) more warnings are not shown")
      summaries[tally.file] = Diagnostic(
        errors > 0 ? .error : .warning, .moreDiagnostics, message,
        remedy: LocalizedText(zh: "请先改正以上各处再重新检查", en: "correct those above and check again"),
        at: SourceLocation(file: tally.file))
    }
    return summaries
  }
}

extension Diagnostic.Code {
  /// More was wrong with a file than is shown.
  public static let moreDiagnostics = Self("more-diagnostics")
}
