/// Collects bytes and hands them on in large pieces, so that gigabytes pass through little memory.
///
/// After a failed hand-over the sink swallows everything; ``finish()`` then throws the failure.
struct ByteSink: ~Copyable {
  /// Takes the next bytes; they are valid during the call only.
  typealias Flush = (UnsafeRawBufferPointer) throws -> Void

  private var buffer: UnsafeMutablePointer<UInt8>
  /// How many bytes were collected that weren't handed on.
  private(set) var count = 0
  private var capacity: Int
  private let flush: Flush?
  private var failure: (any Error)?

  /// Makes a sink.
  ///
  /// - Parameters:
  ///   - capacity: The bytes that are collected before they are handed on.
  ///   - flush: Takes the bytes; without it all of them are kept, for ``bytes``.
  init(capacity: Int = 1 << 18, flush: Flush? = nil) {
    self.capacity = max(capacity, 64)
    self.flush = flush
    buffer = .allocate(capacity: self.capacity + DecimalDigits.slack)
  }

  deinit { buffer.deallocate() }

  /// Adds one byte.
  @inline(__always)
  mutating func append(_ byte: UInt8) {
    if count == capacity { makeRoom(1) }
    buffer[count] = byte
    count &+= 1
  }

  /// Adds bytes, however many.
  @inline(__always)
  mutating func append(_ bytes: UnsafeRawBufferPointer) {
    guard let base = bytes.baseAddress else { return }
    if bytes.count > capacity &- count {
      appendLarge(bytes)
    } else {
      UnsafeMutableRawPointer(buffer + count).copyMemory(from: base, byteCount: bytes.count)
      count &+= bytes.count
    }
  }

  /// Adds a text in UTF-8.
  @inline(__always)
  mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append(UnsafeRawBufferPointer($0)) }
  }

  /// Adds a text that is known beforehand.
  @inline(__always)
  mutating func append(_ text: StaticString) {
    append(UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Adds an integer in decimal digits.
  mutating func appendDecimal(_ number: Int) {
    if number < 0 { append(UInt8(ascii: "-")) }
    appendDecimal(number.magnitude)
  }

  /// Adds a whole number in decimal digits.
  @inline(__always)
  mutating func appendDecimal(_ number: UInt) {
    appendDigits(UInt64(number), count: DecimalDigits.count(of: UInt64(number)))
  }

  /// Adds the last `width` digits of a number, with zeros before it where it has fewer.
  @inline(__always)
  mutating func appendDigits(_ number: UInt64, count width: Int) {
    if capacity &- count < width { makeRoom(width) }
    DecimalDigits.write(number, count: width, to: UnsafeMutableRawPointer(buffer + count))
    count &+= width
  }

  /// The bytes collected so far that weren't handed on.
  var bytes: [UInt8] { Array(UnsafeBufferPointer(start: buffer, count: count)) }

  /// Gives access to the bytes collected so far that weren't handed on.
  @inline(__always)
  func withBytes(_ body: (UnsafeRawBufferPointer) -> Void) {
    body(UnsafeRawBufferPointer(start: buffer, count: count))
  }

  /// Drops the bytes collected so far that weren't handed on, and keeps the room they took.
  mutating func removeAll() { count = 0 }

  /// Hands on what is left.
  ///
  /// - Throws: Whatever the first failed hand-over threw.
  mutating func finish() throws {
    if flush != nil { handOn() }
    if let failure { throw failure }
  }

  private mutating func makeRoom(_ wanted: Int) {
    if flush != nil {
      handOn()
      if wanted <= capacity { return }
    }
    let larger = max(2 * capacity, count + wanted)
    let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: larger + DecimalDigits.slack)
    copy.update(from: buffer, count: count)
    buffer.deallocate()
    buffer = copy
    capacity = larger
  }

  private mutating func appendLarge(_ bytes: UnsafeRawBufferPointer) {
    if flush != nil, bytes.count >= capacity {
      handOn()
      send(bytes)
    } else {
      makeRoom(bytes.count)
      append(bytes)
    }
  }

  private mutating func handOn() {
    send(UnsafeRawBufferPointer(start: buffer, count: count))
    count = 0
  }

  private mutating func send(_ bytes: UnsafeRawBufferPointer) {
    guard failure == nil, !bytes.isEmpty, let flush else { return }
    do { try flush(bytes) } catch { failure = error }
  }
}
