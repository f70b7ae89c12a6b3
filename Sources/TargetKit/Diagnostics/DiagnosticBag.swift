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
    var kept = 0
    var dropped = 0
  }

  private struct Key: Hashable, Sendable {
    var file: String
    var severity: Diagnostic.Severity
  }

  private var kept: [Diagnostic] = []
  private var tallies: [Key: Tally] = [:]
  private var counts: [Diagnostic.Severity: Int] = [:]

  /// Makes an empty bag.
  public init() {}

  /// Whether nothing was reported, not even a note.
  public var isEmpty: Bool { counts.isEmpty }

  /// Whether at least one error was reported.
  public var hasErrors: Bool { count(of: .error) > 0 }

  /// How many diagnostics of a severity were reported, kept or not.
  public func count(of severity: Diagnostic.Severity) -> Int { counts[severity, default: 0] }

  /// Adds a diagnostic.
  public mutating func add(_ diagnostic: Diagnostic) {
    add(diagnostic.severity, in: diagnostic.location.file) { diagnostic }
  }

  /// Counts a diagnostic, and makes it only if there is still room for it.
  mutating func add(
    _ severity: Diagnostic.Severity, in file: String, _ make: () -> Diagnostic
  ) {
    counts[severity, default: 0] += 1
    let key = Key(file: file, severity: severity)
    guard kept.count < Self.limit, tallies[key, default: Tally()].kept < Self.limitPerFile else {
      tallies[key, default: Tally()].dropped += 1
      return
    }
    tallies[key, default: Tally()].kept += 1
    kept.append(make())
  }

  /// Adds everything that another bag holds or has counted.
  public mutating func merge(_ other: DiagnosticBag) {
    for diagnostic in other.kept { add(diagnostic) }
    for (key, tally) in other.tallies where tally.dropped > 0 {
      counts[key.severity, default: 0] += tally.dropped
      tallies[key, default: Tally()].dropped += tally.dropped
    }
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
    var numbers: [String: (errors: Int, others: Int)] = [:]
    for (key, tally) in tallies where tally.dropped > 0 {
      if key.severity == .error {
        numbers[key.file, default: (0, 0)].errors += tally.dropped
      } else {
        numbers[key.file, default: (0, 0)].others += tally.dropped
      }
    }
    var summaries: [String: Diagnostic] = [:]
    for (file, number) in numbers {
      let (errors, others) = number
      let message =
        others == 0
        ? LocalizedText(zh: "另有 \(errors) 个错误未列出", en: "\(errors) more errors are not shown")
        : LocalizedText(
          zh: "另有 \(errors) 个错误、\(others) 个提示未列出",
          en: "\(errors) more errors and \(others) more warnings are not shown")
      summaries[file] = Diagnostic(
        errors > 0 ? .error : .warning, .moreDiagnostics, message,
        remedy: LocalizedText(zh: "请先改正以上各处再重新检查", en: "correct those above and check again"),
        at: SourceLocation(file: file))
    }
    return summaries
  }
}

extension Diagnostic.Code {
  /// More was wrong with a file than is shown.
  public static let moreDiagnostics = Self("more-diagnostics")
}
