import FoundationEssentials
import Testing

@testable import TargetKit

@Suite("A broken file")
struct BrokenFilesTests {
  @Test("raises the diagnostics it states", arguments: BrokenCase.all)
  func diagnostics(of broken: BrokenCase) throws {
    for language in broken.languages {
      let found = broken.report(in: language)
      let path = broken.statement(in: language)
      if Checkout.isRecording {
        try found.write(toFile: path, atomically: true, encoding: .utf8)
      }
      let stated = try String(contentsOfFile: path, encoding: .utf8)
      #expect(found == stated)
    }
  }

  @Test("of the gallery is not found by searching folders")
  func isNotDiscovered() {
    let found = PlanBook.load(BrokenCase.root)
    #expect(found.book.files.isEmpty)
    #expect(found.diagnostics.isEmpty)
  }

  @Test("prints nothing that could move the cursor or reorder text", arguments: BrokenCase.all)
  func isSafeToPrint(_ broken: BrokenCase) {
    for language in Language.allCases {
      let text = broken.report(in: language)
      #expect(!text.unicodeScalars.contains { $0 != "\n" && isHarmful($0) })
    }
  }

  @Test("is told what would be right, in both languages", arguments: BrokenCase.all)
  func hasRemedy(_ broken: BrokenCase) {
    for diagnostic in broken.load().diagnostics where diagnostic.severity == .error {
      #expect(diagnostic.remedy != nil, "\(diagnostic)")
      #expect(diagnostic.message.exact(in: .chinese) != nil)
      #expect(diagnostic.message.exact(in: .english) != nil)
    }
  }
}
