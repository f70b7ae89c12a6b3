import FoundationEssentials
import Testing

@testable import TargetKit

/// A file, or a folder of files, of `Fixtures/broken`, and what must be said about it.
///
/// The case `x.json` states its diagnostics in `x.json.diagnostics`, in Chinese in
/// `x.json.zh.diagnostics`; an empty file says that nothing is wrong. A plan is read alone, a table
/// together with the `book.json` beside it, a folder with all that lies in it.
struct BrokenCase: CustomTestStringConvertible, Sendable {
  /// The path below `Fixtures/broken`.
  let name: String

  static let root = Checkout.fixtures + "/broken"
  private static let ending = ".diagnostics"
  private static let chineseEnding = ".zh.diagnostics"

  static let all: [BrokenCase] = {
    entries(of: root)
      .flatMap { folder in entries(of: root + "/" + folder).map { folder + "/" + $0 } }
      .filter { $0.hasSuffix(ending) && !$0.hasSuffix(chineseEnding) }
      .map { BrokenCase(name: String($0.dropLast(ending.count))) }
      .sorted { $0.name < $1.name }
  }()

  private static func entries(of folder: String) -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
  }

  var testDescription: String { name }

  /// The files to load, named outright, since folders are searched for other names.
  private var paths: [String] {
    let path = Self.root + "/" + name
    if name.hasSuffix(".json") { return [path] }
    if name.hasSuffix(".csv") {
      let folder = path.prefix(upTo: path.lastIndex(of: "/") ?? path.endIndex)
      return [folder + "/book.json", path]
    }
    return Self.entries(of: path).sorted().map { path + "/" + $0 }
  }

  func load() -> LoadedBook { PlanBook.load(paths) }

  /// What is said about the case, with paths below `Fixtures/broken`.
  func report(in language: Language) -> String {
    load().diagnostics
      .map { $0.text(in: language).replacing(Self.root + "/", with: "") + "\n" }.joined()
  }

  /// The languages in which the case states what must be said.
  var languages: [Language] {
    let path = Self.root + "/" + name + Self.chineseEnding
    return FileManager.default.fileExists(atPath: path) ? [.english, .chinese] : [.english]
  }

  /// The file that states what must be said.
  func statement(in language: Language) -> String {
    Self.root + "/" + name + (language == .chinese ? Self.chineseEnding : Self.ending)
  }
}

/// The folder the tests were built from.
enum Checkout {
  static let root: String = {
    var parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    parts.removeLast(4)
    return parts.joined(separator: "/")
  }()

  static let fixtures = root + "/Fixtures"

  /// Whether golden files are to be written instead of compared: `RECORD_GOLDENS=1 swift test`.
  static var isRecording: Bool {
    ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1"
  }
}
