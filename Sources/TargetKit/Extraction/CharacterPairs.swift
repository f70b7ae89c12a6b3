/// Characters that belong together, by which a word of one character is told from a part of a longer one: 要 but 要素.
struct CharacterPairs: Sendable {
  private let others: [Unicode.Scalar: Set<Unicode.Scalar>]

  /// Pairs written as a character, a colon and all that belong to it: `要:素求 将:军来`.
  init(_ pairs: String) {
    var others: [Unicode.Scalar: Set<Unicode.Scalar>] = [:]
    for entry in pairs.split(whereSeparator: \.isWhitespace) {
      guard let first = entry.unicodeScalars.first else { continue }
      others[first, default: []].formUnion(entry.unicodeScalars.dropFirst(2))
    }
    self.others = others
  }

  /// Whether `other` belongs to a character.
  func join(_ character: Unicode.Scalar, _ other: Unicode.Scalar) -> Bool {
    others[character]?.contains(other) == true
  }
}
