/// Adds members and elements to the text of a plan file; everything that is there stays, comments
/// included.
struct PlanEdit {
  let source: SourceText
  private let root: JSONNode
  private var insertions: [(at: Int, text: String)] = []

  /// Takes a file that has been read without an error.
  init?(_ source: SourceText) {
    var bag = DiagnosticBag()
    guard let document = JSONReader.read(source, into: &bag), document.root.kind == .object else {
      return nil
    }
    self.source = source
    root = document.root
  }

  /// Adds members to an object of the plan; the object is made if the plan has none.
  ///
  /// - Parameters:
  ///   - members: Their text, each on lines of its own and with a comma behind it.
  ///   - key: The object's key in the plan.
  mutating func add(members: String, to key: String) {
    guard !members.isEmpty else { return }
    add(
      members, to: key, brackets: ("{", "}"),
      last: { $0.members.reversed().first?.value.span.upperBound })
  }

  /// Adds elements to an array of the plan; the array is made if the plan has none.
  mutating func add(elements: String, to key: String) {
    guard !elements.isEmpty else { return }
    add(
      elements, to: key, brackets: ("[", "]"),
      last: { $0.elements.reversed().first?.span.upperBound })
  }

  private mutating func add(
    _ text: String, to key: String, brackets: (String, String), last: (JSONNode) -> Int?
  ) {
    if let node = root[key] {
      insert(text, into: node, last: last(node))
    } else {
      let whole = "  \"\(key)\": \(brackets.0)\n\(text)  \(brackets.1),\n"
      insert(whole, into: root, last: root.members.reversed().first?.value.span.upperBound)
    }
  }

  /// Puts text behind the last item of a container, or behind its opening bracket.
  private mutating func insert(_ text: String, into node: JSONNode, last: Int?) {
    // The comma that may follow the last item follows what is put behind it.
    var body = text
    while let end = body.last, end.isNewline || end == "," { body.removeLast() }
    let start = last ?? node.span.lowerBound + 1
    insertions.append((start, (last == nil ? "\n" : ",\n") + body + (last == nil ? "\n" : "")))
  }

  /// The text with all that was added.
  var result: SourceText {
    let old = source.withBytes { ContiguousArray($0) }
    var bytes = ContiguousArray<UInt8>()
    var start = 0
    // What is added at one place keeps its order.
    let ordered = insertions.enumerated().sorted {
      ($0.element.at, $0.offset) < ($1.element.at, $1.offset)
    }
    for (_, insertion) in ordered {
      bytes += old[start..<insertion.at]
      bytes += insertion.text.utf8
      start = insertion.at
    }
    bytes += old[start...]
    return SourceText(file: source.file, bytes: bytes)
  }

  var isEmpty: Bool { insertions.isEmpty }
}
