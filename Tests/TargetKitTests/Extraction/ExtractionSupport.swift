@testable import TargetKit

extension String {
  /// The characters as the stages of the extraction read them.
  var characters: [Unicode.Scalar] {
    Array(utf8).withUnsafeBytes { TextCharacters($0) }.scalars
  }
}

/// Reads the statements of a text of our own.
func extract(
  _ text: String, published: String? = "2026-02", area: String? = "滨河市"
) -> Extraction {
  Extraction(
    of: SourceText(file: "text.txt", text: text), published: published.flatMap { Period($0) },
    area: area)
}

extension Extraction {
  /// The first statement whose figure holds some characters.
  func statement(_ figure: String) -> ExtractedStatement? {
    statements.first { $0.figure.contains(figure) }
  }
}
