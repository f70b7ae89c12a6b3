/// The rows of a comma-separated file with a header, as ranges of its bytes.
///
/// Fields may stand in double quotes, without line ends or quotes inside: the files of a batch are
/// ids and numbers. (A general reader of CSV belongs to `Formats/`, which this layer does not see.)
struct BatchTable {
  let bytes: UnsafeBufferPointer<UInt8>
  /// For each column wanted, its place in the file.
  private let places: [Int]
  private var position: Int
  /// The number of the row last read, from 1 for the header.
  private(set) var line = 1
  /// The fields of the row last read, in the order of the columns wanted.
  private(set) var fields: [Range<Int>]
  private var all: [Range<Int>] = []

  /// Reads the header.
  ///
  /// - Parameters:
  ///   - bytes: The file, in UTF-8, a byte order mark allowed.
  ///   - columns: The names of the columns wanted; there may be others.
  /// - Throws: ``BatchError`` for an empty file or a missing column.
  init(_ bytes: UnsafeBufferPointer<UInt8>, columns: [String]) throws(BatchError) {
    self.bytes = bytes
    position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var header: [Range<Int>] = []
    guard Self.readLine(bytes, &position, &header) else {
      throw BatchError(
        line: 0,
        reason: "the file is empty; its first line must be \(columns.joined(separator: ","))")
    }
    let names = header.map { String(decoding: bytes[$0], as: UTF8.self) }
    var places: [Int] = []
    for column in columns {
      guard let place = names.firstIndex(of: column) else {
        throw BatchError(line: 1, reason: "there is no column '\(column)' in the header")
      }
      places.append(place)
    }
    self.places = places
    fields = Array(repeating: 0..<0, count: columns.count)
    all.reserveCapacity(8)
  }

  /// Reads the next row; empty lines are passed over.
  mutating func next() throws(BatchError) -> Bool {
    while true {
      guard Self.readLine(bytes, &position, &all) else { return false }
      line += 1
      if all.count == 1, all[0].isEmpty { continue }
      for (column, place) in places.enumerated() {
        guard place < all.count else {
          throw BatchError(
            line: line, reason: "there are \(all.count) fields, and the header has more")
        }
        fields[column] = all[place]
      }
      return true
    }
  }

  /// Splits the line at `position` and moves past it; `false` at the end of the file.
  private static func readLine(
    _ bytes: UnsafeBufferPointer<UInt8>, _ position: inout Int, _ fields: inout [Range<Int>]
  ) -> Bool {
    let count = bytes.count
    guard position < count else { return false }
    fields.removeAll(keepingCapacity: true)
    var start = position
    var index = position
    while index < count {
      let byte = bytes[index]
      if byte == UInt8(ascii: ",") {
        fields.append(trimmed(bytes, start, index))
        start = index + 1
      } else if byte == UInt8(ascii: "\n") {
        break
      }
      index += 1
    }
    fields.append(trimmed(bytes, start, index))
    position = index + 1
    return true
  }

  /// The field without quotes around it and without a carriage return behind it.
  @inline(__always) private static func trimmed(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Range<Int> {
    var start = start
    var end = end
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    if end - start >= 2, bytes[start] == UInt8(ascii: "\""), bytes[end - 1] == UInt8(ascii: "\"") {
      start += 1
      end -= 1
    }
    return start..<end
  }
}
