#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Replaces a file as a whole, or not at all.
///
/// The bytes go into a temporary file in the same folder, which takes the place of the old one only
/// when it is complete and on the disk. So a reader sees the old file or the new one, whenever the
/// writer is killed. The old file's permissions are kept; a symbolic link stays and its target is
/// replaced.
enum AtomicFile {
  /// Writes bytes to a file.
  ///
  /// - Parameters:
  ///   - bytes: The bytes.
  ///   - path: The file.
  ///   - lasting: Whether to wait until the disk has them. Without that a power failure may take the
  ///     new file, yet nobody who reads while it is written sees a part of it.
  /// - Throws: A ``Diagnostic`` that says why the file could not be written; it then is as before.
  static func write(
    _ bytes: some Sequence<UInt8>, to path: String, lasting: Bool = true
  ) throws(Diagnostic) {
    let bytes = ContiguousArray(bytes)
    try write(to: path, lasting: lasting) { sink in bytes.withUnsafeBytes { sink.append($0) } }
  }

  /// Writes to a file whatever a closure puts into a sink.
  ///
  /// - Throws: A ``Diagnostic`` that says why the file could not be written; it then is as before.
  static func write(
    to path: String, lasting: Bool = true, _ body: (inout ByteSink) throws -> Void
  ) throws(Diagnostic) {
    let target = resolvedPath(path)
    let number = UInt64.random(in: 0...UInt64.max)
    try replace(
      path, target, by: "\(target).\(String(number, radix: 36)).tmp", lasting: lasting, body)
  }

  /// Writes to a file whose ``FileLock`` the caller holds.
  ///
  /// The temporary file always has the same name, so that what killed writers leave behind never
  /// piles up: the next one writes over it.
  static func write(
    whileLocked path: String, _ body: (inout ByteSink) throws -> Void
  ) throws(Diagnostic) {
    let target = resolvedPath(path)
    let temporary = FileLock.besidePath(for: target, "tmp")
    unlink(temporary)
    try replace(path, target, by: temporary, lasting: true, body)
  }

  private static func replace(
    _ path: String, _ target: String, by temporary: String, lasting: Bool,
    _ body: (inout ByteSink) throws -> Void
  ) throws(Diagnostic) {
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw .unwritable(path, errno) }
    var failure: (any Error)?
    do { try fill(descriptor, like: target, lasting: lasting, body) } catch { failure = error }
    // Some systems report failed writes only here, so it comes before the renaming.
    if close(descriptor) != 0, failure == nil { failure = SystemFailure(errno) }
    if let failure {
      unlink(temporary)
      throw (failure as? Diagnostic) ?? .unwritable(path, (failure as? SystemFailure)?.code ?? EIO)
    }
    guard rename(temporary, target) == 0 else {
      let code = errno
      unlink(temporary)
      throw .unwritable(path, code)
    }
    if lasting { syncFolder(of: target) }
  }

  private static func fill(
    _ descriptor: Int32, like target: String, lasting: Bool,
    _ body: (inout ByteSink) throws -> Void
  ) throws {
    var status = stat()
    let isThere = stat(target, &status) == 0
    if isThere, status.st_mode & S_IFMT != S_IFREG {
      throw SystemFailure(status.st_mode & S_IFMT == S_IFDIR ? EISDIR : EINVAL)
    }
    if isThere, fchmod(descriptor, status.st_mode & 0o7777) != 0 { throw SystemFailure(errno) }
    var sink = ByteSink { try writeAll($0, to: descriptor) }
    try body(&sink)
    try sink.finish()
    guard !lasting || fsync(descriptor) == 0 else { throw SystemFailure(errno) }
  }

  /// Makes the renaming itself last, where the system can do that.
  private static func syncFolder(of path: String) {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    let descriptor = open(folder, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }
}

/// A path with symbolic links followed, if the file exists; else the path as it is.
func resolvedPath(_ path: String) -> String {
  guard let real = realpath(path, nil) else { return path }
  defer { free(real) }
  return String(cString: real)
}

/// Writes all bytes to a descriptor, in as many steps as the system takes.
func writeAll(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) throws {
  var rest = bytes[...]
  while !rest.isEmpty {
    let part = UnsafeRawBufferPointer(rebasing: rest)
    let count = write(descriptor, part.baseAddress, part.count)
    if count > 0 {
      rest = rest.dropFirst(count)
    } else if errno != EINTR {
      throw SystemFailure(errno)
    }
  }
}

/// The number of an error of the operating system.
struct SystemFailure: Error {
  var code: Int32

  init(_ code: Int32) { self.code = code }
}

extension Diagnostic {
  /// A file that the system does not let us write.
  static func unwritable(_ file: String, _ code: Int32) -> Diagnostic {
    let reason = String(cString: strerror(code))
    let remedy: LocalizedText? =
      switch code {
      case ENOENT, ENOTDIR:
        LocalizedText(zh: "请先建立所在的文件夹", en: "make the folder first")
      case EACCES, EPERM, EROFS:
        LocalizedText(zh: "请授予该文件夹的写入权限", en: "give yourself permission to write to its folder")
      case ENOSPC, EDQUOT: LocalizedText(zh: "磁盘已满，请清理", en: "make room on the disk")
      default: nil
      }
    return Diagnostic(
      .error, .unwritableFile,
      LocalizedText(
        zh: "无法写入文件（\(reason)），原文件未改动",
        en: "the file cannot be written (\(reason)) and is as before"), remedy: remedy,
      at: .init(file: file))
  }
}

extension Diagnostic.Code {
  /// A file cannot be written.
  public static let unwritableFile = Self("unwritable-file")
}
