extension PlanValue {
  /// What a plan file says, with its comments, in the order in which plans are written.
  ///
  /// - Returns: `nil` if the file is no JSON.
  init?(_ source: SourceText) {
    var bag = DiagnosticBag()
    guard let document = JSONReader.read(source, into: &bag) else { return nil }
    self.init(document)
  }

  /// What a file says that has been read, with its comments.
  init(_ document: JSONDocument) {
    var reader = CommentReader(source: document.source)
    self = reader.document(document.root).ordered()
  }
}

/// Takes a document over with the comments between its values.
///
/// A comment belongs to what stands before it on its line, else to what comes next, else to the
/// bracket that closes.
private struct CommentReader {
  let source: SourceText
  /// The first byte that has not been looked at.
  private var position = 0

  init(source: SourceText) { self.source = source }

  mutating func document(_ root: JSONNode) -> PlanValue {
    let before = comments(before: root.span.lowerBound)
    var value = value(root)
    value.comments.before = before.all
    value.comments.behind = comments(before: source.count).all
    return value
  }

  private mutating func value(_ node: JSONNode) -> PlanValue {
    defer { position = max(position, node.span.upperBound) }
    switch node.kind {
    case .null, .invalid: return PlanValue(.null)
    case .bool: return PlanValue(.truth(node.bool ?? false))
    case .number: return PlanValue(.number(node.number ?? "0"))
    case .string: return PlanValue(.text(node.string ?? ""))
    case .array: return list(node)
    case .object: return object(node)
    }
  }

  private mutating func list(_ node: JSONNode) -> PlanValue {
    position = node.span.lowerBound + 1
    var values: [PlanValue] = []
    for element in node.elements {
      let found = comments(before: element.span.lowerBound)
      if values.isEmpty {
        values.append(value(element))
        values[0].comments.before = found.all
      } else {
        values[values.count - 1].comments.behind += found.behind
        values.append(value(element))
        values[values.count - 1].comments.before = found.before
      }
    }
    let left = comments(before: node.span.upperBound - 1)
    if !values.isEmpty { values[values.count - 1].comments.behind += left.behind }
    var list = PlanValue(.list(values))
    list.comments.inside = values.isEmpty ? left.all : left.before
    return list
  }

  private mutating func object(_ node: JSONNode) -> PlanValue {
    position = node.span.lowerBound + 1
    var members: [PlanValue.Member] = []
    for member in node.members {
      let found = comments(before: member.keySpan.lowerBound)
      position = max(position, member.keySpan.upperBound)
      let within = comments(before: member.value.span.lowerBound)
      var own = value(member.value)
      if members.isEmpty {
        own.comments.before = found.all + within.all
      } else {
        members[members.count - 1].value.comments.behind += found.behind
        own.comments.before = found.before + within.all
      }
      members.append(PlanValue.Member(key: member.key, value: own))
    }
    let left = comments(before: node.span.upperBound - 1)
    if !members.isEmpty { members[members.count - 1].value.comments.behind += left.behind }
    var object = PlanValue(.object(members))
    object.comments.inside = members.isEmpty ? left.all : left.before
    return object
  }

  /// The comments up to a byte: those on the line of what went before, and those on later lines.
  private mutating func comments(
    before end: Int
  ) -> (behind: [String], before: [String], all: [String]) {
    var (behind, before): ([String], [String]) = ([], [])
    var hasBroken = false
    source.withBytes { bytes in
      let end = min(end, bytes.count)
      while position < end {
        switch bytes[position] {
        case 0x0A, 0x0D: hasBroken = true
        case UInt8(ascii: "/"):
          let start = position
          position = Self.endOfComment(at: start, before: end, in: bytes)
          let text = String(decoding: bytes[start..<position], as: UTF8.self).trimmedSpaces
          if hasBroken { before.append(text) } else { behind.append(text) }
          continue
        default: break
        }
        position += 1
      }
    }
    return (behind, before, behind + before)
  }

  private static func endOfComment(
    at start: Int, before end: Int, in bytes: UnsafeRawBufferPointer
  ) -> Int {
    var index = start + 1
    guard index < end else { return end }
    if bytes[index] == UInt8(ascii: "*") {
      index += 1
      while index + 1 < end {
        if bytes[index] == UInt8(ascii: "*"), bytes[index + 1] == UInt8(ascii: "/") {
          return index + 2
        }
        index += 1
      }
      return end
    }
    while index < end, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
    return index
  }
}
