/// A row of numbers as bytes, written without a string in between.
///
/// It holds 512 bytes, more than the numbers of a row can fill; what would go beyond is left out.
struct RowWriter {
  private let buffer: UnsafeMutableBufferPointer<UInt8>
  private var count = 0

  /// Calls `body` with an empty row.
  static func withRow<Result, Failure: Error>(
    _ body: (inout RowWriter) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 512)
    defer { buffer.deallocate() }
    var row = RowWriter(buffer: buffer)
    return try body(&row)
  }

  private init(buffer: UnsafeMutableBufferPointer<UInt8>) { self.buffer = buffer }

  /// Appends the row to `output` and empties it.
  mutating func flush(to output: inout [UInt8]) {
    output.append(contentsOf: UnsafeBufferPointer(rebasing: buffer[..<count]))
    count = 0
  }

  /// Appends one byte.
  @inline(__always) mutating func append(_ byte: UInt8) {
    guard count < buffer.count else { return }
    buffer[count] = byte
    count += 1
  }

  /// Appends a whole number of at least zero.
  mutating func append(_ number: Int) {
    append(UInt64(Swift.max(0, number)), places: 0)
  }

  /// Appends a finite number with ten significant digits, trailing zeros left out.
  mutating func append(_ number: Double) {
    let size = abs(number)
    guard size >= 1e-6, size < 1e15 else {
      if size == 0 {
        append(UInt8(ascii: "0"))
      } else {
        for byte in String(describing: number).utf8 { append(byte) }
      }
      return
    }
    if number < 0 { append(UInt8(ascii: "-")) }
    var places = 9
    if size >= 1 {
      var limit = 10.0
      while size >= limit {
        limit *= 10
        places -= 1
      }
      places = Swift.max(0, places)
    } else {
      var limit = 0.1
      while size < limit, places < 15 {
        limit /= 10
        places += 1
      }
      places += 1
    }
    append(UInt64((size * NumberBytes.power(places)).rounded()), places: places)
  }

  /// Appends `mantissa` with the decimal point before its last `places` digits.
  private mutating func append(_ mantissa: UInt64, places: Int) {
    var rest = mantissa
    var places = places
    while places > 0 {
      let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
      guard digit == 0 else { break }
      rest = quotient
      places -= 1
    }
    // A digit before the point at least, and all of those after it.
    var length = places + 1
    var limit = NumberBytes.power(length)
    while Double(rest) >= limit, length < 20 {
      length += 1
      limit *= 10
    }
    let end = count + length + (places > 0 ? 1 : 0)
    guard end <= buffer.count else { return }
    var position = end - 1
    for written in 0..<length {
      if written == places, places > 0 {
        buffer[position] = UInt8(ascii: ".")
        position -= 1
      }
      let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
      buffer[position] = 48 + UInt8(truncatingIfNeeded: digit)
      rest = quotient
      position -= 1
    }
    count = end
  }
}
