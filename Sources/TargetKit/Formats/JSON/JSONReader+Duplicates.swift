extension JSONReader {
  /// Reports each key of an object that has been used before in the same object.
  ///
  /// - Parameters:
  ///   - object: The index of the object, whose members are the last entries.
  ///   - count: The number of its members.
  mutating func reportDuplicates(in object: Int, count: Int) {
    var duplicates: [(key: Int, earlier: Int)] = []
    entries.withUnsafeBufferPointer { entries in
      var keys = KeySet(count: count, entries: entries, bytes: bytes)
      var index = object + 1
      while index + 1 < entries.count {
        if let earlier = keys.insert(index) { duplicates.append((index, earlier)) }
        index = Int(entries[index + 1].next)
      }
    }
    for (key, earlier) in duplicates {
      reportDuplicate(entries[key], earlier: entries[earlier])
    }
  }
}

/// The keys of one object: compared with each other while few, in a hash table when many.
private struct KeySet {
  private let entries: UnsafeBufferPointer<JSONDocument.Entry>
  private let bytes: UnsafeRawBufferPointer
  private var few: [Int] = []
  private var table: [UInt32] = []
  /// Strangers write the keys, so nobody may know which ones collide.
  private let seed: UInt64

  /// Objects with more members than this get a table.
  private static let limit = 16

  init(
    count: Int, entries: UnsafeBufferPointer<JSONDocument.Entry>, bytes: UnsafeRawBufferPointer
  ) {
    self.entries = entries
    self.bytes = bytes
    guard count > Self.limit else {
      seed = 0
      few.reserveCapacity(count)
      return
    }
    seed = UInt64.random(in: 0...UInt64.max) | 1
    var size = 64
    while size < 2 * count { size *= 2 }
    table = [UInt32](repeating: 0, count: size)
  }

  /// Adds a key, unless an equal one is there already: then that one is returned.
  mutating func insert(_ key: Int) -> Int? {
    if table.isEmpty {
      for other in few where areEqual(key, other) { return other }
      few.append(key)
      return nil
    }
    var slot = Int(truncatingIfNeeded: hash(key)) & (table.count - 1)
    while table[slot] != 0 {
      // Entry 0 is the outermost value and never a key, so 0 can mean "free".
      if areEqual(key, Int(table[slot])) { return Int(table[slot]) }
      slot = (slot + 1) & (table.count - 1)
    }
    table[slot] = UInt32(truncatingIfNeeded: key)
    return nil
  }

  private func areEqual(_ a: Int, _ b: Int) -> Bool {
    let (left, right) = (content(a), content(b))
    if !entries[a].hasEscapes, !entries[b].hasEscapes {
      if left.count == right.count, left.elementsEqual(right) { return true }
      if isASCII(left) || isASCII(right) { return false }
    }
    // Texts may be equal in spite of different bytes: by escapes, or by combining characters.
    return text(a) == text(b)
  }

  private func hash(_ key: Int) -> UInt64 {
    let content = content(key)
    if !entries[key].hasEscapes, isASCII(content) { return hash(content) }
    var text = text(key)
    let isPlain = text.utf8.allSatisfy { $0 < 0x80 }
    return isPlain
      ? text.withUTF8 { hash(UnsafeRawBufferPointer($0)) }
      : UInt64(bitPattern: Int64(text.hashValue))
  }

  /// A hash of ASCII text: eight bytes at a time are multiplied in, and both halves kept.
  private func hash(_ content: UnsafeRawBufferPointer) -> UInt64 {
    var state = seed ^ UInt64(content.count)
    var index = 0
    while index < content.count {
      var word: UInt64 = 0
      if index + 8 <= content.count {
        word = content.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      } else {
        for byte in content[index...] { word = word << 8 | UInt64(byte) }
      }
      let (high, low) = (state ^ word).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15 ^ seed)
      state = (high ^ low) &+ seed
      index += 8
    }
    return state ^ state >> 29
  }

  private func isASCII(_ content: UnsafeRawBufferPointer) -> Bool {
    content.allSatisfy { $0 < 0x80 }
  }

  private func content(_ key: Int) -> UnsafeRawBufferPointer {
    let entry = entries[key]
    return UnsafeRawBufferPointer(
      rebasing: bytes[entry.start + Int(entry.head)..<entry.end - Int(entry.tail)])
  }

  private func text(_ key: Int) -> String {
    entries[key].hasEscapes
      ? JSONEscapes.decode(content(key)) : String(decoding: content(key), as: UTF8.self)
  }
}
