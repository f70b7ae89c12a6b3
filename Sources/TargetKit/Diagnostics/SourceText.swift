/// The bytes of a file, and the way from a byte to its line and column.
///
/// The bytes never change, so a source can be read from any thread. It stays in memory, or mapped,
/// as long as anybody holds it.
public final class SourceText: @unchecked Sendable {
  /// The path of the file, as the user gave it.
  public let file: String

  // Valid only while the source is alive, hence `withBytes`.
  private let bytes: UnsafeRawBufferPointer
  private let release: @Sendable (UnsafeRawBufferPointer) -> Void
  /// Lets go of bytes that can be had again, such as those of a mapped file; `nil` where none can.
  private let discard: (@Sendable (UnsafeRawBufferPointer) -> Void)?
  private let lines = Lock(LineIndex())
  /// Where the declarations begin of something that was made in code.
  private let places: [Place]

  /// Where a declaration begins.
  struct Place: Sendable {
    /// Its first byte.
    let start: Int
    /// The way that leads to it: `milestones[0].targets.jobs`.
    let path: String
  }

  /// Takes over bytes that `release` frees at the end.
  init(
    file: String, adopting bytes: UnsafeRawBufferPointer,
    declaring places: [Place] = [],
    discard: (@Sendable (UnsafeRawBufferPointer) -> Void)? = nil,
    release: @escaping @Sendable (UnsafeRawBufferPointer) -> Void
  ) {
    self.file = file
    self.bytes = bytes
    self.places = places
    self.discard = discard
    self.release = release
  }

  /// Makes a source from bytes in memory.
  public convenience init(file: String, bytes: some Sequence<UInt8>) {
    self.init(file: file, bytes: bytes, declaring: [])
  }

  /// Makes a source from what code declares, written as a file, with the places of declarations in
  /// order.
  convenience init(file: String, bytes: some Sequence<UInt8>, declaring places: [Place]) {
    let array = ContiguousArray(bytes)
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: array.count, alignment: 16)
    array.withUnsafeBytes { copy.copyMemory(from: $0) }
    self.init(file: file, adopting: UnsafeRawBufferPointer(copy), declaring: places) {
      $0.deallocate()
    }
  }

  /// Makes a source from a text in memory.
  public convenience init(file: String, text: String) {
    self.init(file: file, bytes: text.utf8)
  }

  deinit { release(bytes) }

  /// The number of bytes.
  public var count: Int { bytes.count }

  /// Gives access to all bytes; they must not be used after the closure has returned.
  @inline(__always)
  public func withBytes<Result, Failure: Error>(
    _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    defer { withExtendedLifetime(self) {} }
    return try body(bytes)
  }

  /// Says that some bytes will hardly be looked at again, so that they need not stay in memory.
  func forget(_ range: Range<Int>) {
    discard?(UnsafeRawBufferPointer(rebasing: bytes[clamped(range)]))
  }

  /// The text of some bytes; sequences that aren't UTF-8 become replacement characters.
  public func string(_ range: Range<Int>) -> String {
    withBytes { String(decoding: $0[clamped(range)], as: UTF8.self) }
  }

  /// The line and column at which some bytes begin.
  ///
  /// Takes one pass over the file when it is first called, and a short look afterwards.
  public func location(of range: Range<Int>) -> SourceLocation {
    let range = clamped(range)
    let position = withBytes { bytes in
      lines.withLock { $0.position(of: range.lowerBound, in: bytes) }
    }
    var location = SourceLocation(
      file: file, line: position.line, column: position.column, bytes: range)
    location.declaration = places.last { $0.start <= range.lowerBound }?.path
    return location
  }

  /// The file as a whole.
  public var location: SourceLocation { SourceLocation(file: file) }

  /// The line at which some bytes begin, with those bytes marked.
  public func excerpt(of range: Range<Int>) -> SourceExcerpt {
    let range = clamped(range)
    return withBytes { bytes in
      let position = lines.withLock { $0.position(of: range.lowerBound, in: bytes) }
      return SourceExcerpt(range, line: position.line, from: position.lineStart, in: bytes)
    }
  }

  private func clamped(_ range: Range<Int>) -> Range<Int> { range.clamped(to: 0..<bytes.count) }
}
