extension String {
  /// The text in lines of at most a number of columns.
  ///
  /// A line breaks at spaces, and before or after any wide character; a word in narrow letters
  /// stays whole unless it alone is wider than a line. No line starts with closing punctuation
  /// such as `，` or `）` and none ends with an opening bracket. Line breaks in the text are kept;
  /// an empty text is one empty line.
  ///
  /// - Parameter width: The columns of a line; at least two are used, to fit a wide character.
  /// - Returns: The lines, at least one.
  package func wrapped(to width: Int) -> [String] {
    var lines: [String] = []
    for paragraph in split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      var wrapper = LineWrapper(width: Swift.max(width, 2))
      for atom in atoms(of: paragraph) { wrapper.add(atom) }
      lines += wrapper.finish()
    }
    return lines
  }
}

/// A piece of text that no line break may split.
private struct Atom {
  var text: String
  var width: Int
  var isSpace = false
}

/// Characters that must not stand at the start of a line.
private let closing = Set<Character>("，。、；：？！）》」』】〕〉”’％‰℃…·,.;:?!)]}%")

/// Characters that must not stand at the end of a line.
private let opening = Set<Character>("（《「『【〔〈“‘([{￥")

/// Splits a paragraph into words, spaces and single wide characters with their punctuation.
private func atoms(of paragraph: Substring) -> [Atom] {
  var atoms: [Atom] = []
  var isGlued = false  // the next character must stay with the last atom
  var endsInWord = false
  for character in paragraph {
    let width = DisplayWidth.of(String(character))
    if character == " " || character == "\t" {
      atoms.append(Atom(text: " ", width: 1, isSpace: true))
      isGlued = false
      endsInWord = false
      continue
    }
    let isWordPart = width < 2 && !opening.contains(character)
    let joinsWord = endsInWord && isWordPart
    let isClosing = closing.contains(character)
    if let last = atoms.last, !last.isSpace, isGlued || joinsWord || isClosing {
      atoms[atoms.count - 1].text.append(character)
      atoms[atoms.count - 1].width += width
    } else {
      atoms.append(Atom(text: String(character), width: width))
    }
    isGlued = opening.contains(character)
    endsInWord = isWordPart
  }
  return atoms
}

/// Fills lines with atoms.
private struct LineWrapper {
  let width: Int
  private var lines: [String] = []
  private var line = ""
  private var used = 0
  private var pendingSpaces = 0

  init(width: Int) { self.width = width }

  mutating func add(_ atom: Atom) {
    if atom.isSpace {
      pendingSpaces += 1
      return
    }
    if used + pendingSpaces + atom.width > width, used > 0 {
      breakLine()
    }
    line += String(repeating: " ", count: pendingSpaces) + atom.text
    used += pendingSpaces + atom.width
    pendingSpaces = 0
    if used > width { splitLongLine() }
  }

  /// Breaks a line that a single atom overfills.
  ///
  /// Not before closing punctuation nor after an opening bracket, if there is another place.
  private mutating func splitLongLine() {
    let characters = Array(line)
    var start = 0
    while true {
      var end = start
      var columns = 0
      while end < characters.count {
        let next = DisplayWidth.of(String(characters[end]))
        if columns + next > width, end > start { break }
        columns += next
        end += 1
      }
      guard end < characters.count else {
        line = String(characters[start...])
        used = columns
        return
      }
      let cut = (start + 1...end).last { cut in
        !closing.contains(characters[cut]) && !opening.contains(characters[cut - 1])
      }
      lines.append(String(characters[start..<(cut ?? end)]))
      start = cut ?? end
    }
  }

  private mutating func breakLine() {
    lines.append(line)
    line = ""
    used = 0
    pendingSpaces = 0
  }

  mutating func finish() -> [String] { lines + [line] }
}
