#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import Testing

@testable import TargetKit

/// The counts of reproduced outcomes that the library states, against those that were counted.
///
/// With `RECORD_EVIDENCE=1` the counts are written into the library's source instead.
enum Ledger {
  private static let source = Vectors.root.appending(
    path: "Sources/TargetKit/Assessment/CountedOutcomes.swift")
  private static let isRecording = ProcessInfo.processInfo.environment["RECORD_EVIDENCE"] == "1"

  /// Prints the rate and compares it with what the library states.
  ///
  /// A count over another number of outcomes than the library's was made over another set of
  /// files; then it is only printed.
  static func settle(_ method: AssessmentMethod, _ counted: AssessmentMethod.Tally) throws {
    print("\(method.id): \(counted.reproduced) of \(counted.total) published outcomes reproduced")
    if isRecording { return try record(method.id, counted) }
    let stated = try #require(method.tally, "\(method.id) states no count")
    guard stated.total == counted.total else {
      print("\(method.id): the library states \(stated.reproduced) of \(stated.total)")
      return
    }
    #expect(stated == counted, "\(method.id): run the tests with RECORD_EVIDENCE=1")
  }

  private static func record(_ id: String, _ tally: AssessmentMethod.Tally) throws {
    let text = try String(contentsOf: source, encoding: .utf8)
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    lines.removeAll { $0.hasPrefix("    \"\(id)\":") }
    let entry =
      "    \"\(id)\": AssessmentMethod.Tally(reproduced: \(tally.reproduced), of: \(tally.total)),"
    let place = lines.lastIndex { $0 == "  ]" } ?? lines.endIndex
    lines.insert(entry, at: place)
    let start = (lines.firstIndex { $0.hasSuffix("= [") } ?? 0) + 1
    let end = lines.lastIndex { $0 == "  ]" } ?? start
    lines[start..<end].sort()
    try lines.joined(separator: "\n").write(to: source, atomically: true, encoding: .utf8)
  }
}
