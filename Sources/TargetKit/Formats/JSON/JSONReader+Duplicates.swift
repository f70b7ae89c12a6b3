extension JSONReader {
  /// Reports each key of an object that has been used before in the same object.
  mutating func reportDuplicates(in object: Int) {
    let objectEnd = entries.count
    let first = object + 1
    guard first < objectEnd, Int(entries[first + 1].next) < objectEnd else { return }
    var seen = KeySet()
    var index = first
    while index + 1 < objectEnd {
      if let earlier = seen.insert(index, entries: entries, bytes: bytes) {
        reportDuplicate(entries[index], earlier: entries[earlier])
      }
      index = Int(entries[index + 1].next)
    }
  }
}

/// The keys of one object: a list while there are few, a table when there are many.
private struct KeySet {
  private var few: [Int] = []
  private var many: [String: Int] = [:]

  /// Adds a key, unless an equal one is there already: then that one is returned.
  mutating func insert(
    _ key: Int, entries: [JSONDocument.Entry], bytes: UnsafeRawBufferPointer
  ) -> Int? {
    if many.isEmpty {
      for other in few where Self.areEqual(entries[key], entries[other], bytes) { return other }
      few.append(key)
      if few.count > 12 {
        for other in few { many[Self.text(entries[other], bytes)] = other }
      }
      return nil
    }
    let text = Self.text(entries[key], bytes)
    if let other = many[text] { return other }
    many[text] = key
    return nil
  }

  private static func areEqual(
    _ a: JSONDocument.Entry, _ b: JSONDocument.Entry, _ bytes: UnsafeRawBufferPointer
  ) -> Bool {
    if a.hasEscapes || b.hasEscapes { return text(a, bytes) == text(b, bytes) }
    let (left, right) = (content(a, bytes), content(b, bytes))
    if left.count == right.count, left.elementsEqual(right) { return true }
    // Texts may be equal in spite of different bytes, if they hold combining characters.
    guard left.contains(where: { $0 >= 0x80 }), right.contains(where: { $0 >= 0x80 }) else {
      return false
    }
    return text(a, bytes) == text(b, bytes)
  }

  private static func content(
    _ entry: JSONDocument.Entry, _ bytes: UnsafeRawBufferPointer
  ) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(
      rebasing: bytes[entry.start + Int(entry.head)..<entry.end - Int(entry.tail)])
  }

  private static func text(
    _ entry: JSONDocument.Entry, _ bytes: UnsafeRawBufferPointer
  ) -> String {
    entry.hasEscapes
      ? JSONEscapes.decode(content(entry, bytes))
      : String(decoding: content(entry, bytes), as: UTF8.self)
  }
}
