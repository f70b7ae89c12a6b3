import Testing

@testable import TargetKit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The book that shows every kind of finding, and the outputs recorded of it.
///
/// With `RECORD_GOLDENS=1` outputs are recorded instead of compared; read what changed.
enum Demo {
  static let asOf = CalendarDate("2026-09-30") ?? .distantPast
  static let book = PlanBook.load(path("Fixtures/golden/demo"))
  static let review = Review(of: book.book, asOf: asOf)

  static func report(
    _ language: Language = .chinese, width: Int = 80, usesColor: Bool = false,
    isQuiet: Bool = false,
    gate: Gate = .standard
  ) -> CheckReport {
    CheckReport(
      book, review, gate: gate,
      options: ReportOptions(
        language: language, width: width, usesColor: usesColor, isQuiet: isQuiet))
  }

  /// Holds a text against the recorded one.
  static func expect(
    _ text: String, matches name: String, sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) throws {
    let file = path("Fixtures/golden/\(name)")
    let shown = root.isEmpty ? text : text.split(separator: root).joined()
    if getenv("RECORD_GOLDENS").map({ String(cString: $0) }) == "1" {
      return try AtomicFile.write(to: file) { sink in sink.append(shown) }
    }
    let source = try SourceText(contentsOf: file)
    let recorded = source.string(0..<source.count)
    #expect(
      shown == recorded, "\(name) differs; record with RECORD_GOLDENS=1",
      sourceLocation: sourceLocation)
  }

  /// Tests run in the package's folder; elsewhere paths are absolute, and cut out of the outputs.
  private static let root: String = {
    if Folder.kind(of: "Fixtures/golden/demo") == .folder { return "" }
    let here = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    return here.dropLast(4).joined(separator: "/") + "/"
  }()

  static func path(_ path: String) -> String { root + path }
}
