#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

extension CSVTable {
  /// The last two fields of the next row, where all before them are as in this row; and where the row
  /// after it begins.
  ///
  /// This is a short cut for the rows that large files of series consist of: everything but a date
  /// and a number is repeated. Whoever can read both calls ``skipRow(to:)``, else ``next()`` reads
  /// the row as any other. There is none if `column` is not the last but one, or its field or one
  /// behind it is quoted.
  ///
  /// - Parameter column: The known column that the first of the two fields belongs to.
  /// - Returns: `nil` where the next row is not of this kind.
  @inline(__always)
  func repeatedRow(
    behind column: Int
  ) -> (first: UnsafeRawBufferPointer, second: UnsafeRawBufferPointer, next: Int)? {
    let prefix = repeatedPrefix(before: column)
    let (start, end) = (scanner.position, scanner.end)
    guard !prefix.isEmpty, start &+ prefix.count < end, let base = scanner.bytes.baseAddress,
      memcmp(base + prefix.lowerBound, base + start, prefix.count) == 0
    else { return nil }
    let first = start &+ prefix.count
    let delimiter = scanner.delimiter
    var middle = first
    while middle < end, isPlain(base, middle, delimiter) { middle &+= 1 }
    guard middle < end, base.load(fromByteOffset: middle, as: UInt8.self) == delimiter else {
      return nil
    }
    let second = middle &+ 1
    var stop = second
    while stop < end, isPlain(base, stop, delimiter) { stop &+= 1 }
    let isPair =
      stop &+ 1 < end && base.load(fromByteOffset: stop, as: UInt8.self) == 0x0D
    let last = isPair ? stop &+ 1 : stop
    guard last < end, base.load(fromByteOffset: last, as: UInt8.self) == 0x0A else { return nil }
    return (
      UnsafeRawBufferPointer(start: base + first, count: middle &- first),
      UnsafeRawBufferPointer(start: base + second, count: stop &- second), last &+ 1
    )
  }

  /// Whether a byte is ASCII and neither ends a field nor is a quote.
  @inline(__always)
  private func isPlain(_ base: UnsafeRawPointer, _ index: Int, _ delimiter: UInt8) -> Bool {
    let byte = base.load(fromByteOffset: index, as: UInt8.self)
    return byte > 0x20 && byte < 0x80 && byte != delimiter && byte != UInt8(ascii: "\"")
  }
}
