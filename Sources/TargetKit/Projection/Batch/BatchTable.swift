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
  /// Whether the file has the columns wanted in their order, and no others.
  let isPlain: Bool
  /// Where the row last read begins.
  private(set) var rowStart = 0

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
    isPlain = places == Array(names.indices)
    fields = Array(repeating: 0..<0, count: columns.count)
    all.reserveCapacity(8)
  }

  /// Reads the next row; empty lines are passed over.
  mutating func next() throws(BatchError) -> Bool {
    while true {
      rowStart = position
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

  /// Reads the next row if it begins with the bytes of `prefix` and goes on with a whole number and
  /// a plain decimal number; otherwise nothing is read.
  mutating func nextNumbers(after prefix: Range<Int>) -> (index: Int, value: Double)? {
    let length = prefix.count
    var index = position + length
    guard index < bytes.count, length > 0 else { return nil }
    for offset in 0..<length where bytes[position + offset] != bytes[prefix.lowerBound + offset] {
      return nil
    }
    var place = 0
    let firstDigit = index
    while index < bytes.count, bytes[index] >= 48, bytes[index] <= 57, index - firstDigit < 9 {
      place = place * 10 + Int(bytes[index] - 48)
      index += 1
    }
    guard index > firstDigit, index < bytes.count, bytes[index] == UInt8(ascii: ",") else {
      return nil
    }
    index += 1
    let firstByte = index
    var mantissa: UInt64 = 0
    var pointAt = -1
    while index < bytes.count {
      let byte = bytes[index]
      if byte >= 48, byte <= 57 {
        mantissa = mantissa &* 10 &+ UInt64(byte - 48)
      } else if byte == UInt8(ascii: "."), pointAt < 0 {
        pointAt = index
      } else {
        break
      }
      index += 1
    }
    // Fifteen digits and a point at most, at least one digit, and then the end of the line.
    let width = index - firstByte
    guard width > (pointAt < 0 ? 0 : 1), width <= (pointAt < 0 ? 15 : 16) else { return nil }
    let places = pointAt < 0 ? 0 : index - pointAt - 1
    if index < bytes.count, bytes[index] == UInt8(ascii: "\r") { index += 1 }
    guard index == bytes.count || bytes[index] == UInt8(ascii: "\n") else { return nil }
    position = Swift.min(index + 1, bytes.count)
    line += 1
    return (place, places == 0 ? Double(mantissa) : Double(mantissa) / NumberBytes.power(places))
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
