/// Lays a plan out as the text of a file, and notes where each value stands.
///
/// An object or a list that holds no other stands on one line where it fits; everything else takes a
/// line for each item. The notes are those that reading the text would give, so that a plan in code
/// is read without its text being taken apart.
struct PlanLayout {
  private var bytes: [UInt8] = []
  private var entries: [JSONDocument.Entry] = []
  /// Where what is declared begins, with the way that leads there: `milestones[0].targets.jobs`.
  private var places: [SourceText.Place] = []

  /// The columns that a line may take.
  private static let width = 100

  /// Lays out a plan; see ``PlanValue/ordered(as:)`` for the order.
  init(_ plan: PlanValue) {
    for comment in plan.comments.before { line(comment, at: 0) }
    write(plan, at: 0, path: "", isOutermost: true)
    for comment in plan.comments.behind { line(comment, at: 0, breaksAfter: false) }
    bytes.append(0x0A)
  }

  /// The text of the file.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The plan as a document that has been read.
  ///
  /// - Parameter file: What stands for the path of the file.
  /// - Returns: The document, whose source is the text.
  func document(named file: String) -> JSONDocument {
    JSONDocument(
      source: SourceText(file: file, bytes: bytes, declaring: places), entries: entries)
  }

  // MARK: - Writing

  private mutating func write(
    _ value: PlanValue, at depth: Int, path: String, isOutermost: Bool = false
  ) {
    switch value.content {
    case .text(let text): string(text)
    case .number(let digits): word(digits, .number)
    case .truth(let truth): word(truth ? "true" : "false", .bool)
    case .null: word("null", .null)
    case .list(let values):
      let open = begin("[", .array)
      let fits = !isOutermost && Self.fits(value, column: column)
      for (number, element) in values.enumerated() {
        separate(number, element.comments, at: depth, fits: fits, isObject: false)
        let path = path + "[\(number)]"
        places.append(SourceText.Place(start: bytes.count, path: path))
        write(element, at: depth + 1, path: path)
        finish(element.comments, isLast: number == values.count - 1)
      }
      end("]", open, value, at: depth, fits: fits, isEmpty: values.isEmpty, isObject: false)
    case .object(let members):
      let open = begin("{", .object)
      let fits = !isOutermost && Self.fits(value, column: column)
      for (number, member) in members.enumerated() {
        separate(number, member.value.comments, at: depth, fits: fits, isObject: true)
        let path = path.isEmpty ? member.key : path + "." + member.key
        places.append(SourceText.Place(start: bytes.count, path: path))
        string(member.key)
        bytes += ": ".utf8
        write(member.value, at: depth + 1, path: path)
        finish(member.value.comments, isLast: number == members.count - 1)
      }
      end("}", open, value, at: depth, fits: fits, isEmpty: members.isEmpty, isObject: true)
    }
  }

  private mutating func begin(_ bracket: Unicode.Scalar, _ kind: JSONNode.Kind) -> Int {
    entries.append(JSONDocument.Entry(start: bytes.count, end: 0, kind: kind))
    bytes.append(UInt8(ascii: bracket))
    return entries.count - 1
  }

  private mutating func end(
    _ bracket: Unicode.Scalar, _ open: Int, _ value: PlanValue, at depth: Int, fits: Bool,
    isEmpty: Bool, isObject: Bool
  ) {
    if fits {
      if isObject, !isEmpty { bytes.append(0x20) }
    } else if !isEmpty || !value.comments.inside.isEmpty {
      for comment in value.comments.inside {
        lineBreak(at: depth + 1)
        bytes += comment.utf8
      }
      lineBreak(at: depth)
    }
    bytes.append(UInt8(ascii: bracket))
    entries[open].end = bytes.count
    entries[open].next = UInt32(clamping: entries.count)
  }

  /// What stands before an item.
  private mutating func separate(
    _ number: Int, _ comments: PlanValue.Comments, at depth: Int, fits: Bool, isObject: Bool
  ) {
    guard !fits else {
      if number > 0 || isObject { bytes.append(0x20) }
      return
    }
    for comment in comments.before {
      lineBreak(at: depth + 1)
      bytes += comment.utf8
    }
    lineBreak(at: depth + 1)
  }

  /// What stands behind an item.
  private mutating func finish(_ comments: PlanValue.Comments, isLast: Bool) {
    if !isLast { bytes.append(UInt8(ascii: ",")) }
    for comment in comments.behind {
      bytes.append(0x20)
      bytes += comment.utf8
    }
  }

  private mutating func line(_ comment: String, at depth: Int, breaksAfter: Bool = true) {
    if !breaksAfter { lineBreak(at: depth) }
    bytes += comment.utf8
    if breaksAfter { lineBreak(at: depth) }
  }

  private mutating func lineBreak(at depth: Int) {
    bytes.append(0x0A)
    bytes += repeatElement(0x20, count: 2 * depth)
  }

  private mutating func string(_ text: String) {
    let start = bytes.count
    bytes += Self.quoted(text)
    append(
      .string, start, quotes: 1, hasEscapes: bytes[start...].contains(UInt8(ascii: "\\")))
  }

  private mutating func word(_ text: String, _ kind: JSONNode.Kind) {
    let start = bytes.count
    bytes += text.utf8
    append(kind, start)
  }

  private mutating func append(
    _ kind: JSONNode.Kind, _ start: Int, quotes: UInt8 = 0, hasEscapes: Bool = false
  ) {
    entries.append(
      JSONDocument.Entry(
        start: start, end: bytes.count, next: UInt32(clamping: entries.count + 1), kind: kind,
        head: quotes, tail: quotes, hasEscapes: hasEscapes))
  }

  // MARK: - Width

  /// The display column at which the next byte stands.
  private var column: Int {
    let start = bytes.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return DisplayWidth.of(String(decoding: bytes[start...], as: UTF8.self))
  }

  /// Whether a value holds no other object or list, and fits on the line with the comma behind it.
  private static func fits(_ value: PlanValue, column: Int) -> Bool {
    guard value.comments.inside.isEmpty else { return false }
    var width = column + 5
    switch value.content {
    case .list(let values):
      for element in values {
        guard let own = plainWidth(element) else { return false }
        width += own + 2
      }
    case .object(let members):
      for member in members {
        guard let own = plainWidth(member.value) else { return false }
        width += DisplayWidth.of(member.key) + own + 6
      }
    default: break
    }
    return width <= Self.width
  }

  /// The width of a value that is neither an object nor a list and has no comment; `nil` for others.
  private static func plainWidth(_ value: PlanValue) -> Int? {
    guard value.comments.isEmpty else { return nil }
    return switch value.content {
    case .text(let text): DisplayWidth.of(String(decoding: quoted(text), as: UTF8.self))
    case .number(let digits): digits.utf8.count
    case .truth, .null: 5
    case .list(let values): values.isEmpty ? 2 : nil
    case .object(let members): members.isEmpty ? 2 : nil
    }
  }

  private static func quoted(_ text: String) -> [UInt8] {
    var sink = ByteSink(capacity: 64)
    sink.appendJSON(text)
    return Array(sink.bytes)
  }
}
