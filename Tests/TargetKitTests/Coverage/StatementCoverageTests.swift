import FoundationEssentials
import Testing

@testable import TargetKit

@Suite("The Chongqing book")
struct StatementCoverageTests {
  private static let folder = Checkout.fixtures + "/chongqing"
  /// The statements themselves lie beside the repository; the package must do without them.
  private static let facts = Checkout.root + "/../shared/facts/statements.csv"

  private let loaded = PlanBook.load(Self.folder)

  /// The ids of the statements, as the package keeps them.
  private func ids() throws -> [String] {
    try String(contentsOfFile: Self.folder + "/statements.txt", encoding: .utf8)
      .split(separator: "\n").map(String.init)
  }

  @Test("has nothing wrong in its files")
  func isSound() {
    #expect(loaded.diagnostics.map { $0.text(in: .english) } == [])
  }

  @Test("places every statement of the documents, and no other")
  func placesEvery() throws {
    let ids = try ids()
    #expect(ids.count == 380)
    let placed = Set(loaded.book.statements.map(\.statement))
    #expect(ids.filter { !placed.contains($0) } == [], "missing")
    #expect(placed.subtracting(ids).sorted() == [], "invented")
  }

  @Test("leaves few statements untracked, each with its reason in both languages")
  func untracked() {
    let places = loaded.book.statements
    let tracked = Set(places.filter { $0.element != .untracked }.map(\.statement))
    let untracked = Set(places.filter { $0.element == .untracked }.map(\.statement))
    #expect(untracked.count <= 40)
    #expect(untracked.intersection(tracked).sorted() == [], "tracked and untracked at once")
    for entry in loaded.book.plans.flatMap(\.untracked) {
      for language in Language.allCases {
        #expect(entry.reason.exact(in: language) != nil, "\(entry.statements)")
      }
    }
  }

  /// `RECORD_GOLDENS=1 swift test --disable-xctest --filter StatementCoverageTests` writes it anew.
  @Test("holds each statement in the element that the list names")
  func list() throws {
    let path = Checkout.fixtures + "/golden/chongqing/statements.txt"
    let lines = loaded.book.statements
      .map { "\($0.statement)  \($0.plan)  \($0.element.rawValue)  \($0.id)\n" }.sorted()
    if Checkout.isRecording {
      try lines.joined().write(toFile: path, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == lines.joined())
  }

  @Test(
    "was made from the statements that lie beside the repository",
    .enabled(if: FileManager.default.fileExists(atPath: facts), "../shared is not there"))
  func matchesFacts() throws {
    let source = try SourceText(contentsOf: Self.facts)
    let names = ["id", "document", "kind"]
    var table = CSVTable(source, columns: names.map { CSVColumn(name: $0) })
    var found: [String] = []
    let places = Dictionary(grouping: loaded.book.statements, by: \.statement)
    while table.next() {
      let (id, document, kind) = (table.string(0), table.string(1), table.string(2))
      found.append(id)
      for place in places[id] ?? [] where place.element != .untracked {
        #expect(
          Self.elements(for: kind).contains(place.element), "\(id), \(kind): \(place.element)")
        #expect(loaded.book.plan(place.plan)?.source(document) != nil, "\(id) cites \(document)")
      }
    }
    #expect(found == (try ids()))
  }

  /// The elements that a statement of a kind may stand in: a promise is never kept as a figure.
  private static func elements(for kind: String) -> Set<StatementPlace.Element> {
    switch kind {
    case "target": [.target, .outcome, .event, .parameter, .project, .slogan]
    // The planned size of a project is called an observation there, and is a promise here.
    case "observation": [.observation, .parameter, .event, .target]
    default: Set(StatementPlace.Element.allCases)
    }
  }
}
