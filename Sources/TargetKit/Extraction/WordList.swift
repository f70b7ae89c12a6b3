/// Words with what they mean, found at a place of a text, the longest first.
struct WordList<Meaning: Sendable>: Sendable {
  struct Match {
    let range: Range<Int>
    let meaning: Meaning
  }

  private struct Entry: Sendable {
    let word: [Unicode.Scalar]
    let meaning: Meaning
  }

  private var byFirst: [Unicode.Scalar: [Entry]] = [:]
  private var byLast: [Unicode.Scalar: [Entry]] = [:]

  /// Lists of words, separated by spaces, each with their meaning.
  init(_ groups: [(words: String, meaning: Meaning)]) {
    for (words, meaning) in groups {
      for word in words.split(whereSeparator: \.isWhitespace) {
        let scalars = Array(word.unicodeScalars)
        guard let first = scalars.first, let last = scalars.last else { continue }
        byFirst[first, default: []].append(Entry(word: scalars, meaning: meaning))
        byLast[last, default: []].append(Entry(word: scalars, meaning: meaning))
      }
    }
    for key in byFirst.keys { byFirst[key]?.sort { $0.word.count > $1.word.count } }
    for key in byLast.keys { byLast[key]?.sort { $0.word.count > $1.word.count } }
  }

  /// The longest word that begins at a place and ends within `range`.
  func match(_ text: [Unicode.Scalar], at place: Int, in range: Range<Int>) -> Match? {
    guard range.contains(place) else { return nil }
    for entry in byFirst[text[place]] ?? []
    where text.hasWord(entry.word, at: place, range.upperBound) {
      return Match(range: place..<place + entry.word.count, meaning: entry.meaning)
    }
    return nil
  }

  /// The longest word that ends at a place and begins within `range`.
  func match(_ text: [Unicode.Scalar], endingAt end: Int, in range: Range<Int>) -> Match? {
    guard end > range.lowerBound, end <= range.upperBound else { return nil }
    for entry in byLast[text[end - 1]] ?? [] {
      let start = end - entry.word.count
      if start >= range.lowerBound, text.hasWord(entry.word, at: start, end) {
        return Match(range: start..<end, meaning: entry.meaning)
      }
    }
    return nil
  }

  /// The first word in a stretch, from the left.
  func first(_ text: [Unicode.Scalar], in range: Range<Int>) -> Match? {
    for place in range {
      if let match = match(text, at: place, in: range) { return match }
    }
    return nil
  }

  /// The last word in a stretch.
  func last(_ text: [Unicode.Scalar], in range: Range<Int>) -> Match? {
    var end = range.upperBound
    while end > range.lowerBound {
      if let match = match(text, endingAt: end, in: range) { return match }
      end -= 1
    }
    return nil
  }

  /// Every word in a stretch, from the left, none within another.
  func all(_ text: [Unicode.Scalar], in range: Range<Int>) -> [Match] {
    var matches: [Match] = []
    var place = range.lowerBound
    while place < range.upperBound {
      if let match = match(text, at: place, in: range) {
        matches.append(match)
        place = match.range.upperBound
      } else {
        place += 1
      }
    }
    return matches
  }
}

extension WordList where Meaning == Void {
  init(_ words: String) { self.init([(words, ())]) }
}

extension [Unicode.Scalar] {
  /// Some characters as a string.
  func string(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: self[range])
    return String(view)
  }

  /// Whether a word stands at a place within a range; for words known in code.
  func has(_ word: String, at place: Int, to end: Int) -> Bool {
    var index = place
    for scalar in word.unicodeScalars {
      guard index >= 0, index < end, index < count, self[index] == scalar else { return false }
      index += 1
    }
    return true
  }
}
