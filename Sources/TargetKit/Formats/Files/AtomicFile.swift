#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Replaces a file as a whole, or not at all: the one place that opens files for writing.
///
/// The bytes go into a temporary file in the same folder, which takes the place of the old one only
/// when it is complete and on the disk. So a reader sees the old file or the new one, whenever the
/// writer is killed. The old file's permissions are kept, and its owner and group as far as the system
/// lets this process give files away; a symbolic link stays and its target is replaced, or made. What is
/// no file but a pipe or a device is written to as it is.
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
    if try writeToDevice(path, target, body) { return }
    let number = UInt64.random(in: 0...UInt64.max)
    let temporary = "\(target).\(String(number, radix: 36)).tmp"
    try fill(temporary, for: path, target, lasting: lasting, body)
    guard rename(temporary, target) == 0 else { throw giveUp(temporary, path, errno) }
    if lasting { syncFolder(of: target) }
  }

  /// Writes to a pipe or a device as it is, since nothing can take its place.
  ///
  /// - Returns: Whether the path leads to one.
  private static func writeToDevice(
    _ path: String, _ target: String, _ body: (inout ByteSink) throws -> Void
  ) throws(Diagnostic) -> Bool {
    var status = stat()
    let named = Self.descriptor(named: path)
    guard let named else {
      guard stat(target, &status) == 0 else { return false }
      switch status.st_mode & S_IFMT {
      case S_IFREG: return false
      case S_IFDIR: throw .unwritable(path, EISDIR)
      default: break
      }
      let descriptor = open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY)
      guard descriptor >= 0 else { throw .unwritable(path, errno) }
      try pour(into: descriptor, path, body)
      return true
    }
    let descriptor = dup(named)
    guard descriptor >= 0 else { throw .unwritable(path, errno) }
    try pour(into: descriptor, path, body)
    return true
  }

  private static func pour(
    into descriptor: Int32, _ path: String, _ body: (inout ByteSink) throws -> Void
  ) throws(Diagnostic) {
    var failure: (any Error)?
    var sink = ByteSink { try writeAll($0, to: descriptor) }
    do {
      try body(&sink)
      try sink.finish()
    } catch { failure = error }
    if close(descriptor) != 0, failure == nil { failure = SystemFailure(errno) }
    if let failure { throw diagnostic(failure, path) }
  }

  /// The descriptor that a path stands for: 2 for `/dev/stderr`, 63 for `/dev/fd/63`.
  private static func descriptor(named path: String) -> Int32? {
    switch path {
    case "/dev/stdout": return STDOUT_FILENO
    case "/dev/stderr": return STDERR_FILENO
    default: break
    }
    for prefix in ["/dev/fd/", "/proc/self/fd/"] where path.hasPrefix(prefix) {
      if let number = Int32(path.dropFirst(prefix.count)), number >= 0 { return number }
    }
    return nil
  }

  // MARK: - Parts

  /// Writes a temporary file that is to take the place of `target`; it is gone after a failure.
  ///
  /// Where `inherits` is true, a file that is new belongs to whom its folder belongs to.
  static func fill(
    _ temporary: String, for path: String, _ target: String, lasting: Bool,
    inherits: Bool = false, _ body: (inout ByteSink) throws -> Void
  ) throws(Diagnostic) {
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw .unwritable(path, errno) }
    var failure: (any Error)?
    do {
      try takeOver(descriptor, from: target, inherits: inherits)
      var sink = ByteSink { try writeAll($0, to: descriptor) }
      try body(&sink)
      try sink.finish()
      if lasting, fsync(descriptor) != 0 { throw SystemFailure(errno) }
    } catch { failure = error }
    // Some systems report failed writes only here, so it comes before the renaming.
    if close(descriptor) != 0, failure == nil { failure = SystemFailure(errno) }
    if let failure {
      unlink(temporary)
      throw diagnostic(failure, path)
    }
  }

  /// Gives a new file the owner, the group and the permissions of the one it is to replace.
  private static func takeOver(
    _ descriptor: Int32, from target: String, inherits: Bool
  ) throws {
    var status = stat()
    guard stat(target, &status) == 0 else {
      if inherits, geteuid() == 0, stat(folder(of: target), &status) == 0 {
        _ = fchown(descriptor, status.st_uid, status.st_gid)
      }
      return
    }
    if status.st_mode & S_IFMT != S_IFREG {
      throw SystemFailure(status.st_mode & S_IFMT == S_IFDIR ? EISDIR : EINVAL)
    }
    // To put another file in the place of one that must not be written would go around that.
    if access(target, W_OK) != 0 { throw SystemFailure(errno) }
    var mine = stat()
    guard fstat(descriptor, &mine) == 0 else { throw SystemFailure(errno) }
    var mode = status.st_mode & 0o7777
    if mine.st_gid != status.st_gid || mine.st_uid != status.st_uid,
      fchown(descriptor, status.st_uid, status.st_gid) != 0,
      fchown(descriptor, uid_t.max, status.st_gid) != 0
    {
      // What one group might do is not for another: it gets what everybody has.
      mode = mode & 0o707 | (mode & 0o007) << 3
    }
    if fchmod(descriptor, mode) != 0 { throw SystemFailure(errno) }
  }

  static func giveUp(_ temporary: String, _ path: String, _ code: Int32) -> Diagnostic {
    unlink(temporary)
    return .unwritable(path, code)
  }

  private static func diagnostic(_ failure: any Error, _ path: String) -> Diagnostic {
    (failure as? Diagnostic) ?? .unwritable(path, (failure as? SystemFailure)?.code ?? EIO)
  }

  private static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
  }

  /// Makes the renaming itself last, where the system can do that.
  static func syncFolder(of path: String) {
    let descriptor = open(folder(of: path), O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }
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
