/// Whether two names may be names of one thing.
enum SimilarNames {
  /// Whether two texts are the same in a language that both have.
  static func areEqual(_ left: LocalizedText, _ right: LocalizedText) -> Bool {
    Language.allCases.contains { language in
      left.exact(in: language).map { $0 == right.exact(in: language) } ?? false
    }
  }

  /// Whether two texts differ in a language that both have.
  static func differ(_ left: LocalizedText, _ right: LocalizedText) -> Bool {
    Language.allCases.contains { language in
      guard let one = left.exact(in: language), let other = right.exact(in: language) else {
        return false
      }
      return one != other
    }
  }

  /// How far two names are from each other; `nil` where they are not alike.
  ///
  /// Names are alike in a language that both have if they are the same, if one contains the other, or
  /// if at most a third of the letters of the shorter one differ. Names of one letter are alike only
  /// if they are the same.
  static func distance(_ left: LocalizedText, _ right: LocalizedText) -> Int? {
    Language.allCases.compactMap { language -> Int? in
      guard let one = left.exact(in: language), let other = right.exact(in: language) else {
        return nil
      }
      return distance(one, other)
    }.min()
  }

  private static let longest = 64

  private static func distance(_ one: String, _ other: String) -> Int? {
    if one == other { return 0 }
    let (first, second) = (Array(one.unicodeScalars), Array(other.unicodeScalars))
    let least = min(first.count, second.count)
    guard least > 1, max(first.count, second.count) <= longest else { return nil }
    if let edits = editDistance(first, second, limit: least / 3) { return edits }
    let (short, long) = first.count < second.count ? (one, other) : (other, one)
    return long.contains(short) ? max(first.count, second.count) - least : nil
  }
}
