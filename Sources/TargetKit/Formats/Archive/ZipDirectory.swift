/// The directory at the end of a ZIP archive.
struct ZipDirectory {
  private(set) var entries: [ZipReader.Entry] = []
  private let bytes: ZipBytes

  init(_ bytes: UnsafeRawBufferPointer) throws(ZipReader.Failure) {
    self.bytes = ZipBytes(bytes)
    let end = try findEnd()
    guard end.count <= ZipReader.maximumCount else { throw .tooLarge }
    var place = end.start
    for _ in 0..<end.count { entries.append(try readEntry(&place, before: end.end)) }
    guard place <= end.end else { throw .damaged(part: nil) }
    try checkOverlaps(before: end.start)
  }

  /// How many parts there are, and which bytes list them.
  private typealias End = (count: Int, start: Int, end: Int)

  /// Looks for the end record, which only a comment of up to 65,535 bytes may follow.
  private func findEnd() throws(ZipReader.Failure) -> End {
    var place = bytes.count - 22
    while place >= max(0, bytes.count - 22 - 0xFFFF) {
      if bytes.number(place, 4) == 0x0605_4B50, let comment = bytes.number(place + 20, 2),
        place + 22 + comment == bytes.count
      {
        return try readEnd(at: place)
      }
      place -= 1
    }
    throw .truncated
  }

  private func readEnd(at place: Int) throws(ZipReader.Failure) -> End {
    guard let disk = bytes.number(place + 4, 2), let count = bytes.number(place + 10, 2),
      let here = bytes.number(place + 8, 2), let size = bytes.number(place + 12, 4),
      let start = bytes.number(place + 16, 4)
    else { throw .truncated }
    if count == 0xFFFF || size == 0xFFFF_FFFF || start == 0xFFFF_FFFF,
      let large = try readLargeEnd(before: place)
    {
      return large
    }
    guard disk == 0, here == count, start <= place, size <= place - start else {
      throw .damaged(part: nil)
    }
    return (count, start, start + size)
  }

  /// The end record with 64-bit numbers, if there is one.
  private func readLargeEnd(before place: Int) throws(ZipReader.Failure) -> End? {
    guard place >= 20, bytes.number(place - 20, 4) == 0x0706_4B50 else { return nil }
    guard let record = bytes.number(place - 12, 8), record <= place - 20 - 56,
      bytes.number(record, 4) == 0x0606_4B50, let count = bytes.number(record + 32, 8),
      let size = bytes.number(record + 40, 8), let start = bytes.number(record + 48, 8),
      start <= record, size <= record - start
    else { throw .damaged(part: nil) }
    return (count, start, start + size)
  }

  private func readEntry(
    _ place: inout Int, before end: Int
  ) throws(ZipReader.Failure) -> ZipReader.Entry {
    guard place <= end - 46, bytes.number(place, 4) == 0x0201_4B50,
      let flags = bytes.number(place + 8, 2), let method = bytes.number(place + 10, 2),
      let checksum = bytes.number(place + 16, 4), let packedSize = bytes.number(place + 20, 4),
      let size = bytes.number(place + 24, 4), let nameCount = bytes.number(place + 28, 2),
      let extraCount = bytes.number(place + 30, 2), let commentCount = bytes.number(place + 32, 2),
      let offset = bytes.number(place + 42, 4),
      place + 46 + nameCount + extraCount + commentCount <= end
    else { throw .damaged(part: nil) }
    let extra = place + 46 + nameCount..<place + 46 + nameCount + extraCount
    let name = bytes.string(place + 46..<place + 46 + nameCount)
    place = extra.upperBound + commentCount
    var entry = ZipReader.Entry(
      name: String(name.map { $0 == "\\" ? "/" : $0 }), method: UInt16(method),
      isEncrypted: flags & 1 == 1,
      checksum: UInt32(checksum), packedSize: packedSize, size: size, offset: offset)
    try readLargeNumbers(of: &entry, in: extra)
    return entry
  }

  /// Reads the numbers of an entry that don't fit into 32 bits.
  private func readLargeNumbers(
    of entry: inout ZipReader.Entry, in extra: Range<Int>
  ) throws(ZipReader.Failure) {
    let fields: [WritableKeyPath<ZipReader.Entry, Int>] = [\.size, \.packedSize, \.offset]
    let large = fields.filter { entry[keyPath: $0] == 0xFFFF_FFFF }
    guard !large.isEmpty else { return }
    var place = extra.lowerBound
    while place + 4 <= extra.upperBound, let id = bytes.number(place, 2),
      let count = bytes.number(place + 2, 2), place + 4 + count <= extra.upperBound
    {
      guard id == 1 else {
        place += 4 + count
        continue
      }
      guard count >= 8 * large.count else { break }
      for (number, field) in large.enumerated() {
        guard let value = bytes.number(place + 4 + 8 * number, 8) else { break }
        entry[keyPath: field] = value
      }
      return
    }
    throw .damaged(part: entry.name)
  }

  /// Makes sure that each part has bytes of its own, all of them before the directory.
  private func checkOverlaps(before directory: Int) throws(ZipReader.Failure) {
    var end = 0
    for entry in entries.sorted(by: { $0.offset < $1.offset }) {
      guard entry.offset >= end, entry.offset <= directory - 30,
        bytes.number(entry.offset, 4) == 0x0403_4B50,
        let name = bytes.number(entry.offset + 26, 2),
        let extra = bytes.number(entry.offset + 28, 2)
      else { throw .damaged(part: entry.name) }
      let start = entry.offset + 30 + name + extra
      guard start <= directory, entry.packedSize <= directory - start else {
        throw .damaged(part: entry.name)
      }
      end = start + entry.packedSize
    }
  }
}

/// Bytes that hold numbers, the lowest byte first.
struct ZipBytes {
  private let bytes: UnsafeRawBufferPointer

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  var count: Int { bytes.count }

  /// A number of up to eight bytes; `nil` outside of the bytes, and for one beyond all files.
  func number(_ place: Int, _ length: Int) -> Int? {
    guard place >= 0, place <= bytes.count - length else { return nil }
    var value: UInt64 = 0
    for index in 0..<length { value |= UInt64(bytes[place + index]) << UInt64(8 * index) }
    return value < 1 << 48 ? Int(value) : nil
  }

  /// The text of some bytes, which must be within.
  func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
