import TargetKit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Where a command writes: a stream of the process, or memory.
final class OutputStream {
  /// The stream cannot take any more.
  struct Closed: Error {}

  private let descriptor: Int32?
  private var buffer: [UInt8] = []
  /// The number of the system's error that ended the writing; 0 while all is well.
  private(set) var failure: Int32 = 0

  private static let capacity = 1 << 16

  /// A stream into an open file.
  init(descriptor: Int32) { self.descriptor = descriptor }

  /// A stream that keeps what is written.
  init() { descriptor = nil }

  /// The file it is open on; `nil` if it is a pipe, a terminal or memory.
  var identity: FileIdentity? { descriptor.flatMap { FileIdentity(descriptor: $0) } }

  /// What was written into memory.
  var text: String { String(decoding: buffer, as: UTF8.self) }

  /// Why the writing ended, unless the reader has merely gone away, which is no fault.
  var failureMessage: LocalizedText? {
    guard failure != 0, failure != EPIPE else { return nil }
    let reason = String(cString: strerror(failure))
    return LocalizedText(
      zh: "error: 无法写出结果（\(reason)）", en: "error: the output cannot be written (\(reason))")
  }

  /// Writes a text; what is written after a failure is dropped.
  func write(_ text: String) {
    var text = text
    text.withUTF8 { append(UnsafeRawBufferPointer($0)) }
  }

  /// Writes a text and ends the line.
  func writeLine(_ text: String) {
    write(text)
    write("\n")
  }

  /// Writes bytes.
  ///
  /// - Throws: ``Closed`` if nothing more can be written, so that the writer may stop.
  func write(_ bytes: UnsafeRawBufferPointer) throws(Closed) {
    append(bytes)
    if failure != 0 { throw Closed() }
  }

  /// Hands everything to the system.
  func flush() {
    guard descriptor != nil, !buffer.isEmpty else { return }
    buffer.withUnsafeBytes { send($0) }
    buffer.removeAll(keepingCapacity: true)
  }

  private func append(_ bytes: UnsafeRawBufferPointer) {
    guard failure == 0 else { return }
    guard descriptor != nil else { return buffer.append(contentsOf: bytes) }
    if buffer.count + bytes.count > Self.capacity { flush() }
    if bytes.count >= Self.capacity {
      send(bytes)
    } else {
      buffer.append(contentsOf: bytes)
    }
  }

  private func send(_ bytes: UnsafeRawBufferPointer) {
    guard let descriptor else { return }
    var rest = bytes[...]
    while failure == 0, !rest.isEmpty {
      let part = UnsafeRawBufferPointer(rebasing: rest)
      let count = Self.write(part, to: descriptor)
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno == EAGAIN {
        var ready = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        poll(&ready, 1, -1)
      } else if errno != EINTR {
        failure = errno
      }
    }
  }

  private static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Int {
    #if canImport(Glibc)
      Glibc.write(descriptor, bytes.baseAddress, bytes.count)
    #elseif canImport(Musl)
      Musl.write(descriptor, bytes.baseAddress, bytes.count)
    #else
      Darwin.write(descriptor, bytes.baseAddress, bytes.count)
    #endif
  }
}
